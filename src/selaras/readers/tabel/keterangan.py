"""Caption and header of a recognised table as a fact."""

from __future__ import annotations

from selaras.facts import KeteranganTabel
from selaras.readers.tabel.judul import Judul
from selaras.readers.tabel.kolom import Kepala, tahun_teks
from selaras.readers.tabel.segmen import Segmen


def susun_keterangan(segmen: list[Segmen]) -> KeteranganTabel:
    """Describe a table by its first caption and the header that names most fields."""
    judul = next((s.judul for s in segmen if s.judul.nomor or s.judul.judul), Judul())
    penuh = max(segmen, key=lambda s: len(s.kepala.field))
    kolom: dict[str, str] = {}
    tahun_kolom: dict[str, int] = {}
    periode = judul.periode
    for k in penuh.kepala.kolom:
        if not k.field:
            continue
        kolom.setdefault(k.field, k.teks)
        daun = k.teks.rsplit(" / ", 1)[-1]
        tahun = tahun_teks(daun) or tahun_teks(k.teks)
        if len(tahun) == 2 and tahun[0] < tahun[1] and k.field.startswith("target_renstra"):
            periode = (tahun[0], tahun[1])
        elif tahun:
            tahun_kolom.setdefault(k.field, tahun[-1])
    return KeteranganTabel(
        asal=segmen[0].asal_kepala.asal,
        tabel=penuh.kepala.jenis.nama,
        nomor=judul.nomor,
        judul=judul.judul,
        layout=_layout(penuh.kepala),
        kolom=kolom,
        tahun=judul.tahun,
        tahun_kolom=tahun_kolom,
        periode=periode,
    )


def _layout(kepala: Kepala) -> str:
    """Name the layout of T-C.33 (A, B, C), or the convention of a quarterly form.

    C has the Renstra series or target groups, B three indicator levels. A quarterly form that gives the
    percentage of the year beside that of the Renstra is of the RKPD family, else E.81.
    """
    ada = kepala.field
    if kepala.jenis.nama == "realisasi":
        return "RKPD" if {"capaian", "akumulasi"} <= ada else "E.81" if "akumulasi" in ada else ""
    if kepala.jenis.nama != "rencana":
        return ""
    if ada & {"target_akhir", "prioritas_nasional", "prakiraan_n1", "kelompok_sasaran"}:
        return "C"
    return "B" if ada & {"keluaran", "hasil_kegiatan"} else "A"
