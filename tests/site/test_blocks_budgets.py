"""A page of every block asks the database as little as a page of one, however many there are."""

from collections.abc import Iterator

import pytest
from django.contrib.contenttypes.models import ContentType
from django.test import Client

from common import stamp
from news.models import NewsPage
from tests import queries
from tests.site import block_values, pages

ADDRESS = "/nyheter/studierummet-ar-oppet/"
# Ten, and what is announced: the page has a block of every kind, which no real page has.
COLD, ONLY_THE_PAGE = 11, 4
MANY, DIFFERENT = 50, 10


@pytest.fixture(autouse=True)
def _types_known(db: None) -> Iterator[None]:
    for model in ContentType.objects.all():
        ContentType.objects.get_for_id(model.pk)
    yield


def _put(site: pages.Built, count: int) -> None:
    turns = [block_values.one_of_each(block_values.make_rows(site, number)) for number in range(min(count, DIFFERENT))]
    stored = [block for number in range(count) for block in turns[number % len(turns)]]
    NewsPage.objects.filter(pk=site.news.pk).update(body=stored)
    stamp.bump()


def _asked(client: Client, most: int) -> int:
    with queries.budget(most) as seen:
        assert client.get(ADDRESS).status_code == 200
    return len(seen.statements)


def test_fifty_of_each_block_ask_no_more_than_one_of_each(site: pages.Built, client: Client) -> None:
    _put(site, 1)
    before = _asked(client, COLD)
    _put(site, MANY)
    assert _asked(client, COLD) == before


def test_once_the_process_knows_the_site_only_the_page_and_its_files_are_asked_for(site: pages.Built, client: Client) -> None:
    from django.core.cache import caches

    _put(site, 2)
    _asked(client, COLD)
    caches["pages"].clear()
    assert _asked(client, ONLY_THE_PAGE) == ONLY_THE_PAGE
