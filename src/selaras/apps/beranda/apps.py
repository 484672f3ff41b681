from django.apps import AppConfig


class BerandaConfig(AppConfig):
    name = "selaras.apps.beranda"
    label = "beranda"
