"""HTML pages, which services also hand out under the name .xls: tables as grids, other text as paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from lxml import etree

from selaras.facts import Asal, Berkas
from selaras.kernel.galat import BerkasTakTerbaca
from selaras.kernel.teks import romawi
from selaras.readers.format.kodekan import decode
from selaras.readers.format.tolak import is_teks_raksasa, teks_raksasa
from selaras.readers.mentah import BarisMentah, Blok, DokumenMentah, Grid, Isi, Paragraf

BATAS_HTML = 10 * 1024 * 1024
_LEWATI = {"script", "style", "head", "title", "noscript", "template", "select", "button", "svg"}
_SEBARIS = {
    "a", "abbr", "b", "bdo", "big", "cite", "code", "em", "font", "i", "label", "mark", "nobr", "q", "s",
    "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "wbr",
}  # fmt: skip
_BAGIAN_TABEL = {"thead", "tbody", "tfoot"}
_DEKLARASI = re.compile(r"^\s*<\?xml[^>]*\?>")
_SPASI = re.compile(r"[ \t\n\r\f\v\u00a0]+")
_BATAS_BENTANG = 200
_ANGKA_TAMPIL = re.compile(r"^[-−(]?\s*(?:Rp\.?)?\s*-?[\d.,\s]*\d[\d.,\s]*-?\)?$", re.IGNORECASE)
_ANGKA_ASLI = ("{urn:schemas-microsoft-com:office:excel}num", "x:num", "sdval")


def baca(data: bytes, berkas: Berkas, lembar: str | None = None) -> DokumenMentah:
    """Read an HTML page; nothing it refers to is fetched."""
    if len(data) > BATAS_HTML:
        raise BerkasTakTerbaca(
            f"{berkas.nama}: halaman HTML lebih besar dari {BATAS_HTML // 1024 // 1024} MB. "
            "Simpan sebagai .xlsx dari Excel, lalu ulangi."
        )
    if is_teks_raksasa(data):
        raise teks_raksasa(berkas.nama)
    teks = _DEKLARASI.sub("", decode(data, berkas.nama))
    pengurai = etree.HTMLParser(no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        akar = etree.fromstring(teks, pengurai)
        pembaca = _Pembaca()
        if akar is not None:
            pembaca.jalan(akar)
    except (etree.LxmlError, ValueError, RecursionError) as galat:
        raise BerkasTakTerbaca(
            f"{berkas.nama}: halaman HTML rusak atau bersarang terlalu dalam. "
            "Buka di Excel, simpan sebagai .xlsx, lalu ulangi."
        ) from galat
    return DokumenMentah(berkas, pembaca.blok)


def _tag(elemen: etree._Element) -> str:
    return elemen.tag.lower() if isinstance(elemen.tag, str) else ""


def _is_tersembunyi(elemen: etree._Element) -> bool:
    return "display:none" in elemen.get("style", "").replace(" ", "").lower()


class _Pembaca:
    """Walks the page; every block element ends the paragraph before it."""

    def __init__(self) -> None:
        self.blok: list[Blok] = []
        self._tabel = 0
        self._paragraf = 0
        self._butir = ""

    def jalan(self, elemen: etree._Element, gaya: str = "") -> None:
        kini = [elemen.text or ""]
        for anak in elemen:
            tag = _tag(anak)
            if tag in _SEBARIS:
                kini.append("".join(str(t) for t in anak.itertext()))
            elif tag == "table":
                self._tutup(kini, gaya)
                self._baca_tabel(anak)
            elif tag not in _LEWATI and not _is_tersembunyi(anak):
                self._tutup(kini, gaya)
                self._butir = _label_butir(anak) if tag == "li" else self._butir
                self.jalan(anak, f"judul{tag[1]}" if re.fullmatch("h[1-6]", tag) else "")
            kini.append(anak.tail or "")
        self._tutup(kini, gaya)

    def _tutup(self, kini: list[str], gaya: str) -> None:
        teks = _SPASI.sub(" ", "".join(kini)).strip()
        kini.clear()
        if teks:
            self._paragraf += 1
            utuh = f"{self._butir} {teks}" if self._butir else teks
            self._butir = ""
            self.blok.append(Paragraf(utuh, Asal(baris=self._paragraf), gaya))

    def _baca_tabel(self, tabel: etree._Element) -> None:
        self._tabel += 1
        nomor = self._tabel
        bersarang: list[etree._Element] = []
        kisi = _Kisi()
        grid = Grid([])
        for i, tr in enumerate(_baris(tabel), start=1):
            isi, turun = kisi.baris(tr, bersarang)
            grid.baris.append(BarisMentah(isi, Asal(tabel=nomor, baris=i), turun=turun))
        if any(sel not in ("", None) for baris in grid.baris for sel in baris.isi):
            self.blok.append(grid)
        for anak in bersarang:
            self._baca_tabel(anak)


def _label_butir(butir: etree._Element) -> str:
    """Return the number a browser draws before a list item: "2.", "b."; "" for bullets."""
    daftar = butir.getparent()
    if daftar is None or _tag(daftar) != "ol":
        return ""
    nomor = _bilangan(daftar.get("start", ""), 1) - 1
    for anak in daftar:
        if _tag(anak) == "li":
            nomor = _bilangan(anak.get("value", ""), nomor + 1)
        if anak is butir:
            break
    jenis = daftar.get("type", "1")
    if jenis in ("a", "A") and 0 < nomor <= 26:
        return chr(ord(jenis) + nomor - 1) + "."
    if jenis in ("i", "I") and 0 < nomor < 4000:
        return (romawi(nomor) if jenis == "I" else romawi(nomor).lower()) + "."
    return f"{nomor}."


def _bilangan(teks: str, bawaan: int) -> int:
    return int(teks) if teks.isdigit() and len(teks) < 6 else bawaan


def _baris(tabel: etree._Element) -> Iterator[etree._Element]:
    for anak in tabel:
        if _tag(anak) == "tr":
            yield anak
        elif _tag(anak) in _BAGIAN_TABEL:
            yield from _baris(anak)


class _Kisi:
    """Keeps the columns taken by cells that reach down from rows above."""

    def __init__(self) -> None:
        self._turun: dict[int, int] = {}

    def baris(self, tr: etree._Element, bersarang: list[etree._Element]) -> tuple[list[Isi], frozenset[int]]:
        """Return the cells of a row, and the columns whose cell reaches down from above."""
        turun = frozenset(self._turun)
        sel: list[Isi] = []
        baru: dict[int, int] = {}
        for td in tr:
            if _tag(td) not in ("td", "th") or _is_tersembunyi(td):
                continue
            self._lewati(sel)
            kolom, bawah = _bentang(td, "colspan"), _bentang(td, "rowspan")
            if bawah > 1:
                baru.update({len(sel) + i: bawah - 1 for i in range(kolom)})
            sel.extend([_isi_sel(td, bersarang), *[""] * (kolom - 1)])
        self._lewati(sel)
        self._turun = {k: n - 1 for k, n in self._turun.items() if n > 1} | baru
        return sel, turun

    def _lewati(self, sel: list[Isi]) -> None:
        while self._turun.get(len(sel)):
            sel.append("")


def _bentang(td: etree._Element, sifat: str) -> int:
    teks = td.get(sifat, "1").strip()
    return min(int(teks), _BATAS_BENTANG) if teks.isdigit() and 0 < len(teks) < 6 and int(teks) else 1


def _isi_sel(td: etree._Element, bersarang: list[etree._Element]) -> Isi:
    """Return the text of a cell, or the native number spreadsheets leave in an attribute."""
    bagian: list[str] = []
    _kumpulkan(td, bagian, bersarang)
    baris = (_SPASI.sub(" ", b).strip() for b in "".join(bagian).split("\x00"))
    teks = "\n".join(b for b in baris if b)
    asli = next((v for k in _ANGKA_ASLI if (v := td.get(k))), None)
    if asli and _ANGKA_TAMPIL.match(teks):
        try:
            return Decimal(asli)
        except InvalidOperation:
            return teks
    return teks


def _kumpulkan(elemen: etree._Element, bagian: list[str], bersarang: list[etree._Element]) -> None:
    bagian.append(elemen.text or "")
    for anak in elemen:
        tag = _tag(anak)
        if tag == "table":
            bersarang.append(anak)
        elif tag == "br":
            bagian.append("\x00")
        elif tag not in _LEWATI and not _is_tersembunyi(anak):
            pisah = tag not in _SEBARIS
            bagian.append("\x00" if pisah else "")
            _kumpulkan(anak, bagian, bersarang)
            bagian.append("\x00" if pisah else "")
        bagian.append(anak.tail or "")
