"""Tanda persen ditulis pada sebagian angka saja.

Nilai dan satuannya berdiri terpisah. Dalam satu kolom tanda persen ditulis pada semua angka atau tidak sama
sekali.

Salah: kolom 6 berisi "80%" pada satu baris dan "80" pada baris lain yang bersatuan %.
Benar: "80" dengan satuan %.
"""

from __future__ import annotations

from collections.abc import Iterator

from selaras.checks.d_kode._bantu import P86, nama_tabel
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Perbaikan, Tempat, Temuan
from selaras.facts import Baris, Renja
from selaras.kernel.angka import to_json_angka
from selaras.law.satuan import kanonik

_SATUAN = ("satuan_renstra", "satuan_n1", "satuan")
_NOMOR = {
    "target_renstra": 4, "realisasi_n3": 5, "target_n2": 6, "realisasi_n2": 7, "tingkat_n2": 8,
    "target_n1": 9, "realisasi_berjalan": 10, "tingkat_renstra": 11,
}  # fmt: skip
"""Printed column number of the T-C.29 fields."""
_KOLOM: dict[str, dict[str, tuple[str, ...]]] = {
    "evaluasi": {
        "target_renstra": _SATUAN,
        "realisasi_n3": _SATUAN,
        "target_n2": _SATUAN,
        "realisasi_n2": _SATUAN,
        "target_n1": _SATUAN,
        "realisasi_berjalan": _SATUAN,
        "tingkat_n2": (),
        "tingkat_renstra": (),
    },
    "realisasi": {"target": ("satuan",), "realisasi": ("satuan",), "akumulasi": ("satuan",), "tingkat": ()},
}
"""Fields by table with the fields of their unit; a rate has none and is always a percentage."""


@check(
    "D21",
    on=Renja,
    berat=Berat.INFO,
    rujukan=(P86,),
    perbaikan=Perbaikan.AMAN,
    saran="Hapus tanda persen dari angka; satuannya sudah ada di kolomnya.",
)
def tanda_persen_sebagian(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield one finding for a column in which some percentages carry the sign and others do not."""
    for tabel, kolom in _KOLOM.items():
        baris = renja.tabel(tabel)
        bertanda = {k for b in baris for k, teks in b.tertulis.items() if teks.endswith("%")}
        for nama in bertanda & kolom.keys():
            satuan = kolom[nama]
            calon = (
                [b for b in baris if any(kanonik(getattr(b, s)) == "%" for s in satuan)] if satuan else baris
            )
            isi = [b for b in calon if _is_terisi(b, nama, bersatuan=bool(satuan))]
            yield from _periksa(tabel, nama, isi)


def _is_terisi(b: Baris, kolom: str, *, bersatuan: bool) -> bool:
    """Say whether a row prints a number in a column; a dash or an error is no rate."""
    if getattr(b, kolom) is None:
        return False
    return bersatuan or not b.tertulis.get(kolom, "").startswith(("-", "#"))


def _nama_kolom(kolom: str) -> str:
    """Return how a planner calls a column: by its printed number where the form has one."""
    nomor = _NOMOR.get(kolom)
    return f"kolom {nomor}" if nomor else f"kolom {kolom.replace('_', ' ')}"


def _periksa(tabel: str, kolom: str, baris: list[Baris]) -> Iterator[Temuan]:
    bertanda = [b for b in baris if b.tertulis.get(kolom, "").rstrip().endswith("%")]
    if not bertanda or len(bertanda) == len(baris):
        return
    pertama = bertanda[0]
    yield Temuan(
        pesan=f"{nama_tabel(tabel)}, {_nama_kolom(kolom)}: {len(bertanda)} dari {len(baris)} "
        f"persentase ditulis dengan tanda persen, misalnya {pertama.cetak(kolom)}.",
        asal=pertama.asal_di(kolom),
        tabel=tabel,
        kolom=kolom,
        kode_kegiatan=pertama.kode,
        tertulis=pertama.cetak(kolom),
        seharusnya=to_json_angka(getattr(pertama, kolom)),
        tempat=tuple(
            Tempat(
                asal=b.asal_di(kolom), kolom=kolom, kode_kegiatan=b.kode, tertulis=b.cetak(kolom),
                seharusnya=to_json_angka(getattr(b, kolom)),
            )
            for b in bertanda
        ),
    )  # fmt: skip
