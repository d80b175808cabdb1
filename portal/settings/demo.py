"""The demo: one machine, plain http on the loopback, and keys of its own that it makes the first time."""

from common.keys import create_all
from portal import environment
from portal.settings.base import *
from portal.settings.base import PORTAL_DATA, PORTAL_KEYS

PORTAL_ENVIRONMENT = "demo"
PORTAL_DATA.mkdir(parents=True, exist_ok=True)
if not (PORTAL_KEYS / "secret.key").exists():
    create_all(PORTAL_KEYS, key_id="demo")
SECRET_KEY = environment.secret("SECRET_KEY", PORTAL_KEYS / "secret.key")
ALLOWED_HOSTS = environment.text("ALLOWED_HOSTS", "127.0.0.1,localhost,[::1]").split(",")
