"""The target of a program or kegiatan: one value in T-C.33, and the one of T-C.31."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from selaras.checks.c_struktur._alat import NAMA_LEVEL, is_tiga_indikator, isi, sebut, tempat, temuan_banyak
from selaras.checks.konteks import Konteks
from selaras.checks.pasangan import tinjauan_rencana
from selaras.checks.pohon import Simpul
from selaras.checks.temuan import Temuan
from selaras.facts import Baris, BarisRencana, BarisTinjauan
from selaras.kernel.angka import format_angka, to_json_angka
from selaras.kernel.kode import Level
from selaras.kernel.padan import baku, is_serupa
from selaras.kernel.teks import kunci


@dataclass(frozen=True, slots=True)
class Kolom:
    """Level and cells of one kind of target."""

    level: Level
    indikator: str
    target: str
    satuan: str


PROGRAM = Kolom(Level.PROGRAM, "capaian_program", "target_program", "satuan_program")
KEGIATAN = Kolom(Level.KEGIATAN, "hasil_kegiatan", "target_hasil", "satuan_hasil")


def satuan_sama(a: str | None, b: str | None) -> bool:
    """Say whether two units may be compared: equal, or one not printed."""
    ka, kb = _satuan(a), _satuan(b)
    return not ka or not kb or ka == kb


def _satuan(teks: str | None) -> str:
    k = kunci((teks or "").replace("%", " persen "))
    return {"persentase": "persen"}.get(k, k)


def temuan_target(konteks: Konteks, k: Kolom) -> Iterator[Temuan]:
    """Yield a finding per parent and indicator whose target is not one value, or not that of T-C.31."""
    tinjauan = {id(r): t for t, r in tinjauan_rencana(konteks, k.level).pasangan}
    tiga = is_tiga_indikator(konteks.renja)
    for s in konteks.indeks.pohon_rencana.list_level(k.level):
        t = tinjauan.get(id(s.baris))
        grup = _kelompokkan(_baris_target(s, tiga), k)
        for baris in grup:
            harap = _target_tinjauan(konteks, t, baris[0], k, tunggal=len(grup) == 1) if t else []
            temuan = _periksa(s, baris, harap, k)
            if temuan is not None:
                yield temuan


def _baris_target(s: Simpul[BarisRencana], tiga: bool) -> Iterator[BarisRencana]:
    """Yield the rows that print the parent's target: itself; in the SIPD print every sub kegiatan below."""
    yield s.baris
    yield from s.indikator
    if tiga:
        tumpukan = list(reversed(s.anak))
        while tumpukan:
            a = tumpukan.pop()
            tumpukan.extend(reversed(a.anak))
            if a.level is Level.SUB_KEGIATAN:
                yield a.baris
                yield from a.indikator


def _kelompokkan(baris: Iterator[BarisRencana], k: Kolom) -> list[list[BarisRencana]]:
    """Group rows by indicator and unit; rows without a target or an indicator are left out."""
    hasil: dict[tuple[str, str], list[BarisRencana]] = {}
    for b in baris:
        teks = isi(b, k.indikator)
        if teks and isi(b, k.target) is not None:
            hasil.setdefault((baku(teks), _satuan(isi(b, k.satuan))), []).append(b)
    return list(hasil.values())


def _target_tinjauan(
    konteks: Konteks, t: BarisTinjauan, b: BarisRencana, k: Kolom, *, tunggal: bool
) -> list[Decimal]:
    """Return the targets T-C.31 prints for this indicator (for the parent where both have only one)."""
    simpul = konteks.indeks.pohon_tinjauan.simpul(t)
    baris = [t, *simpul.indikator] if simpul else [t]
    teks, satuan = isi(b, k.indikator), isi(b, k.satuan)
    hasil = []
    for x in baris:
        for sisi in (x.kanan, x.kiri):
            cocok = is_serupa(sisi.indikator or "", teks) or (tunggal and len(baris) == 1)
            if cocok and sisi.target is not None and satuan_sama(sisi.satuan, satuan):
                hasil.append(sisi.target)
    return list(dict.fromkeys(hasil))


def _periksa(
    s: Simpul[BarisRencana], baris: list[BarisRencana], harap: list[Decimal], k: Kolom
) -> Temuan | None:
    hitung = Counter(isi(b, k.target) for b in baris)
    sah = harap or [max(hitung, key=lambda n: (hitung[n], -list(hitung).index(n)))]
    salah: list[Baris] = [b for b in baris if isi(b, k.target) not in sah]
    if not salah:
        return None
    rinci = ", ".join(f"{format_angka(n)} ({x} baris)" for n, x in hitung.items())
    di_tinjauan = f"; T-C.31 {' atau '.join(format_angka(n) for n in harap)}" if harap else ""
    seharusnya = to_json_angka(sah[0]) if harap else None
    return temuan_banyak(
        f"Target {NAMA_LEVEL[k.level]} {sebut(s.baris)}: {rinci} di T-C.33{di_tinjauan}.",
        "rencana",
        [tempat(b, k.target, seharusnya) for b in salah],
    )
