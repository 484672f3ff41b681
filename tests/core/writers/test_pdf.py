"""The PDF: tagged and titled, text shown literally, nothing taken from the machine."""

from __future__ import annotations

import json
from dataclasses import replace

import pypdfium2
import pytest

from selaras.writers.naskah.rakit import rakit_naskah
from selaras.writers.pdf.data import naskah_to_plain
from selaras.writers.pdf.tulis import tulis_pdf
from selaras.writers.pilihan import PilihanSusun
from tests.core.writers.contoh import renja_contoh


@pytest.fixture(scope="module")
def data() -> bytes:
    return tulis_pdf(renja_contoh())


def _teks(data: bytes) -> str:
    dokumen = pypdfium2.PdfDocument(data)
    return "\n".join(dokumen[i].get_textpage().get_text_range() for i in range(len(dokumen)))


def test_same_facts_give_the_same_bytes(data: bytes) -> None:
    assert data == tulis_pdf(renja_contoh())


def test_tagged_titled_and_in_indonesian(data: bytes) -> None:
    assert data.startswith(b"%PDF-1.7")
    assert b"/MarkInfo" in data
    assert b"/StructTreeRoot" in data
    assert b"pdfuaid" in data
    dokumen = pypdfium2.PdfDocument(data)
    assert dokumen.get_metadata_value("Title") == "Rencana Kerja Dinas Kearsipan Kota Contoh Tahun 2024"
    assert b"/Lang (id-ID)" in data or b"/Lang(id-ID)" in data


def test_pages_lie_and_stand(data: bytes) -> None:
    dokumen = pypdfium2.PdfDocument(data)
    ukuran = {tuple(round(n) for n in dokumen[i].get_size()) for i in range(len(dokumen))}
    assert ukuran == {(595, 842), (842, 595)}


def test_folio_paper() -> None:
    dokumen = pypdfium2.PdfDocument(tulis_pdf(renja_contoh(), PilihanSusun(kertas="F4")))
    assert [round(n) for n in dokumen[0].get_size()] == [609, 935]


def test_contents_carry_page_numbers_by_chapter() -> None:
    teks = _teks(tulis_pdf(renja_contoh(), PilihanSusun(penomoran="bab")))
    assert "II-1" in teks
    assert "IV-1" in teks


def test_markup_in_a_text_is_shown_literally() -> None:
    renja = renja_contoh()
    nama = "#let x = 1 *tebal* $a_b$ <w> @ref // \\ `kode` ~ [isi]"
    baris = tuple(replace(b, nama=nama) if b.kode == "2.24.02" else b for b in renja.evaluasi)
    teks = " ".join(_teks(tulis_pdf(replace(renja, evaluasi=baris))).split())
    assert "#let x = 1 *tebal*" in teks
    assert "@ref" in teks


def test_template_data_is_plain_json() -> None:
    polos = naskah_to_plain(rakit_naskah(renja_contoh())[0])
    assert json.loads(json.dumps(polos)) == polos


def test_every_table_head_stands_on_every_page_of_the_table() -> None:
    renja = renja_contoh()
    panjang = replace(renja, evaluasi=renja.evaluasi * 8)
    dokumen = pypdfium2.PdfDocument(tulis_pdf(panjang))
    lebar = [
        dokumen[i].get_textpage().get_text_range()
        for i in range(len(dokumen))
        if dokumen[i].get_size()[0] > 800
    ]
    evaluasi = [t for t in lebar if "8=(7/6)" in t]
    assert len(evaluasi) > 3
