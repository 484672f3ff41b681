from __future__ import annotations

from django.urls import path

from selaras.apps.audit.views import tabel, temuan

RENJA = "renja/<slug:opd>/<int:tahun>/"

urlpatterns = [
    path(RENJA + "tabel/<slug:tabel>/", tabel.tabel_detail, name="renja-tabel"),
    path(RENJA + "temuan/", temuan.temuan_list, name="temuan-daftar"),
    path(RENJA + "temuan/periksa/", temuan.temuan_periksa, name="temuan-periksa"),
    path(RENJA + "temuan/perbaiki/", temuan.temuan_perbaiki, name="temuan-perbaiki"),
    path(RENJA + "temuan/batal/", temuan.temuan_batal, name="temuan-batal"),
    path(RENJA + "temuan/alasan/", temuan.temuan_alasan, name="temuan-alasan"),
    path(RENJA + "temuan/putuskan/", temuan.temuan_putuskan, name="temuan-putuskan"),
    path(RENJA + "temuan/laporan/<slug:bentuk>/", temuan.temuan_laporan, name="temuan-laporan"),
]
