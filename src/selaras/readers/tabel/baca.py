"""Entry of table recognition."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from selaras.facts import (
    TABEL,
    Baris,
    BarisDaftar,
    BarisEvaluasi,
    BarisKinerja,
    BarisRealisasi,
    BarisRencana,
    BarisTinjauan,
    BarisTujuan,
    BarisUsulan,
    KeteranganTabel,
    Sisa,
)
from selaras.readers.mentah import DokumenMentah
from selaras.readers.tabel.berkode import susun_evaluasi
from selaras.readers.tabel.bertahun import Waktu, susun_kinerja, susun_tujuan
from selaras.readers.tabel.dua_sisi import samakan_level, susun_tinjauan
from selaras.readers.tabel.isian import Isian
from selaras.readers.tabel.keterangan import susun_keterangan
from selaras.readers.tabel.rencana import susun_rencana
from selaras.readers.tabel.sederhana import susun_daftar, susun_usulan
from selaras.readers.tabel.segmen import Penelusur, Segmen, potongan
from selaras.readers.tabel.tata import Bacaan, baca_segmen, kebiasaan_tabel
from selaras.readers.tabel.triwulan import susun_realisasi
from selaras.readers.tabel.yatim import laporkan_yatim


@dataclass(slots=True)
class HasilTabel:
    """Everything the tables of a document state.

    ``blok_terpakai`` holds the indices of paragraph blocks used as captions, "Nama Perangkat Daerah" lines
    and grid blocks recognised as tables; prose reading still sees them but knows what they are.
    """

    pemda: str | None = None
    perangkat_daerah: str | None = None
    tahun: int | None = None
    evaluasi: list[BarisEvaluasi] = field(default_factory=list)
    kinerja_pelayanan: list[BarisKinerja] = field(default_factory=list)
    tinjauan_rkpd: list[BarisTinjauan] = field(default_factory=list)
    usulan_masyarakat: list[BarisUsulan] = field(default_factory=list)
    tujuan_sasaran: list[BarisTujuan] = field(default_factory=list)
    daftar_subkegiatan: list[BarisDaftar] = field(default_factory=list)
    rencana: list[BarisRencana] = field(default_factory=list)
    realisasi: list[BarisRealisasi] = field(default_factory=list)
    keterangan: list[KeteranganTabel] = field(default_factory=list)
    sisa: list[Sisa] = field(default_factory=list)
    sel_terisi: int = 0
    sel_terpetakan: int = 0
    tambahan: dict[str, Any] = field(default_factory=dict)
    catatan: list[str] = field(default_factory=list)
    blok_terpakai: set[int] = field(default_factory=set)


_SUSUN: dict[str, Callable[[list[Isian]], list[Any]]] = {
    "evaluasi": susun_evaluasi,
    "tinjauan_rkpd": susun_tinjauan,
    "usulan_masyarakat": susun_usulan,
    "daftar_subkegiatan": susun_daftar,
    "realisasi": susun_realisasi,
}
_SUSUN_BERTAHUN: dict[str, Callable[[list[Isian], Waktu], list[Any]]] = {
    "kinerja_pelayanan": susun_kinerja,
    "tujuan_sasaran": susun_tujuan,
}


def baca_tabel(mentah: DokumenMentah) -> HasilTabel:
    """Find and read every official table of a raw document."""
    hasil = HasilTabel()
    telusur = Penelusur().telusuri(mentah)
    tabel = list(potongan(telusur))
    biasa = [kebiasaan_tabel(t) for t in tabel]
    umum = next((b for b in biasa if b is not None), None)
    bacaan = [baca_segmen(t, ribuan or umum) for t, ribuan in zip(tabel, biasa, strict=True)]
    hasil.keterangan = [susun_keterangan(t) for t in tabel]
    hasil.tahun = _tahun(hasil.keterangan)
    for segmen, isi, keterangan in zip(tabel, bacaan, hasil.keterangan, strict=True):
        _susun_satu(segmen, isi, keterangan, hasil)
    hasil.tinjauan_rkpd = samakan_level(hasil.tinjauan_rkpd, [*hasil.rencana, *hasil.evaluasi])
    lembaga = next((s.judul.lembaga for s in telusur.segmen if s.judul.lembaga), None)
    hasil.perangkat_daerah = hasil.perangkat_daerah or telusur.instansi or lembaga
    if hasil.tahun is None:
        hasil.tahun = next((t for b in hasil.rencana if (t := _tahun_tanggal(b.waktu_mulai))), None)
    hasil.blok_terpakai = telusur.blok
    sisa, catatan = laporkan_yatim(telusur.yatim)
    hasil.sisa.extend(sisa)
    hasil.sel_terisi += len(sisa)
    hasil.catatan.extend(catatan)
    return hasil


def _tahun_tanggal(teks: str | None) -> int | None:
    """Return the year of an ISO date."""
    if teks is None or len(teks) != 10 or teks[4] != "-" or not teks[:4].isdigit():
        return None
    return int(teks[:4])


def _susun_satu(segmen: list[Segmen], isi: Bacaan, keterangan: KeteranganTabel, hasil: HasilTabel) -> None:
    nama = keterangan.tabel
    baris: list[Baris] = getattr(hasil, nama)
    if nama == "rencana":
        baris.extend(susun_rencana(isi.isian, layout=keterangan.layout))
    elif nama in _SUSUN:
        baris.extend(_SUSUN[nama](isi.isian))
    else:
        baris.extend(_SUSUN_BERTAHUN[nama](isi.isian, Waktu(hasil.tahun, keterangan.periode)))
    hasil.sisa.extend(isi.sisa)
    hasil.sel_terisi += isi.sel_terisi
    hasil.sel_terpetakan += isi.sel_terpetakan
    if not isi.isian:
        judul = f" ({keterangan.judul})" if keterangan.judul else ""
        hasil.catatan.append(
            f"{keterangan.asal}: tabel {TABEL[nama]}{judul} adalah formulir kosong; tidak ada baris data."
        )
    for s in segmen:
        hasil.perangkat_daerah = hasil.perangkat_daerah or s.judul.perangkat_daerah
        hasil.pemda = hasil.pemda or s.judul.pemda


_KOLOM_TAHUN = ("pagu", "target", "target_keluaran", "target_program", "lokasi")


def _tahun(keterangan: list[KeteranganTabel]) -> int | None:
    """Return the plan year: that of the plan or the review, else the year after the evaluation's last."""
    for nama in ("rencana", "tinjauan_rkpd"):
        for k in keterangan:
            if k.tabel != nama:
                continue
            tahun = next((k.tahun_kolom[f] for f in _KOLOM_TAHUN if f in k.tahun_kolom), k.tahun)
            maju = k.tahun_kolom.get("prakiraan_maju")
            if tahun is not None or maju is not None:
                return tahun or (maju or 1) - 1
    for k in keterangan:
        if k.tabel == "evaluasi" and "target_n1" in k.tahun_kolom:
            return k.tahun_kolom["target_n1"] + 1
    return next((t for k in keterangan if (t := _tahun_lain(k)) is not None), None)


def _tahun_lain(k: KeteranganTabel) -> int | None:
    """Return the plan year told by a quarterly form, a list of proposals, or the running year of T-C.29."""
    if k.tabel == "realisasi":
        return k.tahun_kolom.get("target", k.tahun_kolom.get("target_rp", k.tahun))
    if k.tabel == "evaluasi" and k.tahun is not None:
        return k.tahun + 1
    return k.tahun if k.tabel == "usulan_masyarakat" else None
