"""Facts to file: the complete RENJA as docx and pdf, the tables as a live workbook. No rule lives here."""
