"""What the figures of T-C.29 point to: far off target, money and output apart, behind the Renstra."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from selaras.facts import BarisEvaluasi
from selaras.kernel.angka import percent_of
from selaras.writers.bahan.bahan import Bahan
from selaras.writers.bahan.capaian import CapaianSub, Evaluasi, Kelas
from selaras.writers.bahan.hitung import hitung_evaluasi

SEPARUH = Decimal(50)
SATU_SETENGAH = Decimal(150)


@dataclass(frozen=True, slots=True)
class TandaEvaluasi:
    """Sub kegiatan that stand out, each list in print order."""

    nihil: tuple[CapaianSub, ...]  # a target, and nothing realised
    rendah: tuple[CapaianSub, ...]  # under half of the target
    serapan: tuple[CapaianSub, ...]  # under half of the money, target missed
    tinggi: tuple[CapaianSub, ...]  # over one and a half times the target
    hemat: tuple[CapaianSub, ...]  # target reached on under half of the money
    tanpa_target: tuple[CapaianSub, ...]  # target zero


def tanda_evaluasi(e: Evaluasi) -> TandaEvaluasi:
    """Sort what stands out."""
    bawah = e.kelas(Kelas.DI_BAWAH)
    capai = [*e.kelas(Kelas.MEMENUHI), *e.kelas(Kelas.MELEBIHI)]
    return TandaEvaluasi(
        nihil=tuple(s for s in bawah if s.persen == 0),
        rendah=tuple(s for s in bawah if s.persen and s.persen < SEPARUH),
        serapan=tuple(s for s in bawah if _serapan_rendah(s)),
        tinggi=tuple(s for s in e.kelas(Kelas.MELEBIHI) if s.persen and s.persen > SATU_SETENGAH),
        hemat=tuple(s for s in capai if _serapan_rendah(s)),
        tanpa_target=tuple(e.kelas(Kelas.TAK_TERHITUNG)),
    )


def _serapan_rendah(s: CapaianSub) -> bool:
    persen = s.uang.persen if s.uang is not None else None
    return persen is not None and persen < SEPARUH


@dataclass(frozen=True, slots=True)
class Tertinggal:
    """An indicator that is behind its Renstra target."""

    nama: str
    indikator: str
    perkiraan: Decimal
    target: Decimal
    satuan: str
    persen: Decimal


@dataclass(frozen=True, slots=True)
class TelaahRenstra:
    """How many indicators were judged, the share of the Renstra period gone, and which are behind."""

    dinilai: int
    bagian: Decimal | None
    tertinggal: tuple[Tertinggal, ...]


def list_tertinggal(b: Bahan) -> TelaahRenstra:
    """Compare column 11, recomputed, with the share of the period that will have passed by the end of n-1.

    Where the document does not name the period nothing can be behind it; ``bagian`` is then ``None``.
    """
    bagian = _bagian_waktu(b)
    dinilai = 0
    hasil: list[Tertinggal] = []
    for s in b.evaluasi.sub:
        for baris in s.baris:
            n = hitung_evaluasi(baris, b.pilihan)
            if n.tingkat_renstra is None or n.realisasi_berjalan is None or baris.target_renstra is None:
                continue
            dinilai += 1
            if bagian is not None and n.tingkat_renstra < bagian:
                hasil.append(
                    _tertinggal(s, baris, n.realisasi_berjalan, baris.target_renstra, n.tingkat_renstra)
                )
    return TelaahRenstra(dinilai, bagian, tuple(hasil))


def _tertinggal(
    s: CapaianSub, baris: BarisEvaluasi, perkiraan: Decimal, target: Decimal, persen: Decimal
) -> Tertinggal:
    satuan = baris.satuan_renstra or baris.satuan_n1 or baris.satuan or ""
    return Tertinggal(s.nama, baris.indikator or "", perkiraan, target, satuan, persen)


def _bagian_waktu(b: Bahan) -> Decimal | None:
    periode = next((k.periode for k in b.renja.keterangan if k.tabel == "evaluasi" and k.periode), None)
    if periode is None or b.tahun is None:
        return None
    awal, akhir = periode
    dijalani = min(max(b.tahun - 1 - awal + 1, 0), akhir - awal + 1)
    return percent_of(Decimal(dijalani), Decimal(akhir - awal + 1))
