"""The document as plain values for the typst template: short keys, strings and numbers only."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from selaras.writers.naskah.blok import (
    TEPI_MENDATAR,
    TEPI_TEGAK,
    Blok,
    Daftar,
    DaftarIsi,
    DaftarTabel,
    Halaman,
    Judul,
    JudulLepas,
    Naskah,
    Paragraf,
    Rata,
    Sampul,
    Tabel,
    TandaTangan,
    Teks,
)


def naskah_to_plain(naskah: Naskah) -> dict[str, Any]:
    """Return the whole document."""
    return {
        "judul": naskah.judul,
        "penulis": naskah.perangkat_daerah,
        "uraian": f"Renja Perangkat Daerah, {naskah.pemda}",
        "kertas": list(naskah.kertas),
        "tepi": {"tegak": list(TEPI_TEGAK), "mendatar": list(TEPI_MENDATAR)},
        "halaman": [_halaman(h) for h in naskah.halaman],
    }


def _halaman(h: Halaman) -> dict[str, Any]:
    blok = [_blok(b) for b in h.blok]
    for b, berikut in zip(h.blok, (*h.blok[1:], None), strict=True):
        if isinstance(b, Paragraf):
            blok[_indeks(h.blok, b)]["lekat"] = isinstance(berikut, Daftar)
    return {
        "mendatar": h.mendatar,
        "angka": h.angka.value,
        "awalan": h.awalan,
        "mulai": h.mulai,
        "blok": blok,
    }


def _indeks(blok: Sequence[Blok], cari: Blok) -> int:
    return next(i for i, b in enumerate(blok) if b is cari)


def _blok(b: Blok) -> dict[str, Any]:
    if isinstance(b, Paragraf):
        return {"j": "paragraf", "gaya": b.gaya, "rata": b.rata.value, "isi": _runs(b.isi), "lekat": False}
    if isinstance(b, Daftar):
        return {"j": "daftar", **_daftar(b)}
    if isinstance(b, Judul):
        return {"j": "judul", "nomor": b.nomor, "teks": b.teks, "tingkat": b.tingkat}
    if isinstance(b, Tabel):
        return _tabel(b)
    return _lain(b)


def _lain(b: Blok) -> dict[str, Any]:
    if isinstance(b, JudulLepas):
        return {"j": "lepas", "teks": b.teks}
    if isinstance(b, TandaTangan):
        return {
            "j": "tanda",
            "tempat": _runs(b.tempat_tanggal),
            "jabatan": _runs(b.jabatan),
            "nama": _runs(b.nama),
            "baris": [_runs(x) for x in b.baris],
        }
    if isinstance(b, Sampul):
        return {"j": "sampul", "judul": list(b.judul), "tahun": b.tahun, "bawah": list(b.bawah)}
    jenis = "daftar_isi" if isinstance(b, DaftarIsi) else "daftar_tabel"
    return {"j": jenis, "judul": b.judul if isinstance(b, DaftarIsi | DaftarTabel) else ""}


def _runs(isi: Sequence[Teks]) -> list[dict[str, Any]]:
    hasil = []
    for t in isi:
        r: dict[str, Any] = {"t": t.isi}
        for kunci, ya in (("b", t.tebal), ("i", t.miring), ("k", t.isian)):
            if ya:
                r[kunci] = True
        hasil.append(r)
    return hasil


def _daftar(d: Daftar) -> dict[str, Any]:
    butir = []
    for b in d.butir:
        x: dict[str, Any] = {"isi": [_runs(i) for i in b.isi]}
        if b.anak is not None:
            x["anak"] = _daftar(b.anak)
        butir.append(x)
    return {"gaya": d.gaya, "butir": butir}


def _tabel(t: Tabel) -> dict[str, Any]:
    return {
        "j": "tabel",
        "judul": f"{t.nomor} {t.judul}",
        "identitas": list(t.identitas),
        "lebar": list(t.lebar),
        "huruf": t.huruf,
        "kepala": [[{"t": s.teks, "k": s.rentang_kolom, "r": s.rentang_baris} for s in b] for b in t.kepala],
        "nomor": _nomor(t.nomor_kolom),
        "baris": [
            {
                "l": b.level.value,
                "s": [
                    {"t": s.teks} if s.rata == Rata.KIRI else {"t": s.teks, "r": s.rata.value} for s in b.sel
                ],
            }
            for b in t.baris
        ],
        "keterangan": list(t.keterangan),
    }


def _nomor(nomor: Sequence[str]) -> list[dict[str, Any]]:
    """Join the empty cells of a split code to the number before them."""
    hasil: list[dict[str, Any]] = []
    for n in nomor:
        if n or not hasil:
            hasil.append({"t": n, "k": 1})
        else:
            hasil[-1]["k"] += 1
    return hasil
