"""Planted faults: one fault at a time in a whole correct plan, one for every rule at least.

The correct plans are silent in every layout and format; a planted fault is found where it is, with the right
value, formula and words, and nothing else is said.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache

import pytest

from selaras.checks import Temuan
from selaras.checks.daftar import load_aturan
from selaras.facts import Renja
from selaras.law.peraturan import find_peraturan
from selaras.readers import read_bytes
from tests.core.alat_tanaman import DASAR, Tanam, baca, baris_letak, naskah, periksa
from tests.core.bahan_tanaman import Naskah, Tabel
from tests.core.readers.bahan_kebiasaan import buat_docx, buat_xlsx, tabel_word, tulis
from tests.core.tanaman_ab import TANAMAN_A, TANAMAN_B
from tests.core.tanaman_c import TANAMAN_C
from tests.core.tanaman_d import TANAMAN_D
from tests.core.tanaman_fg import TANAMAN_F, TANAMAN_G

TANAMAN = (*TANAMAN_A, *TANAMAN_B, *TANAMAN_C, *TANAMAN_D, *TANAMAN_F, *TANAMAN_G)
BUTUH_DATA = {"C26", "C27", "C36", "F08", "F09"}


@cache
def renja(dasar: str) -> Renja:
    return baca(naskah(dasar))


def cocok(t: Temuan, harap: Tanam, baris: int) -> list[str]:
    """Return what is wrong with a finding, nothing where it is the expected one."""
    salah = [
        f"{nama}: {getattr(t, nama)!r}, seharusnya {nilai!r}"
        for nama in ("tertulis", "seharusnya", "rumus")
        if (nilai := getattr(harap, nama)) is not None and getattr(t, nama) != nilai
    ]
    if t.asal.baris != baris:
        salah.append(f"baris {t.asal.baris}, seharusnya {baris}")
    if harap.pesan not in t.pesan:
        salah.append(f"pesan {t.pesan!r} tanpa {harap.pesan!r}")
    return salah


@pytest.mark.parametrize("dasar", DASAR)
def test_rencana_benar_tanpa_temuan(dasar: str) -> None:
    hasil = periksa(renja(dasar))
    assert [(t.kode, t.pesan) for t in hasil.temuan] == []
    assert {b.kode for b in hasil.butuh} == BUTUH_DATA


@pytest.mark.parametrize("dasar", ["P", "K", "KC"])
@pytest.mark.parametrize("nama", ["rencana.docx", "rencana.xlsx"])
def test_rencana_benar_dalam_format_lain(dasar: str, nama: str) -> None:
    data = (_docx if nama.endswith("docx") else _xlsx)(naskah(dasar))
    hasil = read_bytes(data, nama=nama)
    for tabel in ("evaluasi", "kinerja_pelayanan", "tinjauan_rkpd", "tujuan_sasaran", "rencana"):
        assert len(hasil.tabel(tabel)) == len(renja(dasar).tabel(tabel)), tabel
    assert [(t.kode, t.pesan) for t in periksa(hasil).temuan] == []


@pytest.mark.parametrize("dasar", ["P", "K"])
@pytest.mark.parametrize(
    ("pola", "ganti"),
    [
        (r"\b([Ss])ub kegiatan", r"\1ubkegiatan"),
        (r"Rp([\d.]+\d)", r"Rp. \1,-"),
        (r"(\d) %", r"\1%"),
        (r"(\d+),00%", r"\1%"),
        (r"(?m)^(\d\.\d(?:\.\d)?) ", r"\1. "),
        (r"29 Juli 2024", r"Juli 2024"),
        (r"\n", "\r\n"),
        (r"s/d", "s.d."),
    ],
)
def test_kebiasaan_lain_tetap_tanpa_temuan(dasar: str, pola: str, ganti: str) -> None:
    teks = re.sub(pola, ganti, naskah(dasar).teks())
    hasil = periksa(read_bytes(teks.encode(), nama="rencana.txt"))
    assert [(t.kode, t.pesan) for t in hasil.temuan] == []


@pytest.mark.parametrize("hari", [date(1, 1, 1), date(1945, 8, 17), date(2017, 10, 23), date(9999, 12, 31)])
def test_tanggal_di_luar_masa_berlaku_bukan_galat(hari: date) -> None:
    n = naskah("P").salin()
    for tanam in TANAMAN_B:
        if tanam.kode == "B17":
            tanam.ubah(n)
    kode = {t.kode for t in periksa(baca(n), tanggal=hari).temuan}
    assert ("B17" in kode) == (hari.year > 2017)


def test_setiap_aturan_ditanami() -> None:
    assert {t.kode for t in TANAMAN} == {a.kode for a in load_aturan()}


@pytest.mark.parametrize("tanam", TANAMAN, ids=[f"{t.kode}-{t.dasar}-{i}" for i, t in enumerate(TANAMAN)])
def test_tanaman_ditemukan(tanam: Tanam) -> None:
    n = naskah(tanam.dasar).salin()
    letak = tanam.ubah(n)
    hasil = periksa(baca(n), tanam.data() if tanam.data else None)
    baris = baris_letak(n, letak)
    calon = [cocok(t, tanam, baris) for t in hasil.temuan if t.kode == tanam.kode]
    assert calon, f"{tanam.kode} tidak melihatnya: {[(t.kode, t.pesan) for t in hasil.temuan]}"
    assert [] in calon, calon
    for t in hasil.temuan:
        assert t.daftar_tempat[0].asal == t.asal, t.kode
        assert all(find_peraturan(c.peraturan) for c in t.rujukan)
        assert t.rujukan
    kode = {t.kode for t in hasil.temuan}
    lain = {tanam.kode, *tanam.lain.split()}
    assert kode == lain, [(t.kode, t.pesan) for t in hasil.temuan if t.kode not in lain]


def test_judul_sesudah_tabel_bukan_bagian_judul_tabel() -> None:
    nomor = [j.nomor for j in renja("P").judul if j.jenis == "subbab"]
    assert "2.2" in nomor
    assert "2.5" in nomor


def _docx(n: Naskah) -> bytes:
    def isi(dokumen: object) -> None:
        for b in n.blok:
            if isinstance(b, Tabel):
                tabel_word(dokumen, b.baris, ())  # type: ignore[arg-type]
            else:
                for baris in b.split("\n"):
                    dokumen.add_paragraph(baris)  # type: ignore[attr-defined]

    return buat_docx(isi)


def _xlsx(n: Naskah) -> bytes:
    """One sheet a table, its caption above; numbers stay text as printed."""

    def isi(buku: object) -> None:
        judul = ""
        for b in n.blok:
            if isinstance(b, Tabel):
                lembar = buku.add_worksheet(b.nama)  # type: ignore[attr-defined]
                baris = [*([x] for x in judul.split("\n")), *b.baris]
                tulis(lembar, baris)
            else:
                judul = b

    return buat_xlsx(isi)
