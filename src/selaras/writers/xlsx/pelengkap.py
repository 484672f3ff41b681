"""The other sheets of a workbook: what it is about, the list of sub kegiatan; and validation."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from selaras.facts import Renja
from selaras.kernel.kode import Level
from selaras.writers.bahan.petak import TabelPetak
from selaras.writers.bahan.rencana import layout_dokumen
from selaras.writers.bahan.waktu import tahun_rencana, waktu_renja
from selaras.writers.pilihan import PilihanSusun
from selaras.writers.xlsx.gaya import Gaya
from selaras.writers.xlsx.lembar import TataLembar

SKEMA = "selaras.buku/1"
BARIS_SATUAN = 15
"""Row of the first sheet (0-based) where the list of units begins."""


def tulis_tentang(buku: Any, gaya: Gaya, renja: Renja, pilihan: PilihanSusun) -> Any:
    """Write the first sheet and return it: whose plan, which year, how to read the colours."""
    lembar = buku.add_worksheet("Tentang")
    lembar.set_column(0, 0, 26)
    lembar.set_column(1, 1, 70)
    lembar.write_string(0, 0, "Rencana Kerja (Renja) Perangkat Daerah", gaya.judul)
    w = waktu_renja(renja)
    pasangan: list[tuple[str, str]] = [
        ("Pemerintah Daerah", renja.pemda or ""),
        ("Perangkat Daerah", renja.perangkat_daerah or ""),
        ("Singkatan", renja.singkatan or ""),
        ("Tahun Rencana", str(tahun_rencana(renja) or "")),
        ("Periode Renstra", w.renstra if w.periode else ""),
        ("Bentuk T-C.33", pilihan.layout_rencana or layout_dokumen(renja) if renja.rencana else ""),
        ("Skema", SKEMA),
    ]
    tebal, biasa = gaya.khusus(bold=True, valign="top"), gaya.khusus(text_wrap=True, valign="top")
    for r, (kunci, nilai) in enumerate(pasangan, start=2):
        lembar.write_string(r, 0, kunci, tebal)
        if kunci == "Tahun Rencana" and nilai:
            lembar.write_number(r, 1, int(nilai), gaya.khusus(align="left"))
            lembar.data_validation(
                r, 1, r, 1,
                {"validate": "integer", "criteria": "between", "minimum": 2005, "maximum": 2100,
                 "error_title": "Tahun rencana", "error_message": "Isi tahun empat angka, misalnya 2027."},
            )  # fmt: skip
        else:
            lembar.write_string(r, 1, nilai, biasa)
    keterangan = (
        "Sel hitung berisi rumus hidup: ubah target atau realisasi, persentase dan jumlahnya ikut berubah.",
        "Sel berlatar kuning berisi angka tertulis yang berbeda dari hasil rumusnya. Hasil rumus ada pada "
        "catatan sel.",
        "n/a berarti tidak dapat dihitung karena target nol.",
    )
    for r, teks in enumerate(keterangan, start=len(pasangan) + 3):
        lembar.write_string(r, 1, teks, biasa)
    lembar.set_paper(9)
    lembar.fit_to_pages(1, 0)
    lembar.hide_gridlines(2)
    return lembar


def tulis_daftar(buku: Any, gaya: Gaya, renja: Renja) -> None:
    """Write the sub kegiatan of subbab 3.3 with the program and kegiatan each stands under."""
    lembar = buku.add_worksheet("Daftar Sub Kegiatan")
    lembar.write_string(0, 0, "Daftar Program, Kegiatan, dan Sub Kegiatan", gaya.judul)
    kolom = ("No", "Kode", "Program", "Kegiatan", "Sub Kegiatan")
    lebar = (5, 18, 40, 50, 60)
    for j, (nama, besar) in enumerate(zip(kolom, lebar, strict=True)):
        lembar.write_string(2, j, nama, gaya.kepala)
        lembar.set_column(j, j, besar)
    isi = gaya.sel(Level.SUB_KEGIATAN)
    for i, b in enumerate(renja.daftar_subkegiatan, start=1):
        lembar.write_number(2 + i, 0, i, isi)
        teks = [t or "" for t in (b.kode, b.program, b.kegiatan, b.nama)]
        for j, t in enumerate(teks, start=1):
            lembar.write_string(2 + i, j, t, isi)
        tinggi = max(-(-len(t) // int(1.2 * w)) for t, w in zip(teks, lebar[1:], strict=True))
        if tinggi > 1:
            lembar.set_row(2 + i, 12.0 * tinggi + 3)
    lembar.freeze_panes(3, 0)
    lembar.set_landscape()
    lembar.set_paper(9)
    lembar.fit_to_pages(1, 0)
    lembar.repeat_rows(2)
    lembar.print_area(0, 0, 2 + len(renja.daftar_subkegiatan), len(kolom) - 1)


def tulis_validasi(tentang: Any, lembar_tabel: Sequence[tuple[Any, TataLembar, TabelPetak]]) -> None:
    """Offer the units in use as a list beside each number, and accept only numbers where numbers belong.

    The units stand on the first sheet.
    """
    satuan = sorted({p.satuan for _, _, t in lembar_tabel for b in t.baris for p in b.petak if p.satuan})
    if satuan:
        tentang.write_string(BARIS_SATUAN, 0, "Satuan yang dipakai")
        for i, s in enumerate(satuan, start=BARIS_SATUAN + 1):
            tentang.write_string(i, 0, s)
    sumber = f"=Tentang!$A${BARIS_SATUAN + 2}:$A${BARIS_SATUAN + len(satuan) + 1}"
    for lembar, tata, tabel in lembar_tabel:
        akhir = tata.baris_awal + len(tabel.baris) - 1
        for j, kl in enumerate(tata.kolom):
            if kl.is_satuan and satuan:
                lembar.data_validation(
                    tata.baris_awal, j, akhir, j,
                    {"validate": "list", "source": sumber, "error_type": "warning", "error_title": "Satuan",
                     "error_message": "Satuan ini belum ada dalam daftar. Tetap pakai?"},
                )  # fmt: skip
            elif not kl.is_satuan and tabel.kolom[kl.kolom].jenis == "uang":
                lembar.data_validation(
                    tata.baris_awal, j, akhir, j,
                    {"validate": "decimal", "criteria": ">=", "value": 0, "error_title": "Rupiah",
                     "error_message": "Isi angka rupiah penuh tanpa titik, koma, atau Rp."},
                )  # fmt: skip
