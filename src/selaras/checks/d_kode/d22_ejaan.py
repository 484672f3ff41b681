"""Kata salah eja.

Kata dibandingkan dengan daftar kata yang sering salah dan dengan kosakata perencanaan; singkatan perangkat
daerah dengan singkatannya sendiri. Kata yang memang demikian dalam daftar resmi kodenya tidak dinilai.

Salah: Presentase, Iktisar, Relisasi, knierja, BPKSDM (untuk BKPSDM).
Benar: Persentase, Ikhtisar, Realisasi, kinerja, BKPSDM.
"""

from __future__ import annotations

from selaras.checks.d_kode._teks import Potong, list_teks, set_kata
from selaras.checks.d_kode._ukur import PERIKSA_RESMI
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Perbaikan, Tempat, Temuan
from selaras.facts import Renja
from selaras.kernel.kutipan import Cite
from selaras.law.ejaan import KATA, find_baku, is_singkatan_tertukar

EYD = Cite("eyd")


@check(
    "D22",
    on=Renja,
    berat=Berat.INFO,
    rujukan=(EYD,),
    perbaikan=Perbaikan.USUL,
    saran="Betulkan ejaannya di semua tempat.",
)
def kata_salah_eja(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield one finding for every misspelt word, with all its places."""
    salah = {k: b for k in set_kata(konteks) if (b := _cari_baku(k, renja.singkatan)) is not None}
    if not salah:
        return
    tempat: dict[str, list[tuple[Potong, str]]] = {}
    for p in list_teks(konteks):
        for k in dict.fromkeys(KATA.findall(p.teks)):
            if k in salah and not _is_resmi(konteks, p, k):
                tempat.setdefault(k.lower() if k.lower() != k.upper() else k, []).append((p, k))
    for isi in tempat.values():
        yield _temuan(isi, salah[isi[0][1]], ekor=_ekor(konteks, isi))


def _cari_baku(kata: str, singkatan: str | None) -> str | None:
    if singkatan and kata.isupper() and is_singkatan_tertukar(kata, singkatan):
        return singkatan
    baku = find_baku(kata)
    if baku is None or kata[0].islower():
        return baku
    return baku.upper() if kata.isupper() else baku[0].upper() + baku[1:]


def _is_resmi(konteks: Konteks, p: Potong, kata: str) -> bool:
    """Say whether the official list spells a word so: for its code, or in a text without a code for any."""
    kode = (p.kode,) if p.kode else _kode_dokumen(konteks)
    k = kata.lower()
    return any(k in t.lower() for kd in kode for e in konteks.nomenklatur.list_entri(kd) for t in e.teks)


def _kode_dokumen(konteks: Konteks) -> tuple[str, ...]:
    simpanan = konteks.indeks.simpanan
    if "d.kode_dokumen" not in simpanan:
        renja = konteks.renja
        baris = (*renja.evaluasi, *renja.rencana, *renja.realisasi)
        simpanan["d.kode_dokumen"] = tuple(dict.fromkeys(b.kode for b in baris if b.kode))
    hasil: tuple[str, ...] = simpanan["d.kode_dokumen"]
    return hasil


def _ekor(konteks: Konteks, isi: list[tuple[Potong, str]]) -> str:
    """Return the sentence that asks to compare with the list where every place may be the ministry's text."""
    mungkin = all(
        p.kode and p.kolom in ("nama", "keluaran") and not konteks.nomenklatur.is_termuat(p.kode)
        for p, _ in isi
    )
    return PERIKSA_RESMI if mungkin else ""


def _temuan(isi: list[tuple[Potong, str]], baku: str, *, ekor: str) -> Temuan:
    p, kata = isi[0]
    banyak = f" ({len(isi)} tempat)" if len(isi) > 1 else ""
    return Temuan(
        pesan=f'Tertulis "{kata}", seharusnya "{baku}"{banyak}.{ekor}',
        asal=p.asal,
        tabel=p.tabel,
        kolom=p.kolom,
        kode_kegiatan=p.kode,
        tertulis=kata,
        seharusnya=baku,
        tempat=tuple(
            Tempat(asal=q.asal, kolom=q.kolom, kode_kegiatan=q.kode, tertulis=k, seharusnya=baku)
            for q, k in isi
        ),
    )
