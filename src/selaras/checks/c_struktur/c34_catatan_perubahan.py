"""Perubahan tanpa catatan.

Kolom catatan T-C.33 menjelaskan pagu, target, atau lokasi yang berubah: terhadap tahun berikutnya dan
terhadap T-C.31. Kolom catatan T-C.31 menjelaskan setiap perbedaan kedua sisinya; catatan "sesuai" pada baris
yang berbeda bertentangan dengan isinya.

Salah: kebutuhan dana berbeda dari pagu rancangan awal RKPD, kolom catatan kosong.
Benar: catatan "tambahan jaringan untuk dua kelurahan".
"""

from __future__ import annotations

from collections.abc import Iterator

from selaras.checks.c_struktur._alat import TC31, TC33, is_menjelaskan, kutip, punya_kolom, sebut
from selaras.checks.c_struktur._maju import target_sejalan
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.pasangan import tinjauan_rencana
from selaras.checks.pohon import nama_baris
from selaras.checks.temuan import Berat, Kelompok, Temuan
from selaras.facts import BarisRencana, BarisTinjauan, Renja
from selaras.kernel.angka import format_angka
from selaras.kernel.kode import Level
from selaras.kernel.teks import kunci_rapat

_BERINDIKATOR = (Level.PROGRAM, Level.KEGIATAN, Level.SUB_KEGIATAN)


@check(
    "C34",
    on=Renja,
    berat=Berat.INFO,
    rujukan=(TC33, TC31),
    saran="Tulis sebab perubahan pada kolom catatan.",
)
def perubahan_tanpa_catatan(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield one finding per table for all changes that no note explains."""
    for b in renja.tinjauan_rkpd:
        ubah = list(_beda_sisi(b)) if b.level in _BERINDIKATOR and not is_menjelaskan(b.catatan) else []
        if ubah:
            yield _tinjauan(b, ubah)
    yield from _rencana(renja, konteks)


def _beda_sisi(b: BarisTinjauan) -> Iterator[str]:
    """Yield what differs between the two sides of a review row."""
    k, n = b.kiri, b.kanan
    if k.pagu is not None and n.pagu is not None and k.pagu != n.pagu:
        yield f"dana {format_angka(k.pagu)} menjadi {format_angka(n.pagu)}"
    if k.target is not None and n.target is not None and k.target != n.target:
        yield f"target {format_angka(k.target)} menjadi {format_angka(n.target)}"
    if _lain(k.indikator, n.indikator):
        yield "indikator berbeda"
    if _lain(k.lokasi, n.lokasi):
        yield f"lokasi {kutip(k.lokasi or '')} menjadi {kutip(n.lokasi or '')}"


def _lain(a: str | None, b: str | None) -> bool:
    """Say whether two texts are both printed and neither contains the other."""
    if not a or not b:
        return False
    ka, kb = kunci_rapat(a), kunci_rapat(b)
    return ka not in kb and kb not in ka


def _tinjauan(b: BarisTinjauan, ubah: list[str]) -> Temuan:
    """Word a difference without a reason; a note that says "sesuai" contradicts it and stands alone."""
    soal = _soal(b.catatan)
    return Temuan(
        pesan=f"{nama_baris(b)}: {', '.join(ubah)}, {soal}.",
        asal=b.asal_di("catatan"),
        tabel="tinjauan_rkpd",
        kolom="catatan",
        tertulis=b.catatan,
        berat=Berat.PERINGATAN if b.catatan else None,
        kelompok=None
        if b.catatan
        else Kelompok("C34:tinjauan_rkpd", "{n} perbedaan kedua sisi T-C.31 tanpa catatan."),
    )


def _soal(catatan: str | None) -> str:
    return f"tetapi catatannya {kutip(catatan)}" if catatan else "catatan kosong"


def _rencana(renja: Renja, konteks: Konteks) -> Iterator[Temuan]:
    keterangan = renja.keterangan_tabel("rencana")
    tanpa_kolom = keterangan is not None and not punya_kolom(renja, "rencana", "catatan")
    if renja.berkas.jenis == "json" or tanpa_kolom:
        return
    tinjauan = {id(r): t for t, r in tinjauan_rencana(konteks).pasangan}
    for b in konteks.indeks.sub_rencana:
        ubah = list(_ubah(b))
        t = tinjauan.get(id(b))
        target = (t.kanan.target if t.kanan.target is not None else t.kiri.target) if t else None
        if target is not None and b.target_keluaran is not None and target != b.target_keluaran:
            ubah.append(f"target T-C.31 {format_angka(target)} menjadi {format_angka(b.target_keluaran)}")
        if t is not None and b.lokasi and all(_lain(x, b.lokasi) for x in (t.kiri.lokasi, t.kanan.lokasi)):
            ubah.append(f"lokasi T-C.31 {kutip(t.kanan.lokasi or '')} menjadi {kutip(b.lokasi)}")
        if ubah and not is_menjelaskan(b.catatan):
            yield Temuan(
                pesan=f"{sebut(b)}: {', '.join(ubah)}, {_soal(b.catatan)}.",
                asal=b.asal_di("catatan"),
                tabel="rencana",
                kolom="catatan",
                kode_kegiatan=b.kode,
                kelompok=Kelompok(
                    "C34:rencana",
                    "{n} sub kegiatan T-C.33 berubah dana, target, atau lokasinya tanpa alasan pada catatan.",
                ),
            )


def _ubah(b: BarisRencana) -> Iterator[str]:
    """Yield what changes from the plan year to the next: less money, or another target."""
    if b.pagu is not None and b.prakiraan_maju is not None and b.prakiraan_maju < b.pagu:
        yield f"dana {format_angka(b.pagu)} menjadi {format_angka(b.prakiraan_maju)}"
    sejalan = target_sejalan(b)
    if sejalan is not None and b.target_maju is not None and b.target_maju < sejalan[2]:
        yield f"target {format_angka(sejalan[2])} menjadi {format_angka(b.target_maju)}"
