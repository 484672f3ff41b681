"""The treasury ledger as JSON: one object per document and account."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from selaras.facts import Berkas, Renja
from selaras.kernel.angka import to_json_angka
from selaras.readers.format.json_bantu import Objek, desimal, satu_nilai, teks

_WAJIB = {"nomor_dokumen", "nilai_realisasi", "kode_rekening"}
_NOL = Decimal(0)
_KOLOM = (
    "kode_sub_skpd", "nama_sub_skpd", "kode_program", "kode_giat", "kode_sub_giat", "nama_sub_giat",
    "kode_rekening", "nama_rekening", "nomor_dokumen", "jenis_dokumen", "jenis_transaksi", "tanggal_dokumen",
    "nilai_realisasi", "nilai_setoran", "nomor_sp2d", "tanggal_sp2d", "tanggal_sp2d_transfer",
)  # fmt: skip
"""Columns kept. Names and numbers of persons, and remarks that may hold them, stay out at the door;
``nilai_sp2d`` is repeated on every account row and would invite a wrong sum."""


def is_realisasi(objek: Sequence[Objek]) -> bool:
    """Say whether the objects are ledger rows."""
    contoh = objek[:20]
    return bool(contoh) and all(o.keys() >= _WAJIB for o in contoh)


def baca_realisasi(objek: Sequence[Objek], berkas: Berkas) -> Renja:
    """Keep the rows and both sums: all realisation, and the part with a payment order (SP2D)."""
    baris = []
    semua = dibayar = setoran = _NOL
    for nomor, o in enumerate(objek, start=1):
        nilai = desimal(o, "nilai_realisasi") or _NOL
        semua += nilai
        setoran += desimal(o, "nilai_setoran") or _NOL
        if teks(o, "nomor_sp2d") is not None:
            dibayar += nilai
        baris.append({"baris": nomor, **{k: teks(o, k) for k in _KOLOM}})
    tahun = Counter((teks(o, "tanggal_dokumen") or "")[:4] for o in objek).most_common(1)[0][0]
    return Renja(
        berkas=berkas,
        perangkat_daerah=satu_nilai(objek, "nama_sub_skpd") or satu_nilai(objek, "nama_skpd"),
        tahun=int(tahun) if tahun.isdigit() else None,
        tambahan={
            "buku_realisasi": {
                "baris": len(baris),
                "nilai_realisasi": to_json_angka(semua),
                "dengan_sp2d": to_json_angka(dibayar),
                "nilai_setoran": to_json_angka(setoran),
                "rincian": baris,
            }
        },
        catatan=(
            f"Buku realisasi: {len(baris)} baris. Nilai SP2D berulang per rekening dan tidak dijumlahkan.",
        ),
    )
