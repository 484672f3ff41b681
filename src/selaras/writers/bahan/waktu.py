"""Years of a Renja by their distance from the plan year, as text for headers and sentences."""

from __future__ import annotations

from dataclasses import dataclass

from selaras.facts import Renja

_NAMA = {"n": 0, "n1": -1, "n2": -2, "n3": -3, "m1": 1}
_LAMBANG = {"n": "n", "n1": "n-1", "n2": "n-2", "n3": "n-3", "m1": "n+1"}


@dataclass(frozen=True, slots=True)
class Waktu:
    """The plan year and the Renstra period; without a plan year the symbols n, n-1 ... are printed."""

    tahun: int | None
    periode: tuple[int, int] | None = None

    def label(self, nama: str) -> str:
        """Return ``n``, ``n1``, ``n2``, ``n3`` or ``m1`` as a year, or as its symbol."""
        return _LAMBANG[nama] if self.tahun is None else str(self.tahun + _NAMA[nama])

    @property
    def renstra(self) -> str:
        """The Renstra period as printed, "periode Renstra" where the document does not say."""
        return f"{self.periode[0]}-{self.periode[1]}" if self.periode else "periode Renstra"

    def isi(self, teks: str, **lain: str) -> str:
        """Put the years into a header or caption."""
        return teks.format(
            n=self.label("n"), n1=self.label("n1"), n2=self.label("n2"), n3=self.label("n3"),
            m1=self.label("m1"), renstra=self.renstra, **lain,
        )  # fmt: skip


def tahun_rencana(renja: Renja) -> int | None:
    """Return the plan year, from the document or from a caption."""
    if renja.tahun is not None:
        return renja.tahun
    return next((k.tahun for k in renja.keterangan if k.tabel == "rencana" and k.tahun), None)


def waktu_renja(renja: Renja, tabel: str = "evaluasi") -> Waktu:
    """Return the years of a document; the Renstra period is that of ``tabel`` where its header names one."""
    sendiri = [k.periode for k in renja.keterangan if k.periode and k.tabel == tabel]
    lain = [k.periode for k in renja.keterangan if k.periode]
    return Waktu(tahun_rencana(renja), next(iter([*sendiri, *lain]), None))
