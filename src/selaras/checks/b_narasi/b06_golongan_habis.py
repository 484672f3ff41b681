"""Sub kegiatan di bawah, memenuhi, dan melebihi target tidak berjumlah seluruhnya.

Subbab 2.1 membagi seluruh sub kegiatan ke dalam tiga golongan; jumlah ketiganya sama dengan jumlah
seluruhnya. Sub kegiatan tanpa target disebut tersendiri.

Salah: 2 di bawah, 32 memenuhi, 8 melebihi, padahal seluruhnya 51.
Benar: 10 di bawah, 30 memenuhi, 11 melebihi, seluruhnya 51.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from selaras.checks.b_narasi._alat import EVALUASI_RENJA, has_bagian, is_cacah_golongan, nama_tersebut
from selaras.checks.b_narasi._sub import Golongan
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Temuan
from selaras.facts import Renja
from selaras.facts.bagian import Bagian
from selaras.kernel.angka import format_angka, to_json_angka

_BAGIAN: Mapping[Golongan, Bagian] = {
    Golongan.DI_BAWAH: Bagian.DI_BAWAH,
    Golongan.MEMENUHI: Bagian.MEMENUHI,
    Golongan.MELEBIHI: Bagian.MELEBIHI,
}


@check(
    "B06",
    on=Renja,
    berat=Berat.KESALAHAN,
    rujukan=(EVALUASI_RENJA,),
    saran="Golongkan setiap sub kegiatan ke salah satu dari tiga subbab, lalu perbaiki cacahnya.",
)
def golongan_tidak_habis(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield a finding when the three classes named in the text do not add up to its total."""
    acuan = next((k for k in renja.klaim if is_cacah_golongan(k) and k.penyebut), None)
    if acuan is None or acuan.penyebut is None:
        return
    if not all(has_bagian(konteks, b) for b in _BAGIAN.values()):
        return
    cacah = {g: _cacah(konteks, g) for g in _BAGIAN}
    if any(n is None for n in cacah.values()):
        return
    jumlah = sum((n for n in cacah.values() if n is not None), Decimal(0))
    if jumlah == acuan.penyebut:
        return
    di_bawah, memenuhi, melebihi = (format_angka(cacah[g]) for g in _BAGIAN)
    yield Temuan(
        pesan=(
            f"Naskah menyebut {di_bawah} di bawah target, {memenuhi} memenuhi, dan {melebihi} melebihi, "
            f"berjumlah {format_angka(jumlah)}; seluruhnya {format_angka(acuan.penyebut)}."
        ),
        asal=acuan.asal,
        tabel="klaim",
        kolom="penyebut",
        tertulis=to_json_angka(jumlah),
        seharusnya=to_json_angka(acuan.penyebut),
        rumus=f"{di_bawah} + {memenuhi} + {melebihi}",
    )


def _cacah(konteks: Konteks, golongan: Golongan) -> Decimal | None:
    """Return how many the text puts in a class: the count it states, else the items it lists."""
    for k in konteks.renja.klaim:
        if k.golongan == golongan and is_cacah_golongan(k):
            return k.pembilang
    n = len(nama_tersebut(konteks, _BAGIAN[golongan]))
    return Decimal(n) if n else None
