"""Helper: the tables and the prose of an invented plan, each figure drawn from the same nodes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from selaras.kernel.angka import format_angka, percent_of
from selaras.kernel.teks import terbilang
from tests.core.bahan_tanaman import (
    DANA,
    KEGIATAN,
    LOKASI,
    PROGRAM,
    SUB,
    Dinas,
    Naskah,
    Sel,
    Tabel,
    realisasi,
    uang,
)


def _persen(a: int, b: int) -> str:
    return format_angka(percent_of(Decimal(a), Decimal(b)), 2)


# --- tables ---


def _kosong(n: int) -> Sel:
    return [""] * n


def tabel_evaluasi(d: Dinas) -> Tabel:
    """T-C.29 in its eleven columns, the unit behind the number."""
    baris = [
        ["Kode", "Urusan/Bidang Urusan Pemerintahan Daerah dan Program/Kegiatan/Sub Kegiatan",
         "Indikator Kinerja Program (outcome)/Kegiatan (output)",
         "Target Kinerja Capaian Program (Renstra Perangkat Daerah) Tahun 2022-2026",
         "Realisasi Target Kinerja Hasil Program dan Keluaran Kegiatan s/d Tahun 2022 (n-3)",
         "Target Renja Perangkat Daerah Tahun 2023 (n-2)",
         "Realisasi Renja Perangkat Daerah Tahun 2023 (n-2)",
         "Tingkat Realisasi (%)", "Target Program dan Kegiatan (Renja Perangkat Daerah Tahun 2024) (n-1)",
         "Perkiraan Realisasi Capaian Target Renstra s/d Tahun Berjalan (n-1)",
         "Tingkat Capaian Realisasi Target Renstra (%)"],
        ["1", "2", "3", "4", "5", "6", "7", "8=(7/6)", "9", "10=(5+7+9)", "11=(10/4)"],
    ]  # fmt: skip
    baris += [[k, n, *_kosong(9)] for k, n in d.urusan]
    for s in d.simpul:
        if s.satuan == "%":
            n3, n2, nyata, n1, akhir = s.target - 6, s.target - 4, s.target - 4, s.target - 2, s.target + 2
            kini = n1
        else:
            n3 = n2 = s.target
            nyata, akhir = realisasi(d, s), s.target * 5
            n1 = max(s.target, nyata) if s.satuan != "Bulan" else 12
            kini = n3 + nyata + n1
        baris.append(
            [s.kode, s.nama, s.indikator, f"{uang(akhir)} {s.satuan}", f"{uang(n3)} {s.satuan}",
             f"{uang(n2)} {s.satuan}", f"{uang(nyata)} {s.satuan}", _persen(nyata, n2),
             f"{uang(n1)} {s.satuan}", f"{uang(kini)} {s.satuan}", _persen(kini, akhir)]
        )  # fmt: skip
    return Tabel("evaluasi", 2, baris)


def tabel_kinerja(d: Dinas) -> Tabel:
    """T-C.30 with four target years, one realised year and two projections."""
    baris = [
        ["No", "Indikator", "SPM/Standar Nasional", "IKK", "Target Renstra Perangkat Daerah", "", "", "",
         "Realisasi Capaian", "Proyeksi", "", "Catatan Analisis"],
        ["", "", "", "", "Tahun 2023", "Tahun 2024", "Tahun 2025", "Tahun 2026", "Tahun 2023", "Tahun 2025",
         "Tahun 2026", ""],
    ]  # fmt: skip
    for i, (_, nama, t, _) in enumerate(d.iku, start=1):
        angka = [str(n) for n in (*t, t[0] + 1, t[2], t[3])]
        baris.append([str(i), nama, "-", "-", *angka, ""])
    return Tabel("kinerja_pelayanan", 2, baris)


def tabel_tinjauan(d: Dinas) -> Tabel:
    """T-C.31 with equal sides and a note on every row."""
    baris = [
        ["No", "Rancangan Awal RKPD", "", "", "", "", "Hasil Analisis Kebutuhan", "", "", "", "",
         "Catatan Penting"],
        ["", "Program/Kegiatan/Sub Kegiatan", "Lokasi", "Indikator Kinerja", "Target Capaian",
         "Pagu Indikatif (Rp)", "Program/Kegiatan/Sub Kegiatan", "Lokasi", "Indikator Kinerja",
         "Target Capaian", "Kebutuhan Dana (Rp)", ""],
        [f"({i})" for i in range(1, 13)],
    ]  # fmt: skip
    nomor = 0
    for s in d.simpul:
        nomor += s.kode.count(".") == KEGIATAN
        no = str(nomor) if s.kode.count(".") == KEGIATAN else ""
        sisi = [s.nama, LOKASI, s.indikator, f"{uang(s.target)} {s.satuan}", uang(d.jumlah(s.kode))]
        baris.append([no, *sisi, *sisi, "Sesuai"])
    total = ["", "Jumlah", "", "", "", uang(d.jumlah("")), "", "", "", "", uang(d.jumlah("")), ""]
    return Tabel("tinjauan_rkpd", 3, [*baris, total])


def tabel_usulan() -> Tabel:
    """T-C.32 without proposals."""
    kepala = ["No", "Program/Kegiatan", "Lokasi", "Indikator Kinerja", "Besaran/Volume", "Catatan"]
    return Tabel("usulan_masyarakat", 1, [kepala, ["1", "Nihil", "", "", "", ""]])


def tabel_tujuan(d: Dinas) -> Tabel:
    """The tujuan and sasaran table with labels where the index has a scale."""
    baris = [
        ["Tujuan", "Sasaran", "Indikator Tujuan/Sasaran", "Target Kinerja Tujuan/Sasaran pada Tahun", "", ""],
        ["", "", "", "2024", "2025", "2026"],
    ]
    for i, (kalimat, nama, t, (label, _)) in enumerate(d.iku):
        isi = [f"{label} ({n})" if label else str(n) for n in t[1:]]
        baris.append([kalimat if i == 0 else "", "" if i == 0 else kalimat, nama, *isi])
    return Tabel("tujuan_sasaran", 2, baris)


def tabel_rencana_b(d: Dinas) -> Tabel:
    """T-C.33 in the SIPD print: three indicators beside every sub kegiatan."""
    baris = [
        ["Kode", "Urusan/Bidang Urusan Pemerintahan Daerah dan Program/Kegiatan/Sub Kegiatan",
         "Indikator Kinerja", "", "", "Rencana Tahun 2025", "", "", "", "", "", "Catatan Penting",
         "Prakiraan Maju Rencana Tahun 2026", "", ""],
        ["", "", "Capaian Program", "Keluaran Sub Kegiatan", "Hasil Kegiatan", "Lokasi Output Kegiatan",
         "Target Capaian Kinerja", "", "", "Pagu Indikatif (Rp)", "Sumber Dana", "", "Target Capaian Kinerja",
         "", "Kebutuhan Dana/Pagu Indikatif (Rp)"],
        ["", "", "", "", "", "", "Program", "Keluaran Sub Kegiatan", "Hasil Kegiatan", "", "", "",
         "Tolok Ukur", "Target", ""],
    ]  # fmt: skip
    for k, n in d.urusan:
        baris.append([k, n, *_kosong(7), uang(d.jumlah(k)), *_kosong(4), uang(d.jumlah(k, True))])
    for i, s in enumerate(d.simpul):
        isi, maju = _kosong(7), ["", "", ""]
        dana = ""
        if s.kode.count(".") == SUB:
            p, g = d.induk(s, PROGRAM), d.induk(s, KEGIATAN)
            isi = [p.indikator, s.indikator, g.indikator, LOKASI, f"{p.target} %",
                   f"{uang(s.target)} {s.satuan}", f"{g.target} %"]  # fmt: skip
            maju, dana = ["Sesuai prioritas", p.indikator, f"{p.target + 2} %"], DANA[i % 2]
        pagu = [uang(d.jumlah(s.kode)), dana]
        baris.append([s.kode, s.nama, *isi, *pagu, *maju, uang(d.jumlah(s.kode, True))])
    baris.append(["", "Jumlah", *_kosong(7), uang(d.jumlah("")), *_kosong(4), uang(d.jumlah("", True))])
    return Tabel("rencana", 3, baris)


def tabel_rencana_a(d: Dinas) -> Tabel:
    """T-C.33 in the ten columns of the form: one indicator a row."""
    baris = [
        ["Kode", "Urusan/Bidang Urusan Pemerintahan Daerah dan Program/Kegiatan/Sub Kegiatan",
         "Indikator Kinerja Program/Kegiatan", "Rencana Tahun 2025", "", "", "", "Catatan Penting",
         "Prakiraan Maju Rencana Tahun 2026", ""],
        ["", "", "", "Lokasi", "Target Capaian Kinerja", "Kebutuhan Dana/Pagu Indikatif (Rp)", "Sumber Dana",
         "", "Target Capaian Kinerja", "Kebutuhan Dana/Pagu Indikatif (Rp)"],
        [f"({i})" for i in range(1, 11)],
    ]  # fmt: skip
    for k, n in d.urusan:
        baris.append([k, n, "", "", "", uang(d.jumlah(k)), "", "", "", uang(d.jumlah(k, True))])
    for i, s in enumerate(d.simpul):
        sub = s.kode.count(".") == SUB
        naik = s.target + 2 if s.satuan == "%" else s.target
        baris.append(
            [s.kode, s.nama, s.indikator, LOKASI if sub else "", f"{uang(s.target)} {s.satuan}",
             uang(d.jumlah(s.kode)), DANA[i % 2] if sub else "", "", f"{uang(naik)} {s.satuan}",
             uang(d.jumlah(s.kode, True))]
        )  # fmt: skip
    baris.append(["", "Jumlah", "", "", "", uang(d.jumlah("")), "", "", "", uang(d.jumlah("", True))])
    return Tabel("rencana", 3, baris)


def tabel_rencana_c(d: Dinas) -> Tabel:
    """T-C.33 as the SIPD-RI matrix of seventeen columns."""
    baris = [
        ["No", "Kode", "Urusan/Bidang Urusan/Program/Outcome/Kegiatan/Sub Kegiatan/Output", "Indikator",
         "Target Akhir Renstra", "Realisasi 2023", "Prakiraan 2024",
         "Capaian Kinerja dan Kerangka Pendanaan Tahun 2025", "", "", "", "", "", "Kelompok Sasaran",
         "Prakiraan Maju Tahun 2026", "", "Perangkat Daerah Penanggung Jawab"],
        ["", "", "", "", "", "", "", "Target", "Pagu Indikatif (Rp)", "Lokasi", "Sumber Dana", "Prioritas",
         "", "", "Target", "Pagu Indikatif (Rp)", ""],
        ["", "", "", "", "", "", "", "", "", "", "", "Nasional", "Daerah", "", "", "", ""],
        [f"({i})" for i in range(1, 18)],
    ]  # fmt: skip
    for k, n in d.urusan:
        baris.append(["", k, n, *_kosong(5), uang(d.jumlah(k)), *_kosong(6), uang(d.jumlah(k, True)), ""])
    for i, s in enumerate(d.simpul):
        sub = s.kode.count(".") == SUB
        naik = s.target + 2 if s.satuan == "%" else s.target
        akhir = s.target + 2 if s.satuan == "%" else s.target * 5
        lokasi = [LOKASI, DANA[i % 2], "Sumber daya manusia unggul", "Pelayanan dasar", "Warga kabupaten"]
        baris.append(
            ["", s.kode, s.nama, s.indikator, f"{uang(akhir)} {s.satuan}",
             f"{uang(realisasi(d, s) if sub else s.target - 4)} {s.satuan}", f"{uang(s.target)} {s.satuan}",
             f"{uang(s.target)} {s.satuan}", uang(d.jumlah(s.kode)), *(lokasi if sub else _kosong(5)),
             f"{uang(naik)} {s.satuan}", uang(d.jumlah(s.kode, True)), d.nama if sub else ""]
        )  # fmt: skip
    return Tabel("rencana", 4, baris)


# --- prose ---


def _butir(d: Dinas, kode: str, serap: int, ekor: str) -> list[str]:
    s = next(x for x in d.simpul if x.kode == kode)
    alokasi = s.pagu - 3_130_000
    nyata, kerja = alokasi * serap // 100, realisasi(d, s)
    return [
        f"1. {s.nama}",
        f"Pada tahun 2023 alokasi anggaran sub kegiatan ini sebesar Rp{uang(alokasi)} dengan realisasi "
        f"sebesar Rp{uang(nyata)} atau sebesar {_persen(nyata, alokasi)}%. Target kinerja sub kegiatan ini "
        f"adalah {uang(s.target)} {s.satuan} dengan realisasi sebanyak {uang(kerja)} {s.satuan} atau sebesar "
        f"{_persen(kerja, s.target)}%. {ekor}",
    ]


def _bilangan(n: int) -> str:
    return f"{n} ({terbilang(n)})"


def _daftar(d: Dinas) -> list[str]:
    hasil: list[str] = []
    program = huruf = 0
    for s in d.simpul:
        titik = s.kode.count(".")
        if titik == PROGRAM:
            program, huruf = program + 1, 0
            hasil.append(f"{program}. {s.nama}")
        elif titik == KEGIATAN:
            hasil.append(f"{'abcdefgh'[huruf]}. Kegiatan {s.nama}")
            hasil.append("Sub kegiatan:")
            huruf += 1
        else:
            hasil.append(f"- {s.nama}")
    return hasil


def _bab_satu(d: Dinas) -> list[str]:
    return [
        f"RENCANA KERJA (RENJA)\n{d.nama.upper()}\n{d.pemda.upper()}\nTAHUN 2025",
        "BAB I", "PENDAHULUAN", "1.1 Latar Belakang",
        f"Rencana Kerja {d.nama} {d.pemda} Tahun 2025 menjabarkan Renstra ke dalam satu tahun anggaran dan "
        f"ditetapkan dengan Peraturan {d.kepala_daerah} Nomor 27 Tahun 2024 tentang Rencana Kerja Perangkat "
        "Daerah Tahun 2025.",
        f"{d.nama} dibentuk dengan Peraturan Daerah Nomor 9 Tahun 2016 tentang Pembentukan dan Susunan "
        "Perangkat Daerah.",
        f"Penyusunannya didukung Keputusan {d.kepala_daerah} Nomor 8 Tahun 2023 tentang Tim Penyusun Renja, "
        "Berita Acara Forum Perangkat Daerah Nomor 000.7/12/2024, dan Berita Acara Verifikasi Nomor "
        "000.7/31/2024.",
        "1.2 Landasan Hukum",
        "1. Undang-Undang Nomor 25 Tahun 2004 tentang Sistem Perencanaan Pembangunan Nasional;",
        "2. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;",
        "3. Peraturan Menteri Dalam Negeri Nomor 86 Tahun 2017 tentang Tata Cara Perencanaan, Pengendalian "
        "dan Evaluasi Pembangunan Daerah;",
        "4. Peraturan Menteri Dalam Negeri Nomor 90 Tahun 2019 tentang Klasifikasi, Kodefikasi, dan "
        "Nomenklatur Perencanaan Pembangunan dan Keuangan Daerah;",
        "5. Keputusan Menteri Dalam Negeri Nomor 900.1.15.5-1317 Tahun 2023 tentang Perubahan atas Keputusan "
        "Menteri Dalam Negeri Nomor 050-5889 Tahun 2021;",
        "6. Peraturan Daerah Nomor 9 Tahun 2016 tentang Pembentukan dan Susunan Perangkat Daerah.",
        "1.3 Maksud dan Tujuan", "Renja ini menjadi pedoman penyusunan RKA tahun 2025.",
        "1.4 Sistematika Penulisan", "Dokumen ini tersusun dalam lima bab.",
    ]  # fmt: skip


def _bab_dua(d: Dinas) -> list[str | Tabel]:
    n = len(d.sub())
    cukup = f"{_persen(n - 2, n)}% dari total {_bilangan(n)} sub kegiatan"
    rendah = next(s for s in d.simpul if s.kode == d.bawah)
    sebab = "Target tidak tercapai karena jadwal layanan bergeser akibat bencana banjir."
    return [
        "BAB II", "HASIL EVALUASI RENJA PERANGKAT DAERAH TAHUN LALU",
        "2.1 Evaluasi Pelaksanaan Renja Tahun Lalu dan Capaian Renstra",
        "2.1.1 Sub Kegiatan yang Tidak Memenuhi Target Kinerja", *_butir(d, d.bawah, 88, sebab),
        "2.1.2 Sub Kegiatan yang Memenuhi Target Kinerja",
        f"Sub kegiatan tahun 2023 yang memenuhi target kinerja sebanyak {_bilangan(n - 2)} sub kegiatan atau "
        f"sebesar {cukup}.",
        "2.1.3 Sub Kegiatan yang Melebihi Target Kinerja",
        *_butir(d, d.lebih, 97, "Target terlampaui karena layanan dilaksanakan di semua kecamatan."),
        "2.1.4 Faktor-Faktor Penyebab Tercapai atau Tidak Tercapainya Target",
        f"{rendah.nama} belum mencapai target karena akses ke lokasi terputus.",
        "2.1.5 Implikasi yang Timbul terhadap Target Capaian Program Renstra",
        "Kekurangan itu tidak mengganggu capaian program.",
        "2.1.6 Kebijakan dan Tindakan untuk Mengatasi Faktor Penyebab",
        "Tindakan perbaikan pada tahun 2025 dimulai sejak triwulan I. Rinciannya pada tabel 2.1.",
        "Tabel 2.1\nRekapitulasi Evaluasi Hasil Pelaksanaan Renja dan Pencapaian Renstra s/d Tahun 2024",
        tabel_evaluasi(d),
        "2.2 Analisis Kinerja Pelayanan Perangkat Daerah",
        "Pencapaian kinerja pelayanan disajikan pada tabel 2.2.",
        f"Tabel 2.2\nPencapaian Kinerja Pelayanan {d.nama} {d.pemda}", tabel_kinerja(d),
        "2.3 Isu-Isu Penting Penyelenggaraan Tugas dan Fungsi",
        "Isu penting tahun 2025 adalah pemerataan layanan.",
        "2.4 Review terhadap Rancangan Awal RKPD", "Hasil review disajikan pada tabel 2.3.",
        "Tabel 2.3\nReview terhadap Rancangan Awal RKPD Tahun 2025", tabel_tinjauan(d),
        "2.5 Penelaahan Usulan Program dan Kegiatan Masyarakat",
        "Usulan masyarakat disajikan pada tabel 2.4.",
        "Tabel 2.4\nUsulan Program dan Kegiatan dari Masyarakat Tahun 2025", tabel_usulan(),
    ]  # fmt: skip


def susun(d: Dinas, rencana: Callable[[Dinas], Tabel]) -> Naskah:
    """Write the whole plan of an agency with T-C.33 in one of its layouts."""
    n = len(d.sub())
    kegiatan = sum(s.kode.count(".") == KEGIATAN for s in d.simpul)
    program = sum(s.kode.count(".") == PROGRAM for s in d.simpul)
    blok: Sequence[str | Tabel] = [
        *_bab_satu(d), *_bab_dua(d),
        "BAB III", "TUJUAN DAN SASARAN PERANGKAT DAERAH", "3.1 Telaahan terhadap Kebijakan Nasional",
        "Kebijakan nasional mengarahkan pemerataan layanan.",
        "3.2 Tujuan dan Sasaran Renja Perangkat Daerah",
        f"Tujuan menurut Renstra tahun 2022-2026 diukur dengan indikator tujuan yaitu {d.iku[0][1]}, "
        "sebagaimana tabel 3.1.",
        "Tabel 3.1\nTujuan dan Sasaran Jangka Menengah Tahun 2022-2026", tabel_tujuan(d),
        "3.3 Program, Kegiatan, dan Sub Kegiatan",
        "Program, kegiatan, dan sub kegiatan yang direncanakan untuk tahun 2025 meliputi:", *_daftar(d),
        "BAB IV", "RENCANA KERJA DAN PENDANAAN PERANGKAT DAERAH",
        f"Untuk tahun 2025 direncanakan {_bilangan(program)} program, {_bilangan(kegiatan)} kegiatan, dan "
        f"{_bilangan(n)} sub kegiatan. Untuk membiayainya dibutuhkan anggaran sebesar Rp{uang(d.jumlah(''))} "
        "yang bersumber dari PAD dan DAU dengan rincian pada tabel 4.1.",
        "Tabel 4.1\nRencana Kerja dan Pendanaan Perangkat Daerah Tahun 2025", rencana(d),
        "BAB V", "PENUTUP",
        "Catatan penting: sub kegiatan prioritas didahulukan bila anggaran tidak mencukupi. Kaidah "
        "pelaksanaan: setiap bidang bekerja menurut rencana ini. Rencana tindak lanjut: evaluasi triwulanan "
        "menjadi dasar perbaikan.",
        f"{d.pemda.split(' ', 1)[1]}, 29 Juli 2024", f"Kepala {d.nama} {d.pemda}",
    ]  # fmt: skip
    return Naskah(list(blok))
