"""Header words of the planning tables: T-C.29, T-C.31 and T-C.33."""

from __future__ import annotations

import re
from dataclasses import replace

from selaras.readers.tabel.kamus import (
    CATATAN,
    KODE,
    NAMA,
    NOMOR,
    REALISASI,
    Aturan,
    JenisTabel,
    Ragam,
    aturan,
)

_BERJALAN = r"\bn 1\b|berjalan|triwulan|\btw\b"
_SEKARANG = rf"{_BERJALAN}|renstra.*tingkat"
_SD_TAHUN = r"(s ?d|sampai) (dengan )?(tahun|(19|20)\d\d)"
_TARGET = rf"target|^({REALISASI})|p(?:er|ra)kiraan"
_BUKAN_NAMA = r"indikator|target|realisasi|pagu|dana|kode|capaian|anggaran|keluaran|hasil|lokasi|tolak|tolok"
_KOLOM_NAMA = aturan("nama", Ragam.NAMA, NAMA, bukan=_BUKAN_NAMA)

EVALUASI = JenisTabel(
    nama="evaluasi",
    aturan=(
        KODE,
        NOMOR,
        aturan("satuan", Ragam.SATUAN, r"^satuan"),
        aturan("indikator", Ragam.INDIKATOR, r"indikator", bukan=r"^target|^realisasi|^tingkat"),
        aturan("indikator", Ragam.INDIKATOR, r"^uraian$", r"indikator"),
        aturan("target_n1", Ragam.ANGKA, r"^target.*berjalan", bukan=r"renstra"),
        aturan("tingkat_renstra", Ragam.PERSEN, r"tingkat.*(capaian|realisasi).*(renstra|target|akhir)"),
        aturan("tingkat_renstra", Ragam.PERSEN, r"tingkat|persen|^capaian$", _SEKARANG),
        aturan("tingkat_renstra", Ragam.PERSEN, r"(persen|capaian).*(renstra|akhir)", bukan=_TARGET),
        aturan("tingkat_n2", Ragam.PERSEN, r"tingkat|persen|^capaian( n 2| kinerja)?$|rasio", bukan=_TARGET),
        aturan("realisasi_berjalan", Ragam.ANGKA, rf"({REALISASI}).*({_BERJALAN})|p(?:er|ra)kiraan"),
        aturan("realisasi_berjalan", Ragam.ANGKA, REALISASI, r"berjalan|p(?:er|ra)kiraan"),
        aturan("realisasi_n3", Ragam.ANGKA, rf"({REALISASI}).*(\bn 3\b|{_SD_TAHUN})", bukan=r"\bn 2\b"),
        aturan("realisasi_n2", Ragam.ANGKA, rf"({REALISASI}).*(\bn 2\b|lalu|renja)"),
        aturan("realisasi_n2", Ragam.ANGKA, REALISASI, r"tahun lalu|\bn 2\b"),
        aturan("target_n2", Ragam.ANGKA, r"target.*(\bn 2\b|lalu)"),
        aturan("target_n2", Ragam.ANGKA, r"target", r"tahun lalu|\bn 2\b"),
        aturan("target_n1", Ragam.ANGKA, r"target.*(\bn 1\b|berjalan|renja|rkpd)"),
        aturan("target_renstra", Ragam.ANGKA, r"target.*(renstra|capaian|akhir)"),
        aturan("target_n1", Ragam.ANGKA, r"target"),
        aturan("realisasi_n2", Ragam.ANGKA, REALISASI),
        _KOLOM_NAMA,
        CATATAN,
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
    erat=frozenset(("target_n2", "realisasi_n2")),
    berpasangan=True,
    judul=re.compile(r"t c 29|evaluasi.*(renja|rencana kerja)"),
)  # fmt: skip

_CAPAIAN = r"^capaian program|tol[ao]k ukur cap|indikator (kinerja )?pr"
_SEMUA = r"program.*(kegiatan|keluaran|output)|hasil.*keluaran"
"""Words of a header over one column for the indicators of every level."""
_MAJU = r"maju|\bn plus 1\b"
_SEBELUM = r"sebelum|semula|\bmurni\b|\binduk\b"
_SESUDAH = r"setelah|sesudah|menjadi|^perubahan$"
_UANG = r"pagu|dana|anggaran|\brp\b|rupiah"
RENCANA = JenisTabel(
    nama="rencana",
    aturan=(
        KODE,
        NOMOR,
        aturan("prioritas_nasional", Ragam.TEKS, r"nasional", r"prioritas|nasional"),
        aturan("prioritas_daerah", Ragam.TEKS, r"daerah|provinsi|kab|gubernur|bupati|wali", r"prioritas"),
        aturan("kelompok_sasaran", Ragam.TEKS, r"(kelompok|penerima) (sasaran|manfaat)|^sasaran$"),
        aturan("penanggung_jawab", Ragam.TEKS, r"penanggung ?jawab|pelaksana$|^(o|sk)?pd$|^perangkat da"),
        aturan("waktu_mulai", Ragam.TANGGAL, r"(awal|mulai).*(pelaksanaan|kegiatan)|^(waktu )?mulai|^awal$"),
        aturan("waktu_selesai", Ragam.TANGGAL, r"(akhir|selesai).*pelaksanaan|^(waktu )?selesai"),
        aturan("sumber_dana", Ragam.TEKS, r"sumber (dana|pendanaan|anggaran)|^sumber$"),
        aturan("lokasi", Ragam.LOKASI, r"lokasi"),
        aturan("selisih", Ragam.UANG, r"bertambah|berkurang|selisih|tambah kurang"),
        aturan("pagu_sebelum", Ragam.UANG, _SEBELUM, _UANG, bukan=_SESUDAH),
        aturan("target_sebelum", Ragam.ANGKA, _SEBELUM, r"target|kinerja|volume", bukan=_SESUDAH),
        aturan("prakiraan_maju", Ragam.UANG, r"pagu|dana|anggaran|^rp|rupiah", _MAJU),
        aturan("tolok_ukur_maju", Ragam.INDIKATOR_HASIL, r"tol[ao]k ukur|indikator", _MAJU),
        aturan("target_maju", Ragam.ANGKA, r"target|capaian", _MAJU),
        aturan("prakiraan_maju", Ragam.UANG, _MAJU),
        aturan("target_akhir", Ragam.ANGKA, r"target.*(akhir|renstra)"),
        aturan("realisasi_n2", Ragam.ANGKA, rf"{REALISASI}"),
        aturan("prakiraan_n1", Ragam.ANGKA, r"p(?:er|ra)kiraan|target.*(\bn 1\b|berjalan)"),
        aturan("pagu", Ragam.UANG, r"pagu|kebutuhan dana|jumlah dana|anggaran|^dana|^rp"),
        aturan("pagu", Ragam.UANG, _SESUDAH, _UANG),
        aturan("target", Ragam.ANGKA, _SESUDAH, r"target|kinerja|volume"),
        aturan("target_program", Ragam.ANGKA, r"^(capaian )?program|target.*capaian (pro|ke)g", r"target"),
        aturan("target_keluaran", Ragam.ANGKA, r"keluaran|output", r"target"),
        aturan("target_hasil", Ragam.ANGKA, r"hasil|outcome", r"target"),
        aturan("capaian_program", Ragam.INDIKATOR_HASIL, _CAPAIAN, bukan=_SEMUA),
        aturan("keluaran", Ragam.INDIKATOR_KELUARAN, r"keluaran|output sub", bukan=rf"urusan|{_SEMUA}"),
        aturan("hasil_kegiatan", Ragam.INDIKATOR_HASIL, r"hasil", bukan=rf"urusan|{_SEMUA}"),
        aturan("indikator", Ragam.INDIKATOR, r"indikator|tol[ao]k ukur"),
        aturan("indikator", Ragam.INDIKATOR, r"^uraian$", r"indikator|tol[ao]k ukur"),
        aturan("target", Ragam.ANGKA, r"target|volume"),
        aturan("satuan", Ragam.SATUAN, r"^satuan"),
        aturan("nama", Ragam.NAMA, NAMA, bukan=r"indikator|target|realisasi|pagu|dana|kode|tol[ao]k ukur"),
        CATATAN,
        aturan("tolok_ukur_maju", Ragam.INDIKATOR_HASIL, r"tol[ao]k ukur"),
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
    bukan=re.compile(r"capaian awal|kondisi (kinerja )?(pada )?awal|^tujuan\b|^sasaran rpjmd"),
    judul=re.compile(r"t c 33|rencana kerja dan pendanaan|rumusan rencana|rencana program"),
)  # fmt: skip

_KANAN = r"analisis|kebutuhan|hasil"
_KIRI = r"rancangan awal|rkpd|ranwal"


def _dua_sisi() -> tuple[Aturan, ...]:
    hasil: list[Aturan] = []
    for sisi, jalur in (("kiri", _KIRI), ("kanan", _KANAN)):
        hasil += [
            aturan(f"{sisi}.lokasi", Ragam.LOKASI, r"lokasi", jalur),
            aturan(f"{sisi}.satuan", Ragam.SATUAN, r"^satuan", jalur),
            aturan(f"{sisi}.indikator", Ragam.INDIKATOR, r"indikator|tol[ao]k ukur", jalur),
            aturan(f"{sisi}.target", Ragam.ANGKA, r"target|volume|besaran", jalur),
            aturan(f"{sisi}.pagu", Ragam.UANG, r"pagu|dana|anggaran|^rp", jalur),
            aturan(f"{sisi}.nama", Ragam.NAMA, NAMA, jalur),
        ]
    hasil += [replace(a, jalur=None) for a in hasil[:6]]
    return tuple(hasil)


TINJAUAN = JenisTabel(
    nama="tinjauan_rkpd",
    aturan=(KODE, NOMOR, aturan("catatan", Ragam.TEKS, r"catatan|keterangan"), *_dua_sisi()),
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
