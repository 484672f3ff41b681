"""Findings as lines an editor can jump to: ``berkas:baris: KODE pesan``."""

from __future__ import annotations

from selaras.writers.laporan.tempat import Isi, alamat, list_tempat, ringkas


def tulis_teks(isi: Isi, *, jalur: str | None = None) -> str:
    """Return one line per finding, then what was accepted and what lacked data, and the counts last.

    ``jalur`` is the file as the user named it.
    """
    berkas = jalur or isi.get("berkas", {}).get("nama", "")
    baris = [_baris(berkas, t, t.get("pesan", "")) for t in isi.get("temuan", ())]
    baris += [
        _baris(berkas, t, f"diterima: {t.get('alasan', '')} ({t.get('oleh', '')}, {t.get('tanggal', '')})")
        for t in isi.get("dikecualikan", ())
    ]
    belum = isi.get("belum_diperiksa", ())
    if belum:
        butir = "; ".join(f"{b['kode']} perlu {b['butuh']}" for b in belum)
        baris.append(f"{berkas}: belum diperiksa: {_satu_baris(butir)}")
    baris.append(f"{berkas}: {ringkas(isi)}")
    return "\n".join(baris) + "\n"


def _baris(berkas: str, t: Isi, pesan: object) -> str:
    letak = alamat(t.get("asal", {}))
    kepala = f"{berkas}:{letak}:" if letak else f"{berkas}:"
    banyak = len(list_tempat(t))
    ekor = f" [{banyak} tempat]" if banyak > 1 else ""
    return f"{kepala} {t.get('kode', '')} {_satu_baris(pesan)}{ekor}"


def _satu_baris(teks: object) -> str:
    return " ".join(str(teks).split())
