"""Renja ditetapkan terlambat.

Renja ditetapkan paling lambat satu bulan sesudah RKPD (dapat diatur). Tanpa tanggal RKPD dipakai batas yang
lazim: RKPD akhir Juni, jadi Renja akhir Juli, sebelum tahun rencana.

Salah: Renja 2024 bertanggal Agustus 2023.
Benar: Renja 2024 bertanggal Juli 2023.
"""

from __future__ import annotations

from datetime import date

from selaras.checks.daftar import Hasilan, check
from selaras.checks.g_hukum._bantu import P86, cetak_tanggal, tambah_bulan
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Perbaikan, Temuan
from selaras.facts import Pengesahan, Renja
from selaras.kernel.teks import kunci

_LAZIM_RKPD = (6, 30)
_SEBUTAN_PERUBAHAN = (
    "perubahan rencana kerja", "perubahan renja", "rencana kerja perubahan", "renja perubahan",
)  # fmt: skip


@check(
    "G16",
    on=Renja,
    berat=Berat.PERINGATAN,
    rujukan=(P86,),
    perbaikan=Perbaikan.TIDAK,
    saran="Catat sebab keterlambatan, atau isi tanggal RKPD bila batasnya lain.",
)
def renja_ditetapkan_terlambat(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield a finding when the earliest day the printed date can mean is after the deadline."""
    p = renja.pengesahan
    tahun = konteks.tahun
    if p is None or p.tahun is None or tahun is None or _is_perubahan(renja) or _is_formulir(renja):
        return
    rkpd = konteks.data.tanggal_rkpd
    batas = tambah_bulan(rkpd or date(tahun - 1, *_LAZIM_RKPD), konteks.pengaturan.bulan_penetapan)
    if rkpd is None:
        batas = _akhir_bulan(batas)
    if _paling_awal(p, p.tahun) <= batas:
        return
    dasar = (
        f"RKPD bertanggal {cetak_tanggal(rkpd)}"
        if rkpd
        else f"RKPD lazimnya ditetapkan paling lambat {cetak_tanggal(date(tahun - 1, *_LAZIM_RKPD))}"
    )
    yield Temuan(
        pesan=f"Dokumen bertanggal {p.tanggal or p.tahun}. {dasar}, sehingga Renja paling lambat "
        f"{cetak_tanggal(batas)}.",
        asal=p.asal,
        tertulis=p.tanggal,
        seharusnya=f"paling lambat {cetak_tanggal(batas)}",
    )


def _is_perubahan(renja: Renja) -> bool:
    """Say whether the document is a changed Renja, which has its own time."""
    return any(sebutan in k for k in _judul_awal(renja) for sebutan in _SEBUTAN_PERUBAHAN)


def _is_formulir(renja: Renja) -> bool:
    """Say whether a file is an evaluation form, which is signed when the period is over."""
    if renja.rencana or not renja.keterangan:
        return False
    return not any(j.jenis == "bab" for j in renja.judul)


def _judul_awal(renja: Renja) -> list[str]:
    return [kunci(t) for t in (*(j.teks for j in renja.judul), *(p.teks for p in renja.paragraf[:12]))]


def _paling_awal(p: Pengesahan, tahun: int) -> date:
    return date(tahun, p.bulan or 1, p.hari or 1)


def _akhir_bulan(hari: date) -> date:
    return date.fromordinal(tambah_bulan(hari.replace(day=1), 1).toordinal() - 1)
