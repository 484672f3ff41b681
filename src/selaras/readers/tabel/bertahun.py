"""Tables whose columns are years: T-C.30 and tujuan/sasaran."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from selaras.facts import BarisKinerja, BarisTujuan
from selaras.kernel.kode import Level
from selaras.kernel.teks import kunci
from selaras.readers.tabel.isian import Isian

_LABEL = re.compile(r"^([^\d(]+?)\s*\(\s*[\d.,]+\s*%?\s*\)$|^[\d.,]+\s*%?\s*\(\s*([^\d()]+?)\s*\)$")


@dataclass(frozen=True, slots=True)
class Waktu:
    """What is known of the years: the plan year, and the Renstra period of the table's caption."""

    tahun: int | None = None
    periode: tuple[int, int] | None = None


def tahun_sufiks(sufiks: str, jumlah: int, waktu: Waktu) -> int:
    """Return the year of a column suffix: "2024", "n-2", or the ordinal within the period.

    An ordinal stays one where the period is unknown or has another length; a relative year whose plan year
    is unknown counts from 0.
    """
    if sufiks.isdigit():
        n = int(sufiks)
        if n >= 1900:
            return n
        if waktu.periode and waktu.periode[1] - waktu.periode[0] + 1 == jumlah:
            return waktu.periode[0] + n - 1
        return n
    geser = int(sufiks[1:] or 0)
    return (waktu.tahun or 0) + geser


def _deret(b: Isian, nama: str, waktu: Waktu) -> dict[int, Decimal | None]:
    """Return one series by year and rename its prints and addresses to those years."""
    awalan = nama + "."
    sufiks = [k[len(awalan) :] for k in b.nilai if k.startswith(awalan)]
    hasil: dict[int, Decimal | None] = {}
    for s in sufiks:
        tahun = tahun_sufiks(s, max((int(x) for x in sufiks if x.isdigit()), default=0), waktu)
        hasil[tahun] = b.angka(awalan + s)
        if f"{tahun}" != s:
            for isi in (b.tertulis, b.letak):
                if awalan + s in isi:
                    isi[f"{awalan}{tahun}"] = isi.pop(awalan + s)
    return hasil


def susun_kinerja(baris: list[Isian], waktu: Waktu) -> list[BarisKinerja]:
    """Return the rows of T-C.30."""
    hasil = []
    for b in baris:
        hasil.append(
            BarisKinerja(
                asal=b.asal,
                level=Level.INDIKATOR,
                tertulis=b.tertulis,
                letak=b.letak,
                nomor=b.teks("nomor"),
                indikator=b.teks("indikator"),
                standar=b.teks("standar"),
                ikk=b.teks("ikk"),
                catatan=b.teks("catatan"),
                target=_deret(b, "target", waktu),
                realisasi=_deret(b, "realisasi", waktu),
                proyeksi=_deret(b, "proyeksi", waktu),
            )
        )
    return hasil


def susun_tujuan(baris: list[Isian], waktu: Waktu) -> list[BarisTujuan]:
    """Return the rows of the tujuan/sasaran table, in both forms: two columns, or one with a kind."""
    hasil = []
    for b in baris:
        target = _deret(b, "target", waktu)
        argumen: dict[str, Any] = {
            "asal": b.asal,
            "level": Level.INDIKATOR,
            "letak": b.letak,
            "tertulis": b.tertulis,
            "tujuan": b.teks("tujuan"),
            "sasaran": b.teks("sasaran"),
            "indikator": b.teks("indikator"),
            "satuan": b.teks("satuan"),
            "target": target,
            "label": _label(b, target),
        }
        jenis = kunci(b.teks("jenis") or "")
        if "pernyataan" in b.nilai:
            argumen["sasaran" if jenis.startswith("sasaran") else "tujuan"] = b.teks("pernyataan")
        hasil.append(BarisTujuan(**argumen))
    return hasil


def _label(b: Isian, target: dict[int, Decimal | None]) -> dict[int, str]:
    """Return the category words printed with the targets ("Baik (70%)", "WTP")."""
    hasil = {}
    for tahun, nilai in target.items():
        cetak = b.tertulis.get(f"target.{tahun}")
        if cetak is None:
            continue
        cocok = _LABEL.match(cetak)
        if cocok:
            hasil[tahun] = (cocok.group(1) or cocok.group(2)).strip()
        elif nilai is None and cetak[:1].isalpha():
            hasil[tahun] = cetak
    return hasil
