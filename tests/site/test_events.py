"""Events: what is coming first, what has been by year, and the start page beside the news."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone

from common import stamp
from news.models import EventPage
from news.moments import when
from services.models import Programme
from tests.site import kinds as further
from tests.site import pages


def _titles(client: Client, address: str) -> list[str]:
    html = client.get(address).content.decode()
    return re.findall(r'<h3><a href="/aktiviteter/[^"]+">([^<]+)</a></h3>', html)


def _past(kinds: further.Kinds, site: pages.Built, title: str, days: int, **fields: object) -> EventPage:
    return further.make_event(kinds.events, site.card, title, starts_at=further.in_days(-days), **fields)


def test_what_is_coming_stands_nearest_first_and_then_what_has_been_latest_first(
    kinds: further.Kinds, site: pages.Built, client: Client
) -> None:
    further.make_event(kinds.events, site.card, "Snart", starts_at=further.in_days(1))
    further.make_event(kinds.events, site.card, "Sen", starts_at=further.in_days(40))
    _past(kinds, site, "Nyss", 3)
    _past(kinds, site, "Länge sen", 30)
    stamp.bump()
    assert _titles(client, "/aktiviteter/") == ["Snart", "Öppet hus", "Sen", "Nyss", "Länge sen"]


def test_an_event_moves_to_the_past_when_it_has_ended_and_not_before(kinds: further.Kinds, client: Client) -> None:
    ends_at = kinds.event.ends_at
    with time_machine.travel(ends_at - timedelta(minutes=1), tick=False):
        html = client.get("/aktiviteter/").content.decode()
        assert html.index("Öppet hus") < html.index("Är det akut?")
        assert "Det som har varit" not in html
        assert "Det här har varit." not in client.get(kinds.event.href).content.decode()
    with time_machine.travel(ends_at + timedelta(minutes=1), tick=False):
        stamp.bump()
        html = client.get("/aktiviteter/").content.decode()
        assert "Just nu är inget på gång." in html
        assert html.index("Det som har varit") < html.index("Öppet hus")
        told = client.get(kinds.event.href).content.decode()
        assert "Det här har varit." in told
        assert 'href="/aktiviteter/">Se vad som är på gång' in told
        assert "Lägg i din kalender" not in told


def test_the_past_is_narrowed_by_year_and_by_service_and_paged(kinds: further.Kinds, site: pages.Built, client: Client) -> None:
    kaa, this_year = Programme.objects.get(slug="kaa"), timezone.localdate().year
    _past(kinds, site, "I fjol", 366, programme=kaa)
    for number in range(23):
        further.make_event(kinds.events, site.card, f"Träff {number}", starts_at=further.in_days(-800) - timedelta(hours=number))
    stamp.bump()
    long_ago = further.in_days(-800).year
    assert _titles(client, "/aktiviteter/?insats=kaa") == ["I fjol"]
    assert "I fjol" in _titles(client, f"/aktiviteter/?ar={further.in_days(-366).year}")
    first, second = f"/aktiviteter/?ar={long_ago}", f"/aktiviteter/?ar={long_ago}&sida=2"
    assert len(_titles(client, first)) == 20
    assert len(_titles(client, second)) == 3
    assert "Öppet hus" not in _titles(client, first)
    html = client.get(first).content.decode()
    assert f'href="/aktiviteter/?ar={long_ago}&amp;sida=2">Nästa sida' in html
    assert 'href="/aktiviteter/">Visa det som är på gång' in html
    assert f'href="/aktiviteter/?ar={this_year}">{this_year}</a>' in html
    assert "Föregående sida" in client.get(second).content.decode()


def test_a_year_without_events_says_so_and_what_does_not_exist_is_missing(kinds: further.Kinds, client: Client) -> None:
    assert "Här finns inget." in client.get("/aktiviteter/?ar=1999").content.decode()
    for query in ("sida=2", "sida=0", "sida=x", "insats=finns-inte", "ar=x", "ar=1999&sida=2"):
        assert client.get(f"/aktiviteter/?{query}").status_code == 404, query


def test_a_site_without_events_has_an_index_all_the_same(kinds: further.Kinds, client: Client) -> None:
    kinds.event.delete()
    stamp.bump()
    html = client.get("/aktiviteter/").content.decode()
    assert "Just nu är inget på gång." in html
    assert "Det som har varit" not in html


def test_an_event_tells_when_where_for_whom_and_how_to_come_along(kinds: further.Kinds, site: pages.Built, client: Client) -> None:
    told = {"address": "Torget 4, gul dörr.", "audience": "Dig som är förälder", "sign_up": "Du behöver inte anmäla dig."}
    event = further.make_event(
        kinds.events, site.card, "Kväll", programme=Programme.objects.get(slug="kaa"), body=[("text", further.TEXT)], **told
    )
    html = client.get(event.href).content.decode()
    for words in (
        *told.values(),
        "Gamla posten",
        "När?",
        "Var?",
        "För vem?",
        "Anmälan",
        "klockan 18–20",
        "Fråga Samira",
        'href="/stod/kaa/"',
    ):
        assert words in html, words
    assert f'href="{event.href}kalender.ics">Lägg i din kalender' in html
    bare = client.get(kinds.event.href).content.decode()
    for label in ("För vem?", "Anmälan", "Läs mer"):
        assert label not in bare


def test_a_cancelled_event_says_so_everywhere_and_stays(kinds: further.Kinds, site: pages.Built, client: Client) -> None:
    off = further.make_event(
        kinds.events, site.card, "Promenad", starts_at=further.in_days(1), is_cancelled=True, cancelled_text="Vi går nästa vecka."
    )
    html = client.get(off.href).content.decode()
    assert "Det här är inställt." in html
    assert "Vi går nästa vecka." in html
    for address in ("/aktiviteter/", "/"):
        stamp.bump()
        page = client.get(address).content.decode()
        assert re.search(r"Promenad</a>.*?Inställt", page, re.DOTALL), address


def test_the_start_page_shows_the_two_next_events_beside_the_news(kinds: further.Kinds, site: pages.Built, client: Client) -> None:
    further.make_event(kinds.events, site.card, "Först", starts_at=further.in_days(2))
    further.make_event(kinds.events, site.card, "Sist", starts_at=further.in_days(60))
    _past(kinds, site, "Förbi", 2)
    stamp.bump()
    html = client.get("/").content.decode()
    assert html.index("Nytt hos oss") < html.index("På gång") < html.index("Först") < html.index("Öppet hus")
    assert "Sist" not in html
    assert "Förbi" not in html
    assert 'href="/aktiviteter/" class="tap">Allt som är på gång' in html


def test_the_start_page_without_events_says_nothing_of_them(site: pages.Built, client: Client) -> None:
    assert "På gång" not in client.get("/").content.decode()


def test_an_event_must_end_after_it_starts(kinds: further.Kinds) -> None:
    event = kinds.event
    event.ends_at = event.starts_at
    with pytest.raises(ValidationError, match="Aktiviteten måste sluta efter att den börjar"):
        event.full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        EventPage.objects.filter(pk=event.pk).update(ends_at=event.starts_at)


@pytest.mark.parametrize(
    ("first", "last", "day", "hours"),
    [
        ("2026-12-09T15:00", "2026-12-09T18:00", "Onsdag 9 december 2026", "klockan 15–18"),
        ("2026-12-09T08:30", "2026-12-09T10:05", "Onsdag 9 december 2026", "klockan 8.30–10.05"),
        ("2026-06-01T09:00", "2026-06-02T16:00", "Måndag 1 juni 2026", "klockan 9, till 2 juni klockan 16"),
    ],
)
def test_times_are_said_as_people_say_them(first: str, last: str, day: str, hours: str) -> None:
    starts_at, ends_at = (timezone.make_aware(timezone.datetime.fromisoformat(text)) for text in (first, last))
    told = when(starts_at, ends_at)
    assert (told.day, told.hours) == (day, hours)
