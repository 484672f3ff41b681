"""The plan-year target that a next-year target continues."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from selaras.facts import BarisRencana
from selaras.kernel.padan import baku, is_serupa

TIGA = (
    ("capaian_program", "target_program", "satuan_program"),
    ("keluaran", "target_keluaran", "satuan_keluaran"),
    ("hasil_kegiatan", "target_hasil", "satuan_hasil"),
)


def target_sejalan(b: BarisRencana) -> tuple[str, str, Decimal, str | None] | None:
    """Return indicator, column, target and unit that ``target_maju`` continues; ``None`` where unclear.

    The next-year measure names the indicator; a row with one indicator only needs no name.
    """
    calon = list(_calon(b))
    if b.tolok_ukur_maju:
        t = b.tolok_ukur_maju
        calon = [c for c in calon if baku(c[0]) == baku(t) or is_serupa(c[0], t)]
    elif len(calon) != 1:
        return None
    return calon[0] if calon else None


def _calon(b: BarisRencana) -> Iterator[tuple[str, str, Decimal, str | None]]:
    for indikator, target, satuan in TIGA:
        nilai = getattr(b, target)
        if getattr(b, indikator) and nilai is not None:
            yield getattr(b, indikator), target, nilai, getattr(b, satuan)
