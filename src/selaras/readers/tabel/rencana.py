"""T-C.33 in its three layouts."""

from __future__ import annotations

from collections.abc import Sequence

from selaras.facts import BarisRencana
from selaras.kernel.kode import Level
from selaras.readers.tabel.berkode import Kedudukan, pilih, tentukan
from selaras.readers.tabel.isian import Isian

_FIELD = frozenset(BarisRencana.__slots__) | {"nama"}
_SATU_INDIKATOR: dict[Level, tuple[str, str, str]] = {
    Level.PROGRAM: ("capaian_program", "target_program", "satuan_program"),
    Level.KEGIATAN: ("hasil_kegiatan", "target_hasil", "satuan_hasil"),
}
_KELUARAN = ("keluaran", "target_keluaran", "satuan_keluaran")
_BERANAK = (Level.PROGRAM, Level.KEGIATAN, Level.SUB_KEGIATAN)


def susun_rencana(baris: list[Isian], *, layout: str = "") -> list[BarisRencana]:
    """Return the rows of T-C.33; one indicator column goes to the field of the row's level."""
    kedudukan = tentukan(baris)
    if layout == "C":
        baris, kedudukan = _angkat(baris, kedudukan)
    hasil = []
    pemilik = Level.SUB_KEGIATAN
    for b, k in zip(baris, kedudukan, strict=True):
        if k.level not in (Level.INDIKATOR, Level.JUMLAH):
            pemilik = k.level
        _pindahkan(b, _SATU_INDIKATOR.get(pemilik, _KELUARAN))
        hasil.append(
            BarisRencana(
                asal=b.asal,
                level=k.level,
                kode=k.kode,
                tertulis=b.tertulis,
                letak=b.letak,
                **pilih(b, _FIELD),
            )
        )
    return hasil


def _pindahkan(b: Isian, ke: tuple[str, str, str]) -> None:
    """Move the single indicator, its target and its unit to the fields of the row's level."""
    for dari, tuju in zip(("indikator", "target", "satuan"), ke, strict=True):
        for isi in (b.nilai, b.tertulis, b.letak):
            if dari in isi and tuju not in isi:
                isi[tuju] = isi.pop(dari)  # type: ignore[assignment]


def _angkat(baris: Sequence[Isian], kedudukan: Sequence[Kedudukan]) -> tuple[list[Isian], list[Kedudukan]]:
    """Layout C prints the indicator of a program, kegiatan or sub kegiatan on a row of its own below it.

    The first such row is joined with the row that carries the code; the sentence it may print in the name
    column (outcome, output) is kept as the print of ``kinerja``. Rows that contradict each other stay apart.
    """
    isi: list[Isian] = []
    duduk: list[Kedudukan] = []
    induk: Isian | None = None
    for b, k in zip(baris, kedudukan, strict=True):
        if k.level != Level.INDIKATOR:
            induk = b if k.level in _BERANAK and not b.teks("indikator") else None
        elif induk is not None and _gabung(induk, b):
            if b.teks("indikator"):
                induk = None
            continue
        isi.append(b)
        duduk.append(k)
    return isi, duduk


def _gabung(induk: Isian, anak: Isian) -> bool:
    """Join a row with the one above it; ``False`` where a value of both differs."""
    if any(n != "nama" and induk.nilai.get(n) not in (None, v) for n, v in anak.nilai.items()):
        return False
    for nama, nilai in anak.nilai.items():
        if nama == "nama":
            lama = induk.tertulis.get("kinerja")
            induk.tertulis["kinerja"] = f"{lama} {nilai}" if lama else str(nilai)
        elif induk.nilai.get(nama) is None:
            induk.nilai[nama] = nilai
            for dari, ke in ((anak.tertulis, induk.tertulis), (anak.letak, induk.letak)):
                if nama in dari:
                    ke[nama] = dari[nama]
    return True
