"""Findings by cause: filter, explain, correct after a preview, give and decide reasons."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from selaras.apps.audit import services
from selaras.apps.audit.alamat import tempat_kontrak
from selaras.apps.audit.halaman_temuan import (
    BATAS_TEMPAT,
    URUTAN_BERAT,
    Sebab,
    dasar_hukum,
    group_sebab,
    parse_saringan,
    rinci_sebab,
)
from selaras.apps.audit.models import Pengecualian, Temuan
from selaras.apps.audit.selectors import find_pemeriksaan
from selaras.apps.organisasi.policies import hak
from selaras.apps.perencanaan import policies
from selaras.apps.perencanaan.models import Renja
from selaras.apps.perencanaan.services import batalkan
from selaras.checks.daftar import find_aturan
from selaras.facts import TABEL
from selaras.kernel.galat import SelarasError
from selaras.writers.laporan import tulis_html, tulis_sarif, tulis_xlsx_temuan

JENIS_LAPORAN = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "html": "text/html; charset=utf-8",
    "json": "application/json; charset=utf-8",
    "sarif": "application/json; charset=utf-8",
}


def _ke_temuan(renja: Renja, **query: str) -> HttpResponse:
    alamat = reverse("temuan-daftar", args=[renja.perangkat_daerah.slug, renja.tahun])
    isi = "&".join(f"{k}={v}" for k, v in {"versi": renja.versi, **query}.items() if v)
    return redirect(f"{alamat}?{isi}")


@require_safe
def temuan_list(request: HttpRequest, opd: str, tahun: int) -> HttpResponse:
    """Show the findings of the newest audit by cause, one cause opened."""
    renja = policies.renja_untuk(request, opd, tahun)
    p = find_pemeriksaan(renja)
    saringan = parse_saringan(request.GET)
    alasan = {a.sidik: a for a in Pengecualian.objects.filter(renja=renja).select_related("oleh")}
    semua = list(Temuan.objects.filter(pemeriksaan=p).order_by("urut")) if p else []
    sebab = group_sebab([t for t in semua if saringan.cocok(t, alasan)])
    milik = hak(request)
    isi: dict[str, Any] = {
        "renja": renja,
        "p": p,
        "saringan": saringan,
        "sebab": sebab,
        "jenis": Counter(s.berat for s in group_sebab(semua)),
        "aman": sum(t.jumlah for t in semua if t.perbaikan == "aman" and t.sidik not in alasan),
        "n_terbuka": sum(1 for t in semua if t.sidik not in alasan),
        "n_beralasan": sum(1 for t in semua if t.sidik in alasan),
        "pilihan_tabel": [(k, n) for k, n in TABEL.items() if any(t.tabel == k for t in semua)],
        "pilihan_program": sorted({t.program for t in semua if t.program}),
        "urutan_berat": URUTAN_BERAT,
        "bentuk": list(JENIS_LAPORAN),
        "batal": kunci if (kunci := request.GET.get("batal", "")).isalnum() else "",
        "boleh_ubah": policies.boleh_ubah(milik, renja),
        "boleh_alasan": policies.boleh_beri_alasan(milik, renja),
        "boleh_setujui": policies.boleh_setujui(milik, renja),
        "boleh_verifikasi": policies.boleh_verifikasi(milik, renja),
    }
    kini = _sebab_terpilih(request, sebab)
    if kini is not None:
        aturan = find_aturan(kini.kode)
        batas = None if request.GET.get("tempat") == "semua" else BATAS_TEMPAT
        alamat = reverse("renja-ringkas", args=[opd, tahun]) + "tabel/"
        isi |= {
            "kini": kini,
            "penjelasan": aturan.penjelasan if aturan else "",
            "dasar": dasar_hukum(kini.temuan),
            "rincian": rinci_sebab(renja, kini, alasan, alamat, batas=batas),
            "terpotong": batas if batas is not None and kini.jumlah > batas else 0,
        }
    return render(request, "audit/temuan.html", isi)


def _sebab_terpilih(request: HttpRequest, sebab: list[Sebab]) -> Sebab | None:
    kode, sidik = request.GET.get("kode", ""), request.GET.get("pilih", "")
    for s in sebab:
        if s.kode == kode or any(t.sidik == sidik for t in s.temuan):
            return s
    return sebab[0] if sebab else None


@require_POST
def temuan_periksa(request: HttpRequest, opd: str, tahun: int) -> HttpResponse:
    """Audit the plan again."""
    renja = policies.renja_untuk(request, opd, tahun)
    milik = hak(request)
    if not (policies.boleh_ubah(milik, renja) or policies.boleh_verifikasi(milik, renja)):
        raise PermissionDenied(_("Pemeriksaan dijalankan perencana perangkat daerah ini atau Bappeda."))
    p = services.run_audit(renja=renja, oleh=request.user)  # type: ignore[arg-type]
    messages.info(
        request, _("Diperiksa terhadap %(n)s aturan dalam %(ms)s ms.") % {"n": p.aturan, "ms": p.lama_ms}
    )
    return _ke_temuan(renja)


@require_POST
def temuan_perbaiki(request: HttpRequest, opd: str, tahun: int) -> HttpResponse:
    """Preview the corrections of one rule, or apply them once confirmed."""
    renja = policies.renja_untuk_diubah(request, opd, tahun)
    kode = request.POST.get("kode", "")
    p = find_pemeriksaan(renja)
    temuan = Temuan.objects.filter(pemeriksaan=p, kode=kode) if p else Temuan.objects.none()
    beralasan = Pengecualian.objects.filter(renja=renja).values("sidik")
    sidik = list(temuan.exclude(sidik__in=beralasan).values_list("sidik", flat=True))
    if request.POST.get("terapkan") != "ya":
        pratinjau = services.preview_fix(renja=renja, sidik=sidik)
        return render(request, "audit/pratinjau.html", {"renja": renja, "kode": kode, "pratinjau": pratinjau})
    try:
        kunci, selesai = services.apply_fix(renja=renja, sidik=sidik, oleh=request.user)  # type: ignore[arg-type]
    except SelarasError as galat:
        messages.error(request, str(galat))
        return _ke_temuan(renja, kode=kode)
    messages.success(request, _("%(n)s sel diubah.") % {"n": len(selesai.ubah)})
    return _ke_temuan(renja, batal=kunci)


@require_POST
def temuan_batal(request: HttpRequest, opd: str, tahun: int) -> HttpResponse:
    """Undo a group of corrections."""
    renja = policies.renja_untuk_diubah(request, opd, tahun)
    try:
        n = batalkan(renja=renja, kelompok=request.POST.get("kunci", ""), oleh=request.user)  # type: ignore[arg-type]
    except SelarasError as galat:
        messages.error(request, str(galat))
        return _ke_temuan(renja)
    services.run_audit(renja=renja, oleh=request.user)  # type: ignore[arg-type]
    messages.info(request, _("%(n)s sel dikembalikan ke angka semula.") % {"n": n})
    return _ke_temuan(renja)


@require_POST
def temuan_alasan(request: HttpRequest, opd: str, tahun: int) -> HttpResponse:
    """Give a reason for one finding."""
    renja = policies.renja_untuk(request, opd, tahun)
    if not policies.boleh_beri_alasan(hak(request), renja):
        raise PermissionDenied(_("Alasan ditulis perencana perangkat daerah ini sebelum Renja ditetapkan."))
    try:
        services.give_reason(
            renja=renja,
            sidik=[request.POST.get("sidik", "")],
            alasan=request.POST.get("alasan", "")[:4000],
            oleh=request.user,  # type: ignore[arg-type]
        )
    except SelarasError as galat:
        messages.error(request, str(galat))
        return _ke_temuan(renja, pilih=request.POST.get("sidik", ""))
    messages.info(request, _("Menunggu persetujuan kepala PD. Temuan tetap terhitung sampai disetujui."))
    return _ke_temuan(renja)


@require_POST
def temuan_putuskan(request: HttpRequest, opd: str, tahun: int) -> HttpResponse:
    """Let the head of the agency agree to a reason or refuse it."""
    renja = policies.renja_untuk(request, opd, tahun)
    if not policies.boleh_setujui(hak(request), renja):
        raise PermissionDenied(_("Alasan disetujui kepala perangkat daerah."))
    pengecualian = get_object_or_404(Pengecualian, renja=renja, sidik=request.POST.get("sidik", ""))
    setuju = request.POST.get("putusan") == "disetujui"
    services.decide_reason(pengecualian=pengecualian, setuju=setuju, oleh=request.user)  # type: ignore[arg-type]
    messages.info(request, _("Alasan disetujui.") if setuju else _("Alasan ditolak. Temuan kembali terbuka."))
    return _ke_temuan(renja, status="beralasan")


@require_safe
def temuan_laporan(request: HttpRequest, opd: str, tahun: int, bentuk: str) -> HttpResponse:
    """Download the findings as a file."""
    renja = policies.renja_untuk(request, opd, tahun)
    p = find_pemeriksaan(renja)
    if bentuk not in JENIS_LAPORAN or p is None:
        raise Http404("tidak ada laporan ini")
    isi = laporan_json(renja, list(Temuan.objects.filter(pemeriksaan=p).order_by("urut")))
    data: str | bytes
    if bentuk == "xlsx":
        data = tulis_xlsx_temuan(isi)
    elif bentuk == "html":
        data = tulis_html(isi)
    else:
        data = json.dumps(tulis_sarif(isi) if bentuk == "sarif" else isi, ensure_ascii=False, indent=1)
    jawaban = HttpResponse(data, content_type=JENIS_LAPORAN[bentuk])
    nama = f"temuan-{renja.perangkat_daerah.slug}-{renja.tahun}.{bentuk}"
    jawaban.headers["Content-Disposition"] = f'attachment; filename="{nama}"'
    return jawaban


def laporan_json(renja: Renja, temuan: list[Temuan]) -> dict[str, Any]:
    """Return stored findings in the shape of ``selaras periksa --format json``."""
    return {
        "skema": "selaras.periksa/1",
        "berkas": {"nama": renja.berkas_nama, "sha256": renja.berkas_sha256, "jenis": renja.berkas_jenis},
        "ringkas": {b: sum(1 for t in temuan if t.berat == b) for b in URUTAN_BERAT},
        "temuan": [
            {
                "kode": t.kode, "berat": t.berat, "tabel": t.tabel or None, "kolom": t.kolom or None,
                "kode_kegiatan": t.kode_kegiatan or None, "asal": t.asal, "tertulis": t.tertulis or None,
                "seharusnya": t.seharusnya or None, "rumus": t.rumus or None, "pesan": t.pesan,
                "rujukan": [r["peraturan"] for r in t.rujukan], "perbaikan": t.perbaikan, "saran": t.saran,
                **({"tempat": [tempat_kontrak(p) for p in t.tempat]} if t.jumlah > 1 else {}),
            }
            for t in temuan
        ],
    }  # fmt: skip
