"""Angka kewenangan tidak sesuai dengan jenis pemerintah daerah.

Angka di depan kegiatan menyatakan kewenangan: 1 provinsi, 2 kabupaten/kota. Angka lain (kekhususan) tidak
dinilai.

Salah: kegiatan 5.03.02.1.02 pada Renja perangkat daerah kota.
Benar: kegiatan 5.03.02.2.02.
"""

from __future__ import annotations

from collections import Counter

from selaras.checks.d_kode._bantu import P90, list_berkode, nama_tabel
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Kelompok, Perbaikan, Temuan
from selaras.facts import Baris, Renja
from selaras.kernel.teks import kunci
from selaras.law.kode import KEWENANGAN

_DINILAI = ("1", "2")
_PERLU = 3
_LETAK = 8  # 5.03.02.2


@check(
    "D07",
    on=Renja,
    berat=Berat.KESALAHAN,
    rujukan=(P90,),
    perbaikan=Perbaikan.USUL,
    saran="Ganti angka kewenangan, atau pilih kegiatan dari daftar pemerintah daerah ini.",
)
def kewenangan_salah(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield a finding where the kewenangan digit is that of the other kind of government."""
    seharusnya, salah = cari_kewenangan_lain(konteks)
    for tabel, b, a in salah:
        pesan = f"angka kewenangan {a} ({KEWENANGAN[a]}), seharusnya {seharusnya} ({KEWENANGAN[seharusnya]})."
        yield Temuan(
            pesan=f"{nama_tabel(tabel)}: kode {b.kode} memakai {pesan}",
            asal=b.asal_di("kode"),
            tabel=tabel,
            kolom="kode",
            kode_kegiatan=b.kode,
            tertulis=b.kode,
            kelompok=Kelompok(f"{tabel}|{a}", f"{nama_tabel(tabel)}: {{n}} kode memakai {pesan}"),
        )


def cari_kewenangan_lain(konteks: Konteks) -> tuple[str, list[tuple[str, Baris, str]]]:
    """Return the digit the document must carry, and (table, row, digit) of rows with another; found once."""
    simpanan = konteks.indeks.simpanan
    if "d.kewenangan_lain" not in simpanan:
        simpanan["d.kewenangan_lain"] = _cari_kewenangan_lain(konteks)
    hasil: tuple[str, list[tuple[str, Baris, str]]] = simpanan["d.kewenangan_lain"]
    return hasil


def _cari_kewenangan_lain(konteks: Konteks) -> tuple[str, list[tuple[str, Baris, str]]]:
    angka = [(t, b, kode[_LETAK]) for t, b, kode in list_berkode(konteks) if len(kode) > _LETAK]
    seharusnya = _angka_pemda(konteks.renja.pemda) or _mayoritas([a for _, _, a in angka])
    if seharusnya is None:
        return "", []
    return seharusnya, [(t, b, a) for t, b, a in angka if a in _DINILAI and a != seharusnya]


def _angka_pemda(pemda: str | None) -> str | None:
    kata = kunci(pemda or "").split()
    if "provinsi" in kata or "propinsi" in kata:
        return "1"
    return "2" if {"kota", "kabupaten", "kab"} & set(kata) else None


def _mayoritas(angka: list[str]) -> str | None:
    """Return the digit that nearly all kegiatan carry, ``None`` where the document is too small or mixed."""
    hitung = Counter(a for a in angka if a in _DINILAI)
    if not hitung:
        return None
    terbanyak, n = hitung.most_common(1)[0]
    return terbanyak if n >= _PERLU and n * 10 >= 8 * hitung.total() else None
