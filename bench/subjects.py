"""What is measured of the portal: each function prepares, and returns the call whose CPU time counts, which says how many parts it had."""

from collections.abc import Callable
from datetime import timedelta

from django.conf import settings
from django.core.cache import caches
from django.test import Client

from bench.caller import Inside, newest_article
from bench.sizes import FEW_PAGES
from bench.walk import Way, learn, saved_again
from casework.roles import Role
from common.time import today
from news.choosing import LAST_PAGE
from portal.demo.content.generated import days_ago
from tests import factories, personae

Call = Callable[[], int]
STARTS = 1


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


def _full_year() -> int:
    """Return a year of which even the small installation has many pages."""
    return (today() - timedelta(days=days_ago(FEW_PAGES // 2))).year


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
    "warm_article": lambda: _get(newest_article(Inside()), b"<h1"),
    "cold_service": lambda: _cold("/stod/kaa/", b"KAA"),
    "cold_article": lambda: _cold(newest_article(Inside()), b"<h1"),
    "cold_home": lambda: _cold("/", b"<h1"),
    "cold_news": lambda: _cold("/nyheter/", b"<h1"),
    "cold_news_second": lambda: _cold("/nyheter/?sida=2", b"<h1"),
    "cold_news_last": lambda: _cold(f"/nyheter/?sida={LAST_PAGE}", b"<h1"),
    "cold_news_year": lambda: _cold(f"/nyheter/?ar={_full_year()}&sida=2", b"<h1"),
    "cold_events": lambda: _cold("/aktiviteter/", b"<h1"),
    "cold_events_year": lambda: _cold(f"/aktiviteter/?ar={_full_year()}", b"<h1"),
    "wizard_steps": wizard_steps,
    "queue": queue,
}
