"""All addresses; each context brings its own."""

from __future__ import annotations

from django.urls import include, path

urlpatterns = [
    path("", include("selaras.apps.organisasi.urls")),
    path("", include("selaras.apps.audit.urls")),
    path("", include("selaras.apps.berkas.urls")),
    path("", include("selaras.apps.beranda.urls")),
]

handler400 = "selaras.apps.ui.galat.permintaan_salah"
handler403 = "selaras.apps.ui.galat.tanpa_hak"
handler404 = "selaras.apps.ui.galat.tidak_ada"
handler500 = "selaras.apps.ui.galat.galat_server"
