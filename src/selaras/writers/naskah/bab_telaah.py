"""The rest of the second chapter: service performance, issues, review of the draft RKPD, proposals."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from selaras.facts import BarisKinerja
from selaras.facts.dukungan import load_dukungan
from selaras.kernel.angka import format_persen, format_rupiah, percent_of
from selaras.kernel.kode import parse_kode
from selaras.kernel.teks import kunci, samakan_tanda
from selaras.law.skala import predikat
from selaras.writers.bahan.bahan import Bahan
from selaras.writers.bahan.capaian import Kelas
from selaras.writers.bahan.tabel import list_usulan
from selaras.writers.naskah.blok import Blok
from selaras.writers.naskah.kalimat import Isi, daftar, gabung, hitung, paragraf, ukuran
from selaras.writers.naskah.telaah_evaluasi import tanda_evaluasi
from selaras.writers.naskah.telaah_tinjauan import BedaTinjauan, telaah_tinjauan

SKALA_INDEKS = (
    ("ip-asn", ("profesionalitas",)),
    ("sistem-merit", ("merit",)),
    ("akip", ("akip",)),
    ("akip", ("sakip",)),
    ("akip", ("akuntabilitas kinerja",)),
)
"""Words of an index that has an official scale."""
BIDANG_SPM = frozenset((1, b) for b in range(1, 7))
"""Bidang urusan with minimum service standards (1.01 to 1.06)."""


def kategori(indikator: str, nilai: Decimal | None, b: Bahan) -> str | None:
    """Return the official label of an index value; ``None`` where the index has no scale we know."""
    k = kunci(indikator)
    for skala, kata in SKALA_INDEKS:
        if all(w in k for w in kata):
            try:
                return predikat(nilai, skala, b.tanggal)
            except LookupError:
                return None
    return None


def kinerja_pelayanan(b: Bahan) -> list[Blok]:
    """2.2: every service indicator against its target, year by year."""
    baris = b.renja.kinerja_pelayanan
    if not baris:
        petunjuk = "capaian indikator kinerja pelayanan (Tabel T-C.30) dan analisisnya"
        return [paragraf(b.isian.teks("kinerja:tabel", petunjuk))]
    isi: list[Blok] = [
        paragraf(
            f"Kinerja pelayanan {b.singkat} diukur dengan {hitung(len(baris), 'indikator')} sebagaimana "
            "disajikan "
            "pada {tabel:kinerja_pelayanan}. Capaian terhadap target adalah sebagai berikut."
        ),
        daftar([_kinerja(r, b) for r in baris]),
    ]
    perlu = [r.indikator or "" for r in baris if _meleset(r) and not r.catatan]
    if perlu:
        petunjuk = f"analisis selisih capaian {gabung(perlu)}"
        isi.append(paragraf(b.isian.teks("kinerja:analisis", petunjuk), "."))
    return isi


def _kinerja(r: BarisKinerja, b: Bahan) -> Sequence[Isi]:
    nama = (r.indikator or "").strip(" /.")
    kalimat: list[str] = []
    for tahun in sorted(set(r.target) | set(r.realisasi)):
        target, nyata = r.target.get(tahun), r.realisasi.get(tahun)
        if nyata is None:
            kalimat.append(
                f"Target {nama} Tahun {tahun} sebesar {ukuran(target, '')}; realisasinya belum tersedia."
            )
            continue
        label = kategori(nama, nyata, b)
        sebut = f" dengan kategori {label}" if label else ""
        banding = ""
        if target:
            arah = "di bawah" if nyata < target else "di atas"
            selisih = f", selisih {ukuran(abs(nyata - target), '')} {arah} target"
            persen = format_persen(percent_of(nyata, target))
            banding = (
                f" dari target {ukuran(target, '')}; capaiannya {persen}{'' if nyata == target else selisih}"
            )
        kalimat.append(f"{nama} Tahun {tahun} sebesar {ukuran(nyata, '')}{sebut}{banding}.")
    proyeksi = [f"{ukuran(n, '')} untuk Tahun {t}" for t, n in sorted(r.proyeksi.items()) if n is not None]
    if proyeksi:
        kalimat.append(f"Proyeksinya {gabung(proyeksi)}.")
    return [" ".join(kalimat)]


def _meleset(r: BarisKinerja) -> bool:
    """Say whether a realisation is more than ten percent off its target."""
    for tahun, nyata in r.realisasi.items():
        target = r.target.get(tahun)
        if nyata is not None and target and abs(nyata - target) * 10 > target:
            return True
    return False


def spm(b: Bahan) -> list[Blok]:
    """Minimum service standards: only for agencies with bidang 1.01 to 1.06, told by their codes."""
    bidang = set()
    for baris in (*b.renja.rencana, *b.renja.evaluasi):
        k = parse_kode(baris.kode) if baris.kode else None
        if k is not None and len(k.identitas) >= 2:
            bidang.add(k.identitas[:2])
    if bidang & BIDANG_SPM:
        return [
            paragraf(b.isian.teks("spm", "capaian standar pelayanan minimal Tahun n-4 sampai dengan n-2"))
        ]
    return [
        paragraf(
            f"{b.singkat} tidak menyelenggarakan urusan wajib yang berkaitan dengan pelayanan dasar "
            "(bidang urusan "
            "1.01 sampai dengan 1.06), sehingga standar pelayanan minimal tidak berlaku baginya."
        )
    ]


def isu(b: Bahan) -> list[Blok]:
    """2.3: issues the data raise, and room for those only the agency sees."""
    t = tanda_evaluasi(b.evaluasi)
    butir: list[Sequence[Isi] | str] = []
    for program in dict.fromkeys(s.program for s in b.evaluasi.kelas(Kelas.DI_BAWAH)):
        nama = [s.nama for s in b.evaluasi.kelas(Kelas.DI_BAWAH) if s.program == program]
        pada = f" pada {_program(program)}" if program else ""
        butir.append(f"Target Tahun {b.tahun_n('n2')}{pada} belum tercapai pada {gabung(nama)}.")
    turun = [r.indikator or "" for r in b.renja.kinerja_pelayanan if _di_bawah_target(r)]
    if turun:
        butir.append(f"Capaian {gabung(turun)} masih di bawah target Renstra.")
    if t.tanpa_target:
        butir.append(f"Target belum terumuskan untuk {gabung([s.nama for s in t.tanpa_target])}.")
    if t.tinggi:
        lampau = gabung([s.nama for s in t.tinggi])
        butir.append(f"Target belum mencerminkan kebutuhan layanan yang sebenarnya pada {lampau}.")
    butir.append((b.isian.teks("isu:lain", "isu penting lain dari Renstra, RKPD, dan lingkungan strategis"),))
    return [
        paragraf(
            f"Isu penting yang perlu ditangani {b.singkat} pada Tahun {b.tahun_n('n')}, yang terbaca "
            "dari hasil "
            "evaluasi dan dari telaah unit kerja, adalah:"
        ),
        daftar(butir),
    ]


def _program(nama: str) -> str:
    teks = nama.title() if nama.isupper() else nama
    return teks if teks.lower().startswith("program") else f"Program {teks}"


def _di_bawah_target(r: BarisKinerja) -> bool:
    tahun = max((t for t, n in r.realisasi.items() if n is not None), default=None)
    if tahun is None:
        return False
    nyata, target = r.realisasi[tahun], r.target.get(tahun)
    return nyata is not None and target is not None and nyata < target


def tinjauan_rkpd(b: Bahan) -> list[Blok]:
    """2.4: where the agency's needs differ from the draft RKPD."""
    if not b.renja.tinjauan_rkpd:
        petunjuk = "hasil review terhadap rancangan awal RKPD (Tabel T-C.31)"
        return [paragraf(b.isian.teks("tinjauan:tabel", petunjuk))]
    t = telaah_tinjauan(b.renja.tinjauan_rkpd)
    isi: list[Blok] = [
        paragraf(
            f"Review membandingkan rancangan awal RKPD {b.pemda} Tahun {b.tahun_n('n')} dengan hasil "
            "analisis "
            f"kebutuhan {b.singkat} untuk {hitung(t.sub, 'sub kegiatan')} sebagaimana disajikan pada "
            "{tabel:tinjauan_rkpd}. "
            f"Pagu dalam rancangan awal berjumlah {format_rupiah(t.kiri)}, sedangkan kebutuhan berjumlah "
            f"{format_rupiah(t.kanan)}."
        )
    ]
    if not t.beda and not t.kosong:
        isi.append(
            paragraf(
                "Nama, lokasi, indikator, target, dan pagu pada kedua sisi sama, sehingga rancangan awal "
                "RKPD dinilai sesuai dengan kebutuhan. ",
                b.isian.teks(
                    "tinjauan:alasan", "pertimbangan bahwa tidak ada penyesuaian rancangan awal RKPD"
                ),
                ".",
            )
        )
    if t.beda:
        isi.append(paragraf(f"Perbedaan terdapat pada {hitung(len(t.beda), 'baris')}, yaitu:"))
        isi.append(daftar([_beda(b, x) for x in t.beda]))
    for x in t.kosong:
        b.catatan.append(
            f"T-C.31, {x.nama}: {gabung(x.rincian)} kosong pada salah satu sisi; lengkapi tabelnya."
        )
    return isi


def _beda(b: Bahan, x: BedaTinjauan) -> Sequence[Isi]:
    kunci_isian = f"tinjauan:{samakan_tanda(x.nama)}"
    alasan = x.catatan or b.isian.teks(
        kunci_isian, "alasan perbedaan", f"alasan perbedaan T-C.31 pada {x.nama}"
    )
    return (f"{x.nama}: {'; '.join(x.rincian)}. Catatan: ", alasan, ".")


def usulan_masyarakat(b: Bahan) -> list[Blok]:
    """2.5: proposals from the public, "nihil" where there are none."""
    baris = list_usulan(b.renja)
    n = b.tahun_n("n")
    if not baris:
        return [
            paragraf(
                f"Untuk Tahun {n} tidak ada usulan program dan kegiatan dari masyarakat yang ditujukan "
                "kepada "
                f"{b.singkat}, sehingga {{tabel:usulan_masyarakat}} dinyatakan nihil."
            )
        ]
    isi: list[Blok] = [
        paragraf(
            f"{b.singkat} menelaah {hitung(len(baris), 'usulan')} dari para pemangku kepentingan untuk "
            f"Tahun {n} "
            "sebagaimana disajikan pada {tabel:usulan_masyarakat}."
        )
    ]
    tanpa = [r.nama or "" for r in baris if not r.catatan]
    if tanpa:
        petunjuk = f"hasil penelaahan (diterima atau ditolak beserta alasannya) untuk {gabung(tanpa)}"
        isi.append(paragraf(b.isian.teks("usulan:hasil", petunjuk), "."))
    return isi


def pokir(b: Bahan) -> list[Blok]:
    """Main thoughts of the council: listed, none, or not yet told."""
    daftar_pokir = load_dukungan(b.renja).pokir
    n = b.tahun_n("n")
    if daftar_pokir is None:
        petunjuk = f"hasil telaah pokok-pokok pikiran DPRD Tahun {n}, atau pernyataan bahwa tidak ada"
        return [paragraf(b.isian.teks("pokir", petunjuk))]
    if not daftar_pokir:
        return [paragraf(f"Tidak ada pokok-pokok pikiran DPRD Tahun {n} yang ditujukan kepada {b.singkat}.")]
    terpetakan = sum(1 for p in daftar_pokir if p.kegiatan)
    return [
        paragraf(
            f"Terdapat {hitung(len(daftar_pokir), 'usulan')} pokok-pokok pikiran DPRD Tahun {n} "
            "sebagaimana disajikan "
            f"pada {{tabel:pokir}}; {hitung(terpetakan, 'usulan')} telah dikaitkan dengan program atau "
            "kegiatan."
        )
    ]


def inovasi(b: Bahan) -> list[Blok]:
    """Innovations: listed, none, or not yet told."""
    daftar_inovasi = load_dukungan(b.renja).inovasi
    n = b.tahun_n("n")
    if daftar_inovasi is None:
        petunjuk = f"inovasi bidang urusan Tahun {n}, atau pernyataan bahwa tidak ada"
        return [paragraf(b.isian.teks("inovasi", petunjuk))]
    if not daftar_inovasi:
        return [paragraf(f"Tidak ada inovasi bidang urusan yang direncanakan pada Tahun {n}.")]
    baru = sum(1 for i in daftar_inovasi if i.tahun_mulai == b.tahun)
    return [
        paragraf(
            f"Pada Tahun {n} direncanakan {hitung(len(daftar_inovasi), 'inovasi')} sebagaimana disajikan "
            "pada "
            f"{{tabel:inovasi}}: {hitung(baru, 'inovasi')} baru dan "
            f"{hitung(len(daftar_inovasi) - baru, 'inovasi')} "
            "yang dilanjutkan."
        )
    ]
