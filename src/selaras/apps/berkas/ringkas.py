"""An audit result in plain values, as pages and reports need it: grouped by rule, places in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from selaras.checks.daftar import find_aturan
from selaras.facts import TABEL, Renja

URUTAN_BERAT = ("kesalahan", "peringatan", "info")


@dataclass(frozen=True, slots=True)
class TabelDikenali:
    """A recognised table: official name, caption, rows."""

    nama: str
    judul: str
    baris: int


@dataclass(frozen=True, slots=True)
class KelompokTemuan:
    """Findings of one rule with one severity; ``jumlah`` counts the places."""

    kode: str
    judul: str
    penjelasan: str
    berat: str
    tabel: str
    jumlah: int
    temuan: Sequence[Mapping[str, Any]]


def list_tabel(fakta: Renja) -> list[TabelDikenali]:
    """Return the tables the reader recognised, in official order."""
    hasil = []
    for kunci, nama in TABEL.items():
        baris = fakta.tabel(kunci)
        if baris:
            ket = fakta.keterangan_tabel(kunci)
            hasil.append(TabelDikenali(nama, ket.judul if ket else "", len(baris)))
    return hasil


def ringkas_fakta(fakta: Renja) -> dict[str, Any]:
    """Return what the result page says about the document, as JSON values."""
    return {
        "pemda": fakta.pemda,
        "perangkat_daerah": fakta.perangkat_daerah,
        "tahun": fakta.tahun,
        "tabel": [{"nama": t.nama, "judul": t.judul, "baris": t.baris} for t in list_tabel(fakta)],
        "klaim": len(fakta.klaim),
        "sel_terisi": fakta.sel_terisi,
        "sel_terpetakan": fakta.sel_terpetakan,
        "sel_sisa": len(fakta.sisa),
        "catatan": list(fakta.catatan),
    }


def group_temuan(temuan: Sequence[Mapping[str, Any]]) -> list[KelompokTemuan]:
    """Group findings by rule, heaviest and largest first."""
    per_kunci: dict[tuple[str, str], list[Mapping[str, Any]]] = {}
    for t in temuan:
        per_kunci.setdefault((str(t["berat"]), str(t["kode"])), []).append(t)
    hasil = []
    for (berat, kode), isi in per_kunci.items():
        aturan = find_aturan(kode)
        tabel = dict.fromkeys(TABEL.get(str(t["tabel"]), "Naskah") if t["tabel"] else "Naskah" for t in isi)
        hasil.append(
            KelompokTemuan(
                kode=kode,
                judul=aturan.judul if aturan else kode,
                penjelasan=aturan.penjelasan if aturan else "",
                berat=berat,
                tabel=", ".join(tabel),
                jumlah=sum(len(t.get("tempat") or ()) or 1 for t in isi),
                temuan=isi,
            )
        )
    hasil.sort(key=lambda k: (URUTAN_BERAT.index(k.berat), -k.jumlah, k.kode))
    return hasil
