"""The golden queries themselves: they are enough, of every kind, and lead to pages that exist."""

from collections import Counter

import pytest
from django.test import Client

from portal.demo.build import Demo
from tests import factories
from tests.demo.making import make
from tests.search.golden import golden
from tests.search.twenty import make_twenty

FEWEST, FEWEST_OF_A_KIND = 100, 8
KINDS = {
    *("inflection", "compound", "apart", "dots", "slip", "synonym", "name", "older name", "easy", "number", "organisation"),
    *("words", "prefix", "phrase", "plain"),
}


@pytest.mark.django_db
def test_every_page_that_is_expected_answers(client: Client) -> None:
    factories.root_page()
    make(Demo(cases=0))
    make_twenty()
    answers = {path: client.get(path).status_code for row in golden() for path in row.pages}
    assert {path: status for path, status in answers.items() if status != 200} == {}


def test_there_are_enough_queries_of_every_kind_and_of_no_other() -> None:
    kinds = Counter(row.why for row in golden())
    assert kinds.total() >= FEWEST
    assert set(kinds) == KINDS
    assert {kind: number for kind, number in kinds.items() if number < FEWEST_OF_A_KIND} == {}


def test_no_query_is_asked_twice() -> None:
    asked = Counter(row.query.casefold() for row in golden())
    assert [query for query, times in asked.items() if times > 1] == []


def test_every_row_asks_something_and_names_paths_of_the_site() -> None:
    rows = golden()
    assert [row for row in rows if not row.query or row.query != row.query.strip()] == []
    assert [row for row in rows if not all(path.startswith("/") and path.endswith("/") for path in row.pages)] == []
