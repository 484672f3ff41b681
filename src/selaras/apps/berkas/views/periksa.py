"""Companion page without account: upload, result, download."""

from __future__ import annotations

import json
from pathlib import PurePosixPath
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from selaras.apps.berkas import periksa as mesin
from selaras.apps.berkas.pembaca import Sibuk
from selaras.apps.berkas.ringkas import group_temuan
from selaras.apps.berkas.unggah import ambil_berkas
from selaras.apps.organisasi import policies
from selaras.contoh import jalur_contoh
from selaras.kernel.galat import SelarasError
from selaras.writers.laporan import tulis_html, tulis_xlsx_temuan


def _isi_formulir(pesan: str = "") -> dict[str, Any]:
    return {"batas": settings.BATAS_UNGGAH, "pesan": pesan, "ada_contoh": jalur_contoh().exists()}


def _isi_hasil(hasil: mesin.HasilPeriksa) -> dict[str, Any]:
    return {
        "hasil": hasil,
        "dokumen": hasil.ringkas,
        "berkas": hasil.isi["berkas"],
        "jumlah": hasil.isi["ringkas"],
        "kelompok": group_temuan(hasil.isi["temuan"]),
        "belum": hasil.isi.get("belum_diperiksa", []),
    }


@csrf_exempt  # keeps nothing and knows nobody: scripts may post a file without a cookie
@require_http_methods(["GET", "POST"])
def periksa(request: HttpRequest) -> HttpResponse:
    """Companion page: upload form, and the result of an upload that is not kept (JSON where asked for)."""
    policies.umum(request)
    if request.method == "GET":
        return render(request, "berkas/periksa.html", _isi_formulir())
    minta_json = request.headers.get("Accept", "").startswith("application/json")
    try:
        hasil = mesin.periksa_bytes(*_ambil(request))
    except SelarasError as galat:
        status = 503 if isinstance(galat, Sibuk) else 422
        if minta_json:
            return JsonResponse({"galat": str(galat)}, status=status)
        return render(request, "berkas/periksa.html", _isi_formulir(str(galat)), status=status)
    if minta_json:
        return JsonResponse(hasil.isi, json_dumps_params={"ensure_ascii": False})
    isi = {**_isi_hasil(hasil), "kemasan": mesin.kemas(hasil)}
    return render(request, "berkas/hasil.html", isi)


def _ambil(request: HttpRequest) -> tuple[bytes, str]:
    """Return the bytes and name of the upload, or of the example; refuses with words for the visitor."""
    if request.POST.get("contoh") and jalur_contoh().exists():
        return jalur_contoh().read_bytes(), jalur_contoh().name
    return mesin.baca_unggahan(ambil_berkas(request))


@require_POST
def laporan(request: HttpRequest) -> HttpResponse:
    """Download a result the page carries, or keep it for an hour."""
    policies.umum(request)
    hasil = mesin.buka_kemasan(request.POST.get("kemasan", ""))
    if hasil is None:
        pesan = _("Halaman hasil ini sudah lebih dari sehari atau tidak utuh. Unggah berkasnya sekali lagi.")
        return render(request, "berkas/periksa.html", _isi_formulir(pesan), status=422)
    bentuk = request.POST.get("bentuk", "json")
    if bentuk == "simpan":
        return redirect("periksa-hasil", token=mesin.save_hasil(hasil))
    return _unduhan(hasil, bentuk)


JENIS_LAPORAN = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "html": "text/html; charset=utf-8",
    "json": "application/json; charset=utf-8",
}


def _unduhan(hasil: mesin.HasilPeriksa, bentuk: str) -> HttpResponse:
    if bentuk not in JENIS_LAPORAN:
        raise Http404("tidak ada bentuk laporan ini")
    isi: str | bytes
    if bentuk == "xlsx":
        isi = tulis_xlsx_temuan(hasil.isi)
    elif bentuk == "html":
        isi = tulis_html(hasil.isi)
    else:
        isi = json.dumps(hasil.isi, ensure_ascii=False, indent=1)
    nama = PurePosixPath(str(hasil.isi["berkas"]["nama"])).stem or "renja"
    return HttpResponse(
        isi,
        content_type=JENIS_LAPORAN[bentuk],
        headers={"Content-Disposition": content_disposition_header(True, f"periksa-{nama}.{bentuk}") or ""},
    )


@require_safe
def hasil_tersimpan(request: HttpRequest, token: str) -> HttpResponse:
    """A kept result, by its secret token."""
    policies.umum(request)
    ada = mesin.find_hasil(token)
    if ada is None:
        raise Http404("hasil tidak ada")
    isi = {**_isi_hasil(ada[0]), "kemasan": mesin.kemas(ada[0]), "sampai": ada[1].kedaluwarsa, "token": token}
    return render(request, "berkas/hasil.html", isi)


@require_POST
def hapus_hasil(request: HttpRequest, token: str) -> HttpResponse:
    """Forget a kept result now."""
    policies.umum(request)
    mesin.delete_hasil(token)
    return redirect("periksa")
