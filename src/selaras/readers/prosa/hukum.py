"""Regulations cited: the list of legal bases, item by item, and mentions in running text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selaras.facts import RujukanHukum
from selaras.facts.bagian import Bagian
from selaras.kernel.teks import tidy
from selaras.readers.prosa.alur import Alinea
from selaras.readers.prosa.hukum_pola import Sebutan, cari_sebutan

_DIUBAH = re.compile(
    r"(?:telah\s+)?(?:beberapa\s+kali\s+)?(?:di|ter)?ubah(?:\s+(?:beberapa\s+kali|terakhir|kedua|ketiga|pertama))*"
    r"(?:\s+terakhir)?(?:\s+kali)?\s+dengan|\bjo\b\.?|\bjuncto\b", re.IGNORECASE
)  # fmt: skip
_DALAM_JUDUL = re.compile(
    r"\b(?:[Pp]erubahan(?:\s+\w+)?\s+[Aa]tas|[Pp]erubahan|[Pp]enetapan|[Mm]engubah|[Pp]encabutan(?:\s+[Aa]tas)?|"
    r"[Pp]elaksanaan|[Pp]engganti|[Pp]enyempurnaan(?:\s+[Aa]tas)?)\s*$"
)
_TENTANG = re.compile(r"\s*(?:tanggal\s+\d+\s+\w+\s+\d{4}\s+)?[Tt]entang\s+", re.IGNORECASE)
_UJUNG_JUDUL = re.compile(
    r"\s*\(+\s*(?:Tambahan\s+)?(?:Lembaran|Berita)\b|[;]|\s+sebagaimana\b|\.\s|\.$|\s+dinyatakan\b|\s+dan\s+dengan\b|"
    r"\s+jo\.?\s|\s+Ketentuan\b|,\s+(?:maka|diamanatkan|Perangkat)\b|\s+(?:juga\s+)?(?:mengamanatkan|menyatakan|berbunyi|disebutkan)\b|"
    r"\s+(?:untuk\s+me|sehingga|bahwa\s)",
    re.IGNORECASE,
)
_PANJANG_JUDUL = 1200
_PASAL = re.compile(
    r"(Pasal\s+\d+[A-Z]?(?:\s*(?:ayat|angka|huruf)\s*\(?\s*\w{1,3}\s*\)?)*)\s*(?:,\s*)?(?:dalam\s+|pada\s+|dari\s+)?$"
)
_BUTIR = re.compile(r"[-–•\s]*\(?(\w{1,4})[.)]*")


def baca_rujukan(alinea: list[Alinea], pemda: str | None) -> list[RujukanHukum]:
    """Return every regulation of the prose: items of the list of legal bases first come, first served."""
    hasil: list[RujukanHukum] = []
    urut = 0
    for a in alinea:
        if not _mungkin(a.isi):
            continue
        if a.bagian == Bagian.LANDASAN_HUKUM and _is_butir(a):
            urut += 1
            m = _BUTIR.match(a.penanda) if a.penanda else None
            butir = m[1] if m and m[1] else str(urut)
            hasil.extend(_baca_butir(a, butir, pemda))
        else:
            hasil.extend(_baca_sebutan(a, pemda))
    return hasil


def _mungkin(isi: str) -> bool:
    return any(
        kata in isi
        for kata in ("ndang", "NDANG", "eraturan", "ERATURAN", "UU", "PP", "Per", "Kep", "In", "SK ", "PMK")
    )


def _is_butir(a: Alinea) -> bool:
    """Say whether a paragraph of the section is an item of the list, not its introduction."""
    if a.penanda:
        return True
    s = cari_sebutan(a.isi[:200], None)
    return bool(s) and s[0].mulai < 40


def _baca_butir(a: Alinea, butir: str, pemda: str | None) -> Iterator[RujukanHukum]:
    """Read one item: the regulation it is about, those that amend it, and further ones."""
    sebut = cari_sebutan(a.isi, pemda)
    akhir = 0
    peran = "pokok"
    for i, s in enumerate(sebut):
        antara = a.isi[akhir : s.mulai]
        if i and _DALAM_JUDUL.search(antara) and not _akhir_kalimat(antara):
            continue
        if _akhir_kalimat(antara):
            peran = "pokok"
        if i and _DIUBAH.search(antara):
            peran = "perubahan"
        yield _rujukan(a, s, sebut[i + 1].mulai if i + 1 < len(sebut) else None, butir=butir, peran=peran)
        akhir = s.akhir


def _akhir_kalimat(antara: str) -> bool:
    return bool(re.search(r"[.;]\s*(?:\d+\.\s*)?$", antara)) and not antara.rstrip().endswith(("jo.", "No."))


def _baca_sebutan(a: Alinea, pemda: str | None) -> Iterator[RujukanHukum]:
    """Read the regulations a paragraph of running text mentions."""
    sebut = cari_sebutan(a.isi, pemda)
    akhir = 0
    for i, s in enumerate(sebut):
        antara = a.isi[akhir : s.mulai]
        if i and _DALAM_JUDUL.search(antara) and "." not in antara:
            continue
        yield _rujukan(a, s, sebut[i + 1].mulai if i + 1 < len(sebut) else None)
        akhir = s.akhir


def _rujukan(
    a: Alinea, s: Sebutan, batas: int | None, *, butir: str | None = None, peran: str = "sebut"
) -> RujukanHukum:
    m = _PASAL.search(a.isi[max(0, s.mulai - 60) : s.mulai])
    judul, akhir = _judul(a.isi, s.akhir, batas)
    return RujukanHukum(
        asal=a.asal_di(s.mulai),
        jenis=s.jenis,
        nomor=s.nomor,
        tahun=s.tahun,
        identitas=s.identitas,
        judul=judul,
        butir=butir,
        peran=peran,
        pasal=tidy(m[1]) if m else None,
        seksi=a.seksi,
        teks=tidy(a.isi if butir and peran == "pokok" else a.isi[s.mulai : akhir]),
    )


def _judul(isi: str, mulai: int, batas: int | None) -> tuple[str, int]:
    """Return the words after "tentang" up to the gazette reference or the end of the clause."""
    m = _TENTANG.match(isi, mulai)
    if m is None:
        return "", mulai
    batas_judul = min(len(isi), m.end() + _PANJANG_JUDUL)
    ujung = _UJUNG_JUDUL.search(isi, m.end(), batas_judul)
    akhir = ujung.start() if ujung else batas_judul
    if batas is not None and batas < akhir and not _DALAM_JUDUL.search(isi[m.end() : batas]):
        akhir = batas
    judul = tidy(isi[m.end() : akhir]).strip(" ,.;")
    return judul, akhir
