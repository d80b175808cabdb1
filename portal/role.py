"""The role of a process and the keys it can see must agree: a public web server that could open cases would be no public web server."""

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from common.checks import problems
from common.keys import KeysMissing, keyring


def verify_role() -> None:
    """Stop the start where `PORTAL_ROLE` and the key files disagree, or the files lie badly; raises ImproperlyConfigured.

    The web server runs no system checks, so it asks here.
    """
    if wrong := problems():
        raise ImproperlyConfigured("\n".join(f"{message.msg} {message.hint}" for message in wrong))
    role = settings.PORTAL_ROLE
    try:
        has_private = keyring().has_private
    except KeysMissing as error:
        raise ImproperlyConfigured(f"Nyckelfilen {error} saknas i PORTAL_KEYS. Kör manage.py keys init.") from error
    if role == "public" and has_private:
        raise ImproperlyConfigured("PORTAL_ROLE=public, men PORTAL_KEYS har den privata nyckeln. Ge den publika rollen bara .pub-filerna.")
    if role != "public" and not has_private:
        raise ImproperlyConfigured(f"PORTAL_ROLE={role}, men den privata nyckeln saknas i PORTAL_KEYS.")
