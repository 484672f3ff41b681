"""Indikator kegiatan atau program di T-C.31 dan T-C.33 tidak sama.

Kegiatan yang sama memakai indikator yang sama di kedua tabel. Beda ejaan antartabel tidak dihitung; di dalam
T-C.33 sendiri, ejaan yang menyimpang dari baris lainnya menjadi catatan.

Salah: T-C.31 "Persentase ASN yang berintegritas", T-C.33 "Persentase ASN yang memiliki disiplin tinggi".
Benar: kedua tabel memakai "Persentase ASN yang mendapatkan pengembangan kompetensi".
"""

from __future__ import annotations

from collections.abc import Iterator

from selaras.checks.c_struktur._alat import P86, is_tiga_indikator, isi, kutip, sebut, tempat, temuan_banyak
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
        tinjauan = {id(r): t for t, r in tinjauan_rencana(konteks, k.level).pasangan}
        for simpul in konteks.indeks.pohon_rencana.list_level(k.level):
            baris = _baris_rencana(konteks, simpul, k)
            yield from _ejaan_lain(baris, simpul, k)
            t = tinjauan.get(id(simpul.baris))
            teks_t = _teks_tinjauan(konteks, t) if t is not None else []
            for teks, semua in _menurut_teks(baris, k).items():
                if t is not None and teks_t and not any(_sama(teks, x) for x in teks_t):
                    yield _temuan(t, semua[0], simpul, isi(semua[0], k.indikator), teks_t[0], k)


def _menurut_teks(baris: list[BarisRencana], k: Kolom) -> dict[str, list[BarisRencana]]:
    """Return the rows by the key of their indicator."""
    hasil: dict[str, list[BarisRencana]] = {}
    for b in baris:
        hasil.setdefault(baku(isi(b, k.indikator)), []).append(b)
    return hasil


def _ejaan_lain(baris: list[BarisRencana], s: Simpul[BarisRencana], k: Kolom) -> Iterator[Temuan]:
    """Yield a note where a few rows spell the indicator otherwise than most rows of the same parent."""
    menurut = _menurut_teks(baris, k)
    if len(menurut) < 2:
        return
    utama = max(menurut.values(), key=len)
    teks = isi(utama[0], k.indikator)
    for kunci_, semua in menurut.items():
        if len(semua) < len(utama) and is_serupa(kunci_, teks):
            yield temuan_banyak(
                f"{sebut(s.baris)}: indikator {kutip(isi(semua[0], k.indikator))} pada {len(semua)} baris, "
                f"{kutip(teks)} pada {len(utama)} baris.",
                "rencana",
                [tempat(b, k.indikator, teks) for b in semua],
                berat=Berat.INFO,
                saran="Tulis indikator yang sama di semua baris.",
            )


def _sama(a: str, b: str) -> bool:
    return kunci_rapat(a) == kunci_rapat(b) or is_serupa(a, b)


def _teks_tinjauan(konteks: Konteks, t: BarisTinjauan) -> list[str]:
    simpul = konteks.indeks.pohon_tinjauan.simpul(t)
    baris = [t, *simpul.indikator] if simpul else [t]
    return [x for b in baris for x in (b.kanan.indikator, b.kiri.indikator) if x]


def _baris_rencana(konteks: Konteks, s: Simpul[BarisRencana], k: Kolom) -> list[BarisRencana]:
    """Return the rows that print the parent's indicator: itself, in the SIPD print every sub kegiatan."""
    baris = [s.baris, *s.indikator]
    if is_tiga_indikator(konteks.renja):
        tumpukan = list(reversed(s.anak))
        while tumpukan:
            a = tumpukan.pop()
            tumpukan.extend(reversed(a.anak))
            if a.level is Level.SUB_KEGIATAN:
                baris.append(a.baris)
    return [b for b in baris if isi(b, k.indikator)]


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
