"""Error pages speak, and ask nothing of what may be broken."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.apps.conftest import Pemeran, masuk

pytestmark = pytest.mark.django_db


def test_halaman_500_tanpa_basis_data(pemeran: Pemeran, monkeypatch: pytest.MonkeyPatch) -> None:
    def rusak(*_a: object, **_k: object) -> None:
        raise RuntimeError("rusak")

    klien = masuk(pemeran.pemilik)
    klien.raise_request_exception = False
    monkeypatch.setattr("selaras.apps.beranda.views.list_langkah", rusak)
    monkeypatch.setattr("selaras.apps.beranda.selectors.load_ringkas", rusak)
    monkeypatch.setattr("selaras.apps.organisasi.selectors.list_penempatan", rusak)
    r = klien.get("/saya/")
    assert r.status_code == 500
    assert "nomor galat" in r.content.decode()
    assert "Content-Security-Policy" in r.headers


def test_halaman_404_umum() -> None:
    with CaptureQueriesContext(connection) as q:
        r = Client().get("/tidak/ada/")
    assert r.status_code == 404
    assert "Halaman tidak ditemukan" in r.content.decode()
    assert len(q) == 0


def test_halaman_403_menyebut_peran(pemeran: Pemeran) -> None:
    r = masuk(pemeran.tanpa_peran).get("/impor/")
    assert r.status_code == 403
    assert "perencana" in r.content.decode()
