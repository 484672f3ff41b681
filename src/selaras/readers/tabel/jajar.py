"""Free alignment: the cells of a row against the slots of a table, like two sequences.

Text taken from a PDF does not keep its columns: empty cells are lost, rows slide left or right, a unit stands
in the next cell. Each cell goes to a slot that suits its kind, in order, with a price for every slot passed
over and every empty cell without a slot. The cost is cells times slots, once per kind pattern.
"""

from __future__ import annotations

from selaras.readers.tabel.kamus import Ragam
from selaras.readers.tabel.lurus import BUANG, Butir, Susunan, urai_pola
from selaras.readers.tabel.sel import JENIS_ANGKA, JENIS_KODE, JENIS_TEKS, KODE_NAMA, SATUAN_PERSEN
from selaras.readers.tabel.slot import TOLAK, Slot

_KOSONG = -1.0
"""Price of an empty cell that stands for no slot."""
_DEKAT = 0.4
"""Worth of standing right under the header's column; half of it one column beside."""
_SATUAN_LEPAS = 1.5
"""Price of a unit whose number is missing."""
_NAMA_LEWAT = 5.0
"""Price of a coded row without a name: the first text after a code is its name."""
_NAMA_TANPA_KODE = 3.0
"""Price of a plain text as a name where the row has no code: it is rather an indicator."""
_SATUAN_KELUARAN = 1.0
"""Worth of a unit beside an output target; a percent sign belongs to outcomes."""
_NILAI_KODE = 5.0
_MUSTAHIL = -1000.0

Pasangan = tuple[Slot, Butir]


class Penyejajar:
    """Aligns rows with one order of slots; scores are worked out once."""

    def __init__(self, slot: list[Slot], tepi: int = 0) -> None:
        """Keep the slots in order; ``tepi`` is the column where the rows' names usually start."""
        self.slot = slot
        self.tepi = tepi
        self._kolom_kode = next((i for i, s in enumerate(slot[:2]) if s.ragam == Ragam.KODE), None)
        self._deret: dict[tuple[int, bool, bool], _Deret] = {}
        self._ingat: dict[str, Susunan] = {}

    def susun_pola(self, pola: str) -> Susunan:
        """Place a row by its kind pattern; a pattern seen before costs one look-up."""
        hasil = self._ingat.get(pola)
        if hasil is None:
            hasil = self._ingat[pola] = self.susun(urai_pola(pola))
        return hasil

    def susun(self, butir: list[Butir]) -> Susunan:
        """Place the pieces of a row."""
        kode, sisa, mulai = self._ambil_kode(butir)
        isi = _pangkas(sisa)
        if not kode and isi and isi[0].jenis in JENIS_ANGKA:
            isi = [b for b in sisa[self.tepi :] if b.sel < isi[0].sel and b.jenis == " "] + isi
        if not isi:
            return Susunan(tuple(kode), (), _NILAI_KODE * len(kode))
        wajib_nama = bool(kode) and isi[0].jenis in JENIS_TEKS
        kunci = (mulai, wajib_nama, not kode and self._kolom_kode is not None)
        deret = self._deret.get(kunci)
        if deret is None:
            deret = self._deret[kunci] = _Deret(self.slot[mulai:], wajib_nama=kunci[1], tanpa_kode=kunci[2])
        pasangan, buang, nilai = deret.sejajarkan(isi)
        return Susunan((*kode, *pasangan), tuple(buang), nilai + _NILAI_KODE * len(kode))

    def _ambil_kode(self, butir: list[Butir]) -> tuple[list[Pasangan], list[Butir], int]:
        """Take the number and code cells at the left edge; return them, the rest, and the next slot."""
        di = self._kolom_kode
        hasil: list[Pasangan] = []
        if di is None or not butir:
            return hasil, butir, 0
        mulai = 0
        if di == 1 and len(butir) > 1:
            if butir[0].jenis == "i" and butir[1].jenis in "kzidsKTaOJ":
                hasil.append((self.slot[0], butir[0]))
            mulai = 1 if hasil or butir[0].jenis == " " else 0
        mulai += _lompati_kosong(butir, mulai)
        if butir[mulai].jenis == KODE_NAMA:
            return [*hasil, (self.slot[di], butir[mulai])], butir[mulai + 1 :], di + 2
        panjang = _panjang_kode(butir, mulai)
        hasil += [(self.slot[di], b) for b in butir[mulai : mulai + panjang] if b.jenis != " "]
        return hasil, butir[mulai + panjang :] if hasil else butir, di + 1


def _pangkas(butir: list[Butir]) -> list[Butir]:
    """Drop empty cells at both ends: they tell nothing about the columns."""
    awal, akhir = 0, len(butir)
    while awal < akhir and butir[awal].jenis == " ":
        awal += 1
    while akhir > awal and butir[akhir - 1].jenis == " ":
        akhir -= 1
    return butir[awal:akhir]


def _lompati_kosong(butir: list[Butir], mulai: int) -> int:
    """Return how many empty cells stand before a code that has slid to the right (0 where none has)."""
    i = mulai
    while i < len(butir) - 1 and butir[i].jenis == " ":
        i += 1
    depan = "".join(b.jenis for b in butir[i : i + 3])
    if i == mulai or not (depan[:1] == "k" or (depan[:1] in JENIS_KODE and "z" in depan[:2])):
        return 0
    return i - mulai


def _panjang_kode(butir: list[Butir], mulai: int) -> int:
    """Return how many cells from ``mulai`` on are code parts (with empty ones between)."""
    if butir[mulai].jenis not in JENIS_KODE:
        return 0
    i, rapat = mulai, 0
    while i < len(butir) and (butir[i].jenis in JENIS_KODE or butir[i].jenis == " ") and i - mulai < 9:
        if butir[i].jenis != " " and rapat == i - mulai:
            rapat += 1
        i += 1
    if i >= len(butir) or butir[i].jenis in JENIS_TEKS:
        return i - mulai
    return min(rapat, 6)


class _Deret:
    """The slots after the code, with their scores by kind of cell."""

    def __init__(self, slot: list[Slot], *, wajib_nama: bool, tanpa_kode: bool) -> None:
        self.slot = slot
        self.lewat = [s.lewat for s in slot]
        if wajib_nama and slot and slot[0].ragam == Ragam.NAMA:
            self.lewat[0] = _NAMA_LEWAT
        self.satuan = [bool(s.satuan_dari) for s in slot]
        self.tanpa_kode = tanpa_kode
        self._skor: dict[str, list[float]] = {}
        self._dekat: dict[int, list[tuple[int, float]]] = {}
        awal = [0.0]
        for j, harga in enumerate(self.lewat):
            awal.append(awal[-1] - harga * (0.5 if j < 2 and harga <= 1.0 else 1.0))
        self.awal = awal

    def skor(self, b: Butir) -> list[float]:
        """Return the worth of a piece in every slot."""
        dasar = self._skor.get(b.jenis)
        if dasar is None:
            dasar = self._skor[b.jenis] = [self._skor_jenis(b.jenis, s) for s in self.slot]
        dekat = self._dekat.get(b.sel)
        if dekat is None:
            dekat = self._dekat[b.sel] = _dekat(self.slot, b.sel)
        if not dekat:
            return dasar
        hasil = dasar.copy()
        for j, nilai in dekat:
            hasil[j] += nilai
        return hasil

    def _skor_jenis(self, jenis: str, s: Slot) -> float:
        skor = float(s.skor(jenis))
        if skor <= TOLAK:
            return _MUSTAHIL
        if self.tanpa_kode and s.ragam == Ragam.NAMA and jenis in "Tau":
            skor -= _NAMA_TANPA_KODE
        if s.satuan_dari.endswith("keluaran"):
            skor += _SATUAN_KELUARAN if jenis != SATUAN_PERSEN else -2 * _SATUAN_KELUARAN
        return skor - s.langka

    def sejajarkan(self, isi: list[Butir]) -> tuple[list[Pasangan], list[Butir], float]:
        """Align by dynamic programming and trace the best way back."""
        dari: list[bytearray] = []
        atas = self.awal
        sebelum = bytearray(len(self.slot) + 1)
        for b in isi:
            atas, sebelum = self._langkah_kosong(atas) if b.jenis == " " else self._langkah(b, atas, sebelum)
            dari.append(sebelum)
        terbaik = atas.index(max(atas))
        pasangan: list[Pasangan] = []
        buang: list[Butir] = []
        i, j = len(isi), terbaik
        while i > 0:
            asal = dari[i - 1][j]
            if asal == _LEWAT:
                j -= 1
                continue
            i -= 1
            if isi[i].jenis != " ":
                if asal == _PASANG:
                    pasangan.append((self.slot[j - 1], isi[i]))
                else:
                    buang.append(isi[i])
            j -= asal == _PASANG
        return pasangan[::-1], buang[::-1], atas[terbaik]

    def _langkah(self, b: Butir, atas: list[float], sebelum: bytearray) -> tuple[list[float], bytearray]:
        """Fill one row of the alignment for a filled cell."""
        kiri = atas[0] + BUANG
        baris = [kiri]
        langkah = bytearray(len(atas))
        deret = zip(self.skor(b), self.lewat, self.satuan, strict=True)
        for j, (skor, harga, satuan) in enumerate(deret, start=1):
            pas = atas[j - 1] + skor
            if satuan and sebelum[j - 1] != _PASANG:
                pas -= _SATUAN_LEPAS
            nilai = atas[j] + BUANG
            if pas >= nilai:
                nilai = pas
                langkah[j] = _PASANG
            if kiri - harga > nilai:
                nilai = kiri - harga
                langkah[j] = _LEWAT
            baris.append(nilai)
            kiri = nilai
        return baris, langkah

    def _langkah_kosong(self, atas: list[float]) -> tuple[list[float], bytearray]:
        """Fill one row of the alignment for an empty cell: it suits every slot."""
        kiri = atas[0] + _KOSONG
        baris = [kiri]
        langkah = bytearray(len(atas))
        for j, harga in enumerate(self.lewat, start=1):
            pas = atas[j - 1]
            nilai = atas[j] + _KOSONG
            if pas >= nilai:
                nilai = pas
                langkah[j] = _PASANG
            if kiri - harga > nilai:
                nilai = kiri - harga
                langkah[j] = _LEWAT
            baris.append(nilai)
            kiri = nilai
        return baris, langkah


_PASANG = 1
_LEWAT = 2


def _dekat(slot: list[Slot], kolom: int) -> list[tuple[int, float]]:
    """Return the slots whose header stands over a column or right beside it."""
    hasil = []
    for j, s in enumerate(slot):
        if s.awal < 0:
            continue
        if s.awal <= kolom < s.akhir:
            hasil.append((j, _DEKAT))
        elif kolom in (s.awal - 1, s.akhir):
            hasil.append((j, _DEKAT / 2))
    return hasil
