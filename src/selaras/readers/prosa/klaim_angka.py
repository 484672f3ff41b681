"""Amounts and performance figures of one sentence: allotted and realised, target and realised, percent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from selaras.facts import JenisKlaim
from selaras.kernel.angka import parse_angka

_ANGKA = r"\d(?:[\d.,]*\d)?"
_SKALA = {
    "ribu": Decimal(10**3), "juta": Decimal(10**6), "miliar": Decimal(10**9), "milyar": Decimal(10**9),
    "triliun": Decimal(10**12),
}  # fmt: skip
_TOKEN = re.compile(
    rf"Rp\.?\s*(?P<uang>{_ANGKA})(?:\s*,\s*[-–=]+)?(?:\s*(?P<skala>ribu|juta|miliar|milyar|triliun)\b)?"
    r"(?:\s*\((?P<kata>[a-zA-Z\s]+?rupiah)\s*\))?"
    rf"|(?<![\w.,/-])(?P<persen>{_ANGKA})\s*(?:%|persen\b)"
    rf"|(?<![\w.,/-])(?P<angka>{_ANGKA})\s*(?:\([a-z\s]+\)\s*)?(?P<satuan>[A-Za-z][A-Za-z/-]*(?:\s(?!Rp)(?-i:[A-Z])[A-Za-z]*)?)",
    re.IGNORECASE,
)
_UANG_REAL = re.compile(
    r"realis|terserap|penyerapan|serapan|digunakan|dibelanjakan|dipergunakan", re.IGNORECASE
)
_UANG_ALOK = re.compile(r"alokasi|pagu|anggar|dana\b|biaya|kebutuhan|tersedia|plafon", re.IGNORECASE)
_UANG_SISA = re.compile(r"\bsisa|selisih|efisiensi|penghematan|bertambah|berkurang|kekurangan", re.IGNORECASE)
_DARI_ALOK = re.compile(
    r"\bdari\b[^.]*?(?:pagu|anggaran|alokasi|total|target|rencana)|\bdari\s*$", re.IGNORECASE
)
_BIDANG_UANG = re.compile(r"anggaran|keuangan|\bpagu\b|\bdana\b|serapan|belanja", re.IGNORECASE)
_BIDANG_KERJA = re.compile(r"target|kinerja|fisik|output|keluaran|capaian|tercapai|terlaksana", re.IGNORECASE)
_KERJA_REAL = re.compile(
    r"realis|capaian|pencapaian|tercapai|dicapai|mencapai|terlaksana|terselesaikan|diselesaikan|hasil",
    re.IGNORECASE,
)
_AWAL_TARGET = re.compile(r"\W*(?:(?:sedangkan|adapun|untuk|dengan)\s+)?target\b", re.IGNORECASE)
_NYATA_KUAT = re.compile(r"realis|tercapai|terealisasi", re.IGNORECASE)
_NYATA_NANTI = re.compile(
    r"\b(?:dengan|dan|sedangkan)\s+(?:capaian|realisasi)|,\s*(?:capaian|realisasi)|terealisasi", re.I
)
_RASIO = re.compile(r"(?:\batau(?:\s+sebesar)?|\()\s*$", re.IGNORECASE)
_DARI_TARGET = re.compile(r"\s*dari\s+target\b(?!\s*(?:\w+\s+){0,3}\d)", re.IGNORECASE)
_TERCAPAI = re.compile(r"memenuhi|melebihi|mencapai", re.IGNORECASE)
_BUKAN_SATUAN = frozenset((
    "agustus", "angka", "april", "atau", "ayat", "dalam", "dan", "dari", "dengan", "desember",
    "di", "februari", "hingga", "huruf", "januari", "juli", "juni", "maret", "mei", "nomor", "november",
    "oktober", "oleh", "pada", "pasal", "s", "sampai", "september", "serta", "tahun", "tentang",
    "terakhir", "untuk", "yang",
))  # fmt: skip
_BUKAN_JUMLAH = re.compile(
    r"(?:\b(?:tahun|nomor|no\.?|pasal|ayat|angka|tabel|bab|ke|eselon|lampiran|periode|tanggal)\s*)$",
    re.IGNORECASE,
)
_PEMANDU = re.compile(
    r"(?:sebesar|sebanyak|adalah|mencapai|yaitu|target|realisasi|capaian|menjadi|terealisasi|dari|tercapai|:|=|"
    r"sejumlah|berjumlah|hanya|kinerja|dan|atau|perkiraan|renstra|\()\s*$", re.IGNORECASE,
)  # fmt: skip


@dataclass(slots=True)
class Ucapan:
    """A claim in the making. ``rendah`` and ``tinggi`` are the offsets of its first and last figure."""

    jenis: JenisKlaim
    pembilang: Decimal | None = None
    penyebut: Decimal | None = None
    persen: Decimal | None = None
    satuan: str | None = None
    terbilang: str | None = None
    objek: str | None = None
    label: str | None = None
    topik: str | None = None
    tahun: int | None = None
    rendah: int = 0
    tinggi: int = 0


def baca_desimal(teks: str, *, pecahan: bool = False) -> Decimal | None:
    """Read a printed number; with ``pecahan`` a single separator is the decimal mark (percent, index)."""
    t = teks.strip().rstrip(".,")
    ribuan = None
    if pecahan and (t.count(".") + t.count(",")) == 1:
        ribuan = "," if "." in t else "."
    a = parse_angka(t, ribuan=ribuan)
    return a.nilai if a else None


def baca_angka(kalimat: str, *, bertopik: bool) -> list[Ucapan]:
    """Return the amounts and performance figures of a sentence.

    ``bertopik`` says that the sentence stands under a sub kegiatan, so that counts of "kegiatan" are its
    performance and not a count of the plan's kegiatan.
    """
    return list(_Mesin(kalimat, bertopik).jalan())


class _Mesin:
    """Walks over the figures of a sentence; the words before a figure give its role."""

    def __init__(self, kalimat: str, bertopik: bool) -> None:
        self.kalimat = kalimat
        self.bertopik = bertopik
        self.uang: Ucapan | None = None
        self.kerja: Ucapan | None = None
        self.di_uang = bool(_BIDANG_UANG.search(kalimat)) and not _BIDANG_KERJA.search(kalimat)
        self.selesai: list[Ucapan] = []

    def jalan(self) -> Iterator[Ucapan]:
        """Yield the claims in the order of their first figure."""
        akhir = 0
        for m in _TOKEN.finditer(self.kalimat):
            ruas = self.kalimat[akhir : m.start()]
            if self._terima(m, ruas):
                akhir = m.end()
        self.selesai.extend(u for u in (self.uang, self.kerja) if u is not None)
        yield from sorted(self.selesai, key=lambda u: u.rendah)

    def _terima(self, m: re.Match[str], ruas: str) -> bool:
        if m["uang"]:
            self.di_uang = True
            return self._terima_uang(m, ruas)
        if _BIDANG_UANG.search(ruas) and not re.search(r"\btarget\b|kinerja|fisik", ruas, re.IGNORECASE):
            self.di_uang = True
        elif _BIDANG_KERJA.search(ruas):
            self.di_uang = False
        if m["persen"]:
            return self._terima_persen(m, ruas)
        return self._terima_jumlah(m, ruas)

    def _terima_uang(self, m: re.Match[str], ruas: str) -> bool:
        nilai = baca_desimal(m["uang"])
        if nilai is None:
            return False
        if m["skala"]:
            pecahan = baca_desimal(m["uang"], pecahan=True) or nilai
            nilai = pecahan * _SKALA[m["skala"].lower()]
        kata = m["kata"].strip() if m["kata"] else None
        if _UANG_SISA.search(ruas) and not _UANG_REAL.search(ruas[-25:]):
            u = Ucapan(
                JenisKlaim.ANGGARAN, nilai, objek="sisa", terbilang=kata, rendah=m.start(), tinggi=m.end()
            )
            self.selesai.append(u)
            return True
        nyata = self._is_realisasi(ruas)
        if self.uang is None or (self.uang.pembilang if nyata else self.uang.penyebut) is not None:
            if self.uang is not None:
                self.selesai.append(self.uang)
            self.uang = Ucapan(JenisKlaim.ANGGARAN, satuan="Rp", rendah=m.start())
        if nyata:
            self.uang.pembilang = nilai
        else:
            self.uang.penyebut = nilai
        self.uang.terbilang = self.uang.terbilang or kata
        self.uang.tinggi = m.end()
        return True

    def _is_realisasi(self, ruas: str) -> bool:
        """Say whether the amount behind these words was spent, not allotted."""
        letak = [r.end() for r in _UANG_REAL.finditer(ruas)]
        if letak:
            return not _DARI_ALOK.search(ruas[letak[-1] :])
        if _UANG_ALOK.search(ruas) or self.uang is None:
            return False
        return self.uang.penyebut is not None and not re.search(r"\bdari\b", ruas)

    def _terima_persen(self, m: re.Match[str], ruas: str) -> bool:
        nilai = baca_desimal(m["persen"], pecahan=True)
        if nilai is None:
            return False
        if self.di_uang:
            return self._persen_uang(m, ruas, nilai)
        return self._persen_kerja(m, ruas, nilai)

    def _persen_uang(self, m: re.Match[str], ruas: str, nilai: Decimal) -> bool:
        if self.uang is None:
            if not _UANG_REAL.search(ruas) and not _UANG_ALOK.search(ruas):
                return False
            self.uang = Ucapan(JenisKlaim.ANGGARAN, satuan="Rp", rendah=m.start())
        if self.uang.persen is None and not _UANG_SISA.search(ruas):
            self.uang.persen = nilai
            self.uang.tinggi = m.end()
        return True

    def _persen_kerja(self, m: re.Match[str], ruas: str, nilai: Decimal) -> bool:
        nyata, sasaran = self._peran(m, ruas)
        rasio = bool(_RASIO.search(ruas)) or _DARI_TARGET.match(self.kalimat, m.end()) is not None
        k = self.kerja
        if k is None:
            if not (nyata or sasaran):
                return False
            self.kerja = k = Ucapan(JenisKlaim.KINERJA, rendah=m.start())
            if sasaran and not rasio and not _TERCAPAI.search(ruas):
                k.penyebut, k.satuan, k.tinggi = nilai, "%", m.end()
                return True
        if k.satuan == "%" and nyata and k.pembilang is None:
            k.pembilang = nilai
        elif sasaran and k.penyebut is None and k.pembilang is None and k.persen is not None and not rasio:
            k.pembilang, k.penyebut, k.persen, k.satuan = k.persen, nilai, None, "%"
        elif sasaran and not rasio and k.penyebut is not None and k.pembilang is not None:
            self.selesai.append(k)
            self.kerja = Ucapan(JenisKlaim.KINERJA, None, nilai, satuan="%", rendah=m.start(), tinggi=m.end())
            return True
        elif k.persen is None:
            k.persen = nilai
        k.tinggi = m.end()
        return True

    def _peran(self, m: re.Match[str], ruas: str) -> tuple[bool, bool]:
        """Say whether the words before a figure speak of a realisation, or else of a target.

        An indicator's name may hold such words itself: "Target kinerja jumlah hasil capaian … sebesar 4"
        is a target where the realisation comes later in the sentence.
        """
        if _AWAL_TARGET.match(ruas) and (
            not _NYATA_KUAT.search(ruas) or _NYATA_NANTI.search(self.kalimat, m.end())
        ):
            return False, True
        nyata = [r.end() for r in _KERJA_REAL.finditer(ruas)]
        if nyata and not _DARI_ALOK.search(ruas[nyata[-1] :]):
            return True, False
        return False, "target" in ruas.lower()

    def _terima_jumlah(self, m: re.Match[str], ruas: str) -> bool:
        satuan = m["satuan"]
        if satuan.lower().split()[0] in _BUKAN_SATUAN or _BUKAN_JUMLAH.search(ruas) or self.di_uang:
            return False
        if not self.bertopik and satuan.lower().split()[0] in ("kegiatan", "program", "sub", "subkegiatan"):
            return False
        if not _PEMANDU.search(ruas):
            return False
        nilai = baca_desimal(m["angka"])
        nyata, sasaran = self._peran(m, ruas)
        if nilai is None or not (nyata or sasaran or (self.kerja and re.search(r"\bdari\b", ruas))):
            return False
        return self._catat_jumlah(m, nilai, nyata)

    def _catat_jumlah(self, m: re.Match[str], nilai: Decimal, nyata: bool) -> bool:
        k = self.kerja
        if k is None or (k.pembilang if nyata else k.penyebut) is not None:
            if k is not None:
                self.selesai.append(k)
            self.kerja = k = Ucapan(JenisKlaim.KINERJA, rendah=m.start())
        if nyata:
            k.pembilang = nilai
        else:
            k.penyebut = nilai
        k.satuan = k.satuan or m["satuan"]
        k.tinggi = m.end()
        return True
