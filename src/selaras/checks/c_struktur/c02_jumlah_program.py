"""Pagu program, bidang, atau perangkat daerah tidak sama dengan jumlah bagiannya.

Pagu program adalah jumlah kegiatan, pagu bidang jumlah program, dan baris jumlah di akhir tabel jumlah
semuanya, tepat sampai rupiah. Bila jumlah rincian terbawah cocok, letak salahnya di tingkat bawah dan disebut
di sana.

Salah: program Rp9.470.989.179, tujuh kegiatan berjumlah Rp9.470.989.189.
Benar: dua bidang Rp14.409.797.228 + Rp1.246.629.772, jumlah Rp15.656.427.000.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from selaras.checks.c_struktur._alat import NAMA_LEVEL, SEBUTAN, TC31, TC33, cetak, isi, pengambil, sebut
from selaras.checks.c_struktur._total import buat_temuan, cari_selisih, list_pohon
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.pohon import BarisJumlah, Pohon, jumlahkan
from selaras.checks.temuan import Berat, Temuan
from selaras.facts import Baris, Renja
from selaras.kernel.angka import format_angka, to_json_angka
from selaras.kernel.kode import Level
from selaras.kernel.teks import kunci

INDUK = (Level.PROGRAM, Level.BIDANG, Level.URUSAN)


@check(
    "C02",
    on=Renja,
    berat=Berat.KESALAHAN,
    rujukan=(TC31, TC33),
    saran="Jumlahkan ulang baris di bawahnya dan betulkan angka yang tidak cocok.",
)
def jumlah_program_salah(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield a finding per program, bidang, urusan or total row that is not the sum of its parts."""
    for tabel, pohon, kolom in list_pohon(konteks):
        for simpul in pohon.semua:
            if simpul.level in INDUK:
                selisih = cari_selisih(pohon, simpul, kolom, konteks)
                if selisih is not None:
                    yield buat_temuan(tabel, selisih, konteks, "C02")
        for total in pohon.total:
            yield from _periksa_jumlah(tabel, pohon, total, kolom)


def _periksa_jumlah(
    tabel: str, pohon: Pohon[Baris], total: BarisJumlah[Baris], kolom: str
) -> Iterator[Temuan]:
    b = total.baris
    tertulis: Decimal | None = isi(b, kolom)
    if tertulis is None:
        return
    sah = _jumlah_sah(pohon, total, kolom)
    if not sah or tertulis in [n for _, n in sah]:
        return
    unsur, jumlah = sah[0]
    yield Temuan(
        pesan=(
            f"Baris jumlah, {SEBUTAN[kolom]}: tertulis {format_angka(tertulis)}, jumlah {unsur} "
            f"{format_angka(jumlah)} (selisih {format_angka(tertulis - jumlah)})."
        ),
        asal=b.asal_di(kolom),
        tabel=tabel,
        kolom=kolom,
        kode_kegiatan=b.kode,
        tertulis=cetak(b, kolom),
        seharusnya=to_json_angka(jumlah),
    )


def _jumlah_sah(pohon: Pohon[Baris], total: BarisJumlah[Baris], kolom: str) -> list[tuple[str, Decimal]]:
    """Return what a total row may stand for: the whole table, or a parent that is open where it stands."""
    ambil = pengambil(kolom)
    hasil: list[tuple[str, Decimal]] = []
    if total.akhir:
        unsur = f"{len(pohon.akar)} {_nama_akar(pohon)}" if len(pohon.akar) > 1 else "rincian di atasnya"
        for n in (
            jumlahkan([s.jumlah(ambil) for s in pohon.akar]),
            jumlahkan([s.jumlah_daun(ambil) for s in pohon.akar]),
        ):
            if n is not None:
                hasil.append((unsur, n))
    for s in reversed(total.terbuka):
        for m in (s.nilai(ambil), s.jumlah_daun(ambil), s.jumlah(ambil)):
            if m is not None:
                hasil.append((f"rincian {sebut(s.baris)}", m))
    disebut = [
        (u, n)
        for s in total.terbuka
        for u, n in hasil
        if NAMA_LEVEL[s.level] in kunci(total.baris.nama or "").split() and u.endswith(sebut(s.baris))
    ]
    return disebut or hasil


def _nama_akar(pohon: Pohon[Baris]) -> str:
    level = {s.level for s in pohon.akar}
    return NAMA_LEVEL[next(iter(level))] if len(level) == 1 else "baris teratas"
