from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest

from selaras.apps.berkas.models import Impor, StatusImpor
from selaras.apps.organisasi.models import Peran
from selaras.apps.organisasi.policies import Hak, hak, wajib_peran
from selaras.apps.perencanaan.policies import boleh_impor_ke

PELIHAT = (Peran.PERENCANA, Peran.KEPALA_PD, Peran.BAPPEDA)


def boleh_lihat(milik: Hak, impor: Impor) -> bool:
    """Planner and head of the agency; Bappeda of the same government."""
    pd = impor.perangkat_daerah
    return milik.punya_di(pd.pk, Peran.PERENCANA, Peran.KEPALA_PD) or milik.punya_lintas(
        pd.pemda_id, Peran.BAPPEDA
    )


def boleh_ubah(milik: Hak, impor: Impor) -> bool:
    """Whoever may import into the agency, until the import is accepted."""
    pd = impor.perangkat_daerah
    return impor.status != StatusImpor.DITERIMA and boleh_impor_ke(milik, pd.pk, pd.pemda_id)


def halaman_impor(request: HttpRequest) -> Hak:
    """Guard of the list of imports."""
    return wajib_peran(request, PELIHAT, "Impor")


def impor_untuk(request: HttpRequest, nomor: int) -> Impor:
    """Guard of an import's pages: 404 for strangers."""
    milik = wajib_peran(request, PELIHAT, "Impor")
    ada = Impor.objects.select_related("perangkat_daerah__pemda", "renja", "oleh").filter(pk=nomor).first()
    if ada is None or not boleh_lihat(milik, ada):
        raise Http404("tidak ada impor ini")
    return ada


def impor_untuk_diubah(request: HttpRequest, nomor: int) -> Impor:
    """Guard of every change of an import: 403 for those who may only look."""
    impor = impor_untuk(request, nomor)
    if impor.status != StatusImpor.DITERIMA and not boleh_ubah(hak(request), impor):
        raise PermissionDenied("Impor diselesaikan perencana perangkat daerah ini.")
    return impor
