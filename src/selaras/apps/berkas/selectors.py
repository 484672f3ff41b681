"""Reads of imports and background work."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from selaras.apps.berkas.models import Impor, Kerja
from selaras.apps.organisasi.models import Peran, PerangkatDaerah
from selaras.apps.organisasi.policies import Hak


def _pd_terlihat(milik: Hak) -> list[int]:
    return [j.pd_id for j in milik.jabatan if j.peran in (Peran.PERENCANA, Peran.KEPALA_PD)]


def _pemda_terlihat(milik: Hak) -> list[int]:
    return [j.pemda_id for j in milik.jabatan if j.peran == Peran.BAPPEDA]


def list_impor(milik: Hak) -> QuerySet[Impor]:
    """Imports a person may look at, newest first, without their content."""
    return (
        Impor.objects.filter(
            Q(perangkat_daerah__in=_pd_terlihat(milik))
            | Q(perangkat_daerah__pemda__in=_pemda_terlihat(milik))
        )
        .select_related("perangkat_daerah", "oleh", "renja__perangkat_daerah")
        .defer("fakta", "keputusan")
        .order_by("-pk")[:50]
    )


def list_tujuan(milik: Hak) -> list[PerangkatDaerah]:
    """Agencies a person may import into: own ones of the planner, all of the government for Bappeda."""
    sendiri = [j.pd_id for j in milik.jabatan if j.peran == Peran.PERENCANA]
    syarat = Q(pk__in=sendiri) | Q(pemda__in=_pemda_terlihat(milik))
    return list(PerangkatDaerah.objects.filter(syarat).select_related("pemda").order_by("singkatan"))


def find_kerja(impor: Impor) -> Kerja | None:
    """Return the newest job of an import."""
    return Kerja.objects.filter(impor=impor).order_by("-pk").first()
