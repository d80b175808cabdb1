"""A published page is kept ready for visitors without a cookie, and is gone the moment something is published."""

import pytest
from django.http import HttpResponse

from common import stamp
from portal.middleware.headers import PUBLISHED
from portal.middleware.page_cache import PageCache

pytestmark = pytest.mark.django_db


class Inner:
    """Counts how often it is asked."""

    def __init__(self, *, is_published: bool = True) -> None:
        self.asked = 0
        self.is_published = is_published

    def __call__(self, request) -> HttpResponse:
        self.asked += 1
        response = HttpResponse(f"sida {self.asked}", headers={"X-Seen": "ja"})
        setattr(response, PUBLISHED, self.is_published)
        return response


@pytest.fixture
def inner() -> Inner:
    return Inner()


def test_the_second_visitor_gets_the_kept_page_with_its_headers(rf, inner):
    pages = PageCache(inner)
    pages(rf.get("/stod/kaa/"))
    kept = pages(rf.get("/stod/kaa/"))
    assert (inner.asked, kept.content, kept.headers["X-Seen"]) == (1, b"sida 1", "ja")


@pytest.mark.parametrize(
    "change",
    [
        {"path": "/stod/ung-resurs/"},
        {"path": "/stod/kaa/", "HTTP_HOST": "annan.example"},
        {"path": "/stod/kaa/", "HTTP_ACCEPT_ENCODING": "gzip"},
        {"path": "/stod/kaa/", "QUERY_STRING": "sida=2"},
    ],
)
def test_another_address_host_encoding_or_page_is_another_entry(rf, inner, change):
    pages = PageCache(inner)
    pages(rf.get("/stod/kaa/"))
    pages(rf.get(**change))
    assert inner.asked == 2


@pytest.mark.parametrize("extra", [{"HTTP_COOKIE": "session=x"}, {"QUERY_STRING": "x=" + "y" * 150}])
def test_a_cookie_or_a_long_query_is_asked_for_anew(rf, inner, extra):
    pages = PageCache(inner)
    pages(rf.get("/stod/kaa/", **extra))
    pages(rf.get("/stod/kaa/", **extra))
    assert inner.asked == 2


def test_a_post_is_never_kept(rf, inner):
    pages = PageCache(inner)
    pages(rf.post("/stod/kaa/"))
    pages(rf.post("/stod/kaa/"))
    assert inner.asked == 2


def test_what_is_not_published_is_not_kept(rf):
    inner = Inner(is_published=False)
    pages = PageCache(inner)
    pages(rf.get("/ansok/"))
    pages(rf.get("/ansok/"))
    assert inner.asked == 2


def test_a_new_generation_forgets_every_page(rf, inner):
    pages = PageCache(inner)
    pages(rf.get("/stod/kaa/"))
    stamp.bump()
    pages(rf.get("/stod/kaa/"))
    assert inner.asked == 2
