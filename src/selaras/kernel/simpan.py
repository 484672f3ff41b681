"""Writing of a file whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def simpan_utuh(tujuan: Path, data: bytes) -> None:
    """Write ``data`` to a temporary file beside ``tujuan`` and rename it; a failure leaves nothing behind."""
    pegangan, sementara = tempfile.mkstemp(prefix=".selaras-", dir=tujuan.parent)
    try:
        with os.fdopen(pegangan, "wb") as berkas:
            berkas.write(data)
        Path(sementara).chmod(0o644)
        Path(sementara).replace(tujuan)
    except BaseException:
        Path(sementara).unlink(missing_ok=True)
        raise
