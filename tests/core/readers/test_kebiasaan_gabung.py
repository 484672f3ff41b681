"""Cells merged downwards over several sub kegiatan, in workbooks and Word tables."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from docx.document import Document as Dokumen

from tests.core.readers.bahan_kebiasaan import (
    Petak,
    baca,
    buat_docx,
    buat_xlsx,
    html,
    tabel_word,
    temuan,
    tulis,
)

KEPALA_B: Petak = [
    ["Kode", "Urusan/Program/Kegiatan/Sub Kegiatan", "Indikator Kinerja", "", "", "Rencana Tahun 2026", "",
     "", "", "",
     "", "Catatan", "Prakiraan Maju Tahun 2027", "", ""],
    ["", "", "Capaian Program", "Keluaran Sub Kegiatan", "Hasil Kegiatan", "Lokasi",
     "Target Capaian Kinerja", "", "",
     "Pagu Indikatif (Rp)", "Sumber Dana", "", "Target Capaian Kinerja", "", "Pagu (Rp)"],
    [*[""] * 6, "Program", "Keluaran", "Hasil", "", "", "", "Tolok Ukur", "Target", ""],
]  # fmt: skip
BARIS_B: Petak = [
    ["7.01.03", "PROGRAM PEMBERDAYAAN", *[""] * 7, "250.000.000", "", "", "", "", "260.000.000"],
    ["7.01.03.2.02", "Kegiatan Pemberdayaan", *[""] * 7, "250.000.000", "", "", "", "", "260.000.000"],
    ["7.01.03.2.02.0001", "Pembangunan Sarana", "Persentase kelurahan", "Jumlah sarana", "Persentase usulan",
     "Kel. Jati", "80 %", "3 Unit", "75 %", "150.000.000", "DAU", "", "Persentase kelurahan", "82 %",
     "160.000.000"],
    ["7.01.03.2.02.0002", "Pemberdayaan Masyarakat", "", "Jumlah pokmas", "", "Kel. Jati", "", "6 Pokmas", "",
     "100.000.000", "DAU", "", "", "", "100.000.000"],
]  # fmt: skip
MENURUN = {
    2: "Persentase kelurahan",
    4: "Persentase usulan",
    6: "80 %",
    8: "75 %",
    12: "Persentase kelurahan",
    13: "82 %",
}
JUDUL_B = "Tabel 4.1 Rencana Kerja dan Pendanaan Kecamatan Jati Kota Bandaran Tahun 2026"


def _gabung_xlsx(buku: Any) -> None:
    w = buku.add_worksheet("x")
    tulis(w, [[JUDUL_B], [], *KEPALA_B, *BARIS_B])
    for c, teks in MENURUN.items():
        w.merge_range(7, c, 8, c, teks)


def _gabung_docx(dokumen: Dokumen) -> None:
    dokumen.add_paragraph(JUDUL_B)
    tabel_word(dokumen, [*KEPALA_B, *BARIS_B], [(5, c, 6, c) for c in MENURUN])


@pytest.mark.parametrize(
    ("data", "nama"), [(buat_xlsx(_gabung_xlsx), "g.xlsx"), (buat_docx(_gabung_docx), "g.docx")]
)
def test_sel_gabung_ke_bawah_berlaku_bagi_setiap_sub_kegiatan(data: bytes, nama: str) -> None:
    renja = baca(data, nama)
    pertama, kedua = renja.rencana[2:]
    for sub in (pertama, kedua):
        assert (sub.capaian_program, sub.target_program, sub.satuan_program) == (
            "Persentase kelurahan",
            80,
            "%",
        )
        assert (sub.hasil_kegiatan, sub.target_hasil) == ("Persentase usulan", 75)
        assert (sub.tolok_ukur_maju, sub.target_maju, sub.satuan_maju) == ("Persentase kelurahan", 82, "%")
    assert (kedua.keluaran, kedua.target_keluaran, kedua.pagu) == ("Jumlah pokmas", 6, 100_000_000)
    assert kedua.asal_di("capaian_program") == pertama.asal_di("capaian_program") or nama.endswith("docx")
    assert renja.sisa == ()
    assert temuan(renja, date(2025, 6, 30)) == []


def test_uang_dalam_sel_gabung_tidak_digandakan() -> None:
    def isi(buku: Any) -> None:
        w = buku.add_worksheet("x")
        terakhir = [*BARIS_B[3][:9], "", *BARIS_B[3][10:]]
        tulis(w, [[JUDUL_B], [], *KEPALA_B, *BARIS_B[:3], terakhir])
        w.merge_range(7, 9, 8, 9, "250.000.000")

    renja = baca(buat_xlsx(isi), "uang.xlsx")
    assert [b.pagu for b in renja.rencana[2:]] == [250_000_000, None]


def test_sel_halaman_web_yang_turun_ke_baris_berikutnya() -> None:
    kepala = ["Kode", "Program/Kegiatan/Sub Kegiatan", "Indikator Kinerja", "Lokasi", "Target", "Pagu (Rp)",
              "Sumber Dana", "Target 2027", "Prakiraan Maju 2027 (Rp)"]  # fmt: skip
    isi: list[list[Any]] = [
        kepala,
        ["2.24.02.2.01.0001", "Penciptaan Arsip", "Jumlah Berkas", ("Kec. Kota", 2, 1), "1.200 Berkas",
         "300.000.000",
         ("PAD", 2, 1), "1.250 Berkas", "310.000.000"],
        ["2.24.02.2.01.0002", "Pemeliharaan Arsip", "Jumlah Arsip", "2.500 Berkas", "200.000.000",
         "2.600 Berkas",
         "210.000.000"],
    ]  # fmt: skip
    renja = baca(
        html(isi, "Tabel 4.1 Rencana Kerja dan Pendanaan Dinas Arsip Kabupaten Laut Tahun 2026"), "a.xls"
    )
    pertama, kedua = renja.rencana
    assert (pertama.lokasi, pertama.sumber_dana, pertama.target_maju) == ("Kec. Kota", "PAD", 1250)
    assert (kedua.lokasi, kedua.sumber_dana, kedua.pagu, kedua.target_maju) == (
        "Kec. Kota",
        "PAD",
        200_000_000,
        2600,
    )
    assert (kedua.target_keluaran, kedua.satuan_maju) == (2500, "Berkas")
    assert renja.sisa == ()
    assert temuan(renja, date(2025, 6, 30)) == []
