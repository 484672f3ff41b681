"""Cases a planner can read: YAML to facts and findings.

A case file ``tests/cases/checks/<KODE>.yaml``::

    kode: A01
    kasus:
      - nama: PKA 30 menjadi 10, tercetak 0.00
        jenis: salah            # benar | salah | tepi
        sumber: seed baris 272  # optional
        tahun: 2024             # optional document fields: tahun, pemda, perangkat_daerah, tanggal, ...
        evaluasi:               # any table, klaim, rujukan_hukum, judul, paragraf, keterangan
          - {kode: 5.03.02.2.03.05, level: indikator, target_n2: 30, realisasi_n2: 10, tingkat_n2: "0.00"}
        temuan:                 # expected, in order; each key given must match
          - {tertulis: "0.00", seharusnya: "33.33"}

``asal`` defaults to the row's position; ``kode`` must be quoted where YAML would read a number. ``data`` and
``pengaturan`` fill the outside data and settings; ``butuh: true`` expects the rule to say it lacks data.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from selaras.checks.konteks import DataLuar, Konteks, Pengaturan, build_konteks
from selaras.facts import (
    TABEL,
    Baris,
    BarisDaftar,
    BarisEvaluasi,
    BarisKinerja,
    BarisRealisasi,
    BarisRencana,
    BarisTinjauan,
    BarisTujuan,
    BarisUsulan,
    Berkas,
    Judul,
    KeteranganTabel,
    Klaim,
    Pengesahan,
    Renja,
    RujukanHukum,
    TeksParagraf,
)
from selaras.facts.muat import from_plain
from selaras.law.nomenklatur import Entri, build_nomenklatur

KELAS: Mapping[str, type] = {
    "evaluasi": BarisEvaluasi,
    "kinerja_pelayanan": BarisKinerja,
    "tinjauan_rkpd": BarisTinjauan,
    "usulan_masyarakat": BarisUsulan,
    "tujuan_sasaran": BarisTujuan,
    "daftar_subkegiatan": BarisDaftar,
    "rencana": BarisRencana,
    "realisasi": BarisRealisasi,
    "klaim": Klaim,
    "rujukan_hukum": RujukanHukum,
    "judul": Judul,
    "paragraf": TeksParagraf,
    "keterangan": KeteranganTabel,
}
FOLDER = Path(__file__).resolve().parents[1] / "cases" / "checks"
BAWAAN: Mapping[str, Mapping[str, Any]] = {
    "klaim": {"seksi": "", "topik": "", "jenis": "jumlah"},
    "rujukan_hukum": {"identitas": "", "tahun": None},
    "keterangan": {"tabel": "evaluasi"},
}


def build_renja(kasus: Mapping[str, Any]) -> Renja:
    """Build the document of a case."""
    isi: dict[str, Any] = {
        k: kasus[k] for k in ("pemda", "perangkat_daerah", "singkatan", "tahun", "tambahan") if k in kasus
    }
    for nama, kelas in KELAS.items():
        if nama not in kasus:
            continue
        baris = []
        for i, b in enumerate(kasus[nama], start=1):
            lengkap = {"asal": {"baris": i}, **BAWAAN.get(nama, {}), **b}
            if issubclass(kelas, Baris) and "level" not in b and b.get("kode") is None and nama == "evaluasi":
                lengkap.setdefault("level", "indikator")
            baris.append(from_plain(kelas, lengkap))
        isi[nama] = tuple(baris)
    if "pengesahan" in kasus:
        isi["pengesahan"] = from_plain(Pengesahan, {"asal": {"baris": 1}, **kasus["pengesahan"]})
    return Renja(berkas=Berkas("kasus.txt", "", "teks"), **isi)


def build_konteks_kasus(kasus: Mapping[str, Any], renja: Renja) -> Konteks:
    """Build the context of a case: date, settings, nomenclature and outside data it gives."""
    hari = kasus.get("tanggal")
    if isinstance(hari, str):
        hari = date.fromisoformat(hari)
    nomenklatur = build_nomenklatur(Entri(**{"edisi": "uji", **e}) for e in kasus.get("nomenklatur", ()))
    data = dict(kasus.get("data", {}))
    for kunci in ("rka", "rkpd"):
        if kunci in data:
            data[kunci] = build_renja(data[kunci])
    return build_konteks(
        renja,
        nomenklatur=nomenklatur,
        tanggal=hari,
        pengaturan=from_plain(Pengaturan, kasus.get("pengaturan", {})),
        data=from_plain(DataLuar, data) if data else None,
    )


def load_kasus() -> list[tuple[str, Mapping[str, Any]]]:
    """Return (rule code, case) for every case file."""
    hasil = []
    for jalur in sorted(FOLDER.glob("*.yaml")):
        isi = yaml.safe_load(jalur.read_text("utf-8"))
        hasil.extend((isi["kode"], k) for k in isi["kasus"])
    return hasil


__all__ = ["FOLDER", "TABEL", "build_konteks_kasus", "build_renja", "load_kasus"]
