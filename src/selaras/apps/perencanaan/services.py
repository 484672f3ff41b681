"""Changes of plans: saving a document, editing cells with undo, moving through the stages."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, cast

from django.db import transaction
from django.db.models import F, Field, Model

from selaras.apps.organisasi.models import Pengguna, PerangkatDaerah
from selaras.apps.perencanaan.kolom import PetaAngkaField, UangField, dari_sen, ke_sen
from selaras.apps.perencanaan.models import (
    MODEL_TABEL,
    BarisTabel,
    FaktaProsa,
    Perubahan,
    Renja,
    RiwayatTahap,
    Status,
    Versi,
)
from selaras.apps.perencanaan.peta import ke_kolom, kolom_fakta
from selaras.apps.perencanaan.selectors import KELAS_PROSA, load_renja
from selaras.apps.perencanaan.tahap import TAHAP_AWAL
from selaras.facts import TABEL
from selaras.facts import Renja as FaktaRenja
from selaras.facts.json import to_plain
from selaras.kernel.galat import SelarasError

BATAS_BATAL = 50
"""Steps a person can undo."""


class Bentrok(SelarasError):
    """Someone else changed the cell since it was read."""


class Terkunci(SelarasError):
    """The plan is locked, or the step is not possible from its present state."""


@dataclass(frozen=True, slots=True)
class UbahSel:
    """A change of one cell: row key, field of the fact ("kiri.pagu" for sided tables), new value.

    ``lama`` is the value the person saw; with ``is_periksa_lama`` another present value is a conflict.
    ``cetak`` is how the cell shall print where that differs from the value ("-" for an undefined percent).
    """

    tabel: str
    baris: int
    kolom: str
    baru: Any
    lama: Any = None
    is_periksa_lama: bool = False
    cetak: str | None = None


@transaction.atomic
def save_renja(
    fakta: FaktaRenja,
    *,
    perangkat_daerah: PerangkatDaerah,
    tahun: int,
    versi: str,
    oleh: Pengguna | None = None,
) -> Renja:
    """Store a document as a version of a plan; the same version is replaced whole, in one transaction."""
    renja, baru = Renja.objects.select_for_update().get_or_create(
        perangkat_daerah=perangkat_daerah, tahun=tahun, versi=versi, defaults={"tahap": TAHAP_AWAL[versi]}
    )
    if not baru:
        if renja.is_terkunci:
            raise Terkunci(f"{renja} terkunci: {renja.get_status_display().lower()}.")
        _kosongkan(renja)
    _isi_kepala(renja, fakta, oleh)
    renja.revisi = renja.revisi + 1
    renja.save()
    for nama in TABEL:
        model = MODEL_TABEL[nama]
        model._default_manager.bulk_create(
            [
                model(renja=renja, urut=i, **ke_kolom(nama, b))
                for i, b in enumerate(fakta.tabel(nama), start=1)
            ]
        )
    FaktaProsa.objects.bulk_create(
        [
            FaktaProsa(renja=renja, jenis=jenis, urut=i, isi=to_plain(b))
            for jenis in KELAS_PROSA
            for i, b in enumerate(getattr(fakta, jenis), start=1)
        ]
    )
    return renja


def _kosongkan(renja: Renja) -> None:
    semua: tuple[type[Model], ...] = (*MODEL_TABEL.values(), FaktaProsa, Perubahan)
    for model in semua:
        model._default_manager.filter(renja=renja).delete()


def _isi_kepala(renja: Renja, fakta: FaktaRenja, oleh: Pengguna | None) -> None:
    renja.berkas_nama, renja.berkas_sha256 = fakta.berkas.nama[:255], fakta.berkas.sha256
    renja.berkas_jenis = fakta.berkas.jenis
    renja.tertulis_pemda, renja.tertulis_pd = fakta.pemda, fakta.perangkat_daerah
    renja.tertulis_singkatan, renja.tertulis_tahun = fakta.singkatan, fakta.tahun
    renja.pengesahan = to_plain(fakta.pengesahan)
    renja.tambahan, renja.catatan = to_plain(fakta.tambahan), list(fakta.catatan)
    renja.sel_terisi, renja.sel_terpetakan = fakta.sel_terisi, fakta.sel_terpetakan
    renja.diubah_oleh = oleh


@transaction.atomic
def ubah_sel(
    *,
    renja: Renja,
    ubahan: Sequence[UbahSel],
    oleh: Pengguna | None,
    sebab: str = "",
    kelompok: str = "",
) -> str:
    """Change cells together and remember what was there; returns the key for :func:`batalkan`.

    ``kelompok`` joins the changes to an earlier group, so that both are undone together. The verbatim print
    of a changed cell no longer holds and is dropped. Raises :class:`Bentrok` where a cell
    differs from what the person saw; then nothing is changed.
    """
    kunci = Renja.objects.select_for_update().get(pk=renja.pk)
    if kunci.is_terkunci:
        raise Terkunci(f"{kunci} terkunci: {kunci.get_status_display().lower()}.")
    kelompok = kelompok or secrets.token_hex(6)
    per_tabel: dict[str, dict[int, BarisTabel]] = {}
    for tabel in {u.tabel for u in ubahan}:
        pk = {u.baris for u in ubahan if u.tabel == tabel}
        per_tabel[tabel] = MODEL_TABEL[tabel]._default_manager.filter(renja=renja).in_bulk(list(pk))
    catatan = []
    for u in ubahan:
        baris = per_tabel[u.tabel].get(u.baris)
        if baris is None:
            raise Bentrok("Baris ini sudah dihapus atau diimpor ulang. Muat ulang halaman.")
        catatan.append(_terapkan(baris, u, renja=renja, kelompok=kelompok, oleh=oleh, sebab=sebab))
    _simpan_baris(
        per_tabel, {u.tabel: {kolom_fakta(x.kolom) for x in ubahan if x.tabel == u.tabel} for u in ubahan}
    )
    Perubahan.objects.bulk_create(catatan)
    _naikkan_revisi(renja, oleh)
    return kelompok


def _terapkan(
    baris: BarisTabel, u: UbahSel, *, renja: Renja, kelompok: str, oleh: Pengguna | None, sebab: str
) -> Perubahan:
    kolom = kolom_fakta(u.kolom)
    lama = _baca_sel(baris, kolom)
    if u.is_periksa_lama and lama != u.lama:
        raise Bentrok("Sel ini diubah orang lain sejak halaman dibuka. Bandingkan kedua angka, lalu pilih.")
    sebelum = {
        "nilai": to_plain(lama),
        "tertulis": baris.tertulis.get(u.kolom),
        "tepat": baris.tepat.get(kolom),
    }
    _tulis_sel(baris, kolom, u.baru)
    sisa = {k: v for k, v in baris.tertulis.items() if k != u.kolom}
    baris.tertulis = sisa if u.cetak is None else {**sisa, u.kolom: u.cetak}
    return Perubahan(
        renja=renja, kelompok=kelompok, tabel=u.tabel, baris=baris.pk, urut=baris.urut, kolom=u.kolom,
        lama=sebelum, baru={"nilai": to_plain(u.baru)}, sebab=sebab[:200], oleh=oleh,
    )  # fmt: skip


def _baca_sel(baris: BarisTabel, kolom: str) -> Any:
    """Value of a cell; ``target.2024`` reads one year of a mapping."""
    nama, _, kunci = kolom.partition(".")
    nilai = getattr(baris, nama)
    if kunci:
        return nilai.get(int(kunci))
    if nama in baris.tepat:
        return Decimal(baris.tepat[nama])
    return nilai


def _tulis_sel(baris: BarisTabel, kolom: str, nilai: Any) -> None:
    nama, _, kunci = kolom.partition(".")
    bidang = cast("Field[Any, Any]", baris._meta.get_field(nama))
    if kunci and isinstance(bidang, PetaAngkaField):
        peta = {**getattr(baris, nama), int(kunci): None if nilai is None else Decimal(str(nilai))}
        setattr(baris, nama, peta)
        return
    bersih = bidang.to_python(nilai)
    setattr(baris, nama, bersih)
    if isinstance(bidang, UangField):
        sisa = {k: v for k, v in baris.tepat.items() if k != nama}
        if bersih is not None and str(dari_sen(ke_sen(bersih))) != str(bersih):
            sisa[nama] = str(bersih)
        baris.tepat = sisa


def _simpan_baris(per_tabel: dict[str, dict[int, BarisTabel]], kolom: dict[str, set[str]]) -> None:
    for tabel, baris in per_tabel.items():
        nama = {k.partition(".")[0] for k in kolom[tabel]} | {"tertulis", "tepat"}
        MODEL_TABEL[tabel]._default_manager.bulk_update(baris.values(), sorted(nama), batch_size=200)


def _naikkan_revisi(renja: Renja, oleh: Pengguna | None) -> None:
    renja.revisi = F("revisi") + 1
    renja.diubah_oleh = oleh
    renja.save(update_fields=["revisi", "diubah_oleh", "diubah"])
    renja.refresh_from_db(fields=["revisi"])


def find_langkah_batal(renja: Renja, oleh: Pengguna) -> str | None:
    """Return the key of the person's newest change that can still be undone, ``None`` if there is none."""
    milik = Perubahan.objects.filter(renja=renja, oleh=oleh).order_by("-pk")
    kunci: dict[str, bool] = {}
    for kelompok, batal in milik.values_list("kelompok", "is_dibatalkan").iterator():
        kunci.setdefault(kelompok, batal)
        if len(kunci) > BATAS_BATAL:
            break
    return next((k for k, batal in kunci.items() if not batal), None)


@transaction.atomic
def batalkan(*, renja: Renja, kelompok: str, oleh: Pengguna) -> int:
    """Put the cells of one change back; returns their number. Only the person who made it may undo it."""
    kunci = Renja.objects.select_for_update().get(pk=renja.pk)
    if kunci.is_terkunci:
        raise Terkunci(f"{kunci} terkunci: {kunci.get_status_display().lower()}.")
    daftar = list(
        Perubahan.objects.filter(renja=renja, kelompok=kelompok, oleh=oleh, is_dibatalkan=False).order_by(
            "-pk"
        )
    )
    if not daftar:
        raise Terkunci("Perubahan ini sudah dibatalkan atau dibuat orang lain.")
    per_tabel: dict[str, dict[int, BarisTabel]] = {}
    for tabel in {p.tabel for p in daftar}:
        pk = [p.baris for p in daftar if p.tabel == tabel]
        per_tabel[tabel] = MODEL_TABEL[tabel]._default_manager.filter(renja=renja).in_bulk(pk)
    for p in daftar:
        baris = per_tabel[p.tabel].get(p.baris)
        if baris is None:
            raise Bentrok("Baris yang diubah sudah tidak ada, dokumennya diimpor ulang.")
        _tulis_sel(baris, kolom_fakta(p.kolom), p.lama["nilai"])
        sisa = {k: v for k, v in baris.tertulis.items() if k != p.kolom}
        cetak = p.lama.get("tertulis")
        baris.tertulis = sisa if cetak is None else {**sisa, p.kolom: cetak}
    kolom = {t: {kolom_fakta(p.kolom) for p in daftar if p.tabel == t} for t in per_tabel}
    _simpan_baris(per_tabel, kolom)
    Perubahan.objects.filter(pk__in=[p.pk for p in daftar]).update(is_dibatalkan=True)
    _naikkan_revisi(renja, oleh)
    return len(daftar)


@transaction.atomic
def pindah_tahap(*, renja: Renja, tahap: int, status: str, oleh: Pengguna | None, catatan: str = "") -> Renja:
    """Move a plan to a stage and a holder; the move is kept in the history."""
    if not 1 <= tahap <= 12 or status not in Status.values:
        raise Terkunci("Tahap atau status tidak dikenal.")
    kunci = Renja.objects.select_for_update().get(pk=renja.pk)
    if kunci.status != renja.status:
        raise Bentrok(f"Status Renja sudah berubah menjadi {kunci.get_status_display().lower()}. Muat ulang.")
    kunci.tahap, kunci.status = tahap, status
    kunci.save(update_fields=["tahap", "status", "diubah"])
    RiwayatTahap.objects.create(renja=kunci, tahap=tahap, status=status, oleh=oleh, catatan=catatan)
    return kunci


@transaction.atomic
def tetapkan(*, renja: Renja, nomor: str, tanggal: date, oleh: Pengguna) -> Renja:
    """Set a plan by its regulation; the final draft becomes the set version, with number and date."""
    hasil = pindah_tahap(
        renja=renja, tahap=max(renja.tahap, 10), status=Status.DITETAPKAN, oleh=oleh, catatan=nomor
    )
    hasil.nomor, hasil.tanggal = nomor, tanggal
    if hasil.versi == Versi.AKHIR:
        hasil.versi = Versi.DITETAPKAN
    hasil.save(update_fields=["nomor", "tanggal", "versi"])
    return hasil


@transaction.atomic
def salin_versi(*, renja: Renja, oleh: Pengguna) -> Renja:
    """Start the next version of a plan with the content of this one."""
    urutan = list(Versi.values)
    posisi = urutan.index(renja.versi) + 1
    if posisi >= len(urutan):
        raise Terkunci("Ini versi terakhir. Perubahan berikutnya lewat Renja tahun depan.")
    ada = Renja.objects.filter(
        perangkat_daerah=renja.perangkat_daerah_id, tahun=renja.tahun, versi=urutan[posisi]
    )
    if ada.exists():
        raise Terkunci(f"Versi {Versi(urutan[posisi]).label.lower()} sudah ada.")
    return save_renja(
        load_renja(renja),
        perangkat_daerah=renja.perangkat_daerah,
        tahun=renja.tahun,
        versi=urutan[posisi],
        oleh=oleh,
    )
