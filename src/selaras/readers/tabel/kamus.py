"""Header words of every official table, as data: which field a column is, told by its words.

A column is described by its own header text (``daun``) and by the texts above it (``jalur``, top to bottom,
own text last), both as comparison keys. The first rule that fits decides.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Ragam(StrEnum):
    """What a column holds."""

    KODE = "kode"
    NOMOR = "nomor"
    NAMA = "nama"
    INDIKATOR = "indikator"
    INDIKATOR_HASIL = "indikator hasil"
    INDIKATOR_KELUARAN = "indikator keluaran"
    LOKASI = "lokasi"
    TEKS = "teks"
    ANGKA = "angka"
    PERSEN = "persen"
    UANG = "uang"
    SATUAN = "satuan"
    TANGGAL = "tanggal"


@dataclass(frozen=True, slots=True)
class Aturan:
    """One way to know a field: ``daun`` must match the own text, ``jalur`` the texts above with it."""

    field: str
    ragam: Ragam
    daun: re.Pattern[str]
    jalur: re.Pattern[str] | None = None
    bukan: re.Pattern[str] | None = None


@dataclass(frozen=True, slots=True)
class JenisTabel:
    """A kind of table: its column rules, what it must have, and the official order of its fields.

    ``wajib`` are groups of fields of which each must be present with at least one member;
    ``minimal`` is the number of distinct fields needed. ``jarang`` are columns often left blank.
    ``satuan`` maps a number field to the field of its unit.
    """

    nama: str
    aturan: tuple[Aturan, ...]
    wajib: tuple[frozenset[str], ...]
    minimal: int
    urutan: tuple[tuple[str, ...], ...] = ()
    satuan: dict[str, str] | None = None
    jarang: frozenset[str] = frozenset()
    judul: re.Pattern[str] | None = None


def _a(field: str, ragam: Ragam, daun: str, jalur: str = "", bukan: str = "") -> Aturan:
    return Aturan(
        field,
        ragam,
        re.compile(daun),
        re.compile(jalur) if jalur else None,
        re.compile(bukan) if bukan else None,
    )


_REAL = r"r[ea]+l[ie]?[sza]{1,2}i?[sz]?asi|realisasi"
_NAMA = r"urusan|program|kegiatan|nomenklatur|^uraian|^nama"
_BUKAN_NAMA = r"indikator|target|realisasi|pagu|dana|kode|capaian|anggaran|keluaran|hasil|lokasi|tolak|tolok"
_KODE = _a("kode", Ragam.KODE, r"^(kode|nomor kode|kd)\b|kode rekening")
_NOMOR = _a("nomor", Ragam.NOMOR, r"^(no|nomor|no urut)$")
_INDIKATOR = _a("indikator", Ragam.INDIKATOR, r"indikator|tol[ao]k ukur")
_CATATAN = _a("catatan", Ragam.TEKS, r"catatan|keterangan|^ket$|alasan")
_LOKASI = _a("lokasi", Ragam.LOKASI, r"lokasi")
_KOLOM_NAMA = _a("nama", Ragam.NAMA, _NAMA, bukan=_BUKAN_NAMA)

EVALUASI = JenisTabel(
    nama="evaluasi",
    aturan=(
        _KODE,
        _NOMOR,
        _a("satuan", Ragam.SATUAN, r"^satuan"),
        _a("indikator", Ragam.INDIKATOR, r"indikator", bukan=r"^target|^realisasi|^tingkat"),
        _a("tingkat_renstra", Ragam.PERSEN, r"tingkat.*(capaian|realisasi).*(renstra|target|akhir)"),
        _a("tingkat_renstra", Ragam.PERSEN, r"tingkat|persen|^capaian$", r"berjalan|\bn 1\b|renstra.*tingkat"),
        _a("tingkat_n2", Ragam.PERSEN, r"tingkat|^persentase|^capaian( n 2)?$|rasio"),
        _a("realisasi_berjalan", Ragam.ANGKA, rf"({_REAL}).*(\bn 1\b|berjalan|triwulan|\btw\b)|p[er]+kiraan"),
        _a("realisasi_berjalan", Ragam.ANGKA, _REAL, r"berjalan|p[er]+kiraan"),
        _a("realisasi_n3", Ragam.ANGKA, rf"({_REAL}).*(\bn 3\b|s ?d (dengan )?tahun)", bukan=r"\bn 2\b"),
        _a("realisasi_n2", Ragam.ANGKA, rf"({_REAL}).*(\bn 2\b|lalu|renja)"),
        _a("realisasi_n2", Ragam.ANGKA, _REAL, r"tahun lalu|\bn 2\b"),
        _a("target_n2", Ragam.ANGKA, r"target.*(\bn 2\b|lalu)"),
        _a("target_n2", Ragam.ANGKA, r"target", r"tahun lalu|\bn 2\b"),
        _a("target_n1", Ragam.ANGKA, r"target.*(\bn 1\b|berjalan|renja|rkpd)"),
        _a("target_renstra", Ragam.ANGKA, r"target.*(renstra|capaian|akhir)"),
        _KOLOM_NAMA,
        _CATATAN,
    ),
    wajib=(
        frozenset(("nama", "indikator")),
        frozenset(("target_n2", "realisasi_n2", "tingkat_n2")),
        frozenset(("target_renstra", "tingkat_renstra", "realisasi_berjalan")),
    ),
    minimal=6,
    urutan=(
        (
            "kode", "nama", "indikator", "target_renstra", "realisasi_n3", "target_n2", "realisasi_n2",
            "tingkat_n2", "target_n1", "realisasi_berjalan", "tingkat_renstra",
        ),
    ),
    satuan={
        "target_renstra": "satuan_renstra", "target_n1": "satuan_n1", "realisasi_berjalan": "satuan",
    },
    jarang=frozenset(("realisasi_n3", "catatan")),
    judul=re.compile(r"t c 29|evaluasi.*(renja|rencana kerja)"),
)  # fmt: skip

_MAJU = r"maju|\bn plus 1\b"
RENCANA = JenisTabel(
    nama="rencana",
    aturan=(
        _KODE,
        _NOMOR,
        _a("prioritas_nasional", Ragam.TEKS, r"nasional", r"prioritas|nasional"),
        _a("prioritas_daerah", Ragam.TEKS, r"daerah|provinsi|kab|gubernur|bupati|wali", r"prioritas"),
        _a("kelompok_sasaran", Ragam.TEKS, r"(kelompok|penerima) (sasaran|manfaat)|^sasaran$"),
        _a("penanggung_jawab", Ragam.TEKS, r"penanggung ?jawab|pelaksana$|^(pd|opd|skpd|perangkat daerah)$"),
        _a("waktu_mulai", Ragam.TANGGAL, r"(awal|mulai).*(pelaksanaan|kegiatan)|^(waktu )?mulai|^awal$"),
        _a("waktu_selesai", Ragam.TANGGAL, r"(akhir|selesai).*pelaksanaan|^(waktu )?selesai"),
        _a("sumber_dana", Ragam.TEKS, r"sumber (dana|pendanaan|anggaran)|^sumber$"),
        _a("lokasi", Ragam.LOKASI, r"lokasi"),
        _a("prakiraan_maju", Ragam.UANG, r"pagu|dana|anggaran|^rp|rupiah", _MAJU),
        _a("prakiraan_maju", Ragam.UANG, r"(pagu|dana|prakiraan).*(maju|n plus 1)$"),
        _a("tolok_ukur_maju", Ragam.INDIKATOR_HASIL, r"tol[ao]k ukur|indikator", _MAJU),
        _a("target_maju", Ragam.ANGKA, r"target|capaian", _MAJU),
        _a("target_akhir", Ragam.ANGKA, r"target.*(akhir|renstra)"),
        _a("realisasi_n2", Ragam.ANGKA, rf"{_REAL}"),
        _a("prakiraan_n1", Ragam.ANGKA, r"p[er]+kiraan|target.*(\bn 1\b|berjalan)"),
        _a("pagu", Ragam.UANG, r"pagu|kebutuhan dana|jumlah dana|anggaran|^dana|^rp"),
        _a("target_program", Ragam.ANGKA, r"^(capaian )?program|target.*capaian (program|keg)", r"target"),
        _a("target_keluaran", Ragam.ANGKA, r"keluaran|output", r"target"),
        _a("target_hasil", Ragam.ANGKA, r"hasil|outcome", r"target"),
        _a("capaian_program", Ragam.INDIKATOR_HASIL, r"^capaian program|tol[ao]k ukur capaian|indikator program"),
        _a("keluaran", Ragam.INDIKATOR_KELUARAN, r"keluaran|output sub", bukan="urusan"),
        _a("hasil_kegiatan", Ragam.INDIKATOR_HASIL, r"hasil", bukan="urusan"),
        _a("indikator", Ragam.INDIKATOR, r"indikator|tol[ao]k ukur"),
        _a("target", Ragam.ANGKA, r"target|volume"),
        _a("satuan", Ragam.SATUAN, r"^satuan"),
        _a("nama", Ragam.NAMA, _NAMA, bukan=r"indikator|target|realisasi|pagu|dana|kode|tol[ao]k ukur"),
        _CATATAN,
        _a("tolok_ukur_maju", Ragam.INDIKATOR_HASIL, r"tol[ao]k ukur"),
    ),
    wajib=(
        frozenset(("nama", "kode")),
        frozenset(("pagu",)),
        frozenset(("prakiraan_maju", "lokasi", "sumber_dana", "keluaran", "target_akhir", "hasil_kegiatan")),
    ),
    minimal=5,
    urutan=(
        (
            "kode", "nama", "capaian_program", "keluaran", "hasil_kegiatan", "lokasi", "target_program",
            "target_keluaran", "target_hasil", "pagu", "sumber_dana", "catatan", "tolok_ukur_maju",
            "target_maju", "prakiraan_maju",
        ),
        (
            "kode", "nama", "indikator", "lokasi", "target", "pagu", "sumber_dana", "catatan", "target_maju",
            "prakiraan_maju",
        ),
        (
            "nomor", "kode", "nama", "indikator", "target_akhir", "realisasi_n2", "prakiraan_n1", "target",
            "pagu", "lokasi", "sumber_dana", "prioritas_nasional", "prioritas_daerah", "kelompok_sasaran",
            "target_maju", "prakiraan_maju", "penanggung_jawab",
        ),
    ),
    satuan={
        "target_program": "satuan_program", "target_keluaran": "satuan_keluaran",
        "target_hasil": "satuan_hasil", "target_maju": "satuan_maju", "target": "satuan",
    },
    jarang=frozenset(("catatan", "prioritas_nasional", "prioritas_daerah", "kelompok_sasaran")),
    judul=re.compile(r"t c 33|rencana kerja dan pendanaan|rumusan rencana|rencana program"),
)  # fmt: skip

_KANAN = r"analisis|kebutuhan|hasil"
_KIRI = r"rancangan awal|rkpd|ranwal"


def _dua_sisi() -> tuple[Aturan, ...]:
    hasil: list[Aturan] = []
    for sisi, jalur in (("kiri", _KIRI), ("kanan", _KANAN)):
        hasil += [
            _a(f"{sisi}.lokasi", Ragam.LOKASI, r"lokasi", jalur),
            _a(f"{sisi}.satuan", Ragam.SATUAN, r"^satuan", jalur),
            _a(f"{sisi}.indikator", Ragam.INDIKATOR, r"indikator|tol[ao]k ukur", jalur),
            _a(f"{sisi}.target", Ragam.ANGKA, r"target|volume|besaran", jalur),
            _a(f"{sisi}.pagu", Ragam.UANG, r"pagu|dana|anggaran|^rp", jalur),
            _a(f"{sisi}.nama", Ragam.NAMA, _NAMA, jalur),
        ]
    return tuple(hasil)


TINJAUAN = JenisTabel(
    nama="tinjauan_rkpd",
    aturan=(_KODE, _NOMOR, _a("catatan", Ragam.TEKS, r"catatan|keterangan"), *_dua_sisi()),
    wajib=(frozenset(("kiri.nama",)), frozenset(("kanan.nama",)), frozenset(("kiri.pagu", "kanan.pagu"))),
    minimal=6,
    urutan=(
        (
            "nomor", "kiri.nama", "kiri.lokasi", "kiri.indikator", "kiri.target", "kiri.pagu", "kanan.nama",
            "kanan.lokasi", "kanan.indikator", "kanan.target", "kanan.pagu", "catatan",
        ),
    ),
    satuan={"kiri.target": "kiri.satuan", "kanan.target": "kanan.satuan"},
    jarang=frozenset(("catatan", "nomor")),
    judul=re.compile(r"t c 31|(review|tinjauan|telaah).*rancangan awal"),
)  # fmt: skip

DAFTAR_TABEL: tuple[JenisTabel, ...] = (EVALUASI, RENCANA, TINJAUAN)
"""Every table we know, in no order of preference."""
