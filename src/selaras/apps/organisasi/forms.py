"""Sign-in and password forms; they validate shape only."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth import authenticate, password_validation
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from selaras.apps.organisasi.models import Pengguna


class MasukForm(forms.Form):
    """NIP or e-mail, and password."""

    username = forms.CharField(
        label=_("NIP atau surel"),
        max_length=150,
        widget=forms.TextInput(
            attrs={"autocomplete": "username", "autofocus": True, "autocapitalize": "none"}
        ),
        error_messages={"required": _("Isi NIP (18 angka) atau surel dinas.")},
    )
    password = forms.CharField(
        label=_("Kata sandi"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
        error_messages={"required": _("Isi kata sandi.")},
    )

    def __init__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Keep the request for the lock-out counter."""
        super().__init__(*args, **kwargs)
        self.request = request
        self.pengguna: Pengguna | None = None

    def clean(self) -> dict[str, Any]:
        """Check name and password together."""
        bersih = super().clean() or {}
        if {"username", "password"} <= bersih.keys():
            self.pengguna = authenticate(
                self.request, username=bersih["username"], password=bersih["password"]
            )
            if self.pengguna is None:
                raise forms.ValidationError(
                    _("NIP, surel, atau kata sandi tidak cocok. Lima kali salah menunda masuk 15 menit.")
                )
        return bersih


class SandiForm(forms.Form):
    """Change of one's own password."""

    lama = forms.CharField(
        label=_("Kata sandi sekarang"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )
    baru = forms.CharField(
        label=_("Kata sandi baru"),
        strip=False,
        help_text=_("Paling sedikit 10 huruf, bukan kata sandi yang umum."),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, pengguna: Pengguna, *args: Any, **kwargs: Any) -> None:
        """Keep the person whose password changes."""
        super().__init__(*args, **kwargs)
        self.pengguna = pengguna

    def clean_lama(self) -> str:
        """Refuse a wrong present password."""
        lama: str = self.cleaned_data["lama"]
        if not self.pengguna.check_password(lama):
            raise forms.ValidationError(_("Kata sandi sekarang tidak cocok."))
        return lama

    def clean_baru(self) -> str:
        """Apply the password rules."""
        baru: str = self.cleaned_data["baru"]
        password_validation.validate_password(baru, self.pengguna)
        return baru
