from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from selaras.apps.audit.services import run_audit
from selaras.apps.beranda import selectors, services
from selaras.apps.beranda.alur import list_langkah
from selaras.apps.beranda.forms import LangkahForm
from selaras.apps.beranda.kerangka import alamat_renja, pilih_kerja
from selaras.apps.organisasi.models import Peran
from selaras.apps.organisasi.policies import LINTAS_PD, hak, pelaku, umum
from selaras.apps.perencanaan import policies
from selaras.apps.perencanaan.selectors import list_perubahan, list_riwayat
from selaras.contoh import jalur_contoh
from selaras.kernel.galat import SelarasError


@require_safe
def beranda(request: HttpRequest) -> HttpResponse:
    milik = umum(request)
    if not request.user.is_authenticated:
        isi: dict[str, Any] = {"batas": settings.BATAS_UNGGAH, "ada_contoh": jalur_contoh().exists()}
        return render(request, "beranda/umum.html", isi)
    if milik.punya(*LINTAS_PD) and not milik.punya(Peran.PERENCANA, Peran.KEPALA_PD):
        return render(request, "beranda/lintas.html", {"antrean": selectors.list_antrean(milik)})
    renja = pilih_kerja(request, milik, policies.renja_terlihat(request, milik))
    if renja is None:
        return render(request, "beranda/kosong.html", {"boleh_impor": milik.punya(Peran.PERENCANA)})
    request.kerja = renja  # type: ignore[attr-defined]
    isi = {
        **selectors.load_beranda(milik, renja),
        "langkah": list_langkah(milik, renja),
        "perubahan": list_perubahan(renja, 6),
        "boleh_ubah": policies.boleh_ubah(milik, renja),
    }
    return render(request, "beranda/beranda.html", isi)


@require_safe
def renja_ringkas(request: HttpRequest, opd: str, tahun: int) -> HttpResponse:
    renja = policies.renja_untuk(request, opd, tahun)
    return _tampil_ringkas(request, selectors.load_ringkas(renja), status=200)


def _tampil_ringkas(request: HttpRequest, isi: dict[str, Any], *, status: int) -> HttpResponse:
    renja = isi["renja"]
    milik = hak(request)
    isi |= {
        "langkah": list_langkah(milik, renja),
        "riwayat": list_riwayat(renja)[:8],
        "perubahan": list_perubahan(renja, 8),
        "boleh_ubah": policies.boleh_ubah(milik, renja),
    }
    return render(request, "beranda/renja.html", isi, status=status)


@require_POST
def renja_langkah(request: HttpRequest, opd: str, tahun: int) -> HttpResponse:
    renja = policies.renja_untuk(request, opd, tahun)
    formulir = LangkahForm(request.POST)
    try:
        if not formulir.is_valid():
            raise SelarasError("Tanggal ditulis seperti 2023-08-31, dan langkahnya harus dipilih.")
        baru, pesan = services.move_renja(
            renja=renja, milik=hak(request), oleh=pelaku(request), **formulir.cleaned_data
        )
    except SelarasError as galat:
        isi = {**selectors.load_ringkas(renja), "galat": str(galat), "isian": formulir.data}
        return _tampil_ringkas(request, isi, status=422)
    messages.success(request, pesan)
    return redirect(alamat_renja("renja-ringkas", baru))


@require_POST
def renja_periksa(request: HttpRequest, opd: str, tahun: int) -> HttpResponse:
    renja = policies.renja_untuk(request, opd, tahun)
    p = run_audit(renja=renja, oleh=pelaku(request))
    messages.success(request, f"Diperiksa terhadap {p.aturan} aturan.")
    return redirect(alamat_renja("renja-ringkas", renja))
