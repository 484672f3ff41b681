"""JSON files: the lists SIPD-RI and its companions give, and our own output read back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from selaras.facts import Berkas, Renja
from selaras.facts.json import SKEMA
from selaras.facts.muat import renja_from_plain
from selaras.kernel.galat import BerkasTakTerbaca
from selaras.readers.format.json_iku import baca_iku, is_iku
from selaras.readers.format.json_realisasi import baca_realisasi, is_realisasi
from selaras.readers.format.json_sipd import baca_sipd, is_sipd
from selaras.readers.format.kodekan import decode

BATAS_JSON = 24 * 1024 * 1024
"""Largest JSON text, in bytes: parsed objects take many times the room of their text."""
_DALAM = 4

Objek = Mapping[str, Any]


def baca(data: bytes, berkas: Berkas, lembar: str | None = None) -> Renja:
    """Read a JSON file whose shape is known; raise :class:`BerkasTakTerbaca` for any other."""
    isi = _urai(data, berkas.nama)
    if isinstance(isi, dict) and str(isi.get("skema", "")).startswith("selaras.baca/"):
        return _baca_sendiri(isi, berkas)
    objek = _daftar_objek(isi)
    if is_sipd(objek):
        return baca_sipd(objek, berkas)
    if is_realisasi(objek):
        return baca_realisasi(objek, berkas)
    if is_iku(objek):
        return baca_iku(objek, berkas)
    raise BerkasTakTerbaca(
        f"{berkas.nama}: JSON ini tidak dikenali. Yang dibaca: daftar Renja SIPD-RI (kode_sub_giat), "
        "buku realisasi, daftar IKU, atau hasil perintah baca."
    )


def _urai(data: bytes, nama: str) -> Any:
    if len(data) > BATAS_JSON:
        raise BerkasTakTerbaca(
            f"{nama}: JSON lebih besar dari {BATAS_JSON // 1024 // 1024} MB. Bagi per perangkat daerah."
        )
    try:
        return json.loads(decode(data, nama), parse_float=Decimal)
    except json.JSONDecodeError as galat:
        raise BerkasTakTerbaca(
            f"{nama}:{galat.lineno}: JSON rusak atau terpotong di kolom {galat.colno}. Unduh ulang berkasnya."
        ) from galat
    except RecursionError as galat:
        raise BerkasTakTerbaca(
            f"{nama}: JSON bersarang terlalu dalam. Gunakan daftar Renja apa adanya dari SIPD-RI."
        ) from galat
    except ValueError as galat:
        raise BerkasTakTerbaca(
            f"{nama}: JSON memuat angka yang terlalu panjang. Unduh ulang berkasnya."
        ) from galat


def _daftar_objek(isi: Any, dalam: int = 0) -> list[Objek]:
    """Return the list of objects, also inside an envelope such as ``{"data": [...]}``."""
    if isinstance(isi, list):
        return [o for o in isi if isinstance(o, dict)]
    if isinstance(isi, dict) and dalam < _DALAM:
        calon = [_daftar_objek(v, dalam + 1) for v in isi.values() if isinstance(v, list | dict)]
        return max(calon, key=len, default=[])
    return []


def _baca_sendiri(isi: Objek, berkas: Berkas) -> Renja:
    """Read back the output of ``selaras baca``; the file it came from stays named."""
    if isi.get("skema") != SKEMA:
        raise BerkasTakTerbaca(
            f'{berkas.nama}: skema "{isi.get("skema")}" bukan "{SKEMA}". Baca ulang dokumen asalnya.'
        )
    try:
        return renja_from_plain(isi)
    except (KeyError, TypeError, ValueError, ArithmeticError, AttributeError) as galat:
        raise BerkasTakTerbaca(
            f"{berkas.nama}: isi tidak sesuai skema {SKEMA} ({galat}). Baca ulang dokumen asalnya."
        ) from galat
