"""The least that a wizard needs."""

import os
from pathlib import Path

BASE = Path(os.environ["PORTAL_DATA"])
SECRET_KEY = "bench-only-" + "x" * 50
ALLOWED_HOSTS = ["127.0.0.1"]
ROOT_URLCONF = "bench.bare.urls"
INSTALLED_APPS = ["django.contrib.contenttypes", "django.contrib.sessions", "formtools"]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
]
PRAGMAS = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": BASE / "bare.sqlite3",
        "OPTIONS": {"transaction_mode": "IMMEDIATE", "init_command": PRAGMAS},
    }
}
PAGE = """<!doctype html><title>Steg</title><main><form method="post">{% csrf_token %}{{ wizard.management_form }}{{ wizard.form.as_div }}
<button type="submit">Fortsätt</button></form></main>"""
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "OPTIONS": {
            "loaders": [("django.template.loaders.locmem.Loader", {"formtools/wizard/wizard_form.html": PAGE})],
            "context_processors": ["django.template.context_processors.request"],
        },
    }
]
USE_TZ = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
