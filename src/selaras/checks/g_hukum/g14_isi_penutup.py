"""Penutup tidak memuat isi wajibnya.

Bab penutup memuat catatan penting (juga bila anggaran tidak mencukupi), kaidah pelaksanaan, dan rencana
tindak lanjut.

Salah: penutup yang hanya berisi harapan dan ucapan.
Benar: penutup dengan catatan penting, kaidah pelaksanaan, dan rencana tindak lanjut.
"""

from __future__ import annotations

from selaras.checks.daftar import Hasilan, check
from selaras.checks.g_hukum._bantu import P86, asal_akhir
from selaras.checks.indeks import angka_seksi
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Perbaikan, Temuan
from selaras.facts import Renja
from selaras.facts.bagian import Bagian, bagian_judul
from selaras.kernel.teks import kunci

_UNSUR = (
    ("catatan penting", ("catatan",)),
    ("kaidah pelaksanaan", ("kaidah",)),
    ("rencana tindak lanjut", ("tindak lanjut", "menindaklanjuti", "tindaklanjut")),
)
_BAB_CUKUP = 3


@check(
    "G14",
    on=Renja,
    berat=Berat.PERINGATAN,
    rujukan=(P86,),
    perbaikan=Perbaikan.TIDAK,
    saran="Lengkapi bab penutup.",
)
def penutup_tidak_lengkap(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield one finding with what the closing chapter of a full document lacks."""
    bab = [j for j in renja.judul if j.jenis == "bab" and not j.di_daftar_isi]
    if not renja.is_berprosa or len(bab) < _BAB_CUKUP:
        return
    penutup = next((j for j in reversed(bab) if bagian_judul(j.teks) == Bagian.PENUTUP), None)
    if penutup is None:
        yield Temuan(
            pesan="Dokumen tidak mempunyai bab penutup (catatan penting, kaidah pelaksanaan, dan rencana "
            "tindak lanjut).",
            asal=asal_akhir(renja),
        )
        return
    nomor = angka_seksi(penutup.nomor or "")  # two chapters of one number are G09's matter
    isi = " ".join(
        kunci(p.teks)
        for p in renja.paragraf
        if konteks.indeks.bagian_seksi(p.seksi) == Bagian.PENUTUP or (nomor and angka_seksi(p.seksi) == nomor)
    )
    judul = " ".join(kunci(j.teks) for j in renja.judul if not j.di_daftar_isi)
    kurang = [nama for nama, kata in _UNSUR if not any(k in isi or k in judul for k in kata)]
    if kurang:
        yield Temuan(
            pesan=f"{penutup.nomor or 'Penutup'} tidak memuat {_gabung(kurang)}.",
            asal=penutup.asal,
            kolom="judul",
            tertulis=penutup.teks,
        )


def _gabung(kata: list[str]) -> str:
    return kata[0] if len(kata) == 1 else ", ".join(kata[:-1]) + f", dan {kata[-1]}"
