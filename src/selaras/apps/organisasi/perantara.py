"""Middleware: a guard that asks for an account leads to the sign-in page."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse

from selaras.apps.organisasi.policies import BelumMasuk


class MasukMiddleware:
    """Turns :class:`BelumMasuk` into a redirect that comes back afterwards."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Keep the next middleware."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Answer the guard's exception; htmx parts are told to reload the whole page."""
        if not isinstance(exception, BelumMasuk):
            return None
        if request.headers.get("HX-Request"):
            return HttpResponse(status=401, headers={"HX-Refresh": "true"})
        return redirect_to_login(request.get_full_path())
