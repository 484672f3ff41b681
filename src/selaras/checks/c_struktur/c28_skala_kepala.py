"""Skala pada kepala kolom tidak sesuai angkanya.

Formulir T-C.31 memuat pagu dalam ribuan rupiah (Rp.000). Bila kepala kolom menyebut ribuan atau jutaan, angka
di bawahnya ditulis dalam skala itu.

Salah: kepala kolom "Pagu Indikatif (Rp.000)", angka 15.656.427.000 rupiah penuh.
Benar: kepala kolom "Pagu Indikatif (Rp)", angka 15.656.427.000.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from statistics import median

from selaras.checks.c_struktur._alat import TC31, isi, kutip
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.pasangan import tinjauan_rencana
from selaras.checks.temuan import Berat, Temuan
from selaras.facts import KeteranganTabel, Renja
from selaras.kernel.angka import format_angka, format_rupiah
from selaras.kernel.kode import Level

RIBUAN = re.compile(
    r"rp\.?\s*[.,]?\s*0{3}\b|\(\s*[x×]?\s*0{3}\s*\)|\bribu(an)?\b|x\s*1[.,]?000\b", re.IGNORECASE
)
JUTAAN = re.compile(r"\bjuta(an)?\b", re.IGNORECASE)
WAJAR = Decimal(10) ** 11
"""Largest plausible middle amount of one sub kegiatan, in rupiah; above it the scale is read wrong."""


@check(
    "C28",
    on=Renja,
    berat=Berat.KESALAHAN,
    rujukan=(TC31,),
    saran="Ganti kepala kolom menjadi (Rp), atau tulis angkanya dalam skala kepala kolom.",
)
def skala_kepala_salah(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield a finding per money column whose header scale does not fit its figures."""
    for keterangan in renja.keterangan:
        if keterangan.tabel in ("tinjauan_rkpd", "rencana"):
            yield from _periksa(renja, konteks, keterangan)


def _periksa(renja: Renja, konteks: Konteks, keterangan: KeteranganTabel) -> Iterator[Temuan]:
    baris = renja.tabel(keterangan.tabel)
    for kolom, kepala in keterangan.kolom.items():
        kali = 1000 if RIBUAN.search(kepala) else 1_000_000 if JUTAAN.search(kepala) else 1
        if kali == 1 or not kolom.endswith(("pagu", "prakiraan_maju")):
            continue
        ada = [(b, n) for b in baris if isinstance(n := isi(b, kolom), Decimal)]
        daun = [n for b, n in ada if b.level is Level.SUB_KEGIATAN and n > 0]
        if not daun or not (_sama_kolom_lain(konteks, keterangan, kolom) or median(daun) * kali > WAJAR):
            continue
        terbesar, jumlah = max(ada, key=lambda p: p[1])
        yield Temuan(
            pesan=(
                f"Kepala kolom {kutip(kepala)} menyebut kelipatan {format_angka(kali)}, "
                f"angkanya rupiah penuh. Dibaca harfiah, {format_angka(jumlah)} "
                f"berarti {format_rupiah(jumlah * kali)}."
            ),
            asal=keterangan.asal if keterangan.asal.to_json() else terbesar.asal_di(kolom),
            tabel=keterangan.tabel,
            kolom=kolom,
            tertulis=kepala,
        )


def _sama_kolom_lain(konteks: Konteks, keterangan: KeteranganTabel, kolom: str) -> bool:
    """Say whether a column with a full-rupiah header prints the same figures."""
    if keterangan.tabel == "tinjauan_rkpd":
        lain = "kanan.pagu" if kolom.startswith("kiri") else "kiri.pagu"
        kepala = keterangan.kolom.get(lain, "")
        if kepala and not RIBUAN.search(kepala) and not JUTAAN.search(kepala):
            sub = konteks.indeks.sub_tinjauan
            return _kebanyakan([(isi(b, kolom), isi(b, lain)) for b in sub])
        return _kebanyakan([(isi(t, kolom), r.pagu) for t, r in tinjauan_rencana(konteks).pasangan])
    return False


def _kebanyakan(pasangan: list[tuple[Decimal | None, Decimal | None]]) -> bool:
    ada = [(a, b) for a, b in pasangan if a is not None and b is not None]
    return bool(ada) and sum(1 for a, b in ada if a == b) * 2 > len(ada)
