"""Reads of plans, each with a fixed number of queries."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from typing import Any

from django.db.models import Count, Q, QuerySet, Sum, Value

from selaras.apps.organisasi.policies import Hak
from selaras.apps.perencanaan import policies
from selaras.apps.perencanaan.kolom import UangField
from selaras.apps.perencanaan.models import MODEL_TABEL, FaktaProsa, Perubahan, Rencana, Renja, RiwayatTahap
from selaras.apps.perencanaan.peta import pembaca, peta_tabel
from selaras.facts import (
    TABEL,
    Baris,
    Berkas,
    Judul,
    KeteranganTabel,
    Klaim,
    Pengesahan,
    RujukanHukum,
    Sisa,
    TeksParagraf,
)
from selaras.facts import Renja as FaktaRenja
from selaras.facts.muat import from_plain
from selaras.kernel.kode import Level

KELAS_PROSA: dict[str, type] = {
    "keterangan": KeteranganTabel,
    "klaim": Klaim,
    "rujukan_hukum": RujukanHukum,
    "judul": Judul,
    "paragraf": TeksParagraf,
    "sisa": Sisa,
}
"""Fact class of each kind of prose row; the key is the attribute of the facts."""


def list_renja(milik: Hak) -> QuerySet[Renja]:
    """Plans a person may look at, newest year and version first."""
    return (
        Renja.objects.filter(policies.saring_terlihat(milik))
        .select_related("perangkat_daerah__pemda")
        .order_by("perangkat_daerah__singkatan", "-tahun", "-tahap")
    )


def load_baris(renja: Renja, tabel: str) -> tuple[Baris, ...]:
    """Rows of one table as facts; one query."""
    p = peta_tabel(tabel)
    baca = pembaca(tabel)
    baris = p.model._default_manager.filter(renja=renja).order_by("urut").values_list(*p.kolom)
    return tuple(baca(b) for b in baris)


def load_baris_beralamat(renja: Renja, tabel: str) -> list[tuple[int, int, Baris]]:
    """Rows of one table as (key, print order, fact), for pages that edit them; one query."""
    p = peta_tabel(tabel)
    baca = pembaca(tabel)
    baris = p.model._default_manager.filter(renja=renja).order_by("urut").values_list("pk", "urut", *p.kolom)
    return [(b[0], b[1], baca(b[2:])) for b in baris]


def load_renja(renja: Renja) -> FaktaRenja:
    """The whole plan as facts, equal to what was saved; nine queries."""
    prosa: dict[str, list[Any]] = defaultdict(list)
    for jenis, isi in (
        FaktaProsa.objects.filter(renja=renja).order_by("jenis", "urut").values_list("jenis", "isi")
    ):
        prosa[jenis].append(from_plain(KELAS_PROSA[jenis], isi))
    tabel: dict[str, Any] = {nama: load_baris(renja, nama) for nama in TABEL}
    return FaktaRenja(
        berkas=Berkas(renja.berkas_nama, renja.berkas_sha256, renja.berkas_jenis),
        pemda=renja.tertulis_pemda,
        perangkat_daerah=renja.tertulis_pd,
        singkatan=renja.tertulis_singkatan,
        tahun=renja.tertulis_tahun,
        pengesahan=from_plain(Pengesahan, renja.pengesahan) if renja.pengesahan else None,
        tambahan=renja.tambahan or {},
        catatan=tuple(renja.catatan or ()),
        sel_terisi=renja.sel_terisi,
        sel_terpetakan=renja.sel_terpetakan,
        **{jenis: tuple(prosa[jenis]) for jenis in KELAS_PROSA},
        **tabel,
    )


def list_versi(renja: Renja) -> QuerySet[Renja]:
    """Versions of the same plan, oldest stage first."""
    return Renja.objects.filter(perangkat_daerah=renja.perangkat_daerah_id, tahun=renja.tahun).order_by(
        "tahap"
    )


def hitung_baris(renja: Renja) -> dict[str, int]:
    """Number of rows per table; one query."""
    bagian = [
        model._default_manager.filter(renja=renja)
        .order_by()
        .values(kunci=Value(nama))
        .annotate(n=Count("pk"))
        for nama, model in MODEL_TABEL.items()
    ]
    hitungan = {b["kunci"]: b["n"] for b in bagian[0].union(*bagian[1:], all=True)}
    return {nama: hitungan.get(nama, 0) for nama in MODEL_TABEL}


def hitung_pagu(renja: Renja) -> dict[str, Decimal | int | None]:
    """Pagu and forward estimate of the sub kegiatan rows, with the number of rows per level; one query."""
    sub = Q(level=Level.SUB_KEGIATAN)
    return Rencana.objects.filter(renja=renja).aggregate(
        pagu=Sum("pagu", filter=sub, output_field=UangField()),
        prakiraan=Sum("prakiraan_maju", filter=sub, output_field=UangField()),
        program=Count("kode", filter=Q(level=Level.PROGRAM), distinct=True),
        kegiatan=Count("kode", filter=Q(level=Level.KEGIATAN), distinct=True),
        sub_kegiatan=Count("kode", filter=sub, distinct=True),
    )


def list_riwayat(renja: Renja) -> QuerySet[RiwayatTahap]:
    """Moves of the plan, newest first."""
    return renja.riwayattahap.select_related("oleh").order_by("-waktu", "-pk")


def list_perubahan(renja: Renja, batas: int = 20) -> QuerySet[Perubahan]:
    """Newest changes of cells."""
    return renja.perubahan.select_related("oleh").order_by("-waktu", "-pk")[:batas]
