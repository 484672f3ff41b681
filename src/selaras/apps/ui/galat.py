"""Error pages: what happened, that nothing was lost, what to do next."""

from __future__ import annotations

import logging
import secrets

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

log = logging.getLogger("selaras.galat")


def tampilkan(
    request: HttpRequest, *, status: int, judul: str, pesan: str, langkah: str = ""
) -> HttpResponse:
    """Render the plain page of an error."""
    isi = {"judul": judul, "pesan": pesan, "langkah": langkah, "status": status}
    return render(request, "ui/galat.html", isi, status=status)


def permintaan_salah(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400: the address or the form is malformed."""
    return tampilkan(
        request,
        status=400,
        judul=_("Permintaan tidak dapat dibaca"),
        pesan=_("Alamat atau isian yang dikirim tidak lengkap. Kembali ke halaman sebelumnya dan ulangi."),
    )


def csrf_gagal(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403: the form is too old or was sent from elsewhere."""
    return tampilkan(
        request,
        status=403,
        judul=_("Isian ini sudah kedaluwarsa"),
        pesan=_("Halaman terbuka terlalu lama atau kuki dimatikan. Muat ulang halaman, lalu kirim lagi."),
    )


def tanpa_hak(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403: signed in, but the role does not allow it; the exception's text names the role."""
    alasan = str(exception or "") or _("Halaman ini untuk peran lain.")
    return tampilkan(
        request,
        status=403,
        judul=_("Anda tidak berhak membuka halaman ini"),
        pesan=alasan,
        langkah=_("Hak akses diatur admin perangkat daerah."),
    )


def tidak_ada(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404: no such page, or none for this person."""
    return tampilkan(
        request,
        status=404,
        judul=_("Halaman tidak ditemukan"),
        pesan=_("Alamatnya salah, halamannya sudah dipindahkan, atau bukan untuk akun Anda."),
    )


def galat_server(request: HttpRequest) -> HttpResponse:
    """500: our fault; the number is in the log. The page asks nothing of session or database."""
    nomor = secrets.token_hex(2).upper()
    log.error("galat %s pada %s", nomor, request.path)
    pesan = _("Data Anda aman. Coba lagi; bila berulang, sampaikan nomor galat %(nomor)s kepada pengelola.")
    isi = {"judul": _("Selaras gagal memproses permintaan ini"), "pesan": pesan % {"nomor": nomor}}
    return HttpResponse(render_to_string("ui/galat_server.html", isi), status=500)
