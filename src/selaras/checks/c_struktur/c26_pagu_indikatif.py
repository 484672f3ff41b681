"""Jumlah pagu melebihi pagu indikatif.

Jumlah pagu Renja tidak melebihi pagu indikatif perangkat daerah menurut surat edaran atau RKPD. Angka itu
tidak ada di Renja dan harus diberikan.

Salah: pagu indikatif Rp15.000.000.000, jumlah T-C.33 Rp15.656.427.000.
Benar: pagu indikatif Rp15.656.427.000, jumlah T-C.33 sama.
"""

from __future__ import annotations

from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.pohon import jumlahkan
from selaras.checks.temuan import Berat, Butuh, Temuan
from selaras.facts import Renja
from selaras.kernel.angka import format_rupiah, to_json_angka
from selaras.kernel.kutipan import Cite

E70 = Cite("permendagri-86-2017", lampiran="Formulir E.70")


@check(
    "C26",
    on=Renja,
    berat=Berat.KESALAHAN,
    rujukan=(E70,),
    saran="Kurangi pagu sampai sesuai, atau mintakan penyesuaian pagu indikatif.",
)
def pagu_melebihi_indikatif(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield a finding when the plan asks for more than its ceiling."""
    pohon = konteks.indeks.pohon_rencana
    jumlah = jumlahkan([s.jumlah(lambda b: b.pagu) for s in pohon.akar])
    if jumlah is None:
        return
    batas = konteks.data.pagu_indikatif
    if batas is None:
        yield Butuh("pagu indikatif perangkat daerah (surat edaran kepala daerah atau RKPD)")
        return
    if jumlah > batas:
        letak = next((t.baris for t in reversed(pohon.total) if t.akhir), pohon.akar[0].baris)
        yield Temuan(
            pesan=(
                f"Jumlah pagu {format_rupiah(jumlah)}, pagu indikatif {format_rupiah(batas)}; "
                f"lebih {format_rupiah(jumlah - batas)}."
            ),
            asal=letak.asal_di("pagu"),
            tabel="rencana",
            kolom="pagu",
            kode_kegiatan=letak.kode,
            tertulis=to_json_angka(jumlah),
            seharusnya=to_json_angka(batas),
        )
