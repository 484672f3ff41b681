"""Cacah sub kegiatan yang memenuhi target tidak sama dengan T-C.29.

Setiap sub kegiatan digolongkan menurut indikator pertamanya: realisasi di bawah, sama dengan, atau di atas
target. Target 0 tidak dapat diukur dan tidak ikut dihitung.

Salah: naskah menyebut 32 memenuhi target, T-C.29 memuat 30.
Benar: naskah menyebut 30 dari 51 sub kegiatan memenuhi target, T-C.29 memuat sebanyak itu.
"""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

from selaras.checks.b_narasi._alat import EVALUASI_RENJA, TC29, has_bagian, is_cacah_golongan
from selaras.checks.b_narasi._sub import Golongan, golongan_baris, is_tahun_evaluasi, list_sub
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Perbaikan, Temuan
from selaras.facts import Renja
from selaras.facts.bagian import Bagian
from selaras.kernel.angka import format_angka, to_json_angka
from selaras.kernel.kode import Level

_KATA = {
    Golongan.DI_BAWAH: "di bawah target",
    Golongan.MEMENUHI: "memenuhi target",
    Golongan.MELEBIHI: "melebihi target",
}

_RINCI = {
    Golongan.MEMENUHI: "memenuhi",
    Golongan.MELEBIHI: "melebihi",
    Golongan.DI_BAWAH: "di bawah",
    Golongan.TAK_TERUKUR: "tanpa target",
}


@check(
    "B07",
    on=Renja,
    berat=Berat.KESALAHAN,
    rujukan=(TC29, EVALUASI_RENJA),
    perbaikan=Perbaikan.USUL,
    saran="Hitung ulang golongan tiap sub kegiatan dari kolom 8 T-C.29, lalu perbaiki cacah pada naskah.",
)
def cacah_golongan_beda(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield a finding for every class count of the text that T-C.29 does not confirm."""
    klaim = [k for k in renja.klaim if is_cacah_golongan(k) and is_tahun_evaluasi(k, konteks)]
    sub = list_sub(konteks) if klaim else []
    if not sub:
        return
    hitung = Counter(s.golongan for s in sub)
    rinci = "T-C.29: " + ", ".join(
        f"{hitung[g]} {kata}" for g, kata in _RINCI.items() if hitung[g] or g is not Golongan.TAK_TERUKUR
    )
    for k in klaim:
        golongan = Golongan(k.golongan)
        boleh = _boleh(konteks, golongan, hitung)
        if "sub" not in (k.objek or "").lower():
            boleh.append(_cacah_kegiatan(konteks, golongan))
        if k.pembilang in boleh:
            continue
        yield Temuan(
            pesan=f"Naskah menyebut {format_angka(k.pembilang)} sub kegiatan {_KATA[golongan]}. {rinci}.",
            asal=k.asal,
            tabel="klaim",
            kolom="pembilang",
            tertulis=to_json_angka(k.pembilang),
            seharusnya=to_json_angka(boleh[0]),
        )


def _cacah_kegiatan(konteks: Konteks, golongan: Golongan) -> Decimal:
    """Count the kegiatan rows of a class, for a text that counts kegiatan and means them."""
    baris = (b for b in konteks.renja.evaluasi if b.level is Level.KEGIATAN)
    return Decimal(sum(golongan_baris(b, konteks) is golongan for b in baris))


def _boleh(konteks: Konteks, golongan: Golongan, hitung: Counter[Golongan]) -> list[Decimal]:
    """Return the counts T-C.29 confirms; "memenuhi" takes in "melebihi" where the text does not part them."""
    n = [Decimal(hitung[golongan])]
    if golongan is Golongan.MEMENUHI and not has_bagian(konteks, Bagian.MELEBIHI):
        n.insert(0, Decimal(hitung[Golongan.MEMENUHI] + hitung[Golongan.MELEBIHI]))
    return n
