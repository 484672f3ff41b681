"""The icon set: one 16-unit drawing per name, printed once per page as a sprite."""

from __future__ import annotations

from django.utils.safestring import SafeString, mark_safe

GAMBAR: dict[str, str] = {
    "atur": (
        '<path d="M2 4.5h6M11 4.5h3M2 11.5h3M8 11.5h6"/><circle cx="9.5" cy="4.5" r="1.5"/><ci'
        'rcle cx="6.5" cy="11.5" r="1.5"/>'
    ),
    "balik": '<path d="M5.5 3 2.5 6l3 3M2.5 6h7a4 4 0 0 1 0 8h-3"/>',
    "banding": '<path d="M2 4.5h9M8.5 2 11 4.5 8.5 7M14 11.5H5M7.5 9 5 11.5 7.5 14"/>',
    "beranda": '<path d="M2.5 7 8 2.5 13.5 7v6.5h-4V9.5h-3v4h-4z"/>',
    "berkas": '<path d="M3.5 1.5h6l3 3v10h-9z"/><path d="M9.5 1.5v3h3M6 8h4M6 11h4"/>',
    "bulan": '<path d="M13.5 9.5A6 6 0 0 1 6.5 2.5a6 6 0 1 0 7 7z"/>',
    "cari": '<circle cx="7" cy="7" r="4.5"/><path d="m10.5 10.5 3.5 3.5"/>',
    "centang": '<path d="m3 8.5 3.3 3.3L13 4.5"/>',
    "grafik": '<path d="M2 1.8v12.4h12.4M4.6 10.5 7.4 7l2.4 2 4-5"/>',
    "hapus": '<path d="M3 4.500h10M6 4.500v-2h4v2M4.5 4.500l.7 9h5.600l.7-9"/>',
    "impor": '<path d="M8 1.8v8M5 7l3 3 3-3M2 11.5v2.5h12v-2.5"/>',
    "indeks": '<path d="M2.5 13.5v-4M6.2 13.5v-7M9.9 13.5v-5M13.5 13.5v-11"/>',
    "info": '<circle cx="8" cy="8" r="6"/><path d="M8 7.5v3.5M8 5v.2"/>',
    "jam": '<circle cx="8" cy="8" r="6"/><path d="M8 4.5V8l2.5 1.5"/>',
    "kanan": '<path d="m6 3.5 4.5 4.5L6 12.5"/>',
    "keluar": '<path d="M9.5 2.500h-6v11h6M6.5 8h8M11.5 5l3 3-3 3"/>',
    "kinerja": '<path d="M2 12.5a6.5 6.5 0 1 1 12 0M8 10.5 11 6"/><circle cx="8" cy="10.5" r=".9"/>',
    "kiri": '<path d="M10 3.5 5.5 8l4.5 4.5"/>',
    "kirim": '<path d="M14 2 7 9M14 2 9.5 14 7 9 2 6.5z"/>',
    "kunci": '<path d="M4 7.5h8v6H4zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5"/>',
    "layanan": '<path d="M2 9.5h3l1.2 2h3.6l1.2-2h3M2 9.5v4h12v-4l-2-7H4z"/>',
    "lonceng": '<path d="M3.5 11.5V7a4.5 4.5 0 0 1 9 0v4.5l1 1h-11zM6.5 14h3"/>',
    "mata": (
        '<path d="M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8z"/><circle cx="8'
        '" cy="8" r="2"/>'
    ),
    "menu": '<path d="M2 4h12M2 8h12M2 12h12"/>',
    "merit": '<circle cx="8" cy="6" r="4"/><path d="m5.7 9.5-1.2 5L8 12.7l3.5 1.8-1.2-5"/>',
    "naskah": (
        '<path d="M2.5 2.5h4.2c.8 0 1.3.5 1.3 1.3v10c0-.7-.6-1.3-1.3-1.3H2.5zM13.5 2.5H9.3c-.8'
        ' 0-1.3.5-1.3 1.3v10c0-.7.6-1.3 1.3-1.3h4.2z"/>'
    ),
    "orang": ('<circle cx="8" cy="5" r="2.7"/><path d="M2.8 14c.5-2.9 2.5-4.4 5.2-4.4s4.7 1.5 5.2 4.4"/>'),
    "orang2": (
        '<path d="M2 3h12v10H2z"/><circle cx="6" cy="7" r="1.4"/><path d="M3.8 11c.3-1.3 1.1-2'
        ' 2.2-2s1.9.7 2.2 2M10 6.5h2M10 9.5h2"/>'
    ),
    "panah": '<path d="m4 6 4 4 4-4"/>',
    "saring": '<path d="M2 3.500h12L9.5 8.500v4l-3 1v-5z"/>',
    "silang": '<path d="m4 4 8 8M12 4l-8 8"/>',
    "tabel": '<path d="M1.5 2.5h13v11h-13zM1.5 6h13M6 6v7.5"/>',
    "tambah": '<path d="M8 3v10M3 8h10"/>',
    "tautan": '<path d="M6.5 3H3v10h10V9.5M9 2.5h4.5V7M13.5 2.5 7.5 8.5"/>',
    "tempel": '<path d="M5.5 3h-2v11h9V3h-2M5.5 1.8h5v2.4h-5z"/>',
    "temuan": '<path d="M8 1.8 14.7 13.5H1.3z"/><path d="M8 6.2v3.6M8 11.6v.2"/>',
    "titik": (
        '<circle cx="3.5" cy="8" r=".6"/><circle cx="8" cy="8" r=".6"/><circle cx="12.5" cy="8" r=".6"/>'
    ),
    "uang": (
        '<path d="M1.5 4h13v8h-13zM4 4c0 1.4-1 2.5-2.5 2.5M12 4c0 1.4 1 2.5 2.5 2.5M4 12c0-1.4'
        '-1-2.5-2.5-2.5M12 12c0-1.4 1-2.5 2.5-2.5"/><circle cx="8" cy="8" r="1.7"/>'
    ),
    "unduh": '<path d="M8 1.8v8M5 7l3 3 3-3M2 13.8h12"/>',
}
"""Inner drawing by name; stroke and size come from the class ``ikon``."""

SPRITE: SafeString = mark_safe(  # noqa: S308  constant drawings, no outside text
    '<svg class="sprite" aria-hidden="true">'
    + "".join(f'<symbol id="i-{n}" viewBox="0 0 16 16">{g}</symbol>' for n, g in GAMBAR.items())
    + "</svg>"
)


def ikon(nama: str, kelas: str = "") -> SafeString:
    """Return the markup of an icon; an unknown name is a programming error."""
    if nama not in GAMBAR:
        raise LookupError(f"ikon {nama} tidak ada")
    tambahan = f" {kelas}" if kelas else ""
    return mark_safe(  # noqa: S308  both names are ours
        f'<svg class="ikon{tambahan}" aria-hidden="true"><use href="#i-{nama}"/></svg>'
    )
