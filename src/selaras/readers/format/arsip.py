"""Office files are zip archives: opened only after their true size is known (zip bombs, locked files)."""

from __future__ import annotations

import io
import zipfile
import zlib

from selaras.kernel.galat import BerkasTakTerbaca
from selaras.readers.format.tolak import is_teks_raksasa, teks_raksasa, terkunci, tolak_dtd

BATAS_ISI = 400 * 1024 * 1024
"""Largest unpacked size of an archive, in bytes."""
BATAS_RASIO = 150
"""Unpacked by packed size above which a large archive is a bomb; real workbooks stay below 40."""
BATAS_ANGGOTA = 5000
_RASIO_MULAI = 32 * 1024 * 1024
_RUSAK = (
    zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, ValueError, OSError, EOFError, KeyError,
    NotImplementedError, OverflowError, IndexError,
)  # fmt: skip
_POTONG = 1024 * 1024
_KEPALA_XML = 4096
_BATAS_SIMPAN = 64 * 1024 * 1024


class Arsip:
    """A checked zip archive: names and contents of its members."""

    def __init__(self, data: bytes, nama: str) -> None:
        """Open ``data``; raise :class:`BerkasTakTerbaca` where it is damaged, locked or a bomb."""
        self.nama = nama
        self._data = data
        self._simpanan: dict[str, bytes] = {}
        self._ruang = _BATAS_SIMPAN
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _RUSAK as galat:
            raise self.rusak() from galat
        self._info = {i.filename: i for i in self._zip.infolist()}
        self._periksa()

    def rusak(self) -> BerkasTakTerbaca:
        """Return the error for a damaged archive."""
        return BerkasTakTerbaca(
            f"{self.nama}: berkas rusak atau terpotong. "
            "Buka di aplikasi asalnya lalu simpan ulang, atau unduh sekali lagi."
        )

    def _bom(self) -> BerkasTakTerbaca:
        return BerkasTakTerbaca(
            f"{self.nama}: isi berkas mengembang melewati {BATAS_ISI // 1024 // 1024} MB saat dibuka. "
            "Simpan hanya bagian Renja di berkas baru, lalu coba lagi."
        )

    def _periksa(self) -> None:
        if len(self._info) > BATAS_ANGGOTA or sum(i.file_size for i in self._info.values()) > BATAS_ISI:
            raise self._bom()
        if any(i.flag_bits & 1 for i in self._info.values()):
            raise terkunci(self.nama)
        isi = sum(self._ukur(i) for i in self._info.values())
        if isi > _RASIO_MULAI and isi > BATAS_RASIO * len(self._data):
            raise self._bom()

    def _ukur(self, info: zipfile.ZipInfo) -> int:
        """Return the true unpacked size of a member: the directory of an archive can lie."""
        awal = info.header_offset
        kepala = self._data[awal : awal + 30]
        if len(kepala) < 30 or kepala[:4] != b"PK\x03\x04":
            raise self.rusak()
        awal += 30 + int.from_bytes(kepala[26:28], "little") + int.from_bytes(kepala[28:30], "little")
        isi = self._data[awal : awal + info.compress_size]
        if info.compress_type == zipfile.ZIP_STORED:
            return len(isi)
        if info.compress_type != zipfile.ZIP_DEFLATED:
            raise self.rusak()
        return self._ukur_deflate(isi, info)

    def _ukur_deflate(self, isi: bytes, info: zipfile.ZipInfo) -> int:
        """Unpack in pieces, so that nothing is ever larger than the bound; keep XML for :meth:`isi`."""
        pengurai = zlib.decompressobj(-15)
        potongan: list[bytes] = []
        total = 0
        simpan = info.filename.endswith(".xml") and info.file_size <= self._ruang
        while isi:
            try:
                potong = pengurai.decompress(isi, _POTONG)
            except zlib.error as galat:
                raise self.rusak() from galat
            total += len(potong)
            if total > BATAS_ISI:
                raise self._bom()
            if simpan and total <= self._ruang:
                potongan.append(potong)
            isi = pengurai.unconsumed_tail
        if not pengurai.eof:
            raise self.rusak()
        if simpan and total == info.file_size:
            self._simpan(info, b"".join(potongan))
        return total

    def _simpan(self, info: zipfile.ZipInfo, isi: bytes) -> None:
        if zlib.crc32(isi) != info.CRC:
            raise self.rusak()
        if b"<!DOCTYPE" in isi[:_KEPALA_XML]:
            raise tolak_dtd(self.nama)
        self._simpanan[info.filename] = isi
        self._ruang -= len(isi)

    def periksa_teks(self, anggota: str) -> None:
        """Raise :class:`BerkasTakTerbaca` where one text of an XML member is longer than any cell can be."""
        if is_teks_raksasa(self.isi(anggota)):
            raise teks_raksasa(self.nama)

    def __contains__(self, anggota: str) -> bool:
        """Say whether the archive has a member of this name."""
        return anggota in self._info

    def daftar(self) -> list[str]:
        """Return the names of all members."""
        return list(self._info)

    def isi(self, anggota: str) -> bytes:
        """Return the content of a member."""
        if anggota in self._simpanan:
            return self._simpanan[anggota]
        try:
            return self._zip.read(self._info[anggota])
        except _RUSAK as galat:
            raise self.rusak() from galat
