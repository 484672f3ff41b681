"""Upload limit that ends in words, not in a broken connection."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.files import File
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler, StopUpload
from django.http import HttpRequest
from django.utils.translation import gettext as _

from selaras.kernel.galat import SelarasError

TANDA_TERLALU_BESAR = "selaras.unggahan_terlalu_besar"
"""Key in ``request.META`` of an upload that was cut off."""


class BatasUnggah(FileUploadHandler):
    """Stop reading an upload above ``BATAS_UNGGAH``; the form then says so instead of failing."""

    def __init__(self, request: HttpRequest | None = None) -> None:
        """Start counting."""
        super().__init__(request)
        self.terbaca = 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        """Count, and give up quietly past the limit."""
        self.terbaca += len(raw_data)
        if self.terbaca > settings.BATAS_UNGGAH:
            if self.request is not None:
                self.request.META[TANDA_TERLALU_BESAR] = True
            raise StopUpload(connection_reset=False)
        return raw_data

    def file_complete(self, file_size: int) -> Any:
        """Leave the file to the next handler."""
        return


def ambil_berkas(request: HttpRequest) -> File[bytes]:
    """Return the uploaded file ``berkas``; raises with words where there is none or too much."""
    if request.META.get(TANDA_TERLALU_BESAR):
        raise SelarasError(
            _("Berkas lebih besar dari %(batas)s MB. Unggah bagian Renja saja, tanpa foto dan lampiran.")
            % {"batas": settings.BATAS_UNGGAH // 1024 // 1024}
        )
    berkas = request.FILES.get("berkas")
    if not isinstance(berkas, UploadedFile):
        raise SelarasError(_("Belum ada berkas yang dipilih. Pilih satu berkas Renja, lalu kirim."))
    return berkas
