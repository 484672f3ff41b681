from __future__ import annotations

import secrets
from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.core.validators import RegexValidator
from django.db import models
from django.db.models.functions import Lower

_HURUF_KODE = "abcdefghjkmnpqrstuvwxyz23456789"


def kode_acak() -> str:
    """Return eight letters and digits that cannot be confused; people's addresses carry it, never a NIP."""
    return "".join(secrets.choice(_HURUF_KODE) for _ in range(8))


class Peran(models.TextChoices):
    """What a person does; one person may hold several at once."""

    PERENCANA = "perencana", "Perencana"
    KEPALA_PD = "kepala_pd", "Kepala perangkat daerah"
    BAPPEDA = "bappeda", "Verifikator Bappeda"
    ANALIS = "analis", "Analis kepegawaian"
    DISIPLIN = "disiplin", "Pejabat disiplin"
    ASN = "asn", "ASN"
    INSPEKTORAT = "inspektorat", "Inspektorat"
    ADMIN = "admin", "Admin"


class Pemda(models.Model):
    """A provincial, kabupaten or kota government."""

    nama = models.CharField("nama", max_length=120, unique=True)
    provinsi = models.CharField("provinsi", max_length=80, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "pemerintah daerah"

    def __str__(self) -> str:
        return self.nama


class PerangkatDaerah(models.Model):
    """An agency; ``slug`` is its place in addresses, ``bidang`` the codes of the affairs it runs ("5.03")."""

    pemda = models.ForeignKey(Pemda, on_delete=models.PROTECT, related_name="perangkat_daerah")
    slug = models.SlugField("alamat", max_length=40, unique=True)
    nama = models.CharField("nama", max_length=200)
    singkatan = models.CharField("singkatan", max_length=40)
    kode = models.CharField("kode", max_length=40, blank=True)
    bidang = models.JSONField("bidang urusan", default=list, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "perangkat daerah"
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["pemda", "nama"], name="perangkat_daerah_nama_unik"),
        ]

    def __str__(self) -> str:
        return self.singkatan or self.nama


class PenggunaManager(BaseUserManager["Pengguna"]):
    """Creates people; signing in is by NIP or e-mail."""

    def create_user(
        self, *, nama: str, nip: str = "", surel: str = "", password: str | None = None
    ) -> Pengguna:
        """Create a person; at least one of NIP and e-mail is needed."""
        if not nip and not surel:
            raise ValueError("NIP atau surel wajib diisi")
        orang = self.model(nama=nama, nip=nip.replace(" ", "") or None, surel=surel.lower() or None)
        orang.set_password(password)
        orang.save(using=self._db)
        return orang


class Pengguna(AbstractBaseUser):
    """A person who signs in. The NIP holds a birth date, so addresses and logs use ``kode``."""

    kode = models.CharField(max_length=8, unique=True, default=kode_acak, editable=False)
    nama = models.CharField("nama", max_length=150)
    nip = models.CharField(
        "NIP", max_length=18, unique=True, null=True, blank=True,
        validators=[RegexValidator(r"^\d{18}$", "NIP terdiri atas 18 angka.")],
    )  # fmt: skip
    surel = models.EmailField("surel", unique=True, null=True, blank=True)
    is_active = models.BooleanField("aktif", default=True)
    dibuat = models.DateTimeField(auto_now_add=True)

    USERNAME_FIELD = "kode"
    EMAIL_FIELD = "surel"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["nama"]

    objects = PenggunaManager()

    class Meta:
        verbose_name = verbose_name_plural = "pengguna"
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                condition=models.Q(nip__isnull=False) | models.Q(surel__isnull=False),
                name="pengguna_punya_nip_atau_surel",
            ),
            models.UniqueConstraint(Lower("surel"), name="pengguna_surel_unik"),
        ]

    def __str__(self) -> str:
        return self.nama

    @property
    def inisial(self) -> str:
        """First letters of the first two words of the name."""
        return "".join(k[0] for k in self.nama.split()[:2]).upper()


class Penempatan(models.Model):
    """A role of a person in an agency from ``mulai`` to ``selesai``; open-ended without ``selesai``."""

    pengguna = models.ForeignKey(Pengguna, on_delete=models.CASCADE, related_name="penempatan")
    perangkat_daerah = models.ForeignKey(PerangkatDaerah, on_delete=models.CASCADE, related_name="penempatan")
    peran = models.CharField("peran", max_length=12, choices=Peran)
    mulai = models.DateField("mulai")
    selesai = models.DateField("selesai", null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "penempatan"
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(
                fields=["pengguna", "perangkat_daerah", "peran", "mulai"], name="penempatan_unik"
            ),
            models.CheckConstraint(
                condition=models.Q(selesai__isnull=True) | models.Q(selesai__gte=models.F("mulai")),
                name="penempatan_urut_tanggal",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.pengguna}: {self.get_peran_display()}"
