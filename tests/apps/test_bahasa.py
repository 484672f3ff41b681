"""The English catalogue knows every sentence of the interface, and its compiled form is the same."""

from __future__ import annotations

import gettext
import re
from pathlib import Path

from django.test import Client

APPS = Path(__file__).resolve().parents[2] / "src" / "selaras" / "apps"
KATALOG = APPS / "locale" / "en" / "LC_MESSAGES"
POLA = (
    re.compile(r'{% translate "((?:[^"\\]|\\.)*)"'),
    re.compile(r'\b_\("((?:[^"\\]|\\.)*)"\)'),
    re.compile(r'(?:gettext|_)\(\s*"((?:[^"\\]|\\.)*)"\s*\)', re.S),
)


def muat() -> dict[str, str]:
    with (KATALOG / "django.mo").open("rb") as berkas:
        return {k: v for k, v in gettext.GNUTranslations(berkas)._catalog.items() if k}  # type: ignore[attr-defined]


def test_setiap_kalimat_diterjemahkan() -> None:
    katalog = muat()
    sumber = [*APPS.glob("*/templates/**/*.html"), *APPS.glob("*/*.py"), *APPS.glob("*/views/*.py")]
    kurang = {
        kalimat
        for jalur in sumber
        for pola in POLA
        for kalimat in pola.findall(jalur.read_text("utf-8"))
        if kalimat not in katalog
    }
    assert not kurang


def test_katalog_jadi_sama_dengan_sumbernya() -> None:
    isi = (KATALOG / "django.po").read_text("utf-8")
    pasangan = dict(re.findall(r'^msgid "(.+)"\nmsgstr "(.*)"$', isi, re.M))
    assert {k.replace('\\"', '"'): v.replace('\\"', '"') for k, v in pasangan.items()} == muat()
    for asal, arti in pasangan.items():
        assert sorted(re.findall(r"%\(\w+\)s", asal)) == sorted(re.findall(r"%\(\w+\)s", arti)), asal


def test_halaman_umum_dalam_bahasa_inggris(db: None) -> None:
    klien = Client()
    klien.cookies["bahasa"] = "en"
    isi = klien.get("/periksa/").content.decode()
    assert "Check a Renja without an account" in isi
    assert "What happens to your file" in isi
    assert "Unggah" not in isi


def test_kata_diingat_per_bahasa() -> None:
    from django.template import engines
    from django.utils import translation

    isi = '{% translate "Masuk" %}|{% translate x %}|{% translate "Masuk" as y %}{{ y }}'
    templat = engines["django"].from_string(isi)
    for bahasa, kata in (("id", "Masuk"), ("en", "Sign in"), ("id", "Masuk")):
        with translation.override(bahasa):
            assert templat.render({"x": "<b>"}) == f"{kata}|&lt;b&gt;|{kata}"
