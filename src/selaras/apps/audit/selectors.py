"""Reads of audits for pages, each with a fixed number of queries."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, QuerySet, Sum

from selaras.apps.audit.models import Keputusan, Pemeriksaan, Pengecualian, Temuan
from selaras.apps.perencanaan.models import Renja
from selaras.checks.daftar import find_aturan

URUTAN_BERAT = {"kesalahan": 0, "peringatan": 1, "info": 2}


@dataclass(frozen=True, slots=True)
class Sebab:
    """Open findings of one rule: how many findings, in how many places, and which tables."""

    kode: str
    judul: str
    berat: str
    temuan: int
    tempat: int
    tabel: tuple[str, ...]
    perbaikan: str


def find_pemeriksaan(renja: Renja) -> Pemeriksaan | None:
    """Return the newest audit of a plan, ``None`` where it was never audited; one query, kept on the plan."""
    if not hasattr(renja, "_pemeriksaan"):
        terbaru = Pemeriksaan.objects.filter(renja=renja).order_by("-pk").first()
        renja._pemeriksaan = terbaru  # type: ignore[attr-defined]
    hasil: Pemeriksaan | None = renja._pemeriksaan  # type: ignore[attr-defined]
    return hasil


def count_terbuka(renja: Renja) -> int:
    """Number of open findings of the newest audit."""
    p = find_pemeriksaan(renja)
    return p.kesalahan + p.peringatan + p.info if p else 0


def is_basi(renja: Renja) -> bool:
    """Say whether the plan changed since its newest audit."""
    p = find_pemeriksaan(renja)
    return p is None or p.revisi != renja.revisi


def list_sidik_disetujui(renja: Renja) -> QuerySet[Pengecualian, str]:
    """Fingerprints of findings whose reason the head of the agency approved."""
    return Pengecualian.objects.filter(renja=renja, keputusan=Keputusan.DISETUJUI).values_list(
        "sidik", flat=True
    )


def list_temuan(p: Pemeriksaan, *, terbuka: bool = True) -> QuerySet[Temuan]:
    """Findings of an audit in document order; open ones by default, accepted ones otherwise."""
    disetujui = Pengecualian.objects.filter(renja=p.renja_id, keputusan=Keputusan.DISETUJUI).values("sidik")
    semua = Temuan.objects.filter(pemeriksaan=p).order_by("urut")
    return semua.exclude(sidik__in=disetujui) if terbuka else semua.filter(sidik__in=disetujui)


def list_sebab(p: Pemeriksaan) -> list[Sebab]:
    """Open findings by rule, heaviest and largest first; one query."""
    baris = (
        list_temuan(p)
        .order_by()
        .values("kode", "berat", "tabel", "perbaikan")
        .annotate(n=Count("pk"), tempat=Sum("jumlah"))
    )
    per_kode: dict[tuple[str, str], list[Any]] = {}
    for b in baris:
        per_kode.setdefault((b["kode"], b["berat"]), []).append(b)
    hasil = []
    for (kode, berat), isi in per_kode.items():
        aturan = find_aturan(kode)
        perbaikan = {str(b["perbaikan"]) for b in isi}
        hasil.append(
            Sebab(
                kode=kode, judul=aturan.judul if aturan else kode, berat=berat,
                temuan=sum(int(str(b["n"])) for b in isi), tempat=sum(int(str(b["tempat"])) for b in isi),
                tabel=tuple(dict.fromkeys(str(b["tabel"]) for b in isi)),
                perbaikan=next((x for x in ("aman", "usul") if x in perbaikan), ""),
            )
        )  # fmt: skip
    hasil.sort(key=lambda s: (URUTAN_BERAT[s.berat], -s.tempat, s.kode))
    return hasil


def list_temuan_tabel(p: Pemeriksaan, tabel: str) -> list[Temuan]:
    """Open findings of one table, for its sheet; one query."""
    return list(list_temuan(p).filter(tabel=tabel))


def list_pengecualian(renja: Renja) -> QuerySet[Pengecualian]:
    """Reasons of a plan, waiting ones first, newest first."""
    return (
        Pengecualian.objects.filter(renja=renja)
        .select_related("oleh", "diputus_oleh")
        .order_by("-keputusan", "-waktu")
    )


def count_selesai(p: Pemeriksaan) -> int:
    """Number of findings of the kept earlier audits that are gone."""
    lama = Temuan.objects.filter(pemeriksaan__renja=p.renja_id, pemeriksaan__lt=p.pk)
    kini = Temuan.objects.filter(pemeriksaan=p).values("sidik")
    return lama.exclude(sidik__in=kini).values("sidik").distinct().count()
