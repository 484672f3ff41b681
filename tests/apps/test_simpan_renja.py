"""Facts stored and read back are the same facts, whatever a document prints."""

from __future__ import annotations

from dataclasses import fields
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from selaras.apps.perencanaan import selectors, services
from selaras.apps.perencanaan.kolom import dari_sen, ke_sen
from selaras.apps.perencanaan.models import Rencana, Status
from selaras.apps.perencanaan.peta import KELAS_TABEL, ke_kolom, pembaca, peta_tabel
from selaras.facts import (
    TABEL,
    Asal,
    Baris,
    BarisEvaluasi,
    BarisRencana,
    BarisTinjauan,
    Berkas,
    Klaim,
    Pengesahan,
    Renja,
    Sisa,
    SisiTinjauan,
    TeksParagraf,
)
from selaras.facts.json import to_json, to_plain
from selaras.facts.prosa import JenisKlaim
from selaras.kernel.kode import Level
from tests.apps.conftest import Pemeran

pytestmark = pytest.mark.django_db

teks = st.none() | st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=12)
angka = st.none() | st.decimals(
    allow_nan=False, allow_infinity=False, places=None, min_value=-(10**24), max_value=10**24
)
peta = st.dictionaries(st.integers(1, 2100), angka, max_size=4)
peta_teks = st.dictionaries(st.integers(1, 2100), teks.filter(lambda t: t is not None), max_size=3)
asal = st.builds(Asal, baris=st.none() | st.integers(1, 9999), lembar=teks, sel=teks)


def strategi_field(tipe: str) -> st.SearchStrategy[object]:
    if tipe.startswith("Mapping[int, Decimal"):
        return peta
    if tipe.startswith("Mapping[int, str"):
        return peta_teks
    if tipe.startswith("Decimal"):
        return angka
    if tipe == "SisiTinjauan":
        return st.builds(
            SisiTinjauan, nama=teks, lokasi=teks, indikator=teks, target=angka, satuan=teks, pagu=angka
        )
    return teks


def strategi_baris(kelas: type[Baris]) -> st.SearchStrategy[Baris]:
    isi = {f.name: strategi_field(str(f.type)) for f in fields(kelas)}
    isi |= {
        "asal": asal,
        "level": st.sampled_from(Level),
        "tertulis": st.dictionaries(st.sampled_from(list(isi)), st.text("0-9%.,", max_size=5), max_size=3),
        "letak": st.dictionaries(st.sampled_from(list(isi)), st.just("B7"), max_size=3),
    }
    return st.builds(kelas, **isi)


def lewat_basis_data(tabel: str, baris: Baris) -> Baris:
    """Pass the columns through the fields' own conversions, without a database round trip."""
    p = peta_tabel(tabel)
    kolom = ke_kolom(tabel, baris)
    hasil = []
    for nama in p.kolom:
        bidang = p.model._meta.get_field(nama)
        nilai = bidang.get_prep_value(kolom[nama])
        ubah = getattr(bidang, "from_db_value", None)
        hasil.append(ubah(nilai, None, connection) if ubah else nilai)
    return pembaca(tabel)(hasil)


@pytest.mark.parametrize("tabel", TABEL)
def test_setiap_field_punya_kolom(tabel: str) -> None:
    p = peta_tabel(tabel)
    ada = {f.name for f in p.model._meta.get_fields()}
    assert set(p.kolom) <= ada


@pytest.mark.parametrize("tabel", TABEL)
def test_baris_pulang_utuh(tabel: str) -> None:
    @given(strategi_baris(KELAS_TABEL[tabel]))
    @settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    def utuh(baris: Baris) -> None:
        pulang = lewat_basis_data(tabel, baris)
        assert pulang == baris
        assert to_plain(pulang) == to_plain(baris)

    utuh()


@given(st.decimals(-(10**15), 10**15, allow_nan=False, allow_infinity=False, places=2))
def test_sen_tepat(rupiah: Decimal) -> None:
    assert dari_sen(ke_sen(rupiah)) == rupiah


def dokumen() -> Renja:
    a = Asal(baris=3)
    return Renja(
        berkas=Berkas("uji.txt", "ab" * 32, "teks"), pemda="Kota Uji", perangkat_daerah="Dinas Contoh",
        singkatan="Discon", tahun=2024,
        evaluasi=(
            BarisEvaluasi(asal=a, level=Level.PROGRAM, kode="5.03.02", nama="P", target_n2=Decimal("80"),
                          realisasi_n2=Decimal("101.38"), tingkat_n2=Decimal("126.730"),
                          tertulis={"target_n2": "80%"}),
        ),
        tinjauan_rkpd=(
            BarisTinjauan(asal=a, kode="5.03.02.2.01.02", kiri=SisiTinjauan(nama="A", pagu=Decimal("1000.5")),
                          kanan=SisiTinjauan(pagu=Decimal("12345678901234567890.125"))),
        ),
        rencana=(
            BarisRencana(asal=Asal(lembar="T-C.33", sel="A9"), kode="5.03.02.2.01.02", nama="Sub",
                         pagu=Decimal("15656427000"), prakiraan_maju=Decimal("100.00"), letak={"pagu": "K9"}),
        ),
        klaim=(Klaim(asal=a, seksi="2.1", topik="x", jenis=JenisKlaim.ANGGARAN, persen=Decimal("99.10")),),
        paragraf=(TeksParagraf(a, "Isi paragraf", "1.1"),),
        pengesahan=Pengesahan(asal=a, tempat="Uji", tahun=2023, bulan=8),
        sisa=(Sisa(a, "x", "tanpa kolom"),), sel_terisi=9, sel_terpetakan=8,
        tambahan={"iku": [1, "2"]}, catatan=("satu",),
    )  # fmt: skip


def test_dokumen_pulang_utuh(pemeran: Pemeran) -> None:
    fakta = dokumen()
    renja = services.save_renja(fakta, perangkat_daerah=pemeran.pd, tahun=2024, versi="akhir")
    renja.refresh_from_db()
    with CaptureQueriesContext(connection) as q:
        pulang = selectors.load_renja(renja)
    assert len(q) == 9
    assert pulang == fakta
    assert to_json(pulang) == to_json(fakta)
    assert pulang.paragraf == fakta.paragraf


def test_seed_pulang_utuh(pemeran: Pemeran, seed: Renja) -> None:
    renja = services.save_renja(seed, perangkat_daerah=pemeran.pd, tahun=2024, versi="akhir")
    assert selectors.load_renja(renja) == seed
    hitung = selectors.hitung_baris(renja)
    assert hitung == {t: len(seed.tabel(t)) for t in TABEL}


def test_simpan_ulang_mengganti_isi(pemeran: Pemeran) -> None:
    satu = services.save_renja(dokumen(), perangkat_daerah=pemeran.pd, tahun=2024, versi="akhir")
    dua = services.save_renja(dokumen(), perangkat_daerah=pemeran.pd, tahun=2024, versi="akhir")
    assert satu.pk == dua.pk
    assert dua.revisi == satu.revisi + 1
    assert Rencana.objects.filter(renja=dua).count() == 1


def test_renja_terkunci_tidak_ditimpa(pemeran: Pemeran) -> None:
    renja = services.save_renja(dokumen(), perangkat_daerah=pemeran.pd, tahun=2024, versi="akhir")
    services.pindah_tahap(renja=renja, tahap=9, status=Status.DISERAHKAN, oleh=pemeran.kepala)
    with pytest.raises(services.Terkunci):
        services.save_renja(dokumen(), perangkat_daerah=pemeran.pd, tahun=2024, versi="akhir")


def test_ubah_sel_lalu_batalkan(pemeran: Pemeran) -> None:
    renja = services.save_renja(dokumen(), perangkat_daerah=pemeran.pd, tahun=2024, versi="akhir")
    asal_fakta = selectors.load_renja(renja)
    pk = selectors.load_baris_beralamat(renja, "tinjauan_rkpd")[0][0]
    pk_evaluasi = selectors.load_baris_beralamat(renja, "evaluasi")[0][0]
    ubahan = [
        services.UbahSel("tinjauan_rkpd", pk, "kanan.pagu", Decimal("5")),
        services.UbahSel("evaluasi", pk_evaluasi, "target_n2", Decimal("81")),
    ]
    kelompok = services.ubah_sel(renja=renja, ubahan=ubahan, oleh=pemeran.pemilik, sebab="uji")
    baru = selectors.load_renja(renja)
    assert baru.tinjauan_rkpd[0].kanan.pagu == 5
    assert baru.evaluasi[0].target_n2 == 81
    assert "target_n2" not in baru.evaluasi[0].tertulis
    assert services.find_langkah_batal(renja, pemeran.pemilik) == kelompok
    assert services.find_langkah_batal(renja, pemeran.kepala) is None
    with pytest.raises(services.Terkunci):
        services.batalkan(renja=renja, kelompok=kelompok, oleh=pemeran.kepala)
    assert services.batalkan(renja=renja, kelompok=kelompok, oleh=pemeran.pemilik) == 2
    assert selectors.load_renja(renja) == asal_fakta
    assert services.find_langkah_batal(renja, pemeran.pemilik) is None


def test_ubah_sel_bentrok(pemeran: Pemeran) -> None:
    renja = services.save_renja(dokumen(), perangkat_daerah=pemeran.pd, tahun=2024, versi="akhir")
    pk = selectors.load_baris_beralamat(renja, "rencana")[0][0]
    ubah = services.UbahSel("rencana", pk, "pagu", Decimal("1"), lama=Decimal("2"), is_periksa_lama=True)
    with pytest.raises(services.Bentrok):
        services.ubah_sel(renja=renja, ubahan=[ubah], oleh=pemeran.pemilik)
    assert selectors.load_renja(renja) == dokumen()


def test_pagu_dijumlah_tepat(pemeran: Pemeran) -> None:
    renja = services.save_renja(dokumen(), perangkat_daerah=pemeran.pd, tahun=2024, versi="akhir")
    hasil = selectors.hitung_pagu(renja)
    assert hasil["pagu"] == Decimal("15656427000")
    assert hasil["sub_kegiatan"] == 1
