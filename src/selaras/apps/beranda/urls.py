from __future__ import annotations

from django.urls import path

from selaras.apps.beranda import views

urlpatterns = [
    path("", views.beranda, name="beranda"),
    path("renja/<slug:opd>/<int:tahun>/", views.renja_ringkas, name="renja-ringkas"),
    path("renja/<slug:opd>/<int:tahun>/langkah/", views.renja_langkah, name="renja-langkah"),
    path("renja/<slug:opd>/<int:tahun>/periksa/", views.renja_periksa, name="renja-periksa"),
]
