"""Pagu atau prakiraan maju tidak terisi.

Baris bidang, program, kegiatan, dan sub kegiatan T-C.33 memuat dua angka: pagu tahun rencana dan prakiraan
maju. Dokumen yang memang tidak mencetak angka pada suatu tingkat tidak dipersoalkan.

Salah: program hanya mencetak Rp9.310.121.179 (prakiraan maju), pagu tahun rencana kosong.
Benar: program mencetak pagu Rp9.470.989.179 dan prakiraan maju Rp9.310.121.179.
"""

from __future__ import annotations

from decimal import Decimal

from selaras.checks.c_struktur._alat import SEBUTAN, TAK_ADA, TC33, pengambil, sebut, tempat, temuan_banyak
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.pohon import Pohon, Simpul, jumlahkan
from selaras.checks.temuan import Berat, Perbaikan
from selaras.facts import BarisRencana, Renja
from selaras.kernel.angka import format_angka, to_json_angka
from selaras.kernel.kode import Level

KOLOM = ("pagu", "prakiraan_maju")
_LAZIM = 0.5


@check(
    "C03",
    on=Renja,
    berat=Berat.KESALAHAN,
    rujukan=(TC33,),
    perbaikan=Perbaikan.USUL,
    saran="Isi sel yang kosong; angka induk adalah jumlah baris di bawahnya.",
)
def angka_induk_kosong(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield a finding per row that lacks an amount its table prints elsewhere."""
    pohon = konteks.indeks.pohon_rencana
    terpakai = {(level, k) for level in Level for k in KOLOM if _dipakai(pohon, level, k)}
    for s in pohon.semua:
        kosong = [k for k in KOLOM if (s.level, k) in terpakai and s.nilai(pengambil(k)) is None]
        if not kosong or (not s.anak and s.level is not Level.SUB_KEGIATAN):
            continue
        if s.anak and (
            renja.berkas.jenis == "json" or (s.level is Level.URUSAN and len(kosong) == len(KOLOM))
        ):
            continue
        bagian = []
        letak = []
        for k in kosong:
            harap = _seharusnya(s, k)
            teks = f"{SEBUTAN[k]} {TAK_ADA}"
            bagian.append(teks + (f" (menurut hitungan {format_angka(harap)})" if harap is not None else ""))
            letak.append(tempat(s.baris, k, to_json_angka(harap)))
        yield temuan_banyak(f"{sebut(s.baris)}: sel {', sel '.join(bagian)}.", "rencana", letak)


def _dipakai(pohon: Pohon[BarisRencana], level: Level, kolom: str) -> bool:
    """Say whether the document prints a column at a level: in half of its rows, or elsewhere in general."""
    simpul = list(pohon.list_level(level))
    if not simpul:
        return False
    if _porsi(simpul, (kolom,)) >= _LAZIM:
        return True
    return _porsi(simpul, KOLOM) >= _LAZIM and _porsi(pohon.semua, (kolom,)) >= _LAZIM


def _porsi(simpul: list[Simpul[BarisRencana]], kolom: tuple[str, ...]) -> float:
    return sum(1 for s in simpul if any(s.nilai(pengambil(k)) is not None for k in kolom)) / len(simpul)


def _seharusnya(s: Simpul[BarisRencana], kolom: str) -> Decimal | None:
    """Return the amount that follows from the children, or for a leaf from its parent and siblings."""
    ambil = pengambil(kolom)
    if s.anak:
        return jumlahkan([a.jumlah(ambil) for a in s.anak])
    if s.induk is None:
        return None
    induk = s.induk.nilai(ambil)
    saudara = jumlahkan([a.jumlah(ambil) for a in s.induk.anak if a is not s] or [Decimal(0)])
    return induk - saudara if induk is not None and saudara is not None and induk > saudara else None
