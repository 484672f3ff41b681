"""The one way out: kind by suffix, notes, whole files or none."""

from __future__ import annotations

from pathlib import Path

import pytest

from selaras.facts import Asal, BarisRencana
from selaras.kernel.galat import PemakaianSalah
from selaras.kernel.kode import Level
from selaras.writers.bahan.pohon import jumlah_berjenjang
from selaras.writers.bahan.rencana import layout_dokumen, ubah_layout
from selaras.writers.susun import PilihanSusun, susun
from tests.core.writers.contoh import D, renja_contoh


@pytest.mark.parametrize(
    ("akhiran", "awal"), [(".docx", b"PK"), (".pdf", b"%PDF"), (".xlsx", b"PK"), (".PDF", b"%PDF")]
)
def test_suffix_tells_the_kind(tmp_path: Path, akhiran: str, awal: bytes) -> None:
    tujuan = tmp_path / f"renja{akhiran}"
    catatan = susun(renja_contoh(), tujuan)
    assert tujuan.read_bytes().startswith(awal)
    assert bool(catatan) is (akhiran.lower() != ".xlsx")
    assert [p.name for p in tmp_path.iterdir()] == [tujuan.name]


def test_unknown_suffix_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PemakaianSalah, match=r"\.docx, \.pdf, atau \.xlsx"):
        susun(renja_contoh(), tmp_path / "renja.odt")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("nama", "nilai"),
    [("layout_rencana", "D"), ("sistematika", "1-1999"), ("kertas", "A3"), ("penomoran", "x")],
)
def test_choices_that_do_not_exist_are_refused(nama: str, nilai: str) -> None:
    with pytest.raises(PemakaianSalah, match=f'{nama} "{nilai}" tidak ada'):
        PilihanSusun(**{nama: nilai})  # type: ignore[arg-type]


def test_missing_tables_are_named(tmp_path: Path) -> None:
    assert susun(renja_contoh(tinjauan_rkpd=()), tmp_path / "a.xlsx") == [
        "T-C.31: tidak ada pada berkas asal."
    ]


def test_failed_write_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def gagal(self: Path, tujuan: Path) -> None:
        raise OSError("penuh")

    monkeypatch.setattr(Path, "replace", gagal)
    with pytest.raises(OSError, match="penuh"):
        susun(renja_contoh(), tmp_path / "renja.xlsx", pilihan=PilihanSusun())
    assert list(tmp_path.iterdir()) == []


def test_layout_is_that_of_the_document() -> None:
    assert layout_dokumen(renja_contoh()) == "B"
    assert layout_dokumen(renja_contoh(keterangan=())) == "B"
    polos = BarisRencana(asal=Asal(), kode="1.01.01.2.01.0001", keluaran="Jumlah", pagu=D(1))
    assert layout_dokumen(renja_contoh(keterangan=(), rencana=(polos,))) == "A"
    akhir = BarisRencana(asal=Asal(), kode="1.01.01.2.01.0001", target_akhir=D(5))
    assert layout_dokumen(renja_contoh(keterangan=(), rencana=(akhir,))) == "C"


def test_lifting_indicators_notes_what_disagrees() -> None:
    renja = renja_contoh()
    asli, catatan = ubah_layout(renja.rencana, "B", "A")
    assert catatan == []
    program = next(b for b in asli if b.kode == "2.24.02")
    assert (program.capaian_program, program.target_program, program.target_maju) == (
        "Persentase Arsip yang Dikelola Sesuai Kaidah", D(80), D(85),
    )  # fmt: skip
    sub = next(b for b in asli if b.kode == "2.24.02.2.01.01")
    assert (sub.capaian_program, sub.keluaran, sub.target_maju) == (None, "Jumlah Arsip Dinamis", None)
    beda = [
        BarisRencana(asal=Asal(), level=Level.PROGRAM, kode="1.01.01", nama="P"),
        *(
            BarisRencana(asal=Asal(), kode=f"1.01.01.2.01.000{i}", capaian_program="X", target_program=D(t))
            for i, t in ((1, 80), (2, 70))
        ),
    ]
    _, catatan = ubah_layout(beda, "B", "C")
    assert len(catatan) == 1
    assert "80, 70" in catatan[0]


def test_lowering_repeats_indicators_below() -> None:
    renja = renja_contoh()
    naik, _ = ubah_layout(renja.rencana, "B", "A")
    turun, _ = ubah_layout(naik, "A", "B")
    for lama, baru in zip(renja.rencana, turun, strict=True):
        assert (lama.capaian_program, lama.target_program) == (baru.capaian_program, baru.target_program)
        assert (lama.hasil_kegiatan, lama.keluaran) == (baru.hasil_kegiatan, baru.keluaran)


def test_sums_follow_the_tree() -> None:
    def baris(level: Level) -> BarisRencana:
        return BarisRencana(asal=Asal(), level=level)

    pohon = [
        baris(Level.PROGRAM), baris(Level.KEGIATAN), baris(Level.SUB_KEGIATAN), baris(Level.INDIKATOR),
        baris(Level.SUB_KEGIATAN), baris(Level.KEGIATAN), baris(Level.JUMLAH),
    ]  # fmt: skip
    nilai = [D(0), None, D(1), D(9), D(2), D(4), None]
    assert jumlah_berjenjang(pohon, nilai) == [D(7), D(3), D(1), D(9), D(2), D(4), D(7)]
