"""Sub kegiatan dengan beberapa sumber dana tidak merinci jumlahnya.

Bila satu sub kegiatan dibiayai beberapa sumber dana, jumlah tiap sumber disebut dan berjumlah sama dengan
pagu. Daftar SIPD dalam JSON tidak memuat rincian itu, sehingga tidak diperiksa.

Salah: tiga sumber dana pada pagu Rp7.256.427.000 tanpa rincian.
Benar: PAD Rp256.427.000; DAU Rp7.000.000.000, pagu Rp7.256.427.000.
"""

from __future__ import annotations

import re
from decimal import Decimal

from selaras.checks.c_struktur._alat import P77, sebut
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Butuh, Temuan
from selaras.facts import BarisRencana, Renja
from selaras.kernel.angka import format_angka, parse_angka, to_json_angka
from selaras.law.sumber_dana import parse_sumber_dana

_UANG = re.compile(r"(?:rp\.?\s*)?\d{1,3}(?:[.,]\d{3})+(?:,\d\d)?(?:,-)?", re.IGNORECASE)


@check(
    "C32",
    on=Renja,
    berat=Berat.KESALAHAN,
    rujukan=(P77,),
    saran="Tulis jumlah tiap sumber dana; jumlahnya sama dengan pagu sub kegiatan.",
)
def rincian_sumber_dana_salah(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield a finding per sub kegiatan with several funds whose amounts are absent or do not add up."""
    for b in konteks.indeks.sub_rencana:
        dana = parse_sumber_dana(b.sumber_dana or "", konteks.tanggal).dana if b.sumber_dana else ()
        if len(dana) < 2:
            continue
        rincian = list_rincian(b)
        if not rincian and renja.berkas.jenis == "json":
            yield Butuh("rincian pagu per sumber dana (tidak ada dalam daftar SIPD)")
            return
        if not rincian or (b.pagu is not None and sum(rincian, Decimal(0)) != b.pagu):
            yield _temuan(b, [d.nama for d in dana], rincian)


def list_rincian(b: BarisRencana) -> list[Decimal]:
    """Return the amounts printed in the fund cell."""
    hasil = []
    for m in _UANG.finditer(b.sumber_dana or ""):
        angka = parse_angka(m.group())
        if angka is not None:
            hasil.append(angka.nilai)
    return hasil


def _temuan(b: BarisRencana, nama: list[str], rincian: list[Decimal]) -> Temuan:
    jumlah = sum(rincian, Decimal(0))
    if rincian:
        soal = f"rincian berjumlah {format_angka(jumlah)}, pagu {format_angka(b.pagu)}"
    else:
        soal = f"tanpa rincian jumlah (pagu {format_angka(b.pagu)})"
    return Temuan(
        pesan=f"{sebut(b)}: {len(nama)} sumber dana ({'; '.join(nama)}) {soal}.",
        asal=b.asal_di("sumber_dana"),
        tabel="rencana",
        kolom="sumber_dana",
        kode_kegiatan=b.kode,
        tertulis=b.sumber_dana,
        seharusnya=to_json_angka(b.pagu) if rincian else None,
        rumus=" + ".join(format_angka(n) for n in rincian) or None,
    )
