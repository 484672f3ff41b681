"""Evaluation of last year's Renja: 2.1 and its six parts, sorted from T-C.29."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from selaras.kernel.angka import format_persen
from selaras.law.skala import list_label, predikat
from selaras.writers.bahan.bahan import Bahan
from selaras.writers.bahan.capaian import CapaianIndikator, CapaianSub, Kelas
from selaras.writers.naskah.blok import Blok, Butir, Teks
from selaras.writers.naskah.kalimat import (
    Isi,
    berurut,
    daftar,
    gabung,
    hitung,
    kalimat_awal,
    paragraf,
    porsi,
    runs,
    rupiah,
    ukuran,
)
from selaras.writers.naskah.telaah_evaluasi import list_tertinggal, tanda_evaluasi

SUB = "sub kegiatan"
TERJAUH = 10
"""Indicators named in 2.1.5; all of them stand in the table."""


def pengantar(b: Bahan) -> list[Blok]:
    """2.1: what was measured, how, and how many stand where."""
    e, n2 = b.evaluasi, b.tahun_n("n2")
    if not e.sub:
        petunjuk = f"hasil evaluasi Renja Tahun {n2} beserta Tabel T-C.29"
        return [paragraf(b.isian.teks("evaluasi:tabel", petunjuk))]
    isi: list[Blok] = [
        paragraf(
            f"Evaluasi pelaksanaan Renja {b.singkat} Tahun {n2} membandingkan realisasi dengan target "
            "setiap "
            "indikator sebagaimana tercantum pada {tabel:evaluasi}. Tingkat realisasi adalah realisasi "
            "dibagi target "
            "dikali seratus, dibulatkan ke dua angka di belakang koma. Kedudukan sebuah sub kegiatan "
            "ditentukan oleh "
            f"indikator pertamanya yang memiliki target pada Tahun {n2}."
        ),
        paragraf(
            f"Tabel tersebut memuat {hitung(len(e.sub), SUB)}. Sebanyak {hitung(len(e.terukur), SUB)} "
            "dapat diukur, "
            "terbagi atas:",
            gaya="rapat",
        ),
        daftar(
            [
                f"{hitung(len(e.kelas(Kelas.DI_BAWAH)), SUB)} di bawah target;",
                f"{hitung(len(e.kelas(Kelas.MEMENUHI)), SUB)} memenuhi target; dan",
                f"{hitung(len(e.kelas(Kelas.MELEBIHI)), SUB)} melebihi target.",
            ],
            "huruf",
        ),
    ]
    isi.extend(_tak_terhitung(b))
    if e.rata_rata is not None and e.predikat:
        isi.append(
            paragraf(
                f"Rata-rata tingkat realisasi {SUB} yang dapat diukur adalah {format_persen(e.rata_rata)}, "
                "dengan "
                f"predikat kinerja {e.predikat}. {_sebaran(b)}"
            )
        )
    return isi


def _tak_terhitung(b: Bahan) -> list[Blok]:
    hasil: list[Blok] = []
    tak = b.evaluasi.kelas(Kelas.TAK_TERHITUNG)
    if tak:
        hasil.append(
            paragraf(
                f"Tingkat realisasi {hitung(len(tak), SUB)} tidak dapat dihitung karena targetnya nol atau "
                f"realisasinya belum tercatat, yaitu {gabung([s.nama for s in tak])}."
            )
        )
    tanpa = b.evaluasi.kelas(Kelas.TANPA_TARGET)
    if tanpa:
        hasil.append(
            paragraf(
                f"Adapun {hitung(len(tanpa), SUB)} lain baru memiliki target mulai Tahun {b.tahun_n('n1')}: "
                f"{gabung([s.nama for s in tanpa])}."
            )
        )
    return hasil


def _sebaran(b: Bahan) -> str:
    """Say how many stand in each predicate."""
    label = [_predikat(b, s.persen) for s in b.evaluasi.terukur]
    jumlah = Counter(x for x in label if x)
    try:
        urutan = list_label("kinerja", b.tanggal)
    except LookupError:
        return ""
    bagian = [f"{x} sebanyak {hitung(jumlah[x], SUB)}" for x in urutan if jumlah[x]]
    return f"Sebarannya: {gabung(bagian)}." if bagian else ""


def _predikat(b: Bahan, persen: Decimal | None) -> str | None:
    try:
        return predikat(persen, "kinerja", b.tanggal, b.pilihan.batas_predikat)
    except LookupError:
        return None


def di_bawah(b: Bahan) -> list[Blok]:
    """2.1.1: below target, with figures, money, and the cause."""
    return _kelas(
        b, Kelas.DI_BAWAH,
        "yang realisasinya tidak mencapai target",
        f"Tidak ada {SUB} yang realisasinya di bawah target.",
    )  # fmt: skip


def melebihi(b: Bahan) -> list[Blok]:
    """2.1.3: above target, with figures, money, and the cause."""
    return _kelas(
        b, Kelas.MELEBIHI,
        "yang realisasinya melampaui target",
        f"Tidak ada {SUB} yang realisasinya melampaui target.",
    )  # fmt: skip


def _kelas(b: Bahan, kelas: Kelas, keadaan: str, nihil: str) -> list[Blok]:
    sub = b.evaluasi.kelas(kelas)
    if not b.evaluasi.terukur:
        return [paragraf("Data pembanding target dan realisasi belum tersedia.")]
    if not sub:
        return [paragraf(nihil)]
    kalimat = (
        f"Pada Tahun {b.tahun_n('n2')} terdapat {porsi(len(sub), len(b.evaluasi.terukur))} {keadaan}, yaitu:"
    )
    return [paragraf(kalimat), daftar([_butir(b, s, kelas) for s in sub])]


def memenuhi(b: Bahan) -> list[Blok]:
    """2.1.2: exactly on target."""
    sub = b.evaluasi.kelas(Kelas.MEMENUHI)
    total = len(b.evaluasi.terukur)
    if not total:
        return [paragraf("Data pembanding target dan realisasi belum tersedia.")]
    if not sub:
        return [paragraf(f"Tidak ada {SUB} yang realisasinya tepat sama dengan target.")]
    return [
        paragraf(
            f"Pada Tahun {b.tahun_n('n2')} terdapat {porsi(len(sub), total)} yang realisasinya sama dengan "
            "target, "
            "yaitu:"
        ),
        daftar([(s.nama,) for s in sub]),
    ]


def _butir(b: Bahan, s: CapaianSub, kelas: Kelas) -> Butir:
    """Build an item: name, figures of every indicator, money, cause."""
    isi = [runs(Teks(s.nama, tebal=True))]
    kalimat = [_kalimat_indikator(b, i) for i in s.indikator]
    if s.uang is not None:
        kalimat.append(
            f"Alokasi anggaran sebesar {rupiah(s.uang.alokasi)} dengan realisasi "
            f"{rupiah(s.uang.realisasi)} atau "
            f"{format_persen(s.uang.persen)}."
        )
    isi.append(runs(" ".join(kalimat)))
    arah = "tidak tercapainya" if kelas == Kelas.DI_BAWAH else "terlampauinya"
    penyebab = b.isian.teks(
        f"penyebab:{s.kode or s.nama}", f"penyebab {arah} target", f"penyebab {arah} target {s.nama}"
    )
    isi.append(runs("Penyebab: ", penyebab, "."))
    return Butir(tuple(isi))


def _kalimat_indikator(b: Bahan, i: CapaianIndikator) -> str:
    target, nyata = ukuran(i.target, i.satuan), ukuran(i.realisasi, i.satuan)
    if i.persen is None:
        ekor = "; tingkatnya tidak dapat dihitung."
        return f"Target kinerja {i.nama} sebesar {target} dengan realisasi {nyata}{ekor}"
    label = _predikat(b, i.persen)
    ekor = f" ({label})" if label else ""
    if i.menurun:
        ekor += "; indikator ini makin baik bila makin rendah"
    nyata = f"{nyata} atau {format_persen(i.persen)}"
    return f"Target kinerja {i.nama} sebesar {target} dengan realisasi {nyata}{ekor}."


def faktor(b: Bahan) -> list[Blok]:
    """2.1.4: what the figures point to, and the causes only the agency knows."""
    t = tanda_evaluasi(b.evaluasi)
    hambat: list[Sequence[Isi] | str] = []
    if t.nihil:
        hambat.append(f"Belum ada realisasi sama sekali pada {_sebut(t.nihil)}.")
    if t.rendah:
        hambat.append(f"Realisasi kurang dari separuh target pada {_sebut(t.rendah)}.")
    if t.serapan:
        hambat.append(f"Anggaran terserap kurang dari separuh pada {_sebut(t.serapan)}.")
    hambat.append((b.isian.teks("faktor:penghambat", "faktor penghambat lain di luar angka"),))
    dorong: list[Sequence[Isi] | str] = []
    if t.tinggi:
        dorong.append(f"Realisasi melampaui satu setengah kali target pada {_sebut(t.tinggi)}.")
    if t.hemat:
        dorong.append(
            f"Target tercapai dengan anggaran yang terserap kurang dari separuh pada {_sebut(t.hemat)}."
        )
    dorong.append((b.isian.teks("faktor:pendorong", "faktor pendorong keberhasilan"),))
    return [
        paragraf("Faktor penghambat yang terbaca dari angka dan dari penjelasan unit kerja adalah:"),
        daftar(hambat),
        paragraf("Faktor pendorong keberhasilan adalah:"),
        daftar(dorong),
    ]


def _sebut(sub: Sequence[CapaianSub]) -> str:
    return f"{hitung(len(sub), SUB)}: {gabung([s.nama for s in sub])}"


def implikasi(b: Bahan) -> list[Blok]:
    """2.1.5: which Renstra targets are behind, by columns 10 and 11 recomputed."""
    t = list_tertinggal(b)
    if not t.dinilai or t.bagian is None:
        petunjuk = "implikasi terhadap target Renstra; target akhir atau periodenya belum ada pada tabel"
        return [paragraf(b.isian.teks("evaluasi:implikasi", petunjuk))]
    kalimat = (
        f"Perkiraan realisasi sampai dengan Tahun {b.tahun_n('n1')} dihitung menurut jenis indikator: "
        "dijumlahkan "
        "untuk indikator kumulatif dan nilai terakhir untuk persentase, indeks, atau predikat. Dari "
        f"{hitung(t.dinilai, 'indikator')} {SUB} yang memiliki target akhir Renstra, "
    )
    waktu = f" Waktu Renstra yang telah dijalani sampai akhir tahun itu adalah {format_persen(t.bagian)}."
    if not t.tertinggal:
        return [
            paragraf(kalimat + f"tidak ada yang diperkirakan tertinggal dari waktu yang dijalani.{waktu}")
        ]
    terjauh = sorted(t.tertinggal, key=lambda x: x.persen)[:TERJAUH]
    butir = berurut(
        [
            f"{x.nama}: {x.indikator}, perkiraan {ukuran(x.perkiraan, x.satuan)} dari target Renstra "
            f"{ukuran(x.target, x.satuan)} ({format_persen(x.persen)})"
            for x in terjauh
        ]
    )
    sebagian = len(terjauh) < len(t.tertinggal)
    awal = f"{hitung(len(terjauh), 'indikator')} yang paling jauh" if sebagian else "Indikator itu"
    return [
        paragraf(kalimat + f"{hitung(len(t.tertinggal), 'indikator')} diperkirakan tertinggal.{waktu}"),
        paragraf(f"{kalimat_awal(awal)} adalah:"),
        daftar(butir),
    ]


def tindakan(b: Bahan) -> list[Blok]:
    """2.1.6: what planning and budgeting should do, by class."""
    n = b.tahun_n("n")
    t = tanda_evaluasi(b.evaluasi)
    butir: list[Sequence[Isi] | str] = []
    if b.evaluasi.kelas(Kelas.DI_BAWAH):
        butir.append(
            f"Menjadwalkan ulang tahapan {SUB} yang tidak mencapai target agar dimulai pada triwulan "
            f"pertama Tahun {n}, "
            "disertai penanggung jawab dan target triwulanan."
        )
    if t.serapan:
        butir.append(f"Mengkaji kembali kebutuhan pagu Tahun {n} untuk {_sebut(t.serapan)}.")
    if t.tinggi:
        butir.append(f"Menaikkan target Tahun {n} ke tingkat yang menantang untuk {_sebut(t.tinggi)}.")
    if t.tanpa_target:
        butir.append(f"Melengkapi target yang terukur untuk {_sebut(t.tanpa_target)}.")
    if list_tertinggal(b).tertinggal:
        butir.append(
            f"Memberikan prioritas pendanaan Tahun {n} kepada indikator yang tertinggal dari target Renstra."
        )
    butir.append((b.isian.teks("evaluasi:tindakan", f"kebijakan lain yang akan ditempuh pada Tahun {n}"),))
    return [
        paragraf(f"Tindakan perencanaan dan penganggaran untuk Tahun {n} adalah:"),
        daftar(butir),
    ]
