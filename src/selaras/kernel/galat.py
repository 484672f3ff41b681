"""Errors whose message is meant for the user, in Indonesian."""

from __future__ import annotations


class SelarasError(Exception):
    """Base of every error shown to a user; ``str(error)`` is one Indonesian sentence or two."""


class BerkasTakTerbaca(SelarasError):
    """The input cannot be read: the message says what, where and what to do next."""


class PemakaianSalah(SelarasError):
    """A command, option or argument that does not exist or does not fit."""
