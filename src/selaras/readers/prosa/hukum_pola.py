"""How regulations are named in print, and the canonical kind and key of each name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from selaras.kernel.teks import kunci

_KEMENTERIAN: dict[str, str] = {
    "dalam negeri": "dagri",
    "pendayagunaan aparatur negara": "panrb",
    "pendayagunaan aparatur negara dan reformasi birokrasi": "panrb",
    "panrb": "panrb",
    "pan rb": "panrb",
    "pan dan rb": "panrb",
    "keuangan": "keu",
    "kesehatan": "kes",
    "pendidikan dan kebudayaan": "dikbud",
    "pekerjaan umum dan perumahan rakyat": "pupr",
    "perencanaan pembangunan nasional": "ppn",
    "perencanaan pembangunan nasional kepala badan perencanaan pembangunan nasional": "ppn",
    "sosial": "sos",
    "perhubungan": "hub",
    "pertanian": "tan",
    "perdagangan": "dag",
}
_LEMBAGA = {"kepegawaian negara": "bkn", "bkn": "bkn", "administrasi negara": "lan", "lan": "lan"}
_KEPALA_DAERAH = r"(?:Wali\s?[Kk]ota|WALI\s?KOTA|Bupati|BUPATI|Gubernur|GUBERNUR)"
_WILAYAH = r"[A-Z][\w'’-]+(?:\s+(?!Nomor\b|No\b|Tahun\b|Tentang\b|NOMOR\b)[A-Z][\w'’-]+){0,4}?"
_DI = rf"\s+(?:(?:Kota|Kabupaten|Provinsi|KOTA|KABUPATEN|PROVINSI)\s+)?{_WILAYAH}"
_RI = r"(?:\s+(?:Republik\s+Indonesia|R\.?I\.?))?"
_NOMOR = (
    r"\s*(?:(?:Nomor|NOMOR|nomor|No\.?|NO\.?|Nomer|Nmr\.?)\s*[.:]?\s*)?"
    r"(?P<nomor>[A-Z]{2,4}[./][\w./-]*\d[\w./-]*|\d[\d.]*(?:[-–]\d+)*(?:/[A-Za-z][\w./-]*)?)"
    r"(?:\s*(?:/|[Tt]ahun|TAHUN|[Tt]hn?\.?)\s*(?P<tahun>(?:19|20)\d{2})(?!\d))?"
)
_JENIS = (
    r"(?P<uud>(?:Undang[-\s]*Undang\s+Dasar(?:\s+Negara(?:\s+Republik\s+Indonesia|\s+RI)?)?|\bUUD(?:\s+NRI|\s+RI)?)"
    r"(?:\s+[Tt]ahun)?\s+1945)"
    r"|(?P<uudrt>Undang[-\s]*Undang\s+Darurat|\bUU\s+Drt\.?)"
    r"|(?P<perppu>Peraturan\s+Pemerintah\s+Pengganti\s+Undang[-\s]*[Uu]ndang|\bPer(?:p)?pu\b)"
    r"|(?P<uu>Undang[-\s]*[Uu]ndang|UNDANG[-\s]*UNDANG|\bUU)"
    r"|(?P<perpres>(?:Peraturan|PERATURAN)\s+(?:Presiden|PRESIDEN)|\bPerpres)"
    r"|(?P<keppres>Keputusan\s+Presiden|\bKeppres)"
    r"|(?P<inpres>Instruksi\s+Presiden|\bInpres)"
    r"|(?P<menteri>(?P<mbentuk>Peraturan(?:\s+Bersama)?|Keputusan|Instruksi|Surat\s+Edaran|PERATURAN|KEPUTUSAN|INSTRUKSI)"
    r"\s+(?:Menteri|MENTERI)\s+(?P<mnama>[A-Z][A-Za-z/&-]*(?:[\s,]+(?!Nomor|NOMOR|No\b|Republik|R\.?I\b|Tahun)(?:dan|DAN|[A-Z][A-Za-z/&-]*)){0,14}?))"
    r"|(?P<msingkat>\b(?P<mdepan>Permen|Kepmen|Inmen|SE\s?Men)\s?-?(?P<mbelakang>[A-Za-z]{2,9}(?:[\s-]?RB\b)?)|\bPMK\b)"
    r"|(?P<bkn>\b(?:Peraturan|Keputusan|Perka|PerBKN)(?:\s+Kepala)?\s*(?:Badan\s+)?(?P<lembaga>Kepegawaian\s+Negara|BKN|LAN|(?:Lembaga\s+)?Administrasi\s+Negara))"
    rf"|(?P<perda>(?:Peraturan|PERATURAN)\s+(?:Daerah|DAERAH)|\bPerda|\bPERDA)(?P<wperda>{_DI})??"
    rf"|(?P<perkada>(?:(?:Peraturan|Perat\.)\s+(?:{_KEPALA_DAERAH}|Kepala\s+Daerah)|\b(?:Perwali|Perwako|Perwal|Perbup|Pergub|Perkada)\b))(?P<wperkada>{_DI})??"
    rf"|(?P<kepkada>(?:Keputusan|SK)\s+{_KEPALA_DAERAH}|\b(?:Kepwali|Kepwako|Kepbup|Kepgub)\b)(?P<wkepkada>{_DI})??"
    r"|(?P<pp>(?:Peraturan|PERATURAN)\s+(?:Pemerintah|PEMERINTAH)(?!\s+Daerah)|\bPP)"
)
SEBUT = re.compile(rf"(?:{_JENIS})(?:(?<=1945)|{_RI}(?<!\d){_NOMOR})")
_AWAL = re.compile(r"\b(?:U[NnU]|P[Ee][Rr]|K[Ee][Pp]|I[Nn][SsMmPp]|PP|PMK|S[EuK])")
_NAMA_KEPALA = re.compile(
    r"wali\s?kota|bupati|gubernur|perwal|perwako|perbup|pergub|kepwal|kepwako|kepbup|kepgub", re.I
)
_AKAR = (
    "uud",
    "uudrt",
    "perppu",
    "uu",
    "perpres",
    "keppres",
    "inpres",
    "bkn",
    "perda",
    "perkada",
    "kepkada",
    "pp",
)
_BENTUK = {"peraturan": "permen", "keputusan": "kepmen", "instruksi": "inmen", "surat": "semen"}


@dataclass(frozen=True, slots=True)
class Sebutan:
    """A regulation as named at one place of a text."""

    jenis: str
    kunci: str
    nomor: str
    tahun: int | None
    mulai: int
    akhir: int
    teks: str

    @property
    def identitas(self) -> str:
        """Key of the register: ``pp-72-2019``, ``uud-1945``."""
        bagian = (self.kunci, self.nomor.lower().replace("/", "-"), str(self.tahun or ""))
        return "-".join(b for b in bagian if b)


def cari_sebutan(teks: str, wilayah: str | None) -> list[Sebutan]:
    """Find every regulation named in a text; ``wilayah`` ("Kota X") completes local ones without a place."""
    hasil = []
    akhir = 0
    for awal in _AWAL.finditer(teks):
        if awal.start() < akhir:
            continue
        m = SEBUT.match(teks, awal.start())
        s = _buat(m, wilayah) if m else None
        if s is not None:
            hasil.append(s)
            akhir = s.akhir
    return hasil


def _buat(m: re.Match[str], wilayah: str | None) -> Sebutan | None:
    if m["uud"]:
        return Sebutan("uud", "uud", "", 1945, m.start(), m.end(), m[0])
    nomor, tahun = m["nomor"].rstrip(".-/"), int(m["tahun"]) if m["tahun"] else None
    nomor = nomor.replace("–", "-")
    if tahun is None:
        nomor, tahun = _pisah_tahun(nomor)
    if tahun is None and not (m["menteri"] or m["msingkat"]) and not re.search(r"[Nn]o", m[0]):
        return None
    if nomor.isdigit():
        nomor = str(int(nomor))
    jenis, kunci_jenis = _jenis(m, wilayah)
    return Sebutan(jenis, kunci_jenis, nomor, tahun, m.start(), m.end(), m[0])


def _pisah_tahun(nomor: str) -> tuple[str, int | None]:
    """Split ``52/2022`` or ``PER/09/M.PAN/5/2007`` into number and year."""
    depan, garis, belakang = nomor.rpartition("/")
    if garis and len(belakang) == 4 and belakang.isdigit() and belakang[:2] in ("19", "20"):
        return depan, int(belakang)
    return nomor, None


def _jenis(m: re.Match[str], wilayah: str | None) -> tuple[str, str]:
    """Return the canonical kind and the beginning of the key."""
    if m["menteri"] or m["msingkat"]:
        return _jenis_menteri(m)
    nama = next(a for a in _AKAR if m[a])
    if nama == "bkn":
        lembaga = next((v for k, v in _LEMBAGA.items() if k in kunci(m["lembaga"])), "lain")
        return ("bkn" if lembaga == "bkn" else "lain"), f"perka-{lembaga}"
    if nama in ("perda", "perkada", "kepkada"):
        daerah = _daerah(m, wilayah)
        jenis = "lain" if nama == "kepkada" else nama
        return jenis, f"{nama}-{daerah}" if daerah else nama
    if nama == "uudrt":
        return "lain", "uu-darurat"
    return (nama if nama in ("uu", "pp", "perpres") else "lain"), nama


def _jenis_menteri(m: re.Match[str]) -> tuple[str, str]:
    if m["msingkat"]:
        if m["msingkat"] == "PMK":
            return "lain", "permenkeu"
        depan = m["mdepan"].lower().replace(" ", "").replace("semen", "semen")
        belakang = kunci(m["mbelakang"]).replace(" ", "")
        belakang = "panrb" if belakang.startswith("pan") else belakang
    else:
        depan = _BENTUK[m["mbentuk"].lower().split()[0]]
        nama = kunci(m["mnama"])
        belakang = _KEMENTERIAN.get(nama) or (
            "panrb" if nama.startswith("pendayagunaan") else "-" + nama.replace(" ", "-")
        )
    jenis = depan + belakang
    kanonik = jenis in ("permendagri", "kepmendagri", "inmendagri", "permenpanrb")
    return (jenis if kanonik else "lain"), jenis


def _daerah(m: re.Match[str], wilayah: str | None) -> str:
    """Return the region of a local regulation: ``kota-pontianak``."""
    cetak = kunci(m["wperda"] or m["wperkada"] or m["wkepkada"] or "")
    for kata in ("kota", "kabupaten", "provinsi"):
        if cetak.startswith(kata + " "):
            return cetak.replace(" ", "-")
    kepala = _NAMA_KEPALA.search(m[0])
    bawaan = kunci(wilayah or "")
    if cetak and bawaan.endswith(cetak):
        return bawaan.replace(" ", "-")
    if cetak and kepala:
        k = kepala[0].lower()
        jenis = "kota" if "wa" in k else "kabupaten" if "bup" in k else "provinsi"
        return f"{jenis}-{cetak}".replace(" ", "-")
    return bawaan.replace(" ", "-")
