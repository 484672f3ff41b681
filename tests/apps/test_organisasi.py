"""Signing in, roles by date, own page, headers."""

from __future__ import annotations

import io
import re
from datetime import date

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from selaras.apps.organisasi import services
from selaras.apps.organisasi.models import Pengguna, Peran
from selaras.apps.organisasi.policies import load_hak
from tests.apps.conftest import SANDI, Pemeran, masuk

pytestmark = pytest.mark.django_db


def test_masuk_dengan_surel_dan_nip(pemeran: Pemeran) -> None:
    pemeran.pemilik.nip = "199001012015031002"
    pemeran.pemilik.save()
    for nama in (pemeran.pemilik.surel.upper(), "19900101 201503 1 002"):
        klien = Client()
        r = klien.post("/masuk/", {"username": nama, "password": SANDI, "next": "/saya/"})
        assert (r.status_code, r.headers["Location"]) == (302, "/saya/")
        assert klien.get("/saya/").status_code == 200


def test_sandi_salah_memberi_tahu_lalu_mengunci(pemeran: Pemeran) -> None:
    klien = Client()
    isian = {"username": pemeran.pemilik.surel, "password": "bukan-sandi-ini"}
    r = klien.post("/masuk/", isian)
    assert r.status_code == 422
    assert "tidak cocok" in r.content.decode()
    for _ in range(4):
        r = klien.post("/masuk/", isian)
    assert r.status_code == 429
    r = klien.post("/masuk/", {**isian, "password": SANDI})
    assert r.status_code == 429
    assert "15 menit" in r.content.decode()


def test_tujuan_luar_ditolak(pemeran: Pemeran) -> None:
    isian = {"username": pemeran.pemilik.surel, "password": SANDI, "next": "https://jahat.example/"}
    assert Client().post("/masuk/", isian).headers["Location"] == "/"


def test_halaman_akun_meminta_masuk() -> None:
    r = Client().get("/saya/")
    assert (r.status_code, r.headers["Location"]) == (302, "/masuk/?next=/saya/")


def test_peran_berlaku_menurut_tanggal(pemeran: Pemeran) -> None:
    services.tempatkan(
        pengguna=pemeran.tanpa_peran, perangkat_daerah=pemeran.pd, peran=Peran.PERENCANA,
        mulai=date(2024, 1, 1), selesai=date(2024, 6, 30),
    )  # fmt: skip
    assert load_hak(pemeran.tanpa_peran, date(2024, 6, 30)).punya(Peran.PERENCANA)
    assert not load_hak(pemeran.tanpa_peran, date(2024, 7, 1)).jabatan
    assert not load_hak(pemeran.tanpa_peran, date(2023, 12, 31)).jabatan


def test_ganti_sandi(pemeran: Pemeran) -> None:
    klien = masuk(pemeran.pemilik)
    assert klien.post("/saya/sandi/", {"lama": "salah", "baru": "sandi-baru-panjang"}).status_code == 422
    assert klien.post("/saya/sandi/", {"lama": SANDI, "baru": "12345"}).status_code == 422
    assert klien.post("/saya/sandi/", {"lama": SANDI, "baru": "sandi-baru-panjang"}).status_code == 302
    pemeran.pemilik.refresh_from_db()
    assert pemeran.pemilik.check_password("sandi-baru-panjang")
    assert klien.get("/saya/").status_code == 200


def test_isian_lintas_situs_ditolak(pemeran: Pemeran) -> None:
    klien = Client(enforce_csrf_checks=True)
    r = klien.post("/masuk/", {"username": pemeran.pemilik.surel, "password": SANDI})
    assert r.status_code == 403
    assert "kedaluwarsa" in r.content.decode()


def test_kepala_keamanan() -> None:
    r = Client().get("/masuk/")
    isi = r.headers["Content-Security-Policy"]
    assert "default-src 'none'" in isi
    assert "unsafe" not in isi
    assert r.headers["X-Frame-Options"] == "DENY"
    assert r.headers["X-Content-Type-Options"] == "nosniff"
    assert r.headers["Referrer-Policy"] == "same-origin"
    assert "no-store" in r.headers["Cache-Control"]


def test_bahasa_dipilih_bukan_ditebak() -> None:
    klien = Client(headers={"accept-language": "en-US"})
    assert '<html lang="id"' in klien.get("/masuk/").content.decode()
    klien.post("/bahasa/", {"bahasa": "en", "kembali": "/masuk/"})
    assert '<html lang="en"' in klien.get("/masuk/").content.decode()


def akun(*argumen: str) -> str:
    keluar = io.StringIO()
    call_command("akun", *argumen, stdout=keluar)
    return keluar.getvalue()


def test_akun_pertama_sampai_ditutup() -> None:
    tempat = ["--pemda", "Kota Baru", "--pd", "Dinas Baru", "--singkatan", "Disbar"]
    isi = akun("tambah", "Baru@uji.test", "--nama", "Orang Baru", "--peran", "perencana", *tempat)
    sandi = re.search(r"Sandi sementara: (\S+)", isi)
    assert sandi
    klien = Client()
    r = klien.post("/masuk/", {"username": "baru@uji.test", "password": sandi.group(1)})
    assert r.status_code == 302
    assert "Dinas Baru" in klien.get("/saya/").content.decode()
    akun("peran", "baru@uji.test", "--peran", "kepala_pd", *tempat)
    assert load_hak(Pengguna.objects.get()).punya(Peran.KEPALA_PD)
    assert "Orang Baru" in akun("daftar")
    assert "Sandi sementara" in akun("sandi", "baru@uji.test")
    akun("cabut", "baru@uji.test")
    assert klien.get("/saya/").status_code == 302
    with pytest.raises(CommandError):
        akun("sandi", "tidak@ada.test")
    with pytest.raises(CommandError):
        akun("tambah", "baru@uji.test", "--nama", "X", "--peran", "asn", *tempat)
