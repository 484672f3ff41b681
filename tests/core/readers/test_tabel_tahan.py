"""Odd, huge and hostile grids: bounded time, every cell counted, no exception."""

from __future__ import annotations

import random
import time
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selaras.facts import Asal, Berkas
from selaras.kernel.galat import BerkasTakTerbaca
from selaras.readers.format import teks as modul_teks
from selaras.readers.format.teks import baca_teks, blok_teks
from selaras.readers.mentah import BarisMentah, DokumenMentah, Grid, Isi, Paragraf
from selaras.readers.tabel import HasilTabel, baca_tabel
from tests.core.readers.bahan_tabel import BARIS_EVALUASI, KEPALA_EVALUASI, NOMOR_EVALUASI, baca, isi

_KATA = [
    "Kode", "No", "Program/Kegiatan", "Indikator Kinerja", "Target Renstra", "Realisasi", "Pagu (Rp)", "5",
    "03",
    "2.01", "5.03.01", "126.73", "80%", "-", "- Dok", "100 % 50 % 50.00%", "#DIV/0!", "TOTAL", "Dok",
    "Kota Melati", "Jumlah Dokumen", "PROGRAM X", "1.234.567", "Tabel 2.1", "(1)", "8=(7/6)", "{x}", "\u00a0",
    "[null]", "=1+1", "@x", "\x00", "٣", "²", "½", "1e9", "--", "(", ")", "%", "Rp", "Rp -", "n-2", "TW I",
]  # fmt: skip
_SEL = st.one_of(
    st.none(),
    st.sampled_from(_KATA),
    st.text(max_size=12),
    st.integers(-(10**15), 10**15),
    st.floats(allow_nan=True, allow_infinity=True),
    st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=-(10**9), max_value=10**9),
)


def _teks(isi: str) -> HasilTabel:
    return baca_tabel(DokumenMentah(Berkas("x", "", "teks"), blok_teks(isi)))


@given(st.lists(st.lists(_SEL, max_size=14), max_size=12), st.booleans())
@settings(max_examples=150, deadline=None)
def test_petak_acak_tidak_pernah_galat(baris: list[list[Isi]], berkepala: bool) -> None:
    kepala: list[list[Isi]] = [[*KEPALA_EVALUASI], [*NOMOR_EVALUASI]] if berkepala else []
    baca([*kepala, *baris])


@given(st.lists(st.sampled_from(_KATA), min_size=1, max_size=300), st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_teks_acak_tidak_pernah_galat(kata: list[str], acak: random.Random) -> None:
    isi_teks = "".join(k + acak.choice(["\t", "\t", "\t\t", "\n", " ", "\r\n"]) for k in kata)
    hasil = _teks(isi_teks)
    assert hasil.sel_terisi == hasil.sel_terpetakan + len(hasil.sisa)


def _lebar(n: int) -> list[list[Isi]]:
    return [["x"] * n for _ in range(5)]


@pytest.mark.parametrize(
    "baris",
    [
        [["\t"]],
        [[""] * 5000],
        _lebar(5000),
        [[*KEPALA_EVALUASI, *["Target"] * 3000], *BARIS_EVALUASI],
        [KEPALA_EVALUASI, ["5.03.01.2.01.01"] * 3000],
        [KEPALA_EVALUASI, *([["9" * 100_000] * 11] * 2)],
        [KEPALA_EVALUASI, [Decimal("1e5000"), float("inf"), float("nan"), 10**5000, True]],
        [KEPALA_EVALUASI] * 200,
        [NOMOR_EVALUASI] * 200,
    ],
)
def test_petak_aneh(baris: list[list[Isi]]) -> None:
    mulai = time.process_time()
    baca(baris)
    assert time.process_time() - mulai < 5


def test_sel_di_luar_lebar_masuk_sisa() -> None:
    hasil = baca([KEPALA_EVALUASI, [*BARIS_EVALUASI[3], *[""] * 300, "tersesat"]])
    assert [s.teks for s in hasil.sisa] == ["tersesat"]
    assert hasil.evaluasi[0].target_n1 == 2600


def test_baris_satu_juta_tab_tetap_ringan() -> None:
    hasil = _teks("\t".join(KEPALA_EVALUASI) + "\n" + "1\t" * 1_000_000 + "\n")
    assert hasil.sel_terisi <= modul_teks.BATAS_SEL


def test_terlalu_banyak_baris_ditolak_dengan_kalimat(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(modul_teks, "BATAS_BARIS", 10)
    with pytest.raises(BerkasTakTerbaca, match=r"baris 11.*Simpan hanya bagian Renja"):
        _teks("a\tb\n" * 11)


def test_baris_tanpa_tab_di_antara_baris_tabel() -> None:
    kepala = "\t".join(KEPALA_EVALUASI)
    utuh = "\t".join(BARIS_EVALUASI[3])
    patah = utuh.replace("Pengelolaan Pelayanan Kesehatan", "Pengelolaan\nPelayanan\nKesehatan", 1)
    assert isi(_teks(f"{kepala}\n{patah}\n").evaluasi) == isi(_teks(f"{kepala}\n{utuh}\n").evaluasi)


def test_judul_di_antara_dua_tabel_bukan_isi_sel() -> None:
    tabel = "\n".join("\t".join(b) for b in [KEPALA_EVALUASI, *BARIS_EVALUASI])
    dokumen = baca_teks(f"{tabel}\nTabel 2.2\nJudul kedua\n{tabel}\n".encode(), Berkas("x", "", "teks"))
    paragraf = [b.teks for b in dokumen.blok if isinstance(b, Paragraf)]
    assert paragraf == ["Tabel 2.2", "Judul kedua"]
    assert [k.nomor for k in baca_tabel(dokumen).keterangan] == [None, "2.2"]


def _besar(n: int, *, goyah: bool) -> DokumenMentah:
    baris = [BarisMentah([*KEPALA_EVALUASI], Asal(baris=1))]
    for i in range(n):
        kode = f"1.{i % 7 + 1:02d}.02.2.{i % 40 + 1:02d}.{i % 50 + 1:04d}"
        isi_baris: list[Isi] = [kode, f"Pengelolaan layanan nomor {i}", f"Jumlah Dokumen nomor {i}"]
        if goyah:
            isi_baris = [*kode.split("."), *isi_baris[1:]]
        isi_baris += [
            f"{i % 90} Dokumen",
            "",
            str(i % 40),
            str(i % 30),
            f"{i % 100}.00",
            str(i % 50),
            "3 Dokumen",
            "7.50",
        ]
        baris.append(BarisMentah(isi_baris, Asal(baris=i + 2)))
    return DokumenMentah(Berkas("x", "", "teks"), [Grid(baris)])


@pytest.mark.parametrize("goyah", [False, True])
def test_biaya_tumbuh_lurus(goyah: bool) -> None:
    waktu = []
    for n in (2_000, 16_000):
        dokumen = _besar(n, goyah=goyah)
        mulai = time.process_time()
        hasil = baca_tabel(dokumen)
        waktu.append(time.process_time() - mulai)
        assert len(hasil.evaluasi) == n
        assert hasil.sisa == []
    assert waktu[1] < 8 * 2.0 * max(waktu[0], 0.02)


def test_tabel_markdown() -> None:
    baris = [KEPALA_EVALUASI, ["---"] * len(KEPALA_EVALUASI), *BARIS_EVALUASI]
    palang = "\n".join("| " + " | ".join(b) + " |" for b in baris)
    tab = "\n".join("\t".join(b) for b in [KEPALA_EVALUASI, *BARIS_EVALUASI])
    assert isi(_teks(f"Kata pengantar\n\n{palang}\n").evaluasi) == isi(_teks(tab).evaluasi)
