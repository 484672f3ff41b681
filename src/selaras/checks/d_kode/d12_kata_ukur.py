"""Indikator tidak berawal dengan kata ukur.

Indikator menyebut apa yang diukur: Jumlah, Persentase, Indeks, Nilai, Rasio, Jangka waktu. Kalimat keadaan
("Terlaksananya ...") adalah kinerja, bukan indikator; bentuk daftar resmi tidak dinilai.

Salah: "Terlaksananya Evaluasi Pelaksanaan Pemberian Penghargaan".
Benar: "Jumlah Dokumen Hasil Evaluasi Pelaksanaan Pemberian Penghargaan".
"""

from __future__ import annotations

import re
from functools import lru_cache

from selaras.checks.d_kode._bantu import P86, kunci_teks
from selaras.checks.d_kode._ukur import PERIKSA_RESMI, Ukur, is_indikator_resmi, is_mungkin_resmi, list_ukur
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Kelompok, Perbaikan, Temuan
from selaras.facts import Renja
from selaras.law.satuan import get_rumpun

_UKURAN_BIASA = frozenset(("jumlah", "persen", "indeks", "nilai ", "jangka"))
_KEADAAN = re.compile(r"^(?:ter|me|di|ber)\w{3,}nya\b")
_PEKERJAAN = re.compile(r"^pe\w{3,}an\b")
_KATA_UKUR = re.compile(
    r"^(?:persen\w*|pertumbuhan|pendapatan|pengeluaran|penurunan|peningkatan|perbandingan|penduduk|pekerjaan"
    r"|perputaran|pertambahan|penambahan|pengurangan|pencapaian|penguasaan|penilaian|peringkat)\b"
)


@check(
    "D12",
    on=Renja,
    berat=Berat.PERINGATAN,
    rujukan=(P86,),
    perbaikan=Perbaikan.USUL,
    saran="Awali indikator dengan kata ukur yang sesuai dengan satuannya.",
)
def indikator_tanpa_kata_ukur(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield one finding for every indicator that states a condition or an activity instead of a measure."""
    for u in list_ukur(konteks):
        if u.indikator[:6].lower() in _UKURAN_BIASA:
            continue
        if not _is_bukan_ukuran(u.indikator, u.satuan or "") or is_indikator_resmi(konteks, u):
            continue
        yield _temuan(u, mungkin_resmi=is_mungkin_resmi(konteks, u))


@lru_cache(maxsize=65536)
def _is_bukan_ukuran(indikator: str, satuan: str) -> bool:
    k = kunci_teks(indikator)
    if _KEADAAN.match(k):
        return True
    return bool(_PEKERJAAN.match(k)) and not _KATA_UKUR.match(k) and get_rumpun(satuan) == "benda"


def _temuan(u: Ukur, *, mungkin_resmi: bool) -> Temuan:
    ekor = PERIKSA_RESMI if mungkin_resmi else ""
    kata = u.indikator.split(maxsplit=1)[0]
    return Temuan(
        pesan=f'Indikator "{u.indikator}" berawal dengan "{kata}", bukan dengan kata ukur seperti Jumlah '
        f"atau Persentase.{ekor}",
        berat=Berat.INFO if mungkin_resmi else None,
        asal=u.asal,
        tabel=u.tabel,
        kolom=u.kolom,
        kode_kegiatan=u.kode,
        tertulis=u.indikator,
        kelompok=Kelompok(
            kunci_teks(u.indikator),
            f'Indikator "{u.indikator}" pada {{n}} tempat berawal dengan "{kata}", bukan dengan kata ukur '
            f"seperti Jumlah atau Persentase.{ekor}",
        ),
    )
