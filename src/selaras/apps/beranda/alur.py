"""The way of a plan between planner, head of the agency and Bappeda: which step is possible, and why not."""

from __future__ import annotations

from dataclasses import dataclass

from selaras.apps.audit.selectors import find_pemeriksaan, is_basi
from selaras.apps.organisasi.policies import Hak
from selaras.apps.perencanaan import policies
from selaras.apps.perencanaan.models import Renja, Status, Versi
from selaras.kernel.angka import format_angka


@dataclass(frozen=True, slots=True)
class Langkah:
    """A step a person may take; ``halangan`` tells why it is not possible yet (empty where it is)."""

    aksi: str
    nama: str
    ikon: str
    halangan: str = ""
    perlu_catatan: bool = False
    perlu_nomor: bool = False
    utama: bool = False


def halangan_serah(renja: Renja) -> str:
    """Return why a plan cannot be handed in yet, empty where it can."""
    p = find_pemeriksaan(renja)
    if p is None:
        return "Renja ini belum diperiksa."
    if is_basi(renja):
        return "Isi berubah sejak diperiksa. Periksa ulang dahulu."
    if p.kesalahan:
        return f"{format_angka(p.kesalahan)} kesalahan terbuka. Perbaiki atau beri alasan."
    return ""


def list_langkah(milik: Hak, renja: Renja) -> list[Langkah]:
    """Return the steps of the person on this plan, the main one first."""
    hasil: list[Langkah] = []
    if policies.boleh_ubah(milik, renja):
        hasil.append(Langkah("ajukan", "Ajukan ke kepala PD", "kirim", halangan_serah(renja), utama=True))
    if policies.boleh_setujui(milik, renja) and renja.status == Status.DIAJUKAN:
        hasil.append(Langkah("setujui", "Setujui dan serahkan", "kirim", halangan_serah(renja), utama=True))
        hasil.append(Langkah("kembalikan", "Kembalikan", "balik", perlu_catatan=True))
    if policies.boleh_verifikasi(milik, renja) and renja.status == Status.DISERAHKAN:
        if renja.versi in (Versi.AKHIR, Versi.PERUBAHAN):
            hasil.append(Langkah("tetapkan", "Catat penetapan", "kunci", perlu_nomor=True, utama=True))
        else:
            hasil.append(Langkah("verifikasi", "Selesai diverifikasi", "centang", utama=True))
        hasil.append(Langkah("kembalikan", "Kembalikan", "balik", perlu_catatan=True))
    if policies.boleh_salin(milik, renja):
        hasil.append(Langkah("salin", "Mulai versi berikutnya", "tambah"))
    return hasil


TAHAP_SESUDAH_SERAH = {Versi.RANCANGAN: 6, Versi.AKHIR: 9, Versi.PERUBAHAN: 12}
"""Stage of a plan once its version is handed in; the first draft goes to the public consultation."""


def tahap_serah(renja: Renja) -> int:
    """Return the stage after handing in."""
    return TAHAP_SESUDAH_SERAH.get(Versi(renja.versi), 3)


def tahap_kembali(renja: Renja) -> int:
    """Return the stage to which a returned plan falls back."""
    return {Versi.RANWAL: 2, Versi.RANCANGAN: 4, Versi.AKHIR: 8, Versi.PERUBAHAN: 12}.get(
        Versi(renja.versi), 8
    )
