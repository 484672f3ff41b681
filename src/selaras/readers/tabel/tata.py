"""Layout of a table: decides column by column or by alignment, and reads all rows of its segments."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from selaras.facts import Sisa
from selaras.readers.tabel.isian import (
    Isian,
    Resep,
    buat_resep,
    isi_baris,
    isi_ganda,
    salin_cetak,
    sisa_sel,
)
from selaras.readers.tabel.jajar import Penyejajar
from selaras.readers.tabel.kamus import JenisTabel, Ragam
from selaras.readers.tabel.lurus import (
    BATAS_LEBAR,
    Butir,
    Susunan,
    susun_langsung,
    urai_pola,
)
from selaras.readers.tabel.nilai import Pembaca, kebiasaan
from selaras.readers.tabel.patah import KELOMPOK, LEPAS, is_petak
from selaras.readers.tabel.segmen import Segmen
from selaras.readers.tabel.sel import JENIS_KODE
from selaras.readers.tabel.slot import Adat, Slot, field_satuan, slot_kepala, slot_resmi, terapkan

_BATAS_GOYAH = 0.25
"""Share of rows that do not fit their columns from which a segment's columns are not trusted."""
_BATAS_GOYAH_PETAK = 0.5
"""The same in a real grid, whose cells hardly ever slide."""
_UNGGUL = 2.0
"""By how much an alignment must beat the columns in a segment whose columns are trusted."""
_PERCAYA = 0.6
"""Worth of a cell's own column where the columns are trusted."""
_BATAS_LANGKA = 0.1
_CONTOH = 40
_DIWARISI = (
    Ragam.INDIKATOR,
    Ragam.INDIKATOR_HASIL,
    Ragam.INDIKATOR_KELUARAN,
    Ragam.ANGKA,
    Ragam.SATUAN,
    Ragam.LOKASI,
    Ragam.TEKS,
)
"""Kinds of columns whose merged cell speaks for every row beside it."""
_BARIS_KEBIASAAN = 2000


@dataclass(slots=True)
class Bacaan:
    """What the rows of one table gave."""

    isian: list[Isian] = field(default_factory=list)
    sisa: list[Sisa] = field(default_factory=list)
    sel_terisi: int = 0
    sel_terpetakan: int = 0


class TataLetak:
    """Placement of the rows of one segment; one decision per kind pattern."""

    def __init__(self, segmen: Segmen) -> None:
        """Look at all rows of the segment before placing any."""
        self.jenis = segmen.kepala.jenis
        self.hitung = Counter(segmen.pola)
        self.urutan = slot_kepala(segmen.kepala)
        self.langsung = terapkan(self.jenis, self.urutan, None)
        self.satuan = satuan_by_field(self.jenis, self.langsung)
        self.kaku = bool(segmen.baris) and is_petak(segmen.baris[0])
        self.penyejajar = Penyejajar(self.langsung)
        self._resep: dict[str, Resep] = {}
        self._lurus: dict[str, Susunan] = {}
        self.goyah = self._ukur_goyah()
        self._kepala = segmen.kepala
        self._bebas: Penyejajar | None = None
        self.adat: Adat | None = None

    def _ukur_goyah(self) -> bool:
        """Say whether the rows do not keep the columns: many misfits, and an alignment does better."""
        jumlah = cacat = 0
        sedikit = max((len(p) - p.count(" ") for p in self.hitung), default=0) // 5
        for pola, n in self.hitung.items():
            if len(pola) - pola.count(" ") < max(3, sedikit):
                continue
            jumlah += n
            susunan = susun_langsung(_urai(pola), self.langsung)
            self._lurus[pola] = susunan
            if susunan.cacat:
                cacat += n
        if cacat <= (_BATAS_GOYAH_PETAK if self.kaku else _BATAS_GOYAH) * jumlah or cacat < min(2, jumlah):
            return False
        lurus = bebas = 0.0
        for pola, n in self.contoh():
            lurus += n * (self._lurus.get(pola) or susun_langsung(_urai(pola), self.langsung)).nilai
            bebas += n * self.penyejajar.susun_pola(pola).nilai
        return bebas > lurus

    def contoh(self) -> list[tuple[str, int]]:
        """Return the fullest patterns: they tell the habits of the table."""
        penuh = [(len(p) - p.count(" "), p, n) for p, n in self.hitung.items() if len(p) <= BATAS_LEBAR]
        if not penuh:
            return []
        batas = 0.75 * max(p[0] for p in penuh)
        return [(p, n) for isi, p, n in sorted(penuh, reverse=True) if isi >= batas][:_CONTOH]

    def pilih_urutan(self) -> None:
        """Take the official order of the columns where the rows follow it better than the header's."""
        contoh = self.contoh()
        nama = [s.field for s in self.urutan]
        terbaik = sum(self.penyejajar.susun_pola(p).nilai * n for p, n in contoh) + 1
        for resmi in slot_resmi(self._kepala):
            if [s.field for s in resmi] == nama:
                continue
            penyejajar = Penyejajar(terapkan(self.jenis, resmi, None))
            nilai = sum(penyejajar.susun_pola(p).nilai * n for p, n in contoh)
            if nilai > terbaik:
                terbaik, self.urutan, self.penyejajar = nilai, resmi, penyejajar

    def warisi(self, isian: Isian, atas: Isian | None, turun: frozenset[int]) -> None:
        """Give a coded row what its cells share with the coded row above; amounts stay where they are."""
        if atas is None:
            return
        for s in self.langsung:
            if s.ragam not in _DIWARISI or not any(s.awal <= c < s.akhir for c in turun):
                continue
            for nama in filter(None, (s.field, self.satuan.get(s.field))):
                if isian.nilai.get(nama) is None and atas.nilai.get(nama) is not None:
                    isian.nilai[nama] = atas.nilai[nama]
                    salin_cetak(atas, isian, nama)

    def resep(self, pola: str) -> Resep:
        """Return the recipe of a pattern."""
        resep = self._resep.get(pola)
        if resep is None:
            resep = self._resep[pola] = self._buat(pola)
        return resep

    def _buat(self, pola: str) -> Resep:
        butir = urai_pola(pola)
        terisi = len({b.sel for b in butir if b.jenis != " "})
        luar = [b for b in butir if b.sel >= BATAS_LEBAR and b.jenis != " "]
        susunan = self._pilih(pola, [b for b in butir if b.sel < BATAS_LEBAR])
        if luar:
            susunan = Susunan(susunan.pasangan, (*susunan.sisa, *luar), susunan.nilai)
        return buat_resep(susunan, terisi, self.satuan)

    def _pilih(self, pola: str, butir: list[Butir]) -> Susunan:
        lurus = self._lurus.get(pola) or susun_langsung(butir, self.langsung)
        if not self.goyah and (self.kaku or not lurus.cacat):
            return lurus
        if self._bebas is None:
            self._bebas = Penyejajar(terapkan(self.jenis, self.urutan, self.adat), tepi_nama(self.hitung))
        bebas = self._bebas.susun(butir)
        if self.goyah or bebas.nilai > lurus.nilai + _PERCAYA * len(lurus.pasangan) + _UNGGUL:
            return bebas
        return lurus


def tepi_nama(hitung: Counter[str]) -> int:
    """Return the column where the names of coded rows usually start."""
    tepi: Counter[int] = Counter()
    for pola, n in hitung.items():
        kode = len(pola) - len(pola.lstrip("kzsid "))
        if pola[:1] in JENIS_KODE and 0 < kode < len(pola):
            tepi[kode] += n
    return max(tepi, key=lambda k: (tepi[k], k)) if tepi else 0


def _urai(pola: str) -> list[Butir]:
    return [b for b in urai_pola(pola[: 4 * BATAS_LEBAR]) if b.sel < BATAS_LEBAR]


def pelajari_adat(tata: Iterable[TataLetak]) -> Adat | None:
    """Learn from the fullest rows of a whole table where units stand and which columns stay blank."""
    terisi: Counter[str] = Counter()
    bersatuan: Counter[str] = Counter()
    jumlah = 0
    semua: set[str] = set()
    for t in tata:
        if not t.goyah:
            continue
        semua.update(s.field for s in t.urutan)
        for pola, n in t.contoh():
            jumlah += n
            for s, _ in t.penyejajar.susun_pola(pola).pasangan:
                terisi[s.field] += n
                if s.satuan_dari:
                    bersatuan[s.satuan_dari] += n
    if not jumlah:
        return None
    return Adat(
        bersatuan=frozenset(f for f, n in bersatuan.items() if n * 5 >= terisi[f]),
        langka=frozenset(f for f in semua if terisi[f] < _BATAS_LANGKA * jumlah),
    )


def satuan_by_field(jenis: JenisTabel, slot: list[Slot]) -> dict[str, str]:
    """Return, for each performance number, the field its unit goes to."""
    ada = {s.field for s in slot if s.ragam == Ragam.SATUAN and not s.satuan_dari}
    hasil = {}
    for s in slot:
        if s.ragam == Ragam.ANGKA:
            nama = field_satuan(jenis, s.field)
            if not nama.startswith("satuan:") and nama not in ada:
                hasil[s.field] = nama
    return hasil


def baca_segmen(segmen: list[Segmen], ribuan: str | None) -> Bacaan:
    """Read every data row of a table's segments."""
    hasil = Bacaan()
    baca = Pembaca(ribuan)
    tata = [TataLetak(s) for s in segmen]
    for t in tata:
        if t.goyah:
            t.pilih_urutan()
    adat = pelajari_adat(tata)
    for s, t in zip(segmen, tata, strict=True):
        t.adat = adat
        atas: Isian | None = None
        for i, (baris, pola) in enumerate(zip(s.baris, s.pola, strict=True)):
            resep = t.resep(pola)
            isian = isi_baris(baris, resep, baca)
            if baris.turun and isian.kode:
                t.warisi(isian, atas, baris.turun)
            atas = isian if isian.kode else atas
            hasil.isian.append(isian)
            terisi = resep.terisi if not s.bentangan or i not in s.bentangan else 0
            sisa = [sisa_sel(baris, kolom, sebab) for kolom, sebab in resep.sisa]
            if resep.ganda:
                sisa += isi_ganda(baris, resep, isian, baca)
            hasil.sel_terisi += max(terisi, len(sisa))
            hasil.sel_terpetakan += max(terisi - len(sisa), 0)
            hasil.sisa += sisa
        hasil.sisa += [sisa_sel(b, 0, LEPAS) for b in s.lepas]
        hasil.sisa += [sisa_sel(b, c, KELOMPOK) for b, c in s.kelompok]
        hasil.sel_terisi += len(s.lepas) + len(s.kelompok)
    return hasil


def _is_berangka(teks: str) -> bool:
    return teks[0].isdigit() or teks[:2].lower() == "rp"


def kebiasaan_tabel(segmen: list[Segmen]) -> str | None:
    """Return the thousands mark of a table's own numbers; a few thousand rows tell enough."""
    teks: set[str] = set()
    for s in segmen:
        langkah = max(1, len(s.baris) // _BARIS_KEBIASAAN)
        for baris in s.baris[::langkah]:
            teks.update(t for t in baris.isi if isinstance(t, str) and 2 < len(t) < 32 and _is_berangka(t))
    return kebiasaan(sorted(teks))
