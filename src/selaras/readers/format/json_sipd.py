"""The Renja list of SIPD-RI: one flat object per sub kegiatan, its parents repeated in every row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from selaras.facts import Asal, BarisRencana, Berkas, KeteranganTabel, Renja, Sisa
from selaras.kernel.kode import Level, parse_kode
from selaras.readers.format.json_bantu import Objek, desimal, rupiah, satu_nilai, teks
from selaras.readers.format.json_dana import pasangkan_dana
from selaras.readers.format.json_target import (
    Indikator,
    Target,
    is_sejajar,
    pisah_baris,
    pisah_indikator,
    pisah_target,
)

_WAJIB = {"kode_sub_giat", "nama_sub_giat", "kode_program"}
_INDUK = (
    (Level.URUSAN, "urusan", "urusan"),
    (Level.BIDANG, "bidang_urusan", "bidang_urusan"),
    (Level.PROGRAM, "program", "program"),
    (Level.KEGIATAN, "giat", "kegiatan"),
)
"""Level, stem of the code and name fields, stem of the stated totals."""
_CAPAIAN_PROGRAM = ("target_akhir", "realisasi_capaian", "prakiraan", "target_maju_1")
_INDIKATOR_PROGRAM = ("indikator_outcome", *_CAPAIAN_PROGRAM)
_KOLOM_PROGRAM = ("target_akhir", "realisasi_n2", "prakiraan_n1", "target_maju")
_DIBACA = (
    "nama_sub_skpd", "kode_urusan", "nama_urusan", "kode_bidang_urusan", "nama_bidang_urusan",
    "kode_program", "nama_program", "outcome", "indikator_outcome", *_CAPAIAN_PROGRAM, "urai_output",
    "kode_giat", "nama_giat", "kode_sub_giat", "nama_sub_giat", "pagu", "pagu_indikatif", "pagu_n_depan",
    "tolak_ukur_output",
    "target_teks_output", "satuan_output", "tolak_ukur_capaian", "target_teks_capaian", "satuan_capaian",
    "tolok_ukur_sub", "target_sub_teks", "satuan_sub", "tolak_ukur_n", "target_teks_n", "kode_dana",
    "nama_dana", "lokasi_bl", "label_pusat", "label_prov", "label_kokab", "kelompok_sasaran",
)  # fmt: skip
"""Fields read; service keys, locks and names of persons (``user_created``) are left out."""


def is_sipd(objek: Sequence[Objek]) -> bool:
    """Say whether the objects are rows of a Renja list."""
    contoh = objek[:20]
    return bool(contoh) and all(o.keys() >= _WAJIB and ("pagu" in o or "pagu_indikatif" in o) for o in contoh)


@dataclass(slots=True)
class _Rakit:
    """What is gathered while the rows are laid out as a table."""

    baris: list[BarisRencana] = field(default_factory=list)
    sisa: list[Sisa] = field(default_factory=list)
    hasil_program: dict[str, str] = field(default_factory=dict)
    plafon: dict[str, str] = field(default_factory=dict)
    tak_sejajar: set[str] = field(default_factory=set)


def baca_sipd(objek: Sequence[Objek], berkas: Berkas) -> Renja:
    """Lay the flat rows out as T-C.33 (layout B): parents once per unit, further indicators as own rows."""
    rakit = _Rakit()
    bernomor = [(i, o) for i, o in enumerate(objek, start=1) if teks(o, "kode_sub_giat")]
    for unit in _kelompok(bernomor, "kode_sub_skpd"):
        _susun_induk(unit, 0, rakit)
    terisi = sum(1 for _, o in bernomor for k in _DIBACA if teks(o, k) is not None)
    tahun = satu_nilai((o for _, o in bernomor), "tahun")
    return Renja(
        berkas=berkas,
        perangkat_daerah=_perangkat_daerah(objek),
        tahun=int(tahun) if tahun and tahun.isdigit() else None,
        rencana=tuple(rakit.baris),
        keterangan=(_keterangan(int(tahun) if tahun and tahun.isdigit() else None),),
        sisa=tuple(rakit.sisa),
        sel_terisi=terisi,
        sel_terpetakan=terisi - len(rakit.sisa),
        tambahan=_tambahan(bernomor, rakit),
        catatan=tuple(_catatan(bernomor, rakit)),
    )


def _perangkat_daerah(objek: Sequence[Objek]) -> str | None:
    """Return the agency: the one unit named, else the mother of its sub-units (number ``.0000``)."""
    induk = [o for o in objek if (teks(o, "kode_sub_skpd") or "").endswith(".0000")]
    return satu_nilai(objek, "nama_sub_skpd") or satu_nilai(induk, "nama_sub_skpd")


def _keterangan(tahun: int | None) -> KeteranganTabel:
    tahun_kolom = {"pagu": tahun, "prakiraan_maju": tahun + 1} if tahun else {}
    return KeteranganTabel(
        asal=Asal(baris=1), tabel="rencana", judul="Daftar Renja SIPD-RI", layout="B",
        kolom={"pagu": "pagu", "prakiraan_maju": "pagu_n_depan", "sumber_dana": "nama_dana"},
        tahun=tahun, tahun_kolom=tahun_kolom,
    )  # fmt: skip


Bernomor = tuple[int, Objek]


def _kelompok(baris: Iterable[Bernomor], kunci: str) -> list[list[Bernomor]]:
    """Group rows by a field, groups in the order of their first row."""
    hasil: dict[str, list[Bernomor]] = {}
    for nomor, o in baris:
        hasil.setdefault(teks(o, kunci) or "", []).append((nomor, o))
    return list(hasil.values())


def _susun_induk(baris: list[Bernomor], dalam: int, rakit: _Rakit) -> None:
    """Emit the parent rows of one depth and everything below them."""
    if dalam == len(_INDUK):
        for nomor, o in baris:
            _susun_sub(nomor, o, rakit)
        return
    level, bidang, jumlah = _INDUK[dalam]
    for grup in _kelompok(baris, f"kode_{bidang}"):
        nomor, o = grup[0]
        if teks(o, f"kode_{bidang}"):
            umum = _umum(nomor, o, level, bidang)
            umum.update(_jumlah(grup, jumlah))
            if level is Level.PROGRAM:
                _susun_program(grup, umum, rakit)
            elif level is Level.KEGIATAN:
                rakit.baris.append(BarisRencana(**umum, keluaran=_uraian_keluaran(grup, rakit)))
            else:
                rakit.baris.append(BarisRencana(**umum))
        _susun_induk(grup, dalam + 1, rakit)


def _umum(nomor: int, o: Objek, level: Level, bidang: str) -> dict[str, Any]:
    cetak = teks(o, f"kode_{bidang}") or ""
    kode = parse_kode(cetak)
    tertulis = {} if kode is None or str(kode) == cetak else {"kode": cetak}
    return {
        "asal": Asal(baris=nomor), "level": level, "kode": str(kode) if kode else cetak or None,
        "nama": teks(o, f"nama_{bidang}"), "penanggung_jawab": teks(o, "nama_sub_skpd"), "tertulis": tertulis,
    }  # fmt: skip


def _jumlah(grup: list[Bernomor], jumlah: str) -> dict[str, Decimal | None]:
    """Return the totals the list itself states for a parent.

    It states them for the ceiling (``pagu_indikatif``); they are the parent's ``pagu`` only where ceiling and
    pagu are the same in every row below.
    """
    sama = all(desimal(o, "pagu") == desimal(o, "pagu_indikatif") for _, o in grup)
    o = grup[0][1]
    return {
        "pagu": rupiah(o, f"total_pagu_indikatif_{jumlah}") if sama else None,
        "prakiraan_maju": rupiah(o, f"total_pagu_n_depan_{jumlah}"),
    }


def _susun_program(grup: list[Bernomor], umum: dict[str, Any], rakit: _Rakit) -> None:
    """Emit a program row and one row per further indicator."""
    kode = umum["kode"]
    hasil = next((t for _, o in grup if (t := teks(o, "outcome"))), None)
    if hasil:
        rakit.hasil_program[kode] = hasil.strip("[] ")
    awal = len(rakit.baris)
    for sel in dict.fromkeys(tuple(_sel(o, k) for k in _INDIKATOR_PROGRAM) for _, o in grup):
        for isi in _indikator_program(sel, kode, rakit):
            if len(rakit.baris) == awal:
                cetak = {**umum["tertulis"], **isi.pop("tertulis", {})}
                rakit.baris.append(BarisRencana(**{**umum, **isi, "tertulis": cetak}))
            elif isi["capaian_program"] not in {b.capaian_program for b in rakit.baris[awal:]}:
                rakit.baris.append(
                    BarisRencana(asal=umum["asal"], level=Level.INDIKATOR, kode=kode,
                                 penanggung_jawab=umum["penanggung_jawab"], **isi)
                )  # fmt: skip
    if len(rakit.baris) == awal:
        rakit.baris.append(BarisRencana(**umum))


def _sel(o: Objek, kunci: str) -> str:
    nilai = o.get(kunci)
    return "" if nilai is None else str(nilai)


def _indikator_program(sel: tuple[str, ...], kode: str, rakit: _Rakit) -> list[dict[str, Any]]:
    kolom = [[b for b in pisah_baris(s) if b] for s in sel]
    nama = kolom[0]
    if not nama:
        return []
    if is_sejajar(kolom):
        return [_isi_program(n, [k[i : i + 1] for k in kolom[1:]]) for i, n in enumerate(nama)]
    rakit.tak_sejajar.add(kode)
    return [_isi_program(n, kolom[1:] if i == 0 else [[], [], [], []]) for i, n in enumerate(nama)]


def _isi_program(nama: str, nilai: list[list[str]]) -> dict[str, Any]:
    """Return the fields of one program indicator; lists that cannot be paired stay as printed."""
    isi: dict[str, Any] = {"capaian_program": nama}
    tertulis = {}
    for kolom, baris in zip(_KOLOM_PROGRAM, nilai, strict=True):
        gabung = "\n".join(baris)
        target = Target(tertulis=gabung or None) if len(baris) != 1 else pisah_target(gabung, None)
        isi[kolom] = target.nilai
        if target.tertulis:
            tertulis[kolom] = target.tertulis
    return {**isi, "tertulis": tertulis} if tertulis else isi


def _uraian_keluaran(grup: list[Bernomor], rakit: _Rakit) -> str | None:
    """Return the output text of a kegiatan; a later row that says something else is left over."""
    pertama = None
    ada = set()
    for nomor, o in grup:
        uraian = teks(o, "urai_output")
        if uraian and pertama is None:
            pertama = uraian
        elif uraian and uraian != pertama and uraian not in ada:
            rakit.sisa.append(
                Sisa(Asal(baris=nomor), uraian, "urai_output berbeda dari baris lain kegiatan yang sama")
            )
        ada.add(uraian)
    return pertama


def _susun_sub(nomor: int, o: Objek, rakit: _Rakit) -> None:
    """Emit a sub kegiatan and one row per further indicator of its cells."""
    umum = _umum(nomor, o, Level.SUB_KEGIATAN, "sub_giat")
    capaian = _indikator(o, "tolak_ukur_capaian", "target_teks_capaian", "satuan_capaian", nomor, rakit)
    keluaran = _indikator(o, "tolak_ukur_output", "target_teks_output", "satuan_output", nomor, rakit)
    hasil = _indikator(o, "tolok_ukur_sub", "target_sub_teks", "satuan_sub", nomor, rakit)
    maju = _indikator(o, "tolak_ukur_n", "target_teks_n", "satuan_output", nomor, rakit)
    for i in range(max(1, len(capaian), len(keluaran), len(hasil), len(maju))):
        isi, tertulis = _isi_indikator(i, capaian, keluaran, hasil, maju)
        if i == 0:
            cetak = {**umum["tertulis"], **tertulis, **_rupiah_tertulis(o)}
            rakit.baris.append(BarisRencana(**{**umum, **isi, **_isi_sub(o), "tertulis": cetak}))
        else:
            rakit.baris.append(
                BarisRencana(asal=umum["asal"], level=Level.INDIKATOR, kode=umum["kode"],
                             penanggung_jawab=umum["penanggung_jawab"], tertulis=tertulis, **isi)
            )  # fmt: skip
    pagu, plafon = desimal(o, "pagu"), desimal(o, "pagu_indikatif")
    if plafon is not None and pagu != plafon:
        rakit.plafon[umum["kode"]] = f"{plafon:f}"


def _indikator(o: Objek, tolok: str, target: str, satuan: str, nomor: int, rakit: _Rakit) -> list[Indikator]:
    semua = pisah_indikator(_sel(o, tolok), _sel(o, target), _sel(o, satuan))
    hasil = list(dict.fromkeys(semua))
    for ulang in semua[len(hasil) :] if len(hasil) < len(semua) else []:
        rakit.sisa.append(Sisa(Asal(baris=nomor), ulang.tolok_ukur or "", f"{tolok} tercantum dua kali"))
    return hasil


def _isi_indikator(i: int, *kelompok: list[Indikator]) -> tuple[dict[str, Any], dict[str, str]]:
    nama = (("capaian_program", "program"), ("keluaran", "keluaran"), ("hasil_kegiatan", "hasil"),
            ("tolok_ukur_maju", "maju"))  # fmt: skip
    isi: dict[str, Any] = {}
    tertulis: dict[str, str] = {}
    for (kolom, akhiran), daftar in zip(nama, kelompok, strict=True):
        if i >= len(daftar):
            continue
        isi[kolom] = daftar[i].tolok_ukur
        isi[f"target_{akhiran}"] = daftar[i].target.nilai
        isi[f"satuan_{akhiran}"] = daftar[i].target.satuan
        if daftar[i].target.tertulis:
            tertulis[f"target_{akhiran}"] = daftar[i].target.tertulis or ""
    return isi, tertulis


def _rupiah_tertulis(o: Objek) -> dict[str, str]:
    """Return the money the service states with a fraction of a rupiah, as it stands there."""
    return {
        kolom: f"{nilai:f}"
        for kolom, kunci in (("pagu", "pagu"), ("prakiraan_maju", "pagu_n_depan"))
        if (nilai := desimal(o, kunci)) is not None and nilai != nilai.to_integral_value()
    }


def _isi_sub(o: Objek) -> dict[str, Any]:
    daerah = [t for k in ("label_kokab", "label_prov") if (t := teks(o, k))]
    return {
        "lokasi": teks(o, "lokasi_bl"), "pagu": rupiah(o, "pagu" if "pagu" in o else "pagu_indikatif"),
        "prakiraan_maju": rupiah(o, "pagu_n_depan"), "sumber_dana": teks(o, "nama_dana"),
        "prioritas_nasional": teks(o, "label_pusat"), "prioritas_daerah": "; ".join(daerah) or None,
        "kelompok_sasaran": teks(o, "kelompok_sasaran"),
    }  # fmt: skip


def _tambahan(baris: list[Bernomor], rakit: _Rakit) -> dict[str, Any]:
    hasil: dict[str, Any] = {"sumber_dana": pasangkan_dana([o for _, o in baris])}
    if rakit.hasil_program:
        hasil["hasil_program"] = rakit.hasil_program
    if rakit.plafon:
        hasil["pagu_indikatif"] = rakit.plafon
    return hasil


def _catatan(baris: list[Bernomor], rakit: _Rakit) -> list[str]:
    unit = len({teks(o, "kode_sub_skpd") for _, o in baris})
    hasil = [f"Daftar Renja SIPD-RI: {len(baris)} sub kegiatan dari {unit} unit."]
    if rakit.tak_sejajar:
        hasil.append(
            f"Target {len(rakit.tak_sejajar)} program tidak dapat dipasangkan dengan indikatornya, karena "
            "SIPD-RI menggabung dan mengurutkan nilainya: " + ", ".join(sorted(rakit.tak_sejajar)) + "."
        )
    if rakit.plafon:
        hasil.append(f"Pagu {len(rakit.plafon)} sub kegiatan berbeda dari pagu indikatifnya.")
    return hasil
