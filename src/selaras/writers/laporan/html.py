"""A printable page without any outside asset; every text is escaped."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any

from selaras.writers.laporan.umum import (
    BERAT,
    Hasil,
    Temuan,
    dasar_kata,
    list_tempat,
    ringkas_kata,
    tabel_kata,
    tempat_kata,
)

GAYA = """
body{font:14px/1.5 system-ui,sans-serif;color:#1a1d21;margin:2rem auto;max-width:60rem;padding:0 1rem}
h1{font-size:1.5rem;margin:0}h2{font-size:1.1rem;margin:2rem 0 .5rem}p{margin:.25rem 0}
article{border:1px solid #d5d9de;border-radius:6px;padding:.75rem 1rem;margin:.5rem 0;break-inside:avoid}
article h3{font-size:1rem;margin:0 0 .25rem}.kesalahan h3{color:#9b1c1c}.peringatan h3{color:#7a4a00}
table{border-collapse:collapse;width:100%;margin:.5rem 0;font-size:13px}
th,td{border:1px solid #d5d9de;padding:.25rem .5rem;text-align:left;vertical-align:top}
thead{display:table-header-group}.angka{text-align:right;font-variant-numeric:tabular-nums}.redup{color:#5b6470}
@media print{body{margin:0;max-width:none}}
"""


def tulis_html(hasil: Hasil) -> str:
    """Return the whole page."""
    bagian = [
        '<!doctype html><html lang="id"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>Laporan pemeriksaan {escape(hasil['berkas']['nama'])}</title>",
        f"<style>{GAYA}</style></head><body>",
        f"<h1>Laporan pemeriksaan Renja</h1><p>{escape(hasil['berkas']['nama'])}</p>",
        f"<p><b>{ringkas_kata(hasil)}.</b></p>",
        f'<p class="redup">Sidik berkas (SHA-256): {escape(hasil["berkas"]["sha256"])}</p>',
    ]
    for berat, kata in BERAT.items():
        isi = [t for t in hasil["temuan"] if t["berat"] == berat]
        if isi:
            bagian.append(f"<h2>{kata} ({len(isi)})</h2>")
            bagian.extend(_temuan(t) for t in isi)
    diterima = hasil.get("dikecualikan", ())
    if diterima:
        bagian.append(f"<h2>Diterima dengan alasan ({len(diterima)})</h2>")
        bagian.extend(_diterima(t) for t in diterima)
    belum = hasil.get("belum_diperiksa", ())
    if belum:
        butir = "".join(f"<li>{escape(b['kode'])}: perlu {escape(b['butuh'])}</li>" for b in belum)
        bagian.append(f"<h2>Belum diperiksa</h2><ul>{butir}</ul>")
    bagian.append("</body></html>\n")
    return "".join(bagian)


def _temuan(t: Temuan) -> str:
    tempat = list_tempat(t)
    judul = f"{t['kode']} · {tabel_kata(t['tabel'])}"
    isi = f'<article class="{escape(t["berat"])}"><h3>{escape(judul)}</h3>'
    isi += f"<p>{escape(t['pesan'])}</p>"
    if len(tempat) == 1:
        isi += f'<p class="redup">{escape(tempat_kata(t["asal"]))}{_angka(t)}</p>'
    else:
        isi += _tabel(tempat)
    if t.get("saran"):
        isi += f"<p>{escape(t['saran'])}</p>"
    return isi + f'<p class="redup">Dasar: {escape(dasar_kata(t["rujukan"]))}</p></article>'


def _angka(t: Temuan) -> str:
    bagian = [
        f"{nama} {escape(str(t[kunci]))}"
        for kunci, nama in (("tertulis", "tertulis"), ("seharusnya", "seharusnya"), ("rumus", "rumus"))
        if t.get(kunci)
    ]
    return ". " + ", ".join(bagian) if bagian else ""


def _tabel(tempat: list[Mapping[str, Any]]) -> str:
    kepala = (
        "<tr><th>Tempat</th><th>Kode</th><th>Tertulis</th><th>Seharusnya</th><th>Cara menghitung</th></tr>"
    )
    baris = "".join(
        f"<tr><td>{escape(tempat_kata(p['asal']))}</td><td>{_isi(p, 'kode_kegiatan')}</td>"
        f'<td class="angka">{_isi(p, "tertulis")}</td><td class="angka">{_isi(p, "seharusnya")}</td>'
        f"<td>{_isi(p, 'rumus')}</td></tr>"
        for p in tempat
    )
    return f"<table><thead>{kepala}</thead><tbody>{baris}</tbody></table>"


def _isi(p: Mapping[str, Any], kunci: str) -> str:
    return escape(str(p.get(kunci) or ""))


def _diterima(t: Temuan) -> str:
    oleh = f'<span class="redup">{escape(t["oleh"])}, {escape(t["tanggal"])}</span>'
    isi = f"<p>{escape(t['pesan'])}</p><p>{escape(t['alasan'])} {oleh}</p>"
    return f"<article><h3>{escape(t['kode'])}</h3>{isi}</article>"
