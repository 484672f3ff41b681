"""Settings of the tests: memory database, fast hasher, plain static files, nothing outside a temp folder."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile

_FOLDER = tempfile.mkdtemp(prefix="selaras-uji-")
atexit.register(shutil.rmtree, _FOLDER, ignore_errors=True)
os.environ["SELARAS_DATA"] = _FOLDER
os.environ["SELARAS_SECRET"] = "kunci-untuk-uji-saja"
os.environ.pop("SELARAS_DEBUG", None)

from selaras.config.settings import *  # noqa: E402, F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
ALLOWED_HOSTS = ["*"]
PEKERJA_AKTIF = False
