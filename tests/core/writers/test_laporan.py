"""Reports of an audit: lines, SARIF, page, workbook; the text of a document stays text in each."""

from __future__ import annotations

import io
import json
import re
import zipfile
from html.parser import HTMLParser
from typing import Any

from python_calamine import CalamineWorkbook

from selaras.writers.laporan import tulis_html, tulis_sarif, tulis_teks, tulis_xlsx_temuan

JAHAT = '=1+1<script>alert("x")</script>'


def _isi() -> dict[str, Any]:
    tunggal = {
        "kode": "A01", "berat": "kesalahan", "tabel": "evaluasi", "kolom": "tingkat_n2",
        "kode_kegiatan": "5.03.02.2.03.05", "asal": {"baris": 272}, "tertulis": "0.00", "seharusnya": "33.33",
        "rumus": "10 / 30 × 100", "pesan": "Tertulis 0,00%, seharusnya 33,33%.",
        "rujukan": ["permendagri-86-2017"],
        "perbaikan": "aman", "saran": "Ganti kolom 8.",
    }  # fmt: skip
    banyak = {
        **tunggal, "kode": "A08", "berat": "peringatan", "pesan": f"Kolom 5 kosong {JAHAT}",
        "asal": {"lembar": "T-C.29", "sel": "F8"},
        "tempat": [
            {"asal": {"lembar": "T-C.29", "sel": f"F{n}"}, "sel": f"F{n}", "tertulis": JAHAT}
            for n in (8, 9, 10)
        ],
    }  # fmt: skip
    diterima = {**tunggal, "alasan": "Sesuai berita acara", "oleh": "Bappeda", "tanggal": "2023-08-20"}
    return {
        "skema": "selaras.periksa/1",
        "berkas": {"nama": "renja <2024>.txt", "sha256": "ab" * 32, "jenis": "teks"},
        "ringkas": {"kesalahan": 1, "peringatan": 1, "info": 0},
        "temuan": [tunggal, banyak],
        "dikecualikan": [diterima],
        "belum_diperiksa": [{"kode": "C26", "butuh": "pagu indikatif"}],
    }


def test_one_line_per_finding() -> None:
    baris = tulis_teks(_isi(), jalur="dir/renja.txt").splitlines()
    assert baris[0] == "dir/renja.txt:272: A01 Tertulis 0,00%, seharusnya 33,33%."
    assert baris[1].startswith("dir/renja.txt:T-C.29!F8: A08 Kolom 5 kosong")
    assert baris[1].endswith("[3 tempat]")
    assert baris[2] == "dir/renja.txt:272: A01 diterima: Sesuai berita acara (Bappeda, 2023-08-20)"
    assert baris[3] == "dir/renja.txt: belum diperiksa: C26 perlu pagu indikatif"
    assert baris[4] == "dir/renja.txt: 1 kesalahan, 1 peringatan, 0 info; 1 diterima dengan alasan."
    assert len(baris) == 5


def test_a_message_over_two_lines_stays_one_line() -> None:
    isi = _isi()
    isi["temuan"] = [{**isi["temuan"][0], "pesan": "satu\ndua", "asal": {"halaman": 4, "baris": 12}}]
    assert tulis_teks(isi, jalur="a.pdf").splitlines()[0] == "a.pdf:4:12: A01 satu dua"


def test_sarif_has_what_the_format_demands() -> None:
    log = json.loads(json.dumps(tulis_sarif(_isi(), jalur="dir/renja 2024.txt")))
    assert log["version"] == "2.1.0"
    (jalan,) = log["runs"]
    aturan = [r["id"] for r in jalan["tool"]["driver"]["rules"]]
    assert aturan == ["A01", "A08"]
    satu, dua, tiga = jalan["results"]
    assert satu["level"] == "error"
    assert satu["locations"][0]["physicalLocation"]["region"] == {"startLine": 272}
    assert satu["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "dir/renja%202024.txt"
    assert "region" not in dua["locations"][0]["physicalLocation"]
    assert [r["id"] for r in dua["relatedLocations"]] == [1, 2, 3]
    assert tiga["suppressions"][0]["justification"].startswith("Sesuai berita acara")
    assert all(aturan[h["ruleIndex"]] == h["ruleId"] for h in jalan["results"])


def test_fingerprint_does_not_depend_on_the_line() -> None:
    a, b = _isi(), _isi()
    b["temuan"][0]["asal"] = {"baris": 999}
    sidik = [tulis_sarif(x)["runs"][0]["results"][0]["partialFingerprints"] for x in (a, b)]
    assert sidik[0] == sidik[1]


class _Pemeriksa(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tag: list[str] = []
        self.atribut: list[tuple[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tag.append(tag)
        self.atribut.extend(attrs)


def test_page_needs_nothing_from_outside_and_runs_nothing() -> None:
    html = tulis_html(_isi())
    p = _Pemeriksa()
    p.feed(html)
    assert not {"script", "img", "link", "iframe", "object"} & set(p.tag)
    assert not [n for n, _ in p.atribut if n in ("src", "href", "style") or n.startswith("on")]
    assert "default-src 'none'" in html
    assert "<script>" not in html
    assert "renja &lt;2024&gt;.txt" in html
    assert html.count("<article") == 2


def test_expected_numbers_are_printed_the_indonesian_way() -> None:
    assert "<td>33,33</td>" in tulis_html(_isi())
    isi = _isi()
    isi["temuan"][0] = {**isi["temuan"][0], "kolom": "kode", "seharusnya": "5.03"}
    assert "<td>5.03</td>" in tulis_html(isi)


def test_page_says_when_nothing_was_found() -> None:
    isi = {**_isi(), "temuan": [], "dikecualikan": [], "belum_diperiksa": []}
    assert "Tidak ada temuan." in tulis_html(isi)


def test_workbook_lists_every_place_and_keeps_text_as_text() -> None:
    data = tulis_xlsx_temuan(_isi())
    assert data == tulis_xlsx_temuan(_isi())
    buku = CalamineWorkbook.from_filelike(io.BytesIO(data))
    assert buku.sheet_names == ["Ringkas", "Temuan", "Diterima", "Belum diperiksa"]
    baris = buku.get_sheet_by_name("Temuan").to_python()
    assert len(baris) == 1 + 1 + 3
    assert baris[2][7] == JAHAT
    with zipfile.ZipFile(io.BytesIO(data)) as arsip:
        semua = "".join(
            arsip.read(n).decode() for n in arsip.namelist() if re.match(r"xl/worksheets/sheet", n)
        )
    assert "<f>" not in semua
