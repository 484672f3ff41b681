"""The signature block at the end of the document."""

from __future__ import annotations

import re

from selaras.facts import Pengesahan
from selaras.kernel.teks import BULAN, parse_bulan, tidy
from selaras.readers.prosa.alur import Alinea

_BULAN = "|".join(BULAN)
_TANGGAL = rf"(?:(?P<hari>\d{{1,2}}|[.…_]{{2,}})\s+)?(?P<bulan>{_BULAN})\s+(?P<tahun>(?:19|20)\d\d)"
_TEMPAT = re.compile(
    rf"^(?:Ditetapkan\s+di\s+)?(?P<tempat>[A-Z][A-Za-z .'-]{{2,40}}?)\s*,\s*"
    rf"(?P<cetak>(?:[Tt]anggal\s+)?{_TANGGAL})\s*$",
    re.IGNORECASE,
)
_DI = re.compile(
    r"^(?:Ditetapkan|Dibuat|Disahkan|Dikeluarkan)\s+di\s*:?\s*(?P<tempat>[A-Z][\w .'-]{2,40})$", re.IGNORECASE
)
_PADA = re.compile(rf"^(?:pada\s+)?tanggal\s*:?\s*(?P<cetak>{_TANGGAL})\s*$", re.IGNORECASE)
_JABATAN = re.compile(
    r"^(?:Plt\.?\s|Plh\.?\s|Pj\.?\s|PJ\.?\s|Pit\.\s)?\s*(?:Kepala|Sekretaris|Inspektur|Direktur|Camat|Lurah|Wali\s?kota|Bupati|Gubernur|Pelaksana)\b",
    re.IGNORECASE,
)
_PANGKAT = re.compile(
    r"^(?:Pangkat\s*:?\s*)?(?:Pembina|Penata|Pengatur|Juru)\b[^,]{0,30}(?:[,(]\s*|\s+|$)(?:Gol\w*\.?\s*)?\(?(?:(?:I|II|III|IV)\s*/\s*[a-e])?\)?\s*$",
    re.IGNORECASE,
)
_NIP = re.compile(r"^NIP\.?\s*[:.]?\s*(?P<nip>\d[\d .]{7,26}\d)\s*$", re.IGNORECASE)
_LEBAR = 120


def baca_pengesahan(alinea: list[Alinea]) -> Pengesahan | None:
    """Return the last signature block of the document, ``None`` where it has none."""
    for i in range(len(alinea) - 1, -1, -1):
        teks = alinea[i].teks
        if len(teks) > _LEBAR:
            continue
        m = _TEMPAT.match(teks) or _PADA.match(teks)
        if m is not None:
            return _susun(alinea, i, m)
    return None


def _susun(alinea: list[Alinea], i: int, m: re.Match[str]) -> Pengesahan:
    tempat = m.groupdict().get("tempat")
    mulai = alinea[i]
    if tempat is None and i:
        d = _DI.match(alinea[i - 1].teks)
        if d:
            tempat, mulai = d["tempat"], alinea[i - 1]
    jabatan, nama, pangkat, nip = _penanda_tangan([a.teks for a in alinea[i + 1 : i + 14]])
    hari = m["hari"]
    return Pengesahan(
        asal=mulai.asal,
        tempat=tidy(tempat) if tempat else None,
        tanggal=tidy(re.sub(r"^[Tt]anggal\s+", "", m["cetak"])),
        tahun=int(m["tahun"]),
        bulan=parse_bulan(m["bulan"]),
        hari=int(hari) if hari and hari.isdigit() else None,
        jabatan=jabatan,
        nama=nama,
        pangkat=pangkat,
        nip=nip,
    )


def _penanda_tangan(baris: list[str]) -> tuple[str | None, str | None, str | None, str | None]:
    """Read office (over several lines), name, rank and NIP from the lines after the date."""
    jabatan: list[str] = []
    nama = pangkat = nip = None
    for b in baris:
        teks = tidy(b).strip("() ") if b.startswith("(") else tidy(b)
        n = _NIP.match(teks)
        if n:
            nip = re.sub(r"\D", "", n["nip"])
            break
        if len(teks) > _LEBAR:
            break
        if _PANGKAT.match(teks) and jabatan:
            pangkat = teks
        elif not jabatan:
            if _JABATAN.match(teks):
                jabatan.append(teks)
            elif len(teks) > 80:
                break
        elif nama is None and _is_lanjutan_jabatan(teks, jabatan):
            jabatan.append(teks)
        elif nama is None:
            nama = teks
    return (tidy(" ".join(jabatan)).rstrip(" ,") or None), nama, pangkat, nip


def _is_lanjutan_jabatan(teks: str, jabatan: list[str]) -> bool:
    """Say whether a line goes on with the office: no academic degree, and words of an agency or place."""
    if re.search(r",\s*[A-Z][A-Za-z]*\.|\b(?:S\.|M\.|Dr\.|Drs\.|Dra\.|Ir\.|H\.|Hj\.)", teks):
        return False
    if teks.endswith(","):
        return True
    if jabatan[-1].rstrip().endswith(","):
        return False
    return bool(
        re.search(
            r"\b(?:Kota|Kabupaten|Provinsi|Daerah|Badan|Dinas|Sumber|Manusia|Bidang|Kecamatan|Sekretariat|dan|Pemerintah)\b",
            teks,
            re.IGNORECASE,
        )
    )
