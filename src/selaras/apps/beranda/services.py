"""Steps of a plan between its people; each step checks who, when and what is missing."""

from __future__ import annotations

from datetime import date

from django.core.exceptions import PermissionDenied

from selaras.apps.audit.services import run_audit
from selaras.apps.beranda.alur import list_langkah, tahap_kembali, tahap_serah
from selaras.apps.organisasi.models import Pengguna
from selaras.apps.organisasi.policies import Hak
from selaras.apps.perencanaan.models import Renja, Status
from selaras.apps.perencanaan.services import Terkunci, pindah_tahap, salin_versi, tetapkan


def move_renja(
    *,
    renja: Renja,
    aksi: str,
    milik: Hak,
    oleh: Pengguna,
    catatan: str = "",
    nomor: str = "",
    tanggal: date | None = None,
) -> tuple[Renja, str]:
    """Take one step; returns the plan to show next and the sentence to say."""
    langkah = next((x for x in list_langkah(milik, renja) if x.aksi == aksi), None)
    if langkah is None:
        raise PermissionDenied("Langkah ini bukan untuk peran Anda, atau Renja sudah berpindah tahap.")
    if langkah.halangan:
        raise Terkunci(f"Belum dapat diserahkan: {langkah.halangan}")
    if langkah.perlu_catatan and not catatan.strip():
        raise Terkunci("Tulis catatan agar perencana tahu apa yang diperbaiki.")
    if aksi == "tetapkan":
        if not nomor.strip() or tanggal is None:
            raise Terkunci("Isi nomor dan tanggal Peraturan Kepala Daerah.")
        return tetapkan(renja=renja, nomor=nomor.strip(), tanggal=tanggal, oleh=oleh), "Penetapan dicatat."
    if aksi == "salin":
        baru = salin_versi(renja=renja, oleh=oleh)
        run_audit(renja=baru, oleh=oleh)
        return baru, f"Versi {baru.get_versi_display().lower()} dimulai dari isi versi ini."
    tahap, status, pesan = _tujuan(renja, aksi)
    return pindah_tahap(renja=renja, tahap=tahap, status=status, oleh=oleh, catatan=catatan.strip()), pesan


def _tujuan(renja: Renja, aksi: str) -> tuple[int, str, str]:
    if aksi == "ajukan":
        return renja.tahap, Status.DIAJUKAN, "Diajukan ke kepala PD."
    if aksi == "setujui":
        return tahap_serah(renja), Status.DISERAHKAN, "Diserahkan ke Bappeda."
    if aksi == "verifikasi":
        return renja.tahap, Status.TERVERIFIKASI, "Verifikasi dicatat selesai."
    return tahap_kembali(renja), Status.SUSUN, "Dikembalikan kepada perencana."
