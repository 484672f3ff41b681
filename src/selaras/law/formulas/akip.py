"""Evaluation of AKIP: value of the worksheet (LKE) from its components."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from selaras.kernel.angka import NOL, SERATUS, round_half_up
from selaras.kernel.kutipan import Cite
from selaras.law.formula import formula
from selaras.law.parameter import get_tabel

PAN88 = Cite("permenpanrb-88-2021", lampiran="Lembar Kerja Evaluasi")


def get_bobot_lke(tanggal: date) -> Mapping[str, Mapping[str, Decimal]]:
    """Return the weights by component and part ("keberadaan", "kualitas", "pemanfaatan")."""
    komponen = get_tabel("perencanaan/lke_akip", tanggal)["komponen"]
    return {k: {b: Decimal(str(n)) for b, n in bagian.items()} for k, bagian in komponen.items()}


@formula("LKE-01", "Nilai AKIP", cite=PAN88, since=date(2021, 12, 31))
def nilai_akip(capaian: Mapping[str, Mapping[str, Decimal]], tanggal: date) -> Decimal | None:
    """Sum of weight × percent reached over all parts, two decimals; ``None`` while a part is missing."""
    jumlah = NOL
    for komponen, bagian in get_bobot_lke(tanggal).items():
        for nama, bobot in bagian.items():
            persen = capaian.get(komponen, {}).get(nama)
            if persen is None:
                return None
            jumlah += bobot * persen / SERATUS
    return round_half_up(jumlah)
