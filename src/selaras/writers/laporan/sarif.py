"""SARIF 2.1.0, for code hosts and editors."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from selaras import __version__
from selaras.writers.laporan.umum import Hasil, Temuan, dasar_kata, list_tempat, tempat_kata

TINGKAT = {"kesalahan": "error", "peringatan": "warning", "info": "note"}


def tulis_sarif(hasil: Hasil, *, jalur: str | None = None) -> dict[str, Any]:
    """Return the SARIF object; each place of a finding is a location of one result."""
    uri = (jalur or hasil["berkas"]["nama"]).replace("\\", "/")
    aturan = {t["kode"]: t for t in hasil["temuan"]}
    return {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "Selaras",
                        "version": __version__,
                        "language": "id",
                        "rules": [
                            {"id": k, "properties": {"dasar": dasar_kata(t["rujukan"])}}
                            for k, t in sorted(aturan.items())
                        ],
                    }
                },
                "artifacts": [{"location": {"uri": uri}, "hashes": {"sha-256": hasil["berkas"]["sha256"]}}],
                "results": [_hasil(t, uri) for t in hasil["temuan"]],
            }
        ],
    }


def _hasil(t: Temuan, uri: str) -> dict[str, Any]:
    return {
        "ruleId": t["kode"],
        "level": TINGKAT[t["berat"]],
        "message": {"text": t["pesan"]},
        "locations": [_lokasi(p["asal"], uri) for p in list_tempat(t)],
        "properties": {k: t[k] for k in ("tertulis", "seharusnya", "rumus") if t.get(k)},
    }


def _lokasi(asal: Mapping[str, Any], uri: str) -> dict[str, Any]:
    fisik: dict[str, Any] = {"artifactLocation": {"uri": uri}}
    if "baris" in asal:
        fisik["region"] = {"startLine": asal["baris"]}
    return {
        "physicalLocation": fisik,
        "logicalLocations": [{"fullyQualifiedName": tempat_kata(asal) or "dokumen"}],
    }
