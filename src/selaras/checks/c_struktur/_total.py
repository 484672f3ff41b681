"""Totals of a tree against what the parents print, and the search for the row that explains a difference."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from selaras.checks.c_struktur._alat import SEBUTAN, cetak, kutip, pengambil, sebut
from selaras.checks.konteks import Konteks
from selaras.checks.pasangan import tinjauan_rencana
from selaras.checks.pohon import Pohon, Simpul, jumlahkan, nama_baris
from selaras.checks.temuan import Kelompok, Temuan
from selaras.facts import TABEL, Baris, BarisTinjauan
from selaras.kernel.angka import format_angka, to_json_angka
from selaras.kernel.kode import Level, parse_kode
from selaras.kernel.padan import is_serupa

KOLOM_UANG = {"rencana": ("pagu", "prakiraan_maju"), "tinjauan_rkpd": ("kiri.pagu", "kanan.pagu")}


@dataclass(frozen=True, slots=True)
class Selisih:
    """A parent whose printed amount is not the sum of its children."""

    simpul: Simpul[Baris]
    kolom: str
    tertulis: Decimal
    jumlah: Decimal
    anak: Sequence[Simpul[Baris]]


def list_pohon(konteks: Konteks) -> Iterator[tuple[str, Pohon[Baris], str]]:
    """Yield table, tree and money column for both tables with money."""
    for tabel, pohon in (
        ("tinjauan_rkpd", konteks.indeks.pohon_tinjauan),
        ("rencana", konteks.indeks.pohon_rencana),
    ):
        for kolom in KOLOM_UANG[tabel]:
            yield tabel, pohon, kolom  # type: ignore[misc]


def cari_selisih(pohon: Pohon[Baris], s: Simpul[Baris], kolom: str, konteks: Konteks) -> Selisih | None:
    """Compare one parent with its children; ``None`` where it is right or cannot be told.

    A parent that agrees with the leaves is right: the fault then lies in a child, which is told there. The
    totals of a SIPD list are sums of amounts with fractions, so each child may hide less than one rupiah.
    """

    ambil = pengambil(kolom)
    tertulis = s.nilai(ambil)
    if tertulis is None:
        return None
    hasil: Selisih | None = None
    for anak in pohon.pilihan_anak(s):
        jumlah = jumlahkan([a.jumlah(ambil) for a in anak])
        if jumlah is None:
            continue
        pecahan = len(anak) if konteks.renja.berkas.jenis == "json" else 1
        daun = jumlahkan([a.jumlah_daun(ambil) for a in anak])
        if abs(tertulis - jumlah) < pecahan or tertulis == daun:
            return None
        hasil = hasil or Selisih(s, kolom, tertulis, jumlah, anak)
    return hasil


def buat_temuan(tabel: str, x: Selisih, konteks: Konteks, kunci: str) -> Temuan:
    """Word a difference; equal differences of one parent (left and right, n and n+1) have one cause."""
    b, selisih = x.simpul.baris, x.tertulis - x.jumlah
    unsur = _nama_anak(x.anak)
    sebab = cari_sebab(tabel, x, konteks)
    isi_pesan = (
        f"tertulis {format_angka(x.tertulis)}, jumlah {len(x.anak)} {unsur} di bawahnya "
        f"{format_angka(x.jumlah)} (selisih {format_angka(selisih)})."
    )
    pesan = f"{_awal(b)}, {SEBUTAN[x.kolom]}: {isi_pesan}{sebab}"
    return Temuan(
        pesan=pesan,
        asal=b.asal_di(x.kolom),
        tabel=tabel,
        kolom=x.kolom,
        kode_kegiatan=b.kode,
        tertulis=cetak(b, x.kolom),
        seharusnya=to_json_angka(x.jumlah),
        rumus=" + ".join(format_angka(_nilai(a, x.kolom)) for a in x.anak) if len(x.anak) <= 12 else None,
        kelompok=Kelompok(f"{kunci}:{tabel}:{b.asal}:{selisih}", f"{_awal(b)}: {isi_pesan}{sebab}"),
    )


def _awal(b: Baris) -> str:
    teks = sebut(b)
    return teks[:1].upper() + teks[1:]


def _nama_anak(anak: Sequence[Simpul[Baris]]) -> str:
    level = {a.level for a in anak}
    return next(iter(level)).value.replace("_", " ") if len(level) == 1 else "baris"


def _nilai(a: Simpul[Baris], kolom: str) -> Decimal | None:
    return a.jumlah(pengambil(kolom))


def cari_sebab(tabel: str, x: Selisih, konteks: Konteks) -> str:
    """Return a sentence that names the row behind a difference, empty where none explains it.

    A row of the other table, absent here, whose amount is the difference is the missing child; a row here,
    absent there, whose amount is the negative difference was not counted.
    """
    if x.simpul.level is not Level.KEGIATAN:
        return ""
    selisih = x.tertulis - x.jumlah
    p = tinjauan_rencana(konteks)
    di_sini, di_sana = (
        (p.kiri_saja, p.kanan_saja) if tabel == "tinjauan_rkpd" else (p.kanan_saja, p.kiri_saja)
    )
    lain = TABEL["rencana" if tabel == "tinjauan_rkpd" else "tinjauan_rkpd"]
    hilang = next((b for b in di_sana if _uang(b) == selisih and _seinduk(b, x.simpul, konteks)), None)
    if hilang is not None:
        return (
            f" Selisihnya sama dengan sub kegiatan {kutip(nama_baris(hilang))} "
            f"yang ada di {lain} ({hilang.asal}), tidak di sini."
        )
    lebih = next((b for b in di_sini if _uang(b) == -selisih and _seinduk(b, x.simpul, konteks)), None)
    if lebih is not None:
        nama = kutip(nama_baris(lebih))
        return f" Selisihnya sama dengan sub kegiatan {nama} ({lebih.asal}), yang tidak ada di {lain}."
    return ""


def _uang(b: Baris) -> Decimal | None:
    if isinstance(b, BarisTinjauan):
        return b.kanan.pagu if b.kanan.pagu is not None else b.kiri.pagu
    uang: Decimal | None = getattr(b, "pagu", None)
    return uang


def _seinduk(b: Baris, s: Simpul[Baris], konteks: Konteks) -> bool:
    """Say whether a row of either table stands under a kegiatan of this code or name."""
    i = konteks.indeks
    pohon: Any = i.pohon_tinjauan if isinstance(b, BarisTinjauan) else i.pohon_rencana
    induk = pohon.induk_di(b, Level.KEGIATAN)
    if induk is None:
        return True
    a, c = parse_kode(induk.baris.kode or ""), parse_kode(s.baris.kode or "")
    if a is not None and c is not None:
        return a.identitas == c.identitas
    return is_serupa(induk.nama, s.nama)
