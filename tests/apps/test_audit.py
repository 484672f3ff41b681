"""Audits of stored plans: stable identity, reasons that need approval, corrections with preview."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from selaras.apps.audit import selectors, services
from selaras.apps.audit.models import Pemeriksaan, Temuan
from selaras.apps.perencanaan.models import Renja
from selaras.apps.perencanaan.selectors import load_baris_beralamat, load_renja
from selaras.apps.perencanaan.services import UbahSel, batalkan, save_renja, ubah_sel
from selaras.facts import Asal
from tests.apps.conftest import Pemeran
from tests.apps.dokumen import dokumen_salah, evaluasi

pytestmark = pytest.mark.django_db
ALASAN = "Kegiatan dialihkan ke provinsi, surat nomor 12 tanggal 3 Mei 2023."


@pytest.fixture
def renja(pemeran: Pemeran) -> Renja:
    return save_renja(dokumen_salah(), perangkat_daerah=pemeran.pd, tahun=2024, versi="akhir")


def a01(p: Pemeriksaan) -> list[Temuan]:
    return list(selectors.list_temuan(p).filter(kode="A01"))


def test_temuan_tersimpan_dengan_baris(renja: Renja) -> None:
    p = services.run_audit(renja=renja)
    temuan = a01(p)
    assert sorted(x["urut"] for t in temuan for x in t.tempat) == [2, 3]
    assert temuan[0].program == "5.03.02"
    assert p.kesalahan + p.peringatan + p.info == Temuan.objects.filter(pemeriksaan=p).count()
    assert not selectors.is_basi(renja)


def test_sidik_tetap_walau_baris_bergeser(renja: Renja, pemeran: Pemeran) -> None:
    lama = {t.sidik for t in a01(services.run_audit(renja=renja))}
    awal = dokumen_salah()
    geser = tuple(replace(b, asal=Asal(baris=(b.asal.baris or 0) + 50)) for b in awal.evaluasi)
    baru = replace(awal, evaluasi=(evaluasi(9, "1", "1", "100.00"), *geser))
    renja2 = save_renja(baru, perangkat_daerah=pemeran.pd, tahun=2024, versi="akhir")
    assert {t.sidik for t in a01(services.run_audit(renja=renja2))} == lama


def test_sidik_unik_untuk_temuan_kembar(pemeran: Pemeran) -> None:
    awal = dokumen_salah(2)
    kembar = replace(awal, evaluasi=(*awal.evaluasi, replace(awal.evaluasi[1], asal=Asal(baris=77))))
    r = save_renja(kembar, perangkat_daerah=pemeran.pd, tahun=2024, versi="akhir")
    sidik = [t.sidik for t in Temuan.objects.filter(pemeriksaan=services.run_audit(renja=r))]
    assert len(sidik) == len(set(sidik))


def test_alasan_baru_berlaku_setelah_disetujui(renja: Renja, pemeran: Pemeran) -> None:
    p = services.run_audit(renja=renja)
    awal = p.kesalahan + p.peringatan + p.info
    t = a01(p)[0]
    with pytest.raises(services.AlasanKurang):
        services.give_reason(renja=renja, sidik=[t.sidik], alasan="Sudah benar", oleh=pemeran.pemilik)
    (alasan,) = services.give_reason(renja=renja, sidik=[t.sidik], alasan=ALASAN, oleh=pemeran.pemilik)
    p.refresh_from_db()
    assert p.kesalahan + p.peringatan + p.info == awal
    services.decide_reason(pengecualian=alasan, setuju=True, oleh=pemeran.kepala)
    p.refresh_from_db()
    assert p.kesalahan + p.peringatan + p.info == awal - 1
    assert [x.sidik for x in selectors.list_temuan(p, terbuka=False)] == [t.sidik]
    p2 = services.run_audit(renja=renja)
    assert p2.kesalahan + p2.peringatan + p2.info == awal - 1
    services.withdraw_reason(pengecualian=alasan)
    p2.refresh_from_db()
    assert p2.kesalahan + p2.peringatan + p2.info == awal


def test_alasan_untuk_temuan_yang_hilang(renja: Renja, pemeran: Pemeran) -> None:
    services.run_audit(renja=renja)
    with pytest.raises(services.TidakDapatDiubah):
        services.give_reason(renja=renja, sidik=["tidakada"], alasan=ALASAN, oleh=pemeran.pemilik)


def test_perbaikan_dengan_pratinjau_dan_batal(renja: Renja, pemeran: Pemeran) -> None:
    asal = load_renja(renja)
    p = services.run_audit(renja=renja)
    sidik = [t.sidik for t in a01(p)]
    pratinjau = services.preview_fix(renja=renja, sidik=sidik)
    assert len(pratinjau.ubah) == 2
    assert not pratinjau.tolak
    assert load_renja(renja) == asal, "pratinjau tidak mengubah apa pun"
    kunci, _ = services.apply_fix(renja=renja, sidik=sidik, oleh=pemeran.pemilik)
    assert [b.tingkat_n2 for b in load_renja(renja).evaluasi] == [
        Decimal("100"),
        Decimal("33.33"),
        Decimal("33.33"),
    ]
    baru = Pemeriksaan.objects.filter(renja=renja).latest("pk")
    assert not a01(baru)
    assert selectors.count_selesai(baru) >= 1
    renja.refresh_from_db()
    batalkan(renja=renja, kelompok=kunci, oleh=pemeran.pemilik)
    assert load_renja(renja) == asal


def test_perbaikan_satu_tempat_saja(renja: Renja, pemeran: Pemeran) -> None:
    p = services.run_audit(renja=renja)
    t = a01(p)[0]
    pratinjau = services.preview_fix(renja=renja, sidik=[t.sidik], tempat=[0])
    assert len(pratinjau.ubah) == 1
    assert pratinjau.ubah[0].seharusnya == "33.33"


def test_basi_setelah_sel_diubah(renja: Renja, pemeran: Pemeran) -> None:
    services.run_audit(renja=renja)
    pk = load_baris_beralamat(renja, "evaluasi")[0][0]
    ubah_sel(renja=renja, ubahan=[UbahSel("evaluasi", pk, "target_n2", Decimal(5))], oleh=pemeran.pemilik)
    assert selectors.is_basi(Renja.objects.get(pk=renja.pk))


def test_hanya_lima_pemeriksaan_terakhir_menyimpan_temuan(renja: Renja) -> None:
    for _ in range(7):
        services.run_audit(renja=renja)
    assert Temuan.objects.values("pemeriksaan").distinct().count() == services.SIMPAN_TERAKHIR
    assert Pemeriksaan.objects.filter(renja=renja).count() == 7


def test_sebab_satu_kueri(renja: Renja) -> None:
    p = services.run_audit(renja=renja)
    with CaptureQueriesContext(connection) as q:
        sebab = selectors.list_sebab(p)
    assert len(q) == 1
    assert next(s for s in sebab if s.kode == "A01").tempat == 2
