"""Fill an installation with the product's own example, so that every page shows something real."""

from __future__ import annotations

import hashlib
from argparse import ArgumentParser
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse

from selaras.apps.audit.models import Pemeriksaan
from selaras.apps.audit.services import run_audit
from selaras.apps.organisasi.models import Peran, PerangkatDaerah
from selaras.apps.organisasi.services import save_pengguna, save_perangkat_daerah, tempatkan
from selaras.apps.perencanaan.models import Renja, Versi
from selaras.apps.perencanaan.services import save_renja
from selaras.contoh import jalur_contoh
from selaras.kernel.galat import SelarasError
from selaras.readers import read_bytes

PEMDA = "Kota Pontianak"
PD = ("Badan Kepegawaian dan Pengembangan Sumber Daya Manusia", "BKPSDM", "5.03")
BAPPEDA = ("Badan Perencanaan Pembangunan Daerah", "Bappeda", "5.01")
INSPEKTORAT = ("Inspektorat", "Inspektorat", "6.01")
SANDI = "selaras-demo"
ORANG = (
    ("Ratna Pertiwi", "perencana@contoh.test", Peran.PERENCANA, PD[1]),
    ("Hendra Wiratama", "kepala@contoh.test", Peran.KEPALA_PD, PD[1]),
    ("Bimo Prakoso", "bappeda@contoh.test", Peran.BAPPEDA, BAPPEDA[1]),
    ("Laras Anindita", "inspektorat@contoh.test", Peran.INSPEKTORAT, INSPEKTORAT[1]),
)
"""Invented people, one per role; the address ends in a name that never resolves."""


class Command(BaseCommand):
    help = "Mengisi data contoh: perangkat daerah, akun per peran, dan satu Renja yang sudah diperiksa."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--berkas", help="berkas Renja lain sebagai contoh")
        parser.add_argument("--tahun", type=int, help="tahun rencana, bila tidak tertulis di berkas")
        parser.add_argument("--alamat", default="http://127.0.0.1:8000", help="alamat yang dicetak")

    def handle(self, *args: Any, **pilihan: Any) -> None:
        """Create what is missing; what is there stays as it is."""
        pd = {s: save_perangkat_daerah(pemda=PEMDA, nama=n, singkatan=s, bidang=[b]) for n, s, b in
              (PD, BAPPEDA, INSPEKTORAT)}  # fmt: skip
        for nama, surel, peran, singkatan in ORANG:
            orang, _ = save_pengguna(nama=nama, surel=surel, password=SANDI)
            tempatkan(pengguna=orang, perangkat_daerah=pd[singkatan], peran=peran, mulai=date(2020, 1, 1))
        jalur = Path(pilihan["berkas"]) if pilihan["berkas"] else jalur_contoh()
        renja = self._muat(jalur, pd[PD[1]], pilihan["tahun"])
        self._cetak(renja, pilihan["alamat"].rstrip("/"))

    def _muat(self, jalur: Path, pd: PerangkatDaerah, tahun: int | None) -> Renja:
        if not jalur.exists():
            raise CommandError(
                f"{jalur.name}: berkas contoh tidak ada. Sebutkan berkas lain dengan --berkas."
            )
        data = jalur.read_bytes()
        sidik = hashlib.sha256(data).hexdigest()
        ada = Renja.objects.filter(perangkat_daerah=pd, berkas_sha256=sidik).first()
        if ada is not None:
            return ada
        try:
            fakta = read_bytes(data, nama=jalur.name)
        except SelarasError as galat:
            raise CommandError(str(galat)) from galat
        tahun = tahun or fakta.tahun or 2024
        renja = save_renja(fakta, perangkat_daerah=pd, tahun=tahun, versi=Versi.AKHIR)
        run_audit(renja=renja, fakta=fakta)
        return renja

    def _cetak(self, renja: Renja, alamat: str) -> None:
        p = Pemeriksaan.objects.filter(renja=renja).order_by("-pk").first() or run_audit(renja=renja)
        halaman = reverse("renja-ringkas", args=[renja.perangkat_daerah.slug, renja.tahun])
        self.stdout.write(
            f"{renja.perangkat_daerah.nama}, {renja.perangkat_daerah.pemda}, Renja {renja.tahun}"
        )
        self.stdout.write(
            f"Temuan menurut {p.aturan} aturan: "
            f"{p.kesalahan} kesalahan, {p.peringatan} peringatan, {p.info} catatan"
        )
        self.stdout.write("")
        self.stdout.write(f"Beranda        {alamat}/")
        self.stdout.write(f"Renja          {alamat}{halaman}")
        self.stdout.write(f"Periksa berkas {alamat}{reverse('periksa')}  (tanpa akun)")
        self.stdout.write("")
        self.stdout.write(f"Masuk di {alamat}{reverse('masuk')} dengan sandi {SANDI}:")
        for nama, surel, peran, _ in ORANG:
            self.stdout.write(f"  {surel:<26}{Peran(peran).label}, {nama}")
