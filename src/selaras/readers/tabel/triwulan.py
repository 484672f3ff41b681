"""Quarterly forms: E.81 and its relatives."""

from __future__ import annotations

from decimal import Decimal

from selaras.facts import BarisRealisasi
from selaras.kernel.kode import Level
from selaras.readers.tabel.berkode import Kedudukan, pilih, tentukan
from selaras.readers.tabel.isian import Isian
from selaras.readers.tabel.jenjang import is_jumlah

_DERET = ("target_tw", "target_tw_rp", "realisasi_tw", "realisasi_tw_rp")
_LABEL = ("nama", "nomor", "sasaran", "indikator")
"""Fields in whose columns the label of a summary row ("Rata-rata capaian kinerja") may stand."""
_FIELD = frozenset(BarisRealisasi.__slots__) - frozenset(_DERET) | {"nama"}


def susun_realisasi(baris: list[Isian]) -> list[BarisRealisasi]:
    """Return the rows of a quarterly form; percentages beside a quarter are kept as print only."""
    hasil = []
    for b, k in zip(baris, tentukan(baris), strict=True):
        _simpan_persen(b)
        ringkasan = next((t for f in _LABEL if is_jumlah(t := b.teks(f))), None)
        if ringkasan is not None:
            b.nilai = {f: v for f, v in b.nilai.items() if f not in _LABEL} | {"nama": ringkasan}
            k = Kedudukan(Level.JUMLAH, None)
        deret = {nama: _deret(b, nama) for nama in _DERET}
        argumen = {**pilih(b, _FIELD), **{n: d for n, d in deret.items() if d}}
        hasil.append(
            BarisRealisasi(
                asal=b.asal, level=k.level, kode=k.kode, tertulis=b.tertulis, letak=b.letak, **argumen
            )
        )
    return hasil


def _deret(b: Isian, nama: str) -> dict[int, Decimal | None]:
    hasil: dict[int, Decimal | None] = {}
    dasar, _, rupiah = nama.partition("_rp")
    for tw in range(1, 5):
        kunci = f"{dasar}.{tw}_rp" if rupiah == "" and nama.endswith("_rp") else f"{dasar}.{tw}"
        if kunci not in b.nilai:
            continue
        hasil[tw] = b.angka(kunci)
        del b.nilai[kunci]
        for isi in (b.tertulis, b.letak):
            if kunci in isi:
                isi[f"{nama}.{tw}"] = isi.pop(kunci)
    return hasil


def _simpan_persen(b: Isian) -> None:
    for field in [f for f in b.nilai if f.startswith("persen:")]:
        nilai = b.nilai.pop(field)
        nama = "persen_" + field.partition(":")[2]
        cetak = b.tertulis.pop(field, None) or (f"{nilai:f}" if isinstance(nilai, Decimal) else "")
        if cetak:
            b.tertulis[nama] = cetak
        if field in b.letak:
            b.letak[nama] = b.letak.pop(field)
