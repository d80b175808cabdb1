"""Tests: fast hashes, plain static files, keys and data that the test session makes for itself."""

import os
import tempfile
from pathlib import Path

os.environ.setdefault("PORTAL_DATA", tempfile.mkdtemp(prefix="sammanhang-test-"))

from portal.settings.base import *
from portal.settings.base import DATABASES, PORTAL_DATA, STATIC_ROOT

PORTAL_ENVIRONMENT = "test"
SECRET_KEY = "only-for-tests-" + "x" * 50
ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost"]
PORTAL_KEYS = Path(PORTAL_DATA) / "keys"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}

STATIC_ROOT.mkdir(parents=True, exist_ok=True)
# A file, as in life: several connections to a database in memory would lock each other's tables.
if "sqlite3" in str(DATABASES["default"]["ENGINE"]):
    DATABASES["default"]["TEST"] = {"NAME": str(PORTAL_DATA / "test.sqlite3")}
