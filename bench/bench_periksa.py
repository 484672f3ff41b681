"""Auditing evaluation rows: 10,000 within the budget, and a cost that grows no faster than the rows."""

from __future__ import annotations

import gc
import math
import random
import time
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from selaras.checks import run
from selaras.checks.daftar import load_aturan
from selaras.checks.konteks import build_konteks
from selaras.facts import Asal, BarisEvaluasi, Berkas, KeteranganTabel, Renja
from selaras.kernel.angka import percent_of, round_half_up
from selaras.kernel.kode import Level
from selaras.law.nomenklatur import load_nomenklatur

UKURAN = (1_000, 10_000, 100_000)
BAKU = 10_000
SUB_PER_KEGIATAN = 8
KEGIATAN_PER_PROGRAM = 6
SATUAN = ("Dokumen", "Orang", "Laporan", "Unit", "Paket")
KATA = ("perencanaan", "pelatihan", "pelayanan", "pengadaan", "pemeliharaan", "pembinaan", "pengawasan")


def ukur() -> list[dict[str, Any]]:
    """Measure a clean table and one as faulty as a real Renja, and fit the exponent of both."""
    load_aturan()
    load_nomenklatur()
    hasil: list[dict[str, Any]] = []
    for nama, cacat in (("bersih", False), ("secacat Renja nyata", True)):
        waktu: dict[int, float] = {}
        dasar = 0.0
        for n in UKURAN:
            ulang = 3 if n < UKURAN[-1] else 2
            renja = [build_renja(n, cacat=cacat, seri=k) for k in range(ulang)]
            waktu[n] = min(_cpu(_audit, r) for r in renja)
            if n == BAKU:
                dasar = min(_cpu(_dasar, r) for r in renja)
        hasil += [
            {
                "nama": f"{BAKU} baris evaluasi {nama}, seluruh aturan",
                "nilai": waktu[BAKU],
                "batas": 0.5,
                "satuan": "s CPU",
                "pembanding": {"nama": "menelusuri dan membagi saja", "nilai": dasar},
            },
            {
                "nama": f"pangkat biaya 1.000-100.000 baris, {nama}",
                "nilai": pangkat(waktu),
                "batas": 1.1,
                "satuan": "",
            },
        ]
    return hasil


def _cpu(kerja: Callable[[Renja], None], renja: Renja) -> float:
    """Seconds of processor time: one thread, so the wall time of an idle machine; neighbours do not count."""
    gc.collect()
    mulai = time.process_time()
    kerja(renja)
    return time.process_time() - mulai


def pangkat(waktu: dict[int, float]) -> float:
    """Slope of log(time) against log(rows), by least squares."""
    x = [math.log(n) for n in waktu]
    y = [math.log(t) for t in waktu.values()]
    mx, my = sum(x) / len(x), sum(y) / len(y)
    return sum((a - mx) * (b - my) for a, b in zip(x, y, strict=True)) / sum((a - mx) ** 2 for a in x)


def build_renja(jumlah: int, *, cacat: bool, seri: int = 0) -> Renja:
    """Return a plan of ``jumlah`` evaluation rows, the same for the same arguments.

    ``seri`` gives other texts, so that a repeated measurement finds nothing remembered from the one before.
    ``cacat`` makes the faults of the real plan of 2024 at its rates: quarter figures in column 10, column 5
    blank, two rows in five new and without columns 4 to 8, one rate in 40 misprinted.
    """
    acak = random.Random(jumlah)
    akhiran = f"{jumlah} {cacat:d}{seri}"
    baris = [_baris(i, acak, akhiran, cacat=cacat) for i in range(jumlah)]
    kepala = "Realisasi capaian s/d tahun berjalan" + (" - Sampai dengan TW I" if cacat else "")
    k = KeteranganTabel(
        asal=Asal(baris=1),
        tabel="evaluasi",
        judul="Evaluasi Renja Tahun 2024",
        kolom={"realisasi_berjalan": kepala},
        tahun_kolom={"target_n2": 2024, "realisasi_n2": 2024},
        periode=(2021, 2025),
    )
    berkas = Berkas("bench.txt", "", "teks")
    return Renja(berkas=berkas, tahun=2026, evaluasi=tuple(baris), keterangan=(k,))


def _kode(i: int) -> tuple[str, Level]:
    """Code and level of the i-th row of an endless plan; urusan 9 stands in no official list."""
    per_kegiatan = SUB_PER_KEGIATAN + 1
    per_program = KEGIATAN_PER_PROGRAM * per_kegiatan + 1
    program, sisa = divmod(i, per_program)
    awal = f"9.{program // 98 % 99 + 1:02d}.{program % 98 + 2:02d}"
    if sisa == 0:
        return awal, Level.PROGRAM
    kegiatan, sub = divmod(sisa - 1, per_kegiatan)
    kode = f"{awal}.2.{kegiatan + 1:02d}"
    return (kode, Level.KEGIATAN) if sub == 0 else (f"{kode}.{sub:04d}", Level.SUB_KEGIATAN)


def _baris(i: int, acak: random.Random, akhiran: str, *, cacat: bool) -> BarisEvaluasi:
    kode, level = _kode(i)
    persen = level != Level.SUB_KEGIATAN
    target = Decimal(100 if persen else acak.randint(2, 400))
    realisasi = target if persen else Decimal(acak.randint(int(target * 8 / 10), int(target)))
    awal = None if cacat else (target if persen else realisasi * 2)
    kolom_10 = target if persen else (awal or Decimal(0)) + realisasi + target
    if cacat:
        kolom_10 = round_half_up(target / 4, 0)
    renstra = target if persen else target * 5
    tingkat = percent_of(realisasi, target)
    satuan = "%" if persen else SATUAN[i % len(SATUAN)]
    kata = KATA[i % len(KATA)]
    lama: dict[str, Any] = {
        "target_renstra": renstra,
        "satuan_renstra": satuan,
        "realisasi_n3": awal,
        "target_n2": target,
        "realisasi_n2": realisasi,
        "tingkat_n2": Decimal("0.00") if cacat and i % 40 == 7 else tingkat,
        "tingkat_renstra": percent_of(kolom_10, renstra),
    }
    return BarisEvaluasi(
        asal=Asal(baris=i + 2),
        level=level,
        kode=kode,
        nama=f"{level.value} {kata} nomor {i} {akhiran}",
        indikator=f"{'Persentase' if persen else 'Jumlah ' + satuan} {kata} nomor {i} {akhiran}",
        target_n1=target,
        satuan_n1=satuan,
        realisasi_berjalan=kolom_10,
        satuan=satuan,
        **({} if cacat and i % 5 in (1, 3) else lama),
    )


def _audit(renja: Renja) -> None:
    run(renja, build_konteks(renja, nomenklatur=load_nomenklatur()))


def _dasar(renja: Renja) -> None:
    """The floor: walk the rows and compute both percentages, nothing else."""
    for b in renja.evaluasi:
        percent_of(b.realisasi_n2, b.target_n2)
        percent_of(b.realisasi_berjalan, b.target_renstra)


def profil(jumlah: int = BAKU, *, cacat: bool = False) -> list[tuple[str, float]]:
    """Seconds per rule for one document, slowest first (for whoever looks for a slow rule)."""
    _audit(build_renja(100, cacat=cacat, seri=9))
    renja = build_renja(jumlah, cacat=cacat)
    konteks = build_konteks(renja, nomenklatur=load_nomenklatur())
    gc.collect()
    gc.disable()
    hasil = []
    for a in load_aturan():
        mulai = time.perf_counter()
        run(renja, konteks, aturan=[a])
        hasil.append((a.kode, time.perf_counter() - mulai))
    gc.enable()
    return sorted(hasil, key=lambda x: -x[1])
