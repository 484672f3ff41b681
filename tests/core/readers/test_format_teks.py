"""Text in any encoding, delimited text, and HTML tables under another name."""

from __future__ import annotations

from decimal import Decimal

import pytest

from selaras.kernel.galat import BerkasTakTerbaca
from selaras.readers.format.kodekan import decode
from selaras.readers.format.naskah import find_pemisah
from selaras.readers.mentah import Grid, Paragraf
from tests.core.readers.bahan_format import baca, kisi, paragraf

KALIMAT = "Évaluasi Renja – “tahun lalu” 100% selesai\nbaris dua\tdan tab"


@pytest.mark.parametrize(
    "sandi", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_sandi(sandi: str) -> None:
    assert decode(KALIMAT.encode(sandi), "uji") == KALIMAT


def test_utf8_dengan_sedikit_kerusakan_tetap_utf8() -> None:
    data = "Évaluasi – “satu” dua – tiga".encode() + b"\xe2\x80"
    assert decode(data, "uji").startswith("Évaluasi – “satu” dua – tiga")


def test_akhir_baris_mac_dan_windows_sama_nomornya() -> None:
    assert decode(b"a\r\nb\r\nc", "uji") == decode(b"a\rb\rc", "uji") == "a\nb\nc"


def test_biner_ditolak() -> None:
    with pytest.raises(BerkasTakTerbaca, match="bukan teks"):
        decode(bytes(range(256)) * 20, "uji")


def test_titik_koma_dengan_kutip_dan_baris_dalam_sel() -> None:
    mentah = baca('RENJA 2026;;\nKode;Nama;Pagu\n5.03;"Kepegawaian;\nDaerah";1.000\n5.04;Diklat;2.000\n')
    assert mentah.berkas.jenis == "teks"
    assert paragraf(mentah) == ["RENJA 2026"]
    assert kisi(mentah)[1] == ["5.03", "Kepegawaian;\nDaerah", "1.000"]
    grid = mentah.blok[1]
    assert isinstance(grid, Grid)
    assert [b.asal.baris for b in grid.baris] == [2, 3, 5]


def test_koma() -> None:
    assert kisi(baca("kode,nama,pagu\n5.03,ASN,1000\n5.04,Diklat,2000\n"))[2] == ["5.04", "Diklat", "2000"]


@pytest.mark.parametrize(
    "prosa",
    [
        "Satu, dua, tiga.\nEmpat kata, lalu lima.\nTanpa koma sama sekali.\nAda, satu.\n",
        "1. Dukungan; kerja sama\n2. Anggaran\n3. Sumber daya; sarana; prasarana\n",
        "satu baris, dua, tiga",
    ],
)
def test_prosa_bukan_tabel(prosa: str) -> None:
    assert find_pemisah(prosa) is None
    assert all(isinstance(b, Paragraf) for b in baca(prosa).blok)


def test_markdown_dibaca_sebagai_naskah() -> None:
    mentah = baca("Tabel 4.1\n\n| Kode | Nama | Pagu |\n|---|---|---|\n| 5.03 | ASN | 1.000 |\n")
    assert kisi(mentah)[-1] == ["5.03", "ASN", "1.000"]


HTML = """<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><title>bukan isi</title>
<style>td{}</style></head><body><h2>BAB <b>II</b></h2>teks lepas<br>baris dua
<script>alert(1)</script>
<table><thead><tr><th rowspan=2>Kode</th><th colspan=2>Target</th></tr><tr><th>K</th><th>Rp</th></tr></thead>
<tr><td>5.03</td><td>a<br>b</td><td x:num="1234.5">1.234,5</td></tr>
<tr style="display: none"><td>sembunyi</td></tr>
<tr><td><table><tr><td>dalam</td><td>7</td></tr></table></td><td>x<td x:num="0.96">96%</td></tr>
</table></body></html>"""


def test_html() -> None:
    mentah = baca(HTML)
    assert mentah.berkas.jenis == "html"
    assert paragraf(mentah) == ["BAB II", "teks lepas", "baris dua"]
    judul = mentah.blok[0]
    assert isinstance(judul, Paragraf)
    assert judul.gaya == "judul2"
    assert kisi(mentah)[:3] == [["Kode", "Target", ""], ["", "K", "Rp"], ["5.03", "a\nb", Decimal("1234.5")]]
    assert kisi(mentah)[-1] == ["", "x", "96%"]
    assert kisi(mentah, 1) == [["dalam", "7"]]


def test_html_tanpa_pembuka_dan_bersandi_lama() -> None:
    data = "<table><tr><td>Évaluasi</td><td>2</td></tr></table>".encode("cp1252")
    assert kisi(baca(data)) == [["Évaluasi", "2"]]


def test_bentang_yang_tidak_wajar_dibatasi() -> None:
    baris = kisi(baca("<table><tr><td colspan=999999999>a</td><td rowspan=x>b</td></tr></table>"))[0]
    assert baris[0] == "a"
    assert len(baris) < 300
