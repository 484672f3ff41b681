"""What regulations say: dated, cited tables and formulas. Knows no document."""
