"""Tables of cells as printed tables: widths, alignment, split codes, type size."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from selaras.kernel.kode import Level, parse_kode
from selaras.writers.bahan.petak import TAK_TERHITUNG, BarisPetak, Kolom, TabelPetak, cetak_petak
from selaras.writers.naskah.blok import BarisTabel, Rata, Sel, SelKepala, Tabel, lebar_isi
from selaras.writers.naskah.huruf import PALING_LEBAR, bagi_lebar, lebar_perlu

LEBAR_TEGAK = 110
"""Sum of relative widths an upright page has room for."""
LEBAR_KODE = 1.2
"""Relative width of one cell of a code spread over several."""
UKURAN_MENDATAR = (8.0, 7.5, 7.0, 6.5)
UKURAN_TEGAK = (9.0, 8.5, 8.0, 7.5, 7.0)
"""Type sizes tried, in points, from the largest."""
_RATA = {"nomor": Rata.TENGAH, "angka": Rata.TENGAH, "persen": Rata.TENGAH, "uang": Rata.KANAN}


def susun_tabel_naskah(tabel: TabelPetak, *, pemda: str, pd: str, kertas: tuple[float, float]) -> Tabel:
    """Return the table as it is printed; its number is given later."""
    pecah = [k.pecah for k in tabel.kolom]
    mendatar = _is_mendatar(tabel)
    polos = Tabel(
        nomor="",
        judul=tabel.judul,
        identitas=(pemda, f"Nama Perangkat Daerah: {pd}"),
        lebar=tuple(_bobot(tabel.kolom)),
        kepala=tuple(
            tuple(
                SelKepala(s.teks, _rentang(pecah, s.kolom, s.rentang_kolom), s.rentang_baris) for s in baris
            )
            for baris in tabel.kepala
        ),
        nomor_kolom=tuple(_nomor(tabel.kolom)),
        baris=tuple(_baris(b, tabel.kolom) for b in tabel.baris),
        keterangan=tuple(_keterangan(tabel)),
        mendatar=mendatar,
        kunci=tabel.tata.kunci.partition("-")[0],
    )
    return _muat(polos, lebar_isi(kertas, mendatar=mendatar) * 72 / 2.54)


def _bobot(kolom: tuple[Kolom, ...]) -> Iterator[float]:
    for k in kolom:
        if k.pecah > 1:
            yield from [LEBAR_KODE] * k.pecah
        else:
            yield k.lebar


def _muat(t: Tabel, lebar: float) -> Tabel:
    """Choose the largest type with which no word has to be broken, and widths to match.

    Where even the smallest type is too large the longest words give way first, never codes and amounts.
    """
    ukuran = UKURAN_MENDATAR if t.mendatar else UKURAN_TEGAK
    pilihan = [(u, PALING_LEBAR[0]) for u in ukuran] + [(ukuran[-1], batas) for batas in PALING_LEBAR[1:]]
    for huruf, batas in pilihan:
        bagi = bagi_lebar(t.lebar, _perlu(t, huruf, batas), lebar)
        if bagi is not None:
            return replace(t, huruf=huruf, lebar=tuple(round(w, 2) for w in bagi))
    return replace(t, huruf=ukuran[-1])


def _perlu(t: Tabel, ukuran: float, batas: float) -> list[float]:
    """Return the least width of every column: its widest word in header, numbering row and body."""
    hasil = [lebar_perlu(n, ukuran - 0.5, tebal=False, batas=batas) for n in t.nomor_kolom]
    for baris in tempat_kepala(t.kepala, len(hasil)):
        for c, s in baris:
            if s.rentang_kolom == 1:
                hasil[c] = max(hasil[c], lebar_perlu(s.teks, ukuran, tebal=True, batas=batas))
    for b in t.baris:
        tebal = is_tebal(b.level)
        for c, sel in enumerate(b.sel):
            if sel.teks:
                hasil[c] = max(hasil[c], lebar_perlu(sel.teks, ukuran, tebal=tebal, batas=batas))
    return hasil


def _rentang(pecah: list[int], awal: int, panjang: int) -> int:
    return sum(pecah[awal : awal + panjang])


def _nomor(kolom: tuple[Kolom, ...]) -> Iterator[str]:
    """Number the printed columns; the cells of a split code share one number in the first."""
    for k in kolom:
        yield k.nomor
        yield from [""] * (k.pecah - 1)


def _is_mendatar(tabel: TabelPetak) -> bool:
    """Say whether a table needs a page on its side: a wide form, unless few years make it narrow."""
    return tabel.tata.mendatar and sum(k.lebar for k in tabel.kolom) > LEBAR_TEGAK


def _baris(b: BarisPetak, kolom: tuple[Kolom, ...]) -> BarisTabel:
    sel: list[Sel] = []
    for petak, k in zip(b.petak, kolom, strict=True):
        teks = cetak_petak(petak, k)
        if k.pecah > 1:
            sel.extend(Sel(t, Rata.TENGAH) for t in pecah_kode(teks, k.pecah))
        else:
            sel.append(Sel(teks, _RATA.get(k.jenis, Rata.KIRI)))
    return BarisTabel(b.level, tuple(sel))


def pecah_kode(kode: str, n: int) -> list[str]:
    """Spread a code over ``n`` cells: urusan, bidang, program, kegiatan with its kewenangan, sub kegiatan."""
    k = parse_kode(kode) if kode else None
    if k is None:
        return [kode, *[""] * (n - 1)]
    bagian = list(k.bagian)
    if len(bagian) >= 5:
        bagian[3:5] = [".".join(bagian[3:5])]
    return (bagian + [""] * n)[:n]


def _keterangan(tabel: TabelPetak) -> Iterator[str]:
    if any(p.teks == TAK_TERHITUNG for b in tabel.baris for p in b.petak):
        yield f"{TAK_TERHITUNG}: tidak dapat dihitung karena target nol."


def tempat_kepala(kepala: Sequence[Sequence[SelKepala]], lebar: int) -> list[list[tuple[int, SelKepala]]]:
    """Return the header cells with the column each starts at, cells over several rows taken into account."""
    bebas = [0] * lebar
    hasil = []
    for r, baris in enumerate(kepala):
        c = 0
        isi: list[tuple[int, SelKepala]] = []
        for s in baris:
            while bebas[c] > r:
                c += 1
            isi.append((c, s))
            bebas[c : c + s.rentang_kolom] = [r + s.rentang_baris] * s.rentang_kolom
            c += s.rentang_kolom
        hasil.append(isi)
    return hasil


def is_tebal(level: Level) -> bool:
    """Say whether a row of this level is printed bold."""
    return level in (Level.JUMLAH, Level.URUSAN, Level.BIDANG, Level.PROGRAM)
