from __future__ import annotations

from django.urls import path

from selaras.apps.berkas.views import banding, impor, naskah, periksa

RENJA = "renja/<slug:opd>/<int:tahun>/"

urlpatterns = [
    path("periksa/", periksa.periksa, name="periksa"),
    path("periksa/laporan/", periksa.laporan, name="periksa-laporan"),
    path("periksa/hasil/<str:token>/", periksa.hasil_tersimpan, name="periksa-hasil"),
    path("periksa/hasil/<str:token>/hapus/", periksa.hapus_hasil, name="periksa-hapus"),
    path("impor/", impor.impor_daftar, name="impor-daftar"),
    path("impor/<int:nomor>/", impor.impor_buka, name="impor-buka"),
    path("impor/<int:nomor>/kemajuan/", impor.impor_kemajuan, name="impor-kemajuan"),
    path("impor/<int:nomor>/simpan-sisa/", impor.impor_sisa, name="impor-sisa"),
    path("impor/<int:nomor>/simpan-terima/", impor.impor_terima, name="impor-terima"),
    path("impor/<int:nomor>/hapus/", impor.impor_hapus, name="impor-hapus"),
    path("impor/<int:nomor>/<slug:langkah>/", impor.impor_langkah, name="impor-langkah"),
    path(RENJA + "naskah/", naskah.naskah_detail, name="naskah"),
    path(RENJA + "naskah/unduh/<slug:bentuk>/", naskah.naskah_unduh, name="naskah-unduh"),
    path("banding/", banding.banding_detail, name="banding"),
]
