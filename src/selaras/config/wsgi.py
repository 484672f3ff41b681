"""WSGI entry for granian and any other server."""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "selaras.config.settings")

application = get_wsgi_application()

from selaras.apps.berkas.pekerja import mulai  # noqa: E402  needs the application first

mulai()
