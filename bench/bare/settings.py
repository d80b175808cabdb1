"""The least that a wizard needs, over a database set up as the portal's is."""

import os
from pathlib import Path

from portal import environment

BASE = Path(os.environ["PORTAL_DATA"])
SECRET_KEY = "bench-only-" + "x" * 50
ALLOWED_HOSTS = ["127.0.0.1"]
ROOT_URLCONF = "bench.bare.urls"
INSTALLED_APPS = ["django.contrib.contenttypes", "django.contrib.sessions", "formtools", "bench.bare"]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
]
DATABASES = {"default": environment.database(BASE)}
PAGE = """<!doctype html><title>Steg</title><main><h1>Steg {{ wizard.steps.step1 }}</h1>
<form method="post">{% csrf_token %}{{ wizard.management_form }}{{ wizard.form.as_div }}
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
