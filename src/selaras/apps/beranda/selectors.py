"""What the first pages show: stages, figures, tasks, completeness; a fixed number of queries per page."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery
from django.urls import reverse

from selaras.apps.audit.models import Keputusan, Pemeriksaan, Pengecualian
from selaras.apps.audit.selectors import Sebab, count_terbuka, find_pemeriksaan, is_basi, list_sebab
from selaras.apps.beranda.kerangka import alamat_renja
from selaras.apps.berkas.models import Impor, StatusImpor
from selaras.apps.organisasi.policies import Hak
from selaras.apps.perencanaan import policies
from selaras.apps.perencanaan.models import Evaluasi, FaktaProsa, Rencana, Renja, RiwayatTahap, Status, Versi
from selaras.apps.perencanaan.policies import saring_terlihat
from selaras.apps.perencanaan.selectors import hitung_baris, hitung_pagu
from selaras.apps.perencanaan.tahap import TAHAP
from selaras.apps.ui.cetak import format_tanggal_pendek
from selaras.facts import TABEL
from selaras.kernel.angka import NOL, SERATUS, format_angka, percent_of
from selaras.kernel.kode import Level, parse_kode
from selaras.law.formulas.evaluasi import tingkat_realisasi


@dataclass(frozen=True, slots=True)
class TahapTampil:
    """A stage as shown: ``status`` is ``selesai``, ``kini`` or ``nanti``."""

    nomor: int
    nama: str
    keterangan: str
    status: str
    pelaku: str
    bukti: str
    tanggal: str
    oleh: str


@dataclass(frozen=True, slots=True)
class Tugas:
    """Something to do: words, where, how urgent (``salah``, ``awas`` or empty)."""

    nama: str
    ket: str
    alamat: str
    ikon: str
    desak: str = ""
    cap: str = ""


@dataclass(frozen=True, slots=True)
class Syarat:
    """An item of the completeness list; ``penuh`` is ``None`` where nothing can be said yet."""

    nama: str
    ket: str
    penuh: bool | None
    alamat: str = ""


@dataclass(frozen=True, slots=True)
class Capaian:
    """Sub kegiatan that reached last year's target."""

    tercapai: int
    seluruh: int

    @property
    def persen(self) -> Decimal | None:
        """Share in percent; ``None`` where no row can be computed."""
        return percent_of(Decimal(self.tercapai), Decimal(self.seluruh))


def list_tahap(renja: Renja) -> list[TahapTampil]:
    """Return the twelve stages with who moved the plan when; one query."""
    riwayat: dict[int, RiwayatTahap] = {}
    for r in RiwayatTahap.objects.filter(
        renja__perangkat_daerah=renja.perangkat_daerah_id, renja__tahun=renja.tahun
    ).select_related("oleh"):
        riwayat[r.tahap] = r
    hasil = []
    for t in TAHAP:
        status = "selesai" if t.nomor < renja.tahap else "kini" if t.nomor == renja.tahap else "nanti"
        if t.nomor == 10 and renja.status == Status.DITETAPKAN:
            status = "selesai"
        r_kini = riwayat.get(t.nomor)
        tanggal = format_tanggal_pendek(r_kini.waktu) if r_kini else ""
        hasil.append(
            TahapTampil(
                nomor=t.nomor, nama=t.nama, keterangan=tanggal or t.waktu, status=status, pelaku=t.pelaku,
                bukti=t.bukti, tanggal=tanggal, oleh=r_kini.oleh.nama if r_kini and r_kini.oleh else "",
            )
        )  # fmt: skip
    return hasil


def hitung_capaian(renja: Renja) -> Capaian:
    """Count the sub kegiatan whose realisation reached the target two years back; one query."""
    baris = Evaluasi.objects.filter(renja=renja, level=Level.SUB_KEGIATAN).values_list(
        "target_n2", "realisasi_n2"
    )
    tingkat = [tingkat_realisasi(t, r) for t, r in baris]
    ada = [t for t in tingkat if t is not None]
    return Capaian(sum(1 for t in ada if t >= SERATUS), len(ada))


def list_tugas(renja: Renja, milik: Hak, sebab: list[Sebab]) -> list[Tugas]:
    """Return what the person should do next on this plan; two queries."""
    hasil: list[Tugas] = []
    alamat = alamat_renja("renja-ringkas", renja)
    boleh_ubah, boleh_setujui = policies.boleh_ubah(milik, renja), policies.boleh_setujui(milik, renja)
    if boleh_setujui and renja.status == Status.DIAJUKAN:
        ket = "Setujui dan serahkan ke Bappeda, atau kembalikan dengan catatan."
        hasil.append(Tugas("Renja menunggu persetujuan Anda", ket, alamat, "kirim", "awas"))
    menunggu = Pengecualian.objects.filter(renja=renja, keputusan=Keputusan.MENUNGGU).count()
    if menunggu:
        siapa = "Anda" if boleh_setujui else "kepala PD"
        nama = f"{format_angka(menunggu)} alasan menunggu persetujuan {siapa}"
        ket = f"Temuan tetap terhitung sampai {siapa} memutuskan."
        hasil.append(Tugas(nama, ket, f"{alamat_temuan(renja)}&status=beralasan", "jam", "awas"))
    if boleh_ubah:
        hasil += _tugas_perencana(renja, sebab)
    return hasil


def _tugas_perencana(renja: Renja, sebab: list[Sebab]) -> list[Tugas]:
    hasil: list[Tugas] = []
    if is_basi(renja):
        ket = "Isi berubah sejak pemeriksaan terakhir."
        hasil.append(Tugas("Periksa ulang Renja", ket, alamat_renja("renja-ringkas", renja), "balik", "awas"))
    for s in [x for x in sebab if x.berat == "kesalahan"][:4]:
        tabel = ", ".join(TABEL.get(t, "Naskah") for t in s.tabel)
        cara = "Usulan angka sudah tersedia." if s.perbaikan else "Perlu diisi atau diberi alasan."
        alamat = alamat_temuan(renja, s.kode)
        cap = f"{format_angka(s.tempat)} tempat"
        hasil.append(Tugas(s.judul, f"{s.kode}, {tabel}. {cara}", alamat, "temuan", "salah", cap))
    antre = Impor.objects.filter(perangkat_daerah=renja.perangkat_daerah_id, status=StatusImpor.SIAP).count()
    if antre:
        nama = f"{format_angka(antre)} impor belum diterima"
        hasil.append(Tugas(nama, "Periksa hasil bacanya.", reverse("impor-daftar"), "impor"))
    return hasil


def alamat_temuan(renja: Renja, kode: str = "") -> str:
    """Return the address of the findings page, of one rule where given."""
    alamat = alamat_renja("temuan-daftar", renja)
    return f"{alamat}&kode={kode}" if kode else alamat


@dataclass(frozen=True, slots=True)
class PaguProgram:
    """Budget of a program: the sum of its sub kegiatan, and its share of the whole."""

    kode: str
    nama: str
    pagu: Decimal
    porsi: Decimal


def list_pagu_program(renja: Renja) -> list[PaguProgram]:
    """Sum the sub kegiatan of T-C.33 by program, largest first; one query."""
    baris = Rencana.objects.filter(
        renja=renja, level__in=(Level.PROGRAM, Level.SUB_KEGIATAN), kode__isnull=False
    ).values_list("level", "kode", "nama", "pagu")
    nama: dict[str, str] = {}
    jumlah: dict[str, Decimal] = {}
    for level, teks, sebutan, pagu in baris:
        kode = parse_kode(teks)
        program = kode.potong(Level.PROGRAM) if kode else None
        if program is None:
            continue
        if level == Level.PROGRAM:
            nama.setdefault(str(program), sebutan or "")
        elif pagu is not None:
            jumlah[str(program)] = jumlah.get(str(program), NOL) + pagu
    seluruh = sum(jumlah.values(), NOL)
    return [
        PaguProgram(k, nama.get(k, ""), v, percent_of(v, seluruh) or NOL)
        for k, v in sorted(jumlah.items(), key=lambda p: -p[1])
    ]


TABEL_WAJIB = (
    ("evaluasi", "t-c-29", True),
    ("kinerja_pelayanan", "t-c-30", True),
    ("tinjauan_rkpd", "t-c-31", True),
    ("usulan_masyarakat", "t-c-32", False),
    ("tujuan_sasaran", "tujuan", True),
    ("rencana", "t-c-33", True),
)
"""Tables of a complete Renja, their place in addresses, and whether "nihil" is not an answer."""


def list_syarat(renja: Renja) -> list[Syarat]:
    """Return the completeness of the document: tables, running text, signature, reading; two queries."""
    hitung = hitung_baris(renja)
    prosa = {
        b["jenis"]: b["n"]
        for b in FaktaProsa.objects.filter(renja=renja).order_by().values("jenis").annotate(n=Count("pk"))
    }
    hasil = []
    for kunci, slug, wajib in TABEL_WAJIB:
        n = hitung[kunci]
        kosong = "tidak ada di dokumen" if wajib else 'tidak ada; tercetak "nihil"'
        alamat = alamat_renja("renja-tabel", renja, tabel=slug)
        ket = f"{format_angka(n)} baris" if n else kosong
        hasil.append(Syarat(TABEL[kunci], ket, bool(n) or not wajib, alamat if n else ""))
    n = prosa.get("paragraf", 0)
    hasil.append(
        Syarat("Narasi Bab I sampai V", f"{format_angka(n)} paragraf" if n else "hanya tabel", n > 0)
    )
    n = prosa.get("rujukan_hukum", 0)
    hasil.append(Syarat("Dasar hukum", f"{format_angka(n)} peraturan disebut" if n else "belum ada", n > 0))
    tanda = renja.pengesahan or {}
    ket = " ".join(str(tanda[k]) for k in ("tempat", "tanggal") if tanda.get(k)) or "belum ada"
    hasil.append(Syarat("Pengesahan", ket, bool(tanda)))
    sisa = renja.sel_terisi - renja.sel_terpetakan
    hasil.append(
        Syarat(
            "Sel terbaca",
            f"{format_angka(renja.sel_terpetakan)} dari {format_angka(renja.sel_terisi)} sel",
            sisa <= 0,
        )
    )
    return hasil


def list_antrean(milik: Hak) -> QuerySet[Renja]:
    """Plans a person looks over, those handed in first, with the figures of the newest audit; one query."""
    terbaru = Pemeriksaan.objects.filter(renja=OuterRef("pk")).order_by("-pk")
    return (
        Renja.objects.filter(saring_terlihat(milik))
        .select_related("perangkat_daerah__pemda")
        .annotate(
            n_kesalahan=Subquery(terbaru.values("kesalahan")[:1]),
            n_peringatan=Subquery(terbaru.values("peringatan")[:1]),
            diperiksa=Subquery(terbaru.values("waktu")[:1]),
            is_diserahkan=Q(status=Status.DISERAHKAN),
        )
        .order_by("-is_diserahkan", "-n_kesalahan", "perangkat_daerah__singkatan", "-tahun")[:60]
    )


def load_beranda(milik: Hak, renja: Renja) -> dict[str, Any]:
    """Return everything the beranda of a plan shows."""
    p = find_pemeriksaan(renja)
    sebab = list_sebab(p) if p else []
    pagu = hitung_pagu(renja)
    selisih = None
    if pagu["pagu"] and pagu["prakiraan"] is not None:
        selisih = Decimal(pagu["prakiraan"]) - Decimal(pagu["pagu"])
    return {
        "renja": renja,
        "pemeriksaan": p,
        "basi": is_basi(renja),
        "tahap": list_tahap(renja),
        "nama_tahap": TAHAP[renja.tahap - 1].nama.lower(),
        "alamat_temuan": alamat_temuan(renja),
        "jumlah_temuan": count_terbuka(renja),
        "tahun_n2": renja.tahun - 2,
        "pagu": pagu,
        "selisih": selisih,
        "selisih_persen": percent_of(selisih, Decimal(pagu["pagu"] or 0)),
        "capaian": hitung_capaian(renja),
        "program": list_pagu_program(renja),
        "sebab": sebab[:6],
        "jumlah_sebab": len(sebab),
        "tugas": list_tugas(renja, milik, sebab),
    }


def list_versi_lengkap(renja: Renja) -> list[tuple[str, Renja | None]]:
    """Return every version of the plan with what exists of it; one query."""
    ada = {
        r.versi: r
        for r in Renja.objects.filter(perangkat_daerah=renja.perangkat_daerah_id, tahun=renja.tahun)
    }
    return [(Versi(v).label, ada.get(v)) for v in Versi.values]


def load_ringkas(renja: Renja) -> dict[str, Any]:
    """Return what the overview of a plan shows; six queries."""
    p = find_pemeriksaan(renja)
    return {
        "renja": renja,
        "pemeriksaan": p,
        "basi": is_basi(renja),
        "tahap": list_tahap(renja),
        "syarat": list_syarat(renja),
        "alamat_temuan": alamat_temuan(renja),
        "versi": list_versi_lengkap(renja),
        "pagu": hitung_pagu(renja),
    }
