"""Satu kode dipakai dua baris.

Setiap program, kegiatan, dan sub kegiatan mempunyai kodenya sendiri. Dua nama dengan satu kode, atau satu
sub kegiatan yang tercetak dua kali dengan indikator yang sama, membuat jumlah dan capaian tidak dapat dibaca.

Salah: "Administrasi Kepegawaian Perangkat Daerah" dan "Pengadaan Pakaian Dinas" keduanya 5.03.01.2.05.02.
Benar: kegiatan 5.03.01.2.05 dan sub kegiatan 5.03.01.2.05.02.
"""

from __future__ import annotations

from collections.abc import Iterator

from selaras.checks.d_kode._bantu import P90, TABEL_BERKODE, kunci_teks, nama_tabel, unit_kerja
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Perbaikan, Tempat, Temuan
from selaras.facts import Baris, Renja
from selaras.kernel.kode import Level
from selaras.kernel.padan import is_serupa

_LEVEL = (Level.PROGRAM, Level.KEGIATAN, Level.SUB_KEGIATAN)
_BANYAK = 3


@check(
    "D01",
    on=Renja,
    berat=Berat.KESALAHAN,
    rujukan=(P90,),
    perbaikan=Perbaikan.USUL,
    saran="Cocokkan kedua baris dengan daftar resmi, lalu betulkan kode yang salah.",
)
def kode_dipakai_dua_kali(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield a finding for every code of a table that stands for two nodes."""
    for tabel in TABEL_BERKODE:
        by_kode: dict[tuple[str, str], list[Baris]] = {}
        for b in renja.tabel(tabel):
            if b.kode is not None and b.level in _LEVEL and b.nama:
                by_kode.setdefault((b.kode, unit_kerja(b)), []).append(b)
        kembar = [(kode, v) for (kode, _), v in by_kode.items() if len(v) > 1]
        for kode, baris in kembar:
            beda = _beda_nama(baris)
            if len(beda) > 1:
                yield _temuan(tabel, kode, beda)
        yield from _baris_kembar(tabel, kembar)


def _beda_nama(baris: list[Baris]) -> list[Baris]:
    """Return one row for every different name under one code; spelling variants are one name."""
    hasil: list[Baris] = []
    for b in baris:
        nama = b.nama or ""
        if not any(is_serupa(nama, h.nama or "") for h in hasil):
            hasil.append(b)
    return hasil


def _baris_kembar(tabel: str, kembar: list[tuple[str, list[Baris]]]) -> Iterator[Temuan]:
    """Yield sub kegiatan printed twice with the same indicator; a list grouped by sub-unit repeats many."""
    ganda = []
    for kode, baris in kembar:
        sama = [b for b in baris if b.level == Level.SUB_KEGIATAN and _isi(b) == _isi(baris[0])]
        if 1 < len(sama) <= _BANYAK:
            ganda.append((kode, sama))
    if len(ganda) <= _BANYAK:
        for kode, baris in ganda:
            yield _temuan(tabel, kode, baris)


def _isi(b: Baris) -> tuple[str, str]:
    indikator = getattr(b, "indikator", None) or getattr(b, "keluaran", None) or ""
    return kunci_teks(b.nama or ""), kunci_teks(indikator)


def _temuan(tabel: str, kode: str, baris: list[Baris]) -> Temuan:
    nama = [f'"{b.nama}"' for b in baris]
    if kunci_teks(baris[0].nama or "") == kunci_teks(baris[1].nama or ""):
        pesan = f"{nama_tabel(tabel)}: kode {kode} {nama[0]} tercetak {len(baris)} kali dengan isi yang sama."
    else:
        pesan = f"{nama_tabel(tabel)}: kode {kode} dipakai untuk {' dan '.join(nama)}."
    return Temuan(
        pesan=pesan,
        asal=baris[0].asal_di("kode"),
        tabel=tabel,
        kolom="kode",
        kode_kegiatan=kode,
        tertulis=kode,
        tempat=tuple(
            Tempat(asal=b.asal_di("kode"), kolom="kode", kode_kegiatan=kode, tertulis=b.nama) for b in baris
        ),
    )
