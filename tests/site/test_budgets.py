"""How many questions a page may ask the database: cold, and however much it holds."""

import json
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from typing import Any

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.test import Client
from django.utils import timezone
from wagtail.rich_text import RichText

from common import stamp
from news.agenda import over
from news.models import NewsPage
from services.models import Programme, ProgrammePerson, ServicePage
from tests import queries
from tests.site import kinds as further
from tests.site import pages

Budget = Callable[..., AbstractContextManager[Any]]
COLD = (
    ("/", 12),
    ("/stod/", 10),
    ("/stod/kaa/", 10),
    ("/stod/mojligheten/", 10),
    ("/nyheter/studierummet-ar-oppet/", 10),
    ("/nyheter/", 8),
)
COLD_KINDS = (
    ("/", 12),
    ("/aktiviteter/", 9),
    ("/aktiviteter/oppet-hus/", 6),
    ("/sa-fungerar-det/", 6),
    ("/for-vuxna/", 7),
    ("/for-vuxna/hemma/", 8),
    ("/resultat/", 6),
    ("/kontakt/", 9),
    ("/om-webbplatsen/tillganglighet/", 6),
    ("/om-webbplatsen/kakor/", 6),
    ("/om-webbplatsen/personuppgifter/", 7),
)


@pytest.fixture(autouse=True)
def _types_known(db: None) -> Iterator[None]:
    """Django keeps the names of its tables for the life of a process; the budget is about pages."""
    for model in ContentType.objects.all():
        ContentType.objects.get_for_id(model.pk)
    yield


@pytest.mark.parametrize(("address", "most"), COLD)
def test_a_cold_page_keeps_within_its_budget(site: pages.Built, client: Client, query_budget: Budget, address: str, most: int) -> None:
    with query_budget(most):
        assert client.get(address).status_code == 200


@pytest.mark.parametrize(("address", "most"), COLD_KINDS)
def test_a_cold_page_of_every_further_kind_keeps_within_its_budget(
    kinds: further.Kinds, client: Client, query_budget: Budget, address: str, most: int
) -> None:
    with query_budget(most):
        assert client.get(address).status_code == 200
    with query_budget(0):
        assert client.get(address).status_code == 200


def _asked(client: Client, address: str) -> int:
    stamp.bump()
    with queries.budget(99) as seen:
        assert client.get(address).status_code == 200
    return len(seen.statements)


def test_an_article_of_fifty_blocks_asks_no_more_than_one_of_five(site: pages.Built, client: Client) -> None:
    before = _asked(client, "/nyheter/studierummet-ar-oppet/")
    page = NewsPage.objects.get(pk=site.news.pk)
    others = [pages.make_news(site.news_index, f"Annan {number}") for number in range(10)]
    pictures = [pages.make_picture() for _ in range(10)]
    stored = list(page.body.raw_data)
    for other, picture in zip(others, pictures, strict=True):
        stored.append({"type": "text", "value": f'<p>Se <a linktype="page" id="{other.pk}">det andra</a>.</p>'})
        stored.append({"type": "picture", "value": {"image": {"image": picture.pk, "decorative": True, "alt_text": ""}, "caption": ""}})
        stored.append({"type": "heading", "value": "Mer"})
    NewsPage.objects.filter(pk=page.pk).update(body=json.loads(json.dumps(stored)))
    assert _asked(client, "/nyheter/studierummet-ar-oppet/") == before


def test_a_service_of_many_questions_asks_no_more_than_one_of_a_single(site: pages.Built, client: Client) -> None:
    page = ServicePage.objects.get(slug="kaa")
    link = RichText(f'<p><a linktype="page" id="{site.news.pk}">Läs</a></p>')
    page.questions = [("question", {"question": "Fråga", "answer": link})]
    page.save_revision().publish()
    before = _asked(client, "/stod/kaa/")
    page.questions = [("question", {"question": f"Fråga {number}", "answer": link}) for number in range(30)]
    page.what = [("text", RichText("<p>Mer.</p>"))] * 20
    page.save_revision().publish()
    assert _asked(client, "/stod/kaa/") == before


def test_an_index_of_twenty_asks_no_more_than_an_index_of_one(site: pages.Built, client: Client) -> None:
    before = _asked(client, "/nyheter/")
    pages.make_many_news(site.news_index, 25, picture=site.picture, picture_is_decorative=True)
    assert _asked(client, "/nyheter/") == before


def test_twenty_events_and_as_many_past_ask_no_more_than_one_of_each(kinds: further.Kinds, site: pages.Built, client: Client) -> None:
    further.make_event(kinds.events, site.card, "Förr", starts_at=further.in_days(-3))
    before, home = _asked(client, "/aktiviteter/"), _asked(client, "/")
    kaa = Programme.objects.get(slug="kaa")
    for number in range(20):
        for days in (number + 1, -number - 1):
            further.make_event(kinds.events, site.card, f"Träff {days}", starts_at=further.in_days(days), programme=kaa)
    assert _asked(client, "/aktiviteter/") == before
    assert _asked(client, "/") == home


def test_past_events_are_walked_by_their_days_however_many_there_are(kinds: further.Kinds) -> None:
    plan = over(timezone.now(), "sv")[:6].explain()
    if connection.vendor == "sqlite":
        assert "USING INDEX news_event_latest_first" in plan
        assert "TEMP B-TREE" not in plan


def test_forty_contact_cards_ask_no_more_than_one(site: pages.Built, client: Client) -> None:
    kaa = Programme.objects.get(slug="kaa")
    ProgrammePerson.objects.create(programme=kaa, card=site.card)
    before = _asked(client, "/kontakt/")
    for number in range(40):
        card = pages.make_card(name=f"Person {number}")
        if number % 2:
            ProgrammePerson.objects.create(programme=kaa, card=card)
    assert _asked(client, "/kontakt/") == before


def test_a_guide_and_results_of_many_blocks_ask_no_more_than_those_of_one(kinds: further.Kinds, site: pages.Built, client: Client) -> None:
    before = _asked(client, "/resultat/"), _asked(client, "/for-vuxna/hemma/")
    link = RichText(f'<p><a linktype="page" id="{site.news.pk}">Läs</a></p>')
    results, guide = kinds.results, kinds.guide
    results.figures = [("group", {"heading": "KAA", "text": "", "service": "kaa", "figures": [further.FIGURE] * 6})] * 8
    guide.questions = [("question", {"question": f"Fråga {number}", "answer": link}) for number in range(20)]
    for page in (results, guide):
        page.save_revision().publish()
    # The links of the answers are found together, in one query more than where there are none.
    assert (_asked(client, "/resultat/"), _asked(client, "/for-vuxna/hemma/")) == (before[0], before[1] + 1)
