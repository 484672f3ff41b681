"""Official nomenclature: codes with name, kinerja, indicator and unit, by edition (Permendagri 90/2019)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from selaras.kernel.kode import Kode, parse_kode


@dataclass(frozen=True, slots=True)
class Entri:
    """One official entry; texts are verbatim, the ministry's typos included."""

    kode: str
    nama: str
    edisi: str
    kinerja: str = ""
    indikator: str = ""
    satuan: str = ""


@dataclass(frozen=True, slots=True)
class Nomenklatur:
    """Editions of the official list; several may be loaded side by side.

    Codes are matched by number, so ``5.03.02.2.02.02`` finds ``5.03.02.2.02.0002``; the supporting program
    ``5.03.01`` finds ``X.XX.01``.
    """

    by_identitas: Mapping[tuple[int, ...], tuple[Entri, ...]] = field(default_factory=dict)

    def list_entri(self, kode: str | Kode) -> tuple[Entri, ...]:
        """Return the entries of a code in every edition loaded, newest edition first; empty if unknown."""
        k = parse_kode(kode) if isinstance(kode, str) else kode
        if k is None:
            return ()
        return self.by_identitas.get(k.identitas, ()) or self.by_identitas.get(
            k.sebagai_penunjang().identitas, ()
        )

    def find(self, kode: str | Kode) -> Entri | None:
        """Return the newest entry of a code, ``None`` if unknown."""
        entri = self.list_entri(kode)
        return entri[0] if entri else None


def build_nomenklatur(entri: Iterable[Entri]) -> Nomenklatur:
    """Index entries by the numbers of their code; later entries of one code count as newer."""
    hasil: dict[tuple[int, ...], tuple[Entri, ...]] = {}
    for e in entri:
        k = parse_kode(e.kode)
        if k is not None:
            hasil[k.identitas] = (e, *hasil.get(k.identitas, ()))
    return Nomenklatur(hasil)
