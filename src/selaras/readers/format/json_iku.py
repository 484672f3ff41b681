"""Lists of key indicators (IKU) as JSON: one object per indicator, a key per year."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from selaras.facts import Berkas, Renja
from selaras.kernel.angka import parse_angka, to_json_angka
from selaras.readers.format.json_bantu import Objek, satu_nilai, teks

_TAHUN = re.compile(r"^20\d\d$")
_RENTANG = re.compile(r"^\s*([\d.,]+)\s*[-–]\s*([\d.,]+)\s*%?\s*$")


def is_iku(objek: Sequence[Objek]) -> bool:
    """Say whether the objects are indicators: a description, a unit and at least two years."""
    contoh = objek[:20]
    return bool(contoh) and all(
        "uraian" in o and "satuan" in o and sum(1 for k in o if _TAHUN.match(k)) >= 2 for o in contoh
    )


def baca_iku(objek: Sequence[Objek], berkas: Berkas) -> Renja:
    """Keep the list as plain values; headings (``urusan``, ``skpd``) carry on to the rows below them."""
    hasil: list[dict[str, Any]] = []
    skpd = urusan = None
    for nomor, o in enumerate(objek, start=1):
        skpd, urusan = teks(o, "skpd") or skpd, teks(o, "urusan") or urusan
        hasil.append(
            {
                "baris": nomor,
                "urusan": urusan,
                "skpd": skpd,
                "indikator": teks(o, "uraian"),
                "satuan": teks(o, "satuan"),
                "awal": _nilai(teks(o, "base")),
                "target": {k: _nilai(teks(o, k)) for k in sorted(o) if _TAHUN.match(k)},
            }
        )
    return Renja(
        berkas=berkas,
        perangkat_daerah=satu_nilai(objek, "skpd"),
        tambahan={"iku": hasil},
        catatan=(f"{len(hasil)} indikator kinerja utama dibaca.",),
    )


def _nilai(cetak: str | None) -> dict[str, str | None] | None:
    """Return a printed value with its meaning: one number, a range from-to, or text only."""
    if cetak is None:
        return None
    angka = parse_angka(cetak)
    rentang = _RENTANG.match(cetak)
    dari = parse_angka(rentang.group(1)) if rentang else angka
    sampai = parse_angka(rentang.group(2)) if rentang else angka
    return {
        "tertulis": cetak,
        "dari": to_json_angka(dari.nilai) if dari else None,
        "sampai": to_json_angka(sampai.nilai) if sampai else None,
    }
