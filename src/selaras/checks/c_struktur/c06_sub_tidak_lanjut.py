"""Sub kegiatan T-C.29 tidak bersambung ke T-C.33.

Sub kegiatan yang dievaluasi di T-C.29 dan tidak direncanakan lagi di T-C.33 perlu alasan: pada naskah, atau
pada kolom catatan T-C.31. Yang dilanjutkan memakai kode yang sama.

Salah: 5.03.01.2.07.11 ada di T-C.29, tidak ada di T-C.33, dan naskah tidak menyebut sebabnya.
Benar: naskah menyebut sub kegiatan itu digabung ke sub kegiatan lain.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from selaras.checks.c_struktur._alat import P86, TC29, kutip, sebut, tempat
from selaras.checks.d_kode.d07_kewenangan import cari_kewenangan_lain
from selaras.checks.d_kode.d08_bidang import cari_bidang_asing
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.pasangan import evaluasi_rencana
from selaras.checks.temuan import Berat, Temuan
from selaras.facts import BarisEvaluasi, BarisRencana, Renja
from selaras.kernel.kode import parse_kode
from selaras.kernel.padan import baku, is_serupa
from selaras.kernel.teks import kunci

ALASAN = re.compile(
    r"tidak (lagi )?(di)?(lanjut|laksana|anggar|rencana|alokasi|mengalokasi)|dihentikan|dihapus|ditiadakan|"
    r"digabung|dilebur|dialihkan|dipindah|selesai dilaksanakan|sudah selesai|efisiensi|rasionalisasi"
)


@check(
    "C06",
    on=Renja,
    berat=Berat.PERINGATAN,
    rujukan=(P86, TC29),
    saran="Tulis alasan sub kegiatan itu tidak dilanjutkan, atau masukkan ke T-C.33.",
)
def sub_tidak_dilanjutkan(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield a finding per evaluated sub kegiatan that is dropped without a word, or has another code."""
    if not renja.evaluasi or not renja.rencana:
        return
    p = evaluasi_rencana(konteks)
    if not p.pasangan:
        return
    lain = {id(b) for _, b, _ in cari_kewenangan_lain(konteks)[1]}
    lain |= {id(b) for _, b in cari_bidang_asing(konteks)[1]}  # D07 and D08 speak of these codes
    for e, r in p.pasangan:
        if id(e) not in lain and id(r) not in lain:
            yield from _kode_beda(e, r)
    for b in p.kiri_saja:
        if not _dijelaskan(renja, konteks, b):
            yield Temuan(
                pesan=(
                    f"Sub kegiatan {kutip(sebut(b))} dievaluasi di T-C.29, tetapi tidak ada di T-C.33, "
                    "dan naskah tidak menyebut alasannya."
                ),
                asal=b.asal,
                tabel="evaluasi",
                kolom="nama",
                kode_kegiatan=b.kode,
                tertulis=b.nama,
            )


def _kode_beda(e: BarisEvaluasi, r: BarisRencana) -> Iterator[Temuan]:
    """Yield a finding where one sub kegiatan has two codes (digits of the edition aside)."""
    a, b = parse_kode(e.kode or ""), parse_kode(r.kode or "")
    if a is None or b is None or not is_serupa(e.nama or "", r.nama or ""):
        return
    if a.sebagai_penunjang().identitas == b.sebagai_penunjang().identitas:
        return
    yield Temuan(
        pesan=f"Sub kegiatan {kutip(r.nama or '')} berkode {e.kode} di T-C.29 dan {r.kode} di T-C.33.",
        asal=r.asal_di("kode"),
        tabel="rencana",
        kolom="kode",
        kode_kegiatan=r.kode,
        tertulis=r.kode,
        saran="Pakai kode nomenklatur yang sama di kedua tabel.",
        tempat=(tempat(r, "kode"), tempat(e, "kode")),
    )


def _dijelaskan(renja: Renja, konteks: Konteks, b: BarisEvaluasi) -> bool:
    """Say whether a paragraph or note names the sub kegiatan (or its code) together with a reason."""
    simpanan = konteks.indeks.simpanan
    if "C06" not in simpanan:
        beralasan = [(k, p.teks) for p in renja.paragraf if ALASAN.search(k := kunci(p.teks))]
        bercatatan = {baku(t.kiri.nama or t.kanan.nama or "") for t in renja.tinjauan_rkpd if t.catatan}
        simpanan["C06"] = (beralasan, bercatatan)
    beralasan, bercatatan = simpanan["C06"]
    nama = kunci(b.nama or "")
    if nama and baku(nama) in bercatatan:
        return True
    return any((nama and nama in k) or (b.kode and b.kode in teks) for k, teks in beralasan)
