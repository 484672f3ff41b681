"""Rules: every way a document can be wrong, one file each. ``run`` applies them to facts."""

from selaras.checks.mesin import run
from selaras.checks.temuan import Berat, Butuh, Hasil, Kelompok, Pengecualian, Perbaikan, Tempat, Temuan

__all__ = ["Berat", "Butuh", "Hasil", "Kelompok", "Pengecualian", "Perbaikan", "Tempat", "Temuan", "run"]
