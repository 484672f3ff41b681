"""Each official table of a document as cells."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from selaras.facts import Baris, BarisKinerja, BarisRencana, BarisTujuan, Renja
from selaras.kernel.kode import Level
from selaras.writers.bahan.petak import (
    KOSONG,
    TAK_TERHITUNG,
    BarisPetak,
    Kolom,
    Petak,
    TabelPetak,
    petak_bukan_angka,
    petak_field,
    petak_teks,
    susun_tabel,
)
from selaras.writers.bahan.rencana import kolom_indikator, layout_dokumen, ubah_layout
from selaras.writers.bahan.waktu import waktu_renja

Kinerja = Callable[[str], str]


def tabel_evaluasi(renja: Renja) -> TabelPetak:
    """Tabel T-C.29."""
    return susun_tabel(
        "evaluasi", renja.evaluasi, waktu_renja(renja, "evaluasi"), ambil=_ambil_evaluasi, pd=_nama(renja)
    )


def _ambil_evaluasi(baris: Baris, kolom: Kolom) -> Petak:
    petak = petak_field(baris, kolom)
    if kolom.id == "tingkat_n2" and petak.nilai is None and getattr(baris, "target_n2", None) == 0:
        return Petak(teks=TAK_TERHITUNG)
    return petak


def tabel_kinerja(renja: Renja) -> TabelPetak:
    """Tabel T-C.30; rows without a number are counted."""
    baris = renja.kinerja_pelayanan
    tahun = {nama: list_tahun(baris, nama) for nama in ("target", "realisasi", "proyeksi")}
    return susun_tabel(
        "kinerja_pelayanan", _bernomor(baris), waktu_renja(renja), tahun=tahun, pd=_nama(renja)
    )


def list_tahun(baris: Sequence[BarisKinerja] | Sequence[BarisTujuan], nama: str) -> list[int]:
    """Return the years a repeated column has values for, in order."""
    return sorted({t for b in baris for t in getattr(b, nama)})


def tabel_tinjauan(renja: Renja) -> TabelPetak:
    """Tabel T-C.31."""
    return susun_tabel("tinjauan_rkpd", renja.tinjauan_rkpd, waktu_renja(renja), pd=_nama(renja))


def tabel_usulan(renja: Renja) -> TabelPetak:
    """Tabel T-C.32; without a proposal one row says so."""
    tabel = susun_tabel("usulan_masyarakat", _bernomor(renja.usulan_masyarakat), waktu_renja(renja))
    if tabel.baris:
        return tabel
    return replace(tabel, baris=(baris_nihil(tabel.kolom, "nama"),))


def baris_nihil(kolom: Sequence[Kolom], tempat: str) -> BarisPetak:
    """Return the row that says a table has no entry."""
    petak = tuple(Petak(teks="Nihil") if k.id == tempat else Petak(teks="-") for k in kolom)
    return BarisPetak(Level.SUB_KEGIATAN, petak)


def tabel_tujuan(renja: Renja) -> TabelPetak:
    """Table of tujuan and sasaran with a target per year."""
    baris = renja.tujuan_sasaran
    tahun = sorted({t for b in baris for t in (*b.target, *b.label)})
    waktu = waktu_renja(renja, "tujuan_sasaran")
    return susun_tabel("tujuan_sasaran", baris, waktu, tahun={"target": tahun}, pd=_nama(renja))


def tabel_rencana(
    renja: Renja, layout: str | None = None, kinerja: Kinerja | None = None
) -> tuple[TabelPetak, list[str]]:
    """Tabel T-C.33 in layout A, B or C, or Tabel 4.1 ("4.1"); default the layout of the facts.

    ``kinerja`` returns the official result sentence of a code, for the rows of Tabel 4.1 that name it.
    """
    asal = layout_dokumen(renja)
    tujuan = layout or asal
    baris, catatan = ubah_layout(renja.rencana, asal, "C" if tujuan == "4.1" else tujuan)
    waktu = waktu_renja(renja, "rencana")
    pd = _nama(renja)
    if tujuan == "B":
        return susun_tabel("rencana-B", baris, waktu, pd=pd), catatan
    nomor = _nomor_program(baris)

    def ambil(b: Baris, k: Kolom) -> Petak:
        if k.id == "nomor":
            return petak_teks(nomor.get(id(b)))
        return _ambil_satu_indikator(b, k)

    tabel = susun_tabel(f"rencana-{tujuan}", baris, waktu, ambil=ambil, pd=pd)
    if tabel.tata.baris_terpisah:
        tabel = replace(tabel, baris=tuple(_pisahkan(tabel, pd, kinerja or (lambda kode: ""))))
    return tabel, catatan


def _ambil_satu_indikator(b: Baris, kolom: Kolom) -> Petak:
    """Return a cell of a layout with one indicator column: which fields it means depends on the level."""
    sendiri = kolom.id in ("indikator", "target") or kolom.satuan == "satuan_target"
    if not isinstance(b, BarisRencana) or not sendiri:
        return petak_field(b, kolom)
    teks, target, satuan = kolom_indikator(b)
    if kolom.id == "indikator":
        return petak_teks(getattr(b, teks))
    nama = target if kolom.id == "target" else kolom.id
    nilai: Decimal | None = getattr(b, nama)
    unit = getattr(b, satuan)
    if nilai is None:
        petak = petak_bukan_angka(b.tertulis.get(nama), unit)
        return petak if petak.teks or kolom.id == "target" else KOSONG
    return Petak(nilai=nilai, satuan=unit)


def _nomor_program(baris: Sequence[BarisRencana]) -> Mapping[int, str]:
    program = [b for b in baris if b.level == Level.PROGRAM]
    return {id(b): f"{i}." for i, b in enumerate(program, start=1)}


_MILIK_SIMPUL = frozenset(("nomor", "kode", "nama", "pagu", "prakiraan_maju"))


def _pisahkan(tabel: TabelPetak, pd: str, kinerja: Kinerja) -> Iterable[BarisPetak]:
    """Put each indicator on a row of its own below its program, kegiatan or sub kegiatan; the total first.

    Money stands once, on the row of the code, so that every column can be added up.
    """
    i_nama, i_indikator = tabel.indeks("nama"), tabel.indeks("indikator")
    jumlah = [b for b in tabel.baris if b.level == Level.JUMLAH]
    for b in jumlah[-1:]:
        petak = list(b.petak)
        petak[i_nama] = Petak(teks=f"TOTAL {pd}".strip())
        yield replace(b, petak=tuple(petak))
    for b in tabel.baris:
        if b.level == Level.JUMLAH:
            continue
        if b.level == Level.INDIKATOR or not (b.petak[i_indikator].teks or _ada_rinci(tabel, b)):
            yield b
            continue
        pasangan = list(zip(b.petak, tabel.kolom, strict=True))
        simpul = tuple(p if k.id in _MILIK_SIMPUL else KOSONG for p, k in pasangan)
        rinci = [KOSONG if k.id in _MILIK_SIMPUL else p for p, k in pasangan]
        kode = b.sumber.kode if b.sumber is not None else None
        rinci[i_nama] = petak_teks(kinerja(kode) if kode else None)
        yield replace(b, petak=simpul)
        yield BarisPetak(Level.INDIKATOR, tuple(rinci), b.sumber)


def _ada_rinci(tabel: TabelPetak, b: BarisPetak) -> bool:
    return any(p != KOSONG for p, k in zip(b.petak, tabel.kolom, strict=True) if k.id not in _MILIK_SIMPUL)


def _bernomor(baris: Sequence[Baris]) -> list[Baris]:
    """Count rows that state no number of their own."""
    hasil = []
    for i, b in enumerate(baris, start=1):
        nomor = getattr(b, "nomor", None)
        hasil.append(b if nomor else replace(b, nomor=str(i)))  # type: ignore[call-arg]
    return hasil


def _nama(renja: Renja) -> str:
    return renja.perangkat_daerah or ""


def tabel_dukungan(kunci: str, isi: Sequence[object], renja: Renja) -> TabelPetak:
    """Tables of the supporting material (``iku``, ``ikk``, ``pokir``, ``inovasi``); "nihil" where empty."""
    waktu = waktu_renja(renja)
    tabel = susun_tabel(kunci, (), waktu, pd=_nama(renja))
    baris = tuple(
        BarisPetak(Level.SUB_KEGIATAN, tuple(_petak_dukungan(i, b, k) for k in tabel.kolom))
        for i, b in enumerate(isi, start=1)
    )
    if not baris:
        tempat = next(k.id for k in tabel.kolom if k.jenis == "teks")
        baris = (baris_nihil(tabel.kolom, tempat),)
    return replace(tabel, baris=baris)


def _petak_dukungan(nomor: int, b: object, kolom: Kolom) -> Petak:
    if kolom.id == "nomor":
        return Petak(teks=str(nomor))
    nilai = getattr(b, kolom.id, None)
    if kolom.is_angka:
        return Petak(nilai=nilai) if isinstance(nilai, Decimal) else KOSONG
    return petak_teks(nilai)
