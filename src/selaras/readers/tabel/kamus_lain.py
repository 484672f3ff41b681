"""Header words of T-C.30, T-C.32, tujuan and sasaran, lists of sub kegiatan, and the quarterly forms."""

from __future__ import annotations

import re

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

_TAHUN = r"\b(19|20)\d\d\b|\bn\b|^tahun|\bke \d|^\d$"
_INDIKATOR = aturan("indikator", Ragam.INDIKATOR, r"indikator|tol[ao]k ukur", bukan=r"^target|^realisasi")
_SATUAN = aturan("satuan", Ragam.SATUAN, r"^satuan")

KINERJA = JenisTabel(
    nama="kinerja_pelayanan",
    aturan=(
        NOMOR,
        aturan("proyeksi.{tahun}", Ragam.ANGKA, _TAHUN, r"proyeksi"),
        aturan("realisasi.{tahun}", Ragam.ANGKA, _TAHUN, REALISASI),
        aturan("target.{tahun}", Ragam.ANGKA, _TAHUN, r"target"),
        aturan("proyeksi.{tahun}", Ragam.ANGKA, r"proyeksi"),
        aturan("realisasi.{tahun}", Ragam.ANGKA, REALISASI),
        aturan("standar", Ragam.TEKS, r"spm|standar|nspk"),
        aturan("ikk", Ragam.TEKS, r"ikk|indikator kinerja kunci"),
        aturan("catatan", Ragam.TEKS, r"catatan|keterangan|analisis"),
        _INDIKATOR,
        _SATUAN,
    ),
    wajib=(
        frozenset(("indikator",)),
        frozenset(("target",)),
        frozenset(("realisasi",)),
        frozenset(("standar", "ikk", "proyeksi")),
    ),
    minimal=5,
    jarang=frozenset(("standar", "ikk", "catatan")),
    judul=re.compile(r"t c 30|(pencapaian|capaian) kinerja pelayanan"),
)

TUJUAN = JenisTabel(
    nama="tujuan_sasaran",
    aturan=(
        NOMOR,
        aturan("jenis", Ragam.TEKS, r"^(kelompok|jenis|kategori|tipe)$"),
        aturan("pernyataan", Ragam.NAMA, r"^tujuan (dan )?sasaran", bukan=r"indikator|target"),
        aturan("indikator_tujuan", Ragam.INDIKATOR, r"^indikator (kinerja )?tujuan$"),
        aturan("indikator_sasaran", Ragam.INDIKATOR, r"^indikator (kinerja )?sasaran$"),
        aturan("indikator", Ragam.INDIKATOR, r"indikator", bukan=r"^target"),
        aturan("formula", Ragam.TEKS, r"formula|^rumus|definisi|penjelasan"),
        aturan("kondisi_awal", Ragam.ANGKA, r"^kondisi (kinerja )?awal|^baseline"),
        aturan("target.{tahun}", Ragam.ANGKA, _TAHUN, r"target|tahun"),
        aturan("target.{tahun}", Ragam.ANGKA, r"^target"),
        _SATUAN,
        aturan("tujuan", Ragam.NAMA, r"^tujuan"),
        aturan("sasaran", Ragam.NAMA, r"^sasaran"),
        CATATAN,
    ),
    wajib=(
        frozenset(("tujuan", "pernyataan")),
        frozenset(("sasaran", "jenis")),
        frozenset(("indikator", "indikator_sasaran", "indikator_tujuan")),
    ),
    minimal=3,
    judul=re.compile(r"tujuan dan sasaran|t c 25"),
)

USULAN = JenisTabel(
    nama="usulan_masyarakat",
    aturan=(
        NOMOR,
        KODE,
        aturan("lokasi", Ragam.LOKASI, r"lokasi"),
        aturan("besaran", Ragam.ANGKA, r"besaran|volume"),
        _SATUAN,
        _INDIKATOR,
        aturan("nama", Ragam.NAMA, r"usulan|" + NAMA, bukan=r"pengusul|indikator|keterangan|catatan"),
        CATATAN,
    ),
    wajib=(frozenset(("nama",)), frozenset(("lokasi",)), frozenset(("besaran",))),
    minimal=4,
    urutan=(("nomor", "nama", "lokasi", "indikator", "besaran", "catatan"),),
    satuan={"besaran": "satuan"},
    jarang=frozenset(("catatan", "nomor")),
    judul=re.compile(r"t c 32|usulan.*(masyarakat|pemangku)"),
)

DAFTAR = JenisTabel(
    nama="daftar_subkegiatan",
    aturan=(
        KODE,
        NOMOR,
        aturan("program", Ragam.NAMA, r"^(nama )?program$"),
        aturan("kegiatan", Ragam.NAMA, r"^(nama )?kegiatan$"),
        aturan("nama", Ragam.NAMA, r"^(nama )?sub ?kegiatan$|^(urusan|program).*sub ?kegiatan$|^nomenklatur"),
    ),
    wajib=(frozenset(("nama",)), frozenset(("kode", "kegiatan", "program"))),
    minimal=2,
    tertutup=True,
)

_TW = r"\b(tw|triwulan)\b|^(i|ii|iii|iv|il|ill|[1-4])$"


def _nilai(field: str, jalur: str) -> tuple[Aturan, ...]:
    """Return the rules of one series of a quarterly form: percent, money, performance."""
    persen = field in ("tingkat", "capaian")
    uang, angka = (Ragam.PERSEN, Ragam.PERSEN) if persen else (Ragam.UANG, Ragam.ANGKA)
    return (
        aturan(f"persen:{field}", Ragam.PERSEN, r"^(persen|persentase|capaian)$", rf"(?:{jalur}).*\|"),
        aturan(f"{field}_rp", uang, r"^(rp|rupiah|anggaran|keuangan|pagu|dana)\b|\brp\b$", jalur),
        aturan(field, angka, r"", jalur),
    )


E81 = JenisTabel(
    nama="realisasi",
    aturan=(
        KODE,
        NOMOR,
        aturan("penanggung_jawab", Ragam.TEKS, r"penanggu?n?g? ?jawab|^(pd|opd|skpd|perangkat daerah)"),
        aturan("catatan", Ragam.TEKS, r"^(keterangan|ket|catatan)"),
        aturan("indikator", Ragam.INDIKATOR, r"^indikator|^output$|^keluaran$"),
        _SATUAN,
        aturan("sasaran_rpjmd", Ragam.TEKS, r"^sasaran (rpjmd|rpd|rkpd|daerah)"),
        aturan("sasaran", Ragam.TEKS, r"^sasaran"),
        *(aturan(f, Ragam.TEKS, rf"^{f}\b") for f in ("visi", "misi", "tujuan")),
        aturan("nama", Ragam.NAMA, NAMA, bukan=r"indikator|target|realisasi|pagu|capaian|anggaran|tingkat"),
        aturan("target_tw.{tw}_rp", Ragam.UANG, r"^rak\b|anggaran kas"),
        *_nilai("target_tw.{tw}", r"(target|rencana).*(\btw\b|triwulan)"),
        *_nilai("realisasi_tw.{tw}", r"\btw\b|triwulan"),
        *_nilai(
            "capaian", r"tingkat.*(renja|berjalan|dievaluasi)(?!.*renstra)|^(persentase|capaian|persen)\b"
        ),
        *_nilai("tingkat", r"tingkat"),
        *_nilai("realisasi_lalu", rf"({REALISASI}).*(tahun lalu|tahun sebelum|\bn 1\b)"),
        *_nilai("akumulasi", rf"({REALISASI}|akumulasi).*(renstra|rpjmd|s d tahun|akumulasi)"),
        *_nilai("realisasi", rf"{REALISASI}|^(total|jumlah)\b"),
        aturan("target_renstra_rp", Ragam.UANG, r"^pagu.*(renstra|rpjmd)"),
        aturan("target_rp", Ragam.UANG, r"^pagu"),
        *_nilai("target_renstra", r"target.*(renstra|rpjmd|akhir)"),
        *_nilai("target", r"target"),
    ),
    wajib=(
        frozenset(("nama",)),
        frozenset(("realisasi_tw.1", "realisasi_tw.1_rp")),
        frozenset(("realisasi_tw.2", "realisasi_tw.2_rp")),
    ),
    minimal=5,
    satuan={"target": "satuan"},
    judul=re.compile(r"e 81|evaluasi (terhadap )?hasil (pelaksanaan )?renja|triwulan"),
)
"""E.81 and its relatives; both column numberings, because only words decide."""
