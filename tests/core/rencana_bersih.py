"""A clean synthetic plan: every table and sentence agrees with every other, names are official.

The plan is for 2025, signed in July 2024, of the personnel agency of an invented city. Amounts and targets
come from a seeded generator; the prose is written from the same figures and read with the ordinary reader.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from selaras.facts import (
    Asal,
    BarisDaftar,
    BarisEvaluasi,
    BarisKinerja,
    BarisRencana,
    BarisTinjauan,
    BarisTujuan,
    BarisUsulan,
    Berkas,
    KeteranganTabel,
    Renja,
    SisiTinjauan,
)
from selaras.kernel.angka import format_angka, percent_of
from selaras.kernel.kode import Level, parse_kode
from selaras.kernel.teks import terbilang
from selaras.law.nomenklatur import Entri, load_bawaan
from selaras.readers import read_bytes

NASKAH = Path(__file__).resolve().parents[1] / "cases" / "naskah_bersih.txt"
TAHUN = 2025
PEMDA = "Kota Cempaka"
DINAS = "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia"
LOKASI = "Kelurahan Tanjung Hulu, Kecamatan Cempaka Timur"
DANA = ("Dana Transfer Umum-Dana Alokasi Umum", "PENDAPATAN ASLI DAERAH (PAD)")

PROGRAM: dict[str, tuple[str, int]] = {
    "5.03.01": ("Persentase unit kerja yang puas terhadap layanan kesekretariatan", 86),
    "5.03.02": ("Persentase jabatan yang diisi sesuai sistem merit", 82),
    "5.04.02": ("Persentase aparatur yang memenuhi standar profesionalitas", 78),
}
KEGIATAN: dict[str, tuple[str, int, tuple[tuple[str, int], ...]]] = {
    "5.03.01.2.01": (
        "Persentase dokumen perencanaan yang tepat waktu",
        90,
        (("0001", 4), ("0002", 2), ("0007", 3)),
    ),
    "5.03.01.2.06": (
        "Persentase kebutuhan kantor yang terpenuhi",
        88,
        (("0004", 12), ("0005", 10), ("0009", 20)),
    ),
    "5.03.01.2.08": (
        "Persentase jasa penunjang yang tersedia",
        92,
        (("0001", 6), ("0002", 12), ("0004", 12)),
    ),
    "5.03.02.2.01": (
        "Persentase formasi yang terisi",
        80,
        (("0002", 2), ("0003", 3), ("0006", 4), ("0010", 5)),
    ),
    "5.03.02.2.02": ("Persentase mutasi dan promosi sesuai ketentuan", 84, (("0001", 8), ("0003", 6))),
    "5.03.02.2.03": (
        "Persentase pegawai yang kompetensinya meningkat",
        76,
        (("0001", 240), ("0004", 35), ("0013", 120)),
    ),
    "5.03.02.2.04": (
        "Persentase penilaian kinerja yang objektif",
        81,
        (("0002", 4), ("0005", 60), ("0007", 150)),
    ),
    "5.04.02.2.02": ("Persentase pelatihan yang bersertifikat", 79, (("0003", 90), ("0005", 5))),
}
DI_BAWAH = "5.03.02.2.02.0003"
MELEBIHI = "5.03.02.2.03.0001"


@dataclass(frozen=True, slots=True)
class Unsur:
    """A node of the plan with everything the tables print about it."""

    kode: str
    level: Level
    entri: Entri
    indikator: str
    target: int
    satuan: str
    pagu: Decimal
    maju: Decimal

    @property
    def nama(self) -> str:
        return self.entri.nama


@cache
def build_bersih(benih: int = 1) -> Renja:
    """Return the clean plan of a seed number."""
    unsur = _unsur(random.Random(benih))
    prosa = read_bytes(_naskah(unsur).encode(), nama="naskah.txt")
    nomor = iter(range(10_001, 20_000))
    return replace(
        prosa,
        berkas=Berkas("rencana-bersih.txt", "", "teks"),
        pemda=PEMDA,
        perangkat_daerah=DINAS,
        singkatan="BKPSDM",
        tahun=TAHUN,
        evaluasi=tuple(_evaluasi(unsur, nomor)),
        kinerja_pelayanan=tuple(_kinerja(nomor)),
        tinjauan_rkpd=tuple(_tinjauan(unsur, nomor)),
        usulan_masyarakat=(_usulan(nomor),),
        tujuan_sasaran=tuple(_tujuan(nomor)),
        daftar_subkegiatan=tuple(_daftar(unsur, nomor)),
        rencana=tuple(_rencana(unsur, nomor)),
        keterangan=tuple(_keterangan(nomor)),
    )


def sebentuk(renja: Renja, layout: str) -> Renja:
    """Return the plan with T-C.33 in layout A or C: one indicator a row, with its own target."""
    by_kode = {b.kode: b for b in renja.rencana}
    hasil = []
    for b in renja.rencana:
        sub = next(
            (s for k, s in by_kode.items() if k and b.kode and k.startswith(b.kode + ".") and s.keluaran), b
        )
        if b.level is Level.PROGRAM:
            target = sub.target_program
            b = replace(b, capaian_program=sub.capaian_program, target_program=target, satuan_program="%")
        elif b.level is Level.KEGIATAN:
            b = replace(b, hasil_kegiatan=sub.hasil_kegiatan, target_hasil=sub.target_hasil, satuan_hasil="%")
        elif b.level is Level.SUB_KEGIATAN:
            b = replace(
                b, capaian_program=None, hasil_kegiatan=None, target_program=None, target_hasil=None,
                satuan_program=None, satuan_hasil=None, tolok_ukur_maju=None, target_maju=b.target_keluaran,
                satuan_maju=b.satuan_keluaran, catatan=None if layout == "C" else b.catatan,
                kelompok_sasaran="Pegawai pemerintah kota" if layout == "C" else None,
            )  # fmt: skip
        hasil.append(b)
    kolom = {"pagu": "Pagu Indikatif (Rp)"} | ({"catatan": "Catatan"} if layout == "A" else {})
    keterangan = tuple(
        replace(k, layout=layout, kolom=kolom) if k.tabel == "rencana" else k for k in renja.keterangan
    )
    return replace(renja, rencana=tuple(hasil), keterangan=keterangan)


# --- the plan ---


def _unsur(acak: random.Random) -> list[Unsur]:
    daun: dict[str, tuple[Decimal, Decimal]] = {}
    for kegiatan, (_, _, sub) in KEGIATAN.items():
        for urut, _ in sub:
            pagu = Decimal(acak.randint(20_000, 400_000) * 1000 + acak.randint(1, 9) * 100)
            daun[f"{kegiatan}.{urut}"] = (pagu, pagu + Decimal(acak.randint(2_000, 19_000) * 1000))
    kode = {k for d in daun for k in _leluhur(d)}
    hasil = []
    for k in sorted(kode):
        bawah = [v for d, v in daun.items() if d == k or d.startswith(k + ".")]
        hasil.append(_satu(k, sum((p for p, _ in bawah), Decimal(0)), sum((m for _, m in bawah), Decimal(0))))
    return hasil


def _leluhur(kode: str) -> Iterator[str]:
    bagian = kode.split(".")
    return (".".join(bagian[:n]) for n in (1, 2, 3, 5, 6))


def _satu(kode: str, pagu: Decimal, maju: Decimal) -> Unsur:
    entri = load_bawaan().find(kode)
    assert entri is not None, kode
    level = parse_kode(kode).level  # type: ignore[union-attr]
    assert level is not None
    indikator, target, satuan = "", 0, "%"
    if level is Level.PROGRAM:
        indikator, target = PROGRAM[kode]
    elif level is Level.KEGIATAN:
        indikator, target, _ = KEGIATAN[kode]
    elif level is Level.SUB_KEGIATAN:
        indikator, satuan = entri.indikator, entri.satuan
        target = dict(KEGIATAN[kode[:12]][2])[kode[13:]]
    return Unsur(kode, level, entri, indikator, target, satuan, pagu, maju)


def realisasi(u: Unsur) -> int:
    """The realisation of the year before last: all meet their target but one below and one above."""
    return u.target - 1 if u.kode == DI_BAWAH else u.target + 12 if u.kode == MELEBIHI else u.target


def _evaluasi(unsur: list[Unsur], nomor: Iterator[int]) -> Iterator[BarisEvaluasi]:
    for u in unsur:
        isi: dict[str, Any] = {}
        if u.indikator:
            persen = u.satuan == "%"
            akhir = u.target + 4 if persen else u.target * 5
            n3 = u.target - 6 if persen else u.target
            n2, n1 = (u.target - 4, u.target - 2) if persen else (u.target, max(u.target, realisasi(u)))
            nyata = n2 if persen else realisasi(u)
            kini = Decimal(n1 if persen else n3 + nyata + n1)
            isi = {
                "indikator": u.indikator, "target_renstra": Decimal(akhir), "satuan_renstra": u.satuan,
                "realisasi_n3": Decimal(n3), "target_n2": Decimal(n2), "realisasi_n2": Decimal(nyata),
                "tingkat_n2": percent_of(Decimal(nyata), Decimal(n2)), "target_n1": Decimal(n1),
                "satuan_n1": u.satuan, "realisasi_berjalan": kini, "satuan": u.satuan,
                "tingkat_renstra": percent_of(kini, Decimal(akhir)),
            }  # fmt: skip
            isi["tertulis"] = {k: format_angka(isi[k], 2) for k in ("tingkat_n2", "tingkat_renstra")}
        yield BarisEvaluasi(asal=Asal(baris=next(nomor)), level=u.level, kode=u.kode, nama=u.nama, **isi)


def _tinjauan(unsur: list[Unsur], nomor: Iterator[int]) -> Iterator[BarisTinjauan]:
    urut = iter(range(1, 100))
    for u in unsur:
        if u.level in (Level.URUSAN, Level.BIDANG):
            continue
        sisi = SisiTinjauan(u.nama, LOKASI, u.indikator, Decimal(u.target), u.satuan, u.pagu)
        no = str(next(urut)) if u.level is Level.KEGIATAN else None
        yield BarisTinjauan(
            asal=Asal(baris=next(nomor)), level=u.level, nomor=no, kiri=sisi, kanan=sisi, catatan="Sesuai"
        )
    jumlah = SisiTinjauan(nama="Jumlah", pagu=_total(unsur))
    yield BarisTinjauan(
        asal=Asal(baris=next(nomor)), level=Level.JUMLAH, nama="Jumlah", kiri=jumlah, kanan=jumlah
    )


def _total(unsur: list[Unsur]) -> Decimal:
    return sum((u.pagu for u in unsur if u.level is Level.SUB_KEGIATAN), Decimal(0))


def _rencana(unsur: list[Unsur], nomor: Iterator[int]) -> Iterator[BarisRencana]:
    by_kode = {u.kode: u for u in unsur}
    for i, u in enumerate(unsur):
        isi: dict[str, Any] = {}
        if u.level is Level.SUB_KEGIATAN:
            program, kegiatan = by_kode[u.kode[:7]], by_kode[u.kode[:12]]
            isi = {
                "capaian_program": program.indikator, "keluaran": u.indikator,
                "hasil_kegiatan": kegiatan.indikator,
                "lokasi": LOKASI, "target_program": Decimal(program.target), "satuan_program": "%",
                "target_keluaran": Decimal(u.target), "satuan_keluaran": u.satuan,
                "target_hasil": Decimal(kegiatan.target), "satuan_hasil": "%", "sumber_dana": DANA[i % 2],
                "catatan": "Sesuai prioritas", "tolok_ukur_maju": program.indikator,
                "target_maju": Decimal(program.target + 2), "satuan_maju": "%",
            }  # fmt: skip
        asal = Asal(baris=next(nomor))
        yield BarisRencana(
            asal=asal, level=u.level, kode=u.kode, nama=u.nama, pagu=u.pagu, prakiraan_maju=u.maju, **isi
        )
    maju = sum((u.maju for u in unsur if u.level is Level.SUB_KEGIATAN), Decimal(0))
    yield BarisRencana(
        asal=Asal(baris=next(nomor)),
        level=Level.JUMLAH,
        nama="Jumlah",
        pagu=_total(unsur),
        prakiraan_maju=maju,
    )


def _daftar(unsur: list[Unsur], nomor: Iterator[int]) -> Iterator[BarisDaftar]:
    by_kode = {u.kode: u for u in unsur}
    for u in unsur:
        if u.level is Level.SUB_KEGIATAN:
            yield BarisDaftar(
                asal=Asal(baris=next(nomor)), nama=u.nama,
                program=by_kode[u.kode[:7]].nama, kegiatan=by_kode[u.kode[:12]].nama,
            )  # fmt: skip


IP_ASN = "Indeks Profesionalitas ASN"
MERIT = "Indeks Sistem Merit"
TARGET = {
    IP_ASN: {2023: 71, 2024: 73, 2025: 75, 2026: 77},
    MERIT: {2023: 326, 2024: 328, 2025: 330, 2026: 332},
}
REALISASI = {IP_ASN: 72, MERIT: 327}


def _kinerja(nomor: Iterator[int]) -> Iterator[BarisKinerja]:
    for i, (nama, target) in enumerate(TARGET.items(), start=1):
        yield BarisKinerja(
            asal=Asal(baris=next(nomor)),
            nomor=str(i),
            indikator=nama,
            standar="-",
            ikk="Rasio pegawai bersertifikat kompetensi",
            target={t: Decimal(n) for t, n in target.items()},
            realisasi={2023: Decimal(REALISASI[nama])},
            proyeksi={t: Decimal(target[t]) for t in (2025, 2026)},
            catatan="Realisasi melampaui target dan naik dari tahun sebelumnya",
        )


def _tujuan(nomor: Iterator[int]) -> Iterator[BarisTujuan]:
    for nama, tujuan, sasaran, kategori in (
        (IP_ASN, "Meningkatnya profesionalitas aparatur", None, "Sedang"),
        (MERIT, None, "Terwujudnya sistem merit", "Sangat Baik"),
    ):
        yield BarisTujuan(
            asal=Asal(baris=next(nomor)),
            tujuan=tujuan,
            sasaran=sasaran,
            indikator=nama,
            satuan="Indeks" if nama == IP_ASN else "Nilai",
            target={t: Decimal(TARGET[nama][t]) for t in (2024, 2025, 2026)},
            label=dict.fromkeys((2024, 2025, 2026), kategori),
        )


def _usulan(nomor: Iterator[int]) -> BarisUsulan:
    return BarisUsulan(asal=Asal(baris=next(nomor)), nama="Nihil")


def _keterangan(nomor: Iterator[int]) -> Iterator[KeteranganTabel]:
    isi: tuple[tuple[str, str, str, dict[str, Any]], ...] = (
        ("evaluasi", "2.1", "Rekapitulasi Evaluasi Renja dan Pencapaian Renstra s.d. Tahun 2024",
         {"tahun": 2024, "periode": (2022, 2026), "tahun_kolom": {
             "realisasi_n3": 2022, "target_n2": 2023, "realisasi_n2": 2023, "target_n1": 2024,
             "realisasi_berjalan": 2024}}),
        ("kinerja_pelayanan", "2.2", f"Pencapaian Kinerja Pelayanan {DINAS} {PEMDA}", {}),
        ("tinjauan_rkpd", "2.3", "Review terhadap Rancangan Awal RKPD Tahun 2025",
         {"tahun": 2025, "kolom": {"kiri.pagu": "Pagu Indikatif (Rp)", "kanan.pagu": "Kebutuhan Dana (Rp)"}}),
        ("usulan_masyarakat", "2.4", "Usulan Kegiatan dari Masyarakat Tahun 2025", {"tahun": 2025}),
        ("tujuan_sasaran", "3.1", "Tujuan dan Sasaran Tahun 2022-2026", {"periode": (2022, 2026)}),
        ("rencana", "4.1", "Rencana Kerja dan Pendanaan Perangkat Daerah Tahun 2025",
         {"tahun": 2025, "layout": "B", "kolom": {"pagu": "Pagu Indikatif (Rp)", "catatan": "Catatan"}}),
    )  # fmt: skip
    for tabel, no, judul, lain in isi:
        yield KeteranganTabel(asal=Asal(baris=next(nomor)), tabel=tabel, nomor=no, judul=judul, **lain)


# --- the prose ---


def _naskah(unsur: list[Unsur]) -> str:
    sub = [u for u in unsur if u.level is Level.SUB_KEGIATAN]
    kegiatan = [u for u in unsur if u.level is Level.KEGIATAN]
    program = [u for u in unsur if u.level is Level.PROGRAM]
    bawah = next(u for u in sub if u.kode == DI_BAWAH)
    lebih = next(u for u in sub if u.kode == MELEBIHI)
    cukup = len(sub) - 2
    persen = format_angka(percent_of(Decimal(cukup), Decimal(len(sub))), 2)
    return NASKAH.read_text("utf-8").format(
        pemda=PEMDA, PEMDA=PEMDA.upper(), dinas=DINAS, DINAS=DINAS.upper(),
        bawah=bawah.nama, bawah_uang=_uang(bawah, 82), bawah_kinerja=_kinerja_teks(bawah),
        lebih=lebih.nama, lebih_uang=_uang(lebih, 97), lebih_kinerja=_kinerja_teks(lebih),
        cukup=_bilangan(cukup), sub=_bilangan(len(sub)), persen=persen,
        kegiatan=_bilangan(len(kegiatan)), program=_bilangan(len(program)), total=format_angka(_total(unsur)),
    )  # fmt: skip


def _bilangan(n: int) -> str:
    return f"{n} ({terbilang(n)})"


def _uang(u: Unsur, persen: int) -> str:
    alokasi = u.pagu - 7_300_000
    nyata = (alokasi * persen / 100).quantize(Decimal(1))
    return (
        f"Pada tahun 2023 alokasi anggaran sub kegiatan ini sebesar Rp{format_angka(alokasi)} "
        f"dengan realisasi sebesar Rp{format_angka(nyata)} "
        f"atau sebesar {format_angka(percent_of(nyata, alokasi), 2)}%."
    )


def _kinerja_teks(u: Unsur) -> str:
    nyata = realisasi(u)
    return (
        f"Target kinerja sub kegiatan ini adalah {u.target} {u.satuan} dengan realisasi sebanyak {nyata} "
        f"{u.satuan} atau sebesar {format_angka(percent_of(Decimal(nyata), Decimal(u.target)), 2)}%."
    )
