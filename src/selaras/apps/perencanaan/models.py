from __future__ import annotations

from typing import Any, ClassVar

from django.conf import settings
from django.db import models

from selaras.apps.organisasi.models import PerangkatDaerah
from selaras.apps.perencanaan.kolom import (
    AngkaField,
    IsianField,
    PetaAngkaField,
    PetaTeksField,
    TeksField,
    UangField,
)
from selaras.kernel.kode import Level


class Versi(models.TextChoices):
    """A version of the plan; ``?versi=`` in addresses."""

    RANWAL = "ranwal", "Rancangan awal"
    RANCANGAN = "rancangan", "Rancangan"
    AKHIR = "akhir", "Rancangan akhir"
    DITETAPKAN = "ditetapkan", "Ditetapkan"
    PERUBAHAN = "perubahan", "Perubahan"


class Status(models.TextChoices):
    """Who holds the plan now; only ``SUSUN`` may be edited by the agency."""

    SUSUN = "susun", "Disusun"
    DIAJUKAN = "diajukan", "Menunggu kepala PD"
    DISERAHKAN = "diserahkan", "Diverifikasi Bappeda"
    TERVERIFIKASI = "verifikasi", "Selesai diverifikasi"
    DITETAPKAN = "ditetapkan", "Ditetapkan"


def angka() -> Any:
    return AngkaField(null=True)


def teks() -> Any:
    return TeksField(null=True)


def uang() -> Any:
    return UangField(null=True)


class Renja(models.Model):
    """One version of the plan of an agency for a year, with what its document states about itself."""

    perangkat_daerah = models.ForeignKey(PerangkatDaerah, on_delete=models.PROTECT, related_name="renja")
    tahun = models.PositiveSmallIntegerField("tahun")
    versi = models.CharField("versi", max_length=12, choices=Versi, default=Versi.AKHIR)
    status = models.CharField("status", max_length=12, choices=Status, default=Status.SUSUN)
    tahap = models.PositiveSmallIntegerField("tahap", default=8)
    sistematika = models.CharField("dasar sistematika", max_length=40, default="permendagri-86-2017")
    nomor = models.CharField("nomor peraturan", max_length=80, blank=True)
    tanggal = models.DateField("tanggal penetapan", null=True, blank=True)
    revisi = models.PositiveIntegerField("revisi isi", default=0)
    dibuat = models.DateTimeField(auto_now_add=True)
    diubah = models.DateTimeField(auto_now=True)
    diubah_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    berkas_nama = models.CharField(max_length=255, blank=True)
    berkas_sha256 = models.CharField(max_length=64, blank=True)
    berkas_jenis = models.CharField(max_length=10, blank=True)
    tertulis_pemda = teks()
    tertulis_pd = teks()
    tertulis_singkatan = teks()
    tertulis_tahun = models.IntegerField(null=True)
    pengesahan = IsianField(null=True)
    tambahan = IsianField(default=dict)
    catatan = IsianField(default=list)
    sel_terisi = models.PositiveIntegerField(default=0)
    sel_terpetakan = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = verbose_name_plural = "Renja"
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["perangkat_daerah", "tahun", "versi"], name="renja_versi_unik"),
            models.CheckConstraint(condition=models.Q(tahap__gte=1, tahap__lte=12), name="renja_tahap_1_12"),
            models.CheckConstraint(
                condition=models.Q(tahun__gte=2000, tahun__lte=2100), name="renja_tahun_wajar"
            ),
        ]

    def __str__(self) -> str:
        return f"Renja {self.tahun} {self.perangkat_daerah} ({self.get_versi_display().lower()})"

    @property
    def is_terkunci(self) -> bool:
        """Whether cells may not be changed now."""
        return self.status != Status.SUSUN


class BarisTabel(models.Model):
    """What every row of an official table has; columns carry the names of the facts."""

    renja = models.ForeignKey(Renja, on_delete=models.CASCADE, related_name="%(class)s")
    urut = models.PositiveIntegerField()
    asal = IsianField(default=dict)
    level = models.CharField(max_length=12, choices=[(lv.value, lv.value) for lv in Level])
    kode = teks()
    nama = teks()
    tertulis = IsianField(default=dict)
    letak = IsianField(default=dict)
    tepat = IsianField(default=dict)  # money whose printed decimals sen cannot keep

    class Meta:
        abstract = True
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["renja", "urut"], name="%(class)s_urut_unik"),
        ]

    def __str__(self) -> str:
        return f"baris {self.urut} {self.kode or ''}".strip()


class Evaluasi(BarisTabel):
    """Tabel T-C.29."""

    indikator = teks()
    target_renstra = angka()
    satuan_renstra = teks()
    realisasi_n3 = angka()
    target_n2 = angka()
    realisasi_n2 = angka()
    tingkat_n2 = angka()
    target_n1 = angka()
    satuan_n1 = teks()
    realisasi_berjalan = angka()
    satuan = teks()
    tingkat_renstra = angka()


class KinerjaPelayanan(BarisTabel):
    """Tabel T-C.30."""

    nomor = teks()
    indikator = teks()
    standar = teks()
    ikk = teks()
    target = PetaAngkaField(default=dict)
    realisasi = PetaAngkaField(default=dict)
    proyeksi = PetaAngkaField(default=dict)
    catatan = teks()


class TinjauanRkpd(BarisTabel):
    """Tabel T-C.31; ``kiri`` is the RKPD draft, ``kanan`` the need analysis."""

    nomor = teks()
    kiri_nama = teks()
    kiri_lokasi = teks()
    kiri_indikator = teks()
    kiri_target = angka()
    kiri_satuan = teks()
    kiri_pagu = uang()
    kanan_nama = teks()
    kanan_lokasi = teks()
    kanan_indikator = teks()
    kanan_target = angka()
    kanan_satuan = teks()
    kanan_pagu = uang()
    catatan = teks()


class UsulanMasyarakat(BarisTabel):
    """Tabel T-C.32."""

    nomor = teks()
    lokasi = teks()
    indikator = teks()
    besaran = angka()
    satuan = teks()
    catatan = teks()


class TujuanSasaran(BarisTabel):
    """Tujuan and sasaran with targets by year."""

    tujuan = teks()
    sasaran = teks()
    indikator = teks()
    satuan = teks()
    target = PetaAngkaField(default=dict)
    label = PetaTeksField(default=dict)


class DaftarSubkegiatan(BarisTabel):
    """List of subbab 3.3."""

    program = teks()
    kegiatan = teks()


class Rencana(BarisTabel):
    """Tabel T-C.33."""

    capaian_program = teks()
    keluaran = teks()
    hasil_kegiatan = teks()
    lokasi = teks()
    target_program = angka()
    satuan_program = teks()
    target_keluaran = angka()
    satuan_keluaran = teks()
    target_hasil = angka()
    satuan_hasil = teks()
    pagu = uang()
    sumber_dana = teks()
    catatan = teks()
    tolok_ukur_maju = teks()
    target_maju = angka()
    satuan_maju = teks()
    prakiraan_maju = uang()
    target_akhir = angka()
    realisasi_n2 = angka()
    prakiraan_n1 = angka()
    prioritas_nasional = teks()
    prioritas_daerah = teks()
    kelompok_sasaran = teks()
    penanggung_jawab = teks()
    waktu_mulai = teks()
    waktu_selesai = teks()


class Realisasi(BarisTabel):
    """Quarterly forms (E.81 family)."""

    sasaran = teks()
    indikator = teks()
    satuan = teks()
    target_renstra = angka()
    target_renstra_rp = uang()
    realisasi_lalu = angka()
    realisasi_lalu_rp = uang()
    target = angka()
    target_rp = uang()
    target_tw = PetaAngkaField(default=dict)
    target_tw_rp = PetaAngkaField(default=dict)
    realisasi_tw = PetaAngkaField(default=dict)
    realisasi_tw_rp = PetaAngkaField(default=dict)
    realisasi = angka()
    realisasi_rp = uang()
    akumulasi = angka()
    akumulasi_rp = uang()
    capaian = angka()
    capaian_rp = angka()
    tingkat = angka()
    tingkat_rp = angka()
    penanggung_jawab = teks()
    catatan = teks()


class FaktaProsa(models.Model):
    """A fact of the running text (claim, citation, heading, paragraph, caption, left-over cell) as JSON."""

    renja = models.ForeignKey(Renja, on_delete=models.CASCADE, related_name="faktaprosa")
    jenis = models.CharField(max_length=16)
    urut = models.PositiveIntegerField()
    isi = IsianField(default=dict)

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["renja", "jenis", "urut"], name="faktaprosa_urut_unik"),
        ]


class Perubahan(models.Model):
    """One change of a cell: before, after, who, when, why; the source of undo."""

    renja = models.ForeignKey(Renja, on_delete=models.CASCADE, related_name="perubahan")
    kelompok = models.CharField(max_length=12)
    tabel = models.CharField(max_length=20)
    baris = models.BigIntegerField()
    urut = models.PositiveIntegerField()
    kolom = models.CharField(max_length=30)
    lama = IsianField(default=dict)
    baru = IsianField(default=dict)
    sebab = models.CharField(max_length=200, blank=True)
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    waktu = models.DateTimeField(auto_now_add=True)
    is_dibatalkan = models.BooleanField(default=False)

    class Meta:
        indexes: ClassVar[list[Any]] = [
            models.Index(fields=["renja", "oleh", "-waktu"], name="perubahan_batal")
        ]


class RiwayatTahap(models.Model):
    """A step of the plan through its stages: who moved it, when, with which note."""

    renja = models.ForeignKey(Renja, on_delete=models.CASCADE, related_name="riwayattahap")
    tahap = models.PositiveSmallIntegerField()
    status = models.CharField(max_length=12, choices=Status)
    catatan = models.TextField(blank=True)
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    waktu = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes: ClassVar[list[Any]] = [models.Index(fields=["renja", "-waktu"], name="riwayat_tahap_waktu")]


MODEL_TABEL: dict[str, type[BarisTabel]] = {
    "evaluasi": Evaluasi,
    "kinerja_pelayanan": KinerjaPelayanan,
    "tinjauan_rkpd": TinjauanRkpd,
    "usulan_masyarakat": UsulanMasyarakat,
    "tujuan_sasaran": TujuanSasaran,
    "daftar_subkegiatan": DaftarSubkegiatan,
    "rencana": Rencana,
    "realisasi": Realisasi,
}
"""Model of each official table by the key of ``facts.TABEL``."""
