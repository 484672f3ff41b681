from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login, logout, update_session_auth_hash
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from selaras.apps.organisasi import policies, selectors, services
from selaras.apps.organisasi.forms import MasukForm, SandiForm


def _tujuan_aman(request: HttpRequest, alamat: str) -> str:
    """Return an address of this site, the beranda for anything else."""
    if url_has_allowed_host_and_scheme(alamat, {request.get_host()}, require_https=request.is_secure()):
        return alamat
    return "/"


@sensitive_post_parameters("password")
@require_http_methods(["GET", "POST"])
def masuk(request: HttpRequest) -> HttpResponse:
    policies.umum(request)
    lanjut = request.POST.get("next") or request.GET.get("next") or ""
    if request.user.is_authenticated:
        return HttpResponseRedirect(_tujuan_aman(request, lanjut))
    formulir = MasukForm(request, request.POST or None)
    if request.method == "POST" and formulir.is_valid() and formulir.pengguna is not None:
        login(request, formulir.pengguna, backend="selaras.apps.organisasi.masuk.MasukBackend")
        return HttpResponseRedirect(_tujuan_aman(request, lanjut))
    status = 422 if formulir.is_bound else 200
    return render(request, "organisasi/masuk.html", {"formulir": formulir, "lanjut": lanjut}, status=status)


def terkunci(
    request: HttpRequest, response: HttpResponse | None = None, credentials: Any = None
) -> HttpResponse:
    """Answer of the lock-out after five wrong passwords; it tells when to try again."""
    policies.umum(request)
    formulir = MasukForm(request)
    isi = {"formulir": formulir, "lanjut": "", "terkunci": True}
    return render(request, "organisasi/masuk.html", isi, status=429)


@require_POST
def keluar(request: HttpRequest) -> HttpResponse:
    policies.umum(request)
    logout(request)
    return redirect(settings.LOGOUT_REDIRECT_URL)


@require_safe
def saya(request: HttpRequest) -> HttpResponse:
    pengguna = policies.pelaku(request)
    isi = {"penempatan": selectors.list_penempatan(pengguna), "formulir": SandiForm(pengguna)}
    return render(request, "organisasi/saya.html", isi)


@sensitive_post_parameters("lama", "baru")
@require_POST
def sandi(request: HttpRequest) -> HttpResponse:
    pengguna = policies.pelaku(request)
    formulir = SandiForm(pengguna, request.POST)
    if formulir.is_valid():
        services.ganti_sandi(pengguna=pengguna, baru=formulir.cleaned_data["baru"])
        update_session_auth_hash(request, pengguna)
        messages.success(request, _("Kata sandi diganti."))
        return redirect("saya")
    isi = {"penempatan": selectors.list_penempatan(pengguna), "formulir": formulir}
    return render(request, "organisasi/saya.html", isi, status=422)


@require_POST
def bahasa(request: HttpRequest) -> HttpResponse:
    policies.umum(request)
    jawaban = HttpResponseRedirect(_tujuan_aman(request, request.POST.get("kembali", "/")))
    pilihan = request.POST.get("bahasa", "")
    if pilihan in dict(settings.LANGUAGES):
        jawaban.set_cookie(settings.LANGUAGE_COOKIE_NAME, pilihan, max_age=365 * 86400, samesite="Lax")
    return jawaban
