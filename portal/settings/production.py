"""Production: nothing has a default that is secret, and http is refused."""

from portal import environment
from portal.settings.base import *

PORTAL_ENVIRONMENT = "production"
SECRET_KEY = environment.secret("SECRET_KEY")
ALLOWED_HOSTS = environment.text("ALLOWED_HOSTS").split(",")

SECURE_SSL_REDIRECT = True
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = 2 * 365 * 24 * 3600
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_NAME = "__Host-session"
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_NAME = "__Host-csrf"
CSRF_COOKIE_SECURE = True
