from django.apps import AppConfig


class PerencanaanConfig(AppConfig):
    name = "selaras.apps.perencanaan"
    label = "perencanaan"
