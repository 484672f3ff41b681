"""The pages of tables, findings, document and comparison: who sees them, what they cost, what they do."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from selaras.apps.audit import services
from selaras.apps.audit.kolom_lembar import SLUG
from selaras.apps.audit.models import Pengecualian, Temuan
from selaras.apps.perencanaan.models import Renja
from selaras.apps.perencanaan.selectors import load_baris_beralamat, load_renja
from selaras.apps.perencanaan.services import UbahSel, save_renja, ubah_sel
from selaras.contoh import jalur_contoh
from selaras.readers import read_berkas
from tests.apps.conftest import Pemeran, masuk

ALAMAT = "/renja/discon/2024/"
HALAMAN = [f"{ALAMAT}tabel/{s}/" for s in SLUG] + [f"{ALAMAT}temuan/", f"{ALAMAT}naskah/"]
BATAS_KUERI = 12


@pytest.fixture
def renja(pemeran: Pemeran) -> Renja:
    fakta = read_berkas(str(jalur_contoh()))
    hasil = save_renja(fakta, perangkat_daerah=pemeran.pd, tahun=2024, versi="akhir", oleh=pemeran.pemilik)
    services.run_audit(renja=hasil, fakta=fakta)
    return hasil


@pytest.mark.parametrize("alamat", HALAMAN)
def test_pemilik_melihat_orang_asing_tidak(alamat: str, renja: Renja, pemeran: Pemeran) -> None:
    assert masuk(pemeran.pemilik).get(alamat).status_code == 200
    assert masuk(pemeran.bappeda).get(alamat).status_code == 200
    assert masuk(pemeran.asing).get(alamat).status_code == 404
    assert masuk(pemeran.tanpa_peran).get(alamat).status_code == 404
    assert masuk(None).get(alamat).status_code == 302


@pytest.mark.parametrize("slug", SLUG)
def test_kueri_tabel_tetap(slug: str, renja: Renja, pemeran: Pemeran) -> None:
    klien = masuk(pemeran.pemilik)
    with CaptureQueriesContext(connection) as kueri:
        klien.get(f"{ALAMAT}tabel/{slug}/")
    assert len(kueri) <= BATAS_KUERI, [q["sql"][:120] for q in kueri]


def test_sel_salah_memuat_angka_seharusnya(renja: Renja, pemeran: Pemeran) -> None:
    isi = masuk(pemeran.pemilik).get(f"{ALAMAT}tabel/t-c-29/").content.decode()
    assert "33,33" in isi
    assert isi.count('<tr class="sub') >= 100
    assert len(isi.encode()) < 400_000


def test_panel_menjelaskan_temuan(renja: Renja, pemeran: Pemeran) -> None:
    t = Temuan.objects.filter(kode="A01").first()
    assert t is not None
    isi = (
        masuk(pemeran.pemilik)
        .get(
            f"{ALAMAT}tabel/t-c-29/?temuan={t.sidik}&baris={t.tempat[0]['urut']}",
            headers={"HX-Request": "true", "HX-Target": "panel"},
        )
        .content.decode()
    )
    assert isi.lstrip().startswith("<aside")
    assert "Permendagri 86/2017" in isi
    assert "Cara menghitung" in isi


def test_isi_dari_luar_tidak_menjadi_markup(pemeran: Pemeran) -> None:
    fakta = read_berkas(str(jalur_contoh()))

    jahat = replace(fakta.evaluasi[5], nama="<script>alert(1)</script>", indikator='"><img src=x onerror=1>')
    fakta = replace(fakta, evaluasi=(*fakta.evaluasi[:5], jahat, *fakta.evaluasi[6:]))
    renja = save_renja(fakta, perangkat_daerah=pemeran.pd, tahun=2024, versi="akhir", oleh=pemeran.pemilik)
    services.run_audit(renja=renja)
    klien = masuk(pemeran.pemilik)
    for alamat in (f"{ALAMAT}tabel/t-c-29/", f"{ALAMAT}temuan/", f"{ALAMAT}naskah/?bab=BAB+II"):
        isi = klien.get(alamat).content.decode()
        assert "<script>alert" not in isi
        assert "<img src=x" not in isi


def test_perbaiki_lewat_pratinjau_lalu_batal(renja: Renja, pemeran: Pemeran) -> None:
    klien = masuk(pemeran.pemilik)
    asal = load_renja(renja)
    pratinjau = klien.post(f"{ALAMAT}temuan/perbaiki/", {"kode": "A04"})
    assert pratinjau.status_code == 200
    assert "76" in pratinjau.content.decode()
    assert load_renja(renja) == asal
    terap = klien.post(f"{ALAMAT}temuan/perbaiki/", {"kode": "A04", "terapkan": "ya"})
    assert terap.status_code == 302
    kini = load_renja(renja)
    assert kini != asal
    baris = next(b for b in kini.evaluasi if b.kode == "5.03.02.2.02.02" and b.nama)
    assert baris.realisasi_berjalan == Decimal(1093)
    assert baris.tingkat_renstra == Decimal("54.65")
    kunci = terap.headers["Location"].split("batal=")[1]
    klien.post(f"{ALAMAT}temuan/batal/", {"kunci": kunci})
    assert load_renja(renja) == asal


@pytest.mark.parametrize(
    ("aksi", "data"),
    [
        ("periksa", {}),
        ("perbaiki", {"kode": "A01", "terapkan": "ya"}),
        ("batal", {"kunci": "abc"}),
        ("alasan", {"sidik": "x", "alasan": "kegiatan dialihkan ke provinsi"}),
        ("putuskan", {"sidik": "x", "putusan": "disetujui"}),
    ],
)
def test_tindakan_ditolak_bagi_yang_tidak_berhak(
    aksi: str, data: dict[str, str], renja: Renja, pemeran: Pemeran
) -> None:
    asal = load_renja(renja)
    assert masuk(pemeran.asing).post(f"{ALAMAT}temuan/{aksi}/", data).status_code == 404
    assert masuk(pemeran.inspektorat).post(f"{ALAMAT}temuan/{aksi}/", data).status_code == 403
    assert masuk(pemeran.pemilik).get(f"{ALAMAT}temuan/{aksi}/").status_code == 405
    assert load_renja(renja) == asal
    assert not Pengecualian.objects.exists()


def test_alasan_diberi_dan_diputus(renja: Renja, pemeran: Pemeran) -> None:
    t = Temuan.objects.filter(kode="A08").get()
    alasan = {"sidik": t.sidik, "alasan": "Renstra baru mulai tahun 2024, surat nomor 800/12"}
    assert masuk(pemeran.pemilik).post(f"{ALAMAT}temuan/alasan/", alasan).status_code == 302
    putus = {"sidik": t.sidik, "putusan": "disetujui"}
    assert masuk(pemeran.pemilik).post(f"{ALAMAT}temuan/putuskan/", putus).status_code == 403
    assert masuk(pemeran.kepala).post(f"{ALAMAT}temuan/putuskan/", putus).status_code == 302
    assert Pengecualian.objects.get().keputusan == "disetujui"
    isi = masuk(pemeran.pemilik).get(f"{ALAMAT}temuan/?status=beralasan").content.decode()
    assert "surat nomor 800/12" in isi


@pytest.mark.parametrize("bentuk", ["xlsx", "html", "json", "sarif"])
def test_laporan_diunduh(bentuk: str, renja: Renja, pemeran: Pemeran) -> None:
    jawaban = masuk(pemeran.pemilik).get(f"{ALAMAT}temuan/laporan/{bentuk}/")
    assert jawaban.status_code == 200
    assert f".{bentuk}" in jawaban.headers["Content-Disposition"]
    assert masuk(pemeran.asing).get(f"{ALAMAT}temuan/laporan/{bentuk}/").status_code == 404


@pytest.mark.parametrize(("bentuk", "awal"), [("docx", b"PK"), ("xlsx", b"PK"), ("pdf", b"%PDF")])
def test_naskah_diunduh(bentuk: str, awal: bytes, renja: Renja, pemeran: Pemeran) -> None:
    jawaban = masuk(pemeran.pemilik).get(f"{ALAMAT}naskah/unduh/{bentuk}/?angka=seharusnya&layout=A")
    assert jawaban.status_code == 200
    assert jawaban.content.startswith(awal)
    assert masuk(pemeran.asing).get(f"{ALAMAT}naskah/unduh/{bentuk}/").status_code == 404


def test_naskah_menolak_pilihan_asing(renja: Renja, pemeran: Pemeran) -> None:
    klien = masuk(pemeran.pemilik)
    assert klien.get(f"{ALAMAT}naskah/?sistematika=99-2099").status_code == 404
    assert klien.get(f"{ALAMAT}naskah/unduh/exe/").status_code == 404
    assert klien.get(f"{ALAMAT}tabel/t-c-99/").status_code == 404


def test_banding_dengan_berkas(
    renja: Renja, pemeran: Pemeran, django_assert_max_num_queries: Callable
) -> None:  # type: ignore[type-arg]
    klien = masuk(pemeran.pemilik)
    berkas = SimpleUploadedFile("contoh.xlsx", jalur_contoh().read_bytes())
    with django_assert_max_num_queries(25):
        isi = klien.post("/banding/?kiri=discon-2024-akhir", {"berkas": berkas}).content.decode()
    assert "Tidak ada perbedaan" in isi
    rusak = SimpleUploadedFile("rusak.xlsx", b"PK\x03\x04bukan")
    assert klien.post("/banding/?kiri=discon-2024-akhir", {"berkas": rusak}).status_code == 422
    assert masuk(pemeran.asing).get("/banding/?kiri=discon-2024-akhir").status_code == 404


def test_halaman_tersimpan_tetap_milik_orangnya(renja: Renja, pemeran: Pemeran) -> None:
    alamat = f"{ALAMAT}tabel/t-c-29/"
    kepala = {"Accept-Encoding": "gzip"}

    def isi(klien: Client) -> str:
        jawaban = klien.get(alamat, headers=kepala)
        return gzip.decompress(jawaban.content).decode() if jawaban.status_code == 200 else ""

    pemilik, pengawas = masuk(pemeran.pemilik), masuk(pemeran.inspektorat)
    isi(pemilik)
    pertama = isi(pemilik)
    assert isi(pemilik) == pertama
    assert "Pemilik Uji" in pertama
    assert "Pengawas Uji" in isi(pengawas)
    assert "Pengawas Uji" in isi(pengawas)
    assert masuk(pemeran.asing).get(alamat, headers=kepala).status_code == 404
    pk, _, baris = load_baris_beralamat(renja, "evaluasi")[3]
    ubah_sel(renja=renja, ubahan=[UbahSel("evaluasi", pk, "target_n1", Decimal(777))], oleh=pemeran.pemilik)
    assert "777" in isi(pemilik)
    assert "777" not in pertama
    assert baris.kode
    pemilik.logout()
    assert pemilik.get(alamat, headers=kepala).status_code == 302
