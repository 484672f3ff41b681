"""Settings of the web application; everything a place may change comes from ``SELARAS_*`` variables."""

from __future__ import annotations

from pathlib import Path

from selaras.config.lingkungan import daftar, folder_data, is_menyala, kunci_rahasia

DATA = folder_data()
DEBUG = is_menyala("SELARAS_DEBUG")
HTTPS = is_menyala("SELARAS_HTTPS")
SECRET_KEY = kunci_rahasia(DATA)
ALLOWED_HOSTS = daftar("SELARAS_HOST", "localhost,127.0.0.1,[::1]")
CSRF_TRUSTED_ORIGINS = daftar("SELARAS_ASAL", "")

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "axes",
    "selaras.apps.ui",
    "selaras.apps.organisasi",
    "selaras.apps.perencanaan",
    "selaras.apps.audit",
    "selaras.apps.berkas",
    "selaras.apps.beranda",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "selaras.config.penjagaan.KompresMiddleware",
    "selaras.config.penjagaan.PenjagaanMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "selaras.config.penjagaan.BahasaMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "selaras.apps.organisasi.perantara.MasukMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "selaras.config.urls"
WSGI_APPLICATION = "selaras.config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "selaras.apps.beranda.kerangka.kerangka",
            ],
            "builtins": [
                "selaras.apps.ui.templatetags.ui",
                "django.templatetags.i18n",
                "selaras.apps.ui.templatetags.kata",
            ],
        },
    }
]

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": DATA / "selaras.sqlite3",
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "timeout": 5,
            "transaction_mode": "IMMEDIATE",
            "init_command": (
                "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON; "
                "PRAGMA temp_store=MEMORY; PRAGMA cache_size=-16000;"
            ),
        },
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "organisasi.Pengguna"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "selaras.apps.organisasi.masuk.MasukBackend",
]
LOGIN_URL = "masuk"
LOGIN_REDIRECT_URL = "beranda"
LOGOUT_REDIRECT_URL = "beranda"
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.ScryptPasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
AXES_USERNAME_FORM_FIELD = "username"
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_LOCKOUT_CALLABLE = "selaras.apps.organisasi.views.terkunci"
AXES_RESET_ON_SUCCESS = True
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False

LANGUAGE_CODE = "id"
LANGUAGES = [("id", "Bahasa Indonesia"), ("en", "English")]
LOCALE_PATHS = [Path(__file__).resolve().parents[1] / "apps" / "locale"]
LANGUAGE_COOKIE_NAME = "bahasa"
USE_I18N = True
TIME_ZONE = "Asia/Jakarta"
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = DATA / "statis"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_KEEP_ONLY_HASHED_FILES = True
MEDIA_ROOT = DATA / "unggahan"

BATAS_UNGGAH = 20 * 1024 * 1024
"""Largest upload, in bytes; the pages state it."""
FILE_UPLOAD_HANDLERS = [
    "selaras.apps.berkas.unggah.BatasUnggah",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
]
FILE_UPLOAD_MAX_MEMORY_SIZE = BATAS_UNGGAH + 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
PEKERJA_AKTIF = is_menyala("SELARAS_PEKERJA", bawaan=True)
"""Whether a web process also works on background jobs."""

SESSION_COOKIE_AGE = 20 * 3600
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "selaras.apps.ui.galat.csrf_gagal"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_HSTS_SECONDS = 31536000 if HTTPS else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
X_FRAME_OPTIONS = "DENY"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"baris": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"layar": {"class": "logging.StreamHandler", "formatter": "baris"}},
    "root": {"handlers": ["layar"], "level": "WARNING"},
    "loggers": {"selaras": {"level": "INFO"}},
}
