"""Nama perangkat daerah tidak tetap.

Nama perangkat daerah ditulis sama di seluruh dokumen, seperti pada sampul dan tabelnya.

Salah: Badan Kepegawaian dan Pengembangan Sumber Daya Aparatur (subbab 3.2).
Benar: Badan Kepegawaian dan Pengembangan Sumber Daya Manusia.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Kelompok, Perbaikan, Temuan
from selaras.facts import Asal, Renja
from selaras.kernel.kutipan import LOGIKA
from selaras.law.ejaan import find_baku

_KATA = re.compile(r"[^\W\d_]+")
_BENTUK = frozenset(
    ("badan", "dinas", "kantor", "sekretariat", "inspektorat", "kecamatan", "satuan", "rumah", "bagian")
)
_KATA_RINGAN = frozenset(("dan", "serta", "atau", "pada", "di", "bagi", "untuk"))
_PALING_SEDIKIT = 3
_MIRIP = 0.7


@check(
    "G12",
    on=Renja,
    berat=Berat.PERINGATAN,
    rujukan=(LOGIKA,),
    perbaikan=Perbaikan.USUL,
    saran="Pakai nama perangkat daerah menurut Perda pembentukannya.",
)
def nama_perangkat_daerah_beragam(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield one finding for every other name the running text gives the agency."""
    nama = renja.perangkat_daerah
    if not nama or not renja.is_berprosa:
        return
    induk = [k.lower() for k in _KATA.findall(nama)]
    if len(induk) < _PALING_SEDIKIT:
        return
    for asal, teks in _teks(renja):
        for varian in _cari(teks, induk):
            inti = f'Nama perangkat daerah tertulis "{varian}", seharusnya "{nama}"'
            yield Temuan(
                pesan=f"{inti}.",
                asal=asal,
                tertulis=varian,
                seharusnya=nama,
                kelompok=Kelompok(varian.lower(), f"{inti} ({{n}} tempat)."),
            )


def _teks(renja: Renja) -> Iterator[tuple[Asal, str]]:
    for j in renja.judul:
        yield j.asal, j.teks
    for p in renja.paragraf:
        yield p.asal, p.teks
    if renja.pengesahan is not None and renja.pengesahan.jabatan:
        yield renja.pengesahan.asal, renja.pengesahan.jabatan


def _cari(teks: str, induk: list[str]) -> Iterator[str]:
    """Yield the names in a text that nearly are the agency's: its words with one or two others among them."""
    kata = list(_KATA.finditer(teks))
    n = len(induk)
    i = 0
    while i < len(kata):
        rendah = kata[i][0].lower()
        if not kata[i][0][0].isupper() or (rendah != induk[0] and rendah not in _BENTUK):
            i += 1
            continue
        jendela = [m[0].lower() for m in kata[i : i + n]]
        if jendela == induk or not _is_varian(jendela, induk):
            i += 1
            continue
        yield teks[kata[i].start() : kata[i + n - 1].end()]
        i += n


def _is_varian(jendela: list[str], induk: list[str]) -> bool:
    """Say whether a run of words is another wording of the name (abbreviated or misspelt words are not)."""
    if len(jendela) < len(induk):
        return False
    cocok = SequenceMatcher(None, jendela, induk, autojunk=False)
    if cocok.ratio() < _MIRIP:
        return False
    lain = [(jendela[a:b], induk[c:d]) for op, a, b, c, d in cocok.get_opcodes() if op != "equal"]
    kiri = [k for x, _ in lain for k in x if k not in _KATA_RINGAN]
    kanan = [k for _, y in lain for k in y if k not in _KATA_RINGAN]
    return bool(kiri) and len(kiri) == len(kanan) and all((find_baku(k) or k) not in kanan for k in kiri)
