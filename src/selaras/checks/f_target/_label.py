"""Labels of indices and predicates against their dated scales."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from selaras.checks.f_target._alat import rapikan_nama
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Kelompok, Temuan
from selaras.facts import Asal, Klaim, Renja
from selaras.kernel.angka import format_angka
from selaras.kernel.teks import kunci, tidy
from selaras.law.skala import BATAS, Skala, get_skala, predikat

NAMA_SKALA = {
    "ip-asn": "Indeks Profesionalitas ASN",
    "sistem-merit": "indeks sistem merit",
    "akip": "predikat AKIP",
    "kinerja": "nilai peringkat kinerja",
}
_POLA = {
    "ip-asn": re.compile(r"\bprofesionalitas\b|\bip asn\b"),
    "sistem-merit": re.compile(r"\bmerit\b"),
    "akip": re.compile(r"\b(?:akip|sakip|akuntabilitas kinerja)\b"),
    "kinerja": re.compile(
        r"\b(?:predikat|peringkat|capaian|realisasi|nilai) kinerja\b(?! (?:pegawai|asn|individu|pns))"
        r"|\bkinerja (?:program|kegiatan)\b"
    ),
}


@dataclass(frozen=True, slots=True)
class Sebutan:
    """A value with the label a document gives it."""

    nilai: Decimal
    label: str
    asal: Asal
    tabel: str | None
    kolom: str | None
    nama: str


def skala_untuk(teks: str | None) -> str | None:
    """Return the scale an index or predicate is graded by, from its name; ``None`` if we know none."""
    k = kunci(teks or "")
    return next((nama for nama, pola in _POLA.items() if pola.search(k)), None)


def list_sebutan(renja: Renja, skala: str) -> Iterator[Sebutan]:
    """Yield the labelled values of the tujuan table and of the prose that belong to a scale."""
    for b in renja.tujuan_sasaran:
        if skala_untuk(b.indikator) != skala:
            continue
        for ke, label in b.label.items():
            nilai = b.target.get(ke)
            if nilai is not None and label:
                kolom = f"target.{ke}"
                nama = rapikan_nama(b.indikator)
                yield Sebutan(nilai, tidy(label), b.asal_di(kolom), "tujuan_sasaran", kolom, nama)
    for k in renja.klaim:
        nilai = _nilai(k)
        if k.label and nilai is not None and skala_untuk(k.topik) == skala:
            yield Sebutan(nilai, tidy(k.label), k.asal, None, None, tidy(k.topik))


def _nilai(k: Klaim) -> Decimal | None:
    """The value a label speaks of: the percentage where a target stands beside it, else the figure."""
    return k.persen if k.penyebut is not None or k.pembilang is None else k.pembilang


def periksa_label(sebutan: Iterator[Sebutan], skala: str, konteks: Konteks) -> Iterator[Temuan]:
    """Yield the labels that do not fit; silent before the scale was in force or outside its range."""
    try:
        s = get_skala(skala, konteks.tanggal)
    except LookupError:
        return
    for x in sebutan:
        t = _periksa(x, s, konteks)
        if t is not None:
            yield t


def _periksa(x: Sebutan, s: Skala, konteks: Konteks) -> Temuan | None:
    if not s.is_di_dalam(x.nilai):
        return None
    jenjang = s.find(x.label)
    if jenjang is None and s.nama == "kinerja":
        return None  # a word of another scale; the sentence may speak of something else
    sah = {predikat(x.nilai, s.nama, konteks.tanggal, b) for b in _batas(s, konteks)}
    if jenjang is not None and jenjang.label in sah:
        return None
    seharusnya = predikat(x.nilai, s.nama, konteks.tanggal, konteks.pengaturan.batas_predikat)
    benar = s.find(seharusnya or "")
    if benar is None:
        return None
    rentang = s.rentang(benar)
    asing = f', dan "{x.label}" bukan kategori {NAMA_SKALA[s.nama]}' if jenjang is None else ""
    return Temuan(
        pesan=f'{x.nama}: tertulis "{x.label}", seharusnya "{benar.label}" untuk nilai'
        f" {format_angka(x.nilai)} (rentang {rentang}){asing}.",
        asal=x.asal,
        tabel=x.tabel,
        kolom=x.kolom,
        tertulis=x.label,
        seharusnya=benar.label,
        rumus=f"{x.nilai:f} → {rentang}",
        kelompok=Kelompok(
            f"{x.nama}.{x.label}",
            f'{x.nama}: "{x.label}" {"bukan kategori" if jenjang is None else "tidak sesuai skala"}'
            f" {NAMA_SKALA[s.nama]} pada {{n}} nilai.",
        )
        if x.tabel
        else None,
    )


def _batas(s: Skala, konteks: Konteks) -> tuple[str, ...]:
    """The performance scale follows the setting; for indices either reading of a border is accepted."""
    return (konteks.pengaturan.batas_predikat,) if s.nama == "kinerja" else BATAS
