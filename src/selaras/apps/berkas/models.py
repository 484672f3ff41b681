from __future__ import annotations

from typing import Any, ClassVar

from django.conf import settings
from django.db import models

from selaras.apps.organisasi.models import PerangkatDaerah
from selaras.apps.perencanaan.kolom import IsianField
from selaras.apps.perencanaan.models import Renja, Versi


class StatusImpor(models.TextChoices):
    """Where an import stands."""

    ANTRE = "antre", "Menunggu giliran dibaca"
    DIBACA = "dibaca", "Sedang dibaca"
    SIAP = "siap", "Menunggu diperiksa"
    DITERIMA = "diterima", "Diterima"
    GAGAL = "gagal", "Tidak terbaca"


class Impor(models.Model):
    """A file on its way into a plan. The same file for the same agency is one import, however often sent."""

    perangkat_daerah = models.ForeignKey(PerangkatDaerah, on_delete=models.CASCADE, related_name="impor")
    sha256 = models.CharField(max_length=64)
    nama = models.CharField("nama berkas", max_length=255)
    ukuran = models.PositiveBigIntegerField()
    status = models.CharField(max_length=10, choices=StatusImpor, default=StatusImpor.ANTRE)
    pesan = models.TextField(blank=True)
    fakta = models.BinaryField(null=True)
    ringkas = IsianField(default=dict)
    keputusan = IsianField(default=dict)
    tahun = models.PositiveSmallIntegerField(null=True)
    versi = models.CharField(max_length=12, choices=Versi, default=Versi.AKHIR)
    renja = models.ForeignKey(Renja, null=True, on_delete=models.SET_NULL, related_name="impor")
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    dibuat = models.DateTimeField(auto_now_add=True)
    diubah = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = verbose_name_plural = "impor"
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["perangkat_daerah", "sha256"], name="impor_berkas_unik"),
        ]

    def __str__(self) -> str:
        return f"{self.nama} ({self.get_status_display().lower()})"


class StatusKerja(models.TextChoices):
    """Where a background job stands."""

    ANTRE = "antre", "Antre"
    JALAN = "jalan", "Berjalan"
    SELESAI = "selesai", "Selesai"
    GAGAL = "gagal", "Gagal"


class Kerja(models.Model):
    """A background job; ``denyut`` tells whether its worker still lives, so that another may resume it."""

    jenis = models.CharField(max_length=20)
    impor = models.ForeignKey(Impor, null=True, on_delete=models.CASCADE, related_name="kerja")
    status = models.CharField(max_length=10, choices=StatusKerja, default=StatusKerja.ANTRE)
    selesai_bagian = models.PositiveIntegerField(default=0)
    seluruh_bagian = models.PositiveIntegerField(default=0)
    keterangan = models.CharField(max_length=200, blank=True)
    percobaan = models.PositiveSmallIntegerField(default=0)
    pekerja = models.CharField(max_length=40, blank=True)
    denyut = models.DateTimeField(null=True)
    dibuat = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = verbose_name_plural = "kerja latar"
        indexes: ClassVar[list[Any]] = [models.Index(fields=["status", "id"], name="kerja_antrean")]

    def __str__(self) -> str:
        return f"{self.jenis} {self.pk}: {self.get_status_display()}"


class HasilSimpan(models.Model):
    """An audit result a visitor chose to keep for an hour; found by its secret token only."""

    sidik_token = models.CharField(max_length=64, unique=True)
    isi = models.BinaryField()
    kedaluwarsa = models.DateTimeField(db_index=True)

    class Meta:
        verbose_name = verbose_name_plural = "hasil tersimpan"

    def __str__(self) -> str:
        return f"hasil sampai {self.kedaluwarsa:%Y-%m-%d %H:%M}"
