from __future__ import annotations

from django.urls import path

from selaras.apps.organisasi import views

urlpatterns = [
    path("masuk/", views.masuk, name="masuk"),
    path("keluar/", views.keluar, name="keluar"),
    path("saya/", views.saya, name="saya"),
    path("saya/sandi/", views.sandi, name="sandi"),
    path("bahasa/", views.bahasa, name="bahasa"),
]
