"""Sheets kept in memory: a page of the same revision and the same audit is the same page."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

T = TypeVar("T")


class Simpanan(Generic[T]):
    """The most recently used values by key; a key must name everything its value depends on."""

    def __init__(self, batas: int) -> None:
        """Keep at most ``batas`` values."""
        self._batas = batas
        self._isi: OrderedDict[Hashable, T] = OrderedDict()
        self._gembok = threading.Lock()

    def ambil(self, kunci: Hashable, buat: Callable[[], T]) -> T:
        """Return the value of a key, made by ``buat`` where it is not kept."""
        with self._gembok:
            ada = self._isi.get(kunci)
            if ada is not None:
                self._isi.move_to_end(kunci)
                return ada
        baru = buat()
        with self._gembok:
            self._isi[kunci] = baru
            while len(self._isi) > self._batas:
                self._isi.popitem(last=False)
        return baru
