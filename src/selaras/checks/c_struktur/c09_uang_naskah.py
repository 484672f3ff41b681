"""Anggaran pada naskah tidak sama dengan T-C.33.

Jumlah anggaran yang disebut pada bab rencana kerja dan pendanaan sama dengan jumlah T-C.33; anggaran program
atau kegiatan yang disebut namanya sama dengan barisnya.

Salah: naskah menyebut Rp15.656.427.001, jumlah T-C.33 Rp15.656.427.000.
Benar: naskah dan T-C.33 sama-sama Rp15.656.427.000.
"""

from __future__ import annotations

import re
from decimal import Decimal

from selaras.checks.c_struktur._klaim import list_klaim_pendanaan
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.pohon import Simpul, jumlahkan
from selaras.checks.temuan import Berat, Temuan
from selaras.facts import BarisRencana, JenisKlaim, Klaim, Renja
from selaras.kernel.angka import format_rupiah, to_json_angka
from selaras.kernel.kutipan import LOGIKA
from selaras.kernel.teks import kunci

SEBAGIAN = re.compile(
    r"\b(belanja (operasi|modal|pegawai|barang|hibah|tidak terduga|transfer|langsung|bantuan)|"
    r"dau|dak|pad|dbh|dana alokasi|apbn|bantuan keuangan|realisasi|terserap|penyerapan|perubahan)\b"
)
_SELURUH = re.compile(r"\b(?:dibutuhkan|kebutuhan|total|jumlah|seluruh|keseluruhan)\b")
_ASAL_DANA = re.compile(r"\b(?:bersumber|berasal|dibiayai|didanai) (?:dari|oleh|dengan)\b.*")
"""Where the whole sum comes from; the funds named there do not make it a part."""


@check(
    "C09",
    on=Renja,
    berat=Berat.KESALAHAN,
    rujukan=(LOGIKA,),
    saran="Samakan angka pada kalimat dengan T-C.33.",
)
def uang_naskah_salah(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield a finding per amount of the funding chapter that differs from T-C.33."""
    akar = konteks.indeks.pohon_rencana.akar
    total = {
        "pagu": jumlahkan([s.jumlah(lambda b: b.pagu) for s in akar]),
        "prakiraan": jumlahkan([s.jumlah(lambda b: b.prakiraan_maju) for s in akar]),
    }
    for k in list_klaim_pendanaan(konteks, JenisKlaim.ANGGARAN):
        tertulis = k.penyebut if k.penyebut is not None else k.pembilang
        if tertulis is None or (k.pembilang is not None and k.penyebut is not None):
            continue
        baris = _baris_topik(konteks, k)
        sah = _nilai_sah(baris, total, konteks)
        if not sah or tertulis in sah or (baris is None and _is_sebagian(k)):
            continue
        tentang = f"baris {baris.nama}" if baris is not None else "jumlah T-C.33"
        yield Temuan(
            pesan=f"Naskah menyebut {format_rupiah(tertulis)}, {tentang} {format_rupiah(sah[0])}.",
            asal=k.asal,
            tabel="klaim",
            kolom="penyebut" if k.penyebut is not None else "pembilang",
            kode_kegiatan=baris.baris.kode if baris else None,
            tertulis=to_json_angka(tertulis),
            seharusnya=to_json_angka(sah[0]),
        )


def _baris_topik(konteks: Konteks, k: Klaim) -> Simpul[BarisRencana] | None:
    """Return the row a claim names, ``None`` where it speaks of the whole."""
    topik = kunci(k.topik)
    if not topik:
        return None
    return next((s for s in konteks.indeks.pohon_rencana.semua if s.nama and kunci(s.nama) == topik), None)


def _nilai_sah(
    baris: Simpul[BarisRencana] | None, total: dict[str, Decimal | None], konteks: Konteks
) -> list[Decimal]:
    """Return the amounts a claim may state, the expected one first."""
    if baris is not None:
        calon = [baris.jumlah(lambda b: b.pagu), baris.jumlah(lambda b: b.prakiraan_maju)]
    else:
        cetak = [t.baris.pagu for t in konteks.indeks.pohon_rencana.total]
        semua = [s.nilai(lambda b: b.pagu) for s in konteks.indeks.pohon_rencana.semua]
        calon = [total["pagu"], total["prakiraan"], *cetak, *semua, *_per_dana(konteks)]
        if total["pagu"] is None:
            return []
    return [n for n in calon if n is not None]


def _per_dana(konteks: Konteks) -> list[Decimal]:
    """Return the sums by fund: a text may break the total down by where the money comes from."""
    hasil: dict[str, Decimal] = {}
    for b in konteks.indeks.sub_rencana:
        if b.sumber_dana and b.pagu is not None:
            nama = kunci(b.sumber_dana)
            hasil[nama] = hasil.get(nama, Decimal(0)) + b.pagu
    return list(hasil.values())


def _is_sebagian(k: Klaim) -> bool:
    """Say whether the sentence speaks of a part that T-C.33 does not print."""
    teks = kunci(f"{k.topik} {k.teks}")
    if _SELURUH.search(teks):
        teks = _ASAL_DANA.sub(" ", teks)
    return bool(SEBAGIAN.search(teks))
