"""Tables whose columns are years: T-C.30 and tujuan/sasaran."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from selaras.facts import BarisKinerja, BarisTujuan
from selaras.kernel.kode import Level
from selaras.kernel.teks import kunci
from selaras.readers.tabel.berkode import pilih
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
        del b.nilai[awalan + s]
        if f"{tahun}" != s:
            for isi in (b.tertulis, b.letak):
                if awalan + s in isi:
                    isi[f"{awalan}{tahun}"] = isi.pop(awalan + s)
    return hasil


_FIELD_KINERJA = frozenset(BarisKinerja.__slots__)
_FIELD_TUJUAN = frozenset(BarisTujuan.__slots__)


def susun_kinerja(baris: list[Isian], waktu: Waktu) -> list[BarisKinerja]:
    """Return the rows of T-C.30."""
    hasil = []
    for b in baris:
        deret = {n: _deret(b, n, waktu) for n in ("target", "realisasi", "proyeksi")}
        argumen: dict[str, Any] = {**deret, **pilih(b, _FIELD_KINERJA)}
        hasil.append(
            BarisKinerja(asal=b.asal, level=Level.INDIKATOR, tertulis=b.tertulis, letak=b.letak, **argumen)
        )
    return hasil


def susun_tujuan(baris: list[Isian], waktu: Waktu) -> list[BarisTujuan]:
    """Return the rows of the tujuan/sasaran table.

    Three forms: a column each for tujuan and sasaran with one for indicators; one column with a kind beside
    it; and a column of indicators for each, whose row gives one fact for the tujuan and one for the sasaran.
    """
    hasil = []
    for b in baris:
        argumen: dict[str, Any] = {"target": _deret(b, "target", waktu)}
        argumen["label"] = _label(b, argumen["target"])
        _satukan(b)
        tujuan = _tujuan_sendiri(b)
        if tujuan is not None:
            hasil.append(tujuan)
        argumen |= pilih(b, _FIELD_TUJUAN)
        hasil.append(
            BarisTujuan(asal=b.asal, level=Level.INDIKATOR, tertulis=b.tertulis, letak=b.letak, **argumen)
        )
    return hasil


def _satukan(b: Isian) -> None:
    """Put the one statement or indicator of a row into the field of its kind."""
    jenis = kunci(str(b.nilai.pop("jenis", None) or ""))
    if "pernyataan" in b.nilai:
        _pindah(b, "pernyataan", "sasaran" if jenis.startswith("sasaran") else "tujuan")
    if not (b.teks("indikator_tujuan") and b.teks("indikator_sasaran")):
        for nama in ("indikator_tujuan", "indikator_sasaran"):
            if "indikator" not in b.nilai:
                _pindah(b, nama, "indikator")


def _pindah(b: Isian, dari: str, ke: str) -> None:
    if dari in b.nilai:
        b.nilai[ke] = b.nilai.pop(dari)
    if dari in b.letak:
        b.letak[ke] = b.letak.pop(dari)


def _tujuan_sendiri(b: Isian) -> BarisTujuan | None:
    """Split off the tujuan of a row that prints an indicator for tujuan and sasaran each."""
    if not (b.teks("indikator_tujuan") and b.teks("indikator_sasaran")):
        return None
    letak = {
        n: b.letak.pop(d)
        for d, n in (("tujuan", "tujuan"), ("indikator_tujuan", "indikator"))
        if d in b.letak
    }
    tujuan, indikator = b.nilai.pop("tujuan", None), b.nilai.pop("indikator_tujuan")
    _pindah(b, "indikator_sasaran", "indikator")
    return BarisTujuan(
        asal=b.asal,
        level=Level.INDIKATOR,
        letak=letak,
        tujuan=tujuan if isinstance(tujuan, str) else None,
        indikator=str(indikator),
    )


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
