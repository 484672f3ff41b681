"""Assembly: chapters in the order of the document's version, sections from facts, numbered tables."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from selaras.facts import Renja
from selaras.facts.dukungan import load_dukungan
from selaras.kernel.kode import parse_kode
from selaras.kernel.teks import romawi
from selaras.law.nomenklatur import load_nomenklatur
from selaras.law.sistematika import Bab, Subbab
from selaras.writers.bahan.bahan import Bahan
from selaras.writers.bahan.petak import KOSONG, TabelPetak
from selaras.writers.bahan.rencana import layout_dokumen
from selaras.writers.bahan.tabel import (
    list_usulan,
    tabel_dukungan,
    tabel_evaluasi,
    tabel_kinerja,
    tabel_rencana,
    tabel_tinjauan,
    tabel_tujuan,
    tabel_usulan,
)
from selaras.writers.naskah import (
    bab_evaluasi,
    bab_pendahuluan,
    bab_rencana,
    bab_telaah,
    bab_tujuan,
)
from selaras.writers.naskah.blok import (
    Angka,
    Blok,
    Butir,
    Daftar,
    DaftarIsi,
    DaftarTabel,
    Halaman,
    Judul,
    JudulLepas,
    Naskah,
    Paragraf,
    Sampul,
    Tabel,
    Teks,
)
from selaras.writers.naskah.kalimat import gabung
from selaras.writers.naskah.tabel_naskah import susun_tabel_naskah
from selaras.writers.pilihan import KERTAS, PilihanSusun

Penulis = Callable[[Bahan], list[Blok]]
ISI: Mapping[str, Penulis] = {
    "latar_belakang": bab_pendahuluan.latar_belakang,
    "landasan_hukum": bab_pendahuluan.landasan_hukum,
    "maksud_tujuan": bab_pendahuluan.maksud_tujuan,
    "sistematika": bab_pendahuluan.sistematika,
    "evaluasi_renja": bab_evaluasi.pengantar,
    "evaluasi_urusan": bab_evaluasi.pengantar,
    "di_bawah": bab_evaluasi.di_bawah,
    "memenuhi": bab_evaluasi.memenuhi,
    "melebihi": bab_evaluasi.melebihi,
    "faktor": bab_evaluasi.faktor,
    "implikasi": bab_evaluasi.implikasi,
    "tindakan": bab_evaluasi.tindakan,
    "kinerja_pelayanan": bab_telaah.kinerja_pelayanan,
    "spm": bab_telaah.spm,
    "isu": bab_telaah.isu,
    "tinjauan_rkpd": bab_telaah.tinjauan_rkpd,
    "usulan_masyarakat": bab_telaah.usulan_masyarakat,
    "pokir": bab_telaah.pokir,
    "inovasi": bab_telaah.inovasi,
    "kebijakan_nasional": bab_tujuan.kebijakan_nasional,
    "arah_kebijakan": bab_tujuan.arah_kebijakan,
    "tujuan": bab_tujuan.tujuan,
    "program": bab_tujuan.program,
    "iku": bab_tujuan.iku,
    "ikk": bab_tujuan.ikk,
    "rencana_kerja": bab_rencana.rencana_kerja,
    "catatan_penting": bab_rencana.catatan_penting,
    "kaidah": bab_rencana.kaidah,
    "tindak_lanjut": bab_rencana.tindak_lanjut,
}
"""Writer of each section by its stable key; chapters without sections are written under their own key."""
_ACUAN = re.compile(r"\{tabel:(\w+)\}")


def rakit_naskah(renja: Renja, pilihan: PilihanSusun | None = None) -> tuple[Naskah, list[str]]:
    """Return the document and notes for its author: gaps to fill, and what could not be carried over."""
    p = pilihan or PilihanSusun()
    b = Bahan(renja, p)
    perakit = _Perakit(b)
    bab = [h for i, isi in enumerate(b.sistematika.bab, start=1) for h in perakit.bab(i, isi)]
    depan = perakit.depan()
    n = b.tahun_n("n") if b.tahun is not None else ""
    naskah = Naskah(
        judul=f"Rencana Kerja {b.pd_lengkap} Tahun {n}".strip(),
        pemda=b.pemda,
        perangkat_daerah=b.pd,
        tahun=n,
        kertas=KERTAS[p.kertas],
        halaman=tuple(_acukan(h, perakit.nomor) for h in (*depan, *bab)),
        isian=tuple(b.isian.kosong.items()),
    )
    return naskah, _catatan(b)


def _catatan(b: Bahan) -> list[str]:
    gaps = [f"Isi: {petunjuk}." for petunjuk in b.isian.kosong.values()]
    return [*dict.fromkeys(b.catatan), *gaps]


class _Perakit:
    """Builds pages; keeps the numbers given to tables."""

    def __init__(self, bahan: Bahan) -> None:
        self.bahan = bahan
        self.nomor: dict[str, str] = {}
        self._bab_angka = 0
        self._tabel_ke = 0

    def depan(self) -> list[Halaman]:
        """Cover, preface, contents and list of tables."""
        b = self.bahan
        sampul = Sampul(
            ("RENCANA KERJA", "(RENJA)", b.pd.upper()),
            f"TAHUN {b.tahun_n('n')}" if b.tahun is not None else "",
            (f"PEMERINTAH {b.pemda.upper()}",),
        )
        isi: tuple[Blok, ...] = (
            JudulLepas("KATA PENGANTAR"), *bab_pendahuluan.kata_pengantar(b), DaftarIsi(), DaftarTabel(),
        )  # fmt: skip
        return [
            Halaman((sampul,), angka=Angka.TANPA),
            Halaman(isi, angka=Angka.ROMAWI, mulai=True),
        ]

    def bab(self, ke: int, bab: Bab) -> Iterator[Halaman]:
        """Yield the pages of a chapter: upright text, and wide tables on their own pages."""
        self._bab_angka, self._tabel_ke = ke, 0
        per_bab = self.bahan.pilihan.penomoran == "bab"
        awalan = f"{romawi(ke)}-" if per_bab else ""
        mulai = per_bab or ke == 1
        tumpuk: list[Blok] = []
        mendatar = False
        for blok in self._isi_bab(ke, bab):
            lebar = isinstance(blok, Tabel) and blok.mendatar
            if lebar != mendatar and tumpuk:
                yield Halaman(tuple(tumpuk), mendatar, Angka.ARAB, awalan, mulai)
                tumpuk, mulai = [], False
            mendatar = lebar
            tumpuk.append(blok)
        if tumpuk:
            yield Halaman(tuple(tumpuk), mendatar, Angka.ARAB, awalan, mulai)

    def _isi_bab(self, ke: int, bab: Bab) -> Iterator[Blok]:
        b = self.bahan
        yield Judul(f"BAB {romawi(ke)}", b.waktu.isi(bab.judul).upper(), 1, bab.kunci)
        for kunci in bab.isi:
            yield from ISI[kunci](b)
        if not bab.subbab and bab.kunci in ISI:
            yield from ISI[bab.kunci](b)
        yield from self._tabel(bab.tabel, bab)
        terpakai = [s for s in bab.subbab if s.inti or _ada_isi(s, b)]
        for i, s in enumerate(terpakai, start=1):
            yield from self._subbab(s, f"{ke}.{i}" if bab.bernomor else "", 2)
        if bab.kunci == "penutup":
            yield bab_pendahuluan.tanda_tangan(b)

    def _subbab(self, s: Subbab, nomor: str, tingkat: int) -> Iterator[Blok]:
        b = self.bahan
        yield Judul(nomor, b.waktu.isi(s.judul), tingkat, s.kunci)
        yield from ISI[s.kunci](b)
        for i, anak in enumerate(s.anak, start=1):
            yield from self._subbab(anak, f"{nomor}.{i}", tingkat + 1)
        yield from self._tabel(s.tabel, None)

    def _tabel(self, kunci: tuple[str, ...], bab: Bab | None) -> Iterator[Tabel]:
        b = self.bahan
        for k in kunci:
            petak = self._petak(k, bab)
            if petak is None:
                continue
            self._tabel_ke += 1
            nomor = f"{self._bab_angka}.{self._tabel_ke}"
            self.nomor[k] = nomor
            yield replace(
                susun_tabel_naskah(petak, pemda=b.pemda, pd=b.pd, kertas=KERTAS[b.pilihan.kertas]),
                nomor=f"Tabel {nomor}",
                kunci=k,
            )

    def _petak(self, kunci: str, bab: Bab | None) -> TabelPetak | None:
        r = self.bahan.renja
        if kunci == "rencana":
            return self._rencana(bab)
        if kunci == "usulan_masyarakat":
            return tabel_usulan(r)
        if kunci in _TABEL:
            return _TABEL[kunci](r) if r.tabel(kunci) else None
        isi = bab_tujuan.list_iku(self.bahan) if kunci == "iku" else getattr(load_dukungan(r), kunci)
        if isi is None or (not isi and kunci in ("iku", "ikk")):
            return None
        return tabel_dukungan(kunci, isi, r)

    def _rencana(self, bab: Bab | None) -> TabelPetak | None:
        b = self.bahan
        if not b.renja.rencana:
            return None
        bawaan = bab.layout_rencana if bab is not None else "dokumen"
        layout = b.pilihan.layout_rencana or (layout_dokumen(b.renja) if bawaan == "dokumen" else bawaan)
        tabel, catatan = tabel_rencana(b.renja, layout, _kinerja if layout == "4.1" else None)
        b.catatan.extend(catatan)
        hilang = [
            k.judul for k in tabel_rencana(b.renja, layout, lembar=True)[0].kolom if tabel.indeks(k.id) < 0
        ]
        if hilang:
            b.catatan.append(
                f"{tabel.tata.bentuk}: {gabung(hilang)} tidak muat pada bentuk {layout}; ada pada xlsx."
            )
        kosong = [k.judul for i, k in enumerate(tabel.kolom) if k.id in WAJIB_ISI and not _terisi(tabel, i)]
        if kosong:
            b.catatan.append(f"{tabel.tata.bentuk}: kolom {gabung(kosong)} belum ada datanya.")
        return tabel


WAJIB_ISI = frozenset(
    (
        "lokasi",
        "sumber_dana",
        "target_akhir",
        "realisasi_n2",
        "prakiraan_n1",
        "kelompok_sasaran",
        "target_maju",
    )
)
"""Columns of the plan table that no complete plan leaves wholly empty."""


def _terisi(tabel: TabelPetak, kolom: int) -> bool:
    return any(b.petak[kolom] != KOSONG for b in tabel.baris)


_TABEL: Mapping[str, Callable[[Renja], TabelPetak]] = {
    "evaluasi": tabel_evaluasi,
    "kinerja_pelayanan": tabel_kinerja,
    "tinjauan_rkpd": tabel_tinjauan,
    "tujuan_sasaran": tabel_tujuan,
}


def _ada_isi(s: Subbab, b: Bahan) -> bool:
    """Say whether an optional section has facts to print."""
    return any(b.renja.tabel(t) for t in s.tabel if t != "usulan_masyarakat") or (
        "usulan_masyarakat" in s.tabel and bool(list_usulan(b.renja))
    )


def _kinerja(kode: str) -> str:
    """Return the official result sentence of a sub kegiatan, "" where the loaded lists have none."""
    k = parse_kode(kode)
    if k is None:
        return ""
    return next((e.kinerja for e in load_nomenklatur().list_entri(k) if e.kinerja), "")


def _acukan(h: Halaman, nomor: Mapping[str, str]) -> Halaman:
    """Put table numbers where sentences refer to tables."""
    return replace(h, blok=tuple(_acukan_blok(b, nomor) for b in h.blok))


def _acukan_blok(b: Blok, nomor: Mapping[str, str]) -> Blok:
    if isinstance(b, Paragraf):
        return replace(b, isi=_acukan_runs(b.isi, nomor))
    return _acukan_daftar(b, nomor) if isinstance(b, Daftar) else b


def _acukan_daftar(d: Daftar, nomor: Mapping[str, str]) -> Daftar:
    return replace(d, butir=tuple(_acukan_butir(b, nomor) for b in d.butir))


def _acukan_butir(b: Butir, nomor: Mapping[str, str]) -> Butir:
    anak = _acukan_daftar(b.anak, nomor) if b.anak is not None else None
    return Butir(tuple(_acukan_runs(i, nomor) for i in b.isi), anak)


def _acukan_runs(isi: tuple[Teks, ...], nomor: Mapping[str, str]) -> tuple[Teks, ...]:
    def ganti(m: re.Match[str]) -> str:
        n = nomor.get(m[1])
        return f"Tabel {n}" if n else "tabel"

    return tuple(replace(t, isi=_ACUAN.sub(ganti, t.isi)) if "{tabel:" in t.isi else t for t in isi)
