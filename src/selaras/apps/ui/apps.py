from django.apps import AppConfig


class UiConfig(AppConfig):
    name = "selaras.apps.ui"
    label = "ui"
