"""Columns of the official tables on screen: field, header, official number, kind of cell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from selaras.facts import Baris, KeteranganTabel


class Isi(Enum):
    """What a cell shows."""

    TEKS = "teks"
    ANGKA = "n"
    UANG = "uang"
    SATUAN = "sat"


@dataclass(frozen=True, slots=True)
class Kolom:
    """One column. ``kelompok`` is the header above several columns; ``turunan`` marks a computed column."""

    field: str
    judul: str
    nomor: str = ""
    isi: Isi = Isi.ANGKA
    kelompok: str = ""
    turunan: bool = False


T, A, U, S = Isi.TEKS, Isi.ANGKA, Isi.UANG, Isi.SATUAN


def kolom_evaluasi(tahun: int | None) -> tuple[Kolom, ...]:
    """Columns of T-C.29 for plan year ``tahun``."""
    n1, n2, n3 = (str(tahun - i) if tahun else f"n-{i}" for i in (1, 2, 3))
    return (
        Kolom("indikator", "Indikator kinerja", "3", T),
        Kolom("target_renstra", "Target Renstra", "4"),
        Kolom("satuan_renstra", "Satuan", "", S),
        Kolom("realisasi_n3", f"Realisasi s.d. {n3}", "5"),
        Kolom("target_n2", "Target", "6", A, f"Tahun {n2}"),
        Kolom("realisasi_n2", "Realisasi", "7", A, f"Tahun {n2}"),
        Kolom("tingkat_n2", "Tingkat (%)", "8=7/6", A, f"Tahun {n2}", True),
        Kolom("target_n1", f"Target {n1}", "9"),
        Kolom("satuan_n1", "Satuan", "", S),
        Kolom("realisasi_berjalan", "Realisasi", "10=5+7+9", A, f"Perkiraan s.d. {n1}", True),
        Kolom("tingkat_renstra", "Capaian (%)", "11=10/4", A, f"Perkiraan s.d. {n1}", True),
    )


def kolom_rencana(tahun: int | None, layout: str) -> tuple[Kolom, ...]:
    """Columns of T-C.33 in the layout of the document (A, B or C)."""
    n, maju = (f"Rencana {tahun}", f"Prakiraan maju {tahun + 1}") if tahun else ("Rencana", "Prakiraan maju")
    if layout == "B":
        return (
            Kolom("capaian_program", "Capaian program", "", T, "Indikator kinerja"),
            Kolom("keluaran", "Keluaran sub kegiatan", "", T, "Indikator kinerja"),
            Kolom("hasil_kegiatan", "Hasil kegiatan", "", T, "Indikator kinerja"),
            Kolom("lokasi", "Lokasi", "", T, n),
            Kolom("target_program", "Target program", "", A, n),
            Kolom("satuan_program", "Satuan", "", S, n),
            Kolom("target_keluaran", "Target keluaran", "", A, n),
            Kolom("satuan_keluaran", "Satuan", "", S, n),
            Kolom("target_hasil", "Target hasil", "", A, n),
            Kolom("satuan_hasil", "Satuan", "", S, n),
            Kolom("pagu", "Pagu (Rp)", "", U, n),
            Kolom("sumber_dana", "Sumber dana", "", T, n),
            Kolom("catatan", "Catatan", "", T),
            Kolom("tolok_ukur_maju", "Tolok ukur", "", T, maju),
            Kolom("target_maju", "Target", "", A, maju),
            Kolom("satuan_maju", "Satuan", "", S, maju),
            Kolom("prakiraan_maju", "Kebutuhan dana (Rp)", "", U, maju),
        )
    awal = (
        Kolom("keluaran", "Indikator kinerja", "3", T),
        Kolom("target_keluaran", "Target", "5", A, n),
        Kolom("satuan_keluaran", "Satuan", "", S, n),
        Kolom("pagu", "Pagu (Rp)", "6", U, n),
        Kolom("lokasi", "Lokasi", "4", T, n),
        Kolom("sumber_dana", "Sumber dana", "7", T, n),
    )
    akhir = (
        Kolom("target_maju", "Target", "9", A, maju),
        Kolom("satuan_maju", "Satuan", "", S, maju),
        Kolom("prakiraan_maju", "Kebutuhan dana (Rp)", "10", U, maju),
    )
    if layout != "C":
        return (*awal, Kolom("catatan", "Catatan penting", "8", T), *akhir)
    return (
        awal[0],
        Kolom("target_akhir", "Target akhir Renstra", "5"),
        Kolom("realisasi_n2", f"Realisasi {tahun - 2}" if tahun else "Realisasi n-2", "6"),
        Kolom("prakiraan_n1", f"Prakiraan {tahun - 1}" if tahun else "Prakiraan n-1", "7"),
        *awal[1:],
        Kolom("prioritas_nasional", "Prioritas nasional", "12", T, n),
        Kolom("prioritas_daerah", "Prioritas daerah", "13", T, n),
        Kolom("kelompok_sasaran", "Kelompok sasaran", "14", T),
        *akhir,
        Kolom("penanggung_jawab", "Penanggung jawab", "17", T),
    )


def kolom_tinjauan(_tahun: int | None) -> tuple[Kolom, ...]:
    """Columns of T-C.31: left and right."""
    hasil: list[Kolom] = []
    for sisi, judul, awal in (("kiri", "Rancangan awal RKPD", 2), ("kanan", "Hasil analisis kebutuhan", 7)):
        hasil += [
            Kolom(f"{sisi}.nama", "Program, kegiatan, sub kegiatan", f"({awal})", T, judul),
            Kolom(f"{sisi}.lokasi", "Lokasi", f"({awal + 1})", T, judul),
            Kolom(f"{sisi}.indikator", "Indikator kinerja", f"({awal + 2})", T, judul),
            Kolom(f"{sisi}.target", "Target", f"({awal + 3})", A, judul),
            Kolom(f"{sisi}.satuan", "Satuan", "", S, judul),
            Kolom(f"{sisi}.pagu", "Dana (Rp)", f"({awal + 4})", U, judul),
        ]
    return (*hasil, Kolom("catatan", "Catatan penting", "(12)", T))


def _tahunan(bagian: str, judul: str, tahun: list[int]) -> list[Kolom]:
    return [Kolom(f"{bagian}.{t}", str(t), "", A, judul) for t in tahun]


def _tahun_di(baris: list[Baris], bagian: str) -> list[int]:
    return sorted({t for b in baris for t in getattr(b, bagian)})


def kolom_kinerja(baris: list[Baris]) -> tuple[Kolom, ...]:
    """Columns of T-C.30: the years that the document prints."""
    return (
        Kolom("indikator", "Indikator", "2", T),
        Kolom("standar", "SPM/standar nasional", "3", T),
        Kolom("ikk", "IKK", "4", T),
        *_tahunan("target", "Target Renstra", _tahun_di(baris, "target")),
        *_tahunan("realisasi", "Realisasi capaian", _tahun_di(baris, "realisasi")),
        *_tahunan("proyeksi", "Proyeksi", _tahun_di(baris, "proyeksi")),
        Kolom("catatan", "Catatan analisis", "13", T),
    )


def kolom_tujuan(baris: list[Baris]) -> tuple[Kolom, ...]:
    """Columns of the tujuan/sasaran table."""
    return (
        Kolom("tujuan", "Tujuan", "1", T),
        Kolom("sasaran", "Sasaran", "2", T),
        Kolom("indikator", "Indikator tujuan/sasaran", "3", T),
        *_tahunan("target", "Target", _tahun_di(baris, "target")),
    )


KOLOM_USULAN = (
    Kolom("lokasi", "Lokasi", "3", T),
    Kolom("indikator", "Indikator kinerja", "4", T),
    Kolom("besaran", "Besaran/volume", "5"),
    Kolom("satuan", "Satuan", "", S),
    Kolom("catatan", "Catatan", "6", T),
)

SLUG: Mapping[str, str] = {
    "t-c-29": "evaluasi",
    "t-c-30": "kinerja_pelayanan",
    "t-c-31": "tinjauan_rkpd",
    "t-c-32": "usulan_masyarakat",
    "t-c-33": "rencana",
    "tujuan": "tujuan_sasaran",
}
"""Address of an official table and its key."""

JUDUL: Mapping[str, str] = {
    "evaluasi": "T-C.29 Evaluasi Renja dan capaian Renstra",
    "kinerja_pelayanan": "T-C.30 Pencapaian kinerja pelayanan",
    "tinjauan_rkpd": "T-C.31 Tinjauan rancangan awal RKPD",
    "usulan_masyarakat": "T-C.32 Usulan program dan kegiatan masyarakat",
    "rencana": "T-C.33 Rencana dan prakiraan maju",
    "tujuan_sasaran": "Tujuan dan sasaran",
}


def kolom_tabel(
    tabel: str, *, tahun: int | None, keterangan: KeteranganTabel | None, baris: list[Baris]
) -> tuple[Kolom, ...]:
    """Return the columns of a table as this document has them."""
    if tabel == "evaluasi":
        return kolom_evaluasi(tahun)
    if tabel == "rencana":
        return kolom_rencana(tahun, keterangan.layout if keterangan else "")
    if tabel == "tinjauan_rkpd":
        return kolom_tinjauan(tahun)
    if tabel == "kinerja_pelayanan":
        return kolom_kinerja(baris)
    if tabel == "tujuan_sasaran":
        return kolom_tujuan(baris)
    return KOLOM_USULAN
