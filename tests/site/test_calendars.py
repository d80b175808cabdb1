"""Events as calendar files, by address: one, all, and nothing else."""

from datetime import timedelta

from django.test import Client
from django.utils import timezone

from common import stamp
from news.models import EventPage
from tests import queries
from tests.site import kinds as further
from tests.site import pages


def _entries(client: Client, address: str) -> list[dict[str, str]]:
    """Return every event of a calendar file by the names of its lines, read back by hand: unfolded, parted at the first colon."""
    response = client.get(address)
    assert response.status_code == 200
    assert response.headers["Content-Type"] == "text/calendar; charset=utf-8"
    lines = response.content.decode().replace("\r\n ", "").split("\r\n")
    assert (lines[0], lines[-2], lines[-1]) == ("BEGIN:VCALENDAR", "END:VCALENDAR", "")
    found: list[dict[str, str]] = []
    for line in lines:
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            found.append({})
        elif found:
            found[-1].setdefault(name, value)
    return found


def test_an_event_is_a_calendar_of_its_own(kinds: further.Kinds, client: Client) -> None:
    event = kinds.event
    EventPage.objects.filter(pk=event.pk).update(address="Torget 4, gul dörr", sign_up="Du behöver inte anmäla dig.")
    [entry] = _entries(client, f"{event.href}kalender.ics")
    assert entry["SUMMARY"] == "Öppet hus"
    assert entry["UID"] == str(event.translation_key)
    assert entry["LOCATION"] == "Gamla posten\\, Torget 4\\, gul dörr"
    assert entry["DESCRIPTION"] == "Kom och se.\\nDu behöver inte anmäla dig."
    assert entry["URL"] == f"http://testserver{event.href}"
    assert entry["STATUS"] == "CONFIRMED"
    assert entry["DTSTART"] == event.starts_at.astimezone(timezone.get_fixed_timezone(0)).strftime("%Y%m%dT%H%M%SZ")
    assert entry["DTSTAMP"].endswith("Z")


def test_the_whole_calendar_holds_what_is_coming_and_what_was_within_a_year(
    kinds: further.Kinds, site: pages.Built, client: Client
) -> None:
    further.make_event(kinds.events, site.card, "Nyss", starts_at=further.in_days(-30))
    further.make_event(kinds.events, site.card, "Länge sen", starts_at=further.in_days(-500))
    further.make_event(kinds.events, site.card, "Utkast").unpublish()
    entries = _entries(client, "/aktiviteter/kalender.ics")
    assert [entry["SUMMARY"] for entry in entries] == ["Nyss", "Öppet hus"]
    assert len({entry["UID"] for entry in entries}) == 2


def test_who_follows_the_calendar_learns_that_an_event_is_called_off_or_moved(kinds: further.Kinds, client: Client) -> None:
    kinds.event.save_revision().publish()
    [before] = _entries(client, "/aktiviteter/kalender.ics")
    page = EventPage.objects.get(pk=kinds.event.pk)
    page.is_cancelled, page.cancelled_text = True, "Vi ses nästa vecka."
    page.starts_at, page.ends_at = page.starts_at + timedelta(days=1), page.ends_at + timedelta(days=1)
    page.save_revision().publish()
    stamp.bump()
    [after] = _entries(client, "/aktiviteter/kalender.ics")
    assert after["UID"] == before["UID"]
    assert after["STATUS"] == "CANCELLED"
    assert int(after["SEQUENCE"]) > int(before["SEQUENCE"])
    assert after["DTSTART"] != before["DTSTART"]
    assert after["DESCRIPTION"].startswith("Vi ses nästa vecka.")


def test_only_events_have_a_calendar(kinds: further.Kinds, client: Client) -> None:
    hidden = EventPage.objects.get(pk=kinds.event.pk)
    for address in ("/nyheter/", "/stod/kaa/", "/aktiviteter/finns-inte/", "/"):
        assert client.get(f"{address}kalender.ics").status_code == 404, address
    hidden.unpublish()
    stamp.bump()
    assert client.get(f"{kinds.event.href}kalender.ics").status_code == 404
    assert client.post("/aktiviteter/kalender.ics").status_code == 405


def test_a_calendar_is_kept_like_a_page_and_costs_as_much_for_one_event_as_for_many(
    kinds: further.Kinds, site: pages.Built, client: Client
) -> None:
    assert client.get("/aktiviteter/kalender.ics").headers["Cache-Control"] == "public, max-age=60"
    with queries.budget(0):
        client.get("/aktiviteter/kalender.ics")
    stamp.bump()
    with queries.budget(5) as few:
        client.get("/aktiviteter/kalender.ics")
    for number in range(10):
        further.make_event(kinds.events, site.card, f"Träff {number}")
    stamp.bump()
    with queries.budget(5) as many:
        client.get("/aktiviteter/kalender.ics")
    assert len(many.statements) == len(few.statements)
