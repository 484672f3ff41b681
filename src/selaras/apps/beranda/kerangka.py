"""The frame of every page: menu, context bar, bottom bar. Three queries at most, none for visitors."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from selaras.apps.audit.selectors import count_terbuka
from selaras.apps.organisasi.models import Peran
from selaras.apps.organisasi.policies import Hak, hak
from selaras.apps.perencanaan.models import Renja
from selaras.apps.perencanaan.policies import renja_terlihat


@dataclass(frozen=True, slots=True)
class Butir:
    """An entry of the menu."""

    nama: str
    ikon: str
    alamat: str
    aktif: bool = False
    jumlah: int = 0


@dataclass(frozen=True, slots=True)
class Kelompok:
    """Entries under one heading; ``kaki`` puts them at the foot of the rail."""

    judul: str
    butir: tuple[Butir, ...]
    kaki: bool = False


@dataclass(frozen=True, slots=True)
class Pilihan:
    """One way to switch the context."""

    nama: str
    alamat: str
    aktif: bool
    ket: str = ""


@dataclass(frozen=True, slots=True)
class Bagian:
    """A part of the context bar: agency, document, version."""

    nama: str
    pilihan: tuple[Pilihan, ...]


@dataclass(frozen=True, slots=True)
class Kerja:
    """The plan at work and the ways to switch it."""

    renja: Renja
    bagian: tuple[Bagian, ...] = field(default=())


def kerangka(request: HttpRequest) -> dict[str, Any]:
    """Context processor: what ``ui/halaman.html`` needs; nothing for visitors."""
    if not getattr(request, "user", None) or not request.user.is_authenticated:
        return {}
    if request.headers.get("HX-Request") and not request.headers.get("HX-Boosted"):
        return {}
    milik = hak(request)
    semua = renja_terlihat(request, milik)
    renja = pilih_kerja(request, milik, semua)
    menu = _susun_menu(request, milik, renja)
    return {
        "kerja": _susun_konteks(request, renja, semua) if renja else None,
        "menu": menu,
        "dok": _susun_dok(menu),
        "peran_kini": _nama_peran(milik),
    }


def pilih_kerja(request: HttpRequest, milik: Hak, semua: list[Renja]) -> Renja | None:
    """Return the plan of the page, else the newest plan of one's own agency, else the newest of any."""
    tersurat: Renja | None = getattr(request, "kerja", None)
    if tersurat is not None:
        return tersurat
    sendiri = [r for r in semua if r.perangkat_daerah_id in milik.pd_ids]
    return max(sendiri or semua, key=lambda r: (r.tahun, r.tahap), default=None)


def _nama_peran(milik: Hak) -> str:
    return Peran(milik.utama.peran).label if milik.utama else _("Belum ada peran")


def alamat_renja(nama: str, renja: Renja, **lain: Any) -> str:
    """Return the address of a page of a plan, with the version where it is not the page's default."""
    alamat = reverse(nama, args=[renja.perangkat_daerah.slug, renja.tahun, *lain.values()])
    return f"{alamat}?versi={renja.versi}"


@lru_cache(maxsize=4096)
def _alamat(nama: str, args: tuple[Any, ...]) -> str:
    return reverse(nama, args=args)


def _butir(
    request: HttpRequest, nama: str, ikon: str, *pola: str, args: list[Any], **lain: Any
) -> Butir | None:
    try:
        alamat = _alamat(pola[0], tuple(args))
    except NoReverseMatch:
        return None
    kini = request.resolver_match.url_name if request.resolver_match else ""
    versi = lain.get("versi", "")
    return Butir(
        nama, ikon, alamat + (f"?versi={versi}" if versi else ""), kini in pola, lain.get("jumlah", 0)
    )


def _susun_menu(request: HttpRequest, milik: Hak, renja: Renja | None) -> list[Kelompok]:
    perencanaan: list[Butir | None] = []
    if renja is not None:
        a: list[Any] = [renja.perangkat_daerah.slug, renja.tahun]
        v = renja.versi
        perencanaan += [
            _butir(request, f"Renja {renja.tahun}", "berkas", "renja-ringkas", args=a, versi=v),
            _butir(request, _("Tabel resmi"), "tabel", "renja-tabel", args=[*a, "t-c-29"], versi=v),
            _butir(
                request, _("Temuan"), "temuan", "temuan-daftar", "temuan-perbaiki",
                args=a, versi=v, jumlah=count_terbuka(renja),
            ),
            _butir(request, _("Naskah"), "naskah", "naskah", args=a, versi=v),
            _butir(request, _("Banding"), "banding", "banding", args=[]),
        ]  # fmt: skip
    if milik.punya(Peran.PERENCANA, Peran.KEPALA_PD, Peran.BAPPEDA):
        perencanaan.append(_butir(request, _("Impor"), "impor", "impor-daftar", "impor-langkah", args=[]))
    kelompok = [
        ("", [_butir(request, _("Beranda"), "beranda", "beranda", args=[])], False),
        (_("Perencanaan"), perencanaan, False),
        (_("Alat"), [_butir(request, _("Periksa berkas"), "cari", "periksa", args=[])], False),
        ("", [_butir(request, _("Akun saya"), "orang", "saya", "sandi", args=[])], True),
    ]
    return [Kelompok(j, tuple(b for b in isi if b), kaki) for j, isi, kaki in kelompok if any(isi)]


def _susun_dok(menu: list[Kelompok]) -> list[Butir]:
    datar = [b for k in menu for b in k.butir]
    pilihan = [b for b in datar if b.ikon in ("beranda", "berkas", "tabel", "temuan")]
    akun = [b for b in datar if b.ikon == "orang"]
    return [*pilihan, *akun][:5]


def _susun_konteks(request: HttpRequest, renja: Renja, semua: list[Renja]) -> Kerja:
    nama = "renja-ringkas"
    pd: dict[int, Renja] = {}
    tahun: dict[int, Renja] = {}
    versi: list[Renja] = []
    for r in semua:
        if r.perangkat_daerah_id not in pd or r.tahun > pd[r.perangkat_daerah_id].tahun:
            pd[r.perangkat_daerah_id] = r
        if r.perangkat_daerah_id == renja.perangkat_daerah_id:
            tahun.setdefault(r.tahun, r)
            if r.tahun == renja.tahun:
                versi.append(r)
    bagian = (
        Bagian(
            str(renja.perangkat_daerah),
            tuple(
                Pilihan(
                    str(r.perangkat_daerah),
                    alamat_renja(nama, r),
                    k == renja.perangkat_daerah_id,
                    r.perangkat_daerah.nama,
                )
                for k, r in pd.items()
            ),
        ),
        Bagian(
            f"Renja {renja.tahun}",
            tuple(Pilihan(f"Renja {t}", alamat_renja(nama, r), t == renja.tahun) for t, r in tahun.items()),
        ),
        Bagian(
            renja.get_versi_display(),
            tuple(Pilihan(r.get_versi_display(), alamat_renja(nama, r), r.pk == renja.pk) for r in versi),
        ),
    )
    return Kerja(renja, bagian)
