"""Middleware of the shell: security headers, compression, language."""

from __future__ import annotations

import gzip
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.cache import patch_vary_headers

Penjawab = Callable[[HttpRequest], HttpResponse]

KEBIJAKAN_ISI = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "manifest-src 'self'",
    )
)
"""No inline script, no inline style, nothing from another host."""

_BATAS_KOMPRES = 700


class PenjagaanMiddleware:
    """Set the content security policy and the permissions policy on every answer."""

    def __init__(self, get_response: Penjawab) -> None:
        """Keep the next middleware."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer and add the headers; pages of a signed-in person are never kept by a shared cache."""
        jawaban = self.get_response(request)
        jawaban.headers.setdefault("Content-Security-Policy", KEBIJAKAN_ISI)
        jawaban.headers.setdefault(
            "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()"
        )
        jawaban.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        if jawaban.headers.get("Content-Type", "").startswith("text/html"):
            jawaban.headers.setdefault("Cache-Control", "private, no-store")
        return jawaban


class KompresMiddleware:
    """Compress pages at a low level: 2018 office lines are slow, and level 2 costs under a millisecond."""

    def __init__(self, get_response: Penjawab) -> None:
        """Keep the next middleware."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Compress text answers for clients that accept gzip."""
        jawaban = self.get_response(request)
        jenis = jawaban.headers.get("Content-Type", "")
        if (
            jawaban.streaming
            or len(jawaban.content) < _BATAS_KOMPRES
            or "Content-Encoding" in jawaban.headers
            or not jenis.startswith(("text/", "application/json"))
        ):
            return jawaban
        patch_vary_headers(jawaban, ("Accept-Encoding",))
        if "gzip" not in request.headers.get("Accept-Encoding", ""):
            return jawaban
        jawaban.content = gzip.compress(jawaban.content, compresslevel=2, mtime=0)
        jawaban.headers["Content-Encoding"] = "gzip"
        jawaban.headers["Content-Length"] = str(len(jawaban.content))
        return jawaban


class BahasaMiddleware:
    """Speak the language a person chose (cookie); Indonesian otherwise, whatever the browser prefers."""

    def __init__(self, get_response: Penjawab) -> None:
        """Keep the next middleware."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Activate the language for one request."""
        pilihan = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
        bahasa = pilihan if pilihan in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
        translation.activate(bahasa)
        request.LANGUAGE_CODE = bahasa
        jawaban = self.get_response(request)
        jawaban.headers.setdefault("Content-Language", bahasa)
        return jawaban
