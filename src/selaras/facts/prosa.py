"""What the running text states: headings, claims with numbers, citations, signature."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from selaras.facts.asal import Asal


@dataclass(frozen=True, slots=True)
class TeksParagraf:
    """A paragraph of prose in its section (``seksi`` is the nearest numbered heading, "2.1.1", or "")."""

    asal: Asal
    teks: str
    seksi: str = ""


@dataclass(frozen=True, slots=True)
class Judul:
    """A heading, or an entry of the table of contents (``di_daftar_isi``).

    ``nomor`` as printed ("BAB II", "2.1.1", "2.1.1."), ``kedalaman`` 0 for BAB, 1 for 2.1 ...
    ``jenis`` is "bab", "subbab", "tabel" (a caption) or "lain"; ``halaman_cetak`` the printed page ("II-15").
    """

    asal: Asal
    teks: str
    nomor: str | None = None
    kedalaman: int = 0
    jenis: str = "subbab"
    di_daftar_isi: bool = False
    halaman_cetak: str | None = None


class JenisKlaim(StrEnum):
    """What a quantitative sentence speaks of."""

    ANGGARAN = "anggaran"
    KINERJA = "kinerja"
    JUMLAH = "jumlah"
    INDEKS = "indeks"
    LABEL = "label"


@dataclass(frozen=True, slots=True, kw_only=True)
class Klaim:
    """A quantitative claim of the prose.

    ``anggaran``: ``pembilang`` realised and ``penyebut`` allotted rupiah (either may be missing), ``persen``
    as printed. ``kinerja``: realised and target with ``satuan``. ``jumlah``: a count ``pembilang`` (of
    ``penyebut``) of ``objek`` ("kegiatan", "program", "sub kegiatan"), ``terbilang`` the words in brackets.
    ``indeks``: value in ``pembilang`` with its ``label``; ``label``: a category word without a value.
    ``topik`` is the sub kegiatan, index or object the sentence speaks of; ``tahun`` the year it names;
    ``golongan`` places a claim of 2.1: "di_bawah", "memenuhi", "melebihi" or "".
    """

    asal: Asal
    seksi: str
    topik: str
    jenis: JenisKlaim
    pembilang: Decimal | None = None
    penyebut: Decimal | None = None
    persen: Decimal | None = None
    satuan: str | None = None
    objek: str | None = None
    terbilang: str | None = None
    label: str | None = None
    tahun: int | None = None
    golongan: str = ""
    teks: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RujukanHukum:
    """A regulation named in the document.

    ``jenis`` is canonical: uud, uu, pp, perpres, permendagri, kepmendagri, inmendagri, permenpanrb, bkn,
    perda, perkada (Peraturan Wali Kota, Bupati, Gubernur), lain. ``nomor`` and ``tahun`` are canonical.
    ``butir`` is its item number in the list of legal bases (subbab 1.2), ``None`` in running text; ``peran``
    is "pokok" for the regulation an item is about, "perubahan" for one that amends it ("sebagaimana telah
    diubah dengan"), "sebut" for a mention. ``identitas`` is the key of the register, such as ``pp-72-2019``.
    """

    asal: Asal
    jenis: str
    nomor: str
    tahun: int | None
    identitas: str
    judul: str = ""
    butir: str | None = None
    peran: str = "sebut"
    pasal: str | None = None
    seksi: str = ""
    teks: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pengesahan:
    """The signature block: place and date as printed, office, and the signer where stated."""

    asal: Asal
    tempat: str | None = None
    tanggal: str | None = None  # as printed: "Agustus 2023"
    tahun: int | None = None
    bulan: int | None = None
    hari: int | None = None
    jabatan: str | None = None
    nama: str | None = None
    pangkat: str | None = None
    nip: str | None = None
