"""A made-up government: fifty agencies with 120 evaluation and 120 plan rows each."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from selaras.facts import Asal, BarisEvaluasi, BarisRencana, Berkas, KeteranganTabel, Renja
from selaras.kernel.kode import Level

TAHUN = 2024
_SUSUNAN = (("01", 7, 6), ("02", 5, 6), ("03", 4, 7))
"""Program, its kegiatan, sub kegiatan in each: 3 + 16 + 100 rows with the bidang row make 120."""


def buat_pemda(banyak: int = 50) -> list[Renja]:
    """Return the plans of a government."""
    return [_pd(i) for i in range(1, banyak + 1)]


def _pd(nomor: int) -> Renja:
    bidang = f"{1 + nomor % 5}.{1 + nomor // 5:02d}"
    return Renja(
        berkas=Berkas(f"pd-{nomor}.json", "", "json"),
        pemda="Kabupaten Contoh",
        perangkat_daerah=f"Dinas Urusan Ke-{nomor}",
        singkatan=f"DIN{nomor}",
        tahun=TAHUN,
        evaluasi=tuple(_evaluasi(bidang, nomor)),
        rencana=tuple(_rencana(bidang, nomor)),
        keterangan=(
            KeteranganTabel(asal=Asal(baris=1), tabel="evaluasi", periode=(2020, 2024)),
            KeteranganTabel(asal=Asal(baris=2), tabel="rencana", layout="A", tahun=TAHUN),
        ),
    )


def _simpul(bidang: str) -> Iterator[tuple[Level, str]]:
    yield Level.BIDANG, bidang
    for program, kegiatan, sub in _SUSUNAN:
        kode = f"{bidang}.{program}"
        yield Level.PROGRAM, kode
        for k in range(1, kegiatan + 1):
            yield Level.KEGIATAN, f"{kode}.2.{k:02d}"
            for s in range(1, sub + 1):
                yield Level.SUB_KEGIATAN, f"{kode}.2.{k:02d}.{s:04d}"


def _evaluasi(bidang: str, benih: int) -> Iterator[BarisEvaluasi]:
    for i, (level, kode) in enumerate(_simpul(bidang), start=1):
        if level == Level.BIDANG:
            yield BarisEvaluasi(asal=Asal(baris=i), level=level, kode=kode, nama="BIDANG URUSAN")
            continue
        target, nyata = Decimal(10 + i % 37), Decimal((benih * i) % 53)
        renstra, lalu = target * 5, Decimal(i % 11)
        berjalan = lalu + nyata + target
        yield BarisEvaluasi(
            asal=Asal(baris=i), level=level, kode=kode, nama=f"{level.value} {kode} pelayanan urusan",
            indikator=f"Jumlah dokumen hasil {kode}", target_renstra=renstra, satuan_renstra="Dokumen",
            realisasi_n3=lalu, target_n2=target, realisasi_n2=nyata, tingkat_n2=_persen(nyata, target),
            target_n1=target, satuan_n1="Dokumen", realisasi_berjalan=berjalan, satuan="Dokumen",
            tingkat_renstra=_persen(berjalan, renstra),
        )  # fmt: skip


def _rencana(bidang: str, benih: int) -> Iterator[BarisRencana]:
    simpul = list(_simpul(bidang))
    pagu = {
        k: Decimal(1_000_000 * (1 + (benih * i) % 97))
        for i, (lv, k) in enumerate(simpul)
        if lv == "sub_kegiatan"
    }
    for i, (level, kode) in enumerate(simpul, start=1):
        jumlah = sum((n for k, n in pagu.items() if k.startswith(kode)), Decimal(0))
        yield BarisRencana(
            asal=Asal(baris=i), level=level, kode=kode, nama=f"{level.value} {kode} pelayanan urusan",
            keluaran=f"Jumlah dokumen hasil {kode}" if level == Level.SUB_KEGIATAN else None,
            target_keluaran=Decimal(12), satuan_keluaran="Dokumen", lokasi="Kabupaten Contoh", pagu=jumlah,
            sumber_dana="Dana Alokasi Umum" if level == Level.SUB_KEGIATAN else None, target_maju=Decimal(12),
            satuan_maju="Dokumen", prakiraan_maju=jumlah,
        )  # fmt: skip


def _persen(bagian: Decimal, seluruh: Decimal) -> Decimal:
    return (bagian * 100 / seluruh).quantize(Decimal("0.01"), rounding="ROUND_HALF_UP")
