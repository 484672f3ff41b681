"""The real Renja through the public contract: key names, verbatim prints, order of every row's cells."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from selaras.facts.json import to_json
from selaras.readers import read_berkas

URUTAN = {
    "evaluasi": (
        "nama", "indikator", "target_renstra", "satuan_renstra", "realisasi_n3", "target_n2", "realisasi_n2",
        "tingkat_n2", "target_n1", "satuan_n1", "realisasi_berjalan", "satuan", "tingkat_renstra",
    ),
    "rencana": (
        "nama", "capaian_program", "keluaran", "hasil_kegiatan", "lokasi", "target_program", "satuan_program",
        "target_keluaran", "satuan_keluaran", "target_hasil", "satuan_hasil", "pagu", "sumber_dana",
        "catatan", "tolok_ukur_maju", "target_maju", "satuan_maju", "prakiraan_maju",
    ),
    "kinerja_pelayanan": ("indikator", "standar", "ikk", "target", "realisasi", "proyeksi", "catatan"),
    "tinjauan_rkpd": ("nomor", "kiri", "kanan", "catatan"),
    "tujuan_sasaran": ("tujuan", "sasaran", "indikator", "target", "label"),
    "daftar_subkegiatan": ("program", "kegiatan", "nama"),
}  # fmt: skip
SISI = ("nama", "lokasi", "indikator", "target", "satuan", "pagu")
LEVEL = {"urusan", "bidang", "program", "kegiatan", "sub_kegiatan", "indikator", "jumlah"}
KLAIM = ("seksi", "topik", "jenis", "pembilang", "penyebut", "persen", "teks", "asal")
ANGKA = re.compile(r"^-?\d+(?:\.\d+)?$")
FIELD_ANGKA = re.compile(r"^(?:target|realisasi|tingkat|pagu|prakiraan)_?[a-z0-9]*$")


@cache
def _baca(jalur: Path) -> dict[str, Any]:
    hasil = json.loads(json.dumps(to_json(read_berkas(str(jalur)))))
    assert isinstance(hasil, dict)
    return hasil


@pytest.fixture
def bacaan(jalur_seed: Path) -> dict[str, Any]:
    """The JSON of ``selaras baca`` for the real document."""
    return _baca(jalur_seed)


def _rapat(teks: str) -> str:
    return re.sub(r"\s", "", teks)


@pytest.mark.parametrize("tabel", ["evaluasi", "rencana"])
def test_isi_sel_berurutan_seperti_cetakan(bacaan: dict[str, Any], jalur_seed: Path, tabel: str) -> None:
    baris = jalur_seed.read_text(encoding="utf-8").split("\n")
    for b in bacaan["tabel"][tabel]:
        tertulis = b["tertulis"]
        isi = "".join(str(v) for f in URUTAN[tabel] if (v := tertulis.get(f, b[f])) is not None)
        berkode = b["level"] not in ("indikator", "jumlah")
        kode = re.sub(r"[.\s]", "", tertulis.get("kode") or b["kode"] or "") if berkode else ""
        cetak = _rapat(baris[b["asal"]["baris"] - 1])
        if berkode:
            cetak = re.sub(r"^[\d.]+", lambda m: m.group().replace(".", ""), cetak)
        assert kode + _rapat(isi) == cetak


def test_isi_kedua_sisi_tinjauan_berurutan(bacaan: dict[str, Any], jalur_seed: Path) -> None:
    baris = jalur_seed.read_text(encoding="utf-8").split("\n")
    for b in bacaan["tabel"]["tinjauan_rkpd"]:
        isi = b["nomor"] or ""
        for sisi in ("kiri", "kanan"):
            for f in SISI:
                isi += b["tertulis"].get(f"{sisi}.{f}", b[sisi][f]) or ""
        assert _rapat(isi) == _rapat(baris[b["asal"]["baris"] - 1])


def test_nama_kunci_dan_bentuk_nilai(bacaan: dict[str, Any]) -> None:
    assert bacaan["skema"] == "selaras.baca/1"
    assert set(bacaan["berkas"]) == {"nama", "sha256", "jenis"}
    assert bacaan["tahun"] == 2024
    for tabel, kunci in URUTAN.items():
        for b in bacaan["tabel"][tabel]:
            assert set(kunci) <= set(b), tabel
            assert b["level"] in LEVEL
            assert isinstance(b["asal"]["baris"], int)
            for f, v in b.items():
                if FIELD_ANGKA.match(f) and isinstance(v, str):
                    assert ANGKA.match(v), (tabel, f, v)
    for b in bacaan["tabel"]["tinjauan_rkpd"]:
        assert set(SISI) <= set(b["kiri"])
        assert set(SISI) <= set(b["kanan"])


def test_strip_tercetak_bernilai_nol_dan_sel_kosong_null(bacaan: dict[str, Any]) -> None:
    strip = [b for b in bacaan["tabel"]["evaluasi"] if b["tertulis"].get("realisasi_berjalan") == "-"]
    assert len(strip) > 40
    assert {b["realisasi_berjalan"] for b in strip} == {"0"}
    assert all(b["realisasi_n3"] is None for b in bacaan["tabel"]["evaluasi"])
    galat = [b for b in bacaan["tabel"]["evaluasi"] if b["tertulis"].get("tingkat_n2") == "#DIV/0!"]
    assert [b["tingkat_n2"] for b in galat] == [None]


def test_indikator_lanjutan_memakai_kode_induknya(bacaan: dict[str, Any]) -> None:
    kode = None
    for b in bacaan["tabel"]["evaluasi"]:
        if b["level"] == "indikator":
            assert b["kode"] == kode
        else:
            kode = b["kode"]


def test_setiap_sel_terhitung(bacaan: dict[str, Any]) -> None:
    hitung = bacaan["hitung"]
    assert hitung["sel_terisi"] == hitung["sel_terpetakan"] + hitung["sel_sisa"]
    assert hitung["sel_sisa"] == len(bacaan["sisa"]) == 0


def test_daftar_subkegiatan_di_bawah_kegiatannya(bacaan: dict[str, Any]) -> None:
    daftar = bacaan["tabel"]["daftar_subkegiatan"]
    banyak = [
        (p, sum(d["program"] == p for d in daftar)) for p in dict.fromkeys(d["program"] for d in daftar)
    ]
    assert [n for _, n in banyak] == [23, 2, 27]
    assert len({(d["program"], d["kegiatan"]) for d in daftar}) == 12
    assert all(d["program"] and d["kegiatan"] and d["nama"] for d in daftar)


def test_klaim(bacaan: dict[str, Any]) -> None:
    assert bacaan["klaim"]
    for k in bacaan["klaim"]:
        assert set(KLAIM) <= set(k)
        assert k["jenis"] in {"anggaran", "kinerja", "jumlah", "indeks", "label"}
    kotor = next(k for k in bacaan["klaim"] if k["pembilang"] == "95640151.00")
    assert (kotor["jenis"], kotor["penyebut"], kotor["persen"]) == ("anggaran", "689641000.00", "14.01")
