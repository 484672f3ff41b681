"""Tolok ukur prakiraan maju bukan indikator barisnya.

Tolok ukur tahun berikutnya meneruskan indikator tahun rencana: capaian program, keluaran, atau hasil kegiatan
baris yang sama.

Salah: capaian program "Persentase tingkat kepuasan ...", tolok ukur maju "Persentase realisasi anggaran ...".
Benar: tolok ukur maju sama dengan indikator capaian program.
"""

from __future__ import annotations

from selaras.checks.c_struktur._alat import TC33, kutip, sebut
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Kelompok, Temuan
from selaras.facts import BarisRencana, Renja
from selaras.kernel.kode import Level
from selaras.kernel.padan import baku, is_serupa


@check(
    "C21",
    on=Renja,
    berat=Berat.PERINGATAN,
    rujukan=(TC33,),
    saran="Ganti tolok ukur prakiraan maju dengan indikator program pada baris itu.",
)
def tolok_ukur_lain(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield a finding per program and wording of a next-year measure that is no indicator of its row."""
    for b in renja.rencana:
        teks = b.tolok_ukur_maju
        sendiri = [x for x in (b.capaian_program, b.keluaran, b.hasil_kegiatan) if x]
        if not teks or not sendiri or any(_sama(teks, x) for x in sendiri):
            continue
        induk = konteks.indeks.pohon_rencana.induk_di(b, Level.PROGRAM)
        nama = f" {sebut(induk.baris)}" if induk else ""
        yield Temuan(
            pesan=f"{sebut(b)}: tolok ukur prakiraan maju {kutip(teks)} bukan indikator baris ini.",
            asal=b.asal_di("tolok_ukur_maju"),
            tabel="rencana",
            kolom="tolok_ukur_maju",
            kode_kegiatan=b.kode,
            tertulis=teks,
            seharusnya=_harapan(b),
            kelompok=Kelompok(
                f"C21:{induk.baris.asal if induk else ''}:{baku(teks)}",
                f"Tolok ukur prakiraan maju {kutip(teks)} bukan indikator barisnya pada {{n}} baris{nama}.",
            ),
        )


def _sama(a: str, b: str) -> bool:
    return baku(a) == baku(b) or is_serupa(a, b)


def _harapan(b: BarisRencana) -> str | None:
    return b.capaian_program or b.keluaran or b.hasil_kegiatan
