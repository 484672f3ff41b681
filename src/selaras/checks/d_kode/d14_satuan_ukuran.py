"""Satuan tidak cocok dengan kata ukur indikator.

Jangka waktu diukur dengan satuan waktu, persentase dengan persen, dan jumlah tidak dengan persen.

Salah: "Jangka waktu penyediaan bahan bacaan" dengan satuan Eksemplar.
Benar: "Jangka waktu penyediaan bahan bacaan" dengan satuan Bulan.
"""

from __future__ import annotations

import re

from selaras.checks.d_kode._bantu import P90, kunci_teks
from selaras.checks.d_kode._ukur import Ukur, is_pasangan_resmi, list_ukur
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Kelompok, Perbaikan, Temuan
from selaras.facts import Renja
from selaras.law.satuan import get_rumpun, is_bulat, is_waktu, kanonik

_WAKTU = re.compile(r"^(?:jangka|lama|lamanya) waktu\b|^jangka waktu\b")
_PERSEN = re.compile(r"^(?:persen|presen|percen|prosen|pesen)")


@check(
    "D14",
    on=Renja,
    berat=Berat.PERINGATAN,
    rujukan=(P90,),
    perbaikan=Perbaikan.USUL,
    saran="Ganti satuan atau kata ukurnya.",
)
def satuan_tidak_cocok(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield one finding for every indicator whose unit cannot measure what its first words name."""
    for u in list_ukur(konteks):
        if not u.satuan or _is_biasa(u.indikator, u.satuan):
            continue
        perlu = _satuan_perlu(u.indikator, u.satuan)
        if perlu and not is_pasangan_resmi(konteks, u):
            yield _temuan(u, perlu)


def _is_biasa(indikator: str, satuan: str) -> bool:
    """Say at a glance that a count has no percent sign beside it, and a percentage has one."""
    awal = indikator[:6].lower()
    return (awal == "jumlah" and kanonik(satuan) != "%") or (awal == "persen" and satuan == "%")


def _satuan_perlu(indikator: str, satuan: str) -> str:
    """Return the kind of unit an indicator needs where the printed one is another, else ""."""
    if kanonik(satuan) is None:
        return ""
    k = kunci_teks(indikator)
    if _WAKTU.match(k):
        return "" if is_waktu(satuan) else "satuan waktu"
    if _PERSEN.match(k):
        return "%" if is_bulat(satuan) or is_waktu(satuan) else ""
    if k.startswith("jumlah ") and kanonik(satuan) == "%":
        return "satuan benda yang dihitung"
    if k.startswith(("indeks ", "rasio ")) and get_rumpun(satuan) in ("benda", "waktu"):
        return "satuan indeks, nilai, atau rasio"
    return ""


def _temuan(u: Ukur, perlu: str) -> Temuan:
    return Temuan(
        pesan=f'Indikator "{u.indikator}" bersatuan {u.satuan}, seharusnya {perlu}.',
        asal=u.asal_satuan,
        tabel=u.tabel,
        kolom=u.kolom_satuan,
        kode_kegiatan=u.kode,
        tertulis=u.satuan,
        seharusnya=perlu if perlu == "%" else None,
        kelompok=Kelompok(
            f"{kunci_teks(u.indikator)}|{kanonik(u.satuan)}",
            f'Indikator "{u.indikator}" bersatuan {u.satuan} pada {{n}} tempat, seharusnya {perlu}.',
        ),
    )
