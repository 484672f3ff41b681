"""Selaras: reads, judges and rewrites the annual work plan (Renja) of an Indonesian local agency."""

__version__ = "0.1.0"
