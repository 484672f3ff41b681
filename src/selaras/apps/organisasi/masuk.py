"""Signing in by NIP (18 digits, spaces allowed) or e-mail."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.backends import BaseBackend
from django.http import HttpRequest

from selaras.apps.organisasi.models import Pengguna


class MasukBackend(BaseBackend):
    """Checks a NIP or e-mail with its password."""

    def authenticate(
        self,
        request: HttpRequest | None,
        username: str | None = None,
        password: str | None = None,
        **lain: Any,
    ) -> Pengguna | None:
        """Return the person, ``None`` where name or password is wrong; both cases cost the same time."""
        if not username or password is None:
            return None
        nama = username.strip()
        rapat = nama.replace(" ", "")
        saring = {"nip": rapat} if rapat.isdigit() else {"surel": nama.lower()}
        orang = Pengguna.objects.filter(**saring).first()
        if orang is None:
            Pengguna().set_password(password)
            return None
        return orang if orang.check_password(password) and orang.is_active else None

    def get_user(self, user_id: int) -> Pengguna | None:
        """Return an active person by key."""
        return Pengguna.objects.filter(pk=user_id, is_active=True).first()
