"""Formulas of the regulations, one module per field of law."""
