"""First pages: what each role sees, which steps it may take, and how many queries that costs."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from selaras.apps.audit.services import run_audit
from selaras.apps.perencanaan.models import Renja, Status
from selaras.apps.perencanaan.services import save_renja
from selaras.facts import Berkas
from selaras.facts import Renja as FaktaRenja
from tests.apps.conftest import Pemeran, masuk
from tests.apps.dokumen import dokumen_salah, evaluasi

pytestmark = pytest.mark.django_db
ALAMAT = "/renja/discon/2024/"


@pytest.fixture
def renja(pemeran: Pemeran) -> Renja:
    hasil = save_renja(dokumen_salah(), perangkat_daerah=pemeran.pd, tahun=2024, versi="akhir")
    run_audit(renja=hasil)
    return hasil


def hitung_kueri(klien: Client, alamat: str) -> int:
    klien.get(alamat)
    with CaptureQueriesContext(connection) as q:
        assert klien.get(alamat).status_code == 200
    return len(q)


def test_halaman_umum_tanpa_kueri(db: None) -> None:
    with CaptureQueriesContext(connection) as q:
        r = Client().get("/")
    assert r.status_code == 200
    assert 'type="file"' in r.content.decode()
    assert len(q) == 0


def test_beranda_perencana(renja: Renja, pemeran: Pemeran) -> None:
    isi = masuk(pemeran.pemilik).get("/").content.decode()
    assert "Renja 2024, Discon Kota Uji" in isi
    assert "Tahap 8 dari 12" in isi
    assert "Tingkat realisasi" in isi
    assert "Perlu Anda kerjakan" in isi


def test_beranda_tanpa_renja(pemeran: Pemeran) -> None:
    assert "Impor Renja" in masuk(pemeran.pemilik).get("/").content.decode()
    kosong = masuk(pemeran.tanpa_peran).get("/").content.decode()
    assert "Belum ada Renja untuk peran Anda" in kosong
    assert 'href="/impor/"' not in kosong


def test_beranda_bappeda_daftar_renja(renja: Renja, pemeran: Pemeran) -> None:
    isi = masuk(pemeran.bappeda).get("/").content.decode()
    assert "Dinas Contoh" in isi
    assert "Dinas Contoh" not in masuk(pemeran.asing).get("/").content.decode()


MELIHAT = {
    "pemilik": 200,
    "kepala": 200,
    "bappeda": 200,
    "inspektorat": 200,
    "asing": 404,
    "tanpa_peran": 404,
}


@pytest.mark.parametrize(("siapa", "status"), MELIHAT.items())
def test_siapa_melihat_renja(renja: Renja, pemeran: Pemeran, siapa: str, status: int) -> None:
    assert masuk(getattr(pemeran, siapa)).get(ALAMAT).status_code == status
    assert masuk(None).get(ALAMAT).status_code == 302


def test_renja_yang_tidak_ada_sama_dengan_milik_orang_lain(renja: Renja, pemeran: Pemeran) -> None:
    klien = masuk(pemeran.asing)

    def isi(alamat: str) -> str:
        mentah = klien.get(alamat).content.decode().replace(alamat, "")
        return re.sub(r'(csrfmiddlewaretoken" value=|X-CSRFToken": ?)"[^"]+', "", mentah)

    assert isi("/renja/tidak-ada/2024/") == isi(ALAMAT)


def test_versi_lain_404(renja: Renja, pemeran: Pemeran) -> None:
    assert masuk(pemeran.pemilik).get(f"{ALAMAT}?versi=ranwal").status_code == 404


@pytest.mark.parametrize(("alamat", "batas"), [("/", 13), (ALAMAT, 14)])
def test_kueri_tetap(pemeran: Pemeran, renja: Renja, alamat: str, batas: int) -> None:
    klien = masuk(pemeran.pemilik)
    sedikit = hitung_kueri(klien, alamat)
    banyak = save_renja(dokumen_salah(40), perangkat_daerah=pemeran.pd, tahun=2024, versi="akhir")
    run_audit(renja=banyak)
    assert hitung_kueri(klien, alamat) == sedikit <= batas


def test_kueri_bappeda_tetap(pemeran: Pemeran, renja: Renja) -> None:
    klien = masuk(pemeran.bappeda)
    satu = hitung_kueri(klien, "/")
    for pd in (pemeran.pd_lain, pemeran.pd):
        run_audit(renja=save_renja(dokumen_salah(), perangkat_daerah=pd, tahun=2025, versi="akhir"))
    assert hitung_kueri(klien, "/") == satu <= 12


def bersih() -> FaktaRenja:
    return FaktaRenja(berkas=Berkas("b.txt", "", "teks"), tahun=2024)


def langkah(klien: Client, aksi: str, **lain: str) -> int:
    return klien.post(f"{ALAMAT}langkah/", {"aksi": aksi, **lain}).status_code


def test_alur_penyerahan(pemeran: Pemeran) -> None:
    renja = save_renja(bersih(), perangkat_daerah=pemeran.pd, tahun=2024, versi="akhir")
    p = run_audit(renja=renja)
    p.kesalahan = 0
    p.save()
    perencana, kepala, bappeda = masuk(pemeran.pemilik), masuk(pemeran.kepala), masuk(pemeran.bappeda)
    assert langkah(kepala, "ajukan") == 403
    assert langkah(perencana, "ajukan") == 302
    assert langkah(perencana, "setujui") == 403
    assert langkah(kepala, "kembalikan") == 422, "catatan wajib"
    assert langkah(kepala, "kembalikan", catatan="Lengkapi kolom 5.") == 302
    assert langkah(perencana, "ajukan") == 302
    assert langkah(kepala, "setujui") == 302
    renja.refresh_from_db()
    assert (renja.status, renja.tahap) == (Status.DISERAHKAN, 9)
    assert langkah(perencana, "tetapkan", nomor="1", tanggal="2023-08-31") == 403
    assert langkah(bappeda, "tetapkan", nomor="", tanggal="") == 422
    assert langkah(bappeda, "tetapkan", nomor="Perwal 1/2023", tanggal="2023-08-31") == 302
    renja.refresh_from_db()
    assert (renja.status, renja.nomor, str(renja.tanggal)) == (
        Status.DITETAPKAN,
        "Perwal 1/2023",
        "2023-08-31",
    )
    assert renja.riwayattahap.count() == 5
    assert langkah(perencana, "salin") == 302
    assert set(Renja.objects.values_list("versi", flat=True)) == {"ditetapkan", "perubahan"}
    assert langkah(perencana, "salin", versi="ditetapkan") == 422, "versi itu sudah ada"


def test_tidak_dapat_diajukan_selama_ada_kesalahan(renja: Renja, pemeran: Pemeran) -> None:
    klien = masuk(pemeran.pemilik)
    r = klien.post(f"{ALAMAT}langkah/", {"aksi": "ajukan"})
    assert r.status_code == 422
    assert "kesalahan terbuka" in r.content.decode()
    halaman = klien.get(ALAMAT).content.decode()
    assert 'aria-disabled="true"' in halaman
    assert langkah(masuk(pemeran.asing), "ajukan") == 404


def test_periksa_ulang(renja: Renja, pemeran: Pemeran) -> None:
    assert masuk(pemeran.pemilik).post(f"{ALAMAT}periksa/").status_code == 302
    assert renja.pemeriksaan.count() == 2
    assert masuk(pemeran.asing).post(f"{ALAMAT}periksa/").status_code == 404


def test_nama_dari_dokumen_tidak_menjadi_markah(pemeran: Pemeran) -> None:
    jahat = FaktaRenja(
        berkas=Berkas('<img src=x onerror="a">.txt', "", "teks"), tahun=2024,
        evaluasi=(evaluasi(1, "1", "1", "5"),), catatan=("<script>1</script>",),
    )  # fmt: skip
    run_audit(renja=save_renja(jahat, perangkat_daerah=pemeran.pd, tahun=2024, versi="akhir"))
    isi = masuk(pemeran.pemilik).get(ALAMAT).content.decode()
    assert "<img src=x" not in isi
    assert "&lt;img src=x" in isi
