"""Facts as compressed bytes, for imports that wait to be accepted."""

from __future__ import annotations

import json
import zlib
from dataclasses import replace

from selaras.facts import Renja, TeksParagraf
from selaras.facts.json import to_json, to_plain
from selaras.facts.muat import from_plain, renja_from_plain


def kemas_fakta(fakta: Renja) -> bytes:
    """Pack a document; :func:`buka_fakta` returns an equal one."""
    isi = {**to_json(fakta), "paragraf": [to_plain(p) for p in fakta.paragraf]}
    return zlib.compress(json.dumps(isi, ensure_ascii=False).encode(), 6)


def buka_fakta(data: bytes | memoryview) -> Renja:
    """Unpack a document."""
    isi = json.loads(zlib.decompress(bytes(data)))
    paragraf = tuple(from_plain(TeksParagraf, p) for p in isi.pop("paragraf"))
    return replace(renja_from_plain(isi), paragraf=paragraf)
