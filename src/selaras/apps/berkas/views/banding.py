"""Comparison of two plans: stored versions, or a stored plan and a file that is not kept."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from selaras.apps.berkas.pembaca import baca_fakta
from selaras.apps.berkas.periksa import baca_unggahan
from selaras.apps.berkas.unggah import ambil_berkas
from selaras.apps.organisasi.policies import hak
from selaras.apps.perencanaan import policies
from selaras.apps.perencanaan.models import Renja
from selaras.apps.perencanaan.selectors import list_renja, load_renja
from selaras.facts import TABEL
from selaras.facts import Renja as FaktaRenja
from selaras.facts.banding import banding
from selaras.kernel.galat import SelarasError

JUDUL_KOLOM = {
    "capaian_program": "Capaian program",
    "hasil_kegiatan": "Hasil kegiatan",
    "keluaran": "Keluaran",
    "prakiraan_maju": "Prakiraan maju",
    "realisasi_berjalan": "Perkiraan realisasi",
    "realisasi_n2": "Realisasi tahun lalu",
    "realisasi_n3": "Realisasi sebelumnya",
    "sumber_dana": "Sumber dana",
    "target_hasil": "Target hasil",
    "target_keluaran": "Target keluaran",
    "target_maju": "Target tahun depan",
    "target_n1": "Target tahun berjalan",
    "target_n2": "Target tahun lalu",
    "target_program": "Target program",
    "target_renstra": "Target Renstra",
    "tingkat_n2": "Tingkat realisasi",
    "tingkat_renstra": "Capaian Renstra",
    "tolok_ukur_maju": "Tolok ukur tahun depan",
}
"""Words for the fields whose name does not read as one."""


def sebut(renja: Renja) -> str:
    """Return the value of a plan in the choice list."""
    return f"{renja.perangkat_daerah.slug}-{renja.tahun}-{renja.versi}"


@require_http_methods(["GET", "POST"])
def banding_detail(request: HttpRequest) -> HttpResponse:
    """Choose two sources, then show only what differs."""
    kiri = policies.pilih_renja(request, nama="kiri")
    kanan = policies.pilih_renja(request, nama="kanan")
    daftar = list(list_renja(hak(request)))
    isi: dict[str, Any] = {
        "pilihan": [(sebut(r), str(r)) for r in daftar],
        "kiri": kiri,
        "kanan": kanan,
        "sebut_kiri": sebut(kiri) if kiri else "",
        "sebut_kanan": sebut(kanan) if kanan else "",
    }
    try:
        fakta = _fakta_kanan(request, kanan)
    except SelarasError as galat:
        return render(request, "berkas/banding.html", {**isi, "pesan": str(galat)}, status=422)
    if kiri is not None and fakta is not None:
        isi |= _hasil(load_renja(kiri), fakta)
        isi["nama_kiri"], isi["nama_kanan"] = str(kiri), str(kanan) if kanan else fakta.berkas.nama
    return render(request, "berkas/banding.html", isi)


def _fakta_kanan(request: HttpRequest, kanan: Renja | None) -> FaktaRenja | None:
    if request.method == "POST":
        return baca_fakta(*baca_unggahan(ambil_berkas(request)))
    return load_renja(kanan) if kanan is not None else None


def _hasil(kiri: FaktaRenja, kanan: FaktaRenja) -> dict[str, Any]:
    beda = banding(kiri, kanan)
    tabel = [
        {
            "nama": TABEL[nama],
            "isi": t,
            "berubah": [
                {
                    "baris": b,
                    "sel": [
                        (
                            JUDUL_KOLOM.get(
                                s.kolom, s.kolom.replace("_", " ").replace(".", " ").capitalize()
                            ),
                            s,
                        )
                        for s in b.sel
                    ],
                }
                for b in t.berubah
            ],
        }
        for nama, t in beda.tabel.items()
        if not t.is_sama
    ]
    return {"beda": beda, "tabel": tabel, "total": [t for t in beda.total if t.kiri != t.kanan]}
