from __future__ import annotations

from django.urls import path

from selaras.apps.berkas import views

urlpatterns = [
    path("periksa/", views.periksa, name="periksa"),
    path("periksa/laporan/", views.laporan, name="periksa-laporan"),
    path("periksa/hasil/<str:token>/", views.hasil_tersimpan, name="periksa-hasil"),
    path("periksa/hasil/<str:token>/hapus/", views.hapus_hasil, name="periksa-hapus"),
]
