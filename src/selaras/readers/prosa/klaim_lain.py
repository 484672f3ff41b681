"""Counts, numbers in words, index values and category labels of one sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from selaras.facts import JenisKlaim
from selaras.kernel.teks import kunci, parse_terbilang, tidy
from selaras.readers.prosa.klaim_angka import Ucapan, baca_desimal

_OBJEK = (
    r"sub\s*-?\s*kegiatan|kegiatan|program|indikator(?:\s+kinerja)?|sasaran|tujuan|paket|perangkat\s+daerah"
)
_HITUNG = re.compile(
    r"(?<![\w.,/-])(?P<n>\d{1,3}(?:\.\d{3})+|\d{1,6})\s*(?:\(\s*(?P<kata>[a-zA-Z][a-zA-Z\s-]*?)\s*\)\s*)?"
    rf"(?:(?:buah|jenis|macam)\s+)?(?P<objek>(?:{_OBJEK})\b|(?<=\)\s)[a-z]+(?:\s+anggaran)?)?",
    re.IGNORECASE,
)
_UKURAN = re.compile(
    r"(?<!memenuhi )(?<!mencapai )(?<!melebihi )(?<!melampaui )\b(?:target|realisasi|capaian|perkiraan)"
    r"(?:\s+(?:kinerja|renstra|akhir))*\s*(?:sebesar|sebanyak|adalah|sejumlah)?\s*$",
    re.IGNORECASE,
)
_OBJEK_UTAMA = re.compile(r"sub|kegiatan|program|indikator", re.IGNORECASE)
_DARI_HITUNG = re.compile(
    rf"\s*dari\s+(?:(?:total|jumlah|seluruh|keseluruhan|sebanyak)\s+)*\d+\s*(?:\([^)]*\)\s*)?(?:{_OBJEK})",
    re.IGNORECASE,
)
_AWAL_DARI = re.compile(
    r"\bdari\s+(?:(?:total|jumlah|seluruh|keseluruhan|sebanyak|sejumlah|kegiatan)\s+)*$", re.IGNORECASE
)
_KATA_ANGKA = re.compile(
    r"^(?:nol|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|seratus|seribu)|"
    r"(?:belas|puluh|ratus|ribu|juta)$"
)
_PERSEN = re.compile(
    r"(?:atau|sebesar|mencapai|yaitu|\(|=)\s*(?:sebesar\s+|atau\s+)?(\d(?:[\d.,]*\d)?)\s*(?:%|persen\b)",
    re.IGNORECASE,
)
_NIHIL = re.compile(
    r"\btidak\s+(?:ada|terdapat)\s+(?P<objek>usulan[^.,;]{0,60}?)(?=\s+(?:terhadap|untuk|dari|pada|kepada|yang)\b|[.,;]|$)",
    re.IGNORECASE,
)
LABEL = (
    r"sangat\s+tinggi|sangat\s+rendah|sangat\s+baik|sangat\s+memuaskan|sangat\s+kurang|tinggi|sedang|rendah|"
    r"baik|cukup|kurang|memuaskan|buruk"
)
_SUBJEK = r"(?P<nama>(?:indeks|indek|index|nilai|skor|predikat|tingkat|opini)\b[\w\s./()-]{2,90}?)"
_SEBUT = (
    r"(?:kategori|predikat|kriteria|kualifikasi|klasifikasi|interpretasi|berkategori|berpredikat|"
    r"mutu(?:\s+pelayanan)?)"
)
_INDEKS = re.compile(
    rf"{_SUBJEK}\s*(?:(?:pada\s+)?tahun\s+(?P<tahun>(?:19|20)\d\d)\s*)?(?:,\s*)?"
    r"(?:adalah|mencapai|sebesar|yaitu|memperoleh|meraih|bernilai|menjadi|pada\s+angka|:|=)"
    r"[^.;\d]{0,25}?(?P<nilai>\d(?:[\d.,]*\d)?)(?!\s*(?:tahun|program|kegiatan))\s*(?P<persen>%|persen)?"
    rf"(?:[^.;\d]{{0,40}}?(?:{_SEBUT}\s*[“\"(:]?\s*|\(\s*)(?P<label>{LABEL}|AA|BB|CC|A|B|C|D)\b)?",
    re.IGNORECASE,
)
_LABEL = re.compile(
    rf"{_SUBJEK}\s(?:{_SEBUT}|menjadi|masih|tergolong|termasuk)\s+[“\"(]?\s*(?:{_SEBUT}\s+)?"
    rf"(?P<label>{LABEL})\b(?!\s*-)",
    re.IGNORECASE,
)
_BUKAN_INDEKS = re.compile(r"^(?:tingkat\s+(?:ii|i)\b|nilai\s+(?:dasar|anggaran|rp))", re.IGNORECASE)
_EKOR_NAMA = re.compile(
    r"\s+(?:(?:pada|di|untuk)\s+)?(?:tahun\s+\d{4}.*|(?:rata-rata|meningkat|menurun|adalah|dapat|akan|telah|yang|dengan|berada|pada))$",
    re.IGNORECASE,
)


def baca_lain(kalimat: str) -> Iterator[Ucapan]:
    """Yield the counts, indices and labels of a sentence."""
    yield from _baca_hitung(kalimat)
    for m in _NIHIL.finditer(kalimat):
        yield Ucapan(JenisKlaim.JUMLAH, Decimal(0), objek=tidy(m["objek"]), rendah=m.start(), tinggi=m.end())
    terpakai = []
    for m in _INDEKS.finditer(kalimat) if _ada(kalimat) else ():
        u = _indeks(m)
        if u is not None:
            terpakai.append((m.start(), m.end()))
            yield u
    for m in _LABEL.finditer(kalimat) if _ada(kalimat) else ():
        if not any(a < m.end() and m.start() < b for a, b in terpakai) and not _BUKAN_INDEKS.match(m["nama"]):
            yield Ucapan(
                JenisKlaim.LABEL,
                label=tidy(m["label"]),
                topik=_nama(m["nama"]),
                rendah=m.start(),
                tinggi=m.end(),
            )


def _ada(kalimat: str) -> bool:
    k = kalimat.lower()
    return any(kata in k for kata in ("indek", "index", "nilai", "skor", "predikat", "tingkat", "opini"))


def _indeks(m: re.Match[str]) -> Ucapan | None:
    """Build an index claim; a percentage without a label is no index."""
    nama = m["nama"]
    if _BUKAN_INDEKS.match(nama) or re.search(
        r"\b(?:target|anggaran|alokasi|realisasi)\b", nama, re.IGNORECASE
    ):
        return None
    berindeks = nama.lower().startswith(("indek", "index", "skor", "nilai"))
    if not m["label"] and (m["persen"] or not berindeks):
        return None
    nilai = baca_desimal(m["nilai"], pecahan=True)
    tahun = int(m["tahun"]) if m["tahun"] else None
    if nilai is None or (tahun is None and nilai == nilai.to_integral_value() and 1990 <= nilai <= 2100):
        return None
    return Ucapan(
        JenisKlaim.INDEKS, nilai, satuan="%" if m["persen"] else None,
        label=tidy(m["label"]) if m["label"] else None,
        topik=_nama(nama), tahun=tahun, rendah=m.start(), tinggi=m.end(),
    )  # fmt: skip


def _nama(nama: str) -> str:
    teks = tidy(nama)
    lama = ""
    while teks != lama:
        lama, teks = teks, _EKOR_NAMA.sub("", teks)
    return teks


def _baca_hitung(kalimat: str) -> Iterator[Ucapan]:
    """Yield counts of things and every number written in figures and words."""
    cocok = [m for m in _HITUNG.finditer(kalimat) if _is_hitung(m)]
    lewati = False
    for i, m in enumerate(cocok):
        sesudah = cocok[i + 1] if i + 1 < len(cocok) else None
        if lewati:
            lewati = False
            continue
        bagian, seluruh = _pasangkan(kalimat, m, sesudah)
        if seluruh is None:
            batas = min(m.end() + 40, sesudah.start() if sesudah else len(kalimat))
            yield _ucapan(m, _PERSEN.search(kalimat, m.end(), batas) if m["objek"] else None)
            continue
        lewati = True
        p = _PERSEN.search(kalimat, min(m.end(), seluruh.end()))
        yield _ucapan(bagian, p, penyebut=baca_desimal(seluruh["n"]), cadangan=seluruh["objek"])
        if seluruh["objek"]:
            yield _ucapan(seluruh, None, topik="total")


def _pasangkan(
    kalimat: str, m: re.Match[str], sesudah: re.Match[str] | None
) -> tuple[re.Match[str], re.Match[str] | None]:
    """Return part and whole of "n dari m" or "dari m … n"; no whole where a count stands alone."""
    if sesudah is None:
        return m, None
    antara = kalimat[m.end() : sesudah.start()]
    if re.search(r"\bdari\b", antara) and not re.search(r"\bdan\b|;", antara):
        return m, sesudah
    if _AWAL_DARI.search(kalimat, max(0, m.start() - 80), m.start()) and not re.search(
        r"^\s*(?:,|dan)\s*$", antara
    ):
        return sesudah, m
    return m, None


def _is_hitung(m: re.Match[str]) -> bool:
    """Say whether a number counts a known thing, is repeated in words, or is a part of a counted whole."""
    if m["kata"] and _is_kata_angka(m["kata"]):
        return True
    if m["objek"]:
        ukuran = _UKURAN.search(m.string[max(0, m.start() - 60) : m.start()])
        return ukuran is None and _OBJEK_UTAMA.match(m["objek"]) is not None
    return _DARI_HITUNG.match(m.string, m.end()) is not None


def _is_kata_angka(kata: str) -> bool:
    """Say whether words mean a number, a misspelt one included."""
    bagian = kunci(kata).split()
    terbaca = sum(bool(_KATA_ANGKA.search(b)) for b in bagian)
    return parse_terbilang(kata) is not None or terbaca * 2 > len(bagian)


def _ucapan(
    m: re.Match[str],
    persen: re.Match[str] | None,
    *,
    penyebut: Decimal | None = None,
    cadangan: str | None = None,
    topik: str | None = None,
) -> Ucapan:
    objek = m["objek"] or cadangan
    return Ucapan(
        JenisKlaim.JUMLAH, baca_desimal(m["n"]), penyebut,
        baca_desimal(persen[1], pecahan=True) if persen else None,
        objek=tidy(objek) if objek else None, terbilang=tidy(m["kata"]) if m["kata"] else None, topik=topik,
        rendah=m.start(), tinggi=m.end(),
    )  # fmt: skip
