"""Tahun dalam naskah bukan tahun rencana.

Kalimat tentang program dan kegiatan yang direncanakan menyebut tahun rencana. Tahun lain di situ biasanya
tertinggal dari dokumen tahun lalu. Kalimat evaluasi, dasar hukum, dan periode Renstra tidak dinilai.

Salah: Renja 2024, subbab 3.3 "yang direncanakan untuk Periode Tahun 2023".
Benar: "yang direncanakan untuk Tahun 2024".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from selaras.checks.daftar import Hasilan, check
from selaras.checks.g_hukum._bantu import list_kalimat
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Perbaikan, Temuan
from selaras.facts import Renja
from selaras.facts.bagian import Bagian
from selaras.kernel.kutipan import LOGIKA
from selaras.kernel.teks import kunci

_BAGIAN = frozenset(
    (Bagian.KATA_PENGANTAR, Bagian.MAKSUD_TUJUAN, Bagian.TINJAUAN_RKPD, Bagian.USULAN,
     Bagian.TUJUAN_SASARAN, Bagian.PROGRAM_KEGIATAN, Bagian.PENDANAAN, Bagian.PENUTUP)
)  # fmt: skip
_BUKAN_TAHUN_RENCANA = re.compile(
    r"nomor\s+\S+\s+tahun\s+\d{4}|no\.?\s*\S+\s+tahun\s+\d{4}|20\d\d\s*(?:[-–—]|s\.?/?d\.?|sampai(?:\s+dengan)?)"
    r"\s*20\d\d|\d+\s*/\s*20\d\d|\b\d{1,2}\s+\w+\s+20\d\d",
    re.IGNORECASE,
)
_PERIODE_RENCANA_LAIN = re.compile(
    r"\b(?:rencana\s+strategis|renstra|rpjmd|rpjpd|rpd|rencana\s+pembangunan)\b[^.;]{0,120}?"
    r"20\d\d\s*(?:[-–—]|s\.?/?d\.?|sampai(?:\s+dengan)?)\s*20\d\d",
    re.IGNORECASE,
)
_RENCANA = re.compile(
    r"\b(?:direncanakan|akan dilaksanakan|dilaksanakan pada tahun|rencana kerja|renja|dibutuhkan anggaran"
    r"|pagu indikatif|program prioritas|kebutuhan (?:dana|anggaran))\b"
)
_LAIN = re.compile(
    r"\b(?:evaluasi|realisasi|realisasinya|capaian|tercapai|terlaksana|tahun lalu|sebelumnya|tahun berjalan"
    r"|prakiraan maju|perkiraan maju|renstra|rencana strategis|rpjmd|rpd|visi|misi|sejak|perubahan apbd"
    r"|dibandingkan|dibanding|meningkat dari|target tahun)\b"
)
_TAHUN = re.compile(r"\b(20\d\d)\b")
_JAUH = 2


@check(
    "G13",
    on=Renja,
    berat=Berat.PERINGATAN,
    rujukan=(LOGIKA,),
    perbaikan=Perbaikan.USUL,
    saran="Ganti dengan tahun rencana.",
)
def tahun_bukan_tahun_rencana(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield a finding for every sentence on the plan, and every plan table, that names another year."""
    tahun = konteks.tahun
    if tahun is None or not renja.is_berprosa:
        return
    for p in renja.paragraf:
        if p.seksi != Bagian.KATA_PENGANTAR.value and konteks.indeks.bagian_seksi(p.seksi) not in _BAGIAN:
            continue
        for kalimat in list_kalimat(p):
            lain = _tahun_lain(kalimat, tahun)
            if lain is not None:
                yield Temuan(
                    pesan=f"Kalimat tentang rencana menyebut tahun {lain}, seharusnya {tahun}: "
                    f'"{_cuplik(kalimat, lain)}".',
                    asal=p.asal,
                    tertulis=str(lain),
                    seharusnya=str(tahun),
                )
    yield from _judul_tabel(renja, tahun)


def _tahun_lain(kalimat: str, tahun: int) -> int | None:
    """Return the one year a sentence on the plan names where it is near, but not, the plan year."""
    tanpa_periode = _PERIODE_RENCANA_LAIN.sub(" ", kalimat)
    bersih = _BUKAN_TAHUN_RENCANA.sub(" ", tanpa_periode)
    sebut = {int(t) for t in _TAHUN.findall(bersih)}
    if len(sebut) != 1 or tahun in sebut:
        return None
    k = kunci(tanpa_periode)
    lain = sebut.pop()
    if abs(lain - tahun) > _JAUH or not _RENCANA.search(k) or _LAIN.search(k):
        return None
    return lain


def _judul_tabel(renja: Renja, tahun: int) -> Iterator[Temuan]:
    for k in renja.keterangan:
        if k.tabel in ("rencana", "tinjauan_rkpd") and k.tahun is not None and k.tahun != tahun:
            yield Temuan(
                pesan=f'Judul tabel "{k.judul}" menyebut tahun {k.tahun}, seharusnya {tahun}.',
                asal=k.asal,
                tabel=k.tabel,
                kolom="judul",
                tertulis=str(k.tahun),
                seharusnya=str(tahun),
            )


def _cuplik(kalimat: str, tahun: int) -> str:
    """Return the words around the year."""
    i = kalimat.find(str(tahun))
    awal = kalimat.rfind(" ", 0, max(0, i - 60)) + 1
    akhir = kalimat.find(" ", i + 24)
    potong = kalimat[awal : akhir if akhir > 0 else None].strip(" .")
    return ("… " if awal else "") + potong + (" …" if akhir > 0 else "")
