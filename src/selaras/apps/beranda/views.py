from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from selaras.apps.organisasi.policies import umum
from selaras.contoh import jalur_contoh


@require_safe
def beranda(request: HttpRequest) -> HttpResponse:
    umum(request)
    if not request.user.is_authenticated:
        isi = {"batas": settings.BATAS_UNGGAH, "ada_contoh": jalur_contoh().exists()}
        return render(request, "beranda/umum.html", isi)
    return render(request, "beranda/beranda.html")
