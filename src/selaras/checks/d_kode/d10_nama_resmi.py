"""Nama tidak sama dengan daftar resmi.

Nama program, kegiatan, dan sub kegiatan disalin dari daftar resmi menurut kodenya. Ejaan daftar resmi,
termasuk salah ketiknya, selalu dianggap benar; nama dibandingkan dengan setiap edisi yang dimuat.

Salah: 5.03.02.2.01 "Pengadaan, Pemberhentian dan Informasi Kepegawaiannya ASN".
Benar: 5.03.02.2.01 "Pengadaan, Pemberhentian dan Informasi Kepegawaian ASN".
"""

from __future__ import annotations

from selaras.checks.d_kode._bantu import P90, kunci_teks
from selaras.checks.d_kode._nama import (
    Beda,
    Sebut,
    banding_nama,
    cari_resmi,
    is_mirip,
    kutip,
    level_teks,
    list_sebut,
    sebut_beda,
)
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Kelompok, Perbaikan, Temuan
from selaras.facts import Renja
from selaras.kernel.kode import Level, parse_kode
from selaras.law.kode import find_edisi_kode, hitung_digit_sub
from selaras.law.nomenklatur import Entri

_LEVEL = (Level.PROGRAM, Level.KEGIATAN, Level.SUB_KEGIATAN)


@check(
    "D10",
    on=Renja,
    berat=Berat.PERINGATAN,
    rujukan=(P90,),
    perbaikan=Perbaikan.USUL,
    saran="Salin nama dari daftar resmi menurut kodenya.",
)
def nama_bukan_nama_resmi(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield one finding for every printed variant of a name that the official list does not have."""
    for s in list_sebut(konteks):
        if s.kode is None or s.level not in _LEVEL:
            continue
        entri = konteks.nomenklatur.list_entri(s.kode)
        if not entri:
            continue
        resmi, dekat = cari_resmi(s.nama, entri)
        if resmi or dekat is None or _is_nama_provinsi(konteks, s.nama, dekat.nama):
            continue
        beda = banding_nama(s.nama, dekat.nama)
        if beda.kata and is_salah_nama(konteks, s, dekat, beda):
            yield _temuan(s, dekat, beda)


def _is_nama_provinsi(konteks: Konteks, nama: str, resmi: str) -> bool:
    """Say whether a province prints its own word where the list for regencies has "Kabupaten/Kota"."""
    if "provinsi" not in kunci_teks(konteks.renja.pemda or "").split():
        return False
    return kunci_teks(resmi).replace("kabupaten kota", "provinsi") == kunci_teks(nama)


def is_salah_nama(konteks: Konteks, s: Sebut, dekat: Entri, beda: Beda) -> bool:
    """Say whether this rule reports a variant: a slip anywhere, another wording only beside its code.

    Another wording may be the name of an edition that is not loaded; it counts only where the edition of the
    document is loaded, or where the name belongs to another code.
    """
    if beda.salah_tik:
        return True
    if not s.berkode or _is_variasi_program(s, dekat):
        return False
    if _is_edisi_termuat(konteks, s.kode or "") or is_mirip(s.nama, dekat.nama):
        return _is_edisi_termuat(konteks, s.kode or "")
    return _milik_kode_lain(konteks, s)


def _is_variasi_program(s: Sebut, dekat: Entri) -> bool:
    """Say whether a program name only lacks the words for the kind of government at its end."""
    if s.level != Level.PROGRAM:
        return False
    a, b = kunci_teks(s.nama), kunci_teks(dekat.nama)
    return a in b or b in a


def _is_edisi_termuat(konteks: Konteks, kode: str) -> bool:
    """Say whether the list in force for this document, or the list of this code's width, is loaded."""
    berlaku = find_edisi_kode(konteks.tanggal)
    ada = {e.sejak for e in konteks.nomenklatur.edisi}
    if berlaku is not None and berlaku.sejak in ada and hitung_digit_sub(kode) in (None, berlaku.digit_sub):
        return True
    return hitung_digit_sub(kode) == 2 and any(
        hitung_digit_sub(e.kode) == 2 for e in konteks.nomenklatur.list_entri(kode)
    )


def _milik_kode_lain(konteks: Konteks, s: Sebut) -> bool:
    kode = parse_kode(s.kode or "")
    program = kode.potong(Level.PROGRAM) if kode else None
    if program is None:
        return False
    k = kunci_teks(s.nama)
    return any(kunci_teks(e.nama) == k for e in konteks.nomenklatur.list_turunan(program))


def _temuan(s: Sebut, dekat: Entri, beda: Beda) -> Temuan:
    inti = f"Nama {level_teks(s.kode)} {s.kode} tertulis {kutip(s.nama)}, daftar resmi {kutip(dekat.nama)}"
    rinci = sebut_beda(beda)
    return Temuan(
        pesan=f"{inti} ({rinci}).",
        asal=s.asal,
        tabel=s.tabel,
        kolom=s.kolom,
        kode_kegiatan=s.kode,
        tertulis=s.nama,
        seharusnya=dekat.nama,
        kelompok=Kelompok(f"{s.kode}|{kunci_teks(s.nama)}", f"{inti} pada {{n}} tempat ({rinci})."),
    )
