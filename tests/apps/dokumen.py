"""A small plan with known faults for the database tests."""

from __future__ import annotations

from decimal import Decimal

from selaras.facts import Asal, BarisEvaluasi, BarisRencana, Berkas, KeteranganTabel, Renja
from selaras.kernel.kode import Level

D = Decimal


def evaluasi(n: int, target: str, realisasi: str, tingkat: str, **lain: object) -> BarisEvaluasi:
    """A T-C.29 row on line ``n``."""
    return BarisEvaluasi(
        asal=Asal(baris=n), level=Level.SUB_KEGIATAN, kode=f"5.03.02.2.01.{n:02d}", nama=f"Sub kegiatan {n}",
        indikator=f"Jumlah dokumen {n}", satuan="Dokumen", target_n2=D(target), realisasi_n2=D(realisasi),
        tingkat_n2=D(tingkat), **lain,
    )  # fmt: skip


def dokumen_salah(baris: int = 3) -> Renja:
    """``baris`` T-C.29 rows; row 1 is right, every other states a wrong percentage; a T-C.33 of one row."""
    isi = [evaluasi(1, "4", "4", "100.00")]
    isi += [evaluasi(n, "30", "10", f"{n}.00") for n in range(2, baris + 1)]
    return Renja(
        berkas=Berkas("salah.txt", "cd" * 32, "teks"),
        pemda="Kota Uji",
        perangkat_daerah="Dinas Contoh",
        tahun=2024,
        keterangan=(KeteranganTabel(asal=Asal(baris=1), tabel="evaluasi", judul="Tabel T-C.29"),),
        evaluasi=tuple(isi),
        rencana=(
            BarisRencana(
                asal=Asal(baris=90), kode="5.03.02.2.01.01", nama="Sub kegiatan 1", pagu=D("1000000"),
                prakiraan_maju=D("1100000"), lokasi="Kota", sumber_dana="PAD",
            ),
        ),
        sel_terisi=10, sel_terpetakan=10,
    )  # fmt: skip
