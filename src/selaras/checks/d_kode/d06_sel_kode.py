"""Kode terbagi ke sel dengan cara berbeda dalam satu tabel.

Catatan pembacaan, bukan kesalahan isi: pada sebagian baris dua bagian kode berdiri dalam satu sel, sehingga
jumlah sel kode tidak sama. Kodenya tetap terbaca.

Salah: 5 | 03 | 01 | 2 01 | 01 di antara baris 5 | 03 | 01 | 2 | 01 | 01.
Benar: setiap baris membagi kode ke jumlah sel yang sama.
"""

from __future__ import annotations

from selaras.checks.d_kode._bantu import P86, TABEL_BERKODE, bagian_cetak, cetak_kode, nama_tabel
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Tempat, Temuan
from selaras.facts import Baris, Renja
from selaras.kernel.kode import Level
from selaras.law.kode import is_baku


@check(
    "D06",
    on=Renja,
    berat=Berat.INFO,
    rujukan=(P86,),
    saran="Bagi kode ke sel dengan cara yang sama pada setiap baris.",
)
def sel_kode_tidak_sama(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield one finding for a table in which a minority of codes is split into cells in another way."""
    for tabel in TABEL_BERKODE:
        berkode = [b for b in renja.tabel(tabel) if b.kode is not None and b.level != Level.INDIKATOR]
        lain = [b for b in berkode if _is_terbagi_lain(b)]
        if not lain or 2 * len(lain) >= len(berkode):
            continue
        contoh = cetak_kode(lain[0])
        yield Temuan(
            pesan=f"{nama_tabel(tabel)}: {len(lain)} dari {len(berkode)} kode terbagi ke sel secara lain, "
            f'misalnya "{contoh}". Kodenya terbaca {lain[0].kode}.',
            asal=lain[0].asal_di("kode"),
            tabel=tabel,
            kolom="kode",
            kode_kegiatan=lain[0].kode,
            tertulis=contoh,
            seharusnya=lain[0].kode,
            tempat=tuple(
                Tempat(
                    asal=b.asal_di("kode"), kolom="kode", kode_kegiatan=b.kode,
                    tertulis=cetak_kode(b), seharusnya=b.kode,
                )
                for b in lain
            ),
        )  # fmt: skip


def _is_terbagi_lain(b: Baris) -> bool:
    """Say whether the code was printed in unusual cells though every part has its official width."""
    return "kode" in b.tertulis and is_baku(".".join(bagian_cetak(b)).upper())
