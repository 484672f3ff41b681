"""The written document as HTML for the page preview: same blocks as docx and pdf."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.utils.safestring import SafeString, mark_safe

from selaras.apps.ui.html import lolos
from selaras.kernel.kode import Level
from selaras.writers.naskah.blok import (
    BarisTabel,
    Blok,
    Butir,
    Daftar,
    DaftarIsi,
    DaftarTabel,
    Halaman,
    Judul,
    JudulLepas,
    Naskah,
    Paragraf,
    Sampul,
    Tabel,
    TandaTangan,
    Teks,
)

BATAS_BARIS = 40
"""Rows of a table shown in the preview; the files have all."""
_LEVEL = {Level.URUSAN: "program", Level.BIDANG: "program", Level.PROGRAM: "program",
          Level.KEGIATAN: "kegiatan",
          Level.JUMLAH: "jumlah-total"}  # fmt: skip


def render_naskah(naskah: Naskah, bab: str = "") -> SafeString:
    """Return the pages of one chapter (its number, "BAB II"), or the front matter where ``bab`` is empty."""
    isi = "".join(_halaman(h, naskah) for h in halaman_bab(naskah, bab))
    return mark_safe(isi)  # noqa: S308 - every text went through lolos


def list_bab(naskah: Naskah) -> list[Judul]:
    """Return the chapter headings in order."""
    return [b for b in naskah.list_blok() if isinstance(b, Judul) and b.tingkat == 1]


def halaman_bab(naskah: Naskah, bab: str) -> Iterator[Halaman]:
    """Yield the page runs of a chapter, cut where the next chapter starts inside a run."""
    kini = ""
    for h in naskah.halaman:
        potong: list[Blok] = []
        for b in h.blok:
            if isinstance(b, Judul) and b.tingkat == 1:
                kini = b.nomor
            if kini == bab:
                potong.append(b)
        if potong:
            yield Halaman(tuple(potong), h.mendatar)


def _halaman(h: Halaman, naskah: Naskah) -> str:
    kelas = "kertas kertas--mendatar" if h.mendatar else "kertas"
    return f'<div class="{kelas}">{"".join(_blok(b, naskah) for b in h.blok)}</div>'


def _blok(b: Blok, naskah: Naskah) -> str:
    if isinstance(b, Judul):
        tag = f"h{min(b.tingkat + 1, 4)}"
        return f'<{tag} id="{_jangkar(b)}">{lolos(b.penuh)}</{tag}>'
    if isinstance(b, JudulLepas):
        return f"<h2>{lolos(b.teks)}</h2>"
    if isinstance(b, Paragraf):
        return f'<p class="rata-{b.rata.value}">{_teks(b.isi)}</p>'
    if isinstance(b, Daftar):
        return _daftar(b)
    if isinstance(b, Tabel):
        return _tabel(b)
    if isinstance(b, Sampul):
        baris = "".join(f"<p>{lolos(t)}</p>" for t in (*b.judul, b.tahun, *b.bawah))
        return f'<div class="kertas__sampul">{baris}</div>'
    if isinstance(b, TandaTangan):
        return _tanda_tangan(b)
    return _daftar_isi(b, naskah)


def _jangkar(b: Judul) -> str:
    return "bab-" + lolos(b.nomor.lower().replace(" ", "-").replace(".", "-"))


def _teks(isi: Sequence[Teks]) -> str:
    hasil = []
    for t in isi:
        teks = lolos(t.isi)
        if t.isian:
            teks = f'<mark class="isian">{teks}</mark>'
        if t.tebal:
            teks = f"<b>{teks}</b>"
        hasil.append(f"<i>{teks}</i>" if t.miring else teks)
    return "".join(hasil)


def _daftar(d: Daftar) -> str:
    tag = "ul" if d.gaya == "strip" else "ol"
    tipe = ' type="a"' if d.gaya == "huruf" else ""
    return f"<{tag}{tipe}>{''.join(_butir(b) for b in d.butir)}</{tag}>"


def _butir(b: Butir) -> str:
    isi = "".join(f"<p>{_teks(p)}</p>" for p in b.isi)
    return f"<li>{isi}{_daftar(b.anak) if b.anak else ''}</li>"


def _tabel(t: Tabel) -> str:
    judul = f"{t.nomor} {t.judul}".strip()
    kepala = "".join(
        "<tr>"
        + "".join(
            f'<th scope="col" colspan="{s.rentang_kolom}" rowspan="{s.rentang_baris}">{lolos(s.teks)}</th>'
            for s in baris
        )
        + "</tr>"
        for baris in t.kepala
    )
    if t.nomor_kolom:
        kepala += '<tr class="nomor">' + "".join(f"<th>{lolos(n)}</th>" for n in t.nomor_kolom) + "</tr>"
    isi = "".join(_baris(b) for b in t.baris[:BATAS_BARIS])
    lebih = len(t.baris) - BATAS_BARIS
    ekor = f'<p class="redup kecil">{lebih} baris lagi ada di berkas unduhan.</p>' if lebih > 0 else ""
    identitas = "".join(f"<p>{lolos(i)}</p>" for i in t.identitas)
    ket = "".join(f'<p class="kecil">{lolos(k)}</p>' for k in t.keterangan)
    return (
        f'{identitas}<div class="gulung" tabindex="0" role="region" aria-label="{lolos(judul)}">'
        '<table class="kertas__tabel">'
        f"<caption>{lolos(judul)}</caption><thead>{kepala}</thead><tbody>{isi}</tbody></table></div>{ekor}{ket}"
    )


def _baris(b: BarisTabel) -> str:
    kelas = _LEVEL.get(b.level, "")
    sel = "".join(
        f'<td class="rata-{s.rata.value}"'
        + (f' colspan="{s.rentang}"' if s.rentang > 1 else "")
        + f">{lolos(s.teks)}</td>"
        for s in b.sel
    )
    return f'<tr class="{kelas}">{sel}</tr>' if kelas else f"<tr>{sel}</tr>"


def _tanda_tangan(b: TandaTangan) -> str:
    baris = [b.tempat_tanggal, b.jabatan, b.nama, *b.baris]
    return '<div class="kertas__ttd">' + "".join(f"<p>{_teks(t)}</p>" for t in baris) + "</div>"


def _daftar_isi(b: DaftarIsi | DaftarTabel, naskah: Naskah) -> str:
    if isinstance(b, DaftarTabel):
        isi = "".join(f"<li>{lolos(f'{t.nomor} {t.judul}'.strip())}</li>" for t in naskah.list_tabel())
    else:
        isi = "".join(
            f"<li>{lolos(j.penuh if isinstance(j, Judul) else j.teks)}</li>" for j in naskah.list_judul()
        )
    return f'<h2>{lolos(b.judul)}</h2><ul class="kertas__isi">{isi}</ul>'
