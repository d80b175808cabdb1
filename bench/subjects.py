"""What is measured of the portal: each function prepares, and returns the call whose CPU time counts, which says how many parts it had."""

from collections.abc import Callable
from urllib.parse import urlsplit

from django.conf import settings
from django.core.cache import caches
from django.test import Client

from bench.caller import Inside
from bench.walk import Way, learn, saved_again
from casework.roles import Role
from tests import factories, personae

Call = Callable[[], int]
STARTS = 1
ARTICLE_DEPTH = 3


def _get(path: str, says: bytes) -> Call:
    caller = Inside()
    caller.get(path, says=says)
    return lambda: caller.get(path, says=says)


def trivial() -> Call:
    """F."""
    return _get("/bench/f/", b"Sammanhang")


def reference() -> Call:
    """R."""
    return _get("/bench/mall/", b"</ul>")


def _cold(path: str, says: bytes) -> Call:
    caller = Inside()

    def call() -> int:
        caches["pages"].clear()
        return caller.get(path, says=says)

    call()
    return call


def _first_article() -> str:
    """Return the address of the newest article: two words deep, and not the feed."""
    paths = [urlsplit(link).path for link in Inside().page("/nyheter/").links()]
    return next(path for path in paths if path.startswith("/nyheter/") and path.count("/") == ARTICLE_DEPTH and path != "/nyheter/flode/")


def way() -> Way:
    """Form A, from its start page to the receipt."""
    return learn(Inside(), "/ansok/stod/", personae.SIXTEEN, starts=STARTS)


def wizard_steps() -> Call:
    """The steps of form A, each saved again: the POST that saves, and the GET of the page that it leads to."""
    return saved_again(Inside(), way())


def queue() -> Call:
    """The first page of everything open, for a coordinator."""
    client = personae.sign_in(Client(), factories.with_role(Role.COORDINATOR))
    caller = Inside()
    caller.cookies[settings.SESSION_COOKIE_NAME] = client.cookies[settings.SESSION_COOKIE_NAME].value
    caller.get("/handlaggning/", says=b"Robin")
    return lambda: caller.get("/handlaggning/", says=b"Robin")


SUBJECTS = {
    "trivial": trivial,
    "reference": reference,
    "warm_service": lambda: _get("/stod/kaa/", b"KAA"),
    "warm_article": lambda: _get(_first_article(), b"<h1"),
    "cold_service": lambda: _cold("/stod/kaa/", b"KAA"),
    "cold_article": lambda: _cold(_first_article(), b"<h1"),
    "cold_home": lambda: _cold("/", b"<h1"),
    "cold_news": lambda: _cold("/nyheter/", b"<h1"),
    "wizard_steps": wizard_steps,
    "queue": queue,
}
