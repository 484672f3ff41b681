"""Sumber dana tidak ada dalam daftar resmi.

Sumber dana ditulis menurut klasifikasi sumber dana, pada tingkat yang dapat dibebani belanja. Judul kelompok
(misalnya "Pendapatan Transfer Antar Daerah") dan sebutan "APBD" terlalu umum.

Salah: sumber dana "Pendapatan Transfer Antar Daerah".
Benar: sumber dana "Dana Transfer Umum-Dana Alokasi Umum".
"""

from __future__ import annotations

from collections.abc import Iterator

from selaras.checks.c_struktur._alat import P90, TAK_ADA, kutip, porsi, sebut
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Kelompok, Temuan
from selaras.facts import BarisRencana, Renja
from selaras.kernel.teks import kunci
from selaras.law.sumber_dana import parse_sumber_dana

_LAZIM = 0.5


@check(
    "C31",
    on=Renja,
    berat=Berat.PERINGATAN,
    rujukan=(P90,),
    saran="Tulis sumber dana menurut klasifikasi, misalnya PAD, DAU, atau DAK beserta bidangnya.",
)
def sumber_dana_tidak_sah(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield one finding per wrong name with all its places, and one per empty cell."""
    sub = konteks.indeks.sub_rencana
    lazim = porsi(sub, "sumber_dana") >= _LAZIM
    for b in sub:
        if not b.sumber_dana:
            if lazim:
                yield _temuan(b, f"sel sumber dana {TAK_ADA}", "kosong")
        else:
            yield from _periksa(b, konteks)


def _periksa(b: BarisRencana, konteks: Konteks) -> Iterator[Temuan]:
    isi = parse_sumber_dana(b.sumber_dana or "", konteks.tanggal)
    for nama in isi.asing:
        yield _temuan(b, f"sumber dana {kutip(nama)} tidak ada dalam daftar sumber dana", kunci(nama))
    for d in isi.dana:
        if d.terlalu_umum:
            yield _temuan(
                b,
                f"sumber dana {kutip(d.nama)} ({d.kode}) adalah judul kelompok, terlalu umum untuk belanja",
                d.kode,
            )
    if isi.apbd and not isi.dana:
        yield _temuan(
            b, 'sumber dana "APBD" terlalu umum; sebut PAD, DAU, atau dana lainnya', "apbd", Berat.INFO
        )


def _temuan(b: BarisRencana, isi_pesan: str, kelompok: str | None, berat: Berat | None = None) -> Temuan:
    return Temuan(
        pesan=f"{sebut(b)}: {isi_pesan}.",
        asal=b.asal_di("sumber_dana"),
        tabel="rencana",
        kolom="sumber_dana",
        kode_kegiatan=b.kode,
        tertulis=b.sumber_dana,
        berat=berat,
        kelompok=None
        if kelompok is None
        else Kelompok(f"C31:{kelompok}", f"{isi_pesan[0].upper()}{isi_pesan[1:]} ({{n}} sub kegiatan)."),
    )
