"""Forms of the import wizard; they validate shape only."""

from __future__ import annotations

from django import forms

from selaras.apps.perencanaan.models import Versi


class UnggahForm(forms.Form):
    """Where an upload goes: agency and version."""

    perangkat_daerah = forms.IntegerField(required=False)
    versi = forms.ChoiceField(choices=Versi, required=False)


class TerimaForm(forms.Form):
    """Year and version of the plan an import becomes."""

    tahun = forms.IntegerField(
        min_value=2000,
        max_value=2100,
        error_messages={
            "required": "Isi tahun rencana, misalnya 2027.",
            "invalid": "Tahun terdiri atas 4 angka.",
        },
    )
    versi = forms.ChoiceField(choices=Versi)
