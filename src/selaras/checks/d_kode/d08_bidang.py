"""Kode memakai bidang yang bukan bidang perangkat daerah ini.

Perangkat daerah menyelenggarakan bidang urusan yang diserahkan kepadanya. Bidang itu tampak dari baris bidang
dan program yang tercetak; satu kode dengan bidang lain di antaranya hampir selalu salah ketik.

Salah: 5.02.02.2.01.10 di antara baris-baris 5.03.02.
Benar: 5.03.02.2.01.10.
"""

from __future__ import annotations

from collections import Counter

from selaras.checks.d_kode._bantu import list_berkode, nama_tabel
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Kelompok, Perbaikan, Temuan
from selaras.facts import Baris, Renja
from selaras.kernel.kode import Level
from selaras.kernel.kutipan import Cite

PP18 = Cite("pp-18-2016")
_PANJANG = 4  # "5.03"
_PORSI_KECIL = 10


@check(
    "D08",
    on=Renja,
    berat=Berat.KESALAHAN,
    rujukan=(PP18,),
    perbaikan=Perbaikan.USUL,
    saran="Betulkan dua bagian pertama kode.",
)
def bidang_asing(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield a finding for codes of a bidang that has no program of its own in the document."""
    milik, asing = cari_bidang_asing(konteks)
    punya = ", ".join(sorted(milik))
    for tabel, b in asing:
        bidang = (b.kode or "")[:_PANJANG]
        yield Temuan(
            pesan=f"{nama_tabel(tabel)}: kode {b.kode} berbidang {bidang}, sedangkan perangkat daerah ini "
            f"memakai {punya}.",
            asal=b.asal_di("kode"),
            tabel=tabel,
            kolom="kode",
            kode_kegiatan=b.kode,
            tertulis=b.kode,
            kelompok=Kelompok(
                f"{tabel}|{bidang}",
                f"{nama_tabel(tabel)}: {{n}} kode berbidang {bidang}, sedangkan perangkat daerah ini "
                f"memakai {punya}.",
            ),
        )


def cari_bidang_asing(konteks: Konteks) -> tuple[set[str], list[tuple[str, Baris]]]:
    """Return the agency's bidang, and (table, row) of rows with another; found once for a document."""
    simpanan = konteks.indeks.simpanan
    if "d.bidang_asing" not in simpanan:
        simpanan["d.bidang_asing"] = _cari_bidang_asing(konteks)
    hasil: tuple[set[str], list[tuple[str, Baris]]] = simpanan["d.bidang_asing"]
    return hasil


def _cari_bidang_asing(konteks: Konteks) -> tuple[set[str], list[tuple[str, Baris]]]:
    baris = [(t, b) for t, b, kode in list_berkode(konteks) if len(kode) >= _PANJANG and kode[0] != "X"]
    hitung = Counter((b.kode or "")[:_PANJANG] for _, b in baris)
    if len(hitung) < 2:
        return set(hitung), []
    milik = _bidang_milik(baris, hitung)
    if not milik:
        return milik, []
    return milik, [(t, b) for t, b in baris if (b.kode or "")[:_PANJANG] not in milik]


def _bidang_milik(baris: list[tuple[str, Baris]], hitung: Counter[str]) -> set[str]:
    """Return the bidang with a program row of their own, or with more than a small share of the rows."""
    berprogram = Counter(
        (b.kode or "")[:_PANJANG] for _, b in baris if b.level in (Level.PROGRAM, Level.BIDANG)
    )
    total = hitung.total()
    return {bidang for bidang, n in hitung.items() if berprogram[bidang] or n * _PORSI_KECIL > total}
