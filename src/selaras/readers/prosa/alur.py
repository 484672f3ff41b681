"""The document as headings and whole paragraphs in their sections, from lines of any format."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from selaras.facts import Asal, Judul
from selaras.facts.bagian import Bagian, bagian_judul
from selaras.kernel.teks import kunci, romawi
from selaras.readers.prosa.baris import BarisTeks, is_baris_prosa, lebar_lipat, pisah_penanda
from selaras.readers.prosa.judul import (
    Calon,
    buat_entri,
    kunci_nomor,
    parse_entri,
    parse_judul,
    parse_keterangan,
    porsi_kapital,
)

_AKHIR = (".", ":", ";", "!", "?")
_SAMBUNG = re.compile(
    r"(?:,|\b(?:Rp|No)\.?|\b(?:sebesar|sebanyak|dan|atau|dengan|pada|oleh|untuk|yang|dari|adalah|tentang|nomor|tahun|"
    r"pasal|ayat|di|ke|dalam|serta|terhadap|sebagai))$",
    re.IGNORECASE,
)
_BARIS_TABEL = re.compile(r"^(?:Nama\s+)?(?:Perangkat Daerah|OPD|SKPD|Unit Kerja)\s*:", re.IGNORECASE)


@dataclass(slots=True)
class Alinea:
    """A whole paragraph. ``isi`` is its text without the list mark; ``awal`` maps offsets to origins."""

    asal: Asal
    penanda: str
    isi: str
    seksi: str
    bagian: Bagian
    gaya: str = ""
    ujung: int = 0
    awal: list[tuple[int, Asal]] = field(default_factory=list)

    @property
    def teks(self) -> str:
        """The paragraph with its list mark."""
        return f"{self.penanda} {self.isi}" if self.penanda else self.isi

    def asal_di(self, letak: int) -> Asal:
        """Return the origin of the line that holds an offset of ``isi``."""
        asal = self.asal
        for mulai, a in self.awal:
            if mulai > letak:
                break
            asal = a
        return asal


@dataclass(slots=True)
class Alur:
    """Headings, contents entries and paragraphs of a document."""

    judul: list[Judul] = field(default_factory=list)
    alinea: list[Alinea] = field(default_factory=list)


def susun_alur(baris: list[BarisTeks], jenis: str) -> Alur:
    """Sort lines into headings, captions, entries of the contents and paragraphs."""
    return _Penyusun(baris, lebar_lipat(baris, jenis)).jalan()


class _Penyusun:
    """One pass over the lines of a document."""

    def __init__(self, baris: list[BarisTeks], lebar: int) -> None:
        self.baris = baris
        self.lebar = lebar
        self.alur = Alur()
        self.seksi = ""
        self.bagian = Bagian.LAIN
        self.bagian_seksi: dict[str, Bagian] = {}
        self.bab = 0
        self.tanpa_nomor = [0, 0, 0, 0, 0]
        self.sistematika: tuple[int, ...] | None = None
        self.kunci_isi: set[str] = set()
        self.nomor_isi: set[str] = set()
        self.keterangan: set[tuple[str | None, str]] = set()
        self.putus = True
        self.calon = [parse_judul(b) if not b.terpakai else None for b in baris]
        self.bab_terakhir = {
            c.angka: i for i, c in enumerate(self.calon) if c is not None and c.jenis == "bab"
        }
        self.nomor_terakhir = {c.angka: i for i, c in enumerate(self.calon) if c and not c.bertanda}
        self.blok_prosa = self._blok_prosa()

    def _blok_prosa(self) -> set[int]:
        """Return the grid blocks whose rows mostly read as text."""
        hitung: dict[int, list[bool]] = {}
        for b in self.baris:
            if b.sel and not b.terpakai:
                hitung.setdefault(b.blok, []).append(is_baris_prosa(b))
        return {blok for blok, ya in hitung.items() if sum(ya) >= 0.8 * len(ya)}

    def jalan(self) -> Alur:
        """Read all lines."""
        i = 0
        while i < len(self.baris):
            i = self._satu(i)
        return self.alur

    def _satu(self, i: int) -> int:
        """Read the line ``i`` (and what belongs to it); return the index of the next one."""
        b, c = self.baris[i], self.calon[i]
        if b.terpakai:
            return self._baca_keterangan(i)
        if (
            b.sel
            and b.blok not in self.blok_prosa
            and not (c and c.jenis != "lain" and parse_entri(b) is None)
        ):
            self.putus = True
            return i + 1
        if c is not None and c.jenis == "lain":
            return self._baca_lepas(i, c)
        if c is not None and self._is_kerangka(i, c):
            return self._baca_kerangka(i, c)
        if c is not None:
            return self._baca_judul(i, c)
        if parse_keterangan(b) is not None:
            return self._baca_keterangan(i)
        if not self._is_label(b):
            self._tambah(b)
        return i + 1

    def _is_label(self, b: BarisTeks) -> bool:
        """Say whether a line belongs to a table head ("Nama Perangkat Daerah : …")."""
        ya = bool(_BARIS_TABEL.match(b.teks)) and len(b.teks) < 140
        self.putus = self.putus or ya
        return ya

    # headings -------------------------------------------------------------------------------------------

    def _is_kerangka(self, i: int, c: Calon) -> bool:
        """Say whether a heading only outlines the document (inside "Sistematika Penulisan")."""
        if self.sistematika is None:
            return c.bertanda and c.jenis == "bab" and self.bab_terakhir[c.angka] > i
        if c.jenis == "bab":
            nyata = c.angka[0] > self.bab and self.bab_terakhir[c.angka] == i and not c.bertanda
            return not nyata
        if c.angka and c.angka[0] == self.bab and c.angka > self.sistematika:
            return any(
                j.nomor and kunci(j.teks) == kunci(c.teks) and not j.di_daftar_isi for j in self.alur.judul
            )
        return True

    def _baca_kerangka(self, i: int, c: Calon) -> int:
        """Read a heading that is only named in an outline: a heading of kind "lain" and a paragraph."""
        b, j = self.baris[i], i + 1
        judul = c.teks
        while c.jenis == "bab" and j < len(self.baris) and self._is_lanjutan(judul, c, b, j, j - i):
            judul = f"{judul} {self.baris[j].teks}".strip()
            j += 1
        self.alur.judul.append(Judul(b.asal, judul, c.nomor, c.kedalaman, "lain"))
        for lanjut in self.baris[i:j]:
            self._tambah(lanjut)
        return j

    def _baca_judul(self, i: int, c: Calon) -> int:
        """Open a section; titles may go on over the next lines."""
        b = self.baris[i]
        judul, j = c.teks, i + 1
        while j < len(self.baris) and self._is_lanjutan(judul, c, self.baris[j - 1], j, j - i):
            judul = f"{judul} {self.baris[j].teks}".strip()
            j += 1
        self.putus = True
        self.sistematika = None
        if c.jenis == "bab":
            self.bab = c.angka[0]
            self.tanpa_nomor = [self.bab, 0, 0, 0, 0]
        nomor, kedalaman = c.nomor, c.kedalaman
        seksi = kunci_nomor(nomor) or self._nomor_turunan(b)
        if nomor is None:
            kedalaman = max(seksi.count("."), 0)
        jenis = "bab" if seksi.startswith("BAB") else "subbab"
        self.alur.judul.append(Judul(b.asal, judul, nomor, kedalaman, jenis))
        self.seksi = seksi
        self.bagian = self._makna(seksi, judul)
        if self.bagian == Bagian.SISTEMATIKA:
            self.sistematika = c.angka or (self.bab, 99)
        return j

    def _nomor_turunan(self, b: BarisTeks) -> str:
        """Count the number of a heading that carries a style but no number."""
        tingkat = int(b.gaya[5:]) if b.gaya[5:].isdigit() else 2
        n = self.tanpa_nomor
        tingkat = min(max(tingkat, 1), 4)
        n[tingkat - 1] += 1
        if tingkat == 1:
            self.bab = n[0]
            n[1:] = [0] * 4
            return f"BAB {romawi(n[0])}"
        n[tingkat:] = [0] * (5 - tingkat)
        return ".".join(str(x) for x in n[:tingkat])

    def _makna(self, seksi: str, judul: str) -> Bagian:
        """Return the matter of a section: its own words, else those of the section above it."""
        bagian = bagian_judul(judul)
        if bagian == Bagian.LAIN and "." in seksi:
            bagian = self.bagian_seksi.get(seksi.rsplit(".", 1)[0], Bagian.LAIN)
        self.bagian_seksi[seksi] = bagian
        return bagian

    def _is_lanjutan(self, judul: str, c: Calon, atas: BarisTeks, j: int, ke: int) -> bool:
        """Say whether line ``j`` continues a title."""
        b, calon = self.baris[j], self.calon[j]
        if calon is not None:
            return not judul and calon.nomor is None and calon.jenis != "lain" and b.gaya == atas.gaya
        if b.sel or b.terpakai or ke > 4 or parse_keterangan(b) or len(b.teks) > 200:
            return False
        if b.gaya.startswith("judul"):
            return True
        if c.jenis == "bab":
            if not judul:
                return not b.teks.endswith(_AKHIR) and len(b.teks) < 150
            return porsi_kapital(b.teks) > 0.8 and porsi_kapital(judul) > 0.8 and len(b.teks.split()) > 0
        gabung = kunci(f"{judul} {b.teks}")
        if any(k.startswith(gabung) for k in self.kunci_isi):
            return True
        if not self.lebar or len(atas.teks) < 0.7 * self.lebar or judul.endswith(_AKHIR):
            return False
        pendek = len(b.teks) < 0.6 * self.lebar and not b.teks.endswith(_AKHIR)
        return b.teks[0].islower() or (pendek and not pisah_penanda(b.teks)[0])

    def _baca_lepas(self, i: int, c: Calon) -> int:
        """Open a part without number: foreword, contents, lists, appendix."""
        b = self.baris[i]
        self.putus = True
        self.bagian = bagian_judul(c.teks)
        self.seksi = self.bagian.value or kunci(c.teks).replace(" ", "_")
        self.alur.judul.append(Judul(b.asal, c.teks, None, 0, "lain"))
        if c.teks.upper().startswith("DAFTAR"):
            return self._baca_daftar_isi(i + 1, utama=self.bagian == Bagian.DAFTAR_ISI)
        return i + 1

    # contents -------------------------------------------------------------------------------------------

    def _baca_daftar_isi(self, i: int, *, utama: bool) -> int:
        """Read entries of a list of contents until the text begins; ``utama`` is the list of chapters."""
        sudah = self.nomor_isi
        while i < len(self.baris):
            b, c = self.baris[i], self.calon[i]
            entri = parse_entri(b)
            pakai = 1
            if entri is None and kunci(b.teks) in ("halaman", "hal", "isi halaman", "no halaman"):
                i += 1
                continue
            if entri is None:
                entri, pakai = self._entri_panjang(i, sudah)
            if entri is None and utama and c is not None and c.nomor and self._ada_lagi(i, c, sudah):
                entri = (b.teks, "")
            if entri is None:
                break
            judul = buat_entri(entri[0], entri[1] or None, b.asal)
            sudah.add(kunci_nomor(judul.nomor))
            self.kunci_isi.add(kunci(judul.teks))
            self.alur.judul.append(judul)
            i += pakai
        return i

    def _entri_panjang(self, i: int, sudah: set[str]) -> tuple[tuple[str, str] | None, int]:
        """Read an entry that runs over two or three lines."""
        c = self.calon[i]
        if c is not None and (c.jenis == "lain" or kunci_nomor(c.nomor) in sudah):
            return None, 1
        teks = self.baris[i].teks
        for n in (1, 2):
            if i + n >= len(self.baris) or self.calon[i + n] is not None or len(teks) > 300:
                break
            entri = parse_entri(self.baris[i + n])
            if entri is not None:
                return (f"{teks} {entri[0]}", entri[1]), n + 1
            teks = f"{teks} {self.baris[i + n].teks}"
        return None, 1

    def _ada_lagi(self, i: int, c: Calon, sudah: set[str]) -> bool:
        """Say whether a heading without page comes again later, so that it is an entry here."""
        if kunci_nomor(c.nomor) in sudah:
            return False
        return self.nomor_terakhir.get(c.angka, -1) > i

    # captions and paragraphs ----------------------------------------------------------------------------

    def _baca_keterangan(self, i: int) -> int:
        """Read a table caption with its further lines."""
        self.putus = True
        b = self.baris[i]
        hasil = parse_keterangan(b)
        nomor, judul = hasil if hasil else (None, b.teks)
        j = i + 1
        while j < len(self.baris) and (
            self.baris[j].terpakai or (hasil and self.baris[j].depan_grid and not self.baris[j].sel)
        ):
            lain = self.baris[j]
            if lain.sesudah_grid or self.calon[j] is not None:
                break
            if parse_keterangan(lain) is not None or (not lain.terpakai and len(lain.teks) > 160):
                break
            if not _BARIS_TABEL.match(lain.teks):
                judul = f"{judul} {lain.teks}".strip()
            j += 1
        tanda = (nomor, kunci(judul))
        if tanda not in self.keterangan and not _BARIS_TABEL.match(judul):
            self.keterangan.add(tanda)
            self.alur.judul.append(Judul(b.asal, judul, nomor, 0, "tabel"))
        return j

    def _tambah(self, b: BarisTeks) -> None:
        """Add a line to the paragraphs, joined to the last one where a sentence was cut."""
        penanda, isi = pisah_penanda(b.teks)
        akhir = self.alur.alinea[-1] if self.alur.alinea and not self.putus else None
        self.putus = False
        if akhir is not None and not penanda and self._is_terpotong(akhir, isi, b.asal):
            akhir.awal.append((len(akhir.isi) + 1, b.asal))
            akhir.isi = f"{akhir.isi} {isi}"
            akhir.ujung = len(b.teks)
            return
        self.alur.alinea.append(
            Alinea(b.asal, penanda, isi, self.seksi, self.bagian, b.gaya, len(b.teks), [(0, b.asal)])
        )

    def _is_terpotong(self, akhir: Alinea, isi: str, asal: Asal) -> bool:
        """Say whether the last paragraph goes on in this line."""
        tutup = akhir.isi.rstrip("”\"')]").endswith(_AKHIR) and not _SAMBUNG.search(akhir.isi)
        kecil = isi[0].islower() or isi[0] in "(%"
        if self.lebar:
            if tutup:
                return akhir.ujung >= 0.9 * self.lebar and not isi[0].isdigit()
            return akhir.ujung >= 0.6 * self.lebar or kecil
        if tutup:
            return False
        panjang = len(akhir.isi) >= 60
        if panjang and akhir.awal[-1][1].halaman != asal.halaman:
            return True
        return (kecil and panjang) or (bool(_SAMBUNG.search(akhir.isi)) and (panjang or akhir.isi[-1] != ","))
