"""Audit of one uploaded file without keeping it: bytes in, plain values out."""

from __future__ import annotations

import hashlib
import json
import re
import secrets
import unicodedata
import zlib
from dataclasses import dataclass
from datetime import timedelta
from pathlib import PurePosixPath
from typing import Any

from django.core import signing
from django.core.files import File
from django.db import transaction
from django.utils import timezone

from selaras.apps.berkas.models import HasilSimpan
from selaras.apps.berkas.pembaca import baca_fakta, tak_terduga
from selaras.apps.berkas.ringkas import ringkas_fakta
from selaras.checks import run
from selaras.checks.konteks import build_konteks
from selaras.law.nomenklatur import load_nomenklatur

GARAM = "selaras.berkas.hasil"
UMUR_SIMPAN = timedelta(hours=1)
UMUR_HALAMAN = 24 * 3600
_BUKAN_NAMA = re.compile(r"[^\w.,()\- ]+")


@dataclass(frozen=True, slots=True)
class HasilPeriksa:
    """What the page shows: the document's summary and the JSON of ``selaras periksa``."""

    ringkas: dict[str, Any]
    isi: dict[str, Any]

    def to_plain(self) -> dict[str, Any]:
        """Return plain values for packing."""
        return {"ringkas": self.ringkas, "isi": self.isi}


def bersihkan_nama(nama: str) -> str:
    """Return a file name without folders, control characters and odd marks; never empty."""
    dasar = PurePosixPath(nama.replace("\\", "/")).name
    rapi = _BUKAN_NAMA.sub("_", unicodedata.normalize("NFC", dasar)).strip(" .")
    return rapi[-120:] or "berkas"


def baca_unggahan(berkas: File[bytes]) -> tuple[bytes, str]:
    """Return content and clean name of an upload."""
    return berkas.read(), bersihkan_nama(berkas.name or "berkas")


def periksa_bytes(data: bytes, nama: str) -> HasilPeriksa:
    """Read and audit; raises :class:`BerkasTakTerbaca` or ``Sibuk`` with words for the visitor."""
    fakta = baca_fakta(data, nama)
    try:
        hasil = run(fakta, build_konteks(fakta, nomenklatur=load_nomenklatur()))
    except Exception as galat:
        raise tak_terduga(nama) from galat
    return HasilPeriksa(ringkas_fakta(fakta), hasil.to_json())


def kemas(hasil: HasilPeriksa) -> str:
    """Pack a result, signed, for the page's own download form; nothing stays on the server."""
    return signing.dumps(hasil.to_plain(), salt=GARAM, compress=True)


def buka_kemasan(teks: str) -> HasilPeriksa | None:
    """Unpack a result from the form; ``None`` where it was altered or is a day old."""
    try:
        return HasilPeriksa(**signing.loads(teks, salt=GARAM, max_age=UMUR_HALAMAN))
    except (signing.BadSignature, ValueError, TypeError):
        return None


@transaction.atomic
def save_hasil(hasil: HasilPeriksa) -> str:
    """Keep a result for an hour and return its secret token; older results are removed."""
    sekarang = timezone.now()
    HasilSimpan.objects.filter(kedaluwarsa__lte=sekarang).delete()
    kunci = secrets.token_urlsafe(18)
    HasilSimpan.objects.create(
        sidik_token=_sidik(kunci),
        isi=zlib.compress(json.dumps(hasil.to_plain(), ensure_ascii=False).encode()),
        kedaluwarsa=sekarang + UMUR_SIMPAN,
    )
    return signing.TimestampSigner(salt=GARAM).sign(kunci)


def find_hasil(token: str) -> tuple[HasilPeriksa, HasilSimpan] | None:
    """Return a kept result by its token, ``None`` where it is altered, over or never was."""
    try:
        kunci = signing.TimestampSigner(salt=GARAM).unsign(token, max_age=UMUR_SIMPAN)
    except signing.BadSignature:
        return None
    ada = HasilSimpan.objects.filter(sidik_token=_sidik(kunci), kedaluwarsa__gt=timezone.now()).first()
    if ada is None:
        return None
    return HasilPeriksa(**json.loads(zlib.decompress(ada.isi))), ada


def delete_hasil(token: str) -> None:
    """Forget a kept result before its hour is over."""
    ada = find_hasil(token)
    if ada is not None:
        ada[1].delete()


def _sidik(kunci: str) -> str:
    return hashlib.sha256(kunci.encode()).hexdigest()
