"""Tables of cells as printed tables: widths, alignment, split codes, type size."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from selaras.kernel.kode import Level, parse_kode
from selaras.writers.bahan.petak import TAK_TERHITUNG, BarisPetak, Kolom, TabelPetak, cetak_petak
from selaras.writers.naskah.blok import BarisTabel, Rata, Sel, SelKepala, Tabel

LEBAR_TEGAK = 110
"""Sum of relative widths an upright page has room for."""
LEBAR_KODE = 1.8
"""Relative width of one cell of a code spread over several."""
_RATA = {"nomor": Rata.TENGAH, "angka": Rata.TENGAH, "persen": Rata.TENGAH, "uang": Rata.KANAN}


def susun_tabel_naskah(tabel: TabelPetak, *, pemda: str, pd: str) -> Tabel:
    """Return the table as it is printed; its number is given later."""
    pecah = [k.pecah for k in tabel.kolom]
    return Tabel(
        nomor="",
        judul=tabel.judul,
        identitas=(pemda, f"Nama Perangkat Daerah: {pd}"),
        lebar=tuple(_lebar(tabel.kolom)),
        kepala=tuple(
            tuple(
                SelKepala(s.teks, _rentang(pecah, s.kolom, s.rentang_kolom), s.rentang_baris) for s in baris
            )
            for baris in tabel.kepala
        ),
        nomor_kolom=tuple(_nomor(tabel.kolom)),
        baris=tuple(_baris(b, tabel.kolom) for b in tabel.baris),
        keterangan=tuple(_keterangan(tabel)),
        huruf=_huruf(tabel),
        mendatar=_is_mendatar(tabel),
        kunci=tabel.tata.kunci.partition("-")[0],
    )


def _lebar(kolom: tuple[Kolom, ...]) -> Iterator[float]:
    for k in kolom:
        if k.pecah > 1:
            yield from [LEBAR_KODE] * k.pecah
        else:
            yield k.lebar


def _rentang(pecah: list[int], awal: int, panjang: int) -> int:
    return sum(pecah[awal : awal + panjang])


def _nomor(kolom: tuple[Kolom, ...]) -> Iterator[str]:
    """Number the printed columns; the cells of a split code share one number in the first."""
    for k in kolom:
        yield k.nomor
        yield from [""] * (k.pecah - 1)


def _huruf(tabel: TabelPetak) -> float:
    """Return a type size the columns have room for."""
    lebar = sum(k.lebar for k in tabel.kolom)
    if not _is_mendatar(tabel):
        return 9 if lebar <= LEBAR_TEGAK - 10 else 8
    return 8 if lebar < 125 else 7.5 if lebar < 150 else 7


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
