"""The plan and its money, and the closing chapter."""

from __future__ import annotations

from decimal import Decimal

from selaras.kernel.angka import NOL, format_persen, percent_of
from selaras.kernel.kode import Level
from selaras.kernel.teks import tidy
from selaras.writers.bahan.bahan import Bahan
from selaras.writers.bahan.pohon import jumlah_berjenjang
from selaras.writers.naskah.blok import Blok
from selaras.writers.naskah.kalimat import berurut, daftar, hitung, judul_kecil, paragraf, rupiah


def rencana_kerja(b: Bahan) -> list[Blok]:
    """Introduction to the plan table: counts, totals, money by program and by fund."""
    j = b.jumlah
    n, m1 = b.tahun_n("n"), b.tahun_n("m1")
    if not b.renja.rencana:
        petunjuk = "rencana program, kegiatan, dan sub kegiatan (Tabel T-C.33)"
        return [paragraf(b.isian.teks("rencana:tabel", petunjuk))]
    dana = f" dengan kebutuhan dana sebesar {rupiah(j.pagu)}" if j.pagu is not None else ""
    maju = f" Prakiraan maju Tahun {m1} sebesar {rupiah(j.maju)}." if j.maju is not None else ""
    isi: list[Blok] = [
        paragraf(
            f"Rencana kerja {b.pd_lengkap} Tahun {n} terdiri atas {hitung(j.program, 'program')}, "
            f"{hitung(j.kegiatan, 'kegiatan')}, dan {hitung(j.sub, 'sub kegiatan')}{dana}.{maju} "
            "Rinciannya disajikan "
            "pada {tabel:rencana}."
        )
    ]
    program = _per_program(b)
    if len(program) > 1 and j.pagu:
        isi.append(paragraf("Menurut program, kebutuhan dana itu terbagi atas:"))
        isi.append(daftar(berurut([_bagian(nama, nilai, j.pagu) for nama, nilai in program])))
    sumber = _per_dana(b)
    if sumber and j.pagu:
        isi.append(paragraf("Menurut sumber dana, kebutuhan itu dibiayai dari:"))
        isi.append(daftar(berurut([_bagian(nama, nilai, j.pagu) for nama, nilai in sumber])))
    return isi


def _bagian(nama: str, nilai: Decimal, total: Decimal) -> str:
    return f"{nama}: {rupiah(nilai)} ({format_persen(percent_of(nilai, total))})"


def _per_program(b: Bahan) -> list[tuple[str, Decimal]]:
    baris = b.renja.rencana
    nilai = jumlah_berjenjang(baris, [r.pagu for r in baris])
    return [
        (judul_kecil(r.nama or ""), n)
        for r, n in zip(baris, nilai, strict=True)
        if r.level == Level.PROGRAM and n is not None
    ]


def _per_dana(b: Bahan) -> list[tuple[str, Decimal]]:
    """Add the sub kegiatan up by fund; a cell that names several funds without amounts stays one entry."""
    hasil: dict[str, Decimal] = {}
    for r in b.renja.rencana:
        if r.level == Level.SUB_KEGIATAN and r.pagu is not None and r.sumber_dana:
            nama = tidy(r.sumber_dana)
            hasil[nama] = hasil.get(nama, NOL) + r.pagu
    return sorted(hasil.items(), key=lambda x: (-x[1], x[0]))


def catatan_penting(b: Bahan) -> list[Blok]:
    """Closing: what to do when money falls short."""
    n = b.tahun_n("n")
    return [
        daftar(
            [
                f"Renja ini menjadi dasar penyusunan RKA {b.singkat} Tahun {n}. Sub kegiatan yang tidak "
                "tercantum di "
                "dalamnya tidak dapat dianggarkan sebelum Renja diubah.",
                "Bila dana yang tersedia lebih kecil daripada kebutuhan, pendanaan diutamakan untuk "
                "pelayanan dasar, "
                "kewajiban yang mengikat, dan sub kegiatan yang mendukung langsung sasaran, kemudian target "
                "disesuaikan secara terbuka.",
                "Perubahan program, kegiatan, sub kegiatan, atau target pada tahun berjalan dilakukan "
                "melalui "
                "perubahan Renja setelah perubahan RKPD ditetapkan.",
            ]
        )
    ]


def kaidah(b: Bahan) -> list[Blok]:
    """Closing: rules of execution."""
    return [
        daftar(
            [
                f"Kepala {b.singkat} bertanggung jawab atas pencapaian target, dan setiap unit kerja "
                "bertanggung jawab atas "
                "indikator yang menjadi tugasnya.",
                "Pelaksanaan sub kegiatan mengikuti indikator, target, lokasi, dan pagu yang tercantum di "
                "dalam tabel.",
                "Realisasi fisik dan keuangan dicatat setiap bulan dan dievaluasi setiap triwulan dengan "
                "formulir "
                "evaluasi hasil Renja.",
                "Data pendukung setiap capaian disimpan sehingga dapat ditelusuri oleh perangkat daerah "
                "perencana dan "
                "aparat pengawasan.",
            ]
        )
    ]


def tindak_lanjut(b: Bahan) -> list[Blok]:
    """Closing: what happens next."""
    n = b.tahun_n("n")
    return [
        daftar(
            [
                f"Menyusun RKA dan rencana aksi triwulanan Tahun {n} berdasarkan Renja ini.",
                "Menuangkan target Renja ke dalam perjanjian kinerja secara berjenjang.",
                "Menyampaikan hasil evaluasi triwulanan kepada perangkat daerah yang membidangi perencanaan.",
                f"Menggunakan hasil evaluasi sampai dengan triwulan II Tahun {n} sebagai bahan perubahan "
                "Renja bila "
                "diperlukan.",
            ]
        ),
        paragraf(
            f"Demikian Renja {b.pd_lengkap} Tahun {n} disusun untuk dilaksanakan dengan penuh tanggung jawab."
        ),
    ]
