"""Settings that every installation shares; the environment's names are those of docs/operations.md."""

from pathlib import Path

from csp.constants import NONE, SELF

from common import languages
from common.openid.choice import read_brokers
from portal import environment
from portal.settings.editor import *
from portal.settings.search import *

BASE_DIR = Path(__file__).resolve().parent.parent.parent
PORTAL_DATA = Path(environment.text("PORTAL_DATA", str(BASE_DIR / "var"))).resolve()
PORTAL_KEYS = Path(environment.text("PORTAL_KEYS", str(PORTAL_DATA / "keys"))).resolve()
PORTAL_ROLE = environment.text("PORTAL_ROLE", "all", choices=("all", "public", "staff"))

DEBUG = False
ALLOWED_HOSTS: list[str] = []
ROOT_URLCONF = "portal.urls"
WSGI_APPLICATION = "portal.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "portal",
    "casework",
    "search",
    "editorial",
    "home",
    "news",
    "forms",
    "services",
    "accounts",
    "outbox",
    "audit",
    "common",
    "wagtail.contrib.settings",
    "wagtail.contrib.redirects",
    "wagtail.contrib.simple_translation",
    "wagtail.locales",
    "wagtail_modeladmin",
    "accounts.apps.EditorUsersConfig",
    "wagtail.sites",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "formtools",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "csp",
    "django_linear_migrations",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
    "portal.django_forms.DjangoFormsConfig",
]

# From the outside in: a page in memory first, then what every answer carries, then who is asking.
MIDDLEWARE = [
    "portal.middleware.page_cache.PageCache",
    "portal.middleware.headers.Headers",
    "csp.middleware.CSPMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "portal.middleware.compress.CompressText",
    "portal.middleware.language.Language",
    "forms.unavailable.KeepAnswers",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "portal.middleware.session_time.SessionTime",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "portal.middleware.second_factor.SecondFactor",
    "portal.middleware.failures.DomainErrors",
    "portal.middleware.redirects.Redirects",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "common.context.portal",
            ],
        },
    },
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

DATABASES = {"default": environment.database(PORTAL_DATA)}
# Sign-in's limits must be counted by all processes together; published pages are kept by each for itself.
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "portal_cache"},
    "pages": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "pages", "OPTIONS": {"MAX_ENTRIES": 2000}},
}

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
ACCOUNT_ADAPTER = "accounts.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_PASSWORD_RESET_BY_CODE_ENABLED = True
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_REAUTHENTICATION_TIMEOUT = 900
MFA_ADAPTER = "accounts.adapter.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
# Addresses are vouched for by the administrator who makes the account.
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_TOTP_ISSUER = "Sammanhang"
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "landing"
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator", "OPTIONS": {"user_attributes": ("email", "name")}},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 15}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]

SESSION_ENGINE = "common.sessions"
# Staff sessions end after half an hour without use; a visitor's session has a time of its own (forms).
SESSION_COOKIE_AGE = 30 * 60
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
EMAIL_BACKEND = "outbox.backends.OutboxEmailBackend"
EMAIL_TIMEOUT = 15
DEFAULT_FROM_EMAIL = environment.text("MAIL_FROM", "svara-inte@kommunen.example")

LANGUAGE_CODE = languages.SWEDISH
LANGUAGES, FORM_LANGUAGES = languages.LANGUAGES, languages.FORM_LANGUAGES
# What is translated from the code, and what the editor lacks in Swedish; makemessages writes to the first.
LOCALE_PATHS = [BASE_DIR / "locale", BASE_DIR / "locale_editor"]
TIME_ZONE = "Europe/Stockholm"
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = PORTAL_DATA / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
MEDIA_URL = "/media/"
MEDIA_ROOT = PORTAL_DATA / "media"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CSRF_FAILURE_VIEW = "portal.errors.csrf_failure"
# Monday is 0.
TEAM_MEETING_WEEKDAY = environment.number("TEAM_MEETING_WEEKDAY", 3)
TRUSTED_PROXIES = environment.number("TRUSTED_PROXIES", 0)
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000  # a page of the editor sends five for each block
DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000_000
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "media-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "object-src": [NONE],
    }
}

TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend", "ENQUEUE_ON_COMMIT": False}}

# The e-ID broker. Without an issuer nobody is asked for an e-legitimation; without a secret PKCE alone guards the code.
OPENID_URL = environment.protected_address("OPENID_URL")
OPENID_CLIENT_ID = environment.text("OPENID_CLIENT_ID", "sammanhang")
OPENID_CLIENT_SECRET = environment.secret("OPENID_CLIENT_SECRET", optional=True)
OPENID_LEVELS = environment.words("OPENID_LEVELS", "loa3,loa4")
OPENID_BROKERS = read_brokers(environment.text("OPENID_BROKERS", "eid=e-legitimation"))
OPENID_SCOPE = environment.text("OPENID_SCOPE", "openid profile https://id.oidc.se/scope/naturalPersonNumber")
OPENID_NUMBER_CLAIMS = environment.words(
    "OPENID_NUMBER_CLAIMS", "https://id.oidc.se/claim/personalIdentityNumber,https://id.oidc.se/claim/coordinationNumber"
)

MAIL_HOST = environment.text("EMAIL_HOST", "")
MAIL_PORT = environment.number("EMAIL_PORT", 25)
SMS_GATEWAY_URL = environment.protected_address("SMS_GATEWAY_URL")
SMS_GATEWAY_USER = environment.text("SMS_GATEWAY_USER", "")
SMS_GATEWAY_PASSWORD = environment.secret("SMS_GATEWAY_PASSWORD") if SMS_GATEWAY_URL else ""
SMS_GATEWAY_TIMEOUT = 15
SMS_SENDER = environment.text("SMS_SENDER", "Kommunen")
LINK_CHECKS = environment.text("LINK_CHECKS", "off", choices=("on", "off")) == "on"

# Nothing about a person: paths hold references only, and portal/logs.py keeps what an error said out of its traceback.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"()": "portal.logs.WithoutValues", "format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "filters": {"address": {"()": "portal.logs.WithoutAddress"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain", "filters": ["address"]}},
    "root": {"handlers": ["console"], "level": "INFO"},
    "loggers": {
        "django": {"handlers": ["console"], "level": "WARNING", "propagate": False},
        "django.security.csrf": {"level": "ERROR"},
        "django.request": {"level": "ERROR"},
        "django_tasks": {"level": "WARNING"},
        # That it is away is said once by the search, not for each question.
        "elastic_transport": {"level": "CRITICAL"},
        "elasticsearch": {"level": "CRITICAL"},
    },
}
