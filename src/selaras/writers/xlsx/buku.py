"""The workbook of one plan: every official table, a recapitulation with checks, and what it is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from typing import Any

import xlsxwriter

from selaras.facts import Renja
from selaras.writers.bahan.hitung import koreksi_renja
from selaras.writers.bahan.petak import TabelPetak
from selaras.writers.bahan.rencana import layout_dokumen
from selaras.writers.bahan.tabel import (
    list_usulan,
    tabel_evaluasi,
    tabel_kinerja,
    tabel_rencana,
    tabel_tinjauan,
    tabel_tujuan,
    tabel_usulan,
)
from selaras.writers.bahan.waktu import waktu_renja
from selaras.writers.pilihan import PilihanSusun
from selaras.writers.xlsx.gaya import Gaya
from selaras.writers.xlsx.lembar import PenulisLembar
from selaras.writers.xlsx.pelengkap import tulis_daftar, tulis_tentang, tulis_validasi
from selaras.writers.xlsx.rekap import Rekap

DIBUAT = datetime(2017, 10, 24)  # noqa: DTZ001 - a fixed mark, not a moment: the same facts give the same bytes
OPSI = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_date_format": "dd/mm/yyyy",
}


def tulis_xlsx(renja: Renja, pilihan: PilihanSusun | None = None) -> bytes:
    """Write the tables of a plan as a workbook with live formulas and cached values."""
    p = pilihan or PilihanSusun()
    fakta = koreksi_renja(renja, p) if p.koreksi else renja
    keluaran = BytesIO()
    buku = xlsxwriter.Workbook(keluaran, OPSI)
    sifat_buku(buku, fakta)
    gaya = Gaya(buku)
    tentang = tulis_tentang(buku, gaya, fakta, p)
    rekap = buku.add_worksheet("Rekap") if fakta.rencana else None
    penulis = PenulisLembar(buku, gaya, p)
    pd = fakta.perangkat_daerah or ""
    letak: dict[str, tuple[Any, Any, TabelPetak]] = {}
    for nama, nomor, tabel in list_lembar(fakta, p):
        lembar, tata = penulis.tulis(nama, tabel, nomor=nomor, pemda=fakta.pemda or "", pd=pd)
        letak[nama] = (lembar, tata, tabel)
    if fakta.daftar_subkegiatan:
        tulis_daftar(buku, gaya, fakta)
    if rekap is not None:
        _, tata, tabel = letak["T-C.33"]
        Rekap(rekap, gaya, tabel, tata).tulis(waktu_renja(fakta, "rencana"))
    tulis_validasi(tentang, list(letak.values()))
    buku.close()
    return keluaran.getvalue()


def list_lembar(renja: Renja, pilihan: PilihanSusun) -> Iterator[tuple[str, str, TabelPetak]]:
    """Yield sheet name, table number and table for every table the facts have."""
    if renja.evaluasi:
        yield "T-C.29", nomor_tabel(renja, "evaluasi", "T-C.29"), tabel_evaluasi(renja)
    if renja.kinerja_pelayanan:
        yield "T-C.30", nomor_tabel(renja, "kinerja_pelayanan", "T-C.30"), tabel_kinerja(renja)
    if renja.tinjauan_rkpd:
        yield "T-C.31", nomor_tabel(renja, "tinjauan_rkpd", "T-C.31"), tabel_tinjauan(renja)
    if list_usulan(renja):
        yield "T-C.32", nomor_tabel(renja, "usulan_masyarakat", "T-C.32"), tabel_usulan(renja)
    if renja.tujuan_sasaran:
        yield "Tujuan Sasaran", nomor_tabel(renja, "tujuan_sasaran", ""), tabel_tujuan(renja)
    if renja.rencana:
        layout = pilihan.layout_rencana or layout_dokumen(renja)
        yield "T-C.33", nomor_tabel(renja, "rencana", "T-C.33"), tabel_rencana(renja, layout, lembar=True)[0]


def nomor_tabel(renja: Renja, tabel: str, bawaan: str) -> str:
    """Return the table number the document printed, else the name of the form."""
    k = renja.keterangan_tabel(tabel)
    return k.nomor if k is not None and k.nomor else bawaan


def sifat_buku(buku: Any, renja: Renja) -> None:
    """Set title, subject and a fixed creation date."""
    judul = f"Rencana Kerja {renja.perangkat_daerah or 'Perangkat Daerah'} Tahun {renja.tahun or ''}".strip()
    buku.set_properties(
        {
            "title": judul,
            "subject": renja.pemda or "",
            "author": renja.perangkat_daerah or "",
            "category": "Renja Perangkat Daerah",
            "comments": "Ditulis dengan Selaras",
            "created": DIBUAT,
        }
    )
    buku.set_calc_mode("auto")
