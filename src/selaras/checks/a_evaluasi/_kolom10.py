"""Column 10 of T-C.29: what it should hold, why it does not, and how far into the year its header reaches."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from selaras.checks.a_evaluasi._alat import jenis_baris, polos
from selaras.checks.konteks import Konteks
from selaras.checks.periode import Batas, baca_batas
from selaras.facts import BarisEvaluasi, Renja
from selaras.kernel.angka import NOL, round_half_up
from selaras.law.formulas.evaluasi import perkiraan_realisasi
from selaras.law.indikator import Arah, Jenis


class Sebab(StrEnum):
    """Why column 10 is not what the form asks for."""

    SEBAGIAN_TAHUN = "sebagian_tahun"  # the header itself names a quarter, semester or month
    SATU_TAHUN = "satu_tahun"  # only column 9
    TANPA_N3 = "tanpa_n3"  # column 5 left out
    TANPA_N2 = "tanpa_n2"  # column 7 left out
    KURANG = "kurang"  # below column 9 alone: probably a part of the year
    DIJUMLAH = "dijumlah"  # years added up although the indicator is no count
    HITUNG = "hitung"  # any other sum
    PERKIRAAN = "perkiraan"  # an end value that differs from the target; may be a real forecast

    __hash__ = str.__hash__


@dataclass(frozen=True, slots=True)
class Kolom10:
    """What is wrong with column 10 of a row."""

    seharusnya: Decimal
    rumus: str
    sebab: Sebab


def teks_kepala(renja: Renja) -> str:
    """The header text of column 10, empty where the document has none."""
    k = renja.keterangan_tabel("evaluasi")
    return k.kolom.get("realisasi_berjalan", "") if k else ""


def batas_kepala(renja: Renja) -> Batas | None:
    """The period the header of column 10 names, else the one of the caption; ``None`` without one."""
    k = renja.keterangan_tabel("evaluasi")
    return (baca_batas(teks_kepala(renja)) or baca_batas(k.judul)) if k else None


def hitung_kolom10(baris: BarisEvaluasi, konteks: Konteks) -> Decimal | None:
    """Return the expected column 10; ``None`` where a cell it needs is missing."""
    n3, n2, n1 = baris.realisasi_n3, baris.realisasi_n2, baris.target_n1
    if n2 is None or n1 is None:
        return None
    return _hitung(n3, n2, n1, jenis_baris(baris, konteks).jenis)


def _hitung(n3: Decimal | None, n2: Decimal, n1: Decimal, jenis: Jenis) -> Decimal | None:
    nilai = perkiraan_realisasi(n3, n2, n1, jenis=jenis)
    return round_half_up(nilai) if jenis == Jenis.RATA_RATA and nilai is not None else nilai


def rumus_kolom10(baris: BarisEvaluasi, jenis: Jenis) -> str:
    """The formula of column 10 with the numbers put in."""
    if jenis is not Jenis.KUMULATIF and jenis is not Jenis.RATA_RATA:
        return f"kolom 9 = {polos(baris.target_n1)}"
    if jenis is Jenis.KUMULATIF and baris.realisasi_n3 is None:
        return f"{polos(baris.realisasi_n2)} + {polos(baris.target_n1)}"
    isi = [n for n in (baris.realisasi_n3, baris.realisasi_n2, baris.target_n1) if n is not None]
    jumlah = " + ".join(polos(n) for n in isi)
    return jumlah if jenis == Jenis.KUMULATIF else f"({jumlah}) / {len(isi)}"


def list_kolom10(renja: Renja, konteks: Konteks) -> list[tuple[BarisEvaluasi, Kolom10]]:
    """Return the rows whose column 10 is wrong, with what is wrong; computed once per document."""
    simpanan = konteks.indeks.simpanan
    if "a.kolom10" not in simpanan:
        batas = batas_kepala(renja)
        simpanan["a.kolom10"] = [
            (b, k) for b in renja.evaluasi if (k := periksa_kolom10(b, konteks, batas)) is not None
        ]
    daftar: list[tuple[BarisEvaluasi, Kolom10]] = simpanan["a.kolom10"]
    return daftar


def periksa_kolom10(baris: BarisEvaluasi, konteks: Konteks, batas: Batas | None) -> Kolom10 | None:
    """Say what is wrong with column 10; ``None`` where it is right or cannot be judged.

    A row whose Renstra target is 0 has no Renstra achievement to forecast; that target is A15's matter.
    """
    tertulis = baris.realisasi_berjalan
    n2, n1 = baris.realisasi_n2, baris.target_n1
    if tertulis is None or n2 is None or n1 is None or baris.target_renstra == 0:
        return None
    jenis = jenis_baris(baris, konteks)
    seharusnya = _hitung(baris.realisasi_n3, n2, n1, jenis.jenis)
    if seharusnya is None or seharusnya == tertulis or jenis.jenis is Jenis.PREDIKAT:
        return None
    n3 = baris.realisasi_n3 or NOL
    rumus = rumus_kolom10(baris, jenis.jenis)
    if batas is not None and batas.is_sebagian:
        return Kolom10(seharusnya, rumus, Sebab.SEBAGIAN_TAHUN)
    if tertulis == n1 and (tertulis == baris.target_renstra or jenis.jenis != Jenis.KUMULATIF):
        return None
    if jenis.jenis == Jenis.KUMULATIF and jenis.arah == Arah.POSITIF:
        return Kolom10(seharusnya, rumus, _sebab_kumulatif(tertulis, n3, n2, n1))
    dijumlah = tertulis == n3 + n2 + n1
    if dijumlah and jenis.jenis == Jenis.KUMULATIF:
        return None
    return Kolom10(seharusnya, rumus, Sebab.DIJUMLAH if dijumlah else Sebab.PERKIRAAN)


def _sebab_kumulatif(tertulis: Decimal, n3: Decimal, n2: Decimal, n1: Decimal) -> Sebab:
    if tertulis == n1:
        return Sebab.SATU_TAHUN
    if tertulis == n2 + n1:
        return Sebab.TANPA_N3
    if tertulis == n3 + n1:
        return Sebab.TANPA_N2
    return Sebab.KURANG if tertulis < n1 else Sebab.HITUNG
