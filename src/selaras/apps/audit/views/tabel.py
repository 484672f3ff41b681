"""The official tables as sheets."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from selaras.apps.audit.halaman_tabel import BLOK, BLOK_AWAL, HalamanTabel, load_halaman, rinci
from selaras.apps.audit.halaman_temuan import dasar_hukum, group_sebab
from selaras.apps.audit.jawaban import jawab_tersimpan
from selaras.apps.audit.kolom_lembar import JUDUL, SLUG
from selaras.apps.organisasi.policies import hak
from selaras.apps.perencanaan import policies
from selaras.apps.perencanaan.models import Renja


@require_safe
def tabel_detail(request: HttpRequest, opd: str, tahun: int, tabel: str) -> HttpResponse:
    """Show one table; an htmx request gets the panel, or the next block of rows."""
    renja = policies.renja_untuk(request, opd, tahun)
    if tabel not in SLUG:
        raise Http404("tidak ada tabel ini")
    halaman = load_halaman(renja, SLUG[tabel])
    if "mulai" in request.GET:
        isi = _isi(request, renja, halaman, tabel) | _blok(halaman, _angka(request, "mulai") or 1, BLOK)
        return render(request, "audit/_blok.html", isi)
    if request.headers.get("HX-Target") == "panel":
        return render(request, "audit/_panel.html", _isi(request, renja, halaman, tabel))

    def tulis() -> HttpResponse:
        isi = _isi(request, renja, halaman, tabel) | _blok(halaman, 1, BLOK_AWAL)
        return render(request, "audit/tabel.html", isi)

    return jawab_tersimpan(
        request, (renja.pk, renja.diubah, renja.status, halaman.audit, hak(request)), tulis
    )


def _angka(request: HttpRequest, nama: str) -> int | None:
    teks = request.GET.get(nama, "")
    return int(teks) if teks.isdigit() and len(teks) < 9 else None


def _blok(halaman: HalamanTabel, mulai: int, banyak: int) -> dict[str, Any]:
    berikut = mulai + banyak
    return {
        "blok": halaman.blok(mulai, banyak),
        "berikut": berikut if berikut <= len(halaman.baris) else None,
    }


def _isi(request: HttpRequest, renja: Renja, halaman: HalamanTabel, slug: str) -> dict[str, Any]:
    pilihan = rinci(halaman, request.GET.get("temuan", ""), _angka(request, "baris"))
    rujukan = []
    if pilihan is not None:
        rujukan = dasar_hukum([pilihan.temuan])
    return {
        "renja": renja,
        "halaman": halaman,
        "judul": JUDUL[halaman.tabel],
        "slug": slug,
        "tabel_lain": [(s, JUDUL[t].split(" ")[0] if s != "tujuan" else "Tujuan") for s, t in SLUG.items()],
        "rincian": pilihan,
        "rujukan": rujukan,
        "panel_ringkas": _panel_ringkas(renja, halaman) if pilihan is None else "",
        "kesalahan": halaman.jumlah("kesalahan"),
        "peringatan": halaman.jumlah("peringatan"),
        "boleh_ubah": policies.boleh_ubah(hak(request), renja),
    }


def _panel_ringkas(renja: Renja, halaman: HalamanTabel) -> SafeString:
    """Return the panel that lists the causes of a table; it changes with the audit only, so it is kept."""
    bahasa = get_language() or ""
    if bahasa not in halaman.panel:
        sebab = [(s, halaman.jangkar(s.temuan[0])) for s in group_sebab(halaman.temuan)]
        isi = {"renja": renja, "halaman": halaman, "sebab": sebab}
        halaman.panel[bahasa] = render_to_string("audit/_panel_ringkas.html", isi)
    return halaman.panel[bahasa]
