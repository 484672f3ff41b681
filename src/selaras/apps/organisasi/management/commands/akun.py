"""People and roles from the command line: the first account, a lost password, a transfer."""

from __future__ import annotations

import secrets
from argparse import ArgumentParser
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from selaras.apps.organisasi.models import Pengguna, Peran, PerangkatDaerah
from selaras.apps.organisasi.services import (
    ganti_sandi,
    save_pengguna,
    save_perangkat_daerah,
    tempatkan,
    tutup_akun,
)


class Command(BaseCommand):
    help = "Mengelola akun: tambah, peran, sandi, cabut, daftar."

    def add_arguments(self, parser: ArgumentParser) -> None:
        anak = parser.add_subparsers(dest="perintah", required=True)
        tambah = anak.add_parser("tambah", help="akun baru dengan satu peran; sandi sementara dicetak")
        tambah.add_argument("surel")
        tambah.add_argument("--nama", required=True)
        tambah.add_argument("--nip", default="")
        self._argumen_peran(tambah)
        peran = anak.add_parser("peran", help="beri peran kepada akun yang ada")
        peran.add_argument("surel")
        self._argumen_peran(peran)
        anak.add_parser("sandi", help="sandi sementara baru").add_argument("surel")
        anak.add_parser("cabut", help="akhiri semua peran hari ini dan tutup akun").add_argument("surel")
        anak.add_parser("daftar", help="akun dan perannya")

    def _argumen_peran(self, parser: ArgumentParser) -> None:
        parser.add_argument("--peran", required=True, choices=Peran.values)
        parser.add_argument("--pemda", required=True, help='misalnya "Kota Contoh"')
        parser.add_argument("--pd", required=True, help="nama perangkat daerah")
        parser.add_argument("--singkatan", default="", help="singkatan perangkat daerah, menjadi alamatnya")
        parser.add_argument("--mulai", type=date.fromisoformat, help="YYYY-MM-DD (bawaan: hari ini)")

    def handle(self, *args: Any, **pilihan: Any) -> None:
        """Run one of the subcommands."""
        getattr(self, f"_{pilihan['perintah']}")(pilihan)

    def _tambah(self, pilihan: dict[str, Any]) -> None:
        sandi = secrets.token_urlsafe(12)
        orang, baru = save_pengguna(
            nama=pilihan["nama"], surel=pilihan["surel"], nip=pilihan["nip"], password=sandi
        )
        if not baru:
            raise CommandError(f"{pilihan['surel']} sudah ada. Pakai: akun peran, atau akun sandi.")
        self._beri_peran(orang, pilihan)
        self.stdout.write(f"Sandi sementara: {sandi} (minta diganti setelah masuk)")

    def _peran(self, pilihan: dict[str, Any]) -> None:
        self._beri_peran(self._cari(pilihan), pilihan)

    def _sandi(self, pilihan: dict[str, Any]) -> None:
        sandi = secrets.token_urlsafe(12)
        ganti_sandi(pengguna=self._cari(pilihan), baru=sandi)
        self.stdout.write(f"Sandi sementara: {sandi} (minta diganti setelah masuk)")

    def _cabut(self, pilihan: dict[str, Any]) -> None:
        orang = self._cari(pilihan)
        hari = timezone.localdate()
        tutup_akun(pengguna=orang, tanggal=hari)
        self.stdout.write(f"{orang.nama}: akun ditutup, peran berakhir {hari}.")

    def _daftar(self, pilihan: dict[str, Any]) -> None:
        for orang in Pengguna.objects.prefetch_related("penempatan__perangkat_daerah").order_by("nama"):
            peran = "; ".join(
                f"{p.get_peran_display()} {p.perangkat_daerah} {p.mulai} s.d. {p.selesai or 'sekarang'}"
                for p in orang.penempatan.all()
            )
            keadaan = "" if orang.is_active else " (ditutup)"
            self.stdout.write(f"{orang.surel or orang.kode}  {orang.nama}{keadaan}: {peran or 'tanpa peran'}")

    def _cari(self, pilihan: dict[str, Any]) -> Pengguna:
        orang = Pengguna.objects.filter(surel=pilihan["surel"].lower()).first()
        if orang is None:
            raise CommandError(f"{pilihan['surel']}: tidak ada akun dengan surel ini. Lihat: akun daftar.")
        return orang

    def _beri_peran(self, orang: Pengguna, pilihan: dict[str, Any]) -> None:
        ada = PerangkatDaerah.objects.filter(pemda__nama=pilihan["pemda"], nama=pilihan["pd"]).first()
        pd = ada or save_perangkat_daerah(
            pemda=pilihan["pemda"], nama=pilihan["pd"], singkatan=pilihan["singkatan"] or pilihan["pd"]
        )
        mulai = pilihan["mulai"] or timezone.localdate()
        tempatkan(pengguna=orang, perangkat_daerah=pd, peran=pilihan["peran"], mulai=mulai)
        self.stdout.write(f"{orang.nama}: {Peran(pilihan['peran']).label}, {pd.nama}, mulai {mulai}.")
