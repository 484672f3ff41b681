"""Mutation check: one random inconsistency at a time in a clean plan; is it caught, and nothing else blamed?

``python -m bench.mutasi [count] [seed]`` prints the share caught, by kind of mutation, and what was missed.
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from bench.mutasi_alat import DAFTAR, Mutasi, baris, klaim, pasang, salah_ketik, sel, ubah_angka, ubah_kode
from selaras.checks import Hasil, Temuan, run
from selaras.checks.konteks import build_konteks
from selaras.checks.perbaikan import ambil
from selaras.facts import Asal, Baris, JenisKlaim, Renja
from selaras.kernel.kode import Level
from selaras.law.nomenklatur import load_bawaan
from tests.core.rencana_bersih import build_bersih

SATUAN = ("Dokumen", "Laporan", "Orang", "Unit", "Paket", "%")
SUB = (Level.SUB_KEGIATAN,)
BERINDIKATOR = (Level.PROGRAM, Level.KEGIATAN, Level.SUB_KEGIATAN)


def periksa(renja: Renja) -> Hasil:
    """Audit with the shipped lists."""
    return run(renja, build_konteks(renja, nomenklatur=load_bawaan()))


def _kosong(_: Any, __: random.Random) -> None:
    return None


def _satuan(lama: str, acak: random.Random) -> str:
    return acak.choice([s for s in SATUAN if s != lama])


def _lokasi(_: str, acak: random.Random) -> str:
    return acak.choice(("Kelurahan Muara", "Kecamatan Cempaka Barat"))


def _kumulatif(b: Baris, kolom: str) -> bool:
    return kolom != "realisasi_n3" or getattr(b, "satuan_n1", "") != "%"


def _turun(n: Decimal, acak: random.Random) -> Decimal:
    return n - acak.randint(4, 30)


def _hapus(isi: list[Baris], i: int, _: random.Random) -> list[int]:
    del isi[i]
    return [i]


def _ganda(isi: list[Baris], i: int, _: random.Random) -> list[int]:
    isi.insert(i + 1, replace(isi[i], asal=Asal(baris=90_001)))
    return [i]


def _tukar_baris(isi: list[Baris], i: int, _: random.Random) -> list[int]:
    lain = [j for j in (i - 1, i + 1) if 0 <= j < len(isi) and isi[j].level is Level.SUB_KEGIATAN]
    j = lain[0]
    isi[i], isi[j] = isi[j], isi[i]
    return [i, j]


def _tukar_isi(kolom: str) -> Callable[[list[Baris], int, random.Random], list[int]]:
    def ubah(isi: list[Baris], i: int, acak: random.Random) -> list[int]:
        lain = [
            j for j in range(max(0, i - 3), min(len(isi), i + 4))
            if isi[j].level is Level.SUB_KEGIATAN and ambil(isi[j], kolom) != ambil(isi[i], kolom)
        ]  # fmt: skip
        j = acak.choice(lain)
        a, b = ambil(isi[i], kolom), ambil(isi[j], kolom)
        isi[i], isi[j] = pasang(isi[i], kolom, b), pasang(isi[j], kolom, a)
        return [i, j]

    return ubah


T29 = ("target_renstra", "realisasi_n3", "target_n2", "realisasi_n2", "target_n1")
T31 = ("nama", "lokasi", "indikator", "target", "pagu")
SISI = ("kiri", "kanan")
T33 = ("capaian_program", "keluaran", "hasil_kegiatan", "target_program", "target_keluaran", "target_hasil")

sel("T-C.29 angka dasar", "evaluasi", T29, ubah_angka, syarat=_kumulatif)
sel("T-C.29 kolom 8", "evaluasi", ("tingkat_n2",), ubah_angka)
sel("T-C.29 kolom 10", "evaluasi", ("realisasi_berjalan",), ubah_angka)
sel("T-C.29 kolom 11", "evaluasi", ("tingkat_renstra",), ubah_angka)
sel("T-C.29 sel kosong", "evaluasi", (*T29, "tingkat_n2", "realisasi_berjalan", "tingkat_renstra"), _kosong)
sel("T-C.29 indikator kosong", "evaluasi", ("indikator",), _kosong, level=SUB)
sel("T-C.29 kode", "evaluasi", ("kode",), ubah_kode, level=BERINDIKATOR)
sel("T-C.29 nama", "evaluasi", ("nama",), salah_ketik, level=BERINDIKATOR)
sel("T-C.29 satuan", "evaluasi", ("satuan_n1", "satuan_renstra"), _satuan, level=SUB)
sel("T-C.29 indikator", "evaluasi", ("indikator",), salah_ketik, level=BERINDIKATOR)
baris("T-C.29 indikator tertukar", "evaluasi", _tukar_isi("indikator"))
sel("T-C.30 proyeksi", "kinerja_pelayanan", ("proyeksi.2025", "proyeksi.2026"), ubah_angka)
sel("T-C.30 target kosong", "kinerja_pelayanan", ("target.2023", "target.2025", "target.2026"), _kosong)
sel("T-C.31 pagu", "tinjauan_rkpd", ("kiri.pagu", "kanan.pagu"), ubah_angka)
sel("T-C.31 target", "tinjauan_rkpd", ("kiri.target", "kanan.target"), ubah_angka)
sel(
    "T-C.31 sel kosong",
    "tinjauan_rkpd",
    tuple(f"{s}.{k}" for s in SISI for k in T31),
    _kosong,
    level=BERINDIKATOR,
)
sel("T-C.31 nama", "tinjauan_rkpd", ("kiri.nama", "kanan.nama"), salah_ketik, level=BERINDIKATOR)
sel("T-C.31 satuan", "tinjauan_rkpd", ("kiri.satuan", "kanan.satuan"), _satuan, level=SUB)
sel(
    "T-C.31 indikator",
    "tinjauan_rkpd",
    ("kiri.indikator", "kanan.indikator"),
    salah_ketik,
    level=BERINDIKATOR,
)
sel("T-C.31 lokasi", "tinjauan_rkpd", ("kiri.lokasi", "kanan.lokasi"), _lokasi, level=SUB)
baris("T-C.31 baris hilang", "tinjauan_rkpd", _hapus)
baris("T-C.31 indikator tertukar", "tinjauan_rkpd", _tukar_isi("kiri.indikator"))
sel("T-C.33 pagu", "rencana", ("pagu",), ubah_angka)
sel("T-C.33 prakiraan maju", "rencana", ("prakiraan_maju",), ubah_angka)
sel("T-C.33 target", "rencana", ("target_program", "target_keluaran", "target_hasil"), ubah_angka)
sel("T-C.33 target maju turun", "rencana", ("target_maju",), _turun)
sel(
    "T-C.33 sel kosong", "rencana", (*T33, "lokasi", "sumber_dana", "pagu", "target_maju"), _kosong, level=SUB
)
sel(
    "T-C.33 dana induk kosong",
    "rencana",
    ("pagu", "prakiraan_maju"),
    _kosong,
    level=(Level.PROGRAM, Level.KEGIATAN),
)
sel("T-C.33 kode", "rencana", ("kode",), ubah_kode, level=BERINDIKATOR)
sel("T-C.33 nama", "rencana", ("nama",), salah_ketik, level=BERINDIKATOR)
sel("T-C.33 satuan", "rencana", ("satuan_keluaran",), _satuan)
sel(
    "T-C.33 sumber dana",
    "rencana",
    ("sumber_dana",),
    lambda _, a: a.choice(("Dana Bersama", "Pendapatan Transfer")),
)
sel("T-C.33 tolok ukur maju", "rencana", ("tolok_ukur_maju",), lambda _, __: "Persentase realisasi anggaran")
sel("T-C.33 indikator", "rencana", ("capaian_program", "keluaran", "hasil_kegiatan"), salah_ketik, level=SUB)
sel("T-C.33 lokasi", "rencana", ("lokasi",), _lokasi, level=SUB)
baris("T-C.33 baris hilang", "rencana", _hapus)
baris("T-C.33 baris ganda", "rencana", _ganda)
baris("T-C.33 baris tertukar", "rencana", _tukar_baris)
baris("T-C.33 keluaran tertukar", "rencana", _tukar_isi("keluaran"))
sel("Daftar nama", "daftar_subkegiatan", ("nama",), salah_ketik)
baris("Daftar baris hilang", "daftar_subkegiatan", _hapus)
sel("Tujuan target", "tujuan_sasaran", ("target.2025", "target.2026"), ubah_angka)
sel(
    "Tujuan kategori",
    "tujuan_sasaran",
    ("label.2025",),
    lambda _, a: a.choice(("Baik", "Rendah", "Tinggi", "Kurang")),
)
klaim("Naskah persen anggaran", "persen", JenisKlaim.ANGGARAN, ubah_angka, "2.1")
klaim("Naskah uang realisasi", "pembilang", JenisKlaim.ANGGARAN, lambda n, _: n + n // 10, "2.1")
klaim("Naskah persen kinerja", "persen", JenisKlaim.KINERJA, ubah_angka, "2.1")
klaim("Naskah target", "penyebut", JenisKlaim.KINERJA, ubah_angka, "2.1")
klaim("Naskah cacah 2.1", "pembilang", JenisKlaim.JUMLAH, ubah_angka, "2.1.2")
klaim("Naskah cacah Bab IV", "pembilang", JenisKlaim.JUMLAH, ubah_angka, "BAB IV")
klaim(
    "Naskah terbilang",
    "terbilang",
    JenisKlaim.JUMLAH,
    lambda _, a: a.choice(("sembilan puluh", "tujuh")),
    "BAB IV",
)
klaim("Naskah jumlah dana", "penyebut", JenisKlaim.ANGGARAN, ubah_angka, "BAB IV")
klaim(
    "Naskah kategori indeks",
    "label",
    JenisKlaim.INDEKS,
    lambda _, a: a.choice(("Tinggi", "Rendah", "Baik")),
    "2.2",
)


# --- the check ---


@dataclass(slots=True)
class Ukuran:
    """Outcome of a run: how many caught, by kind; what was missed; findings elsewhere."""

    jumlah: int = 0
    tertangkap: int = 0
    per_jenis: dict[str, list[int]] = field(default_factory=dict)
    per_aturan: Counter[str] = field(default_factory=Counter)
    lolos: list[str] = field(default_factory=list)
    salah_sasaran: list[str] = field(default_factory=list)

    @property
    def porsi(self) -> float:
        """Share caught."""
        return self.tertangkap / self.jumlah if self.jumlah else 0.0


def list_mutasi(jumlah: int, benih: int) -> Iterator[Mutasi]:
    """Yield random mutations: every kind in turn, in shuffled order, on plans of several seeds."""
    acak = random.Random(benih)
    jenis: list[str] = []
    for n in range(jumlah):
        if not jenis:
            jenis = sorted(DAFTAR)
            acak.shuffle(jenis)
        yield DAFTAR[jenis.pop()](build_bersih(1 + n % 4), acak)


def tanda(t: Temuan) -> tuple[object, ...]:
    """Return what makes a finding the same finding before and after."""
    return (t.kode, t.asal, t.kolom, t.kode_kegiatan, t.pesan)


def ukur_mutasi(jumlah: int = 200, benih: int = 1) -> Ukuran:
    """Inject, audit, compare with the clean plan."""
    hasil = Ukuran()
    awal = {i: {tanda(t) for t in periksa(build_bersih(i)).temuan} for i in range(1, 5)}
    for n, m in enumerate(list_mutasi(jumlah, benih)):
        baru = [t for t in periksa(m.renja).temuan if tanda(t) not in awal[1 + n % 4]]
        kena = [t for t in baru if m.terkait(t)]
        hitung = hasil.per_jenis.setdefault(m.jenis, [0, 0])
        hitung[1] += 1
        hasil.jumlah += 1
        if kena:
            hitung[0] += 1
            hasil.tertangkap += 1
            hasil.per_aturan.update({t.kode for t in kena})
        else:
            hasil.lolos.append(f"{m.jenis}: {m.uraian}")
        for t in baru:
            if t not in kena:
                hasil.salah_sasaran.append(f"{m.jenis}: {m.uraian} => {t.kode} {t.asal} {t.pesan}")
    return hasil


def main(argumen: list[str]) -> int:
    """Print the figures."""
    u = ukur_mutasi(*(int(a) for a in argumen[:2]))
    print(f"Tertangkap {u.tertangkap} dari {u.jumlah} ({100 * u.porsi:.1f}%)")
    print(f"Salah sasaran {len(u.salah_sasaran)}")
    for jenis, (kena, semua) in sorted(u.per_jenis.items()):
        print(f"  {jenis:28} {kena}/{semua}")
    print("Aturan:", ", ".join(f"{k} {n}" for k, n in sorted(u.per_aturan.items())))
    for judul, isi in (("Lolos", u.lolos), ("Salah sasaran", u.salah_sasaran)):
        for x in isi:
            print(f"{judul}: {x}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
