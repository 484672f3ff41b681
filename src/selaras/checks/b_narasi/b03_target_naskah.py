"""Target atau realisasi pada naskah tidak sama dengan T-C.29.

Kalimat tentang satu sub kegiatan memakai angka yang sama dengan kolom 6 dan 7 Tabel T-C.29.

Salah: naskah menulis target 30, T-C.29 menulis 35.
Benar: naskah dan T-C.29 sama-sama menulis target 500 dan realisasi 593.
"""

from __future__ import annotations

from selaras.checks.b_narasi._alat import TC29, di_mana
from selaras.checks.b_narasi._cocok import Cara, Cocok, cocokkan
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Perbaikan, Temuan
from selaras.facts import Klaim
from selaras.kernel.angka import format_angka, to_json_angka


@check(
    "B03",
    on=Klaim,
    berat=Berat.KESALAHAN,
    rujukan=(TC29,),
    perbaikan=Perbaikan.USUL,
    saran="Tentukan angka yang benar dari bukti kinerja, lalu samakan naskah dan tabel.",
)
def angka_naskah_beda(klaim: Klaim, konteks: Konteks) -> Hasilan:
    """Yield a finding when a sentence and the indicator it quotes give different figures."""
    c = cocokkan(klaim, konteks)
    if c is None or c.cara is not Cara.BARIS:
        return
    beda = _beda(klaim, c)
    if not beda:
        return
    kolom, tertulis, seharusnya, _ = beda[0]
    rinci = "; ".join(kalimat for *_, kalimat in beda)
    yield Temuan(
        pesan=f"{di_mana(klaim)}{rinci} ({c.baris[0].asal_di(kolom)}).",
        asal=klaim.asal,
        tabel="klaim",
        kolom="penyebut" if kolom == "target_n2" else "pembilang",
        kode_kegiatan=c.sub.pertama.kode,
        tertulis=tertulis,
        seharusnya=seharusnya,
    )


def _beda(klaim: Klaim, c: Cocok) -> list[tuple[str, str | None, str | None, str]]:
    """Return column, printed and expected value and sentence of each figure that differs."""
    pasangan = (
        ("target_n2", "target", klaim.penyebut, c.target),
        ("realisasi_n2", "realisasi", klaim.pembilang, c.realisasi),
    )
    return [
        (
            kolom,
            to_json_angka(a),
            to_json_angka(b),
            f"naskah menulis {kata} {format_angka(a)}, T-C.29 {format_angka(b)}",
        )
        for kolom, kata, a, b in pasangan
        if a is not None and b is not None and a != b
    ]
