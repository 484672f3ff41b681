from django.apps import AppConfig


class OrganisasiConfig(AppConfig):
    name = "selaras.apps.organisasi"
    label = "organisasi"
