"""Indikator sasaran tanpa indikator program pendukung.

Setiap indikator tujuan dan sasaran didukung indikator program. Hubungan itu dikenali dari kata isi yang sama
antara indikator atau sasarannya dan nama atau indikator program; bila tidak ada satu pun, hubungannya tidak
terlihat dalam dokumen.

Salah: IKU "Indeks Profesionalitas ASN"; indikator program hanya "Persentase layanan administrasi".
Benar: IKU "Indeks Profesionalitas ASN"; indikator program "Rata-rata nilai dimensi profesionalitas".
"""

from __future__ import annotations

from selaras.checks.daftar import Hasilan, check
from selaras.checks.f_target._alat import rapikan_nama
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Kelompok, Temuan
from selaras.facts import Renja
from selaras.kernel.kode import Level
from selaras.kernel.kutipan import Cite
from selaras.kernel.teks import kunci

PAN89 = Cite("permenpanrb-89-2021")
_UMUM = (
    "jumlah persentase presentase percentase persen indeks index nilai skor rasio angka tingkat cakupan "
    "rata program kegiatan daerah kota kabupaten provinsi pemerintah pemerintahan perangkat urusan "
    "penunjang asn pns pegawai aparatur aparat masyarakat penduduk yang dan atau dalam dengan untuk "
    "pada oleh terhadap dari meningkatnya meningkatkan meningkat peningkatan terwujudnya mewujudkan "
    "terciptanya terlaksananya proporsi pelaksanaan penyelenggaraan pengelolaan manajemen sistem "
    "layanan pelayanan kualitas mutu sesuai standar target capaian kinerja hasil bidang dinas badan "
    "sekretariat pengembangan pembinaan "
)
UMUM = frozenset(_UMUM.split())
"""Words that name a measure, a body or an activity, and so tie no indicator to another."""
AWAL = 6


@check(
    "F13",
    on=Renja,
    berat=Berat.PERINGATAN,
    rujukan=(PAN89,),
    saran="Tunjukkan hubungannya dalam penjenjangan kinerja, atau selaraskan indikator program.",
)
def iku_tanpa_program(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield the sasaran indicators that share no content word with any program indicator or name."""
    program = _kata_program(renja)
    if not program:
        return
    for b in renja.tujuan_sasaran:
        kata = _kata_isi(b.indikator, b.sasaran or b.tujuan)
        if not b.indikator or not kata or kata & program:
            continue
        nama = rapikan_nama(b.indikator)
        yield Temuan(
            pesan=f"Tidak terlihat indikator program yang mendukung {nama}.",
            asal=b.asal_di("indikator"),
            tabel="tujuan_sasaran",
            kolom="indikator",
            tertulis=nama,
            kelompok=Kelompok(
                "iku", "Tidak terlihat indikator program yang mendukung {n} indikator tujuan dan sasaran."
            ),
        )


def _kata_isi(*teks: str | None) -> frozenset[str]:
    """Stems (first letters) of the words that carry meaning."""
    kata = (k for t in teks if t for k in kunci(t).split())
    return frozenset(k[:AWAL] for k in kata if len(k) > 3 and k not in UMUM)


def _kata_program(renja: Renja) -> frozenset[str]:
    """Stems of the names and indicators of all programs but the supporting one (code x.xx.01)."""
    teks: list[str | None] = []
    for e in renja.evaluasi:
        if e.level == Level.PROGRAM and not (e.kode or "").endswith(".01"):
            teks += (e.nama, e.indikator)
    for r in renja.rencana:
        if r.level == Level.PROGRAM and not (r.kode or "").endswith(".01"):
            teks += (r.nama, r.capaian_program)
        elif r.capaian_program and (r.kode or "").split(".")[2:3] != ["01"]:
            teks.append(r.capaian_program)
    return _kata_isi(*dict.fromkeys(teks))
