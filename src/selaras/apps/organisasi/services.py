"""Changes of people and agencies."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.db.models import Q
from django.utils.text import slugify

from selaras.apps.organisasi.models import Pemda, Penempatan, Pengguna, PerangkatDaerah


@transaction.atomic
def save_perangkat_daerah(
    *, pemda: str, nama: str, singkatan: str, kode: str = "", bidang: list[str] | None = None
) -> PerangkatDaerah:
    """Create or update an agency by its name; the address stays once given."""
    induk, _ = Pemda.objects.get_or_create(nama=pemda)
    isi = {"singkatan": singkatan, "kode": kode, "bidang": bidang or []}
    pd, _ = PerangkatDaerah.objects.update_or_create(
        pemda=induk,
        nama=nama,
        defaults=isi,
        create_defaults={**isi, "slug": _slug_bebas(singkatan or nama)},
    )
    return pd


def _slug_bebas(nama: str) -> str:
    dasar = slugify(nama)[:36] or "pd"
    slug, n = dasar, 1
    while PerangkatDaerah.objects.filter(slug=slug).exists():
        n += 1
        slug = f"{dasar}-{n}"
    return slug


@transaction.atomic
def save_pengguna(
    *, nama: str, surel: str = "", nip: str = "", password: str | None = None
) -> tuple[Pengguna, bool]:
    """Return the person with this e-mail or NIP, created where needed; says whether it was created."""
    saring = {"surel": surel.lower()} if surel else {"nip": nip}
    ada = Pengguna.objects.filter(**saring).first()
    if ada is not None:
        return ada, False
    return Pengguna.objects.create_user(nama=nama, surel=surel, nip=nip, password=password), True


@transaction.atomic
def tempatkan(
    *,
    pengguna: Pengguna,
    perangkat_daerah: PerangkatDaerah,
    peran: str,
    mulai: date,
    selesai: date | None = None,
) -> Penempatan:
    """Give a person a role from a date on."""
    penempatan, _ = Penempatan.objects.update_or_create(
        pengguna=pengguna,
        perangkat_daerah=perangkat_daerah,
        peran=peran,
        mulai=mulai,
        defaults={"selesai": selesai},
    )
    return penempatan


@transaction.atomic
def ganti_sandi(*, pengguna: Pengguna, baru: str) -> None:
    """Set a new password."""
    pengguna.set_password(baru)
    pengguna.save(update_fields=["password"])


@transaction.atomic
def tutup_akun(*, pengguna: Pengguna, tanggal: date) -> None:
    """End every role on a day and close the account; history stays."""
    peran = Penempatan.objects.filter(pengguna=pengguna)
    peran.filter(mulai__gt=tanggal).delete()
    peran.filter(Q(selesai__isnull=True) | Q(selesai__gt=tanggal)).update(selesai=tanggal)
    pengguna.is_active = False
    pengguna.save(update_fields=["is_active"])
