"""The real document against the rules on codes (D) and law (G): what must be found, and what must not."""

from __future__ import annotations

from pathlib import Path

import pytest

from selaras.checks import Hasil, Temuan, run
from selaras.checks.daftar import load_aturan
from selaras.checks.konteks import build_konteks
from selaras.checks.temuan import Berat
from selaras.facts import Renja
from selaras.law.nomenklatur import load_bawaan
from selaras.readers import read_berkas

DG = frozenset("DG")


def audit(renja: Renja) -> Hasil:
    return run(renja, build_konteks(renja, nomenklatur=load_bawaan()), pilih=DG)


@pytest.fixture(scope="module")
def hasil(seed: Renja) -> Hasil:
    return audit(seed)


def cari(hasil: Hasil, kode: str) -> list[Temuan]:
    return [t for t in hasil.temuan if t.kode == kode]


def baris(t: Temuan) -> set[int | None]:
    return {tp.asal.baris for tp in t.daftar_tempat}


# rule, line, and a part of the message or of the printed text
CONTOH = [
    ("D01", 417, "5.03.01.2.05.02"),
    ("D02", 417, "5.03.01.2.05"),
    ("D02", 227, "urusan"),
    ("D03", 864, "5 3 2 2.04 06"),
    ("D04", 418, "5.03.01.2.05"),
    ("D05", 303, "07, 08, 04, 05, 06, 02"),
    ("D05", 378, "04, 05, 01, 06, 09"),
    ("D05", 336, "5.03.02, 5.04.02, 5.03.01"),
    ("D06", 337, "2 01"),
    ("D09", 231, "900.1.15.5-1317/2023"),
    ("D10", 827, "kepegawaiannya"),
    ("D10", 327, "krjasama"),
    ("D10", 875, "krasama"),
    ("D11", 708, "RKA-PD"),
    ("D11", 547, "PROGRAM PENUNJANG URUSAN PEMERINTAH DAERAH"),
    ("D12", 864, "Terlaksananya"),
    ("D13", 805, "Jangka paket"),
    ("D14", 378, "Jenis"),
    ("D14", 380, "Exemplar"),
    ("D15", 576, "daftar resmi"),
    ("D15", 852, "Laporan"),
    ("D15", 536, "laporan"),
    ("D16", 507, "ASN"),
    ("D17", 231, "Dok"),
    ("D17", 275, "orang"),
    ("D17", 525, "laporan"),
    ("D17", 380, "exemplar"),
    ("D17", 586, "unit"),
    ("D18", 248, "3.00 Dok"),
    ("D19", 876, "15.656,427,000"),
    ("D20", 435, "koma desimal"),
    ("D21", 229, "80%"),
    ("D22", 526, "Percentase"),
    ("D22", 336, "Presentase"),
    ("D22", 552, "Iktisar"),
    ("D22", 31, "Relisasi"),
    ("D22", 433, "Relisasi"),
    ("D22", 161, "knierja"),
    ("D22", 208, "BPKSDM"),
    ("G01", 89, "PP 72/2019"),
    ("G02", 104, "Rencana Kerja Pemerintah Daerah"),
    ("G03", 103, "Butir 25"),
    ("G04", 104, "2024-2026"),
    ("G05", 96, "1317/2023"),
    ("G06", 81, "UU 11/2020"),
    ("G07", 423, "11/2008"),
    ("G08", 56, "Pasal 1 ayat (30)"),
    ("G09", 112, "1.4"),
    ("G10", 34, "Implementasi"),
    ("G11", 433, "T-C.30"),
    ("G12", 623, "Aparatur"),
    ("G13", 644, "2023"),
    ("G14", 878, "kaidah pelaksanaan"),
    ("G15", 886, "Peraturan Kepala Daerah"),
    ("G16", 886, "31 Juli 2023"),
    ("G17", 886, "tim penyusun"),
]


@pytest.mark.parametrize(("kode", "nomor", "isi"), CONTOH, ids=[f"{k}-{n}-{i[:20]}" for k, n, i in CONTOH])
def test_contoh_berbunyi(hasil: Hasil, kode: str, nomor: int, isi: str) -> None:
    cocok = [t for t in cari(hasil, kode) if nomor in baris(t)]
    teks = [f"{t.pesan} {t.tertulis} {t.seharusnya}" for t in cocok]
    assert any(isi.lower() in s.lower() for s in teks), teks or "tidak ada temuan di baris itu"


@pytest.mark.parametrize("kode", ["D07", "D08", "G18"])
def test_pembanding_diam(hasil: Hasil, kode: str) -> None:
    assert cari(hasil, kode) == []


@pytest.mark.parametrize(
    ("kode", "jumlah"),
    [("D01", 1), ("D02", 2), ("D03", 1), ("D04", 1), ("D09", 1), ("D12", 1), ("D18", 1), ("D19", 2),
     ("D20", 1),
     ("G01", 1), ("G02", 1), ("G03", 1), ("G06", 1), ("G09", 1), ("G12", 1), ("G13", 1)],
)  # fmt: skip
def test_satu_sebab_satu_temuan(hasil: Hasil, kode: str, jumlah: int) -> None:
    assert len(cari(hasil, kode)) == jumlah


def test_salah_ketik_kementerian_tidak_disalahkan(hasil: Hasil) -> None:
    """Line 267 prints the official "Pengeloaan", line 276 puts "Sertfikasi" right: neither is a fault."""
    for kode in ("D10", "D11", "D22"):
        for t in cari(hasil, kode):
            assert "pengeloaan" not in (t.tertulis or "").lower()
            assert 267 not in baris(t)
            assert not (kode == "D10" and baris(t) & {276, 848, 852})
    resmi = [t for t in cari(hasil, "D15") if "tidak perlu diubah" in t.pesan]
    assert [t.berat for t in resmi] == [Berat.INFO]


def test_edisi_dua_angka_satu_temuan_seluruh_sub_kegiatan(hasil: Hasil) -> None:
    (t,) = cari(hasil, "D09")
    assert len({tp.kode_kegiatan for tp in t.tempat}) == 54
    assert t.seharusnya == "5.03.02.2.01.0002"


def test_perbaikan_aman_hanya_yang_disepakati() -> None:
    aman = {a.kode for a in load_aturan() if a.kode[0] in DG and a.perbaikan.value == "aman"}
    assert aman == {"D03", "D17", "D19", "D20", "D21"}


def test_berkas_nyata_perangkat_daerah_lain(bersama: Path) -> None:
    """Tables of 53 agencies give no finding on law and none that blames a name, a code or a bidang."""
    folder = bersama / "contoh" / "renja-2026-kabupaten"
    if not folder.is_dir():
        pytest.skip("folder contoh tidak ada")
    temuan = [t for f in sorted(folder.glob("*.json")) for t in audit(read_berkas(str(f))).temuan]
    assert {t.kode for t in temuan} <= {"D05", "D12", "D13", "D14", "D15", "D17", "D18", "D22"}
    assert not [t for t in temuan if t.berat == Berat.KESALAHAN]
