"""The text of the document: sorted from the data, in the order of its version, its gaps marked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import pytest

from selaras.facts import Asal, BarisUsulan, Berkas, Renja, RujukanHukum, SisiTinjauan
from selaras.facts.dukungan import (
    Dukungan,
    IndikatorTahunan,
    Inovasi,
    Pokir,
    dukungan_to_plain,
    load_dukungan,
)
from selaras.law.indikator import Arah, Jenis, JenisIndikator
from selaras.law.sistematika import get_sistematika, get_sistematika_tahun, list_sistematika
from selaras.writers.naskah.blok import Daftar, Judul, Naskah, Paragraf, Tabel, teks_polos
from selaras.writers.naskah.rakit import ISI, rakit_naskah
from selaras.writers.pilihan import PilihanSusun
from tests.core.writers.contoh import renja_contoh

D = Decimal


def _baris(d: Daftar) -> Iterator[str]:
    for b in d.butir:
        yield from (teks_polos(i) for i in b.isi)
        if b.anak is not None:
            yield from _baris(b.anak)


def _bagian(naskah: Naskah, kunci: str) -> str:
    """Return the text of one section."""
    hasil: list[str] = []
    aktif = False
    for b in naskah.list_blok():
        if isinstance(b, Judul):
            aktif = b.kunci == kunci
        elif aktif and isinstance(b, Paragraf):
            hasil.append(teks_polos(b.isi))
        elif aktif and isinstance(b, Daftar):
            hasil.extend(_baris(b))
    return "\n".join(hasil)


def _naskah(renja: Renja | None = None, **pilihan: object) -> Naskah:
    return rakit_naskah(renja or renja_contoh(), PilihanSusun(**pilihan))[0]  # type: ignore[arg-type]


def test_every_section_of_every_order_has_a_writer() -> None:
    for identitas in list_sistematika():
        s = get_sistematika(identitas)
        kunci = {x.kunci for x in s.list_subbab()} | {k for b in s.bab for k in b.isi}
        kunci |= {b.kunci for b in s.bab if not b.subbab}
        assert kunci <= set(ISI)


@pytest.mark.parametrize(
    ("tahun", "harapan"), [(2018, "86-2017"), (2026, "86-2017"), (2027, "14-2026"), (2031, "14-2026")]
)
def test_order_by_plan_year(tahun: int, harapan: str) -> None:
    assert get_sistematika_tahun(tahun).id == harapan


def test_no_order_before_the_first_guidance() -> None:
    with pytest.raises(LookupError):
        get_sistematika_tahun(2016)
    with pytest.raises(LookupError):
        get_sistematika("99-1999")


def test_five_chapters_and_their_sections() -> None:
    judul = [j for j in _naskah().list_judul() if isinstance(j, Judul)]
    assert [j.nomor for j in judul if j.tingkat == 1] == ["BAB I", "BAB II", "BAB III", "BAB IV", "BAB V"]
    assert [j.nomor for j in judul if j.tingkat == 3] == [f"2.1.{i}" for i in range(1, 7)]
    assert [j.nomor for j in judul if j.tingkat == 2 and j.nomor[:1] == "2"] == [
        "2.1",
        "2.2",
        "2.3",
        "2.4",
        "2.5",
    ]


def test_six_chapters_for_2027_and_by_choice() -> None:
    for n in (_naskah(renja_contoh(tahun=2027)), _naskah(sistematika="14-2026")):
        judul = [j for j in n.list_judul() if isinstance(j, Judul) and j.tingkat == 1]
        assert len(judul) == 6
        assert judul[4].teks == "KINERJA PENYELENGGARAAN BIDANG URUSAN"
        rencana = next(t for t in n.list_tabel() if t.kunci == "rencana")
        assert rencana.nomor == "Tabel 4.1"
        assert len(rencana.nomor_kolom) == 17
        assert len(rencana.kepala) == 3
        assert rencana.baris[0].sel[2].teks.startswith("TOTAL ")


def test_old_year_may_keep_the_old_order_in_a_new_cycle() -> None:
    judul = [
        j
        for j in _naskah(renja_contoh(tahun=2027), sistematika="86-2017").list_judul()
        if isinstance(j, Judul)
    ]
    assert sum(j.tingkat == 1 for j in judul) == 5


@pytest.mark.parametrize("sistematika", ["86-2017", "14-2026"])
def test_table_numbers_have_no_gap(sistematika: str) -> None:
    per_bab: dict[str, list[int]] = {}
    for t in _naskah(sistematika=sistematika).list_tabel():
        bab, _, urut = t.nomor.removeprefix("Tabel ").partition(".")
        per_bab.setdefault(bab, []).append(int(urut))
    assert all(urut == list(range(1, len(urut) + 1)) for urut in per_bab.values())


def test_sentences_name_tables_by_their_number() -> None:
    n = _naskah()
    nomor = {t.kunci: t.nomor for t in n.list_tabel()}
    assert nomor["evaluasi"] in _bagian(n, "evaluasi_renja")
    assert nomor["rencana"] in _bagian(n, "rencana_kerja")
    assert not any("{tabel:" in teks for teks in _semua(n))


def _semua(n: Naskah) -> Iterator[str]:
    for b in n.list_blok():
        if isinstance(b, Paragraf):
            yield teks_polos(b.isi)
        elif isinstance(b, Daftar):
            yield from _baris(b)


def test_classes_are_counted_and_listed() -> None:
    n = _naskah()
    assert "3 (tiga) sub kegiatan di bawah target" in _bagian(n, "evaluasi_renja")
    assert "1 (satu) sub kegiatan tidak dapat dihitung" in _bagian(n, "evaluasi_renja")
    assert "Penelusuran Arsip Statis" in _bagian(n, "evaluasi_renja")
    bawah = _bagian(n, "di_bawah")
    assert "3 (tiga) sub kegiatan atau 50,00% dari 6 (enam) sub kegiatan" in bawah
    assert "sebesar 30 Berkas dengan realisasi 10 Berkas atau 33,33% (Sangat Rendah)" in bawah
    assert "sebesar Rp40.000.000 dengan realisasi Rp12.400.000 atau 31,00%" in bawah
    assert "Penciptaan Arsip Dinamis" in _bagian(n, "melebihi")
    assert "Penciptaan Arsip Dinamis" not in bawah
    assert "Evaluasi Kinerja Perangkat Daerah" in _bagian(n, "memenuhi")


def test_lower_is_better_turns_the_classes_round() -> None:
    nama = "Jumlah Arsip Dinamis"
    turun = {nama: JenisIndikator(Jenis.KUMULATIF, Arah.NEGATIF, True)}
    n = _naskah(jenis_indikator=turun)
    assert "Penciptaan Arsip Dinamis" in _bagian(n, "di_bawah")
    assert "makin rendah" in _bagian(n, "di_bawah")


def test_gaps_are_marked_listed_and_filled() -> None:
    n, catatan = rakit_naskah(renja_contoh())
    kunci = "penyebab:2.24.02.2.02.03"
    assert kunci in dict(n.isian)
    assert "Isi: penyebab tidak tercapainya target Akuisisi Arsip Statis." in catatan
    assert "[Isi: penyebab tidak tercapainya target]" in _bagian(n, "di_bawah")
    isi, sisa = rakit_naskah(renja_contoh(), PilihanSusun(isian={kunci: "akuisisi menunggu serah terima"}))
    assert "akuisisi menunggu serah terima" in _bagian(isi, "di_bawah")
    assert kunci not in dict(isi.isian)
    assert len(sisa) == len(catatan) - 1


def test_corrected_values_are_printed_on_request() -> None:
    renja = renja_contoh()
    salah = tuple(replace(b, pagu=D(1)) if b.kode == "2.24.02" else b for b in renja.rencana)
    for koreksi, cetak in ((False, "1"), (True, "416.525.300")):
        n = _naskah(replace(renja, rencana=salah), koreksi=koreksi)
        tabel = next(t for t in n.list_tabel() if t.kunci == "rencana")
        baris = next(b for b in tabel.baris if [s.teks for s in b.sel[:5]] == ["2", "24", "02", "", ""])
        assert cetak in [s.teks for s in baris.sel]


def test_laws_stand_in_official_order_and_once() -> None:
    hukum = _bagian(_naskah(), "landasan_hukum").split("\n")[1:]
    awal = [h.split(" Nomor ")[0] for h in hukum]
    assert awal == [
        "Undang-Undang", "Peraturan Pemerintah", "Peraturan Menteri Dalam Negeri",
        "Peraturan Wali Kota Contoh",
    ]  # fmt: skip
    assert "diubah dengan Peraturan Pemerintah Nomor 72 Tahun 2019" in hukum[1]
    assert sum("Nomor 72 Tahun 2019" in h for h in hukum) == 1
    assert [h[-1] for h in hukum] == [";", ";", ";", "."]


def test_repealed_law_is_noted() -> None:
    lama = RujukanHukum(
        asal=Asal(), jenis="uu", nomor="11", tahun=2020, identitas="uu-11-2020",
        judul="Cipta Kerja", butir="1", peran="pokok",
    )  # fmt: skip
    _, catatan = rakit_naskah(renja_contoh(rujukan_hukum=(lama,)))
    assert any("UU 11/2020 sudah dicabut" in c and "UU 6/2023" in c for c in catatan)


def test_public_proposals_are_nihil_where_there_are_none() -> None:
    for kosong in ((), (BarisUsulan(asal=Asal(), nama="NIHIL"),)):
        n = _naskah(renja_contoh(usulan_masyarakat=kosong))
        assert "tidak ada usulan program dan kegiatan" in _bagian(n, "usulan_masyarakat")
        tabel = next(t for t in n.list_tabel() if t.kunci == "usulan_masyarakat")
        assert [s.teks for s in tabel.baris[0].sel][1] == "Nihil"


def test_review_names_what_differs() -> None:
    renja = renja_contoh()
    b = renja.tinjauan_rkpd[2]
    kanan = SisiTinjauan(
        nama=b.kanan.nama, lokasi=b.kanan.lokasi, indikator=b.kanan.indikator,
        target=D(5), satuan="Dokumen", pagu=D(20_000_000),
    )  # fmt: skip
    beda = (*renja.tinjauan_rkpd[:2], replace(b, kanan=kanan), *renja.tinjauan_rkpd[3:])
    teks = _bagian(_naskah(replace(renja, tinjauan_rkpd=beda)), "tinjauan_rkpd")
    assert "target semula 4 Dokumen, menjadi 5 Dokumen" in teks
    assert "pagu semula Rp15.966.900, menjadi Rp20.000.000" in teks
    assert "1 (satu) baris" in teks


def test_index_gets_its_official_category() -> None:
    renja = renja_contoh()
    asn = replace(renja.kinerja_pelayanan[0], indikator="Indeks Profesionalitas ASN")
    teks = _bagian(_naskah(replace(renja, kinerja_pelayanan=(asn,))), "kinerja_pelayanan")
    assert "Tahun 2022 sebesar 49,9 dengan kategori Sangat Rendah dari target 70" in teks
    assert "71,29%" in teks


def test_money_is_broken_down_by_program_and_fund() -> None:
    teks = _bagian(_naskah(), "rencana_kerja")
    assert "Program Pengelolaan Arsip: Rp416.525.300 (87,64%)." in teks
    assert "Dana Transfer Umum-Dana Alokasi Umum: Rp475.262.200 (100,00%)." in teks


def test_supporting_material_of_the_newer_order() -> None:
    d = Dukungan(
        iku=(IndikatorTahunan(indikator="Indeks A", target_renja=D(80)),),
        ikk=(),
        pokir=(Pokir(usulan="Bimtek", nilai=D(5), kegiatan="X"), Pokir(usulan="Lain")),
        inovasi=(Inovasi(nama="E-Arsip", tahun_mulai=2024),),
    )
    renja = renja_contoh(tambahan={"dukungan": dukungan_to_plain(d)})
    assert load_dukungan(renja) == d
    n = _naskah(renja, sistematika="14-2026")
    assert "2 (dua) usulan" in _bagian(n, "pokir")
    assert "1 (satu) usulan telah dikaitkan" in _bagian(n, "pokir")
    assert "1 (satu) inovasi baru" in _bagian(n, "inovasi")
    kunci = [t.kunci for t in n.list_tabel()]
    assert {"pokir", "inovasi", "iku"} <= set(kunci)
    assert "ikk" not in kunci
    assert load_dukungan(renja_contoh()) == Dukungan()


def test_minimum_service_standards_follow_the_code() -> None:
    assert "tidak berlaku" in _bagian(_naskah(sistematika="14-2026"), "spm")
    renja = renja_contoh()
    sekolah = tuple(replace(b, kode="1.01.02") if b.kode == "2.24.02" else b for b in renja.rencana)
    assert "[Isi:" in _bagian(_naskah(replace(renja, rencana=sekolah), sistematika="14-2026"), "spm")


@pytest.mark.parametrize("sistematika", ["86-2017", "14-2026"])
def test_an_empty_document_asks_for_everything(sistematika: str) -> None:
    kosong = Renja(berkas=Berkas("kosong.txt", "", "teks"))
    n, catatan = rakit_naskah(kosong, PilihanSusun(sistematika=sistematika))
    assert len(catatan) > 10
    assert all(isinstance(t, Tabel) for t in n.list_tabel())
    assert "[Isi:" in _bagian(n, "rencana_kerja")
