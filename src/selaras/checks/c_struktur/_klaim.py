"""Claims about the plan as a whole: those of the chapter that holds T-C.33."""

from __future__ import annotations

from collections.abc import Iterator

from selaras.checks.konteks import Konteks
from selaras.facts import JenisKlaim, Klaim
from selaras.facts.bagian import Bagian
from selaras.kernel.kode import Level, parse_kode
from selaras.kernel.teks import kunci

LEVEL_BY_OBJEK = {
    "program": Level.PROGRAM,
    "kegiatan": Level.KEGIATAN,
    "sub kegiatan": Level.SUB_KEGIATAN,
    "subkegiatan": Level.SUB_KEGIATAN,
}


def level_objek(k: Klaim) -> Level | None:
    """Return the level a count speaks of, ``None`` where it counts something else."""
    return LEVEL_BY_OBJEK.get(kunci(k.objek or ""))


def is_pendanaan(konteks: Konteks, k: Klaim) -> bool:
    """Say whether a claim stands in the chapter "Rencana Kerja dan Pendanaan"."""
    return konteks.indeks.bagian_seksi(k.seksi) is Bagian.PENDANAAN


def list_klaim_pendanaan(konteks: Konteks, jenis: JenisKlaim) -> Iterator[Klaim]:
    """Yield the claims of a kind in that chapter that speak of the plan year or of no year."""
    for k in konteks.renja.klaim:
        if k.jenis is jenis and k.tahun in (None, konteks.tahun) and is_pendanaan(konteks, k):
            yield k


def hitung_rencana(konteks: Konteks, level: Level) -> int | None:
    """Count the distinct rows of a level in T-C.33; from the codes where the level is not printed."""
    pohon = konteks.indeks.pohon_rencana
    simpul = {(s.baris.kode, s.nama) if s.baris.kode else id(s) for s in pohon.list_level(level)}
    if simpul:
        return len(simpul)
    potong = {
        p.identitas
        for b in konteks.renja.rencana
        if b.kode and (k := parse_kode(b.kode)) is not None and (p := k.potong(level)) is not None
    }
    return len(potong) or None


def hitung_tinjauan(konteks: Konteks, level: Level) -> int | None:
    """Count the rows of a level in T-C.31."""
    return sum(1 for _ in konteks.indeks.pohon_tinjauan.list_level(level)) or None


def hitung_daftar(konteks: Konteks, level: Level) -> int | None:
    """Count the entries of a level in the list of chapter III."""
    daftar = konteks.renja.daftar_subkegiatan
    if level is Level.SUB_KEGIATAN:
        return len(daftar) or None
    kolom = "program" if level is Level.PROGRAM else "kegiatan"
    nilai = {(b.program if kolom == "kegiatan" else None, getattr(b, kolom)) for b in daftar}
    return len(nilai) if nilai and all(n[1] for n in nilai) else None
