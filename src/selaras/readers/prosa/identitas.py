"""Who the document belongs to and which year it plans: government, agency, its short name, plan year."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from selaras.kernel.teks import kunci, tidy

_PEMDA = re.compile(
    r"\b(Kota|Kabupaten|Provinsi|KOTA|KABUPATEN|PROVINSI|Kab\.)\s+"
    r"([A-Z][A-Za-z'’-]+(?:[ ][A-Z][A-Za-z'’-]+){0,3})"
)
_BUKAN_NAMA = frozenset((
    "adalah", "agustus", "akan", "apbd", "april", "bab", "badan", "berita", "daerah", "dalam", "dan",
    "dapat", "dari", "dengan", "desember", "di", "dinas", "februari", "indikator", "indonesia", "januari",
    "juli", "juni", "kabupaten", "ke", "kecamatan", "kegiatan", "kota", "lembaran", "maret", "mei",
    "melalui", "nama", "no", "nomor", "november", "oktober", "pada", "pemerintah", "perangkat",
    "peraturan", "periode", "program", "provinsi", "rencana", "renja", "renstra", "rkpd", "rpd", "rpjmd",
    "sebagai", "september", "seri", "sumber", "tabel", "tahun", "tambahan", "target", "telah", "tentang",
    "untuk", "yang",
))  # fmt: skip
_LEMBAGA = (
    r"(?:Badan|Dinas|Inspektorat|Sekretariat(?:\s+(?:Daerah|Dewan|DPRD))?|Kecamatan|Satuan\s+Polisi|Rumah\s+Sakit|RSUD|"
    r"Kantor|Bagian|BADAN|DINAS|INSPEKTORAT|SEKRETARIAT|KECAMATAN|SATUAN\s+POLISI|RUMAH\s+SAKIT)"
)
_KATA = r"(?:dan|serta|DAN|SERTA|bagi|dr\.|[A-Z][\w'’/-]*,?)"
_NAMA_OPD = re.compile(
    r"(?:Nama\s+)?(?:Perangkat Daerah|PERANGKAT DAERAH|OPD|SKPD|Unit Organisasi|Unit Kerja)\s*:\s*"
    r"(?P<nama>[^\n]{4,140})"
)
_SELA_TAHUN = r"(?:\s+(?:Tahun|TAHUN)\s+20\d\d)?(?:\s+[-–])?"
_SINGKATAN = r"[A-Z][A-Za-z0-9&./-]{1,14}"
_RENTANG = r"(?!\s*(?:[-–—/]|s\.?\s?/?d\.?)\s*(?:20)?\d\d)"
_TAHUN_RENJA = re.compile(
    r"(?:\bRenja\b|\bRENJA\b|\bRencana\s+Kerja\b|\bRENCANA\s+KERJA\b)(?!\s+(?:Pemerintah|Pembangunan|PEMERINTAH))"
    rf"[^.;:\n]{{0,140}}?(?:\b[Tt]ahun|\bTAHUN)\s+(?:[Aa]nggaran\s+)?(20\d\d){_RENTANG}"
)
_TAHUN_JUDUL = re.compile(
    rf"^(?:RENCANA\s+KERJA|RENJA|Rencana\s+Kerja|Renja)\b[^.;\n]{{0,160}}?\b(20\d\d){_RENTANG}"
)
_TAHUN_SAMPUL = re.compile(r"^TAHUN(?:\s+ANGGARAN)?\s+(20\d\d)$", re.IGNORECASE)
_AWAL_SAMPUL = re.compile(
    r"^(?:(?:RANCANGAN(?: AWAL| AKHIR)?|PERUBAHAN)\s+)?(?:RENCANA\s+KERJA|RENJA)\b", re.IGNORECASE
)
_TINGGI_SAMPUL = 8
_TAHUN_LALU = re.compile(r"tahun lalu|evaluasi|pelaksanaan|realisasi|capaian|tahun sebelumnya", re.IGNORECASE)


def cari_pemda(teks: str, tambahan: str | None) -> str | None:
    """Return the government named most often ("Kota Pontianak"); ``tambahan`` is what the tables say."""
    suara: Counter[tuple[str, ...]] = Counter()
    for m in _PEMDA.finditer(teks):
        nama = []
        for kata in m[2].split():
            if kata.lower().strip(".,") in _BUKAN_NAMA:
                break
            nama.append(kata.title() if kata.isupper() else kata)
        jenis = "Kabupaten" if m[1] == "Kab." else m[1].title()
        for n in range(1, len(nama) + 1):
            suara[(jenis, *nama[:n])] += 1
    if tambahan:
        suara[tuple(tambahan.split())] += 5
    pendek = [(n, k) for k, n in suara.items() if len(k) == 2]
    if not pendek:
        return tambahan
    terpilih: tuple[str, ...] = max(pendek, key=lambda x: (x[0], x[1]))[1]
    for panjang in (3, 4, 5):
        lanjut = [(n, k) for k, n in suara.items() if len(k) == panjang and k[:-1] == terpilih]
        if not lanjut:
            break
        n, k = max(lanjut)
        if n < 0.6 * suara[terpilih]:
            break
        terpilih = k
    return " ".join(terpilih)


def cari_perangkat_daerah(teks: str, pemda: str | None, tambahan: str | None) -> str | None:
    """Return the agency's official name without the government, by the most frequent use."""
    suara: Counter[str] = Counter()
    contoh: dict[str, Counter[str]] = {}

    def catat(nama: str, bobot: int) -> None:
        bersih = _rapikan_nama(nama, pemda)
        if len(bersih.split()) >= 2 or bersih == "Inspektorat":
            k = kunci(bersih)
            suara[k] += bobot
            contoh.setdefault(k, Counter())[bersih] += bobot

    if tambahan:
        catat(tambahan, 20)
    for m in _NAMA_OPD.finditer(teks):
        if re.match(_LEMBAGA, m["nama"].strip()):
            catat(m["nama"], 5)
    if pemda:
        daerah = "|".join(r"\s+".join(map(re.escape, p.split())) for p in (pemda, pemda.upper()))
        pola = re.compile(rf"\b({_LEMBAGA}(?:\s+{_KATA}){{0,12}}?){_SELA_TAHUN}\s+(?:{daerah})\b")
        for m in pola.finditer(teks):
            catat(m[1], 1)
    if not suara:
        return None
    terpilih, _ = max(suara.items(), key=lambda x: (x[1], x[0]))
    return max(contoh[terpilih].items(), key=lambda x: (x[1], x[0]))[0]


def _rapikan_nama(nama: str, pemda: str | None) -> str:
    bersih = tidy(nama).strip(" .,;:")
    if pemda:
        bersih = re.sub(rf"\s*{re.escape(pemda)}.*$", "", bersih, flags=re.IGNORECASE)
    bersih = re.sub(r"\s*\([^)]*\)\s*$", "", bersih)
    bersih = re.sub(r"\s+(?:Tahun|TAHUN|Periode)\b.*$", "", bersih)
    if bersih.isupper():
        kecil = ("dan", "serta", "bagi")
        bersih = " ".join(k.lower() if k.lower() in kecil else k.title() for k in bersih.split())
    return bersih


def cari_singkatan(teks: str, perangkat_daerah: str | None) -> str | None:
    """Return the agency's short name: in brackets behind the full name, else capitals of its initials."""
    if not perangkat_daerah:
        return None
    nama = r"\s+".join(re.escape(k) for k in perangkat_daerah.split())
    kurung = Counter(
        m[1]
        for m in re.finditer(
            rf"{nama}(?:\s+(?:Kota|Kabupaten|Provinsi)\s+[\w ]{{3,40}}?)?\s*\(({_SINGKATAN})\)", teks
        )
    )
    if kurung:
        return max(kurung.items(), key=lambda x: (x[1], x[0]))[0]
    huruf = "".join(k[0].upper() for k in perangkat_daerah.split() if k not in ("dan", "serta", "bagi"))
    calon = Counter(
        t
        for t in re.findall(r"\b[A-Z]{3,12}\b", teks)
        if t[0] == huruf[0] and _urut(t, huruf) and len(t) >= len(huruf) - 2
    )
    terbaik = [(n, t) for t, n in calon.items() if n >= 2]
    return max(terbaik)[1] if terbaik else None


def _urut(pendek: str, panjang: str) -> bool:
    """Say whether the letters of one word occur in order in the other."""
    sisa = iter(panjang)
    return all(h in sisa for h in pendek)


def cari_tahun(baris_awal: Iterable[str], alinea: Iterable[str]) -> int | None:
    """Return the plan year: the title counts most, then "Renja … Tahun n" in the text."""
    suara: Counter[int] = Counter()
    sampul = list(baris_awal)
    if (tahun := _tahun_sampul(sampul)) is not None:
        suara[tahun] += 4
    for b in sampul:
        m = _TAHUN_JUDUL.match(b)
        if m and len(b) < 200 and not _TAHUN_LALU.search(b[: m.start(1)]):
            suara[int(m[1])] += 4
    for a in alinea:
        for m in _TAHUN_RENJA.finditer(a):
            awal = a[max(0, m.start() - 40) : m.start(1)]
            suara[int(m[1])] += 0 if _TAHUN_LALU.search(awal) else 1
    layak = [(n, t) for t, n in suara.items() if n]
    return max(layak)[1] if layak else None


def _tahun_sampul(baris: list[str]) -> int | None:
    """Return the year of a cover whose title goes over several lines ("RENCANA KERJA", ..., "TAHUN 2026")."""
    for i, b in enumerate(baris):
        if _AWAL_SAMPUL.match(b) and len(b) < 80:
            for lanjut in baris[i + 1 : i + _TINGGI_SAMPUL]:
                m = _TAHUN_SAMPUL.match(lanjut.strip())
                if m:
                    return int(m[1])
    return None
