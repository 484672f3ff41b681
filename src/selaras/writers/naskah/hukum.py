"""The list of legal bases: official order, each regulation once, amendments with what they amend."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from selaras.facts import Asal, Renja, RujukanHukum
from selaras.kernel.teks import tidy
from selaras.law.peraturan import find_peraturan

URUTAN = (
    "uud", "tap", "uudrt", "uu", "perppu", "pp", "perpres", "keppres", "inpres", "permen", "bkn", "kepmen",
    "inmen", "semen", "perda", "perkada", "kepkada",
)  # fmt: skip
"""Kinds from the highest; a kind of a ministry (permendagri) ranks by its beginning (permen)."""
NAMA_JENIS = {
    "uud": "Undang-Undang Dasar Negara Republik Indonesia",
    "uudrt": "Undang-Undang Darurat",
    "uu": "Undang-Undang",
    "perppu": "Peraturan Pemerintah Pengganti Undang-Undang",
    "pp": "Peraturan Pemerintah",
    "perpres": "Peraturan Presiden",
    "keppres": "Keputusan Presiden",
    "inpres": "Instruksi Presiden",
    "bkn": "Peraturan Badan Kepegawaian Negara",
    "lan": "Peraturan Lembaga Administrasi Negara",
    "perda": "Peraturan Daerah",
}
_BENTUK = {"permen": "Peraturan Menteri", "kepmen": "Keputusan Menteri", "inmen": "Instruksi Menteri",
           "semen": "Surat Edaran Menteri"}  # fmt: skip
_KEMENTERIAN = {
    "dagri": "Dalam Negeri",
    "panrb": "Pendayagunaan Aparatur Negara dan Reformasi Birokrasi",
    "keu": "Keuangan",
    "kes": "Kesehatan",
    "dikbud": "Pendidikan dan Kebudayaan",
    "pupr": "Pekerjaan Umum dan Perumahan Rakyat",
    "ppn": "Perencanaan Pembangunan Nasional",
    "sos": "Sosial",
    "hub": "Perhubungan",
    "tan": "Pertanian",
    "dag": "Perdagangan",
}
BAWAAN = (
    "uu-25-2004", "uu-23-2014", "pp-12-2019", "permendagri-86-2017", "permendagri-90-2019",
    "permendagri-77-2020",
)  # fmt: skip
"""Bases of every Renja, used where the document names none."""
_JUDUL_BAWAAN = {
    "permendagri-86-2017": (
        "Tata Cara Perencanaan, Pengendalian dan Evaluasi Pembangunan Daerah, Tata Cara Evaluasi Rancangan "
        "Peraturan Daerah tentang Rencana Pembangunan Jangka Panjang Daerah dan Rencana Pembangunan Jangka "
        "Menengah Daerah, serta Tata Cara Perubahan Rencana Pembangunan Jangka Panjang Daerah, Rencana "
        "Pembangunan Jangka Menengah Daerah, dan Rencana Kerja Pemerintah Daerah"
    ),
    "permendagri-90-2019": (
        "Klasifikasi, Kodefikasi, dan Nomenklatur Perencanaan Pembangunan dan Keuangan Daerah"
    ),
}


@dataclass(slots=True)
class ButirHukum:
    """One item: a regulation and the regulations that amend it."""

    pokok: RujukanHukum
    perubahan: list[RujukanHukum] = field(default_factory=list)


def susun_landasan(renja: Renja, tambahan: Iterable[str] = ()) -> list[ButirHukum]:
    """Return the items in official order; ``tambahan`` are identities that must be among them."""
    sumber = [r for r in renja.rujukan_hukum if r.butir and r.peran in ("pokok", "perubahan")]
    if not sumber:
        sumber = [r for r in renja.rujukan_hukum if r.jenis != "lain"]
    butir = _kelompokkan(sumber)
    ada = {r.identitas for b in butir for r in (b.pokok, *b.perubahan)}
    wajib = [*(BAWAAN if not butir else ()), *tambahan]
    butir += [ButirHukum(_dari_register(i)) for i in dict.fromkeys(wajib) if i not in ada]
    butir.sort(key=lambda b: _kunci(b.pokok))
    return butir


def _kelompokkan(sumber: Sequence[RujukanHukum]) -> list[ButirHukum]:
    """Give amendments to what they amend, and drop an amendment that has an item of its own besides."""
    butir: dict[str, ButirHukum] = {}
    by_nomor: dict[str, ButirHukum] = {}
    perubah = {r.identitas for r in sumber if r.peran == "perubahan"}
    for r in sumber:
        if r.peran == "perubahan":
            induk = by_nomor.get(r.butir or "")
            if induk is not None and r.identitas not in {p.identitas for p in induk.perubahan}:
                induk.perubahan.append(r)
        elif r.identitas in butir:
            by_nomor[r.butir or ""] = butir[r.identitas]
        elif r.identitas not in perubah:
            by_nomor[r.butir or ""] = butir[r.identitas] = ButirHukum(r)
    return list(butir.values())


def _kunci(r: RujukanHukum) -> tuple[int, int, str, str]:
    return (peringkat(r.jenis), r.tahun or 0, r.nomor.zfill(12), r.identitas)


def peringkat(jenis: str) -> int:
    """Return the rank of a kind of regulation, 0 for the constitution."""
    for i, awal in enumerate(URUTAN):
        if jenis == awal or (awal in _BENTUK and jenis.startswith(awal)):
            return i
    return URUTAN.index("bkn") if jenis in ("lan", "bkn") else len(URUTAN)


def _dari_register(identitas: str) -> RujukanHukum:
    terdaftar = find_peraturan(identitas)
    jenis, _, sisa = identitas.partition("-")
    nomor, _, tahun = sisa.rpartition("-")
    judul = _JUDUL_BAWAAN.get(identitas) or (terdaftar.judul if terdaftar else "")
    return RujukanHukum(
        asal=Asal(), jenis=jenis, nomor=nomor, tahun=int(tahun), identitas=identitas, judul=judul
    )


def nama_peraturan(r: RujukanHukum, pemda: str, kepala: str) -> str:
    """Return the full name: kind, number, year, and title where the document gives it."""
    if r.jenis == "uud":
        return f"{NAMA_JENIS['uud']} Tahun 1945"
    jenis = _nama_jenis(r, pemda, kepala)
    if not jenis:
        return tidy(r.teks) or r.identitas
    tahun = f" Tahun {r.tahun}" if r.tahun else ""
    judul = f" tentang {tidy(r.judul)}" if r.judul else ""
    return f"{jenis} Nomor {r.nomor}{tahun}{judul}"


def _nama_jenis(r: RujukanHukum, pemda: str, kepala: str) -> str:
    if r.jenis == "perda":
        return f"{NAMA_JENIS['perda']} {_wilayah(r, pemda)}"
    if r.jenis in ("perkada", "kepkada"):
        bentuk = "Peraturan" if r.jenis == "perkada" else "Keputusan"
        return f"{bentuk} {kepala} {_wilayah(r, pemda).partition(' ')[2]}"
    for awal, nama in _BENTUK.items():
        if r.jenis.startswith(awal):
            kementerian = _KEMENTERIAN.get(r.jenis[len(awal) :])
            return f"{nama} {kementerian}" if kementerian else ""
    return NAMA_JENIS.get(r.jenis, "")


def _wilayah(r: RujukanHukum, pemda: str) -> str:
    """Return the region of a regional regulation, from its key where that names one."""
    ekor = f"-{r.nomor}-{r.tahun}".lower()
    tengah = r.identitas.removeprefix(f"{r.jenis}-").removesuffix(ekor)
    if tengah and tengah != r.identitas.removeprefix(f"{r.jenis}-") and tengah != ekor.lstrip("-"):
        return " ".join(k.capitalize() for k in tengah.split("-"))
    return pemda


def kalimat_butir(b: ButirHukum, pemda: str, kepala: str) -> str:
    """Return an item of the list as a sentence part."""
    teks = nama_peraturan(b.pokok, pemda, kepala)
    if not b.perubahan:
        return teks
    nama = [nama_peraturan(p, pemda, kepala) for p in b.perubahan]
    kata = "telah diubah dengan" if len(nama) == 1 else "telah diubah beberapa kali, terakhir dengan"
    return f"{teks} sebagaimana {kata} {nama[-1]}"


def catatan_hukum(butir: Sequence[ButirHukum], tanggal: date) -> list[str]:
    """Return notes on regulations that no longer held on the document's date."""
    hasil = []
    for b in butir:
        for r in (b.pokok, *b.perubahan):
            p = find_peraturan(r.identitas)
            if p is not None and p.is_dicabut_pada(tanggal):
                ganti = find_peraturan(p.dicabut_oleh) if p.dicabut_oleh else None
                pengganti = f"; penggantinya {ganti.nama}" if ganti else ""
                hasil.append(f"Landasan hukum: {p.nama} sudah dicabut pada tanggal dokumen{pengganti}.")
    return hasil
