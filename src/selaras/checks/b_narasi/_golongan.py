"""Sub kegiatan of a class of T-C.29 that the section of that class leaves out."""

from __future__ import annotations

from collections.abc import Iterator

from selaras.checks.b_narasi._alat import (
    has_bagian,
    is_tersebut,
    nama_tersebut,
    polos,
    sebut_nama,
    temuan_sub,
)
from selaras.checks.b_narasi._sub import Golongan, Sub, capaian, find_sub, list_golongan
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Temuan
from selaras.facts.bagian import Bagian
from selaras.kernel.angka import format_angka, format_persen


def list_tak_tersebut(konteks: Konteks, golongan: Golongan, bagian: Bagian) -> list[Sub]:
    """Return the sub kegiatan of a class that its section does not name."""
    disebut = [find_sub(konteks, nama) for nama in nama_tersebut(konteks, bagian)]
    return [s for s in list_golongan(konteks, golongan) if not is_tersebut(konteks, bagian, s, disebut)]


def temuan_tak_tersebut(konteks: Konteks, golongan: Golongan, bagian: Bagian, kata: str) -> Iterator[Temuan]:
    """Yield one finding for what is left out; nothing where the text has no such section."""
    if not has_bagian(konteks, bagian):
        return
    semua = list_golongan(konteks, golongan)
    lupa = list_tak_tersebut(konteks, golongan, bagian)
    if not lupa:
        return
    satu = lupa[0]
    b = satu.pertama
    yield temuan_sub(
        lupa,
        pesan=(
            f"{{n}} dari {format_angka(len(semua))} sub kegiatan yang {kata} tidak disebut dalam naskah: "
            f"{sebut_nama([s.nama for s in lupa])}."
        ),
        tunggal=(
            f"{satu.nama} {kata} (target {format_angka(b.target_n2)}, realisasi "
            f"{format_angka(b.realisasi_n2)}, {format_persen(capaian(b))}), tetapi tidak disebut dalam "
            "naskah."
        ),
        rumus=[f"{polos(s.pertama.realisasi_n2)} / {polos(s.pertama.target_n2)} × 100" for s in lupa],
    )
