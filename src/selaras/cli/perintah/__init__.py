"""One module per command: ``CONTOH`` (examples), ``siapkan`` (arguments), ``jalankan`` (the work)."""
