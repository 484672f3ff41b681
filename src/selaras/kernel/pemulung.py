"""Pausing the cyclic garbage collector where much is built and nothing circular is dropped."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def tanpa_pemulung() -> Iterator[None]:
    """Pause the cyclic garbage collector: facts and findings hold no cycles, and walking a large plan again
    and again costs as much as a quarter of the work. What was built counts as old afterwards, or the first
    collection would walk all of it.
    """
    hidup = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if hidup:
            if not gc.get_freeze_count():
                gc.freeze()
                gc.unfreeze()
            gc.enable()
