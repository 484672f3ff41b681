"""Formulas of the regulations, one module per field of law; importing the package registers all of them."""

from selaras.law.formulas import akip, capaian, evaluasi, realisasi

__all__ = ["akip", "capaian", "evaluasi", "realisasi"]
