"""Recapitulation of the plan table: what its lowest rows add up to, beside what its parents state."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from selaras.kernel.angka import NOL, percent_of
from selaras.kernel.kode import Level
from selaras.writers.bahan.petak import TabelPetak
from selaras.writers.bahan.pohon import URUTAN
from selaras.writers.bahan.waktu import Waktu
from selaras.writers.xlsx.gaya import FORMAT_PERSEN, FORMAT_UANG, Gaya
from selaras.writers.xlsx.lembar import TataLembar
from selaras.writers.xlsx.rumus import nama_kolom, rentang

LEMBAR = "T-C.33"
UANG = ("pagu", "prakiraan_maju")
AWAL = 3
"""First row of programs (0-based)."""


class Rekap:
    """Writes the sheet of one plan."""

    def __init__(self, lembar: Any, gaya: Gaya, tabel: TabelPetak, tata: TataLembar) -> None:
        """Keep the sheet, and where the table stands on its own."""
        self._lembar = lembar
        self._gaya = gaya
        self._tabel = tabel
        self._tata = tata
        self._uang = gaya.sel(Level.SUB_KEGIATAN, FORMAT_UANG)
        self._teks = gaya.sel(Level.SUB_KEGIATAN)

    def tulis(self, waktu: Waktu) -> None:
        """Write programs with their check, the total row, and funds."""
        self._lembar.write_string(0, 0, "Rekapitulasi dan periksa silang T-C.33", self._gaya.judul)
        program = [i for i, b in enumerate(self._tabel.baris) if b.level == Level.PROGRAM]
        if not program or any(f not in self._tata.letak for f in UANG):
            return
        self._lembar.set_column(0, 0, 60)
        self._lembar.set_column(1, 7, 18)
        akhir = self._program(program, waktu)
        self._dana(akhir + 2, waktu)
        self._lembar.set_landscape()
        self._lembar.set_paper(9)
        self._lembar.fit_to_pages(1, 0)
        self._lembar.freeze_panes(AWAL, 1)

    def _program(self, program: Sequence[int], waktu: Waktu) -> int:
        """Write one row per program and the total; return the row of the total."""
        n, m = waktu.label("n"), waktu.label("m1")
        kepala = (
            "Program", f"Jumlah rincian {n}", f"Tertulis {n}", f"Selisih {n}", f"Jumlah rincian {m}",
            f"Tertulis {m}", f"Selisih {m}", "Porsi (%)",
        )  # fmt: skip
        for j, teks in enumerate(kepala):
            self._lembar.write_string(AWAL - 1, j, teks, self._gaya.kepala)
        akhir = AWAL + len(program)
        i_nama = self._tabel.indeks("nama")
        jumlah = [[self._rincian(p, f) for f in UANG] for p in program]
        total = [sum((b[k][1] for b in jumlah), NOL) for k in range(2)]
        for r, (p, isi) in enumerate(zip(program, jumlah, strict=True), start=AWAL):
            self._lembar.write_string(r, 0, self._tabel.baris[p].petak[i_nama].teks or "", self._teks)
            for k, f in enumerate(UANG):
                self._pasangan(r, 1 + 3 * k, isi[k], p, f)
            porsi = percent_of(isi[0][1], total[0]) or NOL
            rumus = f"=IF(B${akhir + 1}=0,0,ROUND(B{r + 1}/B${akhir + 1}*100,2))"
            gaya = self._gaya.sel(Level.SUB_KEGIATAN, FORMAT_PERSEN)
            self._lembar.write_formula(r, 7, rumus, gaya, float(porsi))
        self._jumlah(akhir, total)
        return akhir

    def _pasangan(self, r: int, j: int, rincian: tuple[str, Decimal], p: int, f: str) -> None:
        """Write what the rows add up to, what the parent states, and the difference."""
        rumus, nilai = rincian
        self._lembar.write_formula(r, j, rumus, self._uang, float(nilai))
        tertulis = self._tabel.baris[p].petak[self._tabel.indeks(f)].nilai
        acuan = f"'{LEMBAR}'!{self._tata.letak[f]}{self._tata.baris_awal + p + 1}"
        a, b = f"{nama_kolom(j)}{r + 1}", f"{nama_kolom(j + 1)}{r + 1}"
        isi: float | str = "belum terisi" if tertulis is None else float(tertulis)
        selisih: float | str = "-" if tertulis is None else float(tertulis - nilai)
        self._lembar.write_formula(
            r, j + 1, f'=IF(ISNUMBER({acuan}),{acuan},"belum terisi")', self._uang, isi
        )
        self._lembar.write_formula(r, j + 2, f'=IF(ISNUMBER({b}),{b}-{a},"-")', self._uang, selisih)

    def _jumlah(self, akhir: int, total: Sequence[Decimal]) -> None:
        gaya = self._gaya.sel(Level.JUMLAH, FORMAT_UANG)
        self._lembar.write_string(akhir, 0, "Jumlah", self._gaya.sel(Level.JUMLAH))
        for j in range(1, 8):
            if j in (1, 4):
                k = nama_kolom(j)
                nilai = float(total[0 if j == 1 else 1])
                self._lembar.write_formula(akhir, j, f"=SUM({k}{AWAL + 1}:{k}{akhir})", gaya, nilai)
            else:
                self._lembar.write_blank(akhir, j, None, gaya)

    def _rincian(self, program: int, f: str) -> tuple[str, Decimal]:
        """Return the sum of a program's lowest rows as formula and value."""
        i = self._tabel.indeks(f)
        baris = list(self._terendah(program))
        nilai = sum((self._tabel.baris[n].petak[i].nilai or NOL for n in baris), NOL)
        k = self._tata.letak[f]
        nomor = [self._tata.baris_awal + n + 1 for n in baris]
        daerah = ",".join(f"'{LEMBAR}'!{k}{a}:{k}{z}" for a, z in rentang(nomor))
        return (f"=SUM({daerah})" if daerah else "=0"), nilai

    def _terendah(self, program: int) -> list[int]:
        """Return the rows below a program that nothing stands under: its sub kegiatan, as a rule."""
        baris = self._tabel.baris
        hasil: list[int] = []
        for n in range(program + 1, len(baris)):
            urut = URUTAN[baris[n].level]
            if urut <= URUTAN[Level.PROGRAM]:
                break
            if baris[n].level == Level.INDIKATOR:
                continue
            if hasil and URUTAN[baris[hasil[-1]].level] < urut:
                hasil.pop()
            hasil.append(n)
        return hasil

    def _dana(self, awal: int, waktu: Waktu) -> None:
        i_dana, i_pagu, i_maju = (self._tabel.indeks(f) for f in ("sumber_dana", *UANG))
        dana: dict[str, list[Decimal]] = {}
        for b in self._tabel.baris:
            nama = b.petak[i_dana].teks if i_dana >= 0 else None
            if nama and b.petak[i_pagu].nilai is not None:
                d = dana.setdefault(nama, [NOL, NOL])
                d[0] += b.petak[i_pagu].nilai or NOL
                d[1] += b.petak[i_maju].nilai or NOL
        if not dana:
            return
        kepala = ("Sumber dana", f"Jumlah {waktu.label('n')}", f"Jumlah {waktu.label('m1')}")
        for j, teks in enumerate(kepala):
            self._lembar.write_string(awal, j, teks, self._gaya.kepala)
        satu, sampai = self._tata.baris_awal + 1, self._tata.baris_awal + len(self._tabel.baris)
        k_dana = self._tata.letak["sumber_dana"]
        for r, (nama, nilai) in enumerate(dana.items(), start=awal + 1):
            self._lembar.write_string(r, 0, nama, self._teks)
            self._lembar.set_row(r, 3 + 12.0 * -(-len(nama) // 72))
            for j, f in enumerate(UANG, start=1):
                k = self._tata.letak[f]
                daerah = f"'{LEMBAR}'!${k_dana}${satu}:${k_dana}${sampai}"
                jumlah = f"'{LEMBAR}'!${k}${satu}:${k}${sampai}"
                rumus = f"=SUMPRODUCT(({daerah}=$A{r + 1})*1,{jumlah})"
                self._lembar.write_formula(r, j, rumus, self._uang, float(nilai[j - 1]))
