"""The engine: applies rules to facts, joins findings of one cause, sorts them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, repeat

from selaras.checks.daftar import ATRIBUT_BY_KELAS, Aturan, load_aturan
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Butuh, Hasil, Pengecualian, Temuan
from selaras.facts import Renja
from selaras.kernel.pemulung import tanpa_pemulung


def run(
    renja: Renja,
    konteks: Konteks,
    *,
    pilih: Collection[str] = (),
    abaikan: Collection[str] = (),
    kecuali: Sequence[Pengecualian] = (),
    aturan: Iterable[Aturan] | None = None,
) -> Hasil:
    """Audit one document.

    ``pilih`` and ``abaikan`` hold rule codes or groups ("A"); ``kecuali`` accepted findings. The order of the
    result depends on the document and the rules alone.
    """
    with tanpa_pemulung():
        return _audit(renja, konteks, _terpilih(pilih, abaikan, aturan), kecuali)


def _terpilih(
    pilih: Collection[str], abaikan: Collection[str], aturan: Iterable[Aturan] | None
) -> list[Aturan]:
    return [a for a in (aturan if aturan is not None else load_aturan()) if _dipakai(a.kode, pilih, abaikan)]


def _audit(renja: Renja, konteks: Konteks, terpakai: list[Aturan], kecuali: Sequence[Pengecualian]) -> Hasil:
    temuan: list[Temuan] = []
    butuh: list[Butuh] = []
    for a in terpakai:
        mentah: list[Temuan] = []
        for h in _terapkan(a, renja, konteks):
            if isinstance(h, Butuh):
                butuh.append(replace(h, kode=a.kode))
            else:
                mentah.append(h)
        temuan.extend(_lengkapi(a, t) for t in _gabungkan(mentah))
    temuan.sort(key=_urutan)
    terbuka: list[Temuan] = []
    diterima: list[tuple[Temuan, Pengecualian]] = []
    for t in temuan:
        p = next((p for p in kecuali if p.cocok(t)), None)
        if p is None:
            terbuka.append(t)
        else:
            diterima.append((t, p))
    unik = tuple(dict.fromkeys(butuh))
    return Hasil(renja.berkas, tuple(terbuka), tuple(diterima), unik, tuple(a.kode for a in terpakai))


def _dipakai(kode: str, pilih: Collection[str], abaikan: Collection[str]) -> bool:
    golongan = kode[0]
    if kode in abaikan or golongan in abaikan:
        return False
    return not pilih or kode in pilih or golongan in pilih


def _terapkan(a: Aturan, renja: Renja, konteks: Konteks) -> Iterator[Temuan | Butuh]:
    if a.on is Renja:
        return a.fungsi(renja, konteks)
    baris = getattr(renja, ATRIBUT_BY_KELAS[a.on])
    return chain.from_iterable(map(a.fungsi, baris, repeat(konteks)))


def _lengkapi(a: Aturan, t: Temuan) -> Temuan:
    tabel = t.tabel
    if tabel is None and a.on is not Renja:
        tabel = ATRIBUT_BY_KELAS[a.on]
    return Temuan(
        pesan=t.pesan,
        asal=t.asal,
        tabel=tabel,
        kolom=t.kolom,
        kode_kegiatan=t.kode_kegiatan,
        tertulis=t.tertulis,
        seharusnya=t.seharusnya,
        rumus=t.rumus,
        kelompok=t.kelompok,
        tempat=t.tempat,
        kode=a.kode,
        berat=t.berat or a.berat,
        rujukan=t.rujukan or a.rujukan,
        perbaikan=t.perbaikan or a.perbaikan,
        saran=t.saran or a.saran,
    )


def _gabungkan(mentah: list[Temuan]) -> list[Temuan]:
    """Join findings that name the same cause; a cause with one place stays as it is."""
    hasil: list[Temuan] = []
    kelompok: dict[str, list[Temuan]] = {}
    for t in mentah:
        if t.kelompok is None:
            hasil.append(t)
        else:
            kelompok.setdefault(t.kelompok.kunci, []).append(t)
    for anggota in kelompok.values():
        pertama = anggota[0]
        if len(anggota) == 1 or pertama.kelompok is None:
            hasil.extend(anggota)
            continue
        tempat = tuple(tp for t in anggota for tp in t.daftar_tempat)
        pesan = pertama.kelompok.pesan.replace("{n}", str(len(tempat)))
        hasil.append(replace(pertama, pesan=pesan, tempat=tempat))
    return hasil


def _urutan(t: Temuan) -> tuple[object, ...]:
    a = t.asal
    return (
        t.kode, a.halaman or 0, a.lembar or "", a.tabel or 0, a.baris or 0, _urutan_sel(a.sel),
        t.kolom or "", t.kode_kegiatan or "", t.pesan,
    )  # fmt: skip


def _urutan_sel(sel: str | None) -> tuple[int, int, str]:
    if not sel:
        return (0, 0, "")
    huruf = sel.rstrip("0123456789")
    angka = sel[len(huruf) :]
    return (int(angka) if angka else 0, len(huruf), huruf)
