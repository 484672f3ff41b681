from __future__ import annotations

from typing import Any, ClassVar

from django.conf import settings
from django.db import models

from selaras.apps.perencanaan.kolom import IsianField
from selaras.apps.perencanaan.models import Renja


class Pemeriksaan(models.Model):
    """One run of the rules over a plan; ``revisi`` tells whether the plan changed since."""

    renja = models.ForeignKey(Renja, on_delete=models.CASCADE, related_name="pemeriksaan")
    revisi = models.PositiveIntegerField()
    waktu = models.DateTimeField(auto_now_add=True)
    tanggal = models.DateField("berlaku untuk")
    lama_ms = models.PositiveIntegerField(default=0)
    aturan = models.PositiveIntegerField("jumlah aturan", default=0)
    kesalahan = models.PositiveIntegerField(default=0)
    peringatan = models.PositiveIntegerField(default=0)
    info = models.PositiveIntegerField(default=0)
    butuh = IsianField(default=list)
    hitung_ke = models.PositiveIntegerField(default=0)
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        verbose_name = verbose_name_plural = "pemeriksaan"
        indexes: ClassVar[list[Any]] = [models.Index(fields=["renja", "-id"], name="pemeriksaan_terbaru")]

    def __str__(self) -> str:
        return f"Pemeriksaan {self.renja_id} revisi {self.revisi}"


class Temuan(models.Model):
    """A finding of a run. ``sidik`` stays the same while the fault does; ``tempat`` are its cells."""

    pemeriksaan = models.ForeignKey(Pemeriksaan, on_delete=models.CASCADE, related_name="temuan")
    urut = models.PositiveIntegerField()
    sidik = models.CharField(max_length=16)
    kode = models.CharField(max_length=8)
    berat = models.CharField(max_length=12)
    tabel = models.CharField(max_length=20, blank=True)
    kolom = models.CharField(max_length=40, blank=True)
    kode_kegiatan = models.CharField(max_length=40, blank=True)
    program = models.CharField(max_length=20, blank=True)
    asal = IsianField(default=dict)
    tertulis = models.TextField(blank=True)
    seharusnya = models.TextField(blank=True)
    rumus = models.TextField(blank=True)
    pesan = models.TextField()
    rujukan = IsianField(default=list)
    perbaikan = models.CharField(max_length=12)
    saran = models.TextField(blank=True)
    tempat = IsianField(default=list)
    jumlah = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = verbose_name_plural = "temuan"
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["pemeriksaan", "sidik"], name="temuan_sidik_unik"),
        ]
        indexes: ClassVar[list[Any]] = [
            models.Index(fields=["pemeriksaan", "kode"], name="temuan_kode"),
            models.Index(fields=["pemeriksaan", "tabel"], name="temuan_tabel"),
        ]

    def __str__(self) -> str:
        return f"{self.kode}: {self.pesan[:60]}"


class Keputusan(models.TextChoices):
    """What the head of the agency decided about a reason."""

    MENUNGGU = "menunggu", "Menunggu persetujuan kepala PD"
    DISETUJUI = "disetujui", "Disetujui"
    DITOLAK = "ditolak", "Ditolak"


class Pengecualian(models.Model):
    """A reason for leaving a finding as it is; it counts only once the head of the agency agrees."""

    renja = models.ForeignKey(Renja, on_delete=models.CASCADE, related_name="pengecualian")
    sidik = models.CharField(max_length=16)
    kode = models.CharField(max_length=8)
    tabel = models.CharField(max_length=20, blank=True)
    kolom = models.CharField(max_length=40, blank=True)
    kode_kegiatan = models.CharField(max_length=40, blank=True)
    pesan = models.TextField(blank=True)
    alasan = models.TextField()
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    waktu = models.DateTimeField(auto_now_add=True)
    keputusan = models.CharField(max_length=12, choices=Keputusan, default=Keputusan.MENUNGGU)
    diputus_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    diputus_pada = models.DateTimeField(null=True)
    catatan = models.TextField(blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "pengecualian"
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["renja", "sidik"], name="pengecualian_sidik_unik"),
            models.CheckConstraint(
                condition=models.Q(keputusan="menunggu") | models.Q(diputus_pada__isnull=False),
                name="pengecualian_keputusan_bertanggal",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kode}: {self.alasan[:60]}"
