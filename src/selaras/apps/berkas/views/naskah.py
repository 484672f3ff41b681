"""The document page: outline, preview of a chapter, gaps to fill, downloads."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from selaras.apps.berkas.pratinjau import list_bab, render_naskah
from selaras.apps.perencanaan import policies
from selaras.apps.perencanaan.models import Renja
from selaras.apps.perencanaan.selectors import load_renja
from selaras.law.sistematika import list_sistematika
from selaras.writers.naskah.rakit import rakit_naskah
from selaras.writers.susun import PilihanSusun, susun

JENIS = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def _pilihan(request: HttpRequest) -> PilihanSusun:
    sistematika = request.GET.get("sistematika") or None
    if sistematika not in (None, *list_sistematika()):
        raise Http404("tidak ada susunan bab ini")
    layout = request.GET.get("layout") or None
    return PilihanSusun(
        sistematika=sistematika,
        layout_rencana=layout if layout in ("A", "B", "C") else None,
        koreksi=request.GET.get("angka") == "seharusnya",
    )


@require_safe
def naskah_detail(request: HttpRequest, opd: str, tahun: int) -> HttpResponse:
    """Show one chapter of the document as it would be written now."""
    renja = policies.renja_untuk(request, opd, tahun)
    pilihan = _pilihan(request)
    naskah, _ = rakit_naskah(load_renja(renja), pilihan)
    bab = list_bab(naskah)
    kini = next((b.nomor for b in bab if b.nomor == request.GET.get("bab")), "")
    if not request.GET.get("bab") and bab:
        kini = bab[0].nomor
    if request.GET.get("bab") == "depan":
        kini = ""
    isi = {
        "renja": renja,
        "bab": bab,
        "kini": kini,
        "isi_bab": render_naskah(naskah, kini),
        "isian": naskah.isian,
        "pilihan": pilihan,
        "sistematika": list_sistematika(),
    }
    return render(request, "berkas/naskah.html", isi)


@require_safe
def naskah_unduh(request: HttpRequest, opd: str, tahun: int, bentuk: str) -> HttpResponse:
    """Download the document, or its tables as a workbook."""
    renja = policies.renja_untuk(request, opd, tahun)
    if bentuk not in JENIS:
        raise Http404("tidak ada bentuk berkas ini")
    nama = f"{nama_berkas(renja)}.{bentuk}"
    with TemporaryDirectory(prefix="selaras-") as folder:
        tujuan = Path(folder) / nama
        susun(load_renja(renja), tujuan, pilihan=_pilihan(request))
        data = tujuan.read_bytes()
    jawaban = HttpResponse(data, content_type=JENIS[bentuk])
    jawaban.headers["Content-Disposition"] = f'attachment; filename="{nama}"'
    return jawaban


def nama_berkas(renja: Renja) -> str:
    """Return the name of a download without its ending: ``renja-bkpsdm-2024-akhir``."""
    return f"renja-{renja.perangkat_daerah.slug}-{renja.tahun}-{renja.versi}"
