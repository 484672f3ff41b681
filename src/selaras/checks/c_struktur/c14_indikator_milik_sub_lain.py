"""Indikator milik sub kegiatan lain.

Indikator keluaran pada T-C.31 dan T-C.33 adalah indikator sub kegiatannya sendiri. Yang dicocokkan: indikator
resmi menurut kode, dan indikator yang dipakai T-C.33.

Salah: sub kegiatan RKA-SKPD memakai "Jumlah Dokumen Perubahan RKA-SKPD ...", dan sebaliknya.
Benar: sub kegiatan RKA-SKPD memakai "Jumlah Dokumen RKA-SKPD ...".
"""

from __future__ import annotations

from collections.abc import Iterator

from selaras.checks.c_struktur._alat import P90, SISI, isi, kutip, sebut, tempat
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.pasangan import tinjauan_rencana
from selaras.checks.pohon import nama_baris
from selaras.checks.temuan import Berat, Kelompok, Temuan
from selaras.facts import Baris, BarisRencana, BarisTinjauan, Renja
from selaras.kernel.padan import baku, is_serupa

_KATA_SEDIKIT = 2


@check(
    "C14",
    on=Renja,
    berat=Berat.KESALAHAN,
    rujukan=(P90,),
    saran="Pasang kembali setiap indikator pada sub kegiatannya.",
)
def indikator_milik_lain(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield a finding when an indicator is not its sub kegiatan's but exactly that of another one."""
    milik = {id(b): _indikator_sah(konteks, b) for b in konteks.indeks.sub_rencana}
    pemilik: dict[str, list[BarisRencana]] = {}
    for b in konteks.indeks.sub_rencana:
        for k in milik[id(b)]:
            pemilik.setdefault(k, []).append(b)
    salah = []
    for baris, kolom, sendiri in _sel_indikator(konteks):
        sah = _indikator_resmi(konteks, sendiri) if baris is sendiri else milik[id(sendiri)]
        teks = isi(baris, kolom)
        if (
            not sah
            or len(baku(teks).split()) < _KATA_SEDIKIT
            or baku(teks) in sah
            or any(is_serupa(teks, s) for s in sah)
        ):
            continue
        lain = next(
            (r for r in pemilik.get(baku(teks), ()) if r is not sendiri and not _senama(r, sendiri)), None
        )
        if lain is not None:
            salah.append((baris, kolom, sendiri, lain))
    arah = {(id(sendiri), id(lain)) for _, _, sendiri, lain in salah}
    for baris, kolom, sendiri, lain in salah:
        yield _temuan(baris, kolom, sendiri, lain, tertukar=(id(lain), id(sendiri)) in arah)


def _sel_indikator(konteks: Konteks) -> Iterator[tuple[Baris, str, BarisRencana]]:
    """Yield every output indicator: row, column, and the plan row it should belong to."""
    for t, r in tinjauan_rencana(konteks).pasangan:
        for sisi in SISI:
            if isi(t, f"{sisi}.indikator"):
                yield t, f"{sisi}.indikator", r
    for r in konteks.indeks.sub_rencana:
        if r.keluaran:
            yield r, "keluaran", r


def _indikator_resmi(konteks: Konteks, b: BarisRencana) -> set[str]:
    entri = konteks.nomenklatur.list_entri(b.kode) if b.kode else ()
    return {baku(e.indikator) for e in entri if e.indikator}


def _indikator_sah(konteks: Konteks, b: BarisRencana) -> set[str]:
    return _indikator_resmi(konteks, b) | ({baku(b.keluaran)} if b.keluaran else set())


def _senama(a: BarisRencana, b: BarisRencana) -> bool:
    return baku(nama_baris(a)) == baku(nama_baris(b))


def _temuan(b: Baris, kolom: str, sendiri: BarisRencana, lain: BarisRencana, *, tertukar: bool) -> Temuan:
    nama = nama_baris(b) if isinstance(b, BarisTinjauan) else sebut(b)
    t = tempat(b, kolom)
    tabel = "tinjauan_rkpd" if isinstance(b, BarisTinjauan) else "rencana"
    pesan = f"{kutip(nama)} memakai indikator {kutip(nama_baris(lain))}: {kutip(isi(b, kolom))}"
    kunci = [str(sendiri.asal), str(lain.asal)]
    if tertukar:
        kunci.sort()
        bersama = (
            f"Indikator {kutip(nama_baris(sendiri))} dan {kutip(nama_baris(lain))} tertukar ({{n}} sel)."
        )
    else:
        bersama = f"{pesan} ({{n}} sel)."
    return Temuan(
        pesan=f"{pesan}.",
        asal=t.asal,
        tabel=tabel,
        kolom=kolom,
        kode_kegiatan=b.kode,
        tertulis=t.tertulis,
        kelompok=Kelompok(f"C14:{tabel}:{':'.join(kunci)}", bersama),
    )
