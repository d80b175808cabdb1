"""What many search for is offered to others: only what gives hits, is asked for often, and says no word that the pages do not say."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from common import stamp
from common.time import today
from search.frequent import common_searches
from search.models import SearchWord
from tests.markup import words
from tests.site import pages


def _note(searched: str, times: int = 5, *, hits: int = 3, days_ago: int = 0) -> None:
    SearchWord.objects.create(words=searched, times=times, hits=hits, searched_on=today() - timedelta(days=days_ago))
    stamp.bump()


@pytest.mark.parametrize(
    ("searched", "times", "hits", "days_ago"),
    [
        ("praktik", 4, 3, 0),
        ("praktik", 9, 0, 0),
        ("praktik", 9, 3, 91),
        ("robin hallonbåt", 9, 3, 0),
        ("kaa praktik skolan jobb", 9, 3, 0),
    ],
    ids=["seldom", "in vain", "long ago", "with a word of nobody's page", "too long"],
)
def test_nothing_is_offered_that_was_searched_for(found: pages.Built, searched: str, times: int, hits: int, days_ago: int) -> None:
    _note(searched, times, hits=hits, days_ago=days_ago)
    assert common_searches() == ()


def test_the_most_frequent_come_first_and_days_are_counted_together(found: pages.Built) -> None:
    _note("kaa", 6)
    for day in range(3):
        _note("praktik", 3, days_ago=day)
    assert common_searches() == ("praktik", "kaa")


def test_what_has_stopped_giving_hits_is_not_offered(found: pages.Built) -> None:
    _note("praktik", 9, days_ago=2)
    _note("praktik", 1, hits=0, days_ago=1)
    assert common_searches() == ()


def test_they_stand_below_the_field_and_where_nothing_is_found_for_readers_of_swedish(found: pages.Built, client: Client) -> None:
    _note("praktik")
    for query in ("", "?q=finnsinte"):
        page = BeautifulSoup(client.get(f"/sok/{query}").content, "html.parser")
        assert [(words(link), link["href"]) for link in page.select("ul[aria-labelledby=vanligt] a")] == [("praktik", "/sok/?q=praktik")]
    assert b'id="vanligt"' not in client.get("/sok/?q=praktik").content
    assert b'id="vanligt"' not in client.get("/en/sok/").content


def test_they_are_asked_for_once(found: pages.Built, query_budget) -> None:
    _note("praktik")
    with query_budget(2):
        common_searches()
    with query_budget(0):
        common_searches()
