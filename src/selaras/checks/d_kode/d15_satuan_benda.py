"""Satuan bukan benda yang disebut indikator.

Indikator yang menyebut satuannya sendiri (Jumlah Paket, Jumlah Dokumen, Jumlah Laporan) memakai satuan itu.
Kata untuk orang (ASN, pegawai, orang) dianggap sama. Pasangan yang memang demikian dalam daftar resmi
hanya menjadi catatan.

Salah: "Jumlah Dokumen Hasil Penyediaan Administrasi" dengan satuan Laporan.
Benar: "Jumlah Dokumen Hasil Penyediaan Administrasi" dengan satuan Dokumen.
"""

from __future__ import annotations

import re
from functools import lru_cache

from selaras.checks.d_kode._bantu import P90, kunci_teks
from selaras.checks.d_kode._ukur import PERIKSA_RESMI, Ukur, is_mungkin_resmi, is_pasangan_resmi, list_ukur
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Kelompok, Perbaikan, Temuan
from selaras.facts import Renja
from selaras.law.satuan import baca_awal, get_rumpun, is_sepadan, kanonik

_SATUAN_SENDIRI = frozenset(
    ("Dokumen", "Laporan", "Paket", "Unit", "Orang", "Eksemplar", "Berkas", "Buku", "Surat Keputusan",
     "Berita Acara", "Sertifikat", "ASN", "PNS", "Pegawai", "Perangkat Daerah")
)  # fmt: skip
_GABUNGAN = re.compile(r"^jumlah\s+[\w ]{2,30}?\s*/", re.IGNORECASE)


@check(
    "D15",
    on=Renja,
    berat=Berat.PERINGATAN,
    rujukan=(P90,),
    perbaikan=Perbaikan.USUL,
    saran="Samakan satuan dengan benda yang dihitung indikator.",
)
def satuan_bukan_bendanya(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield one finding for every indicator that names one unit and is measured in another."""
    for u in list_ukur(konteks):
        benda = _benda_lain(u.indikator, u.satuan) if u.satuan else ""
        if benda:
            yield _temuan(konteks, u, benda)


def _benda_lain(indikator: str, satuan: str) -> str:
    """Return the unit an indicator names where its unit is another, else ""."""
    if indikator[:7].lower() != "jumlah " or ("/" in indikator and _GABUNGAN.match(indikator)):
        return ""
    return _banding(" ".join(indikator.split(None, 4)[1:4]), satuan)


@lru_cache(maxsize=16384)
def _banding(awal: str, satuan: str) -> str:
    """Return the unit the first words after "Jumlah" name where it is not ``satuan``, else ""."""
    benda = baca_awal(awal)
    if kanonik(satuan) is None or benda is None or benda not in _SATUAN_SENDIRI or is_sepadan(benda, satuan):
        return ""
    rumpun = get_rumpun(satuan)
    if get_rumpun(benda) == "orang" and (
        rumpun in ("orang", "gabungan", "nisbah") or kanonik(satuan) == "Jiwa"
    ):
        return ""
    return "" if rumpun in ("nisbah", "waktu") else benda


def _temuan(konteks: Konteks, u: Ukur, benda: str) -> Temuan:
    resmi = is_pasangan_resmi(konteks, u)
    ekor = PERIKSA_RESMI if not resmi and is_mungkin_resmi(konteks, u) else ""
    inti = f'Indikator "{u.indikator}" menghitung {benda}, tetapi bersatuan {u.satuan}'
    if resmi:
        pesan = f"{inti}. Daftar resmi memakai pasangan yang sama, jadi tidak perlu diubah."
        kelompok = Kelompok(
            "resmi",
            f"Pada {{n}} tempat satuan bukan benda yang dihitung indikator, misalnya "
            f'"{u.indikator}" bersatuan {u.satuan}. Daftar resmi memakai pasangan yang sama, jadi '
            "tidak perlu diubah.",
        )
    else:
        pesan = f"{inti}.{ekor}"
        kelompok = Kelompok(
            f"{kunci_teks(u.indikator)}|{kanonik(u.satuan)}", f"{inti} pada {{n}} tempat.{ekor}"
        )
    return Temuan(
        pesan=pesan,
        asal=u.asal_satuan,
        tabel=u.tabel,
        kolom=u.kolom_satuan,
        kode_kegiatan=u.kode,
        tertulis=u.satuan,
        seharusnya=None if resmi else benda,
        berat=Berat.INFO if resmi or ekor else None,
        kelompok=kelompok,
    )
