"""Columns that keep a printed value exactly: money in sen, numbers as text, text that may be missing."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, Any

from django.db import models

if TYPE_CHECKING:

    class KolomTeks(models.TextField[Any, Any]):
        """A text column whose Python values are not text."""

        _pyi_private_set_type: Any
        _pyi_private_get_type: Any

    class KolomBulat(models.BigIntegerField[Any, Any]):
        """An integer column whose Python values are not integers."""

        _pyi_private_set_type: Any
        _pyi_private_get_type: Any
else:
    KolomTeks, KolomBulat = models.TextField, models.BigIntegerField

SEN = Decimal(100)
_TERBESAR = 2**63 - 1
_urai = json.JSONDecoder().raw_decode


def ke_sen(rupiah: Decimal | None) -> int | None:
    """Return rupiah as whole sen (half-up); ``None`` where missing or beyond what a column holds."""
    if rupiah is None or not rupiah.is_finite():
        return None
    sen = int((rupiah * SEN).to_integral_value(rounding=ROUND_HALF_UP))
    return sen if abs(sen) <= _TERBESAR else None


def dari_sen(sen: int | None) -> Decimal | None:
    """Return sen as rupiah; whole rupiah carry no decimals."""
    if sen is None:
        return None
    utuh, sisa = divmod(sen, 100)
    return Decimal(utuh) if sisa == 0 else Decimal(sen).scaleb(-2)


class UangField(KolomBulat):
    """Money: ``Decimal`` rupiah in Python, whole sen in the database (sums stay exact on SQLite)."""

    def from_db_value(self, value: int | None, expression: Any, connection: Any) -> Decimal | None:
        """Sen to rupiah."""
        return dari_sen(value)

    def to_python(self, value: Any) -> Decimal | None:
        """Accept rupiah as ``Decimal``, int or plain text."""
        return None if value is None else Decimal(str(value))

    def get_prep_value(self, value: Any) -> int | None:
        """Rupiah to sen."""
        return None if value is None else ke_sen(Decimal(str(value)))


class AngkaField(KolomTeks):
    """A performance number: ``Decimal`` with the decimals as printed, stored as text."""

    def from_db_value(self, value: str | None, expression: Any, connection: Any) -> Decimal | None:
        """Text to number."""
        return None if value is None else Decimal(value)

    def to_python(self, value: Any) -> Decimal | None:
        """Accept ``Decimal``, int or plain text."""
        return None if value is None else Decimal(str(value))

    def get_prep_value(self, value: Any) -> str | None:
        """Number to text."""
        return None if value is None else str(value)


class TeksField(KolomTeks):
    """Text of a cell; NULL is a missing cell, which is not the same as an empty one."""


class PetaAngkaField(KolomTeks):
    """Numbers by year or quarter, as JSON text with the decimals as printed."""

    def from_db_value(self, value: str | None, expression: Any, connection: Any) -> dict[int, Decimal | None]:
        """JSON to numbers."""
        return self.to_python(value)

    def to_python(self, value: Any) -> dict[int, Decimal | None]:
        """Accept JSON text or a mapping."""
        isi = json.loads(value) if isinstance(value, str) else (value or {})
        return {int(k): None if v is None else Decimal(str(v)) for k, v in isi.items()}

    def get_prep_value(self, value: Any) -> str:
        """Numbers to JSON; the order of the columns is kept."""
        isi: Mapping[int, Decimal | None] = value or {}
        return json.dumps({str(k): None if v is None else str(v) for k, v in isi.items()}) if isi else "{}"


class PetaTeksField(KolomTeks):
    """Texts by year, as JSON."""

    def from_db_value(self, value: str | None, expression: Any, connection: Any) -> dict[int, str]:
        """JSON to texts."""
        return self.to_python(value)

    def to_python(self, value: Any) -> dict[int, str]:
        """Accept JSON text or a mapping."""
        isi = json.loads(value) if isinstance(value, str) else (value or {})
        return {int(k): str(v) for k, v in isi.items()}

    def get_prep_value(self, value: Any) -> str:
        """Texts to JSON."""
        return json.dumps({str(k): v for k, v in (value or {}).items()}, ensure_ascii=False)


class IsianField(KolomTeks):
    """Plain values as compact JSON text (origin, verbatim prints, cell addresses)."""

    def from_db_value(self, value: str | None, expression: Any, connection: Any) -> Any:
        """JSON to values; most cells of a plan hold nothing here."""
        if not value or value == "{}":
            return {}
        return _urai(value)[0]

    def to_python(self, value: Any) -> Any:
        """Accept JSON text or values."""
        if isinstance(value, str):
            return json.loads(value) if value else {}
        return value if value is not None else {}

    def get_prep_value(self, value: Any) -> str:
        """Values to JSON."""
        if not value:
            return "[]" if isinstance(value, list | tuple) else "{}"
        isi = dict(value) if isinstance(value, Mapping) else value
        return json.dumps(isi, ensure_ascii=False, separators=(",", ":"))
