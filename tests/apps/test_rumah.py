"""Rules of the house that a reader should be able to trust without looking: guards, markup, migrations."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from django.core.management import call_command
from django.urls import URLPattern, URLResolver, get_resolver

APPS = Path(__file__).resolve().parents[2] / "src" / "selaras" / "apps"
TEMPLAT = sorted(APPS.glob("*/templates/**/*.html"))
PENJAGA = re.compile(r"^(policies|masuk|umum|wajib_masuk|wajib_peran|renja_untuk|pilih_renja)\b|policies\.")
GALAT = "selaras.apps.ui.galat"


def list_view() -> list[tuple[str, object]]:
    hasil: list[tuple[str, object]] = []

    def telusur(pola: list[URLPattern | URLResolver]) -> None:
        for p in pola:
            if isinstance(p, URLResolver):
                telusur(p.url_patterns)
            else:
                hasil.append((str(p.pattern), p.callback))

    telusur(get_resolver().url_patterns)
    return [(a, v) for a, v in hasil if getattr(v, "__module__", "").startswith("selaras.")]


@pytest.mark.parametrize(("alamat", "view"), list_view(), ids=[a for a, _ in list_view()])
def test_baris_pertama_view_adalah_penjaga(alamat: str, view: object) -> None:
    asli = view
    while hasattr(asli, "__wrapped__"):
        asli = asli.__wrapped__
    berkas = Path(asli.__code__.co_filename)
    pohon = ast.parse(berkas.read_text("utf-8"))
    fungsi = next(n for n in pohon.body if isinstance(n, ast.FunctionDef) and n.name == asli.__name__)
    isi = [n for n in fungsi.body if not (isinstance(n, ast.Expr) and isinstance(n.value, ast.Constant))]
    pertama = ast.unparse(isi[0])
    panggilan = pertama.split("=", 1)[-1].strip()
    assert PENJAGA.search(panggilan), f"{berkas.name}:{fungsi.name} dimulai dengan {pertama!r}"


@pytest.mark.parametrize("jalur", TEMPLAT, ids=lambda p: f"{p.parts[-2]}/{p.name}")
def test_tanpa_gaya_dan_skrip_sebaris(jalur: Path) -> None:
    isi = jalur.read_text("utf-8")
    assert not re.search(r"\sstyle\s*=", isi), "atribut style melanggar CSP"
    assert "<style" not in isi
    assert not re.search(r"<script(?![^>]*\ssrc=)", isi), "skrip sebaris melanggar CSP"
    assert not re.search(r"\son[a-z]+\s*=\s*[\"']", isi), "penangan sebaris melanggar CSP"
    assert "|safe" not in isi
    assert "http://" not in isi.replace("http://www.w3.org", "")


@pytest.mark.parametrize("jalur", TEMPLAT, ids=lambda p: f"{p.parts[-2]}/{p.name}")
def test_borang_bertoken(jalur: Path) -> None:
    for borang in re.findall(
        r"<form\b[^>]*method=\"post\"[^>]*>(.*?)</form>", jalur.read_text("utf-8"), re.S
    ):
        assert "{% csrf_token %}" in borang


@pytest.mark.django_db
def test_tidak_ada_migrasi_tertinggal() -> None:
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)
