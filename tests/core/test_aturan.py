"""Every rule does what its case file says, and every rule has one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from selaras.checks import run
from selaras.checks.daftar import find_aturan, load_aturan
from selaras.law.peraturan import find_peraturan
from tests.core.kasus import FOLDER, build_konteks_kasus, build_renja, load_kasus

KASUS = load_kasus()


@pytest.mark.parametrize(("kode", "kasus"), KASUS, ids=[f"{k}-{c['nama']}"[:80] for k, c in KASUS])
def test_kasus(kode: str, kasus: Mapping[str, Any]) -> None:
    renja = build_renja(kasus)
    hasil = run(renja, build_konteks_kasus(kasus, renja), pilih={kode})
    temuan = [t.to_json() for t in hasil.temuan]
    harapan = kasus.get("temuan", [])
    assert len(temuan) == len(harapan), [t["pesan"] for t in temuan]
    for nyata, harap in zip(temuan, harapan, strict=True):
        for kunci, nilai in harap.items():
            if kunci == "memuat":
                assert str(nilai) in nyata["pesan"]
            elif kunci == "tempat" and isinstance(nilai, int):
                assert len(nyata["tempat"]) == nilai
            else:
                assert str(nyata[kunci]) == str(nilai), (kunci, nyata)
    if "butuh" in kasus:
        assert bool(hasil.butuh) is kasus["butuh"]


@pytest.mark.parametrize("aturan", load_aturan(), ids=lambda a: a.kode)
def test_aturan_lengkap(aturan: Any) -> None:
    assert (FOLDER / f"{aturan.kode}.yaml").exists(), "berkas kasus belum ada"
    jenis = [c["jenis"] for k, c in KASUS if k == aturan.kode]
    assert {"benar", "salah", "tepi"} <= set(jenis)
    assert aturan.bagian("Salah"), "contoh salah"
    assert aturan.bagian("Benar"), "contoh benar"
    assert aturan.rujukan, "dasar hukum"
    for cite in aturan.rujukan:
        assert find_peraturan(cite.peraturan), cite
    modul = aturan.modul.rsplit(".", 1)[-1]
    assert modul.startswith(aturan.kode.lower() + "_")
    assert find_aturan(aturan.kode) is aturan
