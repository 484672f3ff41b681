"""File to facts: ``read_berkas`` opens any supported file; content decides the format, not the extension."""

from selaras.readers.baca import read_berkas, read_bytes

__all__ = ["read_berkas", "read_bytes"]
