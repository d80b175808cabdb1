"""Alerts: where they stand, when they begin and end, what is asked of them, and who may write them."""

import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone

from common import stamp
from common.alerts import Alert, Level, State, alerts_at
from common.tree import roots
from tests import personae
from tests.site import pages
from tests.site.translated import translate

NOON = datetime(2026, 12, 4, 11, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
LIST = "/redaktion/snippets/common/alert/"


def make(**fields: Any) -> Alert:
    given = {"title": "Stängt fredag", "text": "Vi är tillbaka på måndag.", "starts_at": NOON, "ends_at": NOON + HOUR}
    alert = Alert.objects.create(**(given | fields))
    stamp.bump()
    return alert


def _titles(client: Client, address: str) -> list[str]:
    return re.findall(r'<h2 id="besked-\d+">([^<]+)</h2>', client.get(address).content.decode())


@pytest.mark.parametrize(
    ("after", "is_shown"),
    [(-timedelta(seconds=1), False), (timedelta(0), True), (HOUR - timedelta(seconds=1), True), (HOUR, False), (2 * HOUR, False)],
)
def test_an_alert_is_shown_from_its_first_second_to_its_last(site: pages.Built, client: Client, after: timedelta, is_shown: bool) -> None:
    with time_machine.travel(NOON - 2 * HOUR, tick=False):
        make()
        assert _titles(client, "/") == []
    with time_machine.travel(NOON + after, tick=False):
        # Nothing was published in between: the process is asked, not its memory of the hour before.
        assert bool(_titles(client, "/nyheter/")) is is_shown


def test_a_kept_page_ends_with_the_moment_when_an_alert_begins_or_ends(site: pages.Built, client: Client) -> None:
    with time_machine.travel(NOON - timedelta(seconds=30), tick=False) as clock:
        make(ends_at=NOON + timedelta(seconds=20))
        seen = []
        for seconds in (0, 29, 2, 18, 2):
            clock.shift(timedelta(seconds=seconds))
            seen.append(_titles(client, "/"))
        assert seen == [[], [], ["Stängt fredag"], ["Stängt fredag"], []]


@time_machine.travel(NOON, tick=False)
def test_an_alert_of_a_section_stands_on_the_page_and_on_those_below_it(site: pages.Built, client: Client) -> None:
    make(section=site.services)
    assert _titles(client, "/stod/") == _titles(client, "/stod/kaa/") == ["Stängt fredag"]
    for elsewhere in ("/", "/nyheter/", "/kontakt/", "/ansok/"):
        assert _titles(client, elsewhere) == []


@time_machine.travel(NOON, tick=False)
def test_an_alert_of_a_section_stands_on_its_easy_text_and_on_its_translations_too(site: pages.Built, client: Client) -> None:
    site.service.easy_read = [("heading", "Vad är KAA?")]
    site.service.save_revision().publish()
    translate(site.home, "en", title="Start")
    translate(site.services, "en", title="Find support", slug="support")
    translate(site.service, "en", title="KAA", slug="kaa-in-english")
    make(section=site.service)
    for address in ("/stod/kaa/", "/sv-x-ll/stod/kaa/", "/en/support/kaa-in-english/"):
        assert "Stängt fredag" in client.get(address).content.decode(), address
    for elsewhere in ("/stod/", "/stod/mojligheten/", "/en/support/", "/en/"):
        assert "Stängt fredag" not in client.get(elsewhere).content.decode(), elsewhere


@time_machine.travel(NOON, tick=False)
def test_an_alert_of_the_start_page_stands_on_every_page_and_form(site: pages.Built, client: Client) -> None:
    make(section=site.home, level="important")
    for address in ("/", "/stod/kaa/", "/ansok/"):
        assert _titles(client, address) == ["Stängt fredag"]


@time_machine.travel(NOON, tick=False)
def test_an_alert_in_another_language_says_in_words_that_it_is_in_swedish(site: pages.Built, client: Client) -> None:
    translate(site.home, "en", title="Start")
    make()
    mark = ' <small class="other-language">(in Swedish)</small>'
    shown = client.get("/en/").content.decode().split('class="notice"')[1].split("</section>")[0]
    assert f'<span lang="sv" dir="ltr">Vi är tillbaka på måndag.</span>{mark}' in shown
    assert "other-language" not in client.get("/").content.decode().split('class="notice"')[1].split("</section>")[0]


@time_machine.travel(NOON, tick=False)
@pytest.mark.parametrize(
    ("level", "is_everywhere", "on_form"), [("important", True, True), ("information", True, False), ("important", False, False)]
)
def test_a_form_shows_only_what_is_important_everywhere(
    site: pages.Built, client: Client, level: str, is_everywhere: bool, on_form: bool
) -> None:
    make(level=level, section=None if is_everywhere else site.news_index)
    assert _titles(client, "/nyheter/") == ["Stängt fredag"]
    assert bool(_titles(client, "/ansok/")) is on_form


@time_machine.travel(NOON, tick=False)
def test_an_alert_is_a_region_with_a_heading_and_what_matters_most_comes_first(site: pages.Built, client: Client) -> None:
    make(title="Nya tider")
    make(title="Telefonen är trasig", level="important", link_url="https://kommunen.example/", link_text="Andra sätt")
    html = client.get("/").content.decode()
    assert _titles(client, "/") == ["Telefonen är trasig", "Nya tider"]
    assert len(re.findall(r'<section class="notice[^"]*"\s+aria-labelledby="besked-\d+">', html)) == 2
    assert re.search(r'class="tap external"\s+href="https://kommunen.example/">Andra sätt<span class="unseen"> \(länk till annan', html)
    assert html.index("notice-important") < html.index("<main")


@time_machine.travel(NOON, tick=False)
def test_a_link_to_a_page_that_is_no_longer_published_is_left_out(site: pages.Built, client: Client) -> None:
    make(link_page=site.contact.page_ptr, link_text="Ring oss")
    assert re.search(r'href="/kontakt/">Ring oss</a>', client.get("/stod/").content.decode())
    site.contact.unpublish()
    stamp.bump()
    assert "Ring oss" not in client.get("/stod/").content.decode()


@time_machine.travel(NOON, tick=False)
def test_alerts_cost_two_queries_cold_and_none_warm(site: pages.Built, client: Client, query_budget: Any) -> None:
    for number in range(5):
        make(title=f"Besked {number}", section=site.news_index, link_page=site.contact.page_ptr, link_text="Ring oss")
    make(section=site.services)
    roots()
    with query_budget(2):
        alerts_at("/")
    with query_budget(0):
        assert len(alerts_at("/nyheter/").here) == 5


def test_the_stamp_moves_when_an_alert_changes(site: pages.Built, django_capture_on_commit_callbacks: Any) -> None:
    alert = make()
    for change in (alert.save, alert.delete):
        before = stamp.current()
        with django_capture_on_commit_callbacks(execute=True):
            change()
        assert stamp.current() > before


REFUSED = [
    ({"ends_at": NOON - HOUR, "starts_at": NOON}, "__all__", "Beskedet slutar innan det börjar. Ändra den ena tiden."),
    ({"starts_at": NOON - 3 * HOUR, "ends_at": NOON - 2 * HOUR}, "ends_at", "Den tiden har redan varit. Då visas beskedet aldrig."),
    ({"link_url": "https://kommunen.example/"}, "link_text", "Skriv vad länken heter."),
    ({"title": ""}, "title", "Detta fält får inte vara tomt."),
]


@time_machine.travel(NOON - HOUR - HOUR, tick=False)
@pytest.mark.parametrize(("fields", "field", "message"), REFUSED)
def test_what_would_never_be_shown_or_leads_nowhere_is_refused_in_plain_words(
    db: None, fields: dict[str, Any], field: str, message: str
) -> None:
    given = {"title": "Stängt", "text": "Ring.", "starts_at": NOON, "ends_at": NOON + HOUR}
    with pytest.raises(ValidationError) as refusal:
        Alert(**(given | fields)).full_clean()
    assert message in refusal.value.message_dict[field]


def test_the_database_refuses_dates_out_of_order_two_links_and_unknown_levels(site: pages.Built) -> None:
    wrong: list[dict[str, Any]] = [
        {"ends_at": NOON},
        {"level": "panik"},
        {"link_page": site.contact.page_ptr, "link_url": "https://kommunen.example/", "link_text": "Båda"},
    ]
    for fields in wrong:
        with pytest.raises(IntegrityError), transaction.atomic():
            make(**fields)


def test_a_running_and_an_ended_alert_can_still_be_changed(db: None) -> None:
    alert = make()
    for moment in (NOON + HOUR / 2, NOON + 5 * HOUR):
        with time_machine.travel(moment, tick=False):
            alert.text = f"Rättat {moment:%H}."
            alert.full_clean()
            alert.save()


@pytest.mark.parametrize(("after", "state"), [(-HOUR, State.COMING), (HOUR / 2, State.SHOWN), (HOUR, State.OVER)])
def test_the_list_says_where_an_alert_is_in_its_time(after: timedelta, state: State) -> None:
    assert Alert(starts_at=NOON, ends_at=NOON + HOUR).state_at(NOON + after) is state


def _posted(**changes: Any) -> dict[str, Any]:
    now = timezone.localtime()
    times = {"starts_at": f"{now:%Y-%m-%d %H:%M}", "ends_at": f"{now + HOUR:%Y-%m-%d %H:%M}"}
    empty = {"link_page": "", "link_url": "", "link_text": "", "section": ""}
    return {"level": Level.IMPORTANT, "title": "Stängt", "text": "Ring.", **times, **empty, **changes}


@pytest.mark.django_db
def test_a_communicator_writes_alerts_and_the_ended_ones_stay_in_the_list(site: pages.Built) -> None:
    client = personae.communicator().client
    without_end = client.post(f"{LIST}add/", _posted(ends_at=""))
    assert "Skriv när beskedet ska sluta visas." in without_end.content.decode()
    assert client.post(f"{LIST}add/", _posted()).status_code == 302
    make(title="Förra julen", starts_at=NOON - 9000 * HOUR, ends_at=NOON - 8990 * HOUR)
    html = client.get(LIST).content.decode()
    for word in ("Stängt", "visas", "viktigt", "hela webbplatsen", "Förra julen", "slut", f"{NOON - 9000 * HOUR:%Y}"):
        assert word in html


@pytest.mark.django_db
def test_whoever_saves_an_alert_is_told_what_could_be_better_in_its_words(site: pages.Built) -> None:
    client = personae.communicator().client
    hasty = _posted(title="STÄNGT  idag", link_url="https://kommunen.example/", link_text="Läs mer…")
    told = (
        "Beskedet är sparat. Se gärna över: Rubrik: Skriv ”STÄNGT” med små bokstäver. Rubrik: Det är dubbla mellanslag i ”STÄNGT  idag”. "
        "Länktext: Länken ”Läs mer…” säger inte vart den går."
    )
    assert told in client.post(f"{LIST}add/", hasty, follow=True).content.decode()
    alert = Alert.objects.get()
    assert told in client.post(f"{LIST}edit/{alert.pk}/", hasty, follow=True).content.decode()
    assert "Se gärna över" not in client.post(f"{LIST}edit/{alert.pk}/", _posted(), follow=True).content.decode()


@pytest.mark.django_db
def test_an_alert_is_tried_beside_the_editor_whatever_its_time(site: pages.Built) -> None:
    client, alert = personae.communicator().client, make(starts_at=NOON + 9000 * HOUR, ends_at=NOON + 9001 * HOUR)
    address = f"{LIST}preview/{alert.pk}/"
    times = {"starts_at": "2031-01-01 08:00", "ends_at": "2031-01-02 08:00"}
    assert client.post(address, _posted(title="Om flera år", **times)).json() == {"is_valid": True, "is_available": True}
    shown = client.get(address)
    assert re.search(r'<h2 id="besked-\d+">Om flera år</h2>', shown.content.decode())
    assert "frame-ancestors 'self'" in shown.headers["Content-Security-Policy"]


@pytest.mark.django_db
def test_a_caseworker_cannot_write_alerts(site: pages.Built) -> None:
    assert personae.caseworker().client.get(LIST).status_code in (302, 403, 404)
