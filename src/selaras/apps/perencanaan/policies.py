from __future__ import annotations

from collections.abc import Iterable

from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import Http404, HttpRequest

from selaras.apps.organisasi.models import Peran
from selaras.apps.organisasi.policies import Hak, hak, wajib_masuk
from selaras.apps.perencanaan.models import Renja, Status, Versi

PELIHAT_PD = (Peran.PERENCANA, Peran.KEPALA_PD, Peran.ANALIS)
"""Roles that look at the plan of their own agency."""


def boleh_lihat(milik: Hak, renja: Renja) -> bool:
    """Own planner, head and analyst; Bappeda and Inspektorat of the same government."""
    pd = renja.perangkat_daerah
    return milik.punya_di(pd.pk, *PELIHAT_PD) or milik.punya_lintas(
        pd.pemda_id, Peran.BAPPEDA, Peran.INSPEKTORAT
    )


def boleh_ubah(milik: Hak, renja: Renja) -> bool:
    """The agency's planner, while the plan is being drafted."""
    return renja.status == Status.SUSUN and milik.punya_di(renja.perangkat_daerah_id, Peran.PERENCANA)


def boleh_beri_alasan(milik: Hak, renja: Renja) -> bool:
    """The agency's planner, while the agency still holds the plan."""
    return renja.status in (Status.SUSUN, Status.DIAJUKAN) and milik.punya_di(
        renja.perangkat_daerah_id, Peran.PERENCANA
    )


def boleh_setujui(milik: Hak, renja: Renja) -> bool:
    """The head of the agency."""
    return milik.punya_di(renja.perangkat_daerah_id, Peran.KEPALA_PD)


def boleh_verifikasi(milik: Hak, renja: Renja) -> bool:
    """Bappeda of the same government, once the plan is handed in."""
    return milik.punya_lintas(renja.perangkat_daerah.pemda_id, Peran.BAPPEDA)


def boleh_impor_ke(milik: Hak, pd_id: int, pemda_id: int) -> bool:
    """The agency's planner, and Bappeda for any agency of the government."""
    return milik.punya_di(pd_id, Peran.PERENCANA) or milik.punya_lintas(pemda_id, Peran.BAPPEDA)


def saring_terlihat(milik: Hak) -> Q:
    """Condition for the plans a person may look at."""
    sendiri = [j.pd_id for j in milik.jabatan if j.peran in PELIHAT_PD]
    return Q(perangkat_daerah_id__in=sendiri) | Q(perangkat_daerah__pemda_id__in=milik.pemda_lintas())


_URUTAN_VERSI = {v: i for i, v in enumerate(Versi.values)}


def _cari(asal: Iterable[Renja], *, opd: str, tahun: int, versi: str) -> Renja | None:
    daftar = [
        r
        for r in asal
        if r.perangkat_daerah.slug == opd and r.tahun == tahun and (not versi or r.versi == versi)
    ]
    return max(daftar, key=lambda r: _URUTAN_VERSI[r.versi], default=None)


def renja_untuk(request: HttpRequest, opd: str, tahun: int) -> Renja:
    """Guard of every page of a plan: the version in ``?versi=``, the newest by default.

    A stranger gets 404, as if the plan did not exist. Sets ``request.kerja`` for the context bar.
    """
    milik = wajib_masuk(request)
    versi = request.GET.get("versi") or request.POST.get("versi") or ""
    renja = _cari(renja_terlihat(request, milik), opd=opd, tahun=tahun, versi=versi)
    if renja is None:
        raise Http404("tidak ada Renja ini")
    request.kerja = renja  # type: ignore[attr-defined]
    return renja


def renja_terlihat(request: HttpRequest, milik: Hak) -> list[Renja]:
    """Return every plan the person may look at, read once per request: the page and its frame need it."""
    tersimpan: list[Renja] | None = getattr(request, "_renja_terlihat", None)
    if tersimpan is None:
        tersimpan = list(
            Renja.objects.filter(saring_terlihat(milik))
            .select_related("perangkat_daerah__pemda")
            .defer("tambahan")
            .order_by("perangkat_daerah__singkatan", "-tahun", "-tahap")
        )
        request._renja_terlihat = tersimpan  # type: ignore[attr-defined]
    return tersimpan


def renja_untuk_diubah(request: HttpRequest, opd: str, tahun: int) -> Renja:
    """Guard of every change of a plan's content: 404 for strangers, 403 for those who may only look."""
    renja = renja_untuk(request, opd, tahun)
    if not boleh_ubah(hak(request), renja):
        if renja.is_terkunci:
            raise PermissionDenied(f"Renja ini terkunci: {renja.get_status_display().lower()}.")
        raise PermissionDenied("Isi Renja hanya diubah perencana perangkat daerah ini.")
    return renja


def pilih_renja(request: HttpRequest, *, nama: str, wajib: bool = True) -> Renja | None:
    """Guard for a plan named in the query string as ``opd-tahun-versi`` (pages that take two plans)."""
    milik = wajib_masuk(request)
    opd, _, sisa = (request.GET.get(nama) or "").rpartition("-")
    opd, _, tahun = opd.rpartition("-")
    if not opd or not tahun.isdigit():
        return None
    renja = _cari(renja_terlihat(request, milik), opd=opd, tahun=int(tahun), versi=sisa)
    if renja is None and wajib:
        raise Http404("tidak ada Renja ini")
    return renja


def boleh_salin(milik: Hak, renja: Renja) -> bool:
    """The agency's planner, once a version is finished."""
    selesai = renja.status in (Status.TERVERIFIKASI, Status.DITETAPKAN) and renja.versi != Versi.PERUBAHAN
    return selesai and milik.punya_di(renja.perangkat_daerah_id, Peran.PERENCANA)
