"""Findings as SARIF 2.1.0, the format that code review and continuous integration tools read."""

from __future__ import annotations

import hashlib
from typing import Any
from urllib.parse import quote

from selaras import __version__
from selaras.writers.laporan.tempat import Isi, list_tempat, nama_tabel, sebut_dasar, sebut_tempat

SKEMA_SARIF = "https://json.schemastore.org/sarif-2.1.0.json"
_TINGKAT = {"kesalahan": "error", "peringatan": "warning", "info": "note"}
_SIFAT = ("tabel", "kolom", "kode_kegiatan", "tertulis", "seharusnya", "rumus", "perbaikan")
_SIDIK = ("kode", "tabel", "kolom", "kode_kegiatan", "tertulis", "seharusnya", "pesan")


def tulis_sarif(isi: Isi, *, jalur: str | None = None) -> dict[str, Any]:
    """Return the log object; accepted findings are results with a suppression and its reason."""
    berkas = isi.get("berkas", {})
    uri = quote((jalur or berkas.get("nama", "") or "-").replace("\\", "/"))
    terbuka = list(isi.get("temuan", ()))
    diterima = list(isi.get("dikecualikan", ()))
    contoh = {str(t["kode"]): t for t in reversed([*terbuka, *diterima])}
    kode = sorted(contoh)
    indeks = {k: i for i, k in enumerate(kode)}
    hasil = [_hasil(t, uri, indeks) for t in terbuka]
    hasil += [{**_hasil(t, uri, indeks), "suppressions": [_penerimaan(t)]} for t in diterima]
    artefak: dict[str, Any] = {"location": {"uri": uri}}
    if berkas.get("sha256"):
        artefak["hashes"] = {"sha-256": berkas["sha256"]}
    penggerak = {
        "name": "Selaras",
        "version": __version__,
        "language": "id",
        "rules": [_aturan(k, contoh[k]) for k in kode],
    }
    jalan = {
        "tool": {"driver": penggerak},
        "artifacts": [artefak],
        "columnKind": "unicodeCodePoints",
        "results": hasil,
    }
    return {"$schema": SKEMA_SARIF, "version": "2.1.0", "runs": [jalan]}


def _aturan(kode: str, contoh: Isi) -> dict[str, Any]:
    aturan: dict[str, Any] = {
        "id": kode,
        "defaultConfiguration": {"level": _TINGKAT.get(str(contoh.get("berat")), "warning")},
        "properties": {"dasar": sebut_dasar(contoh.get("rujukan", ()))},
    }
    if contoh.get("saran"):
        aturan["help"] = {"text": contoh["saran"]}
    return aturan


def _hasil(t: Isi, uri: str, indeks: dict[str, int]) -> dict[str, Any]:
    tempat = list_tempat(t)
    hasil: dict[str, Any] = {
        "ruleId": t["kode"],
        "ruleIndex": indeks[t["kode"]],
        "level": _TINGKAT.get(str(t.get("berat")), "warning"),
        "message": {"text": t.get("pesan", "")},
        "locations": [_lokasi(t.get("asal", {}), t, uri)],
        "partialFingerprints": {"temuan/v1": _sidik(t)},
        "properties": {k: t[k] for k in _SIFAT if t.get(k)},
    }
    if len(tempat) > 1:
        hasil["relatedLocations"] = [
            {"id": i, **_lokasi(tp.get("asal", {}), {**t, **tp}, uri)} for i, tp in enumerate(tempat, start=1)
        ]
    return hasil


def _lokasi(asal: Isi, t: Isi, uri: str) -> dict[str, Any]:
    """Return a place; only a line of a text is a region: a row of a Word table is no line of the file."""
    fisik: dict[str, Any] = {"artifactLocation": {"uri": uri, "index": 0}}
    if set(asal) == {"baris"} and int(asal["baris"]) >= 1:
        fisik["region"] = {"startLine": int(asal["baris"])}
    nama = (nama_tabel(t.get("tabel")), t.get("kode_kegiatan"), t.get("kolom"), sebut_tempat(asal))
    penuh = " / ".join(str(n) for n in nama if n)
    return {"physicalLocation": fisik, "logicalLocations": [{"fullyQualifiedName": penuh}]}


def _penerimaan(t: Isi) -> dict[str, Any]:
    alasan = f"{t.get('alasan', '')} ({t.get('oleh', '')}, {t.get('tanggal', '')})"
    return {"kind": "external", "status": "accepted", "justification": alasan}


def _sidik(t: Isi) -> str:
    """Return a mark that survives moved lines: rule, place in the plan, stated and expected value."""
    return hashlib.sha256("\x1f".join(str(t.get(k) or "") for k in _SIDIK).encode()).hexdigest()[:32]
