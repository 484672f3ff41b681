"""Every quantitative claim of the prose, with the sub kegiatan it speaks of."""

from __future__ import annotations

import re
from dataclasses import replace

from selaras.facts import JenisKlaim, Klaim
from selaras.facts.bagian import Bagian, bagian_judul
from selaras.kernel.teks import tidy
from selaras.readers.prosa.alur import Alinea
from selaras.readers.prosa.kalimat import pisah_kalimat
from selaras.readers.prosa.klaim_angka import Ucapan, baca_angka
from selaras.readers.prosa.klaim_lain import baca_lain

_CAPAIAN = (Bagian.DI_BAWAH, Bagian.MEMENUHI, Bagian.MELEBIHI)
_BERBUTIR = (*_CAPAIAN, Bagian.EVALUASI, Bagian.FAKTOR, Bagian.LAIN)
_BERGOLONGAN = (*_CAPAIAN, Bagian.FAKTOR, Bagian.IMPLIKASI, Bagian.TINDAKAN)
_BUKA_GOLONGAN = re.compile(
    r"(?:Realisasi|Program|Kegiatan|Sub|Faktor|Implikasi|Kebijakan|Tindakan|Capaian)\b", re.I
)
_TAHUN = re.compile(r"(?<!\d\s)\b(?:tahun|TA\.?|Tahun)\s+(?:[Aa]nggaran\s+)?((?:19|20)\d\d)\b(?!\s*[-–])")
_SUB_BERNAMA = re.compile(
    r"\b[Ss]ub\s?-?\s?[Kk]egiatan\s+[“\"]?(?P<nama>[A-Z][\w/(),&.' -]{6,250}?)[”\"]?\s*"
    r"(?=\b(?:dengan|sebesar|adalah|memiliki|mendapat\w*|memperoleh|dialokasikan|dianggarkan|terealisasi|mencapai|tahun|dari|alokasi|target|realisasi)\b|[.:;(]|$)"
)
_BERJUDUL = re.compile(
    r"^(?P<judul>[A-Z][^.:\d]{7,220}?)(?:\s*:\s*|\s+[–—-]\s+|,?\s+(?:dengan\s+)?(?=(?:alokasi|pagu|target|anggaran|"
    r"realisasi|capaian|terealisasi)\b)|,\s+(?=untuk\s+tahun|pada\s+tahun))(?P<sisa>\S.*)$"
)
_UMUM = re.compile(
    r"^(?:Secara\s+(?:umum|keseluruhan|total)|Dari\s+(?:uraian|seluruh|total|data)|Berdasarkan|Dengan\s+demikian|"
    r"Total|Jumlah|Keseluruhan|Sedangkan\s+secara)\b"
)
_PANJANG_KALIMAT = 3000
_LEVEL = re.compile(r"^(?:(?:Sub\s?-?\s?[Kk]egiatan|Kegiatan|Program)\s*:?\s+)(?=[A-Z])")
_VERBA = re.compile(
    r"\b(?:adalah|merupakan|yaitu|sebesar|sebanyak|terdapat|telah|akan|dapat|tidak|belum|harus|disebabkan|dilaksanakan|"
    r"ditentukan|menyebabkan|dilakukan|menjadi|masih|memiliki|mencapai|karena)\b",
    re.IGNORECASE,
)


def baca_klaim(alinea: list[Alinea]) -> list[Klaim]:
    """Return the claims in the order of the text."""
    pembaca = _Pembaca()
    for i, a in enumerate(alinea):
        if a.bagian in (Bagian.DAFTAR_ISI, Bagian.LANDASAN_HUKUM):
            continue
        pembaca.baca(a, alinea[i + 1] if i + 1 < len(alinea) else None)
    return pembaca.hasil


class _Pembaca:
    """Keeps the item a paragraph stands under, and the year it spoke of last."""

    def __init__(self) -> None:
        self.hasil: list[Klaim] = []
        self.seksi = ""
        self.topik = self.topik_alinea = ""
        self.tahun: int | None = None
        self.golongan = Bagian.LAIN
        self.berderet = False

    def baca(self, a: Alinea, berikut: Alinea | None) -> None:
        """Take one paragraph."""
        if a.seksi != self.seksi:
            self.seksi, self.topik, self.tahun, self.golongan = a.seksi, "", None, Bagian.LAIN
        if self._baca_golongan(a, berikut):
            return
        geser = 0
        if (self.golongan or a.bagian) in _BERBUTIR:
            if is_judul_butir(a, berikut):
                self.topik, self.tahun = nama_butir(a.isi), None
                return
            geser = self._baca_butir(a)
        if not a.penanda and _UMUM.match(a.isi):
            self.topik = ""
        self.topik_alinea = self.topik
        if not self.topik:
            self.tahun = None
        isi = a.isi[geser:]
        if (
            any(h.isdigit() for h in isi)
            or "idak ada" in isi
            or "idak terdapat" in isi
            or _mungkin_label(isi)
        ):
            for letak, kalimat in pisah_kalimat(isi):
                self._baca_kalimat(a, kalimat[:_PANJANG_KALIMAT], letak + geser)

    def _baca_golongan(self, a: Alinea, berikut: Alinea | None) -> bool:
        """Take an item that opens a class ("1) Realisasi program yang melebihi target") as a heading.

        Such items directly below one another only list what the section will treat.
        """
        if a.bagian is not Bagian.EVALUASI:
            return False
        bagian = _golongan_butir(a)
        if bagian is Bagian.LAIN:
            self.berderet = False
            return False
        if berikut is not None and _golongan_butir(berikut) is not Bagian.LAIN:
            self.berderet = True
        if not self.berderet:
            self.golongan, self.topik = bagian, ""
        return True

    def _baca_butir(self, a: Alinea) -> int:
        """Take the name in front of an item's text as topic; return where the text behind it begins."""
        if not a.penanda:
            return 0
        m = _BERJUDUL.match(a.isi)
        self.topik = nama_butir(m["judul"]) if m and not _VERBA.search(m["judul"]) else ""
        return m.start("sisa") if m and self.topik else 0

    def _baca_kalimat(self, a: Alinea, kalimat: str, letak: int) -> None:
        m = _SUB_BERNAMA.search(kalimat)
        if m and a.bagian != Bagian.PENDANAAN:
            self.topik_alinea = tidy(m["nama"]).strip(' ,.;”"')
        topik = self.topik_alinea
        tahun = [int(t) for t in _TAHUN.findall(kalimat)]
        if tahun:
            self.tahun = tahun[0]
        ucapan = baca_angka(kalimat, bertopik=bool(topik))
        lain = [x for x in baca_lain(kalimat) if not (topik and _is_ukuran(x, ucapan))]
        ucapan = [u for u in ucapan if not _tertutup(u, lain)]
        for u in sorted([*ucapan, *lain], key=lambda u: u.rendah):
            self._tambah(self._klaim(a, kalimat, letak, topik, u))

    def _klaim(self, a: Alinea, kalimat: str, letak: int, topik: str, u: Ucapan) -> Klaim:
        jumlah = u.jenis == JenisKlaim.JUMLAH
        golongan = self.golongan or a.bagian
        if golongan not in _CAPAIAN or (jumlah and topik):
            golongan = Bagian.LAIN
        return Klaim(
            asal=a.asal_di(letak),
            seksi=a.seksi,
            topik=u.topik or (u.objek or "" if jumlah else topik),
            jenis=u.jenis,
            pembilang=u.pembilang,
            penyebut=u.penyebut,
            persen=u.persen,
            satuan=u.satuan,
            objek=u.objek,
            terbilang=u.terbilang,
            label=u.label,
            tahun=u.tahun or self.tahun,
            golongan=golongan.value,
            teks=kalimat,
        )

    def _tambah(self, k: Klaim) -> None:
        """Add a claim; the second half of a pair that two sentences state completes the first."""
        lama = self.hasil[-1] if self.hasil else None
        if lama is not None and _melengkapi(lama, k):
            self.hasil[-1] = replace(
                lama,
                pembilang=lama.pembilang if lama.pembilang is not None else k.pembilang,
                penyebut=lama.penyebut if lama.penyebut is not None else k.penyebut,
                persen=lama.persen if lama.persen is not None else k.persen,
                satuan=lama.satuan or k.satuan,
                teks=lama.teks if k.teks in lama.teks else f"{lama.teks} {k.teks}",
            )
            return
        self.hasil.append(k)


def _golongan_butir(a: Alinea) -> Bagian:
    """Return the class an item heading opens, ``LAIN`` where it opens none."""
    if (
        not a.penanda
        or len(a.isi) > 300
        or any(h.isdigit() for h in a.isi)
        or not _BUKA_GOLONGAN.match(a.isi)
    ):
        return Bagian.LAIN
    bagian = bagian_judul(a.isi)
    return bagian if bagian in _BERGOLONGAN else Bagian.LAIN


def _melengkapi(lama: Klaim, k: Klaim) -> bool:
    """Say whether two claims are halves of one: same kind and topic, and no field stated twice."""
    if k.jenis not in (JenisKlaim.ANGGARAN, JenisKlaim.KINERJA) or k.jenis != lama.jenis:
        return False
    if (k.topik, k.seksi) != (lama.topik, lama.seksi) or not k.topik or "sisa" in (k.objek, lama.objek):
        return False
    pasangan = ((lama.pembilang, k.pembilang), (lama.penyebut, k.penyebut), (lama.persen, k.persen))
    return not any(x is not None and y is not None for x, y in pasangan)


def _is_ukuran(x: Ucapan, ucapan: list[Ucapan]) -> bool:
    """Say whether a count is the figure of an indicator measured in kegiatan or sub kegiatan."""
    return (
        x.jenis == JenisKlaim.JUMLAH
        and x.terbilang is None
        and any(
            u.jenis == JenisKlaim.KINERJA
            and (u.pembilang is not None or u.penyebut is not None)
            and u.rendah <= x.rendah <= u.tinggi
            for u in ucapan
        )
    )


def _tertutup(u: Ucapan, lain: list[Ucapan]) -> bool:
    """Say whether a figure was already taken as an index or a count."""
    if u.jenis != JenisKlaim.KINERJA:
        return False
    hanya_persen = u.pembilang is None and u.penyebut is None
    return any(
        (x.jenis != JenisKlaim.LABEL and u.rendah >= x.rendah - 1 and u.tinggi <= x.tinggi + 25)
        or (hanya_persen and x.persen is not None and x.persen == u.persen)
        for x in lain
    )


def _mungkin_label(isi: str) -> bool:
    k = isi.lower()
    return any(kata in k for kata in ("kategori", "predikat", "indek", "masih", "menjadi"))


def is_judul_butir(a: Alinea, berikut: Alinea | None) -> bool:
    """Say whether a paragraph is the name of an item, not a sentence: "1. Pengelolaan Promosi ASN"."""
    isi = a.isi.rstrip(" .:")
    if not isi or len(isi) > 260 or any(h.isdigit() for h in isi[:4]) or not isi[0].isupper():
        return False
    if re.search(r"Rp|%", isi) or _VERBA.search(isi) or "," in isi[-2:]:
        return False
    if a.penanda:
        return len(isi.split()) <= 32
    if a.bagian not in _CAPAIAN or a.isi.endswith((".", ":", ";", ",")) or berikut is None:
        return False
    return not berikut.penanda and any(h.isdigit() for h in berikut.isi) and len(isi.split()) >= 2


def nama_butir(isi: str) -> str:
    """Return the name in an item heading, without level word and closing marks."""
    return _LEVEL.sub("", tidy(isi)).strip(" .:;,–-")
