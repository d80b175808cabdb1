"""Tests: fast hashes, plain static files, keys and data that the test session makes for itself."""

import atexit
import os
import shutil
import tempfile

# A folder of its own, whatever the environment says: tests touch nobody's keys and nobody's data.
_FOLDER = tempfile.mkdtemp(prefix="sammanhang-test-")
atexit.register(shutil.rmtree, _FOLDER, ignore_errors=True)
os.environ["PORTAL_DATA"] = _FOLDER
os.environ.pop("PORTAL_KEYS", None)

from portal.settings.base import *
from portal.settings.base import DATABASES, EMBEDDED_SEARCH, PORTAL_DATA, STATIC_ROOT

PORTAL_ENVIRONMENT = "test"
OPENID_URL = ""  # a test that wants the issuer names it
WAGTAILSEARCH_BACKENDS = EMBEDDED_SEARCH  # likewise (tests/search/elastic)
SECRET_KEY = "only-for-tests-" + "x" * 50
ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}

STATIC_ROOT.mkdir(parents=True, exist_ok=True)
# A file, as in life: several connections to a database in memory would lock each other's tables.
if "sqlite3" in str(DATABASES["default"]["ENGINE"]):
    DATABASES["default"]["TEST"] = {"NAME": str(PORTAL_DATA / "test.sqlite3")}
