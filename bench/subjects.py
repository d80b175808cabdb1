"""What is measured of the portal: each function prepares, and returns the call whose CPU time counts."""

from collections.abc import Callable, Mapping
from urllib.parse import urlsplit

from django.conf import settings
from django.core.cache import caches
from django.test import Client

from bench.caller import Caller
from casework.roles import Role
from tests import factories, personae
from tests.markup import Answer, Form, Page

Call = Callable[[], None]
STEPS = 15
ARTICLE_DEPTH = 3


def _get(path: str, says: bytes) -> Call:
    caller = Caller()
    caller.get(path, says=says)
    return lambda: caller.get(path, says=says) and None


def trivial() -> Call:
    """F."""
    return _get("/bench/f/", b"Sammanhang")


def reference() -> Call:
    """R."""
    return _get("/bench/mall/", b"</ul>")


def _cold(path: str, says: bytes) -> Call:
    caller = Caller()

    def call() -> None:
        caches["pages"].clear()
        caller.get(path, says=says)

    call()
    return call


def _first_article() -> str:
    """Return the address of the newest article: two words deep, and not the feed."""
    paths = [urlsplit(link).path for link in Caller().page("/nyheter/").links()]
    return next(path for path in paths if path.startswith("/nyheter/") and path.count("/") == ARTICLE_DEPTH and path != "/nyheter/flode/")


def _press(caller: Caller, page: Page, answers: Mapping[str, Answer]) -> tuple[Form, str]:
    for text in ("Börja", "Fortsätt"):
        if page.has_button(text):
            form, _ = page.button(text)
            form.fill(answers)
            return form, urlsplit(form.action).path
    raise LookupError(page.address)


def wizard_step() -> Call:
    """One step of form A: the POST that saves, and the GET of the page that it leads to."""
    caller = Caller()
    page = caller.page("/ansok/")
    for _ in range(STEPS):
        form, path = _press(caller, page, personae.SIXTEEN)
        pairs = form.pairs()
        if "Hur är det med skolan" in page.heading:
            return lambda: caller.get(caller.post(path, pairs), says=b"<form") and None
        page = caller.page(caller.post(path, pairs))
    raise LookupError("frågan om skolan kom aldrig")


def queue() -> Call:
    """The first page of everything open, for a coordinator."""
    client = personae.sign_in(Client(), factories.with_role(Role.COORDINATOR))
    caller = Caller()
    caller.cookies[settings.SESSION_COOKIE_NAME] = client.cookies[settings.SESSION_COOKIE_NAME].value
    caller.get("/handlaggning/", says=b"Robin")
    return lambda: caller.get("/handlaggning/", says=b"Robin") and None


SUBJECTS = {
    "trivial": trivial,
    "reference": reference,
    "warm_service": lambda: _get("/stod/kaa/", b"KAA"),
    "warm_article": lambda: _get(_first_article(), b"<h1"),
    "cold_service": lambda: _cold("/stod/kaa/", b"KAA"),
    "cold_article": lambda: _cold(_first_article(), b"<h1"),
    "cold_home": lambda: _cold("/", b"<h1"),
    "cold_news": lambda: _cold("/nyheter/", b"<h1"),
    "wizard_step": wizard_step,
    "queue": queue,
}
