"""The engine: one finding per cause, completion by the rule, exceptions, order, and the paused collector."""

from __future__ import annotations

import gc
from datetime import date

import pytest

from selaras.checks import Berat, Kelompok, Pengecualian, Perbaikan, Tempat, Temuan, run
from selaras.checks.daftar import Aturan, Hasilan
from selaras.checks.konteks import Konteks, build_konteks
from selaras.checks.periode import baca_batas, baca_masa
from selaras.facts import Asal, BarisEvaluasi, Berkas, Renja
from selaras.kernel.kutipan import LOGIKA
from selaras.law.nomenklatur import build_nomenklatur


def buat_aturan(fungsi: object, on: type = BarisEvaluasi) -> Aturan:
    return Aturan("Z01", on, fungsi, Berat.INFO, (LOGIKA,), Perbaikan.USUL, "Perbaiki.", __name__)  # type: ignore[arg-type]


def buat_renja(*kode: str) -> Renja:
    baris = tuple(BarisEvaluasi(asal=Asal(baris=i), kode=k) for i, k in enumerate(kode, start=1))
    return Renja(berkas=Berkas("uji.txt", "", "teks"), evaluasi=baris)


def buat_konteks(renja: Renja) -> Konteks:
    return build_konteks(renja, nomenklatur=build_nomenklatur(()))


def satu_sebab(baris: BarisEvaluasi, konteks: Konteks) -> Hasilan:
    kelompok = Kelompok("sama", "Terjadi pada {n} baris.") if baris.kode != "9" else None
    yield Temuan(pesan="Satu baris.", asal=baris.asal, kode_kegiatan=baris.kode, kelompok=kelompok)


def test_sebab_yang_sama_menjadi_satu_temuan() -> None:
    renja = buat_renja("1", "9", "2")
    gabung, sendiri = run(renja, buat_konteks(renja), aturan=[buat_aturan(satu_sebab)]).temuan
    assert (gabung.pesan, [t.kode_kegiatan for t in gabung.tempat]) == ("Terjadi pada 2 baris.", ["1", "2"])
    assert (sendiri.pesan, sendiri.tempat) == ("Satu baris.", ())
    for t in (gabung, sendiri):
        assert (t.kode, t.tabel, t.berat, t.rujukan) == ("Z01", "evaluasi", Berat.INFO, (LOGIKA,))
        assert (t.perbaikan, t.saran) == (Perbaikan.USUL, "Perbaiki.")


def test_satu_tempat_tetap_kalimat_tunggal() -> None:
    renja = buat_renja("1")
    (t,) = run(renja, buat_konteks(renja), aturan=[buat_aturan(satu_sebab)]).temuan
    assert t.pesan == "Satu baris." and t.daftar_tempat == (Tempat(asal=Asal(baris=1), kode_kegiatan="1"),)


def test_urutan_menurut_letak_dan_pengecualian() -> None:
    def terbalik(renja: Renja, konteks: Konteks) -> Hasilan:
        for b in reversed(renja.evaluasi):
            yield Temuan(pesan="Ada.", asal=b.asal, tabel="evaluasi", kode_kegiatan=b.kode)

    renja = buat_renja("1", "2", "3")
    kecuali = [Pengecualian(kode="Z01", alasan="a", oleh="b", tanggal=date(2024, 1, 1), kode_kegiatan="2")]
    hasil = run(renja, buat_konteks(renja), aturan=[buat_aturan(terbalik, Renja)], kecuali=kecuali)
    assert [t.asal.baris for t in hasil.temuan] == [1, 3]
    assert [t.asal.baris for t, _ in hasil.dikecualikan] == [2]


@pytest.mark.parametrize("hidup", [True, False])
def test_pemulung_kembali_seperti_semula(hidup: bool) -> None:
    def gagal(renja: Renja, konteks: Konteks) -> Hasilan:
        assert not gc.isenabled()
        raise RuntimeError("aturan rusak")
        yield Temuan(pesan="", asal=Asal())

    renja = buat_renja()
    (gc.enable if hidup else gc.disable)()
    try:
        with pytest.raises(RuntimeError):
            run(renja, buat_konteks(renja), aturan=[buat_aturan(gagal, Renja)])
        assert gc.isenabled() is hidup
    finally:
        gc.enable()


@pytest.mark.parametrize(
    ("teks", "nama", "bulan"),
    [
        ("Realisasi s/d tahun berjalan - Sampai dengan TW I", "triwulan I", 3),
        ("Triwulan IV", "triwulan IV", 12),
        ("Realisasi Tri Wulan 2", "triwulan II", 6),
        ("s.d. Semester II", "semester II", 12),
        ("Realisasi s/d. bulan Maret 2024", "bulan Maret", 3),
        ("sampai dengan September", "bulan September", 9),
    ],
)
def test_periode_dalam_kepala(teks: str, nama: str, bulan: int) -> None:
    batas = baca_batas(teks)
    assert batas is not None
    assert (batas.nama, batas.bulan, batas.is_sebagian) == (nama, bulan, bulan < 12)


@pytest.mark.parametrize(
    "teks", ["Perkiraan realisasi s/d tahun berjalan (n-1)", "Target Renja Tahun 2024", ""]
)
def test_kepala_tanpa_periode(teks: str) -> None:
    assert baca_batas(teks) is None


@pytest.mark.parametrize(
    ("teks", "masa"),
    [
        ("Tahun 2020-2024", (2020, 2024)),
        ("Tahun 2024 – 2026", (2024, 2026)),
        ("2025 s/d 2029", (2025, 2029)),
        ("Tahun 2024", None),
        ("2026-2024", None),
    ],
)
def test_masa_beberapa_tahun(teks: str, masa: tuple[int, int] | None) -> None:
    assert baca_masa(teks) == masa
