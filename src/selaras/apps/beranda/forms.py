"""Form of a step of a plan; it validates shape only."""

from __future__ import annotations

from django import forms


class LangkahForm(forms.Form):
    """The step, its note, and number and date of the regulation where the step needs them."""

    aksi = forms.CharField(max_length=20)
    catatan = forms.CharField(max_length=2000, required=False)
    nomor = forms.CharField(max_length=80, required=False)
    tanggal = forms.DateField(required=False)
