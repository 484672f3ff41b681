"""Facts to file: the complete RENJA as docx and pdf, the tables as a live workbook. No rule lives here.

``selaras.writers.susun.susun`` writes a file by its suffix; ``tulis_docx``, ``tulis_pdf``, ``tulis_xlsx`` and
``tulis_buku`` return bytes. Each module is imported where it is needed, because their libraries take time.
"""
