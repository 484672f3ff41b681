"""Third chapter: national policy, tujuan and sasaran, programs; and the policy direction of newer plans."""

from __future__ import annotations

from collections.abc import Sequence

from selaras.facts import BarisDaftar, BarisTujuan
from selaras.facts.dukungan import IndikatorTahunan, load_dukungan
from selaras.kernel.kode import Level
from selaras.writers.bahan.bahan import Bahan
from selaras.writers.naskah.blok import Blok, Butir, Daftar
from selaras.writers.naskah.kalimat import daftar, gabung, hitung, judul_kecil, paragraf, runs, ukuran


def kebijakan_nasional(b: Bahan) -> list[Blok]:
    """3.1: which national aims the plan serves; the content is the agency's own."""
    bidang = _bidang(b)
    urusan = f" urusan {gabung(bidang)}" if bidang else ""
    tujuan = [t.tujuan or t.sasaran or "" for t in b.renja.tujuan_sasaran if t.tujuan or t.sasaran]
    isi: list[Blok] = [
        paragraf(
            f"Telaahan ini memastikan bahwa Renja {b.singkat} Tahun {b.tahun_n('n')} searah dengan "
            "Rencana Kerja "
            f"Pemerintah dan kebijakan kementerian/lembaga yang membina{urusan or ' urusan terkait'}."
        ),
        paragraf(
            b.isian.teks(
                "kebijakan:nasional",
                f"sasaran dan indikator kementerian/lembaga pembina{urusan} yang didukung beserta sumbernya",
            ),
            ".",
        ),
    ]
    if tujuan:
        isi.append(
            paragraf(
                f"Kebijakan nasional tersebut didukung melalui tujuan dan sasaran berikut: {gabung(tujuan)}."
            )
        )
    return isi


def _bidang(b: Bahan) -> list[str]:
    nama = [judul_kecil(r.nama) for r in b.renja.rencana if r.level == Level.BIDANG and r.nama]
    return list(dict.fromkeys(n.lower() for n in nama))


def arah_kebijakan(b: Bahan) -> list[Blok]:
    """Policy direction (six-chapter plan): alignment to Renstra, RKP and RKPD."""
    isi = kebijakan_nasional(b)
    petunjuk = f"arah kebijakan Tahun {b.tahun_n('n')} menurut Renstra dan RKPD {b.pemda}"
    isi.append(paragraf(b.isian.teks("kebijakan:arah", petunjuk), "."))
    return isi


def tujuan(b: Bahan) -> list[Blok]:
    """3.2: tujuan and sasaran with their targets."""
    baris = b.renja.tujuan_sasaran
    if not baris:
        petunjuk = "tujuan, sasaran, indikator, dan targetnya sesuai dengan Renstra"
        return [paragraf(b.isian.teks("tujuan:tabel", petunjuk))]
    renstra = f" Tahun {b.waktu.renstra}" if b.waktu.periode else ""
    return [
        paragraf(
            f"Tujuan dan sasaran Renja Tahun {b.tahun_n('n')} diturunkan dari Renstra {b.singkat}{renstra} "
            "dan "
            "disajikan "
            "pada {tabel:tujuan_sasaran}. Rumusannya adalah:"
        ),
        daftar([_rumusan(t, b) for t in baris]),
    ]


def _rumusan(t: BarisTujuan, b: Bahan) -> str:
    bagian = []
    if t.tujuan:
        bagian.append(f"Tujuan: {t.tujuan}")
    if t.sasaran:
        bagian.append(f"Sasaran: {t.sasaran}")
    indikator = (t.indikator or "").strip(" /")
    if indikator:
        bagian.append(f"dengan indikator {indikator}")
    nilai = t.target.get(b.tahun) if b.tahun is not None else None
    if nilai is not None:
        bagian.append(f"dan target Tahun {b.tahun} sebesar {ukuran(nilai, t.satuan or '')}")
    kepala, *sisa = bagian or [""]
    return f"{kepala}{''.join(', ' + s if not s.startswith('dan ') else ' ' + s for s in sisa)}."


def program(b: Bahan) -> list[Blok]:
    """3.3: programs, kegiatan and sub kegiatan, counted and listed."""
    pohon = _pohon(b)
    if not pohon:
        petunjuk = "program, kegiatan, dan sub kegiatan"
        return [paragraf(b.isian.teks("program:daftar", petunjuk))]
    n_kegiatan = sum(len(k) for _, k in pohon)
    n_sub = sum(len(sub) for _, kegiatan in pohon for _, sub in kegiatan)
    return [
        paragraf(
            f"Untuk mencapai tujuan dan sasaran tersebut, {b.singkat} pada Tahun {b.tahun_n('n')} "
            "merencanakan "
            f"{hitung(len(pohon), 'program')}, {hitung(n_kegiatan, 'kegiatan')}, dan "
            f"{hitung(n_sub, 'sub kegiatan')}, "
            "yaitu:"
        ),
        Daftar(tuple(_butir_program(nama, kegiatan) for nama, kegiatan in pohon), "angka"),
    ]


Kegiatan = tuple[str, list[str]]


def _pohon(b: Bahan) -> list[tuple[str, list[Kegiatan]]]:
    """Return the tree of names: the document's own list, or the plan table where a correction is asked."""
    if b.renja.daftar_subkegiatan and not b.pilihan.koreksi:
        return _pohon_daftar(b.renja.daftar_subkegiatan)
    return _pohon_rencana(b)


def _pohon_daftar(baris: Sequence[BarisDaftar]) -> list[tuple[str, list[Kegiatan]]]:
    hasil: list[tuple[str, list[Kegiatan]]] = []
    for r in baris:
        if not hasil or hasil[-1][0] != (r.program or ""):
            hasil.append((r.program or "", []))
        kegiatan = hasil[-1][1]
        if not kegiatan or kegiatan[-1][0] != (r.kegiatan or ""):
            kegiatan.append((r.kegiatan or "", []))
        kegiatan[-1][1].append(r.nama or "")
    return hasil


def _pohon_rencana(b: Bahan) -> list[tuple[str, list[Kegiatan]]]:
    hasil: list[tuple[str, list[Kegiatan]]] = []
    for r in b.renja.rencana:
        if r.level == Level.PROGRAM:
            hasil.append((judul_kecil(r.nama or ""), []))
        elif r.level == Level.KEGIATAN and hasil:
            hasil[-1][1].append((r.nama or "", []))
        elif r.level == Level.SUB_KEGIATAN and hasil and hasil[-1][1]:
            hasil[-1][1][-1][1].append(r.nama or "")
    return hasil


def _butir_program(nama: str, kegiatan: Sequence[Kegiatan]) -> Butir:
    awal = nama if nama.lower().startswith("program") else f"Program {nama}"
    return Butir((runs(awal),), Daftar(tuple(_butir_kegiatan(k, s) for k, s in kegiatan), "huruf"))


def _butir_kegiatan(nama: str, sub: Sequence[str]) -> Butir:
    anak = Daftar(tuple(Butir((runs(s),)) for s in sub), "kurung")
    return Butir((runs(f"Kegiatan {nama}"),), anak if sub else None)


def list_iku(b: Bahan) -> tuple[IndikatorTahunan, ...]:
    """Key indicators of the plan year: as given, else the service indicators with a projection."""
    ada = load_dukungan(b.renja).iku
    if ada is not None:
        return ada
    n = b.tahun
    if n is None:
        return ()
    return tuple(
        IndikatorTahunan(
            indikator=(r.indikator or "").strip(" /"),
            target_renstra=r.target.get(n),
            target_renja=r.proyeksi.get(n),
            prakiraan_maju=r.proyeksi.get(n + 1),
        )
        for r in b.renja.kinerja_pelayanan
        if r.proyeksi.get(n) is not None or r.target.get(n) is not None
    )


def iku(b: Bahan) -> list[Blok]:
    """Key performance indicators of the plan year."""
    isi = list_iku(b)
    if not isi:
        return [
            paragraf(b.isian.teks("iku", f"indikator kinerja utama Tahun {b.tahun_n('n')} beserta targetnya"))
        ]
    return [
        paragraf(
            f"Indikator kinerja utama {b.pd_lengkap} Tahun {b.tahun_n('n')} berjumlah "
            f"{hitung(len(isi), 'indikator')} "
            "sebagaimana disajikan pada {tabel:iku}."
        )
    ]


def ikk(b: Bahan) -> list[Blok]:
    """Key indicators of the field (IKK)."""
    isi = load_dukungan(b.renja).ikk
    if not isi:
        return [
            paragraf(b.isian.teks("ikk", f"indikator kinerja kunci Tahun {b.tahun_n('n')} beserta targetnya"))
        ]
    return [
        paragraf(
            f"Indikator kinerja kunci {b.pd_lengkap} Tahun {b.tahun_n('n')} berjumlah "
            f"{hitung(len(isi), 'indikator')} "
            "sebagaimana disajikan pada {tabel:ikk}."
        )
    ]
