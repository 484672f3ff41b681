"""The ministry's nomenclature files: decree workbooks, downloads of SIPD, and CSV, to official entries.

Shapes seen: one code column or five (urusan, bidang, program, kegiatan, sub kegiatan; the kegiatan cell may
hold ``2.01``) followed by name, kinerja, indicator and unit; and cells of "code name" per level with
``[null]`` where empty. Columns are found by header words, else by what their cells hold.
"""

from __future__ import annotations

import csv
import hashlib
import io
import os
import re
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from pathlib import Path

from selaras.facts import Berkas
from selaras.kernel.galat import BerkasTakTerbaca
from selaras.kernel.kode import Kode, is_sel_kode, parse_kode
from selaras.kernel.teks import kunci, tidy
from selaras.law.nomenklatur import TANDA, Entri, folder_data, format_edisi
from selaras.readers.baca import isi_berkas
from selaras.readers.format.kodekan import decode
from selaras.readers.format.lembar import baca as baca_lembar
from selaras.readers.mentah import Grid, Isi

_KATA_KOLOM = {
    "kode": ("kode", "kode nomenklatur", "kode sub kegiatan", "kode subkegiatan"),
    "nama": ("nama", "uraian", "nomenklatur", "urusan bidang urusan program kegiatan dan sub kegiatan"),
    "kinerja": ("kinerja", "kinerja sub kegiatan"),
    "indikator": ("indikator", "indikator kinerja"),
    "satuan": ("satuan",),
    "edisi": ("regulasi",),
    "level": ("level",),
}
_KOLOM_TINGKAT = (
    ("bidang", "bidang urusan"),
    ("program",),
    ("kegiatan",),
    ("sub kegiatan", "subkegiatan"),
)
_KODE_NAMA = re.compile(r"^((?:\d{1,4}|[xX]{1,2})(?:\.(?:\d{1,4}|[xX]{1,2}))*)\.?\s+(\S.*)$", re.DOTALL)
_KOSONG = {"", "[null]", "null", "-"}
_BARIS_KEPALA = 12
_ISI_URUT = ("nama", "kinerja", "indikator", "satuan")
_KATA_REKENING = {"rekening", "neraca", "akun"}
_LEVEL_REKENING = {"akun", "kelompok", "jenis", "objek", "rincian objek", "sub rincian objek"}


def muat_nomenklatur(jalur: str | Path, *, edisi: str | None = None) -> list[Entri]:
    """Read an official list. ``edisi`` names the edition; without it the file says it, else its name does.

    Raises :class:`BerkasTakTerbaca` where the file holds no nomenclature.
    """
    berkas = Path(jalur)
    data = isi_berkas(berkas)
    bawaan = edisi or berkas.stem
    hasil: list[Entri] = []
    for baris in _baca_lembar(data, berkas.name):
        hasil.extend(_baca_baris(baris, edisi, bawaan))
    if not hasil:
        raise BerkasTakTerbaca(
            f"{berkas.name}: tidak ditemukan kode program, kegiatan, dan sub kegiatan. "
            "Gunakan berkas nomenklatur Kemendagri (xlsx atau csv) dengan kolom kode dan nama."
        )
    return hasil


def simpan_edisi(entri: Iterable[Entri], folder: Path | None = None) -> list[Path]:
    """Write entries into the data folder, one file an edition.

    An edition may come in several files (kabupaten/kota and provinsi): codes of an earlier file stay unless
    the new one has them.
    """
    tujuan = folder or folder_data()
    tujuan.mkdir(parents=True, exist_ok=True)
    by_edisi: dict[str, list[Entri]] = {}
    for e in entri:
        by_edisi.setdefault(e.edisi, []).append(e)
    hasil = []
    for nama, isi in by_edisi.items():
        jalur = tujuan / f"{kunci(nama).replace(' ', '-')[:80]}.tsv"
        lama = muat_nomenklatur(jalur) if jalur.exists() else []
        _tulis_utuh(jalur, format_edisi(tidy(nama), [*isi, *lama]))
        hasil.append(jalur)
    return hasil


def _tulis_utuh(jalur: Path, teks: str) -> None:
    pegangan, sementara = tempfile.mkstemp(prefix=".selaras-", dir=jalur.parent)
    try:
        with os.fdopen(pegangan, "w", encoding="utf-8", newline="\n") as berkas:
            berkas.write(teks)
        Path(sementara).replace(jalur)
    except BaseException:
        Path(sementara).unlink(missing_ok=True)
        raise


def _baca_lembar(data: bytes, nama: str) -> Iterator[list[list[str]]]:
    """Yield the rows of every sheet, or of the one table of a text file, as text."""
    if data[:2] == b"PK" or data[:4] == b"\xd0\xcf\x11\xe0":
        berkas = Berkas(nama, hashlib.sha256(data).hexdigest(), "xlsx")
        for blok in baca_lembar(data, berkas).blok:
            if isinstance(blok, Grid):
                yield [[_teks(s) for s in b.isi] for b in blok.baris]
        return
    teks = decode(data, nama)
    if teks.startswith(TANDA + "\t"):
        kepala, _, isi = teks.partition("\n")
        edisi = kepala.split("\t")[1]
        baris = [b.split("\t") for b in isi.split("\n") if b]
        yield [[*baris[0], "regulasi"], *([*(b + [""] * 5)[:5], edisi] for b in baris[1:])]
        return
    contoh = teks[:4000]
    pemisah = max("\t;,", key=contoh.count)
    csv.field_size_limit(10_000_000)
    yield [[tidy(s) for s in b] for b in csv.reader(io.StringIO(teks), delimiter=pemisah)]


def _teks(nilai: Isi) -> str:
    if nilai is None:
        return ""
    if isinstance(nilai, Decimal) and nilai.as_tuple().exponent == -1:
        return f"{nilai}0"  # a code typed as a number lost its last zero: 2.1 was 2.10
    return tidy(str(nilai))


def _baca_baris(baris: list[list[str]], edisi: str | None, bawaan: str) -> Iterator[Entri]:
    awal = next((i for i, b in enumerate(baris[:400]) if _is_data(b)), None)
    if awal is None:
        return
    kepala = baris[max(0, awal - _BARIS_KEPALA) : awal]
    peta = _petakan(kepala)
    contoh = baris[awal : awal + 200]
    if _is_rekening(contoh, peta) or any(_KATA_REKENING & set(kunci(s).split()) for b in kepala for s in b):
        return
    tingkat = _kolom_tingkat(contoh, peta)
    if tingkat:
        yield from _baca_tingkat(baris[awal:], peta, tingkat, edisi or bawaan)
        return
    kolom_kode = [peta["kode"]] if _is_kolom_kode(contoh, peta.get("kode")) else _cari_kolom_kode(contoh)
    kolom = _kolom_isi(contoh, peta, kolom_kode)
    for b in baris[awal:]:
        kode = _gabung(b, kolom_kode)
        nama = _sel(b, kolom.get("nama"))
        if kode is not None and nama:
            nama_edisi = edisi or _sel(b, peta.get("edisi")) or bawaan
            yield Entri(
                str(kode), nama, nama_edisi, _sel(b, kolom.get("kinerja")),
                _sel(b, kolom.get("indikator")), _sel(b, kolom.get("satuan")),
            )  # fmt: skip


def _is_data(baris: Sequence[str]) -> bool:
    """Say whether a row has a code and a name (a numbering row has no words)."""
    ada_kode = any(is_sel_kode(s) or _KODE_NAMA.match(s) for s in baris if s)
    return ada_kode and any(re.search(r"[A-Za-z]{4,}", s) for s in baris)


def _petakan(kepala: Sequence[Sequence[str]]) -> dict[str, int]:
    """Return the columns named by the header rows; of a repeated word the first counts."""
    hasil: dict[str, int] = {}
    for b in kepala:
        for i, sel in enumerate(b):
            k = kunci(sel)
            for nama, kata in _KATA_KOLOM.items():
                if k in kata or (nama == "nama" and k.startswith("nomenklatur")):
                    hasil.setdefault(nama, i)
            for t, kata in enumerate(_KOLOM_TINGKAT):
                if k in kata:
                    hasil.setdefault(f"tingkat{t}", i)
    return hasil


def _is_rekening(contoh: Sequence[Sequence[str]], peta: dict[str, int]) -> bool:
    """Say whether the rows are an account or fund list: their level words, or codes of four parts."""
    if "level" in peta:
        return any(_sel(b, peta["level"]).lower() in _LEVEL_REKENING for b in contoh)
    kode = [parse_kode(_sel(b, peta["kode"])) for b in contoh] if "kode" in peta else []
    ada = [k for k in kode if k is not None]
    return bool(ada) and 10 * sum(1 for k in ada if len(k.bagian) == 4) > len(ada)


def _kolom_tingkat(contoh: Sequence[Sequence[str]], peta: dict[str, int]) -> list[int]:
    """Return the columns whose cells read "code name", as the ministry's download prints them."""
    calon = [peta[f"tingkat{t}"] for t in range(len(_KOLOM_TINGKAT)) if f"tingkat{t}" in peta]
    return [i for i in calon if sum(1 for b in contoh if _KODE_NAMA.match(_sel(b, i))) * 2 > len(contoh)]


def _baca_tingkat(
    baris: Iterable[Sequence[str]], peta: dict[str, int], tingkat: Sequence[int], edisi: str
) -> Iterator[Entri]:
    """Read rows whose level cells hold code and name; parents repeat and are taken once."""
    sudah: set[str] = set()
    for b in baris:
        for i in tingkat:
            m = _KODE_NAMA.match(_sel(b, i))
            kode = parse_kode(m[1]) if m else None
            if m is None or kode is None or str(kode) in sudah:
                continue
            sudah.add(str(kode))
            if len(kode.bagian) == 6:
                isi = [_sel(b, peta.get(n)) for n in ("kinerja", "indikator", "satuan")]
                yield Entri(str(kode), tidy(m[2]), edisi, *isi)
            else:
                yield Entri(str(kode), tidy(m[2]), edisi)


def _is_kolom_kode(contoh: Sequence[Sequence[str]], kolom: int | None) -> bool:
    """Say whether the column headed "Kode" holds whole codes (not only the first of five parts)."""
    if kolom is None:
        return False
    return any("." in s or len(s) > 4 for s in (_sel(b, kolom) for b in contoh) if is_sel_kode(s))


def _cari_kolom_kode(contoh: Sequence[Sequence[str]]) -> list[int]:
    """Return the columns before the first column of words whose cells are all code parts."""
    hasil = []
    for i in range(max(len(b) for b in contoh)):
        isi = [s for s in (_sel(b, i) for b in contoh) if s]
        if isi and all(is_sel_kode(s) for s in isi):
            hasil.append(i)
        elif isi and hasil:
            break
    return hasil


def _kolom_isi(
    contoh: Sequence[Sequence[str]], peta: dict[str, int], kolom_kode: Sequence[int]
) -> dict[str, int]:
    """Return the columns of name, kinerja, indicator and unit: by header, else in order after the code."""
    kolom = {n: peta[n] for n in _ISI_URUT if n in peta and peta[n] not in kolom_kode}
    if "nama" in kolom:
        return kolom
    mulai = max(kolom_kode, default=-1) + 1
    lebar = max(len(b) for b in contoh)
    berisi = [i for i in range(mulai, lebar) if any(re.search(r"[A-Za-z]", _sel(b, i)) for b in contoh)]
    bebas = [i for i in berisi if i not in kolom.values()]
    for nama in _ISI_URUT:
        if nama not in kolom and bebas:
            kolom[nama] = bebas.pop(0)
    return kolom


def _gabung(baris: Sequence[str], kolom: Sequence[int]) -> Kode | None:
    bagian = [s for s in (_sel(baris, i) for i in kolom) if s]
    if not bagian or not all(is_sel_kode(s) for s in bagian):
        return None
    utuh = next((parse_kode(s) for s in reversed(bagian) if s.count(".") >= 2), None)
    return utuh or parse_kode(".".join(bagian))


def _sel(baris: Sequence[str], kolom: int | None) -> str:
    if kolom is None or kolom >= len(baris):
        return ""
    isi = baris[kolom]
    return "" if isi.lower() in _KOSONG else isi
