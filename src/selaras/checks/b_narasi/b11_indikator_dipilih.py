"""Naskah hanya memakai indikator yang berhasil.

Capaian satu sub kegiatan pada naskah mencakup semua indikatornya. Indikator di bawah target tidak boleh
ditinggalkan.

Salah: naskah menjumlahkan dua indikator (155%), tiga indikator lain di bawah target tidak disebut.
Benar: naskah menyebut semua indikator, juga yang tidak tercapai.
"""

from __future__ import annotations

from selaras.checks.b_narasi._alat import TC29, di_mana
from selaras.checks.b_narasi._cocok import Cocok, cocokkan
from selaras.checks.b_narasi._sub import Golongan, capaian, golongan_baris
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Tempat, Temuan
from selaras.facts import BarisEvaluasi, Klaim
from selaras.kernel.angka import format_angka, format_persen
from selaras.kernel.kutipan import LOGIKA


@check(
    "B11",
    on=Klaim,
    berat=Berat.PERINGATAN,
    rujukan=(LOGIKA, TC29),
    saran="Sebutkan semua indikator sub kegiatan itu, termasuk yang di bawah target dan sebabnya.",
)
def indikator_dipilih(klaim: Klaim, konteks: Konteks) -> Hasilan:
    """Yield a finding when a success is quoted from some indicators while the others failed."""
    c = cocokkan(klaim, konteks)
    if c is None or not klaim.pembilang or klaim.penyebut is None or klaim.pembilang < klaim.penyebut:
        return
    lupa = _tertinggal(c, klaim, konteks)
    if not lupa:
        return
    rinci = ", ".join(f"{format_persen(capaian(b))} ({b.asal_di('tingkat_n2')})" for b in lupa)
    tempat = tuple(
        Tempat(
            asal=b.asal_di("tingkat_n2"),
            kolom="tingkat_n2",
            kode_kegiatan=b.kode,
            tertulis=b.cetak("tingkat_n2"),
        )
        for b in lupa
    )
    yield Temuan(
        pesan=(
            f"{di_mana(klaim)}naskah memakai {format_angka(len(c.baris))} dari "
            f"{format_angka(len(c.sub.terukur))} indikator; yang di bawah target tidak disebut: {rinci}."
        ),
        asal=klaim.asal,
        tabel="klaim",
        kolom="pembilang",
        kode_kegiatan=c.sub.pertama.kode,
        tertulis=f"{klaim.pembilang:f} / {klaim.penyebut:f}",
        tempat=(Tempat(asal=klaim.asal, kolom="pembilang", kode_kegiatan=c.sub.pertama.kode), *tempat),
    )


def _tertinggal(c: Cocok, klaim: Klaim, konteks: Konteks) -> list[BarisEvaluasi]:
    """Return the failed indicators a sentence leaves out; none where another sentence quotes them."""
    if klaim.penyebut != c.target or klaim.pembilang != c.realisasi:
        return []
    terpakai = {id(b) for b in c.baris}
    for lain in konteks.renja.klaim:
        d = cocokkan(lain, konteks) if lain.topik == klaim.topik else None
        if d is not None:
            terpakai |= {id(b) for b in d.baris}
    return [
        b for b in c.sub.terukur if id(b) not in terpakai and golongan_baris(b, konteks) is Golongan.DI_BAWAH
    ]
