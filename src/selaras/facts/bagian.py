"""What a section of a Renja is about, told by the words of its heading and never by its number."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache

from selaras.kernel.teks import kunci


class Bagian(StrEnum):
    """The matter of a section; ``LAIN`` where no word tells it."""

    KATA_PENGANTAR = "kata_pengantar"
    DAFTAR_ISI = "daftar_isi"
    LATAR_BELAKANG = "latar_belakang"
    LANDASAN_HUKUM = "landasan_hukum"
    MAKSUD_TUJUAN = "maksud_tujuan"
    SISTEMATIKA = "sistematika"
    DI_BAWAH = "di_bawah"
    MEMENUHI = "memenuhi"
    MELEBIHI = "melebihi"
    FAKTOR = "faktor"
    IMPLIKASI = "implikasi"
    TINDAKAN = "tindakan"
    EVALUASI = "evaluasi"
    ANALISIS_KINERJA = "analisis_kinerja"
    ISU = "isu"
    TINJAUAN_RKPD = "tinjauan_rkpd"
    USULAN = "usulan"
    TELAAHAN = "telaahan"
    TUJUAN_SASARAN = "tujuan_sasaran"
    PROGRAM_KEGIATAN = "program_kegiatan"
    PENDANAAN = "pendanaan"
    PENUTUP = "penutup"
    LAIN = ""


_KATA: tuple[tuple[Bagian, tuple[tuple[str, ...], ...]], ...] = (
    (Bagian.KATA_PENGANTAR, (("kata pengantar",), ("prakata",))),
    (Bagian.DAFTAR_ISI, (("daftar isi",),)),
    (Bagian.LATAR_BELAKANG, (("latar belakang",),)),
    (Bagian.LANDASAN_HUKUM, (("landasan hukum",), ("dasar hukum",), ("landasan normatif",))),
    (Bagian.MAKSUD_TUJUAN, (("maksud", "tujuan"),)),
    (Bagian.SISTEMATIKA, (("sistematika",),)),
    (
        Bagian.TINDAKAN,
        (("kebijakan", "tindakan"), ("tindak lanjut", "mengatasi"), ("kebijakan", "mengatasi")),
    ),
    (
        Bagian.FAKTOR,
        (("faktor faktor",), ("faktor penyebab",), ("faktor pendorong",), ("faktor penghambat",)),
    ),
    (Bagian.IMPLIKASI, (("implikasi",), ("yang timbul terhadap",))),
    (
        Bagian.DI_BAWAH,
        (
            ("tidak memenuhi",), ("belum memenuhi",), ("tidak mencapai",), ("belum mencapai",),
            ("tidak tercapai",), ("belum tercapai",), ("di bawah target",), ("dibawah target",),
            ("kurang dari target",),
        ),
    ),
    (Bagian.MELEBIHI, (("melebihi", "target"), ("melampaui", "target"), ("melebihi target",))),
    (Bagian.MEMENUHI, (("memenuhi", "target"), ("mencapai target",), ("sesuai target",))),
    (Bagian.EVALUASI, (("evaluasi", "renja"), ("evaluasi", "rencana kerja"), ("evaluasi", "pelaksanaan"))),
    (Bagian.ANALISIS_KINERJA, (("analisis", "kinerja"),)),
    (Bagian.ISU, (("isu isu",), ("isu penting",), ("isu strategis",))),
    (
        Bagian.TINJAUAN_RKPD,
        (("review", "rkpd"), ("reviu", "rkpd"), ("rancangan awal rkpd",), ("tinjauan", "rkpd")),
    ),
    (Bagian.USULAN, (("usulan", "masyarakat"), ("usulan", "pemangku"))),
    (Bagian.TELAAHAN, (("telaahan",), ("telaah", "kebijakan"), ("kebijakan nasional",))),
    (Bagian.PENDANAAN, (("rencana kerja", "pendanaan"), ("pendanaan",))),
    (Bagian.PROGRAM_KEGIATAN, (("program", "kegiatan"), ("sub kegiatan",), ("subkegiatan",))),
    (Bagian.TUJUAN_SASARAN, (("tujuan", "sasaran"),)),
    (Bagian.PENUTUP, (("penutup",),)),
)  # fmt: skip


@lru_cache(maxsize=4096)
def bagian_judul(judul: str) -> Bagian:
    """Return the matter of a heading ("1.2 Landasan Hukum" is ``LANDASAN_HUKUM``)."""
    k = f" {kunci(judul)} "
    for bagian, pilihan in _KATA:
        if any(all(kata in k for kata in semua) for semua in pilihan):
            return bagian
    return Bagian.LAIN
