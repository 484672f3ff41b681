"""Satuan satu indikator berbeda antartabel.

Indikator yang sama pada kode yang sama diukur dengan satuan yang sama di setiap tabel, dan di setiap kolom
dari satu baris.

Salah: "Jumlah ASN yang Meningkat Kapasitasnya" bersatuan ASN pada T-C.31, Orang pada T-C.33.
Benar: Orang pada keduanya.
"""

from __future__ import annotations

from collections.abc import Iterator

from selaras.checks.d_kode._bantu import kunci_teks, nama_tabel
from selaras.checks.d_kode._ukur import Ukur, kode_ukur, list_resmi, list_ukur
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Perbaikan, Tempat, Temuan
from selaras.facts import BarisEvaluasi, Renja
from selaras.kernel.kode import Level, parse_kode
from selaras.kernel.kutipan import LOGIKA
from selaras.law.satuan import kanonik

_DUA = 2
_KOLOM = (("satuan_renstra", 4), ("satuan_n1", 9), ("satuan", 10))
_TABEL = ("rencana", "tinjauan_rkpd", "evaluasi", "realisasi")


@check(
    "D16",
    on=Renja,
    berat=Berat.PERINGATAN,
    rujukan=(LOGIKA,),
    perbaikan=Perbaikan.USUL,
    saran="Pakai satuan daftar resmi di semua tabel.",
)
def satuan_berbeda_antartabel(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield one finding for every indicator of a code that tables measure in different units."""
    for b in renja.evaluasi:
        if b.indikator and len({b.satuan_renstra, b.satuan_n1, b.satuan} - {None, ""}) > 1:
            yield from _beda_kolom(b)
    if sum(1 for tabel in _TABEL if renja.tabel(tabel)) < _DUA:
        return
    by_indikator: dict[tuple[tuple[int, ...], str], list[Ukur]] = {}
    for u in list_ukur(konteks):
        if not u.satuan or u.tabel not in _TABEL or u.level not in (Level.SUB_KEGIATAN, Level.INDIKATOR):
            continue
        kode = parse_kode(kode_ukur(konteks, u) or "")
        if kode is not None and len(kode.bagian) == 6:
            by_indikator.setdefault((kode.identitas, _kunci_indikator(u)), []).append(u)
    for ukur in by_indikator.values():
        if len({u.tabel for u in ukur}) > 1:
            yield from _beda(konteks, ukur)


def _beda_kolom(b: BarisEvaluasi) -> Iterator[Temuan]:
    """Yield a finding when the columns of one evaluation row carry different units."""
    isi = [(k, nomor, satuan) for k, nomor in _KOLOM if (satuan := getattr(b, k))]
    baku = {k: kanonik(satuan) or satuan.lower() for k, _, satuan in isi}
    if len(set(baku.values())) < _DUA:
        return
    terbanyak = max(baku.values(), key=list(baku.values()).count)
    lain = next(k for k, v in baku.items() if v != terbanyak)
    sebut = ", ".join(f"{satuan} pada kolom {nomor}" for _, nomor, satuan in isi)
    yield Temuan(
        pesan=f'Indikator "{b.indikator}" bersatuan {sebut}.',
        asal=b.asal_di(lain),
        tabel="evaluasi",
        kolom=lain,
        kode_kegiatan=b.kode,
        tertulis=getattr(b, lain),
        seharusnya=terbanyak if len(isi) > _DUA else None,
    )


def _kunci_indikator(u: Ukur) -> str:
    return kunci_teks(u.indikator).replace(" ", "")


def _beda(konteks: Konteks, ukur: list[Ukur]) -> Iterator[Temuan]:
    satuan: dict[str, list[Ukur]] = {}
    for u in ukur:
        satuan.setdefault(kanonik(u.satuan) or (u.satuan or "").strip().lower(), []).append(u)
    if len(satuan) < 2:
        return
    pertama = {nama: isi[0] for nama, isi in satuan.items()}
    resmi = next((kanonik(e.satuan) for e in list_resmi(konteks, ukur[0]) if e.satuan), None)
    sebut = ", ".join(f"{u.satuan} pada {nama_tabel(u.tabel)}" for u in pertama.values())
    salah = [u for nama, isi in satuan.items() for u in isi if nama != resmi]
    acuan = salah[0] if salah else ukur[0]
    ekor = f" Satuan daftar resmi: {resmi}." if resmi in satuan else ""
    yield Temuan(
        pesan=f'Indikator "{acuan.indikator}" bersatuan {sebut}.{ekor}',
        asal=acuan.asal_satuan,
        tabel=acuan.tabel,
        kolom=acuan.kolom_satuan,
        kode_kegiatan=kode_ukur(konteks, acuan),
        tertulis=acuan.satuan,
        seharusnya=resmi if resmi in satuan else None,
        tempat=tuple(_tempat(konteks, u) for u in (acuan, *(u for u in ukur if u is not acuan))),
    )


def _tempat(konteks: Konteks, u: Ukur) -> Tempat:
    kode = kode_ukur(konteks, u)
    return Tempat(asal=u.asal_satuan, kolom=u.kolom_satuan, kode_kegiatan=kode, tertulis=u.satuan)
