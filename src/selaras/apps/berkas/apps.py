from django.apps import AppConfig


class BerkasConfig(AppConfig):
    name = "selaras.apps.berkas"
    label = "berkas"
