"""What a document states: frozen facts, each with its origin. No rule and no formula lives here."""

from selaras.facts.asal import Asal
from selaras.facts.baris import (
    Baris,
    BarisDaftar,
    BarisEvaluasi,
    BarisKinerja,
    BarisRealisasi,
    BarisRencana,
    BarisTinjauan,
    BarisTujuan,
    BarisUsulan,
    SisiTinjauan,
)
from selaras.facts.prosa import (
    JenisKlaim,
    Judul,
    Klaim,
    Pengesahan,
    RujukanHukum,
    TeksParagraf,
)
from selaras.facts.renja import TABEL, Berkas, KeteranganTabel, Renja, Sisa

__all__ = [
    "TABEL",
    "Asal",
    "Baris",
    "BarisDaftar",
    "BarisEvaluasi",
    "BarisKinerja",
    "BarisRealisasi",
    "BarisRencana",
    "BarisTinjauan",
    "BarisTujuan",
    "BarisUsulan",
    "Berkas",
    "JenisKlaim",
    "Judul",
    "KeteranganTabel",
    "Klaim",
    "Pengesahan",
    "Renja",
    "RujukanHukum",
    "Sisa",
    "SisiTinjauan",
    "TeksParagraf",
]
