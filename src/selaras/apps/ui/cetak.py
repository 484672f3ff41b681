"""Values as the pages print them (id-ID): short money, dates, times, codes, NIP."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from django.utils import timezone

from selaras.kernel.angka import format_angka, round_half_up
from selaras.kernel.teks import BULAN

BULAN_PENDEK = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des")
HARI = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
_BESAR = ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"))
BERAT = {
    "kesalahan": ("salah", "Kesalahan"),
    "peringatan": ("awas", "Peringatan"),
    "info": ("kabar", "Catatan"),
}
"""Severity to its style and its word."""


def setempat(waktu: date | datetime) -> date | datetime:
    """Return an aware time in the zone of the place; a date stays."""
    if isinstance(waktu, datetime) and timezone.is_aware(waktu):
        return timezone.localtime(waktu)
    return waktu


def format_tanggal(waktu: date | datetime | None) -> str:
    """``24 November 2026``; empty where there is none."""
    if waktu is None:
        return ""
    w = setempat(waktu)
    return f"{w.day} {BULAN[w.month - 1]} {w.year}"


def format_tanggal_pendek(waktu: date | datetime | None) -> str:
    """``24 Nov 2026``; empty where there is none."""
    if waktu is None:
        return ""
    w = setempat(waktu)
    return f"{w.day} {BULAN_PENDEK[w.month - 1]} {w.year}"


def format_hari(waktu: date | datetime | None) -> str:
    """``Selasa, 24 November 2026``; empty where there is none."""
    if waktu is None:
        return ""
    w = setempat(waktu)
    return f"{HARI[w.weekday()]}, {format_tanggal(w)}"


def format_jam(waktu: datetime | None) -> str:
    """``09.41``; empty where there is none."""
    if waktu is None:
        return ""
    w = setempat(waktu)
    return f"{w:%H.%M}" if isinstance(w, datetime) else ""


def format_waktu(waktu: datetime | None) -> str:
    """``24 Nov 2026 pukul 09.41``; empty where there is none."""
    return "" if waktu is None else f"{format_tanggal_pendek(waktu)} pukul {format_jam(waktu)}"


def format_uang_singkat(nilai: Decimal | int | None) -> str:
    """``Rp15,66 miliar`` for headlines; small amounts in full; ``None`` prints "-"."""
    if nilai is None:
        return "-"
    d = Decimal(nilai)
    for batas, kata in _BESAR:
        if abs(d) >= batas:
            return f"Rp{format_angka(d / batas, 2)} {kata}"
    return f"Rp{format_angka(d)}"


def format_ukuran(byte: int) -> str:
    """``1,2 MB`` or ``126 kB``."""
    if byte >= 1024 * 1024:
        return f"{format_angka(round_half_up(Decimal(byte) / (1024 * 1024), 1))} MB"
    return f"{format_angka(max(1, byte // 1024))} kB"


def format_nip(nip: str) -> str:
    """``19900417 201503 2 000``; other lengths are left as they are."""
    n = nip.replace(" ", "")
    return f"{n[:8]} {n[8:14]} {n[14]} {n[15:]}" if len(n) == 18 else nip


def format_nilai(nilai: object, desimal: int | None = None) -> str:
    """Print any cell value: numbers id-ID, text as it is, nothing for ``None``."""
    if nilai is None:
        return ""
    if isinstance(nilai, Decimal | int) and not isinstance(nilai, bool):
        return format_angka(nilai, desimal)
    return str(nilai)
