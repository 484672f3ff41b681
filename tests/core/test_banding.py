"""Comparison of two plans."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from selaras.facts import Asal, BarisEvaluasi, BarisRencana, BarisTinjauan, Berkas, Renja, SisiTinjauan
from selaras.facts.banding import banding
from selaras.kernel.kode import Level


def rencana(kode: str, nama: str, pagu: int | None, baris: int, **isi: Any) -> BarisRencana:
    level = {3: Level.PROGRAM, 5: Level.KEGIATAN, 6: Level.SUB_KEGIATAN}[len(kode.split("."))]
    level = isi.pop("level", level)
    uang = None if pagu is None else Decimal(pagu)
    return BarisRencana(asal=Asal(baris=baris), level=level, kode=kode, nama=nama or None, pagu=uang, **isi)


def dokumen(*baris: BarisRencana, **isi: Any) -> Renja:
    return Renja(berkas=Berkas("a.txt", "0", "teks"), rencana=baris, **isi)


DASAR = (
    rencana("5.03.02", "PROGRAM KEPEGAWAIAN DAERAH", 30, 1),
    rencana("5.03.02.2.02", "Mutasi dan Promosi ASN", 30, 2),
    rencana(
        "5.03.02.2.02.01", "Pengelolaan Mutasi ASN", 10, 3, keluaran="Jumlah Dokumen Mutasi", lokasi="Kota A"
    ),
    rencana("5.03.02.2.02.03", "Pengelolaan Promosi ASN", 20, 4, keluaran="Jumlah Dokumen Promosi"),
)


def test_dokumen_sama_tidak_berbeda() -> None:
    beda = banding(dokumen(*DASAR), dokumen(*DASAR))
    assert beda.is_sama
    assert beda.tabel["rencana"].sama == 4
    assert "Tidak ada perbedaan." in beda.to_teks()


def test_kode_dua_dan_empat_digit_adalah_kode_yang_sama() -> None:
    empat = [*DASAR[:2], *(replace(b, kode=f"{str(b.kode)[:-2]}00{str(b.kode)[-2:]}") for b in DASAR[2:])]
    assert banding(dokumen(*DASAR), dokumen(*empat)).is_sama


def test_sel_berubah_menyebut_kedua_nilai_dan_selisih() -> None:
    baru = (*DASAR[:2], replace(DASAR[2], pagu=Decimal(15), lokasi="Kota B"), DASAR[3])
    beda = banding(dokumen(*DASAR), dokumen(*baru))
    [(baris, pagu), (_, lokasi)] = sorted(beda.list_sel("rencana"), key=lambda p: p[1].kolom, reverse=True)
    assert (baris.kode, baris.asal_kanan.baris) == ("5.03.02.2.02.01", 3)
    assert (pagu.kolom, pagu.kiri, pagu.kanan, pagu.selisih) == ("pagu", Decimal(10), Decimal(15), Decimal(5))
    assert (lokasi.kiri, lokasi.kanan, lokasi.ejaan) == ("Kota A", "Kota B", False)
    total = next(t for t in beda.total if t.hal == "pagu")
    assert (total.kiri, total.kanan, total.selisih) == (30, 35, 5)
    assert "pagu: 10 → 15 (+5)" in beda.to_teks()


def test_baris_sepihak_dan_urutan_yang_lain() -> None:
    baru = (
        DASAR[0],
        DASAR[1],
        DASAR[3],
        rencana("5.03.02.2.02.02", "Pengelolaan Kenaikan Pangkat ASN", 5, 9),
    )
    tabel = banding(dokumen(*DASAR), dokumen(*baru)).tabel["rencana"]
    assert [b.kode for b in tabel.kiri_saja] == ["5.03.02.2.02.01"]
    assert [b.kode for b in tabel.kanan_saja] == ["5.03.02.2.02.02"]
    assert tabel.sama == 3


def test_beda_ejaan_ditandai() -> None:
    baru = (*DASAR[:3], replace(DASAR[3], nama="Pengelolaan  promosi ASN"))
    [(_, sel)] = banding(dokumen(*DASAR), dokumen(*baru)).list_sel("rencana")
    assert sel.ejaan
    assert sel.kolom == "nama"


def test_kolom_sepihak_disebut_sekali() -> None:
    rka = [replace(b, lokasi=None) for b in DASAR]
    tabel = banding(dokumen(*DASAR), dokumen(*rka)).tabel["rencana"]
    assert tabel.kolom_kiri_saja == ("lokasi",)
    assert not tabel.berubah
    assert not tabel.is_sama


def test_indikator_berpasangan_di_dalam_induknya() -> None:
    def evaluasi(teks: str, target: int, baris: int, nama: str | None = None) -> BarisEvaluasi:
        level = Level.SUB_KEGIATAN if nama else Level.INDIKATOR
        isi = {"kode": "5.03.02.2.03.05", "nama": nama, "indikator": teks, "target_n2": Decimal(target)}
        return BarisEvaluasi(asal=Asal(baris=baris), level=level, **isi)

    kiri = (
        evaluasi("Jumlah PKN", 3, 1, "Kerja Sama Diklat"),
        evaluasi("Jumlah PKA", 30, 2),
        evaluasi("Jumlah PKP", 9, 3),
    )
    kanan = (
        evaluasi("Jumlah PKN", 3, 1, "Kerja Sama Diklat"),
        evaluasi("Jumlah PKP", 9, 2),
        evaluasi("Jumlah PKA", 31, 3),
    )
    berkas = Berkas("a", "", "teks")
    beda = banding(Renja(berkas=berkas, evaluasi=kiri), Renja(berkas=berkas, evaluasi=kanan))
    [(baris, sel)] = beda.list_sel("evaluasi")
    assert (baris.asal_kiri.baris, baris.asal_kanan.baris, sel.kolom, sel.selisih) == (2, 3, "target_n2", 1)


def test_tinjauan_dibandingkan_menurut_nama_dan_sisi() -> None:
    def tinjauan(nama: str, pagu: int) -> BarisTinjauan:
        sisi = SisiTinjauan(nama=nama, pagu=Decimal(pagu))
        return BarisTinjauan(
            asal=Asal(baris=1), level=Level.SUB_KEGIATAN, kiri=sisi, kanan=replace(sisi, pagu=Decimal(7))
        )

    berkas = Berkas("a", "", "teks")
    beda = banding(
        Renja(berkas=berkas, tinjauan_rkpd=(tinjauan("Koordinasi RKA-SKPD", 7),)),
        Renja(berkas=berkas, tinjauan_rkpd=(tinjauan("Koordinasi RKA-PD", 8),)),
    )
    sel = {s.kolom: s for _, s in beda.list_sel("tinjauan_rkpd")}
    assert sel["kiri.pagu"].selisih == 1
    assert "kanan.pagu" not in sel


def test_json_urut_dan_lengkap() -> None:
    baru = (*DASAR[:3], replace(DASAR[3], pagu=Decimal(21)))
    isi = banding(dokumen(*DASAR, tahun=2024), dokumen(*baru, tahun=2025)).to_json()
    assert isi["skema"] == "selaras.banding/1"
    assert isi["dokumen"] == [
        {"kolom": "tahun", "kiri": "2024", "kanan": "2025", "selisih": None, "ejaan": False}
    ]
    assert isi["tabel"]["rencana"]["berubah"][0]["sel"][0]["selisih"] == "1"
    assert isi["ringkas"] == {
        "baris_sama": 3, "baris_berubah": 1, "sel_berubah": 1, "kiri_saja": 0, "kanan_saja": 0,
    }  # fmt: skip
    assert isi == banding(dokumen(*DASAR, tahun=2024), dokumen(*baru, tahun=2025)).to_json()
