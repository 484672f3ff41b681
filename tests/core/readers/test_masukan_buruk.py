"""Hopeless input: one polite Indonesian message, within bounds of time and memory, never a traceback."""

from __future__ import annotations

import io
import os
import random
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from selaras.kernel.galat import BerkasTakTerbaca
from selaras.readers import read_berkas, read_bytes
from tests.core.readers.bahan_format import buat_docx, buat_pdf, buat_xlsx, buat_zip, ganti_anggota

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
DTD = (
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY l0 "lol">'
    + "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 10))
    + "]>"
)
_LEMBAR = "xl/worksheets/sheet1.xml"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def _xlsx() -> bytes:
    return buat_xlsx(lambda b: b.add_worksheet().write_row(0, 0, ["Kode", "Nama"]))


def _docx() -> bytes:
    return buat_docx(lambda d: d.add_paragraph("Renja"))


def _teks_bersama(ubah: Callable[[bytes], bytes]) -> bytes:
    return ganti_anggota(_xlsx(), "xl/sharedStrings.xml", ubah)


def _acak_hex() -> bytes:
    return random.Random(1).randbytes(800_000).hex().encode()


def _gambar(format_: str) -> bytes:
    wadah = io.BytesIO()
    Image.new("RGB", (600, 800), "white").save(wadah, format_)
    return wadah.getvalue()


def _bom() -> bytes:
    return buat_zip([("xl/workbook.xml", "<a/>"), ("xl/worksheets/sheet1.xml", b"0" * (60 * 1024 * 1024))])


def _bom_berbohong() -> bytes:
    """Return an archive whose directory states one byte for a member of 450 MB."""
    besar = io.BytesIO()
    with zipfile.ZipFile(besar, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as arsip:
        arsip.writestr("xl/workbook.xml", "<a/>")
        with arsip.open("xl/worksheets/sheet1.xml", "w") as anggota:
            for _ in range(450):
                anggota.write(b"0" * (1024 * 1024))
    ukuran = (450 * 1024 * 1024).to_bytes(4, "little")
    return besar.getvalue().replace(ukuran, (1).to_bytes(4, "little"))


def _docx_dalam() -> bytes:
    isi = "<w:tbl><w:tr><w:tc>" * 2000 + "</w:tc></w:tr></w:tbl>" * 2000
    return buat_zip([("word/document.xml", f"<w:document {W}><w:body>{isi}</w:body></w:document>")])


KASUS: dict[str, tuple[Callable[[], bytes], str]] = {
    "kosong": (lambda: b"", "berkas kosong"),
    "spasi": (lambda: b" \n\t\r\n", "berkas kosong"),
    "spasi utf-16": (lambda: " \n ".encode("utf-16"), "tidak berisi tabel atau naskah Renja"),
    "biner": (lambda: random.Random(1).randbytes(20_000), "bukan teks"),
    "kalimat lain": (lambda: b"halo dunia apa kabar", "tidak berisi tabel atau naskah Renja"),
    "satu baris 50 MB": (lambda: b"a b " * (50 * 1024 * 256), "52.428.800 karakter"),
    "terlalu banyak baris": (lambda: b"a\tb\n" * 130_000, "130.000 baris"),
    "terlalu besar": (lambda: b"x" * (64 * 1024 * 1024 + 1), "lebih besar dari 64 MB"),
    "xlsx terpotong": (lambda: _xlsx()[:-500], "rusak atau terpotong"),
    "docx terpotong": (lambda: _docx()[:-5000], "rusak atau terpotong"),
    "pdf terpotong": (lambda: buat_pdf("#lorem(500)")[:-3000], "PDF terpotong"),
    "pdf palsu": (lambda: b"%PDF-1.4\nbukan pdf\n%%EOF", "PDF rusak"),
    "pdf pindai": (lambda: _gambar("PDF"), "hasil pindai .gambar."),
    "png": (lambda: _gambar("PNG"), "ini gambar.*OCR"),
    "jpg": (lambda: _gambar("JPEG"), "ini gambar.*OCR"),
    "office terkunci": (lambda: OLE + "EncryptedPackage".encode("utf-16-le"), "terkunci kata sandi"),
    "doc lama": (lambda: OLE + "WordDocument".encode("utf-16-le"), "simpan sebagai .docx"),
    "ole lain": (lambda: OLE + b"\x01" * 500, "rusak atau bukan buku kerja"),
    "xls rusak": (lambda: OLE + "Workbook".encode("utf-16-le") + b"\0" * 900, "buku kerja rusak"),
    "pptx": (lambda: buat_zip([("ppt/presentation.xml", "<a/>")]), "presentasi tidak dibaca"),
    "xlsb": (lambda: buat_zip([("xl/workbook.bin", "x")]), "simpan sebagai .xlsx|Simpan sebagai .xlsx"),
    "zip lain": (lambda: buat_zip([("a.txt", "x")]), "bukan berkas xlsx atau docx"),
    "gzip": (lambda: b"\x1f\x8b\x08" + b"x" * 50, "arsip terkompresi"),
    "rtf": (lambda: b"{\\rtf1 Renja}", "RTF tidak dibaca"),
    "bom zip": (_bom, "mengembang melewati"),
    "bom zip berbohong": (_bom_berbohong, "mengembang melewati"),
    "entitas xml": (lambda: f"{DTD}<Workbook>&l9;</Workbook>".encode(), "entitas XML yang tidak aman"),
    "entitas docx": (
        lambda: buat_zip([("word/document.xml", f"{DTD}<w:document {W}>&l9;</w:document>")]),
        "entitas XML yang tidak aman",
    ),
    "entitas xlsx": (
        lambda: _teks_bersama(lambda x: DTD.encode() + x.split(b"?>", 1)[1].replace(b"Kode", b"&l9;")),
        "entitas XML yang tidak aman",
    ),
    "entitas html": (
        lambda: (DTD.replace("a [", "html [") + "<table><tr><td>&l9;</td></tr></table>").encode(),
        "entitas XML yang tidak aman|tidak berisi tabel",
    ),
    "xml lain": (lambda: b'<?xml version="1.0"?><catatan/>', "bukan buku kerja"),
    "json dalam": (lambda: b"[" * 500_000, "bersarang terlalu dalam"),
    "html dalam": (lambda: b"<table><tr><td>" * 20_000, "tidak berisi tabel|bersarang terlalu dalam"),
    "docx dalam": (_docx_dalam, "bersarang terlalu dalam"),
    "sel raksasa": (
        lambda: _teks_bersama(lambda x: x.replace(b"Kode", _acak_hex())),
        "lebih dari satu juta karakter",
    ),
    "xml lembar rusak": (
        lambda: ganti_anggota(_xlsx(), _LEMBAR, lambda x: x.replace(b't="s"><v>0<', b't="n"><v>X<')),
        "isi buku kerja rusak",
    ),
}  # fmt: skip


@pytest.mark.parametrize("nama", KASUS)
def test_satu_pesan_sopan(nama: str) -> None:
    buat, pesan = KASUS[nama]
    data = buat()
    mulai = time.perf_counter()
    with pytest.raises(BerkasTakTerbaca, match=pesan) as galat:
        read_bytes(data, nama="renja.xyz")
    assert time.perf_counter() - mulai < 10
    teks = str(galat.value)
    assert teks.startswith("renja.xyz")
    assert "\n" not in teks
    assert teks.endswith((".", "baca."))
    assert len(teks) < 260


def test_pdf_terkunci() -> None:
    """A PDF that asks for a password: the standard security handler with a key nobody here has."""
    data = buat_pdf("Renja")
    kunci = b"/Encrypt<</Filter/Standard/V 1/R 2/O<" + b"41" * 32 + b">/U<" + b"42" * 32 + b">/P -4>>"
    kunci += b"/ID[<" + b"43" * 16 + b"><" + b"43" * 16 + b">]"
    if b"trailer" not in data:
        data = _simpan_ulang(data)
    with pytest.raises(BerkasTakTerbaca, match="terkunci kata sandi"):
        read_bytes(data.replace(b"/Root", kunci + b"/Root", 1), nama="renja.pdf")


def _simpan_ulang(data: bytes) -> bytes:
    wadah = io.BytesIO()
    pypdfium2.PdfDocument(data).save(wadah)
    return wadah.getvalue()


def test_berkas_tidak_ada_folder_dan_perangkat(tmp_path: Path) -> None:
    with pytest.raises(BerkasTakTerbaca, match="berkas tidak ada"):
        read_berkas(str(tmp_path / "tiada.xlsx"))
    with pytest.raises(BerkasTakTerbaca, match="ini folder, bukan berkas"):
        read_berkas(str(tmp_path))
    with pytest.raises(BerkasTakTerbaca, match="tidak dapat dibaca"):
        read_berkas(str(tmp_path / ("a" * 300)))
    with pytest.raises(BerkasTakTerbaca, match="tidak dapat dibaca"):
        read_berkas("a\0b")
    if Path("/dev/zero").exists():
        with pytest.raises(BerkasTakTerbaca, match="lebih besar dari"):
            read_berkas("/dev/zero")


def test_jenis_yang_tidak_dikenal() -> None:
    with pytest.raises(BerkasTakTerbaca, match='jenis "odp" tidak dikenal'):
        read_bytes(b"x", nama="-", jenis="odp")


def test_berkas_acak_tidak_pernah_jatuh() -> None:
    """Damaged copies of good files either read or give the polite error; nothing else escapes."""
    acak = random.Random(7)
    for utuh in (_xlsx(), _docx(), buat_pdf("#table(columns:2,[Kode],[Nama])")):
        for _ in range(25):
            rusak = bytearray(utuh)
            for _ in range(acak.randint(1, 20)):
                rusak[acak.randrange(len(rusak))] = acak.randrange(256)
            try:
                read_bytes(bytes(rusak[: acak.randint(1, len(rusak))]), nama="acak")
            except BerkasTakTerbaca as galat:
                assert str(galat).startswith("acak")


def test_naskah_tidak_memuat_pustaka_format_lain() -> None:
    """Starting on a text file must not pay for lxml, calamine or PDFium."""
    program = (
        "import sys; from selaras.readers import read_bytes; "
        "read_bytes(b'BAB I PENDAHULUAN\\n1.1 Latar Belakang\\n', nama='x'); "
        "lain = ('lxml', 'python_calamine', 'pypdfium2', 'docx', 'openpyxl', 'zipfile'); "
        "print([m for m in lain if m in sys.modules])"
    )
    hasil = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, env={**os.environ}
    )
    assert hasil.stdout.strip() == "[]"
