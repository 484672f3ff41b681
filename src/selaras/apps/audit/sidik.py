"""Identity of a finding over runs: the fault, not the line it stands on."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable

from selaras.checks import Temuan


def sidik_temuan(temuan: Iterable[Temuan]) -> list[str]:
    """Return a fingerprint for each finding, unique within the run.

    A group is its rule and cause. A single finding is its rule, place in the plan (table, column, code) and
    both values: moving a line or adding rows keeps it, a partial correction does not. Equal faults
    in one place are numbered in order.
    """
    hasil = []
    terpakai: Counter[str] = Counter()
    for t in temuan:
        if t.kelompok is not None and len(t.tempat) > 1:
            bagian: tuple[str | None, ...] = (t.kode, t.tabel, "kelompok", t.kelompok.kunci)
        else:
            bagian = (t.kode, t.tabel, t.kolom, t.kode_kegiatan, t.tertulis, t.seharusnya)
            if t.tabel is None:
                bagian = (*bagian, t.pesan)
        dasar = "\x1f".join("" if b is None else str(b) for b in bagian)
        terpakai[dasar] += 1
        utuh = f"{dasar}\x1f{terpakai[dasar]}"
        hasil.append(hashlib.blake2b(utuh.encode(), digest_size=8).hexdigest())
    return hasil
