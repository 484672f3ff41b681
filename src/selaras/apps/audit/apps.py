from django.apps import AppConfig


class AuditConfig(AppConfig):
    name = "selaras.apps.audit"
    label = "audit"
