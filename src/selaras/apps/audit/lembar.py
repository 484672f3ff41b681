"""An official table as a sheet: rows joined as strings, findings in their cells. No queries."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import groupby
from operator import attrgetter
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from selaras.apps.audit.kolom_lembar import Isi, Kolom
from selaras.apps.ui.html import lolos
from selaras.facts import Baris
from selaras.kernel.angka import format_angka
from selaras.kernel.kode import Level

GAYA_BERAT = {"kesalahan": "ts", "peringatan": "tw"}
KATA_BERAT = {"kesalahan": "Kesalahan", "peringatan": "Peringatan", "info": "Catatan"}
_KELAS_LEVEL = {
    Level.URUSAN: "program",
    Level.BIDANG: "program",
    Level.PROGRAM: "program",
    Level.KEGIATAN: "kegiatan",
    Level.SUB_KEGIATAN: "sub",
    Level.INDIKATOR: "sub lanjutan",
    Level.JUMLAH: "program",
}


@dataclass(frozen=True, slots=True)
class SelTemuan:
    """What a finding says of one cell."""

    kode: str
    berat: str
    seharusnya: str | None
    sidik: str
    nomor: int


def nomor_kolom(kolom: Sequence[Kolom]) -> list[int]:
    """Return the number that addresses each column: the official one, or 100 and up for those without."""
    hasil: list[int] = []
    for i, k in enumerate(kolom):
        depan = k.nomor.strip("()").split("=")[0]
        hasil.append(int(depan) if depan.isdigit() else 100 + i)
    return hasil


def cetak_angka(nilai: Decimal) -> str:
    """Print a number id-ID with the decimals the document has."""
    return _cetak(str(nilai))


@lru_cache(maxsize=16384)
def _cetak(teks: str) -> str:
    # Keyed by text: 100 and 100.00 are equal numbers but print differently.
    nilai = Decimal(teks)
    pangkat = nilai.as_tuple().exponent
    return format_angka(nilai, -pangkat if isinstance(pangkat, int) and pangkat < 0 else 0)


@lru_cache(maxsize=512)
def _pengambil(field: str) -> Callable[[Baris], Any]:
    """Return the reader of a field: ``pagu``, ``kiri.pagu``, or one year of a mapping, ``target.2024``."""
    nama, _, bagian = field.partition(".")
    if bagian.isdigit():
        tahun = int(bagian)
        return lambda b: getattr(b, nama).get(tahun)
    return attrgetter(field)


def isi_sel(baris: Baris, kolom: Kolom) -> str | None:
    """Return the printed content of a cell, ``None`` where it is empty."""
    nilai = _pengambil(kolom.field)(baris)
    if isinstance(nilai, Decimal):
        return "-" if baris.tertulis.get(kolom.field) == "-" else _cetak(str(nilai))
    if nilai is None:
        return baris.tertulis.get(kolom.field) if baris.tertulis else None
    return str(nilai)


def kepala_lembar(kolom: Sequence[Kolom], *, bernomor: bool) -> SafeString:
    """Return the header: a row of groups, a row of columns, the official numbers."""
    nama_kunci = "No" if bernomor else "Kode"
    awal = (
        '<th rowspan="2" class="l0" scope="col"><span class="sr">Nomor baris</span></th>'
        f'<th rowspan="2" class="l1" scope="col">{nama_kunci}</th>'
        + (
            ""
            if bernomor
            else '<th rowspan="2" class="l2" scope="col">Urusan, program, kegiatan, sub kegiatan</th>'
        )
    )
    atas: list[str] = [awal]
    bawah: list[str] = []
    utama = _kolom_utama(kolom)
    for nama, anggota in groupby(kolom, key=attrgetter("kelompok")):
        daftar = list(anggota)
        if nama:
            atas.append(f'<th colspan="{len(daftar)}" scope="colgroup">{lolos(nama)}</th>')
            bawah.extend(f'<th scope="col"{_kelas_kepala(k, utama)}>{lolos(k.judul)}</th>' for k in daftar)
        else:
            atas.extend(
                f'<th rowspan="2" scope="col"{_kelas_kepala(k, utama)}>{lolos(k.judul)}</th>' for k in daftar
            )
    nomor = '<td class="l0"></td><td class="l1">1</td>' + ("" if bernomor else '<td class="l2">2</td>')
    nomor += "".join(f"<td>{lolos(k.nomor)}</td>" for k in kolom)
    return mark_safe(f'<tr>{"".join(atas)}</tr><tr>{"".join(bawah)}</tr><tr class="nomor">{nomor}</tr>')  # noqa: S308


def _kelas_kepala(k: Kolom, utama: Kolom | None) -> str:
    if k.isi is not Isi.TEKS:
        return ""
    return ' class="ind"' if k is utama else ' class="teks"'


def isi_lembar(
    baris: Iterable[Baris],
    kolom: Sequence[Kolom],
    temuan: Mapping[tuple[int, str], Sequence[SelTemuan]],
    *,
    mulai: int = 1,
    bernomor: bool = False,
) -> SafeString:
    """Return the body rows; ``temuan`` maps a cell (row number, field) to what findings say of it.

    Only cells with findings carry their address (``b17-k10``), so that links to them work plainly; the script
    gives it to the others, which keeps 1.800 cells light.
    """
    utama = _kolom_utama(kolom)
    letak = [
        (k, f"-k{n}", k.isi is Isi.TEKS, k is utama) for k, n in zip(kolom, nomor_kolom(kolom), strict=True)
    ]
    hasil = [_satu_baris(b, i, letak, temuan, bernomor) for i, b in enumerate(baris, start=mulai)]
    return mark_safe("".join(hasil))  # noqa: S308 - every text went through lolos


def _satu_baris(
    b: Baris,
    urut: int,
    letak: Sequence[tuple[Kolom, str, bool, bool]],
    temuan: Mapping[tuple[int, str], Sequence[SelTemuan]],
    bernomor: bool,
) -> str:
    kepala = getattr(b, "nomor", None) if bernomor else b.kode
    id_baris = f"b{urut}"
    bagian = [
        f'<tr class="{_KELAS_LEVEL[b.level]}"><th class="l0" scope="row">{urut}</th>',
        _sel_kepala(kepala, "l1 kode", f"{id_baris}-k1", temuan.get((urut, "kode"), ())),
    ]
    if not bernomor:
        bagian.append(_sel_kepala(b.nama, "l2", f"{id_baris}-k2", temuan.get((urut, "nama"), ())))
    for k, akhiran, is_teks, is_utama in letak:
        isi = isi_sel(b, k)
        milik = temuan.get((urut, k.field), ())
        if is_teks:
            kelas = ("ind" if is_utama else "teks") + ("" if isi or milik else " kosongan")
            teks = (_label_hp(b, bernomor) if is_utama else "") + _klem(isi)
        else:
            kelas = "sat" if k.isi is Isi.SATUAN else "n" if isi is not None else "n kosongan"
            teks = lolos(isi)
        if milik:
            bagian.append(f"{_buka(kelas, id_baris + akhiran, milik)}{teks}{_ekor(milik)}</td>")
        else:
            bagian.append(f'<td class="{kelas}">{teks}</td>')
    bagian.append("</tr>")
    return "".join(bagian)


_URUTAN_BERAT = {"kesalahan": 0, "peringatan": 1, "info": 2}


def _berat_terberat(milik: Sequence[SelTemuan]) -> SelTemuan | None:
    if len(milik) == 1:
        return milik[0]
    return min(milik, key=lambda t: _URUTAN_BERAT[t.berat], default=None)


def _sel_kepala(isi: str | None, kelas: str, id_: str, milik: Sequence[SelTemuan]) -> str:
    """Return a sticky cell (code, name): a finding underlines its text, the cell keeps its ground."""
    teks = _klem(isi)
    t = _berat_terberat(milik)
    if t is None:
        return f'<td class="{kelas}">{teks}</td>'
    gaya = GAYA_BERAT.get(t.berat, "ti")
    buka = f'<td class="{kelas}" id="{id_}" data-temuan="{t.nomor}">'
    return f'{buka}<span class="garis-{gaya}">{teks}</span>{_ekor_sr(milik)}</td>'


def _klem(isi: str | None) -> str:
    teks = lolos(isi)
    return f'<span class="klem">{teks}</span>' if len(teks) > 40 else teks


def _kolom_utama(kolom: Sequence[Kolom]) -> Kolom | None:
    """Return the text column that stays in view on a phone: the first one."""
    return next((k for k in kolom if k.isi is Isi.TEKS), None)


def _label_hp(b: Baris, bernomor: bool) -> str:
    """Return code and name, shown above the first column where their own columns are hidden."""
    teks = "" if bernomor else " ".join(t for t in (b.kode, b.nama) if t)
    return f'<span class="kode-hp">{lolos(teks)}</span>' if teks else ""


def _buka(kelas: str, id_: str, milik: Sequence[SelTemuan]) -> str:
    t = _berat_terberat(milik) or milik[0]
    gaya = GAYA_BERAT.get(t.berat, "ti")
    return f'<td class="{kelas} {gaya}" id="{id_}" data-temuan="{t.nomor}">'


def _ekor(milik: Sequence[SelTemuan]) -> str:
    if not milik:
        return ""
    harap = next((m.seharusnya for m in milik if m.seharusnya), None)
    if not harap:
        return _ekor_sr(milik)
    teks = lolos(cetak_harap(harap))
    return f'<span class="hs"><span class="sr">seharusnya </span>{teks}</span>{_ekor_sr(milik)}'


def _ekor_sr(milik: Sequence[SelTemuan]) -> str:
    t = _berat_terberat(milik)
    kode = ", ".join(sorted({m.kode for m in milik}))
    kata = KATA_BERAT[t.berat] if t else ""
    return f'<span class="sr"> {kata} {lolos(kode)}</span>'


def cetak_harap(teks: str) -> str:
    """Print an expected value: a plain decimal the id-ID way, any other text as it is."""
    try:
        nilai = Decimal(teks)
    except ArithmeticError:
        return teks
    return cetak_angka(nilai) if nilai.is_finite() else teks
