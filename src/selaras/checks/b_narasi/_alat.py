"""What the rules of this group share: percentages in text, sections of 2.1, findings at a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, Decimal

from selaras.checks.b_narasi._sub import Sub
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Perbaikan, Tempat, Temuan
from selaras.facts import JenisKlaim, Klaim, TeksParagraf
from selaras.facts.bagian import Bagian
from selaras.kernel.angka import SERATUS, format_persen, percent_of, round_half_up, to_json_angka
from selaras.kernel.kutipan import Cite
from selaras.kernel.padan import baku

EVALUASI_RENJA = Cite("permendagri-86-2017", lampiran="sistematika Renja 2.1")
TC29 = Cite("permendagri-86-2017", lampiran="Tabel T-C.29")
E81 = Cite("permendagri-86-2017", lampiran="Formulir E.81")

_BUTIR = re.compile(r"^(?:[-–•]\s*)?\(?(?:\d{1,2}|[a-z])[.)]\s+(?P<nama>[A-Z][^:%]{4,260}?)\s*[.:]?$")
_ISI_KALIMAT = re.compile(
    r"\b(?:adalah|merupakan|yaitu|sebesar|sebanyak|disebabkan|telah|akan|tidak|belum|masih|karena)\b",
    re.IGNORECASE,
)
_KATA_GOLONGAN = {
    "di_bawah": re.compile(
        r"(?:tidak|belum)\s+(?:dapat\s+)?(?:memenuhi|mencapai|tercapai)|di\s?bawah|kurang\s+dari",
        re.IGNORECASE,
    ),
    "memenuhi": re.compile(
        r"memenuhi|mencapai|sesuai|sama\s+dengan|tercapai|100\s*(?:%|persen)", re.IGNORECASE
    ),
    "melebihi": re.compile(r"melebihi|melampaui|di\s?atas|lebih\s+dari", re.IGNORECASE),
}
_PROGRAM = re.compile(r"\d\s*(?:\([^)]*\)\s*)?program\b", re.IGNORECASE)
_ISIAN = re.compile(r"\[(?:isi|diisi)\b|\.{5,}|…{2,}|_{4,}", re.IGNORECASE)
_SEBAB = re.compile(
    r"penyebab(?:nya)?\s*:|disebabkan|dikarenakan|karena|akibat|sehingga|oleh sebab|kendala|terkendala|"
    r"hambatan|tidak dapat|belum dapat",
    re.IGNORECASE,
)


def desimal(nilai: Decimal) -> int:
    """Return the number of decimals a figure is printed with."""
    pangkat = nilai.as_tuple().exponent
    return -pangkat if isinstance(pangkat, int) and pangkat < 0 else 0


def is_persen_cocok(tertulis: Decimal, bagian: Decimal, seluruh: Decimal) -> bool:
    """Say whether a percentage in text is right at its own precision.

    118 is right for 117.54 and 66.66 for 66.667 (cut off at the second decimal); 84 is not for 83.15.
    """
    tepat = bagian * SERATUS / seluruh
    n = desimal(tertulis)
    satuan = Decimal(1).scaleb(-n)
    boleh = {round_half_up(tepat, n), tepat.quantize(satuan, ROUND_HALF_EVEN)}
    if n >= 2:
        boleh.add(tepat.quantize(satuan, ROUND_DOWN))
    return tertulis in boleh


def cetak_persen(nilai: Decimal) -> str:
    """Print a percentage of a sentence with its own decimals: "14,01%", "86,50%"."""
    return format_persen(nilai, desimal(nilai))


def temuan_persen(k: Klaim, bagian: Decimal, seluruh: Decimal, pesan: str) -> Temuan:
    """Build a finding about a wrong percentage of a sentence."""
    return Temuan(
        pesan=pesan,
        asal=k.asal,
        tabel="klaim",
        kolom="persen",
        tertulis=to_json_angka(k.persen),
        seharusnya=to_json_angka(percent_of(bagian, seluruh)),
        rumus=f"{polos(bagian)} / {polos(seluruh)} × 100",
    )


def polos(nilai: Decimal | None) -> str:
    """Return a number inside a formula: plain decimal text, whole numbers without decimals."""
    if nilai is None:
        return "-"
    return f"{nilai.to_integral_value():f}" if nilai == nilai.to_integral_value() else f"{nilai:f}"


def di_mana(k: Klaim) -> str:
    """Return the words that tell which item a claim stands under, with a colon; empty without a topic."""
    return f"{k.topik}: " if k.topik and k.jenis is not JenisKlaim.JUMLAH else ""


def paragraf_bagian(konteks: Konteks, bagian: Bagian) -> list[TeksParagraf]:
    """Return the paragraphs of the sections that speak of a matter."""
    simpanan = konteks.indeks.simpanan.setdefault("b.paragraf", {})
    if bagian not in simpanan:
        simpanan[bagian] = [
            p for p in konteks.renja.paragraf if konteks.indeks.bagian_seksi(p.seksi) is bagian
        ]
    hasil: list[TeksParagraf] = simpanan[bagian]
    return hasil


def has_bagian(konteks: Konteks, bagian: Bagian) -> bool:
    """Say whether the document has a section about a matter, or claims of that class."""
    return bool(paragraf_bagian(konteks, bagian)) or any(k.golongan == bagian for k in konteks.renja.klaim)


def is_cacah_golongan(k: Klaim) -> bool:
    """Say whether a claim counts the sub kegiatan of its class.

    A count of all programs, kegiatan and sub kegiatan is none, nor is one of things an item speaks of.
    """
    if k.jenis is not JenisKlaim.JUMLAH or k.topik == "total" or k.pembilang is None:
        return False
    kata = _KATA_GOLONGAN.get(k.golongan)
    if kata is None or "kegiatan" not in (k.objek or "").lower():
        return False
    return not k.teks or (
        bool(kata.search(k.teks)) and (k.penyebut is not None or not _PROGRAM.search(k.teks))
    )


def nama_tersebut(konteks: Konteks, bagian: Bagian) -> list[str]:
    """Return the sub kegiatan a section lists: topics of its claims and names of its items."""
    hasil: dict[str, str] = {}
    for k in konteks.renja.klaim:
        if k.golongan == bagian and k.topik and k.jenis is not JenisKlaim.JUMLAH:
            hasil.setdefault(baku(k.topik), k.topik)
    for p in paragraf_bagian(konteks, bagian):
        m = _BUTIR.match(p.teks)
        if m and not _ISI_KALIMAT.search(m["nama"]):
            hasil.setdefault(baku(m["nama"]), m["nama"])
    return list(hasil.values())


def is_tersebut(konteks: Konteks, bagian: Bagian, sub: Sub, lain: Iterable[Sub | None]) -> bool:
    """Say whether a section names a sub kegiatan, or what it stands under: as an item or in its text."""
    kode = sub.pertama.kode or "-"
    for s in lain:
        if s is sub or (s is not None and s.pertama.kode and kode.startswith(s.pertama.kode + ".")):
            return True
    nama = baku(sub.nama)
    return bool(nama) and any(nama in baku(p.teks) for p in paragraf_bagian(konteks, bagian))


def is_bersebab(teks: str) -> bool:
    """Say whether a text gives a cause; a gap left to be filled in gives none."""
    return bool(_SEBAB.search(teks)) and not _ISIAN.search(teks)


def temuan_sub(
    sub: Sequence[Sub],
    *,
    pesan: str,
    tunggal: str,
    rumus: Sequence[str],
    berat: Berat | None = None,
    perbaikan: Perbaikan | None = None,
) -> Temuan:
    """Build one finding for several sub kegiatan of T-C.29 with one cause; ``{n}`` is their number."""
    tempat = [
        Tempat(
            asal=s.pertama.asal_di("tingkat_n2"),
            kolom="tingkat_n2",
            kode_kegiatan=s.pertama.kode,
            tertulis=s.pertama.cetak("tingkat_n2"),
            rumus=r,
        )
        for s, r in zip(sub, rumus, strict=True)
    ]
    satu = tempat[0]
    return Temuan(
        pesan=tunggal if len(sub) == 1 else pesan.replace("{n}", str(len(sub))),
        asal=satu.asal,
        tabel="evaluasi",
        kolom=satu.kolom,
        kode_kegiatan=satu.kode_kegiatan,
        tertulis=satu.tertulis,
        rumus=satu.rumus,
        tempat=tuple(tempat) if len(tempat) > 1 else (),
        berat=berat,
        perbaikan=perbaikan,
    )


def sebut_nama(nama: Sequence[str], batas: int = 4) -> str:
    """Return names for a message: the first few, and how many more."""
    depan = "; ".join(_pendek(n) for n in nama[:batas])
    sisa = len(nama) - batas
    return f"{depan}; dan {sisa} lainnya" if sisa > 0 else depan


def _pendek(nama: str) -> str:
    return nama if len(nama) <= 70 else nama[:67].rsplit(" ", 1)[0] + " …"
