"""Findings as one page for screen and paper: no script, no outside file, every text escaped."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator
from functools import cache
from html import escape
from pathlib import Path

from selaras.writers.laporan.tempat import (
    NAMA_BERAT,
    Isi,
    list_tempat,
    nama_tabel,
    ringkas,
    sebut_dasar,
    sebut_nilai,
    sebut_tempat,
)

TEMPAT_TAMPIL = 200
"""Places listed of one finding; the rest is given as a number."""
_KEPALA = ("Tempat", "Tabel", "Kode kegiatan", "Tertulis", "Seharusnya", "Cara menghitung")


def tulis_html(isi: Isi) -> str:
    """Return the whole page; its policy allows nothing but its own style sheet."""
    berkas = isi.get("berkas", {})
    nama, gaya = _teks(berkas, "nama"), _gaya()
    sidik = base64.b64encode(hashlib.sha256(gaya.encode()).digest()).decode()
    kebijakan = f"default-src 'none'; style-src 'sha256-{sidik}'"
    bagian = [
        "<!doctype html>",
        '<html lang="id"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f'<meta http-equiv="Content-Security-Policy" content="{kebijakan}">',
        f"<title>Temuan {nama}</title><style>{gaya}</style></head><body><main>",
        f"<h1>Hasil pemeriksaan Renja</h1><p class=berkas>{nama}</p>",
        _angka(isi),
        f"<p>{escape(ringkas(isi))}</p>",
        *_golongan(list(isi.get("temuan", ()))),
        _diterima(isi.get("dikecualikan", ())),
        _belum(isi.get("belum_diperiksa", ())),
        f"<footer>SHA-256 berkas: <code>{_teks(berkas, 'sha256')}</code></footer>",
        "</main></body></html>",
    ]
    return "\n".join(b for b in bagian if b) + "\n"


@cache
def _gaya() -> str:
    return Path(__file__).with_name("laporan.css").read_text("utf-8")


def _teks(t: Isi, nama: str) -> str:
    return escape(str(t.get(nama) or "-"))


def _kepala(*judul: str) -> str:
    return "<thead><tr>" + "".join(f"<th scope=col>{j}</th>" for j in judul) + "</tr></thead>"


def _angka(isi: Isi) -> str:
    n = isi.get("ringkas", {})
    kotak = "".join(
        f'<div class="{kunci}"><dt>{label}</dt><dd>{int(n.get(kunci, 0))}</dd></div>'
        for kunci, label in NAMA_BERAT.items()
    )
    return f"<dl class=angka>{kotak}</dl>"


def _golongan(temuan: list[Isi]) -> Iterator[str]:
    if not temuan:
        yield "<p class=bersih>Tidak ada temuan.</p>"
    for kunci, label in NAMA_BERAT.items():
        bagian = [t for t in temuan if t.get("berat") == kunci]
        if bagian:
            yield f"<section><h2>{label} ({len(bagian)})</h2>"
            yield from (_temuan(t) for t in bagian)
            yield "</section>"


def _temuan(t: Isi) -> str:
    tempat = list_tempat(t)
    tabel = escape(nama_tabel(t.get("tabel")))
    baris = "".join(_tempat(tp, tabel) for tp in tempat[:TEMPAT_TAMPIL])
    lebih = len(tempat) - TEMPAT_TAMPIL
    sisa = f"<p class=kecil>dan {lebih} tempat lain.</p>" if lebih > 0 else ""
    saran = f"<p class=saran>{_teks(t, 'saran')}</p>" if t.get("saran") else ""
    dasar = escape(sebut_dasar(t.get("rujukan", ()))) or "-"
    return (
        f'<article class="{_teks(t, "berat")}"><h3><code>{_teks(t, "kode")}</code> {_teks(t, "pesan")}</h3>'
        f"<table>{_kepala(*_KEPALA)}<tbody>{baris}</tbody></table>{sisa}{saran}"
        f"<p class=kecil>Dasar: {dasar}. Perbaikan: {_teks(t, 'perbaikan')}.</p></article>"
    )


def _tempat(tp: Isi, tabel: str) -> str:
    isi = [escape(sebut_tempat(tp.get("asal", {}))) or "-", tabel]
    isi += [
        _teks(tp, "kode_kegiatan"),
        _teks(tp, "tertulis"),
        escape(sebut_nilai(tp)) or "-",
        _teks(tp, "rumus"),
    ]
    return "<tr>" + "".join(f"<td>{s}</td>" for s in isi) + "</tr>"


def _diterima(daftar: Iterable[Isi]) -> str:
    baris = "".join(
        f"<tr><td><code>{_teks(t, 'kode')}</code></td><td>{escape(sebut_tempat(t.get('asal', {})))}</td>"
        f"<td>{_teks(t, 'pesan')}</td><td>{_teks(t, 'alasan')}</td>"
        f"<td>{_teks(t, 'oleh')}, {_teks(t, 'tanggal')}</td></tr>"
        for t in daftar
    )
    if not baris:
        return ""
    kepala = _kepala("Kode", "Tempat", "Temuan", "Alasan", "Oleh")
    return f"<section><h2>Diterima dengan alasan</h2><table>{kepala}<tbody>{baris}</tbody></table></section>"


def _belum(daftar: Iterable[Isi]) -> str:
    butir = "".join(f"<li><code>{_teks(b, 'kode')}</code> perlu {_teks(b, 'butuh')}</li>" for b in daftar)
    return f"<section><h2>Belum diperiksa</h2><ul>{butir}</ul></section>" if butir else ""
