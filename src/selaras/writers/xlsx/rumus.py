"""Live formulas: which cells of a table follow from others, as Excel text with the value we compute."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from selaras.facts import Baris, BarisEvaluasi
from selaras.law.formulas.evaluasi import tingkat_capaian_renstra
from selaras.law.indikator import Jenis
from selaras.writers.bahan.hitung import hitung_evaluasi
from selaras.writers.bahan.petak import TAK_TERHITUNG
from selaras.writers.bahan.pohon import anak_langsung, jumlah_berjenjang, puncak
from selaras.writers.pilihan import PilihanSusun

BATAS_ARGUMEN = 200
"""Excel takes 255 arguments in one function; sums with more parts are nested."""


@dataclass(frozen=True, slots=True)
class Rumus:
    """A formula with its value; ``nilai`` ``None`` means the cell shows ``teks``."""

    rumus: str
    nilai: Decimal | None
    teks: str = ""


Letak = Mapping[str, str]
"""Column letters by field."""


def rentang(nomor: Sequence[int]) -> list[tuple[int, int]]:
    """Join neighbouring row numbers to ranges."""
    hasil: list[tuple[int, int]] = []
    for n in nomor:
        if hasil and n == hasil[-1][1] + 1:
            hasil[-1] = (hasil[-1][0], n)
        else:
            hasil.append((n, n))
    return hasil


def nama_kolom(indeks: int) -> str:
    """Return the letters of a 0-based column."""
    hasil = ""
    n = indeks + 1
    while n:
        n, sisa = divmod(n - 1, 26)
        hasil = chr(65 + sisa) + hasil
    return hasil


def indeks_kolom(nama: str) -> int:
    """Return the 0-based column of its letters."""
    hasil = 0
    for huruf in nama:
        hasil = hasil * 26 + ord(huruf) - 64
    return hasil - 1


def rumus_evaluasi(baris: BarisEvaluasi, nomor: int, letak: Letak, pilihan: PilihanSusun) -> dict[str, Rumus]:
    """Return the formulas of columns 8, 10 and 11 of a T-C.29 row that has an indicator.

    Column 11 divides the column 10 that stands in its cell, which is the stated one.
    """
    if not baris.indikator and baris.target_n2 is None and baris.target_n1 is None:
        return {}
    k4, k5, k6 = (f"{letak[f]}{nomor}" for f in ("target_renstra", "realisasi_n3", "target_n2"))
    k7, k9, k10 = (f"{letak[f]}{nomor}" for f in ("realisasi_n2", "target_n1", "realisasi_berjalan"))
    n = hitung_evaluasi(baris, pilihan)
    jenis = pilihan.jenis(baris.indikator, baris.satuan_renstra or baris.satuan_n1 or baris.satuan).jenis
    if jenis == Jenis.KUMULATIF:
        isi = f"SUM({k5},{k7},{k9})"
    elif jenis == Jenis.RATA_RATA:
        isi = f"ROUND(AVERAGE({k5},{k7},{k9}),2)"
    else:
        isi = f"IF(ISNUMBER({k9}),{k9},IF(ISNUMBER({k7}),{k7},{k5}))"
    tertulis = baris.realisasi_berjalan
    renstra = tingkat_capaian_renstra(baris.target_renstra, tertulis)
    return {
        "tingkat_n2": _rasio(k7, k6, n.tingkat_n2, baris.target_n2, baris.realisasi_n2),
        "realisasi_berjalan": Rumus(f'=IF(COUNT({k5},{k7},{k9})=0,"",{isi})', n.realisasi_berjalan),
        "tingkat_renstra": _rasio(k10, k4, renstra, baris.target_renstra, tertulis),
    }


def _rasio(
    atas: str, bawah: str, nilai: Decimal | None, target: Decimal | None, capai: Decimal | None
) -> Rumus:
    teks = TAK_TERHITUNG if target == 0 and capai is not None else ""
    rumus = f'=IF(COUNT({atas},{bawah})<2,"",IF({bawah}=0,"{TAK_TERHITUNG}",ROUND({atas}/{bawah}*100,2)))'
    return Rumus(rumus, nilai, teks)


def rumus_jumlah(
    baris: Sequence[Baris], nilai: Sequence[Decimal | None], nomor: Sequence[int], kolom: str
) -> dict[int, Rumus]:
    """Return the sum formula of every parent and total row by its index; ``nomor`` are the sheet rows.

    A child whose stated amount is blank or not the sum of what stands below it is passed over for its own
    children, so that a formula gives the sum of the lowest rows whatever its parents state.
    """
    seharusnya = jumlah_berjenjang(baris, nilai)
    anak = anak_langsung(baris)
    setara = [nilai[i] == s for i, s in enumerate(seharusnya)]

    def bagian(daftar: Sequence[int]) -> list[int]:
        hasil: list[int] = []
        for a in daftar:
            hasil += [nomor[a]] if setara[a] else bagian(anak[a])
        return hasil

    sasaran = dict(anak)
    atas = puncak(baris)
    sasaran |= {i: atas for i, b in enumerate(baris) if b.level.value == "jumlah"}
    return {
        i: Rumus("=" + _jumlah(kolom, bagian(d)), seharusnya[i])
        for i, d in sasaran.items()
        if seharusnya[i] is not None
    }


def _jumlah(kolom: str, nomor: Sequence[int]) -> str:
    """Write a sum over ranges of neighbouring rows."""
    sel = [f"{kolom}{a}" if a == z else f"{kolom}{a}:{kolom}{z}" for a, z in rentang(nomor)]
    if len(sel) <= BATAS_ARGUMEN:
        return f"SUM({','.join(sel)})"
    bagian = [f"SUM({','.join(sel[i : i + BATAS_ARGUMEN])})" for i in range(0, len(sel), BATAS_ARGUMEN)]
    return f"SUM({','.join(bagian)})"
