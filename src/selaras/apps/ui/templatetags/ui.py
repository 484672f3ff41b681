"""Filters for numbers and dates, and one tag per component. No tag reads the database."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from selaras.apps.ui import cetak
from selaras.apps.ui.ikon import SPRITE
from selaras.apps.ui.ikon import ikon as gambar_ikon
from selaras.facts import TABEL
from selaras.kernel.angka import format_angka, format_persen, format_rupiah

register = template.Library()

register.filter("rupiah", format_rupiah)
register.filter("persen", format_persen)
register.filter("uang_singkat", cetak.format_uang_singkat)
register.filter("tanggal", cetak.format_tanggal)
register.filter("tanggal_pendek", cetak.format_tanggal_pendek)
register.filter("hari_tanggal", cetak.format_hari)
register.filter("jam", cetak.format_jam)
register.filter("waktu", cetak.format_waktu)
register.filter("ukuran", cetak.format_ukuran)
register.filter("nip", cetak.format_nip)
register.filter("nilai", cetak.format_nilai)


@register.filter
def angka(nilai: Any, desimal: int | None = None) -> str:
    """``1.234.567,89``; "-" where there is none."""
    return "-" if nilai in (None, "") else format_angka(nilai, desimal)


@register.filter
def berat_gaya(berat: str) -> str:
    """Style word of a severity: ``salah``, ``awas`` or ``kabar``."""
    return cetak.BERAT.get(str(berat), ("kabar", ""))[0]


@register.filter
def berat_kata(berat: str) -> str:
    """Severity in words."""
    return cetak.BERAT.get(str(berat), ("", str(berat)))[1]


@register.simple_tag
def sprite() -> SafeString:
    """Print the icon drawings, once per page."""
    return SPRITE


@register.simple_tag
def ikon(nama: str, kelas: str = "") -> SafeString:
    """Print one icon."""
    return gambar_ikon(nama, kelas)


@register.simple_tag
def tanda(berat: str) -> SafeString:
    """Print the mark of a severity; its word must stand beside it."""
    gaya = berat_gaya(berat)
    isi = gambar_ikon("silang") if gaya == "salah" else {"awas": "!", "kabar": "i"}[gaya]
    return format_html('<span class="tanda tanda--{}" aria-hidden="true">{}</span>', gaya, isi)


@register.simple_tag
def cap(teks: Any, jenis: str = "", gambar: str = "") -> SafeString:
    """Print a chip: text, kind (``salah awas kabar benar polos``) and an optional icon."""
    kelas = f"cap cap--{jenis}" if jenis else "cap"
    return format_html('<span class="{}">{}{}</span>', kelas, gambar_ikon(gambar) if gambar else "", teks)


@register.inclusion_tag("ui/bagian/angka.html")
def angka_pokok(nama: str, nilai: Any, ket: str = "", satuan: str = "", awalan: str = "") -> dict[str, Any]:
    """One headline figure of a ``lajur angka``."""
    return {"nama": nama, "nilai": nilai, "ket": ket, "satuan": satuan, "awalan": awalan}


@register.inclusion_tag("ui/bagian/kosong.html")
def kosong(teks: str, gambar: str = "info", tautan: str = "", tombol: str = "") -> dict[str, str]:
    """Empty state: one line, one way on."""
    return {"teks": teks, "gambar": gambar, "tautan": tautan, "tombol": tombol}


@register.inclusion_tag("ui/bagian/langkah.html")
def langkah(daftar: Sequence[Any], nama: str = "Langkah") -> dict[str, Any]:
    """Steps of a wizard; each item has ``nomor nama status`` (``selesai kini nanti``) and ``tautan``."""
    return {"daftar": daftar, "nama": nama}


@register.inclusion_tag("ui/bagian/tahap.html")
def tahap(daftar: Sequence[Any], nama: str = "Dua belas tahap Renja") -> dict[str, Any]:
    """Stages of a plan; each item has ``nomor nama keterangan status`` (``selesai kini nanti``)."""
    return {"daftar": daftar, "nama": nama}


@register.inclusion_tag("ui/bagian/banding_angka.html")
def banding_angka(tertulis: Any, seharusnya: Any, satuan: str = "") -> dict[str, Any]:
    """Printed and expected value side by side."""
    return {"tertulis": tertulis, "seharusnya": seharusnya, "satuan": satuan}


@register.inclusion_tag("ui/bagian/remah.html")
def remah(*pasangan: str) -> dict[str, Any]:
    """Breadcrumb: pairs of words and address."""
    return {"daftar": list(zip(pasangan[::2], pasangan[1::2], strict=True))}


_IKON_PESAN = {"salah": "temuan", "awas": "info", "benar": "centang", "kabar": "info"}


@register.simple_block_tag
def pesan(content: str, jenis: str = "kabar", peran: str = "") -> SafeString:
    """A message: ``{% pesan "awas" %}...{% endpesan %}``; ``peran`` is an ARIA role such as ``status``."""
    kelas = "pesan" if jenis == "kabar" else f"pesan pesan--{jenis}"
    return format_html(
        '<div class="{}"{}>{}<div>{}</div></div>',
        kelas,
        format_html(' role="{}"', peran) if peran else "",
        gambar_ikon(_IKON_PESAN[jenis]),
        content,
    )


@register.simple_block_tag
def kartu(
    content: str,
    judul: str = "",
    id: str = "",
    ket: str = "",
    tautan: str = "",
    ke: str = "",
    rata: bool = False,
) -> SafeString:
    """A card: ``{% kartu "Temuan terbesar" id="besar" ke="Semua" tautan=url %}...{% endkartu %}``.

    ``ket`` is grey text beside the title; ``rata`` leaves the content without padding (lists, tables).
    """
    kepala: str = ""
    nama = format_html(' id="{}"', id) if id else ""
    if judul:
        label = format_html(' aria-labelledby="j-{}"', id) if id else ""
        h2 = format_html("<h2{}>{}</h2>", format_html(' id="j-{}"', id) if id else "", judul)
        kanan = format_html('<a class="dorong" href="{}">{}</a>', tautan, ke) if tautan else ""
        keterangan = format_html('<span class="redup">{}</span>', ket) if ket not in ("", None) else ""
        kepala = format_html('<div class="kartu__kepala">{}{}{}</div>', h2, keterangan, kanan)
    else:
        label = SafeString("")
    atas = "" if judul else " kartu__isi--atas"
    isi = content if rata else format_html('<div class="kartu__isi{}">{}</div>', atas, content)
    return format_html('<section class="kartu"{}{}>{}{}</section>', nama, label, kepala, isi)


@register.simple_tag(takes_context=True)
def kini(context: dict[str, Any], *nama: str) -> SafeString:
    """Print ``aria-current="page"`` where the page's address has one of these names."""
    cocok = getattr(context.get("request"), "resolver_match", None)
    aktif = cocok is not None and cocok.url_name in nama
    return mark_safe(' aria-current="page"') if aktif else SafeString("")


@register.simple_tag(takes_context=True)
def ganti_saring(context: dict[str, Any], **ubahan: Any) -> str:
    """Return the query string of the page with some parameters changed (``None`` or "" removes one)."""
    q = context["request"].GET.copy()
    q.pop("halaman", None)
    for nama, nilai in ubahan.items():
        if nilai in (None, ""):
            q.pop(nama, None)
        else:
            q[nama] = str(nilai)
    return f"?{q.urlencode()}"


@register.simple_tag
def temuan_kata(kesalahan: int, peringatan: int, info: int) -> str:
    """``3 kesalahan, 2 peringatan, 1 catatan``."""
    return _("%(k)s kesalahan, %(p)s peringatan, %(i)s catatan") % {
        "k": format_angka(kesalahan),
        "p": format_angka(peringatan),
        "i": format_angka(info),
    }


@register.filter
def masukan(isian: Any) -> SafeString:
    """Print a form field with its class and the ids of its help and error."""
    nama = isian.id_for_label
    terkait = [f"{nama}-bantu"] if isian.help_text else []
    atribut: dict[str, str] = {"class": "masukan"}
    if isian.errors:
        terkait.append(f"{nama}-salah")
        atribut["aria-invalid"] = "true"
    if terkait:
        atribut["aria-describedby"] = " ".join(terkait)
    hasil: SafeString = isian.as_widget(attrs=atribut)
    return hasil


@register.simple_tag
def tempat_temuan(temuan: Any) -> str:
    """Print where a finding is: "T-C.29 baris 17 dan 75 tempat lain"."""
    asal = temuan["asal"] if isinstance(temuan, dict) else temuan.asal
    tempat = (temuan.get("tempat") if isinstance(temuan, dict) else temuan.tempat) or ()
    kata = " ".join(f"{k} {v}" for k, v in asal.items()) or _("seluruh dokumen")
    if len(tempat) > 1:
        kata += _(" dan %(n)s tempat lain") % {"n": format_angka(len(tempat) - 1)}
    return kata


@register.simple_tag
def nama_tabel(kunci: Any) -> str:
    """Print the official name of a table, or of several."""
    daftar = [kunci] if isinstance(kunci, str) else list(kunci)
    return ", ".join(dict.fromkeys(TABEL.get(k, _("Naskah")) for k in daftar))
