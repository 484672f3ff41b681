"""Nama satu kode berbeda antartabel.

Program, kegiatan, dan sub kegiatan yang sama ditulis dengan nama yang sama di setiap tabel dan di daftar 3.3.
Salah ketik satu kata dilaporkan aturan D10; aturan ini melihat kata-kata yang memang lain.

Salah: "Dokumen RKA-PD" di daftar 3.3, "Dokumen RKA-SKPD" di tabel rencana.
Benar: "Dokumen RKA-SKPD" di keduanya.
"""

from __future__ import annotations

from collections.abc import Iterator

from selaras.checks.d_kode._bantu import P90, nama_tabel
from selaras.checks.d_kode._nama import Beda, Sebut, banding_nama, cari_resmi, kunci_nama, kutip, list_sebut
from selaras.checks.d_kode.d10_nama_resmi import is_salah_nama
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Kelompok, Perbaikan, Temuan
from selaras.facts import BarisTinjauan, Renja
from selaras.kernel.kode import Level, parse_kode
from selaras.law.nomenklatur import Entri

_LEVEL = (Level.PROGRAM, Level.KEGIATAN, Level.SUB_KEGIATAN)
_DUA = 2
_URUT_TABEL = ("rencana", "evaluasi", "realisasi", "tinjauan_rkpd", "daftar_subkegiatan")


@check(
    "D11",
    on=Renja,
    berat=Berat.PERINGATAN,
    rujukan=(P90,),
    perbaikan=Perbaikan.USUL,
    saran="Pakai satu nama, yaitu nama daftar resmi, di semua tabel.",
)
def nama_berbeda_antartabel(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield a finding for every name that another table prints in other words under the same code."""
    if sum(1 for tabel in _URUT_TABEL if renja.tabel(tabel)) < _DUA:
        return
    by_kode: dict[tuple[int, ...], list[Sebut]] = {}
    for s in list_sebut(konteks):
        k = parse_kode(s.kode) if s.kode else None
        if k is not None and s.level in _LEVEL and s.kolom != "kanan.nama":
            by_kode.setdefault(k.identitas, []).append(s)
    for sebut in by_kode.values():
        if len({kunci_nama(s.nama) for s in sebut}) > 1:
            yield from _beda(konteks, sebut)


def _beda(konteks: Konteks, sebut: list[Sebut]) -> Iterator[Temuan]:
    entri = konteks.nomenklatur.list_entri(sebut[0].kode or "")
    acuan = _acuan(sebut, entri)
    for s in sebut:
        if kunci_nama(s.nama) == kunci_nama(acuan.nama) or cari_resmi(s.nama, entri)[0]:
            continue
        _, dekat = cari_resmi(s.nama, entri)
        if dekat is not None and is_salah_nama(konteks, s, dekat, banding_nama(s.nama, dekat.nama)):
            continue
        if isinstance(s.baris, BarisTinjauan) and kunci_nama(s.baris.kanan.nama or "") == kunci_nama(
            acuan.nama
        ):
            continue  # the right side of the row has it right: C13 tells
        beda = banding_nama(s.nama, acuan.nama)
        yield Temuan(
            pesan=f"{nama_tabel(s.tabel)} menulis {kutip(s.nama)}, {nama_tabel(acuan.tabel)} menulis "
            f"{kutip(acuan.nama)} untuk {s.kode} ({_rinci(beda)}).",
            asal=s.asal,
            tabel=s.tabel,
            kolom=s.kolom,
            kode_kegiatan=s.kode,
            tertulis=s.nama,
            seharusnya=acuan.nama,
            kelompok=Kelompok(
                f"{s.tabel}|{beda.kata}",
                f"{nama_tabel(s.tabel)} dan {nama_tabel(acuan.tabel)} berbeda kata pada {{n}} nama "
                f"({_rinci(beda)}), misalnya {kutip(s.nama)}.",
            ),
        )


def _rinci(beda: Beda) -> str:
    bagian = []
    for a, b in beda.kata[:3]:
        if a and b:
            bagian.append(f'"{a}" dan "{b}"')
        else:
            bagian.append(f'tambahan "{a}"' if a else f'tanpa "{b}"')
    return "; ".join(bagian)


def _acuan(sebut: list[Sebut], entri: tuple[Entri, ...]) -> Sebut:
    """Return the name the others are measured by: an official one, else that of the plan table."""
    urut = sorted(sebut, key=lambda s: _URUT_TABEL.index(s.tabel))
    return next((s for s in urut if cari_resmi(s.nama, entri)[0]), urut[0])
