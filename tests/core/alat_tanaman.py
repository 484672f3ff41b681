"""Helper: how a fault is planted in a plan, and where its finding must stand.

Each fault names the rule, the plan, what is changed, and what the finding must say; ``lain`` lists the rules
that rightly speak as well because they look at the same figure. Every other finding is a false alarm.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache

from selaras.checks import Hasil, run
from selaras.checks.konteks import DataLuar, build_konteks
from selaras.facts import Renja
from selaras.law.nomenklatur import load_bawaan
from selaras.readers import read_bytes
from tests.core.bahan_tanaman import BKPSDM, DINKES, Naskah, Sel, Tabel, uang
from tests.core.susunan_tanaman import susun, tabel_rencana_a, tabel_rencana_b, tabel_rencana_c

Letak = tuple[str, Sel] | str
Ubah = Callable[[Naskah], Letak]
DASAR = {
    "P": (BKPSDM, tabel_rencana_b),
    "PA": (BKPSDM, tabel_rencana_a),
    "PC": (BKPSDM, tabel_rencana_c),
    "K": (DINKES, tabel_rencana_a),
    "KB": (DINKES, tabel_rencana_b),
    "KC": (DINKES, tabel_rencana_c),
}
EV, TJ, RN, KN, TS = "evaluasi", "tinjauan_rkpd", "rencana", "kinerja_pelayanan", "tujuan_sasaran"
DISIPLIN, NILAI, FASILITASI = "5.03.02.2.04.0007", "5.03.02.2.04.0002", "5.03.02.2.01.0003"
IP, MERIT = "Indeks Profesionalitas ASN", "Indeks Sistem Merit"
TOTAL = uang(BKPSDM.jumlah(""))


@dataclass(frozen=True, slots=True, kw_only=True)
class Tanam:
    """A planted fault and the finding it must bring."""

    kode: str
    ubah: Ubah
    dasar: str = "P"
    tertulis: str | None = None
    seharusnya: str | None = None
    rumus: str | None = None
    pesan: str = ""
    lain: str = ""
    data: Callable[[], DataLuar] | None = None


def di(tabel: str, kunci: str, *isi: tuple[int, str], ke: int = 0) -> Ubah:
    """Set cells (column, text) of the row with a key."""

    def ubah(n: Naskah) -> Letak:
        b = n.tabel(tabel).cari(kunci, ke)
        for kolom, teks in isi:
            assert b[kolom] != teks, teks
            b[kolom] = teks
        return tabel, b

    return ubah


def tetap(tabel: str, kunci: str) -> Ubah:
    """Change nothing and name a place: that of a row, or of the table where the key is empty."""

    def ubah(n: Naskah) -> Letak:
        t = n.tabel(tabel)
        return tabel, t.cari(kunci) if kunci else t.baris[0]

    return ubah


def kata(lama: str, baru: str) -> Ubah:
    """Replace words of the prose; the place is the paragraph with the new words."""

    def ubah(n: Naskah) -> Letak:
        n.ganti(lama, baru)
        return baru

    return ubah


def sisip(sesudah: str, *baru: str) -> Ubah:
    """Add paragraphs; the place is the first of them."""

    def ubah(n: Naskah) -> Letak:
        n.sesudah(sesudah, *baru)
        return baru[0]

    return ubah


def semua(*langkah: Ubah) -> Ubah:
    """Do several changes; the place is that of the first."""

    def ubah(n: Naskah) -> Letak:
        letak = [u(n) for u in langkah]
        return letak[0]

    return ubah


def di_mana_saja(lama: str, baru: str, di_tabel: str = EV) -> Ubah:
    """Replace a text in every cell of every table; the place is its first row in a table."""

    def ubah(n: Naskah) -> Letak:
        letak: Letak | None = None
        for t in (b for b in n.blok if isinstance(b, Tabel)):
            for b in t.baris:
                if any(lama in s for s in b):
                    b[:] = [s.replace(lama, baru) for s in b]
                    if letak is None and t.nama == di_tabel:
                        letak = (t.nama, b)
        assert letak is not None, lama
        return letak

    return ubah


def hapus_baris(tabel: str, kunci: str, letak: tuple[str, str]) -> Ubah:
    """Delete a row; ``letak`` tells the row (table, key) the finding stands at."""

    def ubah(n: Naskah) -> Letak:
        t = n.tabel(tabel)
        b = t.cari(kunci)
        t.baris = [x for x in t.baris if x is not b]
        return letak[0], n.tabel(letak[0]).cari(letak[1])

    return ubah


def baris_baru(tabel: str, sesudah: str, *isi: Sel) -> Ubah:
    """Insert rows after one."""

    def ubah(n: Naskah) -> Letak:
        t = n.tabel(tabel)
        i = next(i for i, b in enumerate(t.baris) if b is t.cari(sesudah))
        t.baris[i + 1 : i + 1] = [list(b) for b in isi]
        return tabel, t.baris[i + 1]

    return ubah


def kepala(tabel: str, lama: str, baru: str) -> Ubah:
    """Change a header cell; the place is the first header row."""

    def ubah(n: Naskah) -> Letak:
        t = n.tabel(tabel)
        assert any(lama in s for b in t.baris[: t.kepala] for s in b), lama
        t.baris[: t.kepala] = [[s.replace(lama, baru) for s in b] for b in t.baris[: t.kepala]]
        return tabel, t.baris[0]

    return ubah


# --- the plans ---


@cache
def naskah(dasar: str) -> Naskah:
    return susun(*DASAR[dasar])


def periksa(renja: Renja, data: DataLuar | None = None, tanggal: date | None = None) -> Hasil:
    return run(renja, build_konteks(renja, nomenklatur=load_bawaan(), data=data, tanggal=tanggal))


def baca(n: Naskah) -> Renja:
    return read_bytes(n.teks().encode(), nama="rencana.txt")


def baris_letak(n: Naskah, letak: Letak) -> int:
    """Return the line of the printed text that holds the changed row or words."""
    if not isinstance(letak, str):
        return n.baris_teks(*letak)
    return next(i for i, b in enumerate(n.teks().split("\n"), start=1) if letak.split("\n")[0] in b)
