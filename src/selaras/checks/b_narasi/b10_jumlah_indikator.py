"""Angka gabungan pada naskah tidak sama dengan jumlah baris T-C.29.

Bila naskah menjumlahkan semua indikator satu sub kegiatan, target dan realisasinya sama dengan jumlah kolom 6
dan kolom 7.

Salah: naskah 106 dari 102, T-C.29 99 + 8 = 107 dari 100 + 2 = 102.
Benar: naskah 107 dari 102.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal

from selaras.checks.b_narasi._alat import TC29, di_mana, polos
from selaras.checks.b_narasi._cocok import Cara, cocokkan
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Perbaikan, Temuan
from selaras.facts import Klaim
from selaras.kernel.angka import format_angka, to_json_angka
from selaras.kernel.kutipan import LOGIKA


@check(
    "B10",
    on=Klaim,
    berat=Berat.KESALAHAN,
    rujukan=(LOGIKA, TC29),
    perbaikan=Perbaikan.USUL,
    saran="Jumlahkan lagi indikator sub kegiatan itu, lalu ganti angka pada kalimat.",
)
def jumlah_indikator_beda(klaim: Klaim, konteks: Konteks) -> Hasilan:
    """Yield a finding when a quoted sum matches the rows in one figure but not in the other."""
    c = cocokkan(klaim, konteks)
    if c is None or c.cara is Cara.BARIS or c.realisasi is None:
        return
    pasangan = (
        ("pembilang", "realisasi", klaim.pembilang, c.realisasi, [b.realisasi_n2 for b in c.baris]),
        ("penyebut", "target", klaim.penyebut, c.target, [b.target_n2 for b in c.baris]),
    )
    for kolom, kata, tertulis, seharusnya, suku in pasangan:
        if tertulis is None or tertulis == seharusnya:
            continue
        yield Temuan(
            pesan=(
                f"{di_mana(klaim)}{kata} tertulis {format_angka(tertulis)}, jumlah indikator T-C.29 "
                f"{format_angka(seharusnya)} ({_jumlah(suku, format_angka)})."
            ),
            asal=klaim.asal,
            tabel="klaim",
            kolom=kolom,
            kode_kegiatan=c.sub.pertama.kode,
            tertulis=to_json_angka(tertulis),
            seharusnya=to_json_angka(seharusnya),
            rumus=_jumlah(suku, polos),
        )


def _jumlah(suku: Iterable[Decimal | None], cetak: Callable[[Decimal | None], str]) -> str:
    """Print a sum with its terms."""
    return " + ".join(cetak(s) for s in suku)
