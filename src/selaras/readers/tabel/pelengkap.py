"""Headers read as a whole: what single columns leave open, their neighbours, years and numbers tell."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from selaras.readers.tabel.kamus import Ragam
from selaras.readers.tabel.kolom import Kepala, Kolom, kunci_kepala, tahun_teks

Deret = list[Kolom]


def lengkapi(kepala: Kepala) -> Kepala:
    """Settle fields that stand twice, and columns known by their official number only."""
    kolom = list(kepala.kolom)
    rapikan = _RAPIKAN.get(kepala.jenis.nama)
    if rapikan is not None:
        kolom = rapikan(kolom)
    if kepala.jenis.berpasangan:
        _samakan_pasangan(kolom)
    kolom = _isi_dari_nomor(kepala, kolom)
    return replace(kepala, kolom=tuple(kolom))


def _samakan_pasangan(kolom: Deret) -> None:
    """Give the amount of a pair "K" and "Rp" the name of the performance column beside it."""
    for i, k in enumerate(kolom[1:], start=1):
        kiri = kolom[i - 1]
        if (
            k.field.endswith("_rp")
            and kiri.field
            and kiri.teks.rpartition(" / ")[0] == k.teks.rpartition(" / ")[0]
        ):
            _ganti(kolom, i, f"{kiri.field}_rp", k.ragam)


def _daun(k: Kolom) -> str:
    return k.teks.rsplit(" / ", 1)[-1]


def _tahun(k: Kolom) -> int | None:
    """Return the one year a column names, in its own text or in the group above it."""
    for teks in reversed(k.teks.split(" / ")):
        tahun = tahun_teks(teks)
        if tahun:
            return tahun[0] if len(tahun) == 1 else None
    return None


def _ganti(kolom: Deret, di: int, field: str, ragam: Ragam) -> None:
    kolom[di] = replace(kolom[di], field=field, ragam=ragam)


def _rapikan_evaluasi(kolom: Deret) -> Deret:
    """Tell last year's target and realisation from this year's by the years their headers name."""
    target = [i for i, k in enumerate(kolom) if k.field in ("target_n2", "target_n1") and _tahun(k)]
    if len({_tahun(kolom[i]) for i in target}) == 2:
        awal = min(_tahun(kolom[i]) or 0 for i in target)
        for i in target:
            _ganti(kolom, i, "target_n2" if _tahun(kolom[i]) == awal else "target_n1", Ragam.ANGKA)
    lalu = next((_tahun(k) for k in kolom if k.field == "target_n2" and _tahun(k)), None)
    if lalu is not None:
        for i, k in enumerate(kolom):
            if k.field in ("realisasi_n3", "realisasi_n2", "realisasi_berjalan"):
                _ganti(kolom, i, _realisasi(k, lalu), Ragam.ANGKA)
    tingkat = [i for i, k in enumerate(kolom) if k.field == "tingkat_n2"]
    if len(tingkat) > 1 and not any(k.field == "tingkat_renstra" for k in kolom):
        _ganti(kolom, tingkat[-1], "tingkat_renstra", Ragam.PERSEN)
    return kolom


def _realisasi(k: Kolom, lalu: int) -> str:
    """Return the field of a realisation by its year against last year's."""
    tahun = _tahun(k)
    if tahun is None or k.field == "realisasi_berjalan":
        return k.field
    if tahun == lalu:
        return "realisasi_n2"
    return "realisasi_n3" if tahun < lalu else "realisasi_berjalan"


def _rapikan_rencana(kolom: Deret) -> Deret:
    """Tell the forward estimate from the plan where both columns only name their year."""
    for dari, ke, ragam in (("target", "target_maju", Ragam.ANGKA), ("pagu", "prakiraan_maju", Ragam.UANG)):
        di = [i for i, k in enumerate(kolom) if k.field == dari and _tahun(k)]
        if len({_tahun(kolom[i]) for i in di}) == 2 and not any(k.field == ke for k in kolom):
            akhir = max(_tahun(kolom[i]) or 0 for i in di)
            for i in di:
                if _tahun(kolom[i]) == akhir:
                    _ganti(kolom, i, ke, ragam)
    _target_maju(kolom)
    return kolom


def _target_maju(kolom: Deret) -> None:
    """Take a second target as next year's: it names the year of the forward estimate, or stands before it."""
    di = [i for i, k in enumerate(kolom) if k.field == "target"]
    maju = next((i for i, k in enumerate(kolom) if k.field == "prakiraan_maju"), None)
    if len(di) < 2 or maju is None or any(k.field == "target_maju" for k in kolom):
        return
    tahun = _tahun(kolom[maju])
    if di[-1] == maju - 1 or (tahun is not None and _tahun(kolom[di[-1]]) == tahun):
        _ganti(kolom, di[-1], "target_maju", Ragam.ANGKA)


def _rapikan_tinjauan(kolom: Deret) -> Deret:
    """Without headers over the two sides, the second column of a kind is the right side's."""
    ada: set[str] = set()
    if any(k.field == "kanan.nama" for k in kolom):
        return kolom
    for i, k in enumerate(kolom):
        sisi, _, field = k.field.partition(".")
        if sisi == "kiri" and k.field in ada and kolom[i - 1].field != k.field:
            _ganti(kolom, i, f"kanan.{field}", k.ragam)
        ada.add(k.field)
    return kolom


_RAPIKAN: dict[str, Callable[[Deret], Deret]] = {
    "evaluasi": _rapikan_evaluasi,
    "rencana": _rapikan_rencana,
    "tinjauan_rkpd": _rapikan_tinjauan,
}


def _isi_dari_nomor(kepala: Kepala, kolom: Deret) -> Deret:
    """Give a column that words did not settle the field of its number in the official form."""
    angka = [n for _, n in kepala.nomor]
    urutan = next((u for u in kepala.jenis.urutan if angka == list(range(1, len(u) + 1))), None)
    if urutan is None:
        return kolom
    ragam = {a.field: a.ragam for a in reversed(kepala.jenis.aturan)}
    ada = {k.field for k in kolom}
    for c, n in kepala.nomor:
        field = urutan[n - 1]
        di = next((i for i, k in enumerate(kolom) if k.awal == c), None)
        if field not in ada and di is not None and not kolom[di].field and kunci_kepala(_daun(kolom[di])):
            _ganti(kolom, di, field, ragam[field])
    return kolom
