"""Helper: whole plans as planners write them (text, workbook, Word), correct until a fault is planted.

Two invented agencies: one with official names, T-C.33 in layout B; one whose programs no shipped list knows,
layout A or C. A document is a list of paragraphs and tables, so that a fault is one changed cell or sentence.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field

from selaras.kernel.angka import format_angka
from selaras.law.nomenklatur import load_bawaan

Sel = list[str]


@dataclass(slots=True)
class Tabel:
    """A table: its key, how many rows are header, and all its rows."""

    nama: str
    kepala: int
    baris: list[Sel]

    def cari(self, kunci: str, ke: int = 0) -> Sel:
        """Return a row that has a cell equal to ``kunci`` (or beginning with it)."""
        isi = self.baris[self.kepala :]
        kena = [b for b in isi if kunci in b] or [b for b in isi if any(s.startswith(kunci) for s in b)]
        return kena[ke]


@dataclass(slots=True)
class Naskah:
    """A document in reading order; a blank row in a table never occurs."""

    blok: list[str | Tabel] = field(default_factory=list)

    def tabel(self, nama: str) -> Tabel:
        """Return a table by its key."""
        return next(b for b in self.blok if isinstance(b, Tabel) and b.nama == nama)

    def ganti(self, lama: str, baru: str) -> None:
        """Replace words of a paragraph; the words must occur."""
        assert any(isinstance(b, str) and lama in b for b in self.blok), lama
        self.blok = [b.replace(lama, baru) if isinstance(b, str) else b for b in self.blok]

    def sesudah(self, awal: str, *baru: str) -> None:
        """Add paragraphs after the last one that begins so."""
        i = max(i for i, b in enumerate(self.blok) if isinstance(b, str) and b.startswith(awal))
        self.blok[i + 1 : i + 1] = list(baru)

    def hapus(self, awal: str) -> None:
        """Delete every paragraph that begins so."""
        assert any(isinstance(b, str) and b.startswith(awal) for b in self.blok), awal
        self.blok = [b for b in self.blok if not (isinstance(b, str) and b.startswith(awal))]

    def salin(self) -> Naskah:
        """Return a copy that may be changed."""
        return deepcopy(self)

    def teks(self) -> str:
        """Print as tab-separated text."""
        bagian = [
            b if isinstance(b, str) else "\n".join("\t".join(sel) for sel in b.baris) for b in self.blok
        ]
        return "\n\n".join(bagian) + "\n"

    def baris_teks(self, tabel: str, baris: Sel) -> int:
        """Return the line of the printed text a table row stands on."""
        nomor = 1
        for b in self.blok:
            if isinstance(b, Tabel):
                if b.nama == tabel:
                    return nomor + next(i for i, x in enumerate(b.baris) if x is baris)
                nomor += len(b.baris) + 1
            else:
                nomor += b.count("\n") + 2
        raise AssertionError(tabel)


@dataclass(frozen=True, slots=True)
class Simpul:
    """A node of the plan: a program, kegiatan or sub kegiatan with its indicator and figures."""

    kode: str
    nama: str
    indikator: str
    target: int
    satuan: str
    pagu: int = 0
    maju: int = 0


@dataclass(frozen=True, slots=True)
class Dinas:
    """An invented agency and its plan."""

    nama: str
    pemda: str
    kepala_daerah: str
    bidang: str
    urusan: tuple[tuple[str, str], ...]
    simpul: tuple[Simpul, ...]
    bawah: str
    lebih: str
    iku: tuple[tuple[str, str, tuple[int, ...], tuple[str, str]], ...]

    def sub(self) -> list[Simpul]:
        return [s for s in self.simpul if s.kode.count(".") == 5]

    def induk(self, s: Simpul, titik: int) -> Simpul:
        kode = ".".join(s.kode.split(".")[: titik + 1])
        return next(x for x in self.simpul if x.kode == kode)

    def jumlah(self, awal: str, maju: bool = False) -> int:
        return sum(s.maju if maju else s.pagu for s in self.sub() if s.kode.startswith(awal))


SUB, KEGIATAN, PROGRAM = 5, 4, 2
DANA = ("Dana Transfer Umum-Dana Alokasi Umum", "PENDAPATAN ASLI DAERAH (PAD)")
LOKASI = "Kelurahan Bukit Rimbang, Kecamatan Tanah Merah"


def uang(n: int) -> str:
    return format_angka(n)


def _resmi(kode: str, target: int, pagu: int) -> Simpul:
    e = load_bawaan().find(kode)
    assert e is not None, kode
    return Simpul(kode, e.nama, e.indikator, target, e.satuan, pagu, pagu + 4_250_000)


def _induk(kode: str, indikator: str, target: int, nama: str = "") -> Simpul:
    e = load_bawaan().find(kode)
    return Simpul(kode, nama or (e.nama if e else ""), indikator, target, "%")


def _penunjang(bidang: str) -> tuple[Simpul, ...]:
    p = f"{bidang}.01"
    return (
        _induk(p, "Persentase kepuasan bidang terhadap dukungan sekretariat", 88),
        _induk(f"{p}.2.01", "Persentase dokumen kinerja yang tepat waktu", 92),
        _resmi(f"{p}.2.01.0001", 6, 24_310_000),
        _resmi(f"{p}.2.01.0007", 4, 11_725_400),
        _induk(f"{p}.2.08", "Persentase jasa kantor yang tersedia", 96),
        _resmi(f"{p}.2.08.0001", 12, 18_940_000),
        _resmi(f"{p}.2.08.0004", 12, 402_118_600),
    )


BKPSDM = Dinas(
    nama="Badan Kepegawaian dan Pengembangan Sumber Daya Manusia",
    pemda="Kota Sagara",
    kepala_daerah="Wali Kota Sagara",
    bidang="5.03",
    urusan=(("5", "UNSUR PENUNJANG URUSAN PEMERINTAHAN"), ("5.03", "KEPEGAWAIAN")),
    simpul=(
        *_penunjang("5.03"),
        _induk("5.03.02", "Persentase penerapan sistem merit dan profesionalitas aparatur", 84),
        _induk("5.03.02.2.01", "Persentase formasi aparatur yang terisi", 82),
        _resmi("5.03.02.2.01.0002", 2, 35_600_000),
        _resmi("5.03.02.2.01.0003", 3, 512_480_000),
        _resmi("5.03.02.2.01.0010", 12, 61_905_000),
        _induk("5.03.02.2.03", "Persentase aparatur yang meningkat kompetensinya", 78),
        _resmi("5.03.02.2.03.0001", 260, 940_333_500),
        _resmi("5.03.02.2.03.0010", 45, 172_640_000),
        _induk("5.03.02.2.04", "Persentase penilaian kinerja yang objektif", 83),
        _resmi("5.03.02.2.04.0002", 4, 47_215_000),
        _resmi("5.03.02.2.04.0007", 180, 129_870_200),
    ),
    bawah="5.03.02.2.03.0010",
    lebih="5.03.02.2.03.0001",
    iku=(
        ("Meningkatnya profesionalitas aparatur", "Indeks Profesionalitas ASN", (72, 74, 76, 78),
         ("Sedang", "Indeks")),
        ("Terwujudnya sistem merit", "Indeks Sistem Merit", (327, 329, 331, 333), ("Sangat Baik", "Nilai")),
    ),
)  # fmt: skip


def _bebas(kode: str, isi: tuple[str, str, int, str, int]) -> Simpul:
    nama, indikator, target, satuan, pagu = isi
    return Simpul(kode, nama, indikator, target, satuan, pagu, pagu + 6_100_000 if pagu else 0)


DINKES = Dinas(
    nama="Dinas Kesehatan",
    pemda="Kabupaten Wana Asri",
    kepala_daerah="Bupati Wana Asri",
    bidang="1.02",
    urusan=(
        ("1", "URUSAN PEMERINTAHAN WAJIB YANG BERKAITAN DENGAN PELAYANAN DASAR"),
        ("1.02", "URUSAN PEMERINTAHAN BIDANG KESEHATAN"),
    ),
    simpul=(
        *_penunjang("1.02"),
        _induk("1.02.02", "Persentase ibu dan balita yang terlayani sesuai standar", 91,
               "PROGRAM PEMENUHAN UPAYA KESEHATAN PERORANGAN DAN UPAYA KESEHATAN MASYARAKAT"),
        _induk("1.02.02.2.02", "Persentase layanan kesehatan keluarga sesuai standar", 90,
               "Penyediaan Layanan Kesehatan untuk UKM dan UKP Rujukan Tingkat Daerah Kabupaten/Kota"),
        _bebas("1.02.02.2.02.0001", (
            "Pengelolaan Pelayanan Kesehatan Ibu Hamil",
            "Jumlah Ibu Hamil yang Mendapatkan Pelayanan Kesehatan", 1240, "Orang", 812_400_000)),
        _bebas("1.02.02.2.02.0004", (
            "Pengelolaan Pelayanan Kesehatan Balita",
            "Jumlah Balita yang Mendapatkan Pelayanan Kesehatan", 3150, "Orang", 655_925_000)),
        _bebas("1.02.02.2.02.0020", (
            "Pengelolaan Surveilans Kesehatan",
            "Jumlah Dokumen Hasil Pengelolaan Surveilans Kesehatan", 12, "Dokumen", 98_710_000)),
        _induk("1.02.02.2.03", "Persentase fasilitas kesehatan yang terhubung sistem informasi", 85,
               "Penyelenggaraan Sistem Informasi Kesehatan Secara Terintegrasi"),
        _bebas("1.02.02.2.03.0001", (
            "Pengelolaan Data dan Informasi Kesehatan",
            "Jangka waktu pengelolaan data dan informasi kesehatan", 12, "Bulan", 74_300_000)),
        _bebas("1.02.02.2.03.0002", (
            "Pengelolaan Sistem Informasi Kesehatan",
            "Jangka waktu pengoperasian sistem informasi kesehatan", 12, "Bulan", 133_250_000)),
        _bebas("1.02.02.2.03.0003", (
            "Pengadaan Perangkat Sistem Informasi Kesehatan dan Jaringan Internet",
            "Jangka waktu langganan jaringan internet puskesmas", 12, "Bulan", 216_000_000)),
    ),
    bawah="1.02.02.2.02.0001",
    lebih="1.02.02.2.02.0004",
    iku=(
        ("Meningkatnya derajat kesehatan ibu dan balita", "Indeks Keluarga Sehat", (61, 63, 65, 67),
         ("", "Indeks")),
        ("Terwujudnya layanan kesehatan yang terstandar", "Indeks Kepuasan Masyarakat", (80, 82, 84, 86),
         ("", "Nilai")),
    ),
)  # fmt: skip


def realisasi(d: Dinas, s: Simpul) -> int:
    """All meet their target of 2023 but one below and one above."""
    if s.kode == d.bawah:
        return s.target - s.target // 10
    return s.target + s.target // 8 if s.kode == d.lebih else s.target
