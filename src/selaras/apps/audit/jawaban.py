"""Finished pages kept for a moment, for the same person asking for the same page again.

The guard of a view runs before; only the writing of the page is spared. The key holds everything the page
shows: session, language, address, revision of the plan, audit, roles.
"""

from __future__ import annotations

import gzip
import time
from collections.abc import Callable, Hashable

from django.conf import settings
from django.contrib.messages import get_messages
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language

from selaras.apps.audit.simpanan import Simpanan

UMUR = 20.0
"""Seconds; what the frame around the page shows (other plans, counts) may be that old."""
TINGKAT_KOMPRES = 6

_SIMPANAN: Simpanan[tuple[bytes, str]] = Simpanan(48)


def jawab_tersimpan(request: HttpRequest, isi: Hashable, buat: Callable[[], HttpResponse]) -> HttpResponse:
    """Return the page, written anew where it was not written for this session in the last moments.

    ``isi`` names the state of the data that the page shows. Pages with a message for the person, without a
    session or for a part of the page are never kept.
    """
    kuki = request.COOKIES.get(settings.CSRF_COOKIE_NAME)
    sesi = request.session.session_key
    if not (kuki and sesi and "gzip" in request.headers.get("Accept-Encoding", "")) or _ada_pesan(request):
        return buat()
    putaran = int(time.monotonic() / UMUR)
    kunci = (sesi, kuki, get_language(), request.get_full_path(), isi, putaran)

    def tulis() -> tuple[bytes, str]:
        jawaban = buat()
        return gzip.compress(jawaban.content, TINGKAT_KOMPRES, mtime=0), jawaban.headers["Content-Type"]

    data, jenis = _SIMPANAN.ambil(kunci, tulis)
    jawaban = HttpResponse(data, content_type=jenis)
    jawaban.headers["Content-Encoding"] = "gzip"
    jawaban.headers["Content-Length"] = str(len(data))
    patch_vary_headers(jawaban, ("Accept-Encoding", "Cookie"))
    return jawaban


def _ada_pesan(request: HttpRequest) -> bool:
    return len(get_messages(request)) > 0 or bool(request.headers.get("HX-Request"))
