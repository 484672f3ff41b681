"""Cast of the database tests: two agencies, an owner, a colleague, a stranger, Bappeda; a small plan."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest
from django.test import Client

from selaras.apps.organisasi import services as organisasi
from selaras.apps.organisasi.models import Pengguna, Peran, PerangkatDaerah

SANDI = "sandi-uji-panjang"


@dataclass(frozen=True)
class Pemeran:
    """People of the tests; ``pemilik`` plans for ``pd``, ``asing`` for another agency."""

    pd: PerangkatDaerah
    pd_lain: PerangkatDaerah
    pemilik: Pengguna
    kepala: Pengguna
    bappeda: Pengguna
    inspektorat: Pengguna
    asing: Pengguna
    tanpa_peran: Pengguna


def orang(nama: str) -> Pengguna:
    hasil, _ = organisasi.save_pengguna(
        nama=nama, surel=f"{nama.split()[0].lower()}@uji.test", password=SANDI
    )
    return hasil


def masuk(pengguna: Pengguna | None) -> Client:
    klien = Client()
    if pengguna is not None:
        klien.force_login(pengguna, backend="selaras.apps.organisasi.masuk.MasukBackend")
    return klien


@pytest.fixture
def pemeran(db: None) -> Pemeran:
    pd = organisasi.save_perangkat_daerah(pemda="Kota Uji", nama="Dinas Contoh", singkatan="Discon")
    lain = organisasi.save_perangkat_daerah(pemda="Kota Uji", nama="Dinas Lain", singkatan="Dislain")
    luar = organisasi.save_perangkat_daerah(pemda="Kota Jauh", nama="Bappeda Jauh", singkatan="Bapjau")
    bap = organisasi.save_perangkat_daerah(pemda="Kota Uji", nama="Bappeda", singkatan="Bappeda")
    p = Pemeran(
        pd, lain, orang("Pemilik Uji"), orang("Kepala Uji"), orang("Verifikator Uji"), orang("Pengawas Uji"),
        orang("Asing Uji"), orang("Kosong Uji"),
    )  # fmt: skip
    for siapa, di, peran in (
        (p.pemilik, pd, Peran.PERENCANA),
        (p.kepala, pd, Peran.KEPALA_PD),
        (p.bappeda, bap, Peran.BAPPEDA),
        (p.inspektorat, bap, Peran.INSPEKTORAT),
        (p.asing, lain, Peran.PERENCANA),
        (p.asing, luar, Peran.BAPPEDA),
    ):
        organisasi.tempatkan(pengguna=siapa, perangkat_daerah=di, peran=peran, mulai=date(2020, 1, 1))
    return p
