"""Front matter and the first chapter."""

from __future__ import annotations

from selaras.facts import RujukanHukum
from selaras.kernel.teks import kunci, romawi
from selaras.writers.bahan.bahan import Bahan
from selaras.writers.naskah.blok import Blok, Paragraf, TandaTangan, Teks
from selaras.writers.naskah.hukum import (
    catatan_hukum,
    kalimat_butir,
    nama_peraturan,
    susun_landasan,
)
from selaras.writers.naskah.kalimat import berurut, daftar, hitung, kalimat_awal, paragraf, runs, rupiah


def kata_pengantar(b: Bahan) -> list[Blok]:
    """Preface, signed by the head of the agency."""
    n = b.tahun_n("n")
    return [
        paragraf(
            f"Puji syukur ke hadirat Tuhan Yang Maha Esa, Rencana Kerja (Renja) {b.pd_lengkap} Tahun {n} "
            "selesai "
            "disusun. Dokumen ini menjabarkan Rencana Strategis ke dalam program, kegiatan, dan sub "
            "kegiatan yang "
            "akan dilaksanakan dalam satu tahun, lengkap dengan indikator, target, dan kebutuhan "
            "pendanaannya."
        ),
        paragraf(
            f"Penyusunannya bertumpu pada hasil evaluasi pelaksanaan Renja Tahun {b.tahun_n('n2')}, "
            "perkiraan "
            f"capaian Tahun {b.tahun_n('n1')}, dan Rencana Kerja Pemerintah Daerah (RKPD) {b.pemda} Tahun "
            f"{n}. "
            "Angka yang tercantum di dalam narasi berasal dari tabel yang sama dengan yang disajikan dalam "
            "dokumen ini, sehingga keduanya dapat diperiksa silang."
        ),
        paragraf(
            "Terima kasih kami sampaikan kepada semua pihak yang telah memberikan data, masukan, dan "
            "koreksi. "
            f"Semoga dokumen ini menjadi pegangan bersama dalam bekerja pada Tahun {n}."
        ),
        tanda_tangan(b),
    ]


def tanda_tangan(b: Bahan) -> TandaTangan:
    """Signature block; what the document does not state is left to be filled in."""
    p = b.renja.pengesahan
    tempat = _isi(p.tempat if p else None) or b.pemda.partition(" ")[2] or b.pemda
    tanggal = _isi(p.tanggal if p else None)
    nama, nip, pangkat = (_isi(getattr(p, k)) if p else "" for k in ("nama", "nip", "pangkat"))
    jabatan = _isi(p.jabatan if p else None) or f"Kepala {b.pd_lengkap}"
    baris = [runs(pangkat)] if pangkat else []
    baris.append((Teks(f"NIP. {nip}") if nip else b.isian.teks("pengesahan:nip", "NIP"),))
    return TandaTangan(
        tempat_tanggal=runs(
            f"{tempat}, ", tanggal or b.isian.teks("pengesahan:tanggal", "tanggal", "tanggal penandatanganan")
        ),
        jabatan=runs(jabatan),
        nama=(Teks(nama, tebal=True) if nama else b.isian.teks("pengesahan:nama", "nama pejabat"),),
        baris=tuple(baris),
    )


def _isi(teks: str | None) -> str:
    """Return what a signature block states, without a gap left open by an earlier writing."""
    return (teks or "").partition("[Isi:")[0].strip()


def latar_belakang(b: Bahan) -> list[Blok]:
    """1.1: what a Renja is, on what it rests, who the agency is, what it plans."""
    n = b.tahun_n("n")
    pedoman = "Peraturan Menteri Dalam Negeri Nomor 86 Tahun 2017"
    if b.sistematika.id == "14-2026":
        pedoman += " dan Peraturan Menteri Dalam Negeri Nomor 14 Tahun 2026"
    renstra = f" Tahun {b.waktu.renstra}" if b.waktu.periode else ""
    singkatan = f" ({b.renja.singkatan})" if b.renja.singkatan else ""
    isi: list[Blok] = [
        paragraf(
            "Renja Perangkat Daerah adalah dokumen perencanaan untuk periode satu tahun. Di dalamnya "
            "tercantum apa "
            "yang akan dihasilkan, bagaimana hasil itu diukur, di mana dan untuk siapa kegiatan "
            "dilaksanakan, serta "
            "berapa dana yang dibutuhkan. Renja menjadi dasar penyusunan Rencana Kerja dan Anggaran (RKA) "
            "dan tolok "
            "ukur pengendalian serta evaluasi kinerja tahun bersangkutan."
        ),
        paragraf(
            f"Renja {b.pd_lengkap}{singkatan} Tahun {n} disusun menurut {pedoman}. Renja ini memedomani "
            "Rencana "
            "Strategis "
            f"(Renstra) {b.singkat}{renstra} dan RKPD {b.pemda} Tahun {n}. Program, kegiatan, sub "
            "kegiatan, dan "
            "pagu "
            "indikatif di dalam Renja harus sama dengan yang ditetapkan di dalam RKPD."
        ),
        _kedudukan(b),
        paragraf(
            "Penyusunan Renja berlangsung melalui tahap persiapan, penyusunan rancangan awal, penyusunan "
            "rancangan, "
            "pembahasan dalam forum perangkat daerah, perumusan rancangan akhir, verifikasi oleh perangkat "
            "daerah "
            "yang membidangi perencanaan, dan penetapan oleh kepala daerah."
        ),
    ]
    j = b.jumlah
    if j.sub:
        uang = f" dengan kebutuhan dana {rupiah(j.pagu)}" if j.pagu is not None else ""
        isi.append(
            paragraf(
                f"Pada Tahun {n}, {b.singkat} merencanakan {hitung(j.program, 'program')}, "
                f"{hitung(j.kegiatan, 'kegiatan')}, dan {hitung(j.sub, 'sub kegiatan')}{uang}."
            )
        )
    return isi


def _kedudukan(b: Bahan) -> Paragraf:
    """Name the regulations that found the agency and set its tasks, from the document's own citations."""
    bentuk = _cari(b, "pembentukan", "perangkat daerah")
    tugas = _cari(b, "tugas", "fungsi")
    if bentuk is None and tugas is None:
        petunjuk = "peraturan pembentukan perangkat daerah serta tugas dan fungsinya"
        return paragraf(f"{b.pd_lengkap} ", b.isian.teks("latar:kedudukan", petunjuk), ".")
    kalimat = []
    if bentuk is not None:
        nama = nama_peraturan(bentuk, b.pemda, b.kepala_daerah)
        kalimat.append(f"{b.pd_lengkap} dibentuk dengan {nama}.")
    if tugas is not None:
        awal = "Tugas dan fungsinya" if kalimat else f"Tugas dan fungsi {b.pd_lengkap}"
        kalimat.append(f"{awal} diatur dengan {nama_peraturan(tugas, b.pemda, b.kepala_daerah)}.")
    return paragraf(" ".join(kalimat))


def _cari(b: Bahan, *kata: str) -> RujukanHukum | None:
    for r in b.renja.rujukan_hukum:
        k = kunci(r.judul)
        if r.jenis in ("perda", "perkada") and all(w in k for w in kata) and not k.startswith("perubahan"):
            return r
    return None


def landasan_hukum(b: Bahan) -> list[Blok]:
    """1.2: the legal bases in official order."""
    wajib = (
        ("permendagri-86-2017",)
        if b.sistematika.id == "86-2017"
        else (
            "permendagri-86-2017",
            b.sistematika.rujukan,
        )
    )
    butir = susun_landasan(b.renja, wajib)
    b.catatan.extend(catatan_hukum(butir, b.tanggal))
    kalimat = [kalimat_butir(i, b.pemda, b.kepala_daerah) for i in butir]
    return [
        paragraf(
            f"Peraturan yang menjadi dasar penyusunan Renja {b.pd_lengkap} Tahun {b.tahun_n('n')} adalah:"
        ),
        daftar(berurut(kalimat)),
    ]


def maksud_tujuan(b: Bahan) -> list[Blok]:
    """1.3: purpose and aims."""
    n = b.tahun_n("n")
    return [
        paragraf(
            "Renja ini disusun dengan maksud memberikan arah dan ukuran kerja bagi seluruh unit di "
            "lingkungan "
            f"{b.pd_lengkap} selama Tahun {n}."
        ),
        paragraf("Tujuannya adalah:", gaya="rapat"),
        daftar(
            [
                f"menjabarkan target Renstra ke dalam target Tahun {n} yang terukur;",
                "menyelaraskan program, kegiatan, dan sub kegiatan dengan RKPD dan kebijakan nasional;",
                f"menyediakan dasar penyusunan RKA dan dokumen pelaksanaan anggaran Tahun {n};",
                "menyediakan tolok ukur pengendalian dan evaluasi kinerja triwulanan; dan",
                f"menindaklanjuti hasil evaluasi pelaksanaan Renja Tahun {b.tahun_n('n2')}.",
            ]
        ),
    ]


def sistematika(b: Bahan) -> list[Blok]:
    """1.4: chapters and what each holds."""
    butir = [
        (Teks(f"Bab {romawi(i)} {bab.judul}", tebal=True), f" memuat {bab.ringkas}.")
        for i, bab in enumerate(b.sistematika.bab, start=1)
    ]
    kata = kalimat_awal(f"Renja {b.singkat} Tahun {b.tahun_n('n')} disusun dengan sistematika berikut.")
    return [paragraf(kata), daftar(butir, "strip")]
