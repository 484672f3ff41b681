"""Workbooks: the official tables with live formulas, cached values and print settings."""
