"""Changes around audits: running one, giving and deciding reasons, applying corrections."""

from __future__ import annotations

import time
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from django.db import transaction
from django.db.models import Count
from django.utils import timezone

from selaras.apps.audit.alamat import AlamatBaris
from selaras.apps.audit.models import Keputusan, Pemeriksaan, Pengecualian, Temuan
from selaras.apps.audit.sidik import sidik_temuan
from selaras.apps.organisasi.models import Pengguna
from selaras.apps.perencanaan.kolom import AngkaField, PetaAngkaField, UangField
from selaras.apps.perencanaan.models import MODEL_TABEL, Renja, Status
from selaras.apps.perencanaan.peta import kolom_fakta
from selaras.apps.perencanaan.selectors import load_baris_beralamat, load_renja
from selaras.apps.perencanaan.services import UbahSel, ubah_sel
from selaras.checks import Hasil, run
from selaras.checks import Temuan as TemuanFakta
from selaras.checks.konteks import build_konteks
from selaras.facts import Renja as FaktaRenja
from selaras.kernel.galat import SelarasError
from selaras.kernel.kode import Level, parse_kode
from selaras.law.nomenklatur import load_nomenklatur

SIMPAN_TERAKHIR = 5
"""Runs whose findings are kept, so that pages can tell what has been solved."""
ALASAN_TERPENDEK = 15
"""Characters; "sudah benar" is not a reason."""
STRIP = "-"


class AlasanKurang(SelarasError):
    """The reason is too short to convince a verifier."""


class TidakDapatDiubah(SelarasError):
    """The finding is gone, or has nothing that can be applied."""


@dataclass(frozen=True, slots=True)
class UsulUbah:
    """A correction that would be written: its cell, what stands there, what would stand there."""

    sidik: str
    kode: str
    tabel: str
    baris: int
    urut: int
    kolom: str
    nama: str
    kode_kegiatan: str
    tertulis: str
    seharusnya: str
    rumus: str
    nilai: Any


@dataclass(frozen=True, slots=True)
class Tolakan:
    """A place that cannot be corrected, and why."""

    kode: str
    urut: int | None
    kolom: str
    sebab: str


@dataclass(frozen=True, slots=True)
class Pratinjau:
    """What applying corrections would do: cells that change and places that are refused."""

    ubah: tuple[UsulUbah, ...]
    tolak: tuple[Tolakan, ...]


def periksa_fakta(fakta: FaktaRenja, tanggal: date | None = None) -> tuple[Hasil, date]:
    """Audit facts with the official lists of this installation; returns the day the rules were read for."""
    konteks = build_konteks(fakta, nomenklatur=load_nomenklatur(), tanggal=tanggal)
    return run(fakta, konteks), konteks.tanggal


def run_audit(
    *,
    renja: Renja,
    oleh: Pengguna | None = None,
    tanggal: date | None = None,
    fakta: FaktaRenja | None = None,
) -> Pemeriksaan:
    """Audit a stored plan and keep the findings; ``fakta`` spares the reading where the caller has them.

    The rules run before the transaction starts, so that nobody waits for them; the revision is noted first,
    and a plan that changes meanwhile shows as changed since the audit.
    """
    mulai = time.perf_counter()
    revisi = Renja.objects.values_list("revisi", flat=True).get(pk=renja.pk)
    isi = fakta if fakta is not None else load_renja(renja)
    hasil, hari = periksa_fakta(isi, tanggal)
    alamat = AlamatBaris(isi)
    pasangan = list(zip(sidik_temuan(hasil.temuan), hasil.temuan, strict=True))
    butuh = [{"kode": b.kode, "butuh": b.data} for b in hasil.butuh]
    with transaction.atomic():
        p = Pemeriksaan.objects.create(
            renja=renja, revisi=revisi, tanggal=hari, oleh=oleh, aturan=len(hasil.aturan), butuh=butuh
        )
        baris = [_baris_temuan(p, i, s, t, alamat) for i, (s, t) in enumerate(pasangan, 1)]
        Temuan.objects.bulk_create(baris, batch_size=200)
        hitung_ulang(p)
        p.lama_ms = round((time.perf_counter() - mulai) * 1000)
        p.save(update_fields=["lama_ms"])
        _buang_lama(renja)
    return p


def _baris_temuan(p: Pemeriksaan, urut: int, sidik: str, t: TemuanFakta, alamat: AlamatBaris) -> Temuan:
    tempat = alamat.tempat(t)
    kode = parse_kode(t.kode_kegiatan) if t.kode_kegiatan else None
    program = kode.potong(Level.PROGRAM) if kode else None
    return Temuan(
        pemeriksaan=p, urut=urut, sidik=sidik, kode=t.kode, berat=t.berat.value if t.berat else "info",
        tabel=t.tabel or "", kolom=(t.kolom or "")[:40], kode_kegiatan=(t.kode_kegiatan or "")[:40],
        program=str(program or "")[:20], asal=t.asal.to_json(), tertulis=t.tertulis or "",
        seharusnya=t.seharusnya or "", rumus=t.rumus or "", pesan=t.pesan,
        rujukan=[{"peraturan": c.peraturan, "tempat": c.pasal or c.lampiran} for c in t.rujukan],
        perbaikan=t.perbaikan.value if t.perbaikan else "", saran=t.saran, tempat=tempat, jumlah=len(tempat),
    )  # fmt: skip


def _buang_lama(renja: Renja) -> None:
    """Keep the findings of the newest runs only; the runs themselves stay as history."""
    lama = list(
        Pemeriksaan.objects.filter(renja=renja).order_by("-pk").values_list("pk", flat=True)[SIMPAN_TERAKHIR:]
    )
    if lama:
        Temuan.objects.filter(pemeriksaan__in=lama).delete()


def hitung_ulang(p: Pemeriksaan) -> None:
    """Count the open findings again: those without an approved reason."""
    beralasan = Pengecualian.objects.filter(renja=p.renja_id, keputusan=Keputusan.DISETUJUI).values("sidik")
    terbuka = (
        Temuan.objects.filter(pemeriksaan=p)
        .exclude(sidik__in=beralasan)
        .values("berat")
        .annotate(n=Count("pk"))
    )
    jumlah = {b["berat"]: b["n"] for b in terbuka.order_by()}
    p.kesalahan, p.peringatan, p.info = (jumlah.get(b, 0) for b in ("kesalahan", "peringatan", "info"))
    p.hitung_ke += 1
    p.save(update_fields=["kesalahan", "peringatan", "info", "hitung_ke"])


def _temuan_terbaru(renja: Renja, sidik: Collection[str]) -> list[Temuan]:
    p = Pemeriksaan.objects.filter(renja=renja).order_by("-pk").first()
    return list(Temuan.objects.filter(pemeriksaan=p, sidik__in=list(sidik)).order_by("urut")) if p else []


@transaction.atomic
def give_reason(*, renja: Renja, sidik: Collection[str], alasan: str, oleh: Pengguna) -> list[Pengecualian]:
    """Write a reason for findings; they stay counted until the head of the agency agrees."""
    teks = " ".join(alasan.split())
    if len(teks) < ALASAN_TERPENDEK:
        raise AlasanKurang(
            'Tulis alasan dan sumbernya. "Sudah benar" belum cukup untuk verifikator, misalnya: '
            "kegiatan dialihkan ke provinsi, surat nomor dan tanggalnya."
        )
    if renja.status == Status.DITETAPKAN:
        raise TidakDapatDiubah("Renja ini sudah ditetapkan. Alasan baru lewat Renja perubahan.")
    daftar = _temuan_terbaru(renja, sidik)
    if not daftar:
        raise TidakDapatDiubah("Temuan ini sudah tidak ada. Muat ulang halaman.")
    hasil = []
    for t in daftar:
        p, _ = Pengecualian.objects.update_or_create(
            renja=renja,
            sidik=t.sidik,
            defaults={
                "kode": t.kode, "tabel": t.tabel, "kolom": t.kolom, "kode_kegiatan": t.kode_kegiatan,
                "pesan": t.pesan, "alasan": teks, "oleh": oleh, "keputusan": Keputusan.MENUNGGU,
                "diputus_oleh": None, "diputus_pada": None, "catatan": "", "waktu": timezone.now(),
            },
        )  # fmt: skip
        hasil.append(p)
    _segarkan(renja)
    return hasil


@transaction.atomic
def decide_reason(
    *, pengecualian: Pengecualian, setuju: bool, oleh: Pengguna, catatan: str = ""
) -> Pengecualian:
    """Agree to a reason or refuse it; an agreed finding is no longer counted as open."""
    pengecualian.keputusan = Keputusan.DISETUJUI if setuju else Keputusan.DITOLAK
    pengecualian.diputus_oleh = oleh
    pengecualian.diputus_pada = timezone.now()
    pengecualian.catatan = catatan.strip()
    pengecualian.save()
    _segarkan(pengecualian.renja)
    return pengecualian


@transaction.atomic
def withdraw_reason(*, pengecualian: Pengecualian) -> None:
    """Take a reason back; the finding is open again."""
    renja = pengecualian.renja
    pengecualian.delete()
    _segarkan(renja)


def _segarkan(renja: Renja) -> None:
    p = Pemeriksaan.objects.filter(renja=renja).order_by("-pk").first()
    if p is not None:
        hitung_ulang(p)


def preview_fix(*, renja: Renja, sidik: Collection[str], tempat: Collection[int] | None = None) -> Pratinjau:
    """Return what :func:`apply_fix` would write; nothing is changed.

    ``tempat`` restricts a single finding to some of its places (0-based).
    """
    ubah: list[UsulUbah] = []
    tolak: list[Tolakan] = []
    baris_by_tabel: dict[str, dict[int, tuple[int, Any]]] = {}
    for t in _temuan_terbaru(renja, sidik):
        if t.tabel in MODEL_TABEL and t.tabel not in baris_by_tabel:
            baris_by_tabel[t.tabel] = {u: (pk, b) for pk, u, b in load_baris_beralamat(renja, t.tabel)}
        for i, p in enumerate(t.tempat):
            if tempat is not None and i not in tempat:
                continue
            hasil = _usul(t, p, baris_by_tabel.get(t.tabel, {}))
            if isinstance(hasil, UsulUbah):
                ubah.append(hasil)
            else:
                tolak.append(hasil)
    return Pratinjau(tuple(_tanpa_bentrok(ubah, tolak)), tuple(tolak))


def _tanpa_bentrok(ubah: Sequence[UsulUbah], tolak: list[Tolakan]) -> list[UsulUbah]:
    """Keep one correction per cell; two different ones for the same cell are both refused."""
    per_sel: dict[tuple[str, int, str], list[UsulUbah]] = {}
    for u in ubah:
        per_sel.setdefault((u.tabel, u.baris, u.kolom), []).append(u)
    hasil = []
    for isi in per_sel.values():
        if len({u.seharusnya for u in isi}) == 1:
            hasil.append(isi[0])
        else:
            tolak.extend(
                Tolakan(u.kode, u.urut, u.kolom, "dua aturan mengusulkan angka berbeda") for u in isi
            )
    return hasil


def _usul(t: Temuan, p: dict[str, Any], baris: dict[int, tuple[int, Any]]) -> UsulUbah | Tolakan:
    kolom = p.get("kolom") or t.kolom
    urut = p.get("urut")
    seharusnya = p.get("seharusnya") or ""

    def tolak(sebab: str) -> Tolakan:
        return Tolakan(t.kode, urut, kolom, sebab)

    if t.perbaikan not in ("aman", "usul") or not seharusnya:
        return tolak("tidak ada nilai pengganti yang pasti")
    if urut is None or urut not in baris or not kolom:
        return tolak("selnya tidak dapat ditunjuk")
    try:
        nilai = _nilai_kolom(t.tabel, kolom, seharusnya)
    except (InvalidOperation, LookupError, ValueError):
        return tolak("nilai pengganti tidak sesuai jenis kolomnya")
    pk, fakta = baris[urut]
    return UsulUbah(
        sidik=t.sidik, kode=t.kode, tabel=t.tabel, baris=pk, urut=urut, kolom=kolom,
        nama=fakta.nama or getattr(fakta, "indikator", None) or "", kode_kegiatan=fakta.kode or "",
        tertulis=p.get("tertulis") or "", seharusnya=seharusnya, rumus=p.get("rumus") or "", nilai=nilai,
    )  # fmt: skip


def _nilai_kolom(tabel: str, kolom: str, teks: str) -> Decimal | str | None:
    """Return the value to store for an expected text; "-" is stored as zero that prints a dash."""
    nama, _, kunci = kolom_fakta(kolom).partition(".")
    bidang = MODEL_TABEL[tabel]._meta.get_field(nama)
    if isinstance(bidang, AngkaField | UangField | PetaAngkaField):
        return Decimal(0) if teks == STRIP else Decimal(teks)
    if kunci:
        raise ValueError(kolom)
    return teks


def apply_fix(
    *, renja: Renja, sidik: Collection[str], oleh: Pengguna, tempat: Collection[int] | None = None
) -> tuple[str, Pratinjau]:
    """Write the expected values of findings and audit again; returns the undo key and what was done.

    A corrected cell can make another one of its row wrong (column 11 follows column 10): safe corrections
    that the change itself brings about are applied with it and undone with it. Each write is a transaction of
    its own; the audits between them hold no lock.
    """
    pratinjau = preview_fix(renja=renja, sidik=sidik, tempat=tempat)
    if not pratinjau.ubah:
        raise TidakDapatDiubah("Tidak ada sel yang dapat diubah. Temuan ini perlu diisi sendiri.")
    lama = set(_sidik_terbaru(renja))
    kunci = _tulis_usul(renja, pratinjau.ubah, oleh, kelompok="")
    run_audit(renja=renja, oleh=oleh)
    ikut = _usul_ikutan(renja, pratinjau.ubah, lama)
    if ikut:
        _tulis_usul(renja, ikut, oleh, kelompok=kunci)
        run_audit(renja=renja, oleh=oleh)
    return kunci, Pratinjau((*pratinjau.ubah, *ikut), pratinjau.tolak)


def _sidik_terbaru(renja: Renja) -> list[str]:
    p = Pemeriksaan.objects.filter(renja=renja).order_by("-pk").first()
    return list(Temuan.objects.filter(pemeriksaan=p).values_list("sidik", flat=True)) if p else []


def _tulis_usul(renja: Renja, usul: Sequence[UsulUbah], oleh: Pengguna, *, kelompok: str) -> str:
    kode = ", ".join(sorted({u.kode for u in usul}))
    ubahan = [
        UbahSel(u.tabel, u.baris, u.kolom, u.nilai, cetak=STRIP if u.seharusnya == STRIP else None)
        for u in usul
    ]
    sebab = f"angka seharusnya menurut {kode}"
    return ubah_sel(renja=renja, ubahan=ubahan, oleh=oleh, sebab=sebab, kelompok=kelompok)


def _usul_ikutan(renja: Renja, ubah: Sequence[UsulUbah], lama: set[str]) -> tuple[UsulUbah, ...]:
    """Return the safe corrections of the changed rows that the audit did not list before."""
    baris = {(u.tabel, u.baris) for u in ubah}
    p = Pemeriksaan.objects.filter(renja=renja).order_by("-pk").first()
    baru = Temuan.objects.filter(pemeriksaan=p, perbaikan="aman").exclude(sidik__in=lama)
    usul = preview_fix(renja=renja, sidik=list(baru.values_list("sidik", flat=True))).ubah
    return tuple(u for u in usul if (u.tabel, u.baris) in baris)
