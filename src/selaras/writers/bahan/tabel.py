"""Each official table of a document as cells."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from selaras.facts import Baris, BarisEvaluasi, BarisKinerja, BarisRencana, BarisTujuan, BarisUsulan, Renja
from selaras.kernel.kode import Level
from selaras.kernel.teks import kunci
from selaras.writers.bahan.petak import (
    KOSONG,
    TAK_TERHITUNG,
    BarisPetak,
    Kolom,
    Pembaca,
    Petak,
    TabelPetak,
    pembaca_field,
    petak_bukan_angka,
    petak_teks,
    susun_tabel,
)
from selaras.writers.bahan.rencana import kolom_indikator, layout_dokumen, lengkapi_deret, ubah_layout
from selaras.writers.bahan.waktu import waktu_renja

NIHIL = frozenset(("nihil", "tidak ada", "tidak ada usulan"))
Kinerja = Callable[[str], str]


def tabel_evaluasi(renja: Renja) -> TabelPetak:
    """Tabel T-C.29."""
    waktu = waktu_renja(renja, "evaluasi")
    return susun_tabel("evaluasi", renja.evaluasi, waktu, pembaca=_pembaca_evaluasi, pd=_nama(renja))


def _pembaca_evaluasi(kolom: Kolom) -> Pembaca:
    dasar = pembaca_field(kolom)
    if kolom.id != "tingkat_n2":
        return dasar

    def baca(b: BarisEvaluasi) -> Petak:
        petak = dasar(b)
        return Petak(teks=TAK_TERHITUNG) if petak.nilai is None and b.target_n2 == 0 else petak

    return baca


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
    tabel = susun_tabel("usulan_masyarakat", _bernomor(list_usulan(renja)), waktu_renja(renja))
    if tabel.baris:
        return tabel
    return replace(tabel, baris=(baris_nihil(tabel.kolom, "nama"),))


def list_usulan(renja: Renja) -> list[BarisUsulan]:
    """Return the proposals; a row that says "nihil" is none."""
    return [b for b in renja.usulan_masyarakat if kunci(b.nama or "") not in NIHIL]


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
    renja: Renja, layout: str | None = None, kinerja: Kinerja | None = None, *, lembar: bool = False
) -> tuple[TabelPetak, list[str]]:
    """Tabel T-C.33 in layout A, B or C, or Tabel 4.1 ("4.1"); default the layout of the facts.

    ``kinerja`` returns the official result sentence of a code, for the rows of Tabel 4.1 that name it;
    ``lembar`` adds what the facts state beyond the layout, for a workbook.
    """
    asal = layout_dokumen(renja)
    tujuan = layout or asal
    baris, catatan = ubah_layout(renja.rencana, asal, "C" if tujuan == "4.1" else tujuan)
    if tujuan in ("A", "B"):
        baris = [_tanpa_diri(b, renja.perangkat_daerah) for b in baris]
    if tujuan == "4.1":
        baris = lengkapi_deret(baris, renja.evaluasi, pd=_nama(renja))
    waktu = waktu_renja(renja, "rencana")
    pd = _nama(renja)
    if tujuan == "B":
        return susun_tabel("rencana-B", baris, waktu, pd=pd, lembar=lembar), catatan
    nomor = _nomor_program(baris)

    def pembaca(k: Kolom) -> Pembaca:
        if k.id == "nomor":
            return lambda b: petak_teks(nomor.get(id(b)))
        return _pembaca_satu_indikator(k)

    tabel = susun_tabel(f"rencana-{tujuan}", baris, waktu, pembaca=pembaca, pd=pd, lembar=lembar)
    if tabel.tata.baris_terpisah:
        tabel = replace(tabel, baris=tuple(_pisahkan(tabel, pd, kinerja or (lambda kode: ""))))
    return tabel, catatan


def _tanpa_diri(b: BarisRencana, pd: str | None) -> BarisRencana:
    """Leave out the agency itself as the responsible one: its own plan need not repeat it on every row."""
    return replace(b, penanggung_jawab=None) if b.penanggung_jawab == pd else b


def _pembaca_satu_indikator(kolom: Kolom) -> Pembaca:
    """Return the reader of a layout with one indicator column: which fields it means depends on the level."""
    if kolom.id == "indikator":
        return lambda b: petak_teks(getattr(b, kolom_indikator(b)[0]))
    if kolom.id != "target" and kolom.satuan != "satuan_target":
        return pembaca_field(kolom)

    def baca(b: BarisRencana) -> Petak:
        _, target, satuan = kolom_indikator(b)
        nama = target if kolom.id == "target" else kolom.id
        nilai: Decimal | None = getattr(b, nama)
        if nilai is not None:
            return Petak(nilai, None, getattr(b, satuan))
        petak = petak_bukan_angka(b.tertulis.get(nama), getattr(b, satuan))
        return petak if petak.teks or kolom.id == "target" else KOSONG

    return baca


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


def tabel_dukungan(nama: str, isi: Sequence[object], renja: Renja) -> TabelPetak:
    """Tables of the supporting material (``iku``, ``ikk``, ``pokir``, ``inovasi``); "nihil" where empty."""
    waktu = waktu_renja(renja)
    tabel = susun_tabel(nama, (), waktu, pd=_nama(renja))
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
