"""One line per finding, ``berkas:baris: KODE pesan``, so that editors can jump to it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from selaras.writers.laporan.umum import Hasil, list_tempat, ringkas_kata


def tulis_teks(hasil: Hasil, *, jalur: str | None = None) -> str:
    """Return the report as lines; the last one counts."""
    nama = jalur or hasil["berkas"]["nama"]
    baris = [f"{_alamat(nama, t['asal'])}: {t['kode']} {t['pesan']}{_ekor(t)}" for t in hasil["temuan"]]
    baris.extend(
        f"{_alamat(nama, t['asal'])}: {t['kode']} diterima: {t['alasan']} ({t['oleh']}, {t['tanggal']})"
        for t in hasil.get("dikecualikan", ())
    )
    belum = hasil.get("belum_diperiksa", ())
    if belum:
        baris.append(
            f"{nama}: belum diperiksa: " + "; ".join(f"{b['kode']} perlu {b['butuh']}" for b in belum)
        )
    baris.append(f"{nama}: {ringkas_kata(hasil)}.")
    return "\n".join(baris) + "\n"


def _alamat(nama: str, asal: Mapping[str, Any]) -> str:
    if "sel" in asal:
        return f"{nama}:{asal.get('lembar', '')}!{asal['sel']}"
    bagian = [str(asal[k]) for k in ("halaman", "tabel", "baris") if k in asal]
    return ":".join([nama, *bagian]) if bagian else nama


def _ekor(t: Mapping[str, Any]) -> str:
    banyak = len(list_tempat(t))
    return f" [{banyak} tempat]" if banyak > 1 else ""
