"""The five steps of the import wizard and what each shows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from selaras.apps.audit.kolom_lembar import JUDUL, kolom_tabel
from selaras.apps.audit.lembar import SelTemuan, isi_lembar, kepala_lembar
from selaras.apps.berkas.models import Impor, StatusImpor
from selaras.apps.berkas.services import find_baris, jalur_unggahan, list_pilihan_kolom
from selaras.facts import TABEL, Asal, KeteranganTabel, Renja

URUTAN = ("unggah", "kenali", "periksa", "sisa", "terima")
NAMA = {
    "unggah": "Unggah",
    "kenali": "Kenali tabel",
    "periksa": "Periksa",
    "sisa": "Sisa sel",
    "terima": "Terima",
}
BARIS_SUMBER = 12
BARIS_LEMBAR = 100
BATAS_TEKS_SUMBER = 4 * 1024 * 1024
BERNOMOR = frozenset(("tinjauan_rkpd", "kinerja_pelayanan", "tujuan_sasaran"))


@dataclass(frozen=True, slots=True)
class Langkah:
    """A step of the wizard as shown."""

    nomor: int
    kunci: str
    nama: str
    status: str
    tautan: str


@dataclass(frozen=True, slots=True)
class KolomDikenali:
    """A header of the document and the official column it was taken for."""

    kepala: str
    nomor: str
    resmi: str


@dataclass(frozen=True, slots=True)
class BarisSumber:
    """A line of the source text; ``dipakai`` where a row of the table was read from it."""

    nomor: int
    teks: str
    dipakai: bool


@dataclass(frozen=True, slots=True)
class SisaTampil:
    """A leftover cell: its place, text, reason, the row it stands in and the fields it could fill."""

    nomor: int
    asal: str
    teks: str
    sebab: str
    baris: str
    pilihan: tuple[tuple[str, str], ...]
    keputusan: str


def list_langkah(impor: Impor, kini: str) -> list[Langkah]:
    """Return the steps with their state for an import."""
    posisi = URUTAN.index(kini)
    hasil = []
    for i, k in enumerate(URUTAN):
        status = (
            "kini"
            if i == posisi
            else "selesai"
            if i < posisi or impor.status == StatusImpor.DITERIMA
            else "nanti"
        )
        tautan = "" if k == "unggah" or impor.fakta is None else reverse("impor-langkah", args=[impor.pk, k])
        hasil.append(Langkah(i + 1, k, NAMA[k], status, tautan))
    return hasil


def langkah_berikut(kini: str) -> str:
    """Return the step after this one; the last is followed by itself."""
    return URUTAN[min(URUTAN.index(kini) + 1, len(URUTAN) - 1)]


def list_tabel_terbaca(fakta: Renja) -> list[dict[str, Any]]:
    """Return the tables of the document: key, official name, caption, rows, leftover cells."""
    sisa: dict[str, int] = defaultdict(int)
    for s in fakta.sisa:
        tempat = find_baris(fakta, s)
        sisa[tempat[0] if tempat else ""] += 1
    hasil = []
    for kunci, nama in TABEL.items():
        baris = fakta.tabel(kunci)
        ket = fakta.keterangan_tabel(kunci)
        if baris or ket:
            hasil.append(
                {
                    "kunci": kunci, "nama": nama, "judul": ket.judul if ket else "", "baris": len(baris),
                    "sisa": sisa[kunci], "asal": str(ket.asal) if ket else "",
                }
            )  # fmt: skip
    return hasil


def pilih_tabel(fakta: Renja, diminta: str) -> str:
    """Return the wanted table where the document has it, else its first one; empty where it has none."""
    ada = [k for k in TABEL if fakta.tabel(k)]
    return diminta if diminta in ada else (ada[0] if ada else "")


def list_kolom_dikenali(fakta: Renja, tabel: str) -> list[KolomDikenali]:
    """Return the headers of a table as printed with the official columns they were taken for."""
    ket = fakta.keterangan_tabel(tabel)
    if ket is None:
        return []
    resmi = {
        k.field: (k.nomor, k.judul)
        for k in kolom_tabel(tabel, tahun=fakta.tahun, keterangan=ket, baris=list(fakta.tabel(tabel)))
    }
    umum = {"kode": ("1", "Kode"), "nama": ("2", "Urusan, program, kegiatan, sub kegiatan")}
    hasil = []
    for field, kepala in ket.kolom.items():
        nomor, judul = resmi.get(field) or umum.get(field) or ("", field.replace("_", " "))
        hasil.append(KolomDikenali(kepala, nomor, judul))
    return hasil


def list_sumber(impor: Impor, fakta: Renja, tabel: str) -> list[BarisSumber]:
    """Return source lines around the start of a table, for text files; empty for other formats."""
    if fakta.berkas.jenis != "teks" or not fakta.tabel(tabel) or impor.ukuran > BATAS_TEKS_SUMBER:
        return []
    nomor = {b.asal.baris for b in fakta.tabel(tabel) if b.asal.baris}
    if not nomor:
        return []
    try:
        baris = jalur_unggahan(impor.sha256).read_bytes().decode("utf-8", "replace").splitlines()
    except OSError:
        return []
    awal = max(0, min(nomor) - 4)
    return [
        BarisSumber(n, baris[n - 1].replace("\t", " → "), n in nomor)
        for n in range(awal + 1, min(awal + BARIS_SUMBER, len(baris)) + 1)
    ]


def susun_lembar(fakta: Renja, tabel: str, ringkas: Mapping[str, Any]) -> dict[str, Any]:
    """Return header and first rows of a table as read, with the cells that findings speak of."""
    semua = fakta.tabel(tabel)
    ket = fakta.keterangan_tabel(tabel)
    kolom = kolom_tabel(tabel, tahun=fakta.tahun, keterangan=ket, baris=list(semua))
    bernomor = tabel in BERNOMOR
    return {
        "judul": JUDUL.get(tabel, TABEL.get(tabel, "")),
        "kepala": kepala_lembar(kolom, bernomor=bernomor),
        "isi": isi_lembar(semua[:BARIS_LEMBAR], kolom, _temuan_sel(fakta, tabel, ringkas), bernomor=bernomor),
        "tampil": min(BARIS_LEMBAR, len(semua)),
        "seluruh": len(semua),
    }


def _temuan_sel(
    fakta: Renja, tabel: str, ringkas: Mapping[str, Any]
) -> dict[tuple[int, str], list[SelTemuan]]:
    urut: dict[Asal, int] = {}
    for i, b in enumerate(fakta.tabel(tabel), start=1):
        urut.setdefault(b.asal, i)
        for kolom in b.letak:
            urut.setdefault(b.asal_di(kolom), i)
    hasil: dict[tuple[int, str], list[SelTemuan]] = defaultdict(list)
    for t in ringkas.get("temuan", ()):
        if t["tabel"] != tabel:
            continue
        for p in t.get("tempat") or [t]:
            n = urut.get(Asal(**p["asal"]))
            kolom = p["kolom"] or t["kolom"]
            if n is not None and kolom:
                hasil[n, kolom].append(_sel_temuan(t, p))
    return hasil


def _sel_temuan(t: Mapping[str, Any], p: Mapping[str, Any]) -> SelTemuan:
    return SelTemuan(kode=t["kode"], berat=t["berat"], seharusnya=p["seharusnya"], sidik="", nomor=0)


def list_sisa(fakta: Renja, keputusan: Mapping[str, str], asli: Renja) -> list[SisaTampil]:
    """Return the leftover cells of the document as read, each with what was decided."""
    hasil = []
    for i, s in enumerate(asli.sisa):
        tempat = find_baris(asli, s)
        baris = ""
        if tempat:
            b = asli.tabel(tempat[0])[tempat[1]]
            baris = f"{TABEL[tempat[0]]}: {b.kode or ''} {b.nama or ''}".strip()
        pilihan = tuple((f, f.replace("_", " ")) for f, _ in list_pilihan_kolom(asli, s))
        hasil.append(SisaTampil(i, str(s.asal), s.teks, s.sebab, baris, pilihan, keputusan.get(str(i), "")))
    return hasil


def judul_tabel(ket: KeteranganTabel | None, tabel: str) -> str:
    """Return the caption of a table, its official name where it has none."""
    return ket.judul if ket and ket.judul else TABEL.get(tabel, "")
