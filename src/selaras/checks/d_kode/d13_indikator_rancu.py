"""Kalimat indikator rancu atau terpotong.

Kata yang tercetak dua kali, kata ukur yang tidak utuh ("Jangka" tanpa "waktu"), dan kalimat yang berhenti
pada kata sambung tidak dapat dibaca sebagai ukuran.

Salah: "Jangka paket penyediaan komponen instalasi listrik".
Benar: "Jumlah paket komponen instalasi listrik yang disediakan".
"""

from __future__ import annotations

import re
from operator import eq

from selaras.checks.d_kode._bantu import kunci_teks
from selaras.checks.d_kode._ukur import PERIKSA_RESMI, Ukur, is_indikator_resmi, is_mungkin_resmi, list_ukur
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Kelompok, Perbaikan, Temuan
from selaras.facts import Renja
from selaras.kernel.kutipan import LOGIKA

_GANDA = re.compile(r"\b([^\W\d_]{3,})\s+\1\b", re.IGNORECASE)
_BOLEH_GANDA = frozenset(
    ("rata", "undang", "sama", "masing", "lain", "anak", "usaha", "ibu", "kupu", "paru", "cita", "tiap")
)
_SESUDAH_JANGKA = frozenset(("waktu", "panjang", "menengah", "pendek"))
_UJUNG = frozenset(
    ("yang", "dan", "atau", "pada", "untuk", "dengan", "dari", "di", "ke", "oleh", "serta", "bagi", "dalam",
     "terhadap")
)  # fmt: skip
_HURUF_MATI = re.compile(r"\b[b-df-hj-np-tv-z]{5,}\b")


@check(
    "D13",
    on=Renja,
    berat=Berat.PERINGATAN,
    rujukan=(LOGIKA,),
    perbaikan=Perbaikan.USUL,
    saran="Tulis ulang indikator menurut daftar resmi atau Renstra.",
)
def indikator_rancu(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield one finding for every indicator text that is garbled or cut off."""
    for u in list_ukur(konteks):
        sebab = _cari_sebab(u.indikator)
        if sebab and not is_indikator_resmi(konteks, u):
            yield _temuan(u, sebab, mungkin_resmi=is_mungkin_resmi(konteks, u))


def _cari_sebab(indikator: str) -> str:
    """Return what is wrong with the wording, "" where nothing is."""
    kata = indikator.lower().split()
    if not kata:
        return ""
    if any(map(eq, kata, kata[1:])):  # the pattern is dear, and nearly no indicator repeats a word
        m = next((m for m in _GANDA.finditer(indikator) if m[1].lower() not in _BOLEH_GANDA), None)
        if m is not None:
            return f'kata "{m[1]}" tercetak dua kali'
    if kata[0] == "jangka" and len(kata) > 1 and kata[1] not in _SESUDAH_JANGKA:
        return f'"Jangka {kata[1]}" bukan kata ukur'
    if kata[-1] in _UJUNG:
        return f'kalimatnya berhenti pada kata "{kata[-1]}"'
    h = _HURUF_MATI.search(indikator)
    return f'"{h[0]}" tidak dapat dibaca' if h is not None else ""


def _temuan(u: Ukur, sebab: str, *, mungkin_resmi: bool) -> Temuan:
    ekor = PERIKSA_RESMI if mungkin_resmi else ""
    return Temuan(
        pesan=f'Indikator "{u.indikator}" rancu: {sebab}.{ekor}',
        berat=Berat.INFO if mungkin_resmi else None,
        asal=u.asal,
        tabel=u.tabel,
        kolom=u.kolom,
        kode_kegiatan=u.kode,
        tertulis=u.indikator,
        kelompok=Kelompok(
            kunci_teks(u.indikator), f'Indikator "{u.indikator}" pada {{n}} tempat rancu: {sebab}.{ekor}'
        ),
    )
