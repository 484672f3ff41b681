from __future__ import annotations

import json
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from selaras.apps.berkas import periksa as mesin
from selaras.apps.berkas.ringkas import group_temuan
from selaras.apps.berkas.unggah import TANDA_TERLALU_BESAR
from selaras.apps.organisasi import policies
from selaras.contoh import jalur_contoh
from selaras.kernel.galat import SelarasError


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


@require_http_methods(["GET", "POST"])
def periksa(request: HttpRequest) -> HttpResponse:
    policies.umum(request)
    if request.method == "GET":
        return render(request, "berkas/periksa.html", _isi_formulir())
    try:
        hasil = mesin.periksa_bytes(*_ambil(request))
    except SelarasError as galat:
        return render(request, "berkas/periksa.html", _isi_formulir(str(galat)), status=422)
    isi = {**_isi_hasil(hasil), "kemasan": mesin.kemas(hasil)}
    return render(request, "berkas/hasil.html", isi)


def _ambil(request: HttpRequest) -> tuple[bytes, str]:
    """Return the bytes and name of the upload, or of the example; refuses with words for the visitor."""
    if request.POST.get("contoh") and jalur_contoh().exists():
        return jalur_contoh().read_bytes(), jalur_contoh().name
    if request.META.get(TANDA_TERLALU_BESAR):
        raise SelarasError(
            _("Berkas lebih besar dari %(batas)s MB. Unggah bagian Renja saja, tanpa foto dan lampiran.")
            % {"batas": settings.BATAS_UNGGAH // 1024 // 1024}
        )
    berkas = request.FILES.get("berkas")
    if berkas is None:
        raise SelarasError(_("Belum ada berkas yang dipilih. Pilih satu berkas Renja, lalu periksa."))
    return mesin.baca_unggahan(berkas)


@require_POST
def laporan(request: HttpRequest) -> HttpResponse:
    policies.umum(request)
    hasil = mesin.buka_kemasan(request.POST.get("kemasan", ""))
    if hasil is None:
        pesan = _("Halaman hasil ini sudah lebih dari sehari atau tidak utuh. Unggah berkasnya sekali lagi.")
        return render(request, "berkas/periksa.html", _isi_formulir(pesan), status=422)
    bentuk = request.POST.get("bentuk", "json")
    if bentuk == "simpan":
        return redirect("periksa-hasil", token=mesin.save_hasil(hasil))
    return _unduhan(hasil, bentuk)


def _unduhan(hasil: mesin.HasilPeriksa, bentuk: str) -> HttpResponse:
    jawaban = HttpResponse(
        json.dumps(hasil.isi, ensure_ascii=False, indent=1), content_type="application/json; charset=utf-8"
    )
    jawaban.headers["Content-Disposition"] = 'attachment; filename="periksa.json"'
    return jawaban


@require_safe
def hasil_tersimpan(request: HttpRequest, token: str) -> HttpResponse:
    policies.umum(request)
    ada = mesin.find_hasil(token)
    if ada is None:
        raise Http404("hasil tidak ada")
    isi = {**_isi_hasil(ada[0]), "kemasan": mesin.kemas(ada[0]), "sampai": ada[1].kedaluwarsa, "token": token}
    return render(request, "berkas/hasil.html", isi)


@require_POST
def hapus_hasil(request: HttpRequest, token: str) -> HttpResponse:
    policies.umum(request)
    mesin.delete_hasil(token)
    return redirect("periksa")
