"""Indicator kinds: how yearly values add up and which direction is better (T-C.29, E.81).

A document does not print the kind, so it is inferred from wording and unit unless somebody declared it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from selaras.kernel.teks import kunci


class Jenis(StrEnum):
    """How values of several periods combine."""

    KUMULATIF = "kumulatif"  # sum
    NILAI_AKHIR = "nilai_akhir"  # last value
    RATA_RATA = "rata_rata"  # mean
    PREDIKAT = "predikat"  # ordinal scale

    __hash__ = str.__hash__  # cheaper than the hash of an enum, which is Python code


class Arah(StrEnum):
    """Which direction is an improvement."""

    POSITIF = "positif"
    NEGATIF = "negatif"

    __hash__ = str.__hash__


@dataclass(frozen=True, slots=True)
class JenisIndikator:
    """Kind and direction; ``dinyatakan`` is false where we inferred them from words and unit."""

    jenis: Jenis
    arah: Arah
    dinyatakan: bool = False


_TERSIMPUL = {(j, a): JenisIndikator(j, a) for j in Jenis for a in Arah}
SATUAN_NILAI_AKHIR = frozenset(
    ("persen", "percent", "persentase", "indeks", "index", "nilai", "skor", "poin", "rasio", "level", "angka",
     "tingkat", "derajat")
)  # fmt: skip
SATUAN_PREDIKAT = frozenset(("predikat", "opini", "kategori", "huruf"))
SATUAN_WAKTU_LAYANAN = frozenset(("hari", "hari kerja", "jam", "menit", "detik"))
SATUAN_UANG = frozenset(
    ("rp", "rupiah", "ribu rupiah", "juta rupiah", "miliar rupiah", "milyar rupiah", "rp juta")
)
_AWAL_NILAI_AKHIR = re.compile(
    r"^(?:persen|presen|percen|prosen|proporsi|cakupan|indeks|index|nilai|rasio|ratio|tingkat|angka|skor|score"
    r"|laju|prevalensi|insidens|kontribusi|kategori|level|umur harapan|usia harapan|waktu)"
)
_WAKTU_LAYANAN = re.compile(
    r"\b(?:waktu|lama) (?:tunggu|tanggap|respon\w*|penyelesaian|pelayanan|proses\w*)\b|response time"
)
_UKURAN = (
    r"(?:jumlah|persen\w*|presen\w*|angka|tingkat|prevalensi|proporsi|rasio|laju|indeks|insidens\w*|luas|panjang"
    r"|rata|kejadian|kasus|peristiwa|penduduk|warga|keluarga|kk|orang|rumah|tangga|kawasan|wilayah|daerah|desa"
    r"|kelurahan|kecamatan|anak|balita|bayi|ibu|remaja|siswa|pegawai|asn|pns|jalan|kondisi|dalam|kedalaman"
    r"|keparahan|titik|volume)"
)
_BURUK = re.compile(
    rf"^(?:{_UKURAN} )*(?:kemiskinan|miskin|pengangguran|stunting|gizi buruk|gizi kurang|wasting|kematian"
    r"|mortalitas|morbiditas|kesakitan|inflasi|ketimpangan|gini|pelanggaran|pelanggar|kriminalitas|kejahatan|kecelakaan"
    r"|kebakaran|bencana|keluhan|pengaduan|temuan|kerugian|tunggakan|putus sekolah|buta aksara|buta huruf"
    r"|kumuh|tidak layak huni|rtlh|pencemaran|emisi|kehilangan|kebocoran|kemacetan|konflik|kekerasan|risiko"
    r"|penyalahgunaan|kerawanan|rawan pangan|kasus|terlambat|keterlambatan|kesenjangan|mangkir|tidak hadir"
    r"|sengketa|rusak|banjir|genangan|unmet need)\b"
)
_TINDAKAN = re.compile(
    r"\b(?:yang|penerima|penanganan|penyelesaian|penurunan|pengurangan|pencegahan|pengendalian|pemantauan"
    r"|pengawasan|pembinaan|peningkatan|pemenuhan|pelayanan|layanan|pengelolaan|penanggulangan|pemberantasan"
    r"|rehabilitasi|sosialisasi|perbaikan|tindak lanjut|menurun\w*|turun\w*|berkurang\w*|bebas|dokumen"
    r"|laporan|kegiatan|rapat|paket|unit|peserta|kapasitas|respon\w*|(?:ter|di)\w+(?:i|kan|ti|si|ni|ur|ah|gani)"
    r"|(?:terselesai|tertangan|terlayan|tercegah|terpadam|ditangan|diproses|diselesai|dilayan|dicegah)\w*)\b"
)


@lru_cache(maxsize=65536)
def infer_jenis(indikator: str, satuan: str | None) -> JenisIndikator:
    """Infer the kind of an indicator from its wording and unit.

    Percentages, indices, scores, ratios and rates are end values, "rata-rata" a mean, predicates an ordinal;
    everything counted is cumulative. Lower is better where the indicator counts something unwanted
    ("angka kemiskinan", "jumlah pelanggaran", "waktu tunggu") and not what is done about it ("jumlah kasus
    yang diselesaikan", "persentase penurunan ...").
    """
    k = kunci(indikator)
    s = "%" if satuan is not None and satuan.strip() == "%" else kunci(satuan or "")
    return _TERSIMPUL[_jenis(k, s), _arah(k, s)]


def _jenis(k: str, s: str) -> Jenis:
    if s in SATUAN_PREDIKAT or k.startswith(("predikat", "opini", "kategori")):
        return Jenis.PREDIKAT
    if k.startswith(("rata rata", "rerata")):
        return Jenis.RATA_RATA
    if s in SATUAN_UANG and k.startswith("nilai"):
        return Jenis.KUMULATIF
    if s == "%" or s in SATUAN_NILAI_AKHIR or _AWAL_NILAI_AKHIR.match(k):
        return Jenis.NILAI_AKHIR
    orang_bulan = s.startswith("orang") and s.endswith("bulan")
    akhir = orang_bulan or (s in SATUAN_WAKTU_LAYANAN and _is_waktu_layanan(k))
    return Jenis.NILAI_AKHIR if akhir else Jenis.KUMULATIF


def _is_waktu_layanan(k: str) -> bool:
    """Say whether an indicator measures how long a service takes (the plain words first: they are cheap)."""
    return ("waktu" in k or "lama " in k or "response" in k) and _WAKTU_LAYANAN.search(k) is not None


def _arah(k: str, s: str) -> Arah:
    if s not in ("%", "persen") and _is_waktu_layanan(k):
        return Arah.NEGATIF
    if _BURUK.match(k) and not _TINDAKAN.search(k):
        return Arah.NEGATIF
    return Arah.POSITIF


def is_proporsi(indikator: str | None, satuan: str | None) -> bool:
    """Say whether an indicator is a share of a population, which cannot pass 100 percent.

    "Persentase ASN yang ..." is; growth, change, and "capaian" against a target are not.
    """
    s = (satuan or "%").strip()
    if not indikator or (s != "%" and kunci(s) != "persen"):
        return False
    k = kunci(indikator)
    return bool(_PROPORSI.match(k)) and not _BUKAN_PROPORSI.search(k)


_PROPORSI = re.compile(r"^(?:persen|presen|percen|prosen|proporsi|cakupan)")
_BUKAN_PROPORSI = re.compile(
    r"\b(?:capaian|pencapaian|ketercapaian|pertumbuhan|tumbuh|peningkatan|meningkat\w*|kenaikan|naik|penurunan"
    r"|menurun\w*|perubahan|laju|inflasi|kontribusi|rasio|realisasi|serapan|penyerapan|deviasi|selisih|efisiensi"
    r"|terhadap target|dari target|kinerja)\b"
)
