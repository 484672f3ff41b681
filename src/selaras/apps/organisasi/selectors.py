"""Reads of people and agencies."""

from __future__ import annotations

from django.db.models import QuerySet

from selaras.apps.organisasi.models import Penempatan, Pengguna, PerangkatDaerah
from selaras.apps.organisasi.policies import Hak


def list_perangkat_daerah(hak: Hak) -> QuerySet[PerangkatDaerah]:
    """Agencies a person may look at: one's own, and all of the government for roles over agencies."""
    return (
        PerangkatDaerah.objects.filter(pk__in=hak.pd_ids)
        .union(PerangkatDaerah.objects.filter(pemda_id__in=hak.pemda_lintas()))
        .order_by("singkatan")
    )


def list_penempatan(pengguna: Pengguna) -> QuerySet[Penempatan]:
    """All roles of a person, newest first."""
    return pengguna.penempatan.select_related("perangkat_daerah__pemda").order_by("-mulai", "pk")
