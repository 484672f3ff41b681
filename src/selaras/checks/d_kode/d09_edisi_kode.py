"""Jumlah angka kode sub kegiatan tidak sesuai dengan keputusan yang berlaku.

Sampai Kepmendagri 050-5889/2021 sub kegiatan berkode dua angka; sejak Kepmendagri 900.1.15.5-1317/2023
(23 Juni 2023) empat angka. Dokumen yang dicetak sesudah tanggal itu memakai empat angka.

Salah: 5.03.02.2.02.02 pada Renja yang ditandatangani Agustus 2023.
Benar: 5.03.02.2.02.0002.
"""

from __future__ import annotations

from collections.abc import Sequence

from selaras.checks.d_kode._bantu import cetak_kode, list_berkode
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Perbaikan, Tempat, Temuan
from selaras.facts import Baris, Renja
from selaras.kernel.kode import format_kode, parse_kode
from selaras.kernel.kutipan import Cite
from selaras.kernel.teks import format_tanggal
from selaras.law.kode import EdisiKode, find_edisi_kode, hitung_digit_sub, list_edisi_digit

K1317 = Cite("kepmendagri-900.1.15.5-1317-2023")
_DIGIT_BY_PANJANG = {15: 2, 17: 4}  # 5.03.02.2.02.02, 5.03.02.2.02.0002
_KATA_DIGIT = {2: "dua", 4: "empat"}


@check(
    "D09",
    on=Renja,
    berat=Berat.PERINGATAN,
    rujukan=(K1317,),
    perbaikan=Perbaikan.USUL,
    saran="Tulis kode menurut keputusan yang berlaku pada tanggal dokumen.",
)
def edisi_kode_tidak_berlaku(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield one finding when sub kegiatan codes have another width than the decree in force demands."""
    edisi = find_edisi_kode(konteks.tanggal)
    if edisi is None:
        return
    salah: list[tuple[str, Baris]] = []
    cocok: set[str] = set()
    for tabel, b, kode in list_berkode(konteks):
        digit = _DIGIT_BY_PANJANG.get(len(kode))
        if digit == edisi.digit_sub:
            cocok.add(tabel)
        elif digit is not None:
            salah.append((tabel, b))
    if "rencana" in cocok and "evaluasi" not in cocok:
        salah = [(t, b) for t, b in salah if t != "evaluasi"]  # past years keep the codes of their own list
    if salah:
        yield _temuan(konteks, edisi, salah)


def _temuan(konteks: Konteks, edisi: EdisiKode, salah: Sequence[tuple[str, Baris]]) -> Temuan:
    lain = hitung_digit_sub(salah[0][1].kode or "") or 2
    asal_edisi = list_edisi_digit(lain)[-1]
    t = konteks.tanggal
    tabel, pertama = salah[0]
    kode = parse_kode(pertama.kode or "")
    contoh = format_kode(kode, edisi.digit_sub) if kode else ""
    n = len({b.kode for _, b in salah})
    return Temuan(
        pesan=f"{n} kode sub kegiatan ditulis dengan {_KATA_DIGIT[lain]} angka ({asal_edisi.nama}). "
        f"Pada {format_tanggal(t.year, t.month, t.day)} berlaku {edisi.nama} dengan "
        f"{_KATA_DIGIT[edisi.digit_sub]} angka: {pertama.kode} menjadi {contoh}.",
        asal=pertama.asal_di("kode"),
        tabel=tabel,
        kolom="kode",
        kode_kegiatan=pertama.kode,
        tertulis=cetak_kode(pertama),
        seharusnya=contoh,
        rujukan=(Cite(edisi.peraturan),),
        tempat=tuple(_tempat(b, edisi.digit_sub) for _, b in salah),
    )


def _tempat(b: Baris, digit: int) -> Tempat:
    kode = parse_kode(b.kode or "")
    return Tempat(
        asal=b.asal_di("kode"),
        kolom="kode",
        kode_kegiatan=b.kode,
        tertulis=cetak_kode(b),
        seharusnya=format_kode(kode, digit) if kode else None,
    )
