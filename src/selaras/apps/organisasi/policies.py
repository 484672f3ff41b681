from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import HttpRequest
from django.utils import timezone

from selaras.apps.organisasi.models import Penempatan, Pengguna, Peran

LINTAS_PD = frozenset({Peran.BAPPEDA, Peran.INSPEKTORAT})
"""Roles that look at every agency of their government."""


@dataclass(frozen=True, slots=True)
class Jabatan:
    """One role held today, with the agency and its government."""

    peran: str
    pd_id: int
    pemda_id: int
    pd_slug: str
    pd_singkatan: str


@dataclass(frozen=True, slots=True)
class Hak:
    """What a person may do today, from the roles held; empty for someone who has not signed in."""

    pengguna_id: int | None = None
    jabatan: tuple[Jabatan, ...] = ()

    def punya(self, *peran: str) -> bool:
        """Say whether one of the roles is held anywhere."""
        return any(j.peran in peran for j in self.jabatan)

    def punya_di(self, pd_id: int, *peran: str) -> bool:
        """Say whether one of the roles is held in the agency."""
        return any(j.pd_id == pd_id and j.peran in peran for j in self.jabatan)

    def punya_lintas(self, pemda_id: int, *peran: str) -> bool:
        """Say whether a role over all agencies of the government is held."""
        return any(j.pemda_id == pemda_id and j.peran in peran for j in self.jabatan if j.peran in LINTAS_PD)

    @property
    def utama(self) -> Jabatan | None:
        """The role shown beside the name: the first of the list order of :class:`Peran`."""
        urutan = {p: i for i, p in enumerate(Peran.values)}
        return min(self.jabatan, key=lambda j: urutan[j.peran], default=None)

    @property
    def pd_ids(self) -> frozenset[int]:
        """Agencies with a role of one's own."""
        return frozenset(j.pd_id for j in self.jabatan)

    def pemda_lintas(self) -> frozenset[int]:
        """Governments whose agencies may all be looked at."""
        return frozenset(j.pemda_id for j in self.jabatan if j.peran in LINTAS_PD)


def load_hak(pengguna: Any, tanggal: date | None = None) -> Hak:
    """Read the roles of a person on a day (today by default); one query."""
    if not getattr(pengguna, "is_authenticated", False):
        return Hak()
    hari = tanggal or timezone.localdate()
    berlaku = Q(selesai__isnull=True) | Q(selesai__gte=hari)
    baris = (
        Penempatan.objects.filter(berlaku, pengguna=pengguna, mulai__lte=hari)
        .order_by("mulai", "pk")
        .values_list(
            "peran", "perangkat_daerah_id", "perangkat_daerah__pemda_id",
            "perangkat_daerah__slug", "perangkat_daerah__singkatan",
        )
    )  # fmt: skip
    return Hak(pengguna.pk, tuple(Jabatan(*b) for b in baris))


def hak(request: HttpRequest) -> Hak:
    """Return the roles of the person behind a request, read once per request."""
    tersimpan: Hak | None = getattr(request, "_hak", None)
    if tersimpan is None:
        tersimpan = load_hak(request.user)
        request._hak = tersimpan  # type: ignore[attr-defined]
    return tersimpan


class BelumMasuk(Exception):
    """The page needs an account; the middleware sends the person to the sign-in page."""


def pelaku(request: HttpRequest) -> Pengguna:
    """Return the person behind a request; raises :class:`BelumMasuk` for a visitor."""
    if not isinstance(request.user, Pengguna):
        raise BelumMasuk
    return request.user


def wajib_masuk(request: HttpRequest) -> Hak:
    """Guard of every page for signed-in people."""
    pelaku(request)
    return hak(request)


def wajib_peran(request: HttpRequest, peran: Iterable[str], halaman: str) -> Hak:
    """Guard of a page for some roles; ``halaman`` names it in the refusal."""
    milik = wajib_masuk(request)
    daftar = tuple(peran)
    if not milik.punya(*daftar):
        nama = ", ".join(str(Peran(p).label).lower() for p in daftar)
        raise PermissionDenied(f"{halaman} untuk {nama}.")
    return milik


def umum(request: HttpRequest) -> Hak:
    """Guard of a page that everyone may open; says so in the view's first line."""
    return hak(request)
