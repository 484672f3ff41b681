"""Indikator kegiatan atau program di T-C.31 dan T-C.33 tidak sama.

Kegiatan yang sama memakai indikator yang sama di kedua tabel. Beda ejaan dan salah ketik tidak dihitung.

Salah: T-C.31 "Persentase ASN yang berintegritas", T-C.33 "Persentase ASN yang memiliki disiplin tinggi".
Benar: kedua tabel memakai "Persentase ASN yang mendapatkan pengembangan kompetensi".
"""

from __future__ import annotations

from collections.abc import Iterator

from selaras.checks.c_struktur._alat import P86, is_tiga_indikator, isi, kutip, sebut, tempat
from selaras.checks.c_struktur._target import KEGIATAN, PROGRAM, Kolom
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.pasangan import tinjauan_rencana
from selaras.checks.pohon import Simpul
from selaras.checks.temuan import Berat, Temuan
from selaras.facts import BarisRencana, BarisTinjauan, Renja
from selaras.kernel.kode import Level
from selaras.kernel.padan import baku, is_serupa
from selaras.kernel.teks import kunci_rapat


@check(
    "C20",
    on=Renja,
    berat=Berat.PERINGATAN,
    rujukan=(P86,),
    saran="Pakai indikator Renstra yang sama di kedua tabel.",
)
def indikator_induk_beda(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield a finding per program or kegiatan whose indicator T-C.33 words otherwise than T-C.31."""
    for k in (PROGRAM, KEGIATAN):
        for t, r in tinjauan_rencana(konteks, k.level).pasangan:
            simpul = konteks.indeks.pohon_rencana.simpul(r)
            if simpul is None:
                continue
            teks_t = _teks_tinjauan(konteks, t)
            for b, teks in _teks_rencana(konteks, simpul, k):
                if teks_t and not any(_sama(teks, x) for x in teks_t):
                    yield _temuan(t, b, simpul, teks, teks_t[0], k)


def _sama(a: str, b: str) -> bool:
    return kunci_rapat(a) == kunci_rapat(b) or is_serupa(a, b)


def _teks_tinjauan(konteks: Konteks, t: BarisTinjauan) -> list[str]:
    simpul = konteks.indeks.pohon_tinjauan.simpul(t)
    baris = [t, *simpul.indikator] if simpul else [t]
    return [x for b in baris for x in (b.kanan.indikator, b.kiri.indikator) if x]


def _teks_rencana(konteks: Konteks, s: Simpul[BarisRencana], k: Kolom) -> Iterator[tuple[BarisRencana, str]]:
    """Yield each wording of the parent's indicator once, with the first row that prints it."""
    baris = [s.baris, *s.indikator]
    if is_tiga_indikator(konteks.renja):
        tumpukan = list(reversed(s.anak))
        while tumpukan:
            a = tumpukan.pop()
            tumpukan.extend(reversed(a.anak))
            if a.level is Level.SUB_KEGIATAN:
                baris.append(a.baris)
    dilihat: set[str] = set()
    for b in baris:
        teks = isi(b, k.indikator)
        if teks and baku(teks) not in dilihat:
            dilihat.add(baku(teks))
            yield b, teks


def _temuan(
    t: BarisTinjauan, b: BarisRencana, s: Simpul[BarisRencana], teks: str, teks_t: str, k: Kolom
) -> Temuan:
    return Temuan(
        pesan=f"{sebut(s.baris)}: indikator T-C.31 {kutip(teks_t)} ({t.asal}), T-C.33 {kutip(teks)}.",
        asal=b.asal_di(k.indikator),
        tabel="rencana",
        kolom=k.indikator,
        kode_kegiatan=s.baris.kode,
        tertulis=teks,
        seharusnya=teks_t,
        tempat=(
            tempat(b, k.indikator),
            tempat(t, "kanan.indikator" if t.kanan.indikator else "kiri.indikator"),
        ),
    )
