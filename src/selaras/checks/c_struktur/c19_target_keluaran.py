"""Target keluaran di T-C.31 dan T-C.33 tidak sama.

Target keluaran sub kegiatan T-C.33 sama dengan target T-C.31 (salah satu sisi). Baris yang memberi alasan
pada catatan tidak dipersoalkan.

Salah: T-C.31 35 ASN, T-C.33 200 Orang.
Benar: T-C.31 2 Dok, T-C.33 2 Dokumen.
"""

from __future__ import annotations

from decimal import Decimal

from selaras.checks.c_struktur._alat import P86, cetak, is_menjelaskan, sebut, tempat
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.pasangan import tinjauan_rencana
from selaras.checks.temuan import Berat, Temuan
from selaras.facts import BarisRencana, BarisTinjauan, Renja
from selaras.kernel.angka import format_angka, to_json_angka
from selaras.kernel.padan import is_serupa


@check(
    "C19",
    on=Renja,
    berat=Berat.KESALAHAN,
    rujukan=(P86,),
    saran="Samakan target kedua tabel, atau tulis alasan perbedaannya pada kolom catatan.",
)
def target_keluaran_beda(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield a finding per sub kegiatan whose output target is on neither side of T-C.31."""
    for t, r in tinjauan_rencana(konteks).pasangan:
        if r.target_keluaran is None or is_menjelaskan(t.catatan) or is_menjelaskan(r.catatan):
            continue
        calon = _target_tinjauan(konteks, t, r)
        if not calon or r.target_keluaran in [n for n, _, _, _ in calon]:
            continue
        nilai, satuan, b, kolom = calon[0]
        yield Temuan(
            pesan=(
                f"{sebut(r)}: target T-C.33 {_angka(r.target_keluaran, r.satuan_keluaran)}, "
                f"T-C.31 {_angka(nilai, satuan)} ({b.asal})."
            ),
            asal=r.asal_di("target_keluaran"),
            tabel="rencana",
            kolom="target_keluaran",
            kode_kegiatan=r.kode,
            tertulis=cetak(r, "target_keluaran"),
            seharusnya=to_json_angka(nilai),
            tempat=(
                tempat(r, "target_keluaran", to_json_angka(nilai)),
                tempat(b, kolom, to_json_angka(r.target_keluaran)),
            ),
        )


def _target_tinjauan(
    konteks: Konteks, t: BarisTinjauan, r: BarisRencana
) -> list[tuple[Decimal, str | None, BarisTinjauan, str]]:
    """Return target, unit, row and column of T-C.31; where it has several indicators, those worded alike."""
    simpul = konteks.indeks.pohon_tinjauan.simpul(t)
    baris = [t, *simpul.indikator] if simpul else [t]
    if len(baris) > 1:
        serupa = [
            b for b in baris if is_serupa(b.kanan.indikator or b.kiri.indikator or "", r.keluaran or "")
        ]
        baris = serupa or baris
    return [
        (sisi.target, sisi.satuan, b, f"{nama}.target")
        for b in baris
        for nama, sisi in (("kanan", b.kanan), ("kiri", b.kiri))
        if sisi.target is not None
    ]


def _angka(nilai: Decimal, satuan: str | None) -> str:
    return f"{format_angka(nilai)} {satuan or ''}".strip()
