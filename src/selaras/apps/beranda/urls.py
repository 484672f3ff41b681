from __future__ import annotations

from django.urls import path

from selaras.apps.beranda import views

urlpatterns = [path("", views.beranda, name="beranda")]
