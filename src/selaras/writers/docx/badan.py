"""The body of the Word file: blocks to paragraphs, headings with bookmarks, contents with entries."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from selaras.writers.docx.gaya import INDEN, Penomoran
from selaras.writers.docx.tabel import tabel_xml
from selaras.writers.docx.xml import CM, aman, medan, paragraf, penanda, run, runs_teks
from selaras.writers.naskah.blok import (
    Blok,
    Daftar,
    DaftarIsi,
    DaftarTabel,
    Judul,
    JudulLepas,
    Naskah,
    Paragraf,
    Rata,
    Sampul,
    Tabel,
    TandaTangan,
)

_GAYA_PARAGRAF = {"biasa": "", "rapat": "TeksRapat", "keterangan": "Keterangan"}


class Badan:
    """Writes blocks; keeps the numbers of bookmarks and lists."""

    def __init__(self, naskah: Naskah, nomor: Penomoran, halaman: Mapping[int, str]) -> None:
        """Give every heading and table its bookmark; ``halaman`` are their printed pages."""
        self._nomor = nomor
        self._halaman = halaman
        self._judul = list(naskah.list_judul())
        self._tabel = naskah.list_tabel()
        self._tanda = {id(b): f"_Toc{i:06d}" for i, b in enumerate((*self._judul, *self._tabel), start=1)}
        self._urut = {id(b): i for i, b in enumerate((*self._judul, *self._tabel), start=1)}

    def xml(self, blok: Sequence[Blok], lebar: int) -> str:
        """Return the blocks of one run of pages; ``lebar`` is the width of its text."""
        return "".join(
            self._blok(b, lebar, pertama=i == 0, lekat=isinstance(berikut, Daftar))
            for i, (b, berikut) in enumerate(zip(blok, (*blok[1:], None), strict=True))
        )

    def _blok(self, b: Blok, lebar: int, *, pertama: bool, lekat: bool) -> str:
        if isinstance(b, Paragraf):
            rata = None if b.rata == Rata.PENUH else b.rata
            ikut = "<w:keepNext/>" if lekat else ""
            return paragraf(runs_teks(b.isi), _GAYA_PARAGRAF[b.gaya], rata=rata, sifat=ikut)
        if isinstance(b, Daftar):
            return self._daftar(b)
        if isinstance(b, Judul):
            return self._heading(b)
        if isinstance(b, Tabel):
            return self._blok_tabel(b, lebar)
        if isinstance(b, JudulLepas):
            isi = penanda(self._urut[id(b)], self._tanda[id(b)], run(b.teks))
            return paragraf(isi, "Heading1", sifat="" if pertama else "<w:pageBreakBefore/>")
        if isinstance(b, TandaTangan):
            return _tanda_tangan(b, lebar)
        if isinstance(b, Sampul):
            return _sampul(b)
        return self._daftar_isi(b)

    def _heading(self, b: Judul) -> str:
        pisah = "<w:r><w:br/></w:r>" if b.tingkat == 1 else "<w:r><w:tab/></w:r>"
        isi = run(b.nomor) + pisah + run(b.teks) if b.nomor else run(b.teks)
        return paragraf(penanda(self._urut[id(b)], self._tanda[id(b)], isi), f"Heading{b.tingkat}")

    def _daftar(self, d: Daftar) -> str:
        nomor = self._nomor.mulai(_jalur(d))
        return "".join(self._butir(d, nomor, 0))

    def _butir(self, d: Daftar, nomor: int, tingkat: int) -> Iterator[str]:
        for butir in d.butir:
            for i, isi in enumerate(butir.isi):
                if i == 0:
                    ikut = "<w:keepNext/>" if len(butir.isi) > 1 else ""
                    sifat = f'{ikut}<w:numPr><w:ilvl w:val="{tingkat}"/><w:numId w:val="{nomor}"/></w:numPr>'
                else:
                    sifat = f'<w:ind w:left="{INDEN * (tingkat + 1)}" w:firstLine="0"/>'
                yield paragraf(runs_teks(isi), "ListParagraph", sifat=sifat)
            if butir.anak is not None:
                yield from self._butir(butir.anak, nomor, tingkat + 1)

    def _blok_tabel(self, t: Tabel, lebar: int) -> str:
        """Caption, identity lines, table, remarks; a paragraph stands on both sides of the table."""
        utama, _, urut = t.nomor.rpartition(".")
        isi = run(f"{utama}.") + medan(f"SEQ Tabel \\* ARABIC \\r {urut}", urut) + run(f" {t.judul}")
        bagian = [paragraf(penanda(self._urut[id(t)], self._tanda[id(t)], isi), "Caption")]
        for i, baris in enumerate(t.identitas):
            rata = Rata.TENGAH if i == 0 else Rata.KIRI
            bagian.append(paragraf(run(baris), "Keterangan", rata=rata, sifat="<w:keepNext/>"))
        bagian.append(
            paragraf("", "Keterangan", sifat='<w:keepNext/><w:spacing w:line="60" w:lineRule="exact"/>')
        )
        bagian.append(tabel_xml(t, lebar))
        bagian.extend(paragraf(run(k), "Keterangan") for k in t.keterangan)
        bagian.append(paragraf("", "Keterangan"))
        return "".join(bagian)

    def _daftar_isi(self, b: DaftarIsi | DaftarTabel) -> str:
        """Write contents as an automatic field whose stored result already lists every entry."""
        kepala = paragraf(run(b.judul), "JudulLepas", sifat="<w:pageBreakBefore/>")
        if isinstance(b, DaftarIsi):
            entri = [
                self._entri(j, j.penuh if isinstance(j, Judul) else j.teks, _gaya_isi(j)) for j in self._judul
            ]
            perintah = 'TOC \\o "1-3" \\h \\z \\u'
        else:
            entri = [self._entri(t, f"{t.nomor} {t.judul}", "TableofFigures") for t in self._tabel]
            perintah = 'TOC \\h \\z \\c "Tabel"'
        if not entri:
            return kepala + paragraf(run("Tidak ada."), "TeksLepas")
        return kepala + "".join(_medan_isi(entri, perintah))

    def _entri(self, b: Judul | JudulLepas | Tabel, teks: str, gaya: str) -> Entri:
        return self._tanda[id(b)], teks, gaya, self._halaman.get(id(b), "")


Entri = tuple[str, str, str, str]
"""Bookmark, text, style and page of a line of contents."""


def _gaya_isi(j: Judul | JudulLepas) -> str:
    return f"TOC{j.tingkat if isinstance(j, Judul) else 1}"


def _medan_isi(entri: Sequence[Entri], perintah: str) -> Iterator[str]:
    buka = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {aman(perintah)} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    for i, (tanda, teks, gaya, halaman) in enumerate(entri):
        isi = run(teks) + "<w:r><w:tab/></w:r>" + medan(f"PAGEREF {tanda} \\h", halaman)
        tutup = '<w:r><w:fldChar w:fldCharType="end"/></w:r>' if i == len(entri) - 1 else ""
        awal = buka if i == 0 else ""
        tautan = f'<w:hyperlink w:anchor="{tanda}" w:history="1">{isi}</w:hyperlink>'
        yield paragraf(f"{awal}{tautan}{tutup}", gaya)


def _jalur(d: Daftar) -> tuple[str, ...]:
    """Return the marks of a list and of the lists below it."""
    bawah: tuple[str, ...] = ()
    for b in d.butir:
        if b.anak is not None and len(_jalur(b.anak)) > len(bawah):
            bawah = _jalur(b.anak)
    return (d.gaya, *bawah)


def _tanda_tangan(b: TandaTangan, lebar: int) -> str:
    """Write the signature block in the right half of the page, kept together."""
    inden = f'<w:keepNext/><w:keepLines/><w:ind w:left="{lebar // 2}" w:firstLine="0"/>'
    bagian = [
        paragraf(runs_teks(b.tempat_tanggal), "TeksLepas", rata=Rata.TENGAH,
                 sifat=inden.replace("<w:ind", '<w:spacing w:before="480"/><w:ind')),
        paragraf(runs_teks(b.jabatan), "TeksLepas", rata=Rata.TENGAH, sifat=inden),
    ]  # fmt: skip
    bagian += [paragraf("", "TeksLepas", sifat=inden)] * 3
    bagian.append(paragraf(runs_teks(b.nama), "TeksLepas", rata=Rata.TENGAH, sifat=inden))
    akhir = inden.replace("<w:keepNext/>", "")
    bagian += [paragraf(runs_teks(isi), "TeksLepas", rata=Rata.TENGAH, sifat=akhir) for isi in b.baris]
    return "".join(bagian)


def _sampul(b: Sampul) -> str:
    """Write the cover: title in the upper part, year, government at the foot."""
    atas = f'<w:spacing w:before="{5 * CM}" w:after="120"/>'
    bagian = [
        paragraf(run(teks), "Title", sifat=atas if i == 0 else "") for i, teks in enumerate(b.judul[:2])
    ]
    jarak = f'<w:spacing w:before="{2 * CM}"/>'
    bagian += [
        paragraf(run(teks, '<w:sz w:val="32"/>'), "Title", sifat=jarak if i == 0 else "")
        for i, teks in enumerate(b.judul[2:])
    ]
    if b.tahun:
        bagian.append(
            paragraf(run(b.tahun, '<w:sz w:val="32"/>'), "Title", sifat=f'<w:spacing w:before="{CM}"/>')
        )
    bawah = f'<w:spacing w:before="{6 * CM}"/>'
    bagian += [
        paragraf(run(teks, '<w:sz w:val="28"/>'), "Title", sifat=bawah if i == 0 else "")
        for i, teks in enumerate(b.bawah)
    ]
    return "".join(bagian)
