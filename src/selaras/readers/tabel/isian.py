"""Rows to fields: applies a placement to the cells of a row and keeps count of every cell."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from decimal import Decimal

from selaras.facts import Asal, Sisa
from selaras.kernel.teks import kunci
from selaras.readers.mentah import BarisMentah, Isi, alamat_sel, is_isi, nama_kolom
from selaras.readers.tabel.jenjang import is_jumlah
from selaras.readers.tabel.kamus import Ragam
from selaras.readers.tabel.lurus import Susunan
from selaras.readers.tabel.nilai import Pembaca, baca_kode, teks_polos
from selaras.readers.tabel.sel import KODE_NAMA, belah_kode_nama

_BERANGKA = (Ragam.ANGKA, Ragam.PERSEN, Ragam.UANG)
TAK_BERTEMPAT = "isi sel tidak cocok dengan kolom mana pun"


@dataclass(slots=True)
class Isian:
    """A row by its fields.

    ``nilai`` holds numbers and texts, ``satuan_sisip`` units without a field; ``satu_satuan`` says that the
    table has one column of units for all numbers. ``sel_kode`` is how many cells the printed code spans.
    """

    asal: Asal
    kode: str | None = None
    nilai: dict[str, Decimal | str | None] = field(default_factory=dict)
    tertulis: dict[str, str] = field(default_factory=dict)
    letak: dict[str, str] = field(default_factory=dict)
    satuan_sisip: dict[str, str] | None = None
    satu_satuan: bool = False
    sel_kode: int = 0

    def teks(self, nama: str) -> str | None:
        """Return a text field."""
        nilai = self.nilai.get(nama)
        return nilai if isinstance(nilai, str) else None

    def angka(self, nama: str) -> Decimal | None:
        """Return a number field."""
        nilai = self.nilai.get(nama)
        return nilai if isinstance(nilai, Decimal) else None


@dataclass(frozen=True, slots=True)
class Resep:
    """A placement made ready for use: what to read from which cell.

    ``ganda`` are cells of a second column for a field that already has one, ``field_angka`` the numbers.
    """

    kode: tuple[int, ...]
    kode_nama: int | None
    teks: tuple[tuple[str, int], ...]
    angka: tuple[tuple[str, str, int, int], ...]
    uang: tuple[tuple[str, int, int], ...]
    satuan: tuple[tuple[str, str, int, int], ...]
    sisa: tuple[tuple[int, str], ...]
    terisi: int
    ganda: tuple[tuple[str, int], ...] = ()
    letak: dict[int, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    field_angka: frozenset[str] = frozenset()

    def huruf(self, kolom0: int) -> tuple[tuple[str, str], ...]:
        """Return the sheet column of every field, for a row that starts at sheet column ``kolom0``."""
        if kolom0 not in self.letak:
            pasangan: dict[str, int] = dict([("kode", self.kode[0])] if self.kode else [])
            for nama, c in (
                *self.teks,
                *((n, c) for n, _, c, _ in self.angka),
                *((n, c) for n, c, _ in self.uang),
                *((n, c) for n, _, c, _ in self.satuan if not n.startswith("satuan:")),
            ):
                pasangan.setdefault(nama, c)
            self.letak[kolom0] = tuple((n, nama_kolom(kolom0 + c)) for n, c in pasangan.items())
        return self.letak[kolom0]


def buat_resep(susunan: Susunan, terisi: int, satuan: dict[str, str]) -> Resep:
    """Turn a placement into a recipe; ``satuan`` maps a number field to the field of its unit."""
    kode: list[int] = []
    kode_nama: int | None = None
    teks: list[tuple[str, int]] = []
    angka: list[tuple[str, str, int, int]] = []
    uang: list[tuple[str, int, int]] = []
    unit: list[tuple[str, str, int, int]] = []
    asing: dict[int, str] = {}
    ganda: list[tuple[str, int]] = []
    kolom: dict[str, int] = {}
    for s, b in susunan.pasangan:
        if s.ragam == Ragam.ASING:
            asing[b.sel] = f'kolom "{s.teks}" tidak dikenal'
        elif b.jenis == KODE_NAMA:
            kode_nama = b.sel
        elif s.ragam == Ragam.KODE:
            kode.append(b.sel)
        elif s.ragam != Ragam.SATUAN and kolom.setdefault(s.field, s.awal) != s.awal:
            ganda.append((s.field, b.sel))
        elif s.ragam in (Ragam.ANGKA, Ragam.PERSEN):
            angka.append((s.field, satuan.get(s.field, ""), b.sel, b.potong))
        elif s.ragam == Ragam.UANG:
            uang.append((s.field, b.sel, b.potong))
        elif s.ragam == Ragam.SATUAN:
            unit.append((s.field, s.satuan_dari, b.sel, b.potong))
        elif (s.field, b.sel) not in teks:
            teks.append((s.field, b.sel))
    terpetakan = {b.sel for s, b in susunan.pasangan if s.ragam != Ragam.ASING}
    buang = {**dict.fromkeys((b.sel for b in susunan.sisa), TAK_BERTEMPAT), **asing}
    sisa = tuple(sorted((c, sebab) for c, sebab in buang.items() if c not in terpetakan))
    return Resep(
        tuple(kode),
        kode_nama,
        tuple(teks),
        tuple(angka),
        tuple(uang),
        tuple(unit),
        sisa,
        terisi,
        tuple(ganda),
        field_angka=frozenset(s.field for s, _ in susunan.pasangan if s.ragam in _BERANGKA),
    )


def isi_baris(baris: BarisMentah, resep: Resep, baca: Pembaca) -> Isian:
    """Read a row by its recipe."""
    isi = baris.isi
    hasil = Isian(baris.asal)
    nilai = hasil.nilai
    if resep.kode:
        _isi_kode(hasil, isi, resep.kode)
    if resep.kode_nama is not None:
        _isi_kode_nama(hasil, isi[resep.kode_nama])
    for nama, c in resep.teks:
        baru = teks_polos(isi[c])
        lama = nilai.get(nama)
        nilai[nama] = f"{lama} {baru}" if lama else baru
    if "nama" not in nilai:
        _nama_di_tepi(hasil)
    _isi_angka(hasil, isi, resep, baca)
    for nama, dari, c, p in resep.satuan:
        teks = baca.satuan(isi[c], p)
        if dari and nilai.get(dari) is None and dari not in hasil.tertulis:
            hasil.tertulis[dari] = teks
        elif nama.startswith("satuan:"):
            hasil.satuan_sisip = {**(hasil.satuan_sisip or {}), dari: teks}
        else:
            nilai[nama] = teks
            hasil.satu_satuan = hasil.satu_satuan or not dari
    if hasil.satuan_sisip:
        _simpan_sisip(hasil)
    if baris.kolom0 is not None and baris.baris_lembar is not None:
        nomor = str(baris.baris_lembar)
        hasil.letak = {nama: huruf + nomor for nama, huruf in resep.huruf(baris.kolom0)}
    return hasil


def _isi_angka(hasil: Isian, isi: list[Isi], resep: Resep, baca: Pembaca) -> None:
    nilai = hasil.nilai
    kenal = baca.angka
    for nama, satuan, c, p in resep.angka:
        terbaca = kenal.get(isi[c]) if p < 0 else None
        nilai[nama], cetak, persen = terbaca or baca.baca_angka(isi[c], p)
        if cetak is not None:
            hasil.tertulis[nama] = cetak
        if persen and satuan and satuan not in nilai:
            nilai[satuan] = persen
    kenal = baca.uang
    for nama, c, p in resep.uang:
        terbaca = kenal.get(isi[c]) if p < 0 else None
        nilai[nama], cetak, _ = terbaca or baca.baca_uang(isi[c], p)
        if cetak is not None:
            hasil.tertulis[nama] = cetak


def _simpan_sisip(hasil: Isian) -> None:
    """Keep the print of a unit that no field takes, unless it repeats another unit of the row."""
    kenal = {kunci(str(v)) for n, v in hasil.nilai.items() if "satuan" in n and v}
    for angka, satuan in (hasil.satuan_sisip or {}).items():
        if kunci(satuan) not in kenal:
            hasil.tertulis[f"satuan.{angka}"] = satuan


def isi_ganda(baris: BarisMentah, resep: Resep, hasil: Isian, baca: Pembaca) -> list[Sisa]:
    """Read the second columns of a field: they fill a gap or repeat; anything else is left over."""
    sisa = []
    angka = resep.field_angka
    for nama, c in resep.ganda:
        isi = baris.isi[c]
        nilai, cetak, _ = baca.baca_uang(isi, -1) if nama in angka else (teks_polos(isi), None, None)
        lama = hasil.nilai.get(nama)
        if lama is None and nama not in hasil.tertulis:
            hasil.nilai[nama] = nilai
            if cetak is not None:
                hasil.tertulis[nama] = cetak
        elif lama != nilai:
            sisa.append(sisa_sel(baris, c, f"isi kolom kedua untuk {nama} berbeda dari yang pertama"))
    return sisa


def _isi_kode(hasil: Isian, isi: list[Isi], kolom: tuple[int, ...]) -> None:
    """Read the code; one with an empty cell in its middle is incomplete, so only its print is kept."""
    hasil.kode, cetak = baca_kode([teks_polos(isi[c]) for c in kolom])
    hasil.sel_kode = kolom[-1] - kolom[0] + 1
    if hasil.sel_kode > len(kolom) and any(not is_isi(isi[c]) for c in range(kolom[0], kolom[-1])):
        hasil.kode, cetak = None, " ".join(teks_polos(isi[c]) or "…" for c in range(kolom[0], kolom[-1] + 1))
    if cetak is not None:
        hasil.tertulis["kode"] = cetak


def _nama_di_tepi(hasil: Isian) -> None:
    """Take the words of a merged cell that starts in the code or number column ("JUMLAH") as the name."""
    cetak = hasil.tertulis.get("kode", "")
    if hasil.kode is None and len(cetak) > 4 and not any(c.isdigit() for c in cetak):
        hasil.nilai["nama"] = hasil.tertulis.pop("kode")
        hasil.sel_kode = 0
    elif is_jumlah(hasil.teks("nomor")):
        hasil.nilai["nama"] = hasil.nilai.pop("nomor")


def _isi_kode_nama(hasil: Isian, sel: Isi) -> None:
    belah = belah_kode_nama(teks_polos(sel))
    if belah is None:
        hasil.nilai["nama"] = teks_polos(sel)
        return
    hasil.kode, cetak = baca_kode([belah[0]])
    hasil.nilai["nama"] = belah[1]
    if cetak is not None:
        hasil.tertulis["kode"] = cetak


def sisa_sel(baris: BarisMentah, kolom: int, sebab: str) -> Sisa:
    """Report one cell that found no field."""
    alamat = alamat_sel(baris, kolom)
    asal = baris.asal if alamat is None else replace(baris.asal, sel=alamat)
    return Sisa(asal, teks_polos(baris.isi[kolom]), sebab)


def salin_cetak(dari: Isian, ke: Isian, nama: str) -> None:
    """Copy the print and the place of a field."""
    for asal, tujuan in ((dari.tertulis, ke.tertulis), (dari.letak, ke.letak)):
        if nama in asal:
            tujuan[nama] = asal[nama]
