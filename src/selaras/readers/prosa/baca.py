"""Entry of prose reading."""

from __future__ import annotations

from dataclasses import dataclass, field

from selaras.facts import BarisDaftar, Judul, Klaim, Pengesahan, RujukanHukum, TeksParagraf
from selaras.readers.mentah import DokumenMentah, Paragraf
from selaras.readers.prosa.alur import Alur, susun_alur
from selaras.readers.prosa.baris import BarisTeks, list_baris
from selaras.readers.prosa.daftar import baca_daftar
from selaras.readers.prosa.hukum import baca_rujukan
from selaras.readers.prosa.identitas import cari_pemda, cari_perangkat_daerah, cari_singkatan, cari_tahun
from selaras.readers.prosa.klaim import baca_klaim
from selaras.readers.prosa.pengesahan import baca_pengesahan
from selaras.readers.tabel import HasilTabel

_BARIS_SAMPUL = 14


@dataclass(slots=True)
class HasilProsa:
    """Everything the prose of a document states."""

    pemda: str | None = None
    perangkat_daerah: str | None = None
    singkatan: str | None = None
    tahun: int | None = None
    daftar_subkegiatan: list[BarisDaftar] = field(default_factory=list)
    klaim: list[Klaim] = field(default_factory=list)
    rujukan_hukum: list[RujukanHukum] = field(default_factory=list)
    judul: list[Judul] = field(default_factory=list)
    paragraf: list[TeksParagraf] = field(default_factory=list)
    pengesahan: Pengesahan | None = None


def baca_prosa(mentah: DokumenMentah, tabel: HasilTabel) -> HasilProsa:
    """Read every statement of the prose; ``tabel`` tells which blocks are tables and captions.

    A document without a paragraph of its own (a workbook) has no prose and yields an empty result.
    """
    if not any(isinstance(b, Paragraf) for b in mentah.blok):
        return HasilProsa()
    baris = list_baris(mentah, tabel.blok_terpakai)
    alur = susun_alur(baris, mentah.berkas.jenis)
    hasil = _identitas(baris, alur, tabel)
    hasil.judul = alur.judul
    hasil.paragraf = [TeksParagraf(a.asal, a.teks, a.seksi) for a in alur.alinea]
    hasil.rujukan_hukum = baca_rujukan(alur.alinea, hasil.pemda)
    hasil.klaim = baca_klaim(alur.alinea)
    hasil.daftar_subkegiatan = baca_daftar(alur.alinea)
    hasil.pengesahan = baca_pengesahan(alur.alinea)
    return hasil


def _identitas(baris: list[BarisTeks], alur: Alur, tabel: HasilTabel) -> HasilProsa:
    """Read whose plan it is, and of which year."""
    teks = "\n".join(
        [*(a.isi for a in alur.alinea), *(j.teks for j in alur.judul), *(b.teks for b in baris if b.terpakai)]
    )
    pemda = cari_pemda(teks, tabel.pemda)
    nama = cari_perangkat_daerah(teks, pemda, tabel.perangkat_daerah)
    return HasilProsa(
        pemda=pemda,
        perangkat_daerah=nama,
        singkatan=cari_singkatan(teks, nama),
        tahun=cari_tahun(
            (b.teks for b in baris[:_BARIS_SAMPUL] if not b.terpakai), (a.isi for a in alur.alinea)
        ),
    )
