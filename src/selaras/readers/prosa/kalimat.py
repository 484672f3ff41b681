"""Sentences of a paragraph, with their offsets."""

from __future__ import annotations

import re

_BATAS = re.compile(r"[.!?][”\"')\]]*\s+(?=[A-Z“\"(])|(?<=[a-z%)\d])\.(?=[A-Z][a-z])|;\s+")
_SINGKATAN = re.compile(
    r"(?:\b(?:Rp|No|Nomor|Tk|Jl|dr|Drs|Dra|Ir|Prof|Gol|Kab|Kec|Kel|dll|dsb|dst|Sdr|hal|hlm|Th|jo|vs|[A-Z]))$"
)


def pisah_kalimat(teks: str) -> list[tuple[int, str]]:
    """Split a paragraph into sentences with their offsets; abbreviations and amounts do not end one."""
    hasil = []
    mulai = 0
    for m in _BATAS.finditer(teks):
        if m[0][0] == "." and _SINGKATAN.search(teks[mulai : m.start()]):
            continue
        akhir = m.start() + 1
        hasil.append((mulai, teks[mulai:akhir].strip()))
        mulai = m.end()
    if mulai < len(teks):
        hasil.append((mulai, teks[mulai:].strip()))
    return [(i, k) for i, k in hasil if k]
