"""Companion page: any file gets an answer, nothing is kept unless asked."""

from __future__ import annotations

import io
import random
import re
from datetime import timedelta
from pathlib import Path
from zipfile import ZipFile

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from selaras.apps.berkas import pembaca, periksa
from selaras.apps.berkas.models import HasilSimpan

pytestmark = pytest.mark.django_db

KEPALA = (
    "Kode", "Urusan/Bidang Urusan dan Program/Kegiatan", "Indikator Kinerja", "Target Renstra",
    "Realisasi s/d Tahun 2021", "Target Renja 2022", "Realisasi Renja 2022", "Tingkat Realisasi (%)",
    "Target Renja 2023", "Realisasi Capaian s/d 2023", "Tingkat Capaian Renstra (%)",
)  # fmt: skip
NOMOR = ("1", "2", "3", "4", "5", "6", "7", "8=7/6", "9", "10=5+7+9", "11=10/4")
ISI = (
    "5.03.02.2.01.02",
    "Penyusunan Rencana",
    "Jumlah Dokumen",
    "40",
    "10",
    "30",
    "10",
    "0.00",
    "8",
    "28",
    "70.00",
)
TABEL = (
    "Tabel 2.1.1\nRekapitulasi Evaluasi Hasil Pelaksanaan Renja dan Pencapaian Renstra s/d Tahun 2023\n"
    "Rencana Kerja Dinas Contoh Kota Uji Tahun 2024\n"
    + "".join("\t".join(b) + "\n" for b in (KEPALA, NOMOR, ISI))
)


def unggah(isi: bytes, nama: str = "renja.txt") -> SimpleUploadedFile:
    return SimpleUploadedFile(nama, isi)


def kirim(isi: bytes, nama: str = "renja.txt") -> tuple[int, str]:
    r = Client().post("/periksa/", {"berkas": unggah(isi, nama)})
    return r.status_code, r.content.decode()


def test_formulir_menyebut_batas_dan_tidak_menyentuh_basis_data() -> None:
    with CaptureQueriesContext(connection) as q:
        r = Client().get("/periksa/")
    assert r.status_code == 200
    assert "20 MB" in r.content.decode()
    assert len(q) == 0


def test_berkas_terbaca_memberi_hasil() -> None:
    status, isi = kirim(TABEL.encode(), "Renja Dinas.txt")
    assert status == 200
    assert "Hasil periksa Renja Dinas.txt" in isi
    assert 'name="kemasan"' in isi


@pytest.mark.parametrize(
    ("nama", "isi"),
    [
        ("kosong.txt", b""),
        ("spasi.txt", b"  \n\n "),
        ("rusak.xlsx", b"PK\x03\x04 rusak"),
        ("rusak.pdf", b"%PDF-1.7 potongan"),
        ("rusak.docx", b"PK\x03\x04" + b"\x00" * 500),
        ("foto.png", b"\x89PNG\r\n\x1a\n" + b"\x00" * 100),
        ("acak.bin", bytes(range(256)) * 20),
        ("rusak.json", b'{"tabel": [1, 2'),
    ],
)
def test_berkas_buruk_memberi_halaman_bukan_galat(nama: str, isi: bytes) -> None:
    status, halaman = kirim(isi, nama)
    assert status == 422, halaman[:500]
    assert "Berkas belum dapat diperiksa" in halaman
    assert "<form" in halaman


def test_tanpa_berkas() -> None:
    r = Client().post("/periksa/", {})
    assert r.status_code == 422
    assert "Belum ada berkas" in r.content.decode()


def test_berkas_terlalu_besar(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "BATAS_UNGGAH", 200_000)
    status, isi = kirim(b"a" * 300_000)
    assert status == 422
    assert "lebih besar dari" in isi


def test_nama_berkas_dibersihkan() -> None:
    status, isi = kirim(TABEL.encode(), "../../<script>alert(1)</script>.txt")
    assert status == 200
    assert "<script>alert" not in isi
    assert periksa.bersihkan_nama("..\\..\\C:\\a\x00b.xlsx") == "a_b.xlsx"
    assert periksa.bersihkan_nama("...") == "berkas"


def test_isi_berkas_tidak_menjadi_markah() -> None:
    jahat = TABEL.replace("Penyusunan Rencana", "<img src=x onerror=alert(1)>").replace(
        "Dinas Contoh", "<b>D</b>"
    )
    _, isi = kirim(jahat.encode())
    assert "<img src=x" not in isi
    assert "<b>D</b>" not in isi


def ambil_kemasan(isi: str) -> str:
    cocok = re.search(r'name="kemasan" value="([^"]+)"', isi)
    assert cocok
    return cocok.group(1)


def test_laporan_diunduh_dari_halaman_tanpa_disimpan() -> None:
    _, isi = kirim(TABEL.encode())
    kemasan = ambil_kemasan(isi)
    assert HasilSimpan.objects.count() == 0
    klien = Client()
    r = klien.post("/periksa/laporan/", {"kemasan": kemasan, "bentuk": "json"})
    assert r.json()["skema"] == "selaras.periksa/1"
    r = klien.post("/periksa/laporan/", {"kemasan": kemasan, "bentuk": "xlsx"})
    assert "attachment" in r.headers["Content-Disposition"]
    assert "xl/workbook.xml" in ZipFile(io.BytesIO(r.content)).namelist()
    r = klien.post("/periksa/laporan/", {"kemasan": kemasan, "bentuk": "html"})
    assert r.content.decode().lstrip().lower().startswith("<!doctype html")
    assert klien.post("/periksa/laporan/", {"kemasan": kemasan, "bentuk": "exe"}).status_code == 404


def test_laporan_dari_kemasan_palsu_ditolak() -> None:
    _, isi = kirim(TABEL.encode())
    palsu = ambil_kemasan(isi)[:-3] + "abc"
    r = Client().post("/periksa/laporan/", {"kemasan": palsu, "bentuk": "json"})
    assert r.status_code == 422


def test_hasil_disimpan_satu_jam_lalu_hilang() -> None:
    _, isi = kirim(TABEL.encode())
    klien = Client()
    r = klien.post("/periksa/laporan/", {"kemasan": ambil_kemasan(isi), "bentuk": "simpan"})
    alamat = r.headers["Location"]
    halaman = Client().get(alamat)
    assert halaman.status_code == 200
    assert "tersimpan sampai" in halaman.content.decode()
    assert Client().get(alamat[:-6] + "xxxxx/").status_code == 404
    HasilSimpan.objects.update(kedaluwarsa=timezone.now() - timedelta(seconds=1))
    assert Client().get(alamat).status_code == 404


def test_hasil_simpan_dapat_dihapus_dan_yang_lama_dibersihkan() -> None:
    _, isi = kirim(TABEL.encode())
    klien = Client()
    isian = {"kemasan": ambil_kemasan(isi), "bentuk": "simpan"}
    pertama = klien.post("/periksa/laporan/", isian).headers["Location"]
    assert klien.post(pertama + "hapus/").status_code == 302
    assert klien.get(pertama).status_code == 404
    HasilSimpan.objects.create(sidik_token="lama", isi=b"", kedaluwarsa=timezone.now() - timedelta(days=1))
    klien.post("/periksa/laporan/", isian)
    assert not HasilSimpan.objects.filter(sidik_token="lama").exists()


def test_seed_selesai_dalam_anggaran(jalur_seed: Path) -> None:
    r = Client().post(
        "/periksa/", {"berkas": unggah(jalur_seed.read_bytes())}, headers={"accept-encoding": "gzip"}
    )
    assert r.status_code == 200
    assert r.headers["Content-Encoding"] == "gzip"
    assert len(r.content) < 90_000


def test_galat_tak_terduga_menjadi_kalimat(monkeypatch: pytest.MonkeyPatch) -> None:
    def rusak(*_a: object, **_k: object) -> None:
        raise KeyError("tidak terduga")

    monkeypatch.setattr("selaras.apps.berkas.pembaca.read_bytes", rusak)
    status, isi = kirim(TABEL.encode())
    assert status == 422
    assert "nomor galat" in isi


def test_giliran_yang_tidak_datang(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pembaca.baca_fakta, "__kwdefaults__", {"tunggu": 0.01})
    with pembaca._gembok:
        status, isi = kirim(TABEL.encode())
    assert status == 503
    assert "sedang membaca berkas lain" in isi


def buku() -> bytes:
    from openpyxl import Workbook

    wb = Workbook()
    for baris in (KEPALA, NOMOR, ISI):
        wb.active.append(baris)
    penampung = io.BytesIO()
    wb.save(penampung)
    return penampung.getvalue()


@pytest.mark.parametrize("benih", range(24))
def test_berkas_rusak_acak_tidak_pernah_500(benih: int) -> None:
    acak = random.Random(benih)
    asal = bytearray(TABEL.encode() if benih % 3 == 0 else buku())
    for _ in range(acak.randint(1, 40)):
        asal[acak.randrange(len(asal))] = acak.randrange(256)
    potong = asal[: acak.randint(1, len(asal))] if benih % 2 else asal
    nama = acak.choice(["a.xlsx", "a.docx", "a.pdf", "a.txt", "a.json", "a.html", "a", "ä.xls"])
    status, _ = kirim(bytes(potong), nama)
    assert status in (200, 422)


def test_skrip_tanpa_kuki_mendapat_json() -> None:
    klien = Client(enforce_csrf_checks=True, headers={"accept": "application/json"})
    r = klien.post("/periksa/", {"berkas": unggah(TABEL.encode())})
    assert r.status_code == 200
    assert r.json()["skema"] == "selaras.periksa/1"
    r = klien.post("/periksa/", {"berkas": unggah(b"")})
    assert r.status_code == 422
    assert "kosong" in r.json()["galat"]
    assert klien.post("/periksa/laporan/", {"kemasan": "x", "bentuk": "simpan"}).status_code == 403
