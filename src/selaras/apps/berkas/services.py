"""Imports: receive a file once, read it in the background, settle leftover cells, accept into a plan."""

from __future__ import annotations

import hashlib
import os
from dataclasses import fields, replace
from decimal import Decimal
from pathlib import Path
from typing import Any, cast

from django.conf import settings
from django.db import transaction

from selaras.apps.audit.services import periksa_fakta, run_audit
from selaras.apps.berkas.kemasan import buka_fakta, kemas_fakta
from selaras.apps.berkas.kerja import catat_kemajuan, tutup_gagal
from selaras.apps.berkas.models import Impor, Kerja, StatusImpor
from selaras.apps.berkas.pembaca import baca_fakta
from selaras.apps.berkas.ringkas import ringkas_fakta
from selaras.apps.organisasi.models import Pengguna, PerangkatDaerah
from selaras.apps.perencanaan.models import Renja, Versi
from selaras.apps.perencanaan.services import save_renja
from selaras.facts import TABEL, Baris, Sisa
from selaras.facts import Renja as FaktaRenja
from selaras.kernel.angka import parse_angka
from selaras.kernel.galat import SelarasError

JENIS_BACA = "baca-impor"
BAGIAN = ("Membaca tabel dan narasi", "Memeriksa angka", "Menyimpan hasil baca")


class ImporDitolak(SelarasError):
    """The import cannot take this step; the message says what to do."""


def jalur_unggahan(sha256: str) -> Path:
    """Return where an uploaded file is kept; its name never comes from the person."""
    return Path(settings.MEDIA_ROOT) / "impor" / f"{sha256}.bin"


def _simpan_berkas(data: bytes, sha256: str) -> None:
    tujuan = jalur_unggahan(sha256)
    if tujuan.exists():
        return
    tujuan.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    sementara = tujuan.with_suffix(f".{os.getpid()}")
    sementara.write_bytes(data)
    sementara.chmod(0o600)
    sementara.replace(tujuan)


@transaction.atomic
def receive_impor(
    *, data: bytes, nama: str, perangkat_daerah: PerangkatDaerah, versi: str, oleh: Pengguna
) -> tuple[Impor, bool]:
    """Register an upload and queue its reading; the same file again is the same import (then false)."""
    if not data.strip():
        raise ImporDitolak(f"{nama}: berkas kosong. Unggah berkas Renja yang berisi tabel atau naskah.")
    sidik = hashlib.sha256(data).hexdigest()
    _simpan_berkas(data, sidik)
    impor, baru = Impor.objects.get_or_create(
        perangkat_daerah=perangkat_daerah,
        sha256=sidik,
        defaults={"nama": nama, "ukuran": len(data), "versi": versi, "oleh": oleh},
    )
    if impor.status == StatusImpor.GAGAL:
        impor.status, impor.pesan = StatusImpor.ANTRE, ""
        impor.save(update_fields=["status", "pesan", "diubah"])
        baru = True
    if baru:
        Kerja.objects.create(jenis=JENIS_BACA, impor=impor, seluruh_bagian=len(BAGIAN))
    return impor, baru


def read_impor(kerja: Kerja) -> None:
    """Job: read the file of an import and store what was read; safe to run again from the start."""
    impor = Impor.objects.get(kerja=kerja)
    if impor.status in (StatusImpor.SIAP, StatusImpor.DITERIMA):
        return
    impor.status = StatusImpor.DIBACA
    impor.save(update_fields=["status", "diubah"])
    catat_kemajuan(kerja, 0, BAGIAN[0])
    try:
        fakta = baca_fakta(jalur_unggahan(impor.sha256).read_bytes(), impor.nama, tunggu=None)
        catat_kemajuan(kerja, 1, BAGIAN[1])
        hasil, _ = periksa_fakta(fakta)
    except SelarasError as galat:
        tutup_gagal(kerja, str(galat))
        return
    except FileNotFoundError:
        tutup_gagal(kerja, "Berkas unggahan tidak ada lagi di server. Unggah sekali lagi.")
        return
    catat_kemajuan(kerja, 2, BAGIAN[2])
    isi = hasil.to_json()
    impor.ringkas = {**ringkas_fakta(fakta), "jumlah": isi["ringkas"], "temuan": isi["temuan"][:400]}
    impor.fakta = kemas_fakta(fakta)
    impor.tahun = impor.tahun or fakta.tahun
    impor.status = StatusImpor.SIAP
    impor.save(update_fields=["ringkas", "fakta", "tahun", "status", "diubah"])


def load_fakta(impor: Impor) -> FaktaRenja:
    """Return what was read, with the decisions about leftover cells applied."""
    if impor.fakta is None:
        raise ImporDitolak("Berkas ini belum selesai dibaca.")
    return terapkan_keputusan(buka_fakta(cast(bytes, impor.fakta)), impor.keputusan)


@transaction.atomic
def save_keputusan(*, impor: Impor, keputusan: dict[str, str]) -> int:
    """Keep decisions about leftover cells: number of the cell to ``abaikan`` or a field."""
    fakta = buka_fakta(cast(bytes, impor.fakta))
    for nomor, kolom in keputusan.items():
        sisa = fakta.sisa[int(nomor)] if nomor.isdigit() and int(nomor) < len(fakta.sisa) else None
        if sisa is None:
            raise ImporDitolak("Sel sisa yang dipilih tidak ada lagi. Muat ulang halaman.")
        if kolom != "abaikan" and kolom not in {f for f, _ in list_pilihan_kolom(fakta, sisa)}:
            raise ImporDitolak(f'Kolom "{kolom}" sudah terisi atau bukan milik baris ini.')
    impor.keputusan = {**impor.keputusan, **keputusan}
    impor.save(update_fields=["keputusan", "diubah"])
    return len(keputusan)


def find_baris(fakta: FaktaRenja, sisa: Sisa) -> tuple[str, int] | None:
    """Return table and position of the row a leftover cell stands in, ``None`` where it stands alone."""
    a = sisa.asal
    for tabel in TABEL:
        for i, b in enumerate(fakta.tabel(tabel)):
            c = b.asal
            if (a.baris, a.halaman, a.tabel, a.lembar) != (c.baris, c.halaman, c.tabel, c.lembar):
                continue
            if a.sel is None or _nomor_baris(a.sel) == _nomor_baris(c.sel):
                return tabel, i
    return None


def _nomor_baris(sel: str | None) -> str:
    return (sel or "").lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")


def list_pilihan_kolom(fakta: FaktaRenja, sisa: Sisa) -> list[tuple[str, bool]]:
    """Return the empty fields of the row of a leftover cell, with whether each takes a number."""
    tempat = find_baris(fakta, sisa)
    if tempat is None:
        return []
    b = fakta.tabel(tempat[0])[tempat[1]]
    hasil = []
    for f in fields(b):
        tipe = str(f.type)
        if f.name in ("asal", "level", "tertulis", "letak") or "Mapping" in tipe or tipe == "SisiTinjauan":
            continue
        if getattr(b, f.name) is None:
            is_angka = tipe.startswith("Decimal")
            if not is_angka or parse_angka(sisa.teks) is not None:
                hasil.append((f.name, is_angka))
    return hasil


def terapkan_keputusan(fakta: FaktaRenja, keputusan: dict[str, str]) -> FaktaRenja:
    """Return the document with leftover cells put into the chosen fields; ignored ones stay listed."""
    tabel: dict[str, list[Baris]] = {}
    terpakai: set[int] = set()
    for nomor, kolom in sorted(keputusan.items(), key=lambda p: int(p[0])):
        if kolom == "abaikan":
            continue
        sisa = fakta.sisa[int(nomor)]
        tempat = find_baris(fakta, sisa)
        if tempat is None:
            continue
        nama, posisi = tempat
        baris = tabel.setdefault(nama, list(fakta.tabel(nama)))
        if getattr(baris[posisi], kolom) is not None:
            continue
        baris[posisi] = _isi_kolom(baris[posisi], kolom, sisa)
        terpakai.add(int(nomor))
    if not terpakai:
        return fakta
    lain: dict[str, Any] = {n: tuple(b) for n, b in tabel.items()}
    return replace(
        fakta,
        sisa=tuple(s for i, s in enumerate(fakta.sisa) if i not in terpakai),
        sel_terpetakan=fakta.sel_terpetakan + len(terpakai),
        **lain,
    )


def _isi_kolom(b: Baris, kolom: str, sisa: Sisa) -> Baris:
    tipe = next(str(f.type) for f in fields(b) if f.name == kolom)
    nilai: Decimal | str = sisa.teks
    if tipe.startswith("Decimal"):
        angka = parse_angka(sisa.teks)
        if angka is None:
            return b
        nilai = angka.nilai
    tertulis = dict(b.tertulis)
    if str(nilai) != sisa.teks:
        tertulis[kolom] = sisa.teks
    letak = dict(b.letak)
    if sisa.asal.sel:
        letak[kolom] = sisa.asal.sel
    ubahan: dict[str, Any] = {kolom: nilai, "tertulis": tertulis, "letak": letak}
    return replace(b, **ubahan)


def accept_impor(*, impor: Impor, tahun: int, versi: str, oleh: Pengguna) -> Renja:
    """Write an import into its plan, then audit it; accepting again returns the same plan."""
    if impor.status not in (StatusImpor.SIAP, StatusImpor.DITERIMA):
        raise ImporDitolak("Berkas ini belum selesai dibaca. Tunggu sampai langkah 1 selesai.")
    if versi not in Versi.values or not 2000 <= tahun <= 2100:
        raise ImporDitolak("Isi tahun rencana (2000-2100) dan pilih versinya.")
    fakta = load_fakta(impor)
    if not any(fakta.tabel(t) for t in TABEL) and not fakta.paragraf:
        raise ImporDitolak("Tidak ada tabel atau narasi yang terbaca, sehingga tidak ada yang diterima.")
    with transaction.atomic():
        kini = Impor.objects.select_for_update().select_related("renja__perangkat_daerah").get(pk=impor.pk)
        if kini.status == StatusImpor.DITERIMA and kini.renja is not None:
            return kini.renja
        renja = save_renja(fakta, perangkat_daerah=kini.perangkat_daerah, tahun=tahun, versi=versi, oleh=oleh)
        kini.status, kini.renja, kini.tahun, kini.versi = StatusImpor.DITERIMA, renja, tahun, versi
        kini.save(update_fields=["status", "renja", "tahun", "versi", "diubah"])
    run_audit(renja=renja, oleh=oleh, fakta=fakta)
    return renja


@transaction.atomic
def delete_impor(*, impor: Impor) -> None:
    """Throw an import away with its file; accepted plans stay."""
    sidik = impor.sha256
    impor.delete()
    if not Impor.objects.filter(sha256=sidik).exists():
        jalur_unggahan(sidik).unlink(missing_ok=True)
