"""The index of news: twenty a page, narrowed by service and by year."""

from datetime import date

from django.db import connection
from django.test import Client

from common import stamp
from news.listing import newest
from services.models import Programme
from tests.site import pages


def _headlines(client: Client, address: str) -> int:
    return client.get(address).content.decode().count("<h3>")


def test_twenty_stand_on_a_page_newest_first(site: pages.Built, client: Client) -> None:
    pages.make_many_news(site.news_index, 24)
    stamp.bump()
    first = client.get("/nyheter/").content.decode()
    assert first.count("<h3>") == 20
    assert first.index("Studierummet är öppet</a>") < first.index("Nyhet 0</a>") < first.index("Nyhet 1</a>")
    assert 'href="/nyheter/?sida=2">Äldre nyheter' in first
    assert "Nyare nyheter" not in first
    second = client.get("/nyheter/?sida=2").content.decode()
    assert second.count("<h3>") == 5
    assert 'href="/nyheter/">Nyare nyheter' in second
    assert "Äldre nyheter" not in second


def test_a_service_and_a_year_narrow_the_list(site: pages.Built, client: Client) -> None:
    pages.make_news(site.news_index, "KAA i fjol", date=date(2025, 3, 1), programme=Programme.objects.get(slug="kaa"))
    stamp.bump()
    assert _headlines(client, "/nyheter/") == 2
    assert _headlines(client, "/nyheter/?insats=kaa") == 1
    assert _headlines(client, "/nyheter/?ar=2025") == 1
    assert "Det finns inga nyheter här." in client.get("/nyheter/?insats=kaa&ar=2026").content.decode()
    assert 'href="/nyheter/?insats=kaa&amp;ar=2025"' in client.get("/nyheter/?insats=kaa").content.decode()


def test_what_does_not_exist_is_missing(site: pages.Built, client: Client) -> None:
    numbers = ("0", "2", "51", "x", "²", "-1", "9" * 40)
    for query in (*[f"sida={number}" for number in numbers], "insats=finns-inte", "ar=x", "ar=0"):
        assert client.get(f"/nyheter/?{query}").status_code == 404, query


def test_the_newest_are_walked_by_their_days_however_many_there_are(site: pages.Built) -> None:
    plan = newest("sv")[:3].explain()
    if connection.vendor == "sqlite":
        assert "USING INDEX news_newest_first" in plan
        assert "TEMP B-TREE" not in plan
