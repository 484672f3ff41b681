"""Import wizard: one file, one import; read in the background; survives a restart; accepted once."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from selaras.apps.berkas import kerja, services
from selaras.apps.berkas.kemasan import buka_fakta, kemas_fakta
from selaras.apps.berkas.models import Impor, Kerja, StatusImpor, StatusKerja
from selaras.apps.berkas.pekerja import habiskan
from selaras.apps.perencanaan.models import Renja
from selaras.apps.perencanaan.selectors import load_renja
from selaras.facts import Asal, Sisa
from selaras.facts import Renja as FaktaRenja
from tests.apps.conftest import Pemeran, masuk
from tests.apps.dokumen import dokumen_salah
from tests.apps.test_periksa import TABEL

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "MEDIA_ROOT", tmp_path)


def unggah(klien: Client, isi: bytes = TABEL.encode(), nama: str = "renja.txt") -> Impor:
    r = klien.post("/impor/", {"berkas": SimpleUploadedFile(nama, isi), "versi": "akhir"})
    assert r.status_code == 302, r.content.decode()[:300]
    return Impor.objects.latest("pk")


def test_alur_lengkap(pemeran: Pemeran) -> None:
    klien = masuk(pemeran.pemilik)
    impor = unggah(klien)
    tunggu = klien.get(f"/impor/{impor.pk}/kenali/").content.decode()
    assert "Menunggu giliran" in tunggu
    assert habiskan() == 1
    impor.refresh_from_db()
    assert impor.status == StatusImpor.SIAP
    for langkah in ("kenali", "periksa", "sisa", "terima"):
        assert klien.get(f"/impor/{impor.pk}/{langkah}/").status_code == 200, langkah
    r = klien.post(f"/impor/{impor.pk}/simpan-terima/", {"tahun": "2024", "versi": "akhir"})
    assert r.headers["Location"] == "/renja/discon/2024/?versi=akhir"
    renja = Renja.objects.get()
    assert renja.pemeriksaan.exists()
    assert klien.get(r.headers["Location"]).status_code == 200
    r = klien.post(f"/impor/{impor.pk}/simpan-terima/", {"tahun": "2024", "versi": "akhir"})
    assert r.status_code == 302
    renja.refresh_from_db()
    assert renja.revisi == 1, "menerima dua kali tidak menulis dua kali"


def test_berkas_sama_satu_impor(pemeran: Pemeran) -> None:
    klien = masuk(pemeran.pemilik)
    satu = unggah(klien)
    dua = unggah(klien, nama="nama-lain.txt")
    assert satu.pk == dua.pk
    assert Kerja.objects.count() == 1
    assert unggah(masuk(pemeran.asing)).pk != satu.pk


def test_berkas_buruk_memberi_tahu(pemeran: Pemeran) -> None:
    klien = masuk(pemeran.pemilik)
    impor = unggah(klien, b"PK\x03\x04 rusak", "rusak.xlsx")
    habiskan()
    impor.refresh_from_db()
    assert impor.status == StatusImpor.GAGAL
    halaman = klien.get(f"/impor/{impor.pk}/kenali/").content.decode()
    assert "Berkas tidak terbaca" in halaman
    assert (
        klien.post(f"/impor/{impor.pk}/simpan-terima/", {"tahun": "2024", "versi": "akhir"}).status_code
        == 302
    )
    assert not Renja.objects.exists()
    assert klien.post("/impor/", {"versi": "akhir"}).status_code == 422


def test_kerja_yatim_dilanjutkan(pemeran: Pemeran) -> None:
    impor = unggah(masuk(pemeran.pemilik))
    diambil = kerja.ambil_kerja()
    assert diambil is not None
    assert kerja.ambil_kerja() is None, "kerja yang masih berdenyut tidak diambil dua kali"
    Kerja.objects.update(denyut=timezone.now() - timedelta(minutes=1))
    assert habiskan() == 1
    impor.refresh_from_db()
    assert impor.status == StatusImpor.SIAP
    assert Kerja.objects.get().percobaan == 2


def test_kerja_dari_proses_mati_dilanjutkan_seketika(pemeran: Pemeran) -> None:
    unggah(masuk(pemeran.pemilik))
    diambil = kerja.ambil_kerja()
    assert diambil is not None
    host = diambil.pekerja.rpartition(":")[0]
    Kerja.objects.update(pekerja=f"{host}:99999999")
    assert habiskan() == 1


def test_kerja_berhenti_setelah_tiga_kali(pemeran: Pemeran) -> None:
    impor = unggah(masuk(pemeran.pemilik))
    for _ in range(kerja.BATAS_PERCOBAAN):
        assert kerja.ambil_kerja() is not None
        Kerja.objects.update(denyut=timezone.now() - timedelta(minutes=1))
    assert kerja.ambil_kerja() is None
    impor.refresh_from_db()
    assert impor.status == StatusImpor.GAGAL
    assert "tiga kali" in impor.pesan


def test_galat_tak_terduga_tercatat(pemeran: Pemeran) -> None:
    impor = unggah(masuk(pemeran.pemilik))
    diambil = kerja.ambil_kerja()
    assert diambil is not None

    def rusak(k: Kerja) -> None:
        raise RuntimeError("rusak")

    kerja.kerjakan(diambil, rusak)
    impor.refresh_from_db()
    assert (impor.status, Kerja.objects.get().status) == (StatusImpor.GAGAL, StatusKerja.GAGAL)


@pytest.mark.parametrize("langkah", ["", "kenali/", "periksa/", "sisa/", "terima/"])
def test_orang_asing_tidak_melihat(pemeran: Pemeran, langkah: str) -> None:
    impor = unggah(masuk(pemeran.pemilik))
    habiskan()
    alamat = f"/impor/{impor.pk}/{langkah}"
    assert masuk(pemeran.asing).get(alamat).status_code == 404
    assert masuk(pemeran.tanpa_peran).get(alamat).status_code == 403
    assert masuk(None).get(alamat).status_code == 302
    assert masuk(pemeran.kepala).get(alamat, follow=True).status_code == 200
    assert masuk(pemeran.bappeda).get(alamat, follow=True).status_code == 200


@pytest.mark.parametrize("aksi", ["simpan-sisa", "simpan-terima", "hapus"])
def test_hanya_perencana_mengubah(pemeran: Pemeran, aksi: str) -> None:
    impor = unggah(masuk(pemeran.pemilik))
    habiskan()
    alamat = f"/impor/{impor.pk}/{aksi}/"
    isian = {"tahun": "2024", "versi": "akhir"}
    assert masuk(pemeran.asing).post(alamat, isian).status_code == 404
    assert masuk(pemeran.kepala).post(alamat, isian).status_code == 403
    assert masuk(pemeran.inspektorat).post(alamat, isian).status_code == 403
    assert masuk(pemeran.pemilik).get(alamat).status_code == 405
    assert not Renja.objects.exists()


def test_impor_ke_perangkat_daerah_orang_lain_ditolak(pemeran: Pemeran) -> None:
    isian = {"berkas": SimpleUploadedFile("a.txt", TABEL.encode()), "perangkat_daerah": pemeran.pd_lain.pk}
    assert masuk(pemeran.pemilik).post("/impor/", isian).status_code == 422
    assert not Impor.objects.exists()


def dengan_sisa() -> FaktaRenja:
    from dataclasses import replace

    awal = dokumen_salah()
    return replace(
        awal,
        sisa=(Sisa(Asal(baris=2), "1.234,5", "tidak ada kolom"), Sisa(Asal(baris=999), "x", "di luar tabel")),
        sel_terisi=12,
        sel_terpetakan=10,
    )


def test_fakta_dikemas_utuh(seed: FaktaRenja) -> None:
    assert buka_fakta(kemas_fakta(seed)) == seed


def test_sel_sisa_ditempatkan(pemeran: Pemeran) -> None:
    impor = Impor.objects.create(
        perangkat_daerah=pemeran.pd, sha256="e" * 64, nama="a.txt", ukuran=1, status=StatusImpor.SIAP,
        fakta=kemas_fakta(dengan_sisa()), oleh=pemeran.pemilik, tahun=2024,
    )  # fmt: skip
    klien = masuk(pemeran.pemilik)
    halaman = klien.get(f"/impor/{impor.pk}/sisa/").content.decode()
    assert "1.234,5" in halaman
    assert 'value="realisasi_n3"' in halaman
    r = klien.post(f"/impor/{impor.pk}/simpan-sisa/", {"sel-0": "target_n2"})
    assert r.status_code == 422, "kolom yang sudah terisi ditolak"
    r = klien.post(f"/impor/{impor.pk}/simpan-sisa/", {"sel-0": "realisasi_n3", "sel-1": "abaikan"})
    assert r.status_code == 302
    renja = services.accept_impor(impor=Impor.objects.get(), tahun=2024, versi="akhir", oleh=pemeran.pemilik)
    fakta = load_renja(renja)
    assert fakta.evaluasi[1].realisasi_n3 == services.parse_angka("1.234,5").nilai
    assert fakta.evaluasi[1].tertulis["realisasi_n3"] == "1.234,5"
    assert [s.teks for s in fakta.sisa] == ["x"]
    assert fakta.sel_terisi == fakta.sel_terpetakan + len(fakta.sisa)


def test_abaikan_semua(pemeran: Pemeran) -> None:
    impor = Impor.objects.create(
        perangkat_daerah=pemeran.pd, sha256="e" * 64, nama="a.txt", ukuran=1, status=StatusImpor.SIAP,
        fakta=kemas_fakta(dengan_sisa()), tahun=2024,
    )  # fmt: skip
    masuk(pemeran.pemilik).post(f"/impor/{impor.pk}/simpan-sisa/", {"semua": "abaikan"})
    impor.refresh_from_db()
    assert impor.keputusan == {"0": "abaikan", "1": "abaikan"}


def test_hapus_impor_menghapus_berkas(pemeran: Pemeran) -> None:
    klien = masuk(pemeran.pemilik)
    impor = unggah(klien)
    jalur = services.jalur_unggahan(impor.sha256)
    assert jalur.exists()
    klien.post(f"/impor/{impor.pk}/hapus/")
    assert not jalur.exists()
    assert not Impor.objects.exists()


def test_daftar_impor_kueri_tetap(pemeran: Pemeran) -> None:
    klien = masuk(pemeran.pemilik)

    def hitung() -> int:
        with CaptureQueriesContext(connection) as q:
            assert klien.get("/impor/").status_code == 200
        return len(q)

    unggah(klien)
    satu = hitung()
    for i in range(5):
        unggah(klien, TABEL.encode() + b"\n" * i + b"x" * i)
    assert hitung() == satu <= 10


def test_terima_tahun_salah(pemeran: Pemeran) -> None:
    klien = masuk(pemeran.pemilik)
    impor = unggah(klien)
    habiskan()
    for tahun in ("", "24", "abcd", "9999"):
        r = klien.post(f"/impor/{impor.pk}/simpan-terima/", {"tahun": tahun, "versi": "akhir"})
        assert r.status_code == 422, tahun
