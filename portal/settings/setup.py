"""For one command, `manage.py keys init`: production before it has a secret key of its own."""

import secrets

from portal.settings.base import *

PORTAL_ENVIRONMENT = "production"
SECRET_KEY = secrets.token_hex(32)
