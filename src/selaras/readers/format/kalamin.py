"""Calls into calamine that survive damaged workbooks.

The library is native code: a damaged legacy .xls makes it panic, which writes to the process's standard error
before Python sees an exception. Both are caught here.
"""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook, PasswordError

from selaras.kernel.galat import BerkasTakTerbaca
from selaras.readers.format.tolak import terkunci

_KUNCI = Lock()
_STDERR = 2


@contextmanager
def _diam() -> Iterator[None]:
    """Send what native code writes to standard error nowhere while the block runs."""
    with _KUNCI:
        try:
            semula = os.dup(_STDERR)
        except OSError:  # standard error is closed, as in a service
            yield
            return
        kosong = os.open(os.devnull, os.O_WRONLY)
        try:
            os.dup2(kosong, _STDERR)
            yield
        finally:
            os.dup2(semula, _STDERR)
            os.close(semula)
            os.close(kosong)


def _jaga(panggil: Callable[[], Any], nama: str, lembar: str | None) -> Any:
    try:
        with _diam():
            return panggil()
    except PasswordError as galat:
        raise terkunci(nama) from galat
    except (CalamineError, OSError, ValueError, OverflowError) as galat:
        raise _rusak(nama, lembar) from galat
    except BaseException as galat:
        if type(galat).__name__ != "PanicException":
            raise
        raise _rusak(nama, lembar) from galat


def _rusak(nama: str, lembar: str | None) -> BerkasTakTerbaca:
    tempat = f' (lembar "{lembar}")' if lembar else ""
    return BerkasTakTerbaca(
        f"{nama}: isi buku kerja rusak{tempat}. Buka di Excel atau LibreOffice, simpan ulang, lalu coba lagi."
    )


def buka_buku(data: bytes, nama: str) -> Any:
    """Open a workbook."""
    return _jaga(lambda: CalamineWorkbook.from_filelike(io.BytesIO(data)), nama, None)


_BATAS_GABUNG = 200_000
"""Most merged cells of a sheet that are looked at."""


def ambil_lembar(buku: Any, lembar: str, nama: str) -> tuple[list[list[Any]], dict[int, frozenset[int]]]:
    """Return all rows of a sheet from A1 on, and by row the columns whose cell is merged with the one above.

    Addresses depend on the empty rows and columns before the table; rows count from 0.
    """

    def ambil() -> tuple[list[list[Any]], Any]:
        isi = buku.get_sheet_by_name(lembar)
        return isi.to_python(skip_empty_area=False), isi.merged_cell_ranges

    isi, rentang = _jaga(ambil, nama, lembar)
    return isi, _turun(rentang or [])


def _turun(rentang: list[tuple[tuple[int, int], tuple[int, int]]]) -> dict[int, frozenset[int]]:
    hasil: dict[int, set[int]] = {}
    jumlah = 0
    for (atas, kiri), (bawah, _) in rentang:
        jumlah += bawah - atas
        if jumlah > _BATAS_GABUNG:
            break
        for r in range(atas + 1, bawah + 1):
            hasil.setdefault(r, set()).add(kiri)
    return {r: frozenset(k) for r, k in hasil.items()}
