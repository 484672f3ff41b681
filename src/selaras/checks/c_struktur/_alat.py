"""What the rules of this group share: dotted cells, names in messages, citations."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import Any, TypeVar

from selaras.checks.pohon import nama_baris
from selaras.checks.temuan import Tempat, Temuan
from selaras.facts import Baris, BarisRencana, KeteranganTabel, Renja
from selaras.kernel.kode import Level
from selaras.kernel.kutipan import Cite
from selaras.kernel.teks import kunci

TC29 = Cite("permendagri-86-2017", lampiran="Tabel T-C.29")
TC31 = Cite("permendagri-86-2017", lampiran="Tabel T-C.31")
TC32 = Cite("permendagri-86-2017", lampiran="Tabel T-C.32")
TC33 = Cite("permendagri-86-2017", lampiran="Tabel T-C.33")
P86 = Cite("permendagri-86-2017")
P90 = Cite("permendagri-90-2019")
P77 = Cite("permendagri-77-2020")

TAK_ADA = "tidak ditemukan di dokumen"
"""Wording for an empty cell: it may have been lost when the file was read, so it is nobody's fault yet."""
SISI = {"kiri": "rancangan awal RKPD", "kanan": "hasil analisis kebutuhan"}
SEBUTAN = {
    "pagu": "pagu tahun rencana",
    "prakiraan_maju": "prakiraan maju",
    "kiri.pagu": "pagu indikatif rancangan awal RKPD",
    "kanan.pagu": "kebutuhan dana hasil analisis",
}
NAMA_LEVEL = {
    Level.URUSAN: "urusan",
    Level.BIDANG: "bidang urusan",
    Level.PROGRAM: "program",
    Level.KEGIATAN: "kegiatan",
    Level.SUB_KEGIATAN: "sub kegiatan",
    Level.JUMLAH: "jumlah",
}
_SESUAI = ("sesuai", "tetap", "tidak berubah", "tidak ada perubahan", "sama dengan")
B = TypeVar("B", bound=Baris)
_PANJANG = 90


def isi(b: Any, kolom: str) -> Any:
    """Return a cell by its name, dotted for a side of a review row ("kiri.pagu")."""
    nilai: Any = b
    for bagian in kolom.split("."):
        nilai = getattr(nilai, bagian)
    return nilai


def pengambil(kolom: str) -> Callable[[Any], Decimal | None]:
    """Return the function that reads a money cell of a row."""

    def ambil(b: Any) -> Decimal | None:
        nilai: Decimal | None = isi(b, kolom)
        return nilai

    return ambil


def cetak(b: Baris, kolom: str) -> str | None:
    """Return a cell as printed, ``None`` where it is empty."""
    if kolom in b.tertulis:
        return b.tertulis[kolom]
    nilai = isi(b, kolom)
    if nilai is None:
        return None
    return f"{nilai:f}" if isinstance(nilai, Decimal) else str(nilai)


def pendek(teks: str) -> str:
    """Cut a long text for a message."""
    return teks if len(teks) <= _PANJANG else teks[: _PANJANG - 1].rstrip(" ,") + "…"


def sebut(b: Baris) -> str:
    """Return code and name of a row for a message."""
    return " ".join(x for x in (b.kode, pendek(nama_baris(b))) if x) or b.level.value.replace("_", " ")


def kutip(teks: str) -> str:
    """Return a text in quotation marks, cut short."""
    return f'"{pendek(teks)}"'


def tempat(b: Baris, kolom: str | None, seharusnya: str | None = None, rumus: str | None = None) -> Tempat:
    """Return one place of a finding."""
    return Tempat(
        asal=b.asal_di(kolom) if kolom else b.asal,
        kolom=kolom,
        kode_kegiatan=b.kode,
        tertulis=cetak(b, kolom) if kolom else None,
        seharusnya=seharusnya,
        rumus=rumus,
    )


def temuan_banyak(pesan: str, tabel: str, tempat_: Sequence[Tempat], **lain: Any) -> Temuan:
    """Return one finding with its places; the first place stands for all."""
    t = tempat_[0]
    return Temuan(
        pesan=pesan,
        asal=t.asal,
        tabel=tabel,
        kolom=t.kolom,
        kode_kegiatan=t.kode_kegiatan,
        tertulis=t.tertulis,
        seharusnya=t.seharusnya,
        rumus=t.rumus,
        tempat=tuple(tempat_) if len(tempat_) > 1 else (),
        **lain,
    )


def porsi(baris: Iterable[B], kolom: str) -> float:
    """Return the share of rows that have a cell filled, 0 for no rows."""
    semua = list(baris)
    if not semua:
        return 0.0
    return sum(1 for b in semua if isi(b, kolom) not in (None, "")) / len(semua)


def is_menjelaskan(catatan: str | None) -> bool:
    """Say whether a note explains a difference; "sesuai" or "tetap" states that there is none."""
    k = kunci(catatan or "")
    return bool(k) and not k.startswith(_SESUAI) and k not in ("", "nihil", "ok", "sama")


def is_tiga_indikator(renja: Renja) -> bool:
    """Say whether the plan table prints program, output and result indicator in every sub kegiatan row."""
    keterangan = renja.keterangan_tabel("rencana")
    if keterangan is not None and keterangan.layout in ("A", "B", "C"):
        return keterangan.layout == "B"
    sub = [b for b in renja.rencana if b.level is Level.SUB_KEGIATAN]
    return any(b.capaian_program or b.hasil_kegiatan for b in sub)


def punya_kolom(renja: Renja, tabel: str, kolom: str) -> bool:
    """Say whether the document prints a column: in the header read, else by any filled cell."""
    k: KeteranganTabel | None = renja.keterangan_tabel(tabel)
    if k is not None and kolom in k.kolom:
        return True
    return any(isi(b, kolom) not in (None, "") for b in renja.tabel(tabel))


def kunci_sub(b: BarisRencana) -> str:
    """Return what tells a sub kegiatan row apart from its repetitions."""
    return b.kode or nama_baris(b)
