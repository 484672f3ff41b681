"""The import wizard: list and upload, five steps, progress."""

from __future__ import annotations

from typing import Any, cast

from django.conf import settings
from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from selaras.apps.berkas import langkah as tampil
from selaras.apps.berkas import policies, selectors, services
from selaras.apps.berkas.forms import TerimaForm, UnggahForm
from selaras.apps.berkas.kemasan import buka_fakta
from selaras.apps.berkas.models import Impor, StatusImpor
from selaras.apps.berkas.pekerja import bangunkan
from selaras.apps.berkas.periksa import baca_unggahan
from selaras.apps.berkas.ringkas import group_temuan
from selaras.apps.berkas.unggah import ambil_berkas
from selaras.apps.organisasi.models import PerangkatDaerah
from selaras.apps.organisasi.policies import Hak, hak, pelaku
from selaras.apps.perencanaan.models import Renja, Versi
from selaras.kernel.galat import SelarasError

BELUM_TERBACA = (StatusImpor.ANTRE, StatusImpor.DIBACA, StatusImpor.GAGAL)


@require_http_methods(["GET", "POST"])
def impor_daftar(request: HttpRequest) -> HttpResponse:
    """List of imports, and the upload that starts one."""
    milik = policies.halaman_impor(request)
    if request.method == "GET":
        return render(request, "berkas/impor_daftar.html", _isi_daftar(milik))
    try:
        impor, baru = _terima_unggahan(request, milik)
    except SelarasError as galat:
        isi = {**_isi_daftar(milik), "pesan": str(galat)}
        return render(request, "berkas/impor_daftar.html", isi, status=422)
    if baru:
        transaction.on_commit(bangunkan)
    else:
        messages.info(request, _("Berkas ini sudah pernah diunggah. Impor yang sama dilanjutkan."))
    return redirect("impor-langkah", nomor=impor.pk, langkah="kenali")


def _isi_daftar(milik: Hak) -> dict[str, Any]:
    return {
        "daftar": selectors.list_impor(milik),
        "tujuan": selectors.list_tujuan(milik),
        "versi": Versi.choices,
        "batas": settings.BATAS_UNGGAH,
    }


def _terima_unggahan(request: HttpRequest, milik: Hak) -> tuple[Impor, bool]:
    formulir = UnggahForm(request.POST)
    tujuan: dict[int, PerangkatDaerah] = {pd.pk: pd for pd in selectors.list_tujuan(milik)}
    if not tujuan:
        raise SelarasError(_("Impor dilakukan perencana perangkat daerah."))
    if not formulir.is_valid():
        raise SelarasError(_("Pilih perangkat daerah dan versi yang ada di daftar."))
    pilihan = formulir.cleaned_data["perangkat_daerah"] or next(iter(tujuan))
    if pilihan not in tujuan:
        raise SelarasError(_("Perangkat daerah ini tidak ada atau bukan milik Anda."))
    data, nama = baca_unggahan(ambil_berkas(request))
    return services.receive_impor(
        data=data,
        nama=nama,
        perangkat_daerah=tujuan[pilihan],
        versi=formulir.cleaned_data["versi"] or Versi.AKHIR,
        oleh=pelaku(request),
    )


@require_safe
def impor_buka(request: HttpRequest, nomor: int) -> HttpResponse:
    """Lead to the step an import has reached."""
    impor = policies.impor_untuk(request, nomor)
    langkah = "terima" if impor.status == StatusImpor.DITERIMA else "kenali"
    return redirect("impor-langkah", nomor=impor.pk, langkah=langkah)


@require_safe
def impor_langkah(request: HttpRequest, nomor: int, langkah: str) -> HttpResponse:
    """One step of the wizard; progress while the file is still being read."""
    impor = policies.impor_untuk(request, nomor)
    if langkah not in tampil.URUTAN[1:]:
        raise Http404("tidak ada langkah ini")
    if impor.status in BELUM_TERBACA:
        return _tampil_kemajuan(request, impor)
    return _tampil_langkah(request, impor, langkah)


def _tampil_kemajuan(request: HttpRequest, impor: Impor) -> HttpResponse:
    isi = _isi_umum(request, impor, "kenali") | {"latar": selectors.find_kerja(impor)}
    nama = "berkas/_kemajuan.html" if request.headers.get("HX-Request") else "berkas/impor_tunggu.html"
    return render(request, nama, isi)


@require_safe
def impor_kemajuan(request: HttpRequest, nomor: int) -> HttpResponse:
    """Progress as a part of the page; leads on when the file has been read."""
    impor = policies.impor_untuk(request, nomor)
    if impor.status in BELUM_TERBACA:
        return _tampil_kemajuan(request, impor)
    tujuan = reverse("impor-langkah", args=[impor.pk, "kenali"])
    if request.headers.get("HX-Request"):
        return HttpResponse(headers={"HX-Redirect": tujuan})
    return redirect(tujuan)


def _isi_umum(request: HttpRequest, impor: Impor, langkah: str) -> dict[str, Any]:
    return {
        "impor": impor,
        "langkah": tampil.list_langkah(impor, langkah),
        "kini": langkah,
        "berikut": tampil.langkah_berikut(langkah),
        "boleh": policies.boleh_ubah(hak(request), impor),
    }


def _tampil_langkah(
    request: HttpRequest, impor: Impor, langkah: str, *, status: int = 200, **lain: Any
) -> HttpResponse:
    asli = buka_fakta(cast(bytes, impor.fakta))
    fakta = services.terapkan_keputusan(asli, impor.keputusan)
    tabel = tampil.pilih_tabel(fakta, request.GET.get("tabel", ""))
    isi = _isi_umum(request, impor, langkah) | {
        "tabel": tampil.list_tabel_terbaca(fakta),
        "tabel_kini": tabel,
        "jumlah_sisa": len(fakta.sisa),
        "fakta": fakta,
        "ringkas": impor.ringkas,
    }
    if langkah == "kenali" and tabel:
        isi["kolom"] = tampil.list_kolom_dikenali(fakta, tabel)
        isi["sumber"] = tampil.list_sumber(impor, fakta, tabel)
        isi["keterangan"] = fakta.keterangan_tabel(tabel)
    if langkah == "periksa":
        isi["lembar"] = tampil.susun_lembar(fakta, tabel, impor.ringkas) if tabel else None
        isi["kelompok"] = group_temuan(impor.ringkas.get("temuan", []))
    if langkah == "sisa":
        isi["sisa"] = tampil.list_sisa(fakta, impor.keputusan, asli)
    if langkah == "terima":
        isi["versi"] = Versi.choices
        isi["ditimpa"] = _renja_ditimpa(impor)
    return render(request, f"berkas/impor_{langkah}.html", isi | lain, status=status)


def _renja_ditimpa(impor: Impor) -> Renja | None:
    return Renja.objects.filter(
        perangkat_daerah=impor.perangkat_daerah, tahun=impor.tahun or 0, versi=impor.versi
    ).first()


@require_POST
def impor_sisa(request: HttpRequest, nomor: int) -> HttpResponse:
    """Keep the decisions about leftover cells."""
    impor = policies.impor_untuk_diubah(request, nomor)
    if impor.status != StatusImpor.SIAP:
        return redirect("impor-buka", nomor=impor.pk)
    keputusan = {
        k.removeprefix("sel-"): v for k, v in request.POST.dict().items() if k.startswith("sel-") and v
    }
    if request.POST.get("semua") == "abaikan":
        keputusan = {str(i): "abaikan" for i, _s in enumerate(buka_fakta(cast(bytes, impor.fakta)).sisa)}
    try:
        services.save_keputusan(impor=impor, keputusan=keputusan)
    except SelarasError as galat:
        return _tampil_langkah(request, impor, "sisa", status=422, pesan=str(galat))
    return redirect("impor-langkah", nomor=impor.pk, langkah="terima")


@require_POST
def impor_terima(request: HttpRequest, nomor: int) -> HttpResponse:
    """Accept the import into its plan."""
    impor = policies.impor_untuk_diubah(request, nomor)
    formulir = TerimaForm(request.POST)
    try:
        if not formulir.is_valid():
            raise SelarasError(" ".join(str(p) for daftar in formulir.errors.values() for p in daftar))
        renja = services.accept_impor(impor=impor, oleh=pelaku(request), **formulir.cleaned_data)
    except SelarasError as galat:
        if impor.fakta is None:
            messages.error(request, str(galat))
            return redirect("impor-buka", nomor=impor.pk)
        return _tampil_langkah(request, impor, "terima", status=422, pesan=str(galat), isian=request.POST)
    messages.success(request, _("Diterima dan diperiksa. Berkas asli tetap tersimpan."))
    alamat = reverse("renja-ringkas", args=[renja.perangkat_daerah.slug, renja.tahun])
    return redirect(f"{alamat}?versi={renja.versi}")


@require_POST
def impor_hapus(request: HttpRequest, nomor: int) -> HttpResponse:
    """Throw an import away."""
    impor = policies.impor_untuk_diubah(request, nomor)
    services.delete_impor(impor=impor)
    messages.success(request, _("Impor %(nama)s dihapus.") % {"nama": impor.nama})
    return redirect("impor-daftar")
