"""Blocks to facts: tables through ``tabel``, prose through ``prosa``, one result for every format."""

from __future__ import annotations

from selaras.facts import Renja
from selaras.readers.mentah import DokumenMentah
from selaras.readers.prosa import baca_prosa
from selaras.readers.tabel import baca_tabel


def susun_fakta(mentah: DokumenMentah) -> Renja:
    """Recognise tables and prose of a raw document.

    ``baca_tabel`` returns the rows, captions, left-over cells and counts; the paragraphs it did not use as
    captions go to ``baca_prosa`` together with every paragraph's place.
    """
    tabel = baca_tabel(mentah)
    prosa = baca_prosa(mentah, tabel)
    tahun = prosa.tahun or tabel.tahun
    return Renja(
        berkas=mentah.berkas,
        pemda=prosa.pemda or tabel.pemda,
        perangkat_daerah=prosa.perangkat_daerah or tabel.perangkat_daerah,
        singkatan=prosa.singkatan,
        tahun=tahun,
        evaluasi=tuple(tabel.evaluasi),
        kinerja_pelayanan=tuple(tabel.kinerja_pelayanan),
        tinjauan_rkpd=tuple(tabel.tinjauan_rkpd),
        usulan_masyarakat=tuple(tabel.usulan_masyarakat),
        tujuan_sasaran=tuple(tabel.tujuan_sasaran),
        daftar_subkegiatan=tuple([*tabel.daftar_subkegiatan, *prosa.daftar_subkegiatan]),
        rencana=tuple(tabel.rencana),
        realisasi=tuple(tabel.realisasi),
        keterangan=tuple(tabel.keterangan),
        klaim=tuple(prosa.klaim),
        rujukan_hukum=tuple(prosa.rujukan_hukum),
        judul=tuple(prosa.judul),
        paragraf=tuple(prosa.paragraf),
        pengesahan=prosa.pengesahan,
        sisa=tuple(tabel.sisa),
        sel_terisi=tabel.sel_terisi,
        sel_terpetakan=tabel.sel_terpetakan,
        tambahan=tabel.tambahan,
        catatan=tuple([*mentah.catatan, *tabel.catatan]),
    )
