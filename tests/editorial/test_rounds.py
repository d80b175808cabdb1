"""A round of questions to other sites: each address once a day, politely, and three failures in a row before anything is called broken."""

from datetime import date, timedelta

import pytest
import time_machine
from django.core.management import CommandError, call_command
from wagtail.rich_text import RichText

from common.nightly import jobs
from editorial import asking
from editorial.actions import check_addresses, collect_links, linking
from editorial.asking import Answer
from editorial.broken import broken_links
from editorial.models import AddressCheck, Fault
from home.models import StandardPage
from tests.editorial.sites import OtherSite, open_site
from tests.site import pages

START = date(2026, 11, 25)


@pytest.fixture
def other(monkeypatch):
    """Another site, which counts as one of the whole world's; everything else is away."""
    with open_site() as site:
        monkeypatch.setattr(asking, "is_public", lambda host: host == "127.0.0.1")
        yield site


@pytest.fixture
def nobody_waits(monkeypatch):
    """Take the time from the round, and note what it would have waited."""
    waited = []
    monkeypatch.setattr(linking.time, "sleep", waited.append)
    return waited


def _page(site, *addresses, title="Länkar"):
    html = "".join(f'<p><a href="{address}">Läs</a></p>' for address in addresses)
    return pages.publish(site.home, StandardPage(title=title, lead="Kort.", body=[("text", RichText(html))]))


@pytest.fixture
def alone(site):
    """The small site without its own links to others."""
    for page in (site.news, site.accessibility):
        page.delete()
    return site


def _round(day=START):
    with time_machine.travel(f"{day}T02:00:00Z", tick=False):
        collect_links()
        return check_addresses(wait=lambda seconds: None)


def test_every_address_is_asked_once_a_day_however_many_pages_link_to_it(alone, other: OtherSite):
    _page(alone, other.at("/a"), other.at("/b"))
    _page(alone, other.at("/a"), title="Fler")
    assert (_round(), _round()) == (2, 0)
    assert sorted(other.asked) == [("HEAD", "/a"), ("HEAD", "/b")]
    assert _round(START + timedelta(days=1)) == 2


def test_it_takes_three_days_in_a_row_to_be_broken_and_one_good_answer_to_be_whole(alone, other: OtherSite):
    _page(alone, other.at("/a"))
    seen = []
    for day, status in enumerate((404, 404, 200, 404, 500, 404, 404, 200)):
        other.says["/a"] = status
        _round(START + timedelta(days=day))
        seen.append([link.status for link in broken_links()])
    assert seen == [[], [], [], [], [], [404], [404], []]


def test_an_address_that_no_page_links_to_any_more_is_forgotten(alone, other: OtherSite):
    page = _page(alone, other.at("/a"))
    _round()
    assert AddressCheck.objects.count() == 1
    page.delete()
    _round(START + timedelta(days=1))
    assert not AddressCheck.objects.exists()


def test_the_links_of_a_page_that_is_not_published_are_not_asked(alone, other: OtherSite):
    _page(alone, other.at("/a")).unpublish()
    assert _round() == 0
    assert other.asked == []


def test_one_site_is_given_a_second_between_questions_and_others_are_asked_meanwhile(alone, monkeypatch):
    asked, waited = [], []
    monkeypatch.setattr(linking, "ask", lambda address: asked.append(address) or Answer("", 200))
    _page(alone, *[f"https://{host}.example/{number}" for host in "ab" for number in (1, 2)])
    with time_machine.travel(START, tick=False):
        collect_links()
        assert check_addresses(wait=waited.append) == 4
    assert [address[8] for address in asked] == ["a", "b", "a", "b"]
    assert len(waited) == 2
    assert all(0.5 < seconds <= 1 for seconds in waited)


def test_a_round_ends_after_its_time_and_the_next_one_takes_the_longest_waiting_first(alone, monkeypatch):
    asked, clock = [], [0]

    def slow(address):
        asked.append(address[8])
        clock[0] += 400
        return Answer("", 200)

    monkeypatch.setattr(linking, "ask", slow)
    monkeypatch.setattr(linking.time, "monotonic", lambda: clock[0])
    _page(alone, *[f"https://{host}.example/" for host in "abc"])
    assert (_round(), asked) == (2, ["a", "b"])
    assert (_round(START + timedelta(days=1)), asked[2:]) == (2, ["c", "a"])


def test_where_no_site_at_all_answers_nothing_is_held_against_any(alone, monkeypatch):
    monkeypatch.setattr(linking, "ask", lambda address: Answer(Fault.SILENT if "a" in address[8] else Fault.UNKNOWN))
    _page(alone, *[f"https://{host}.example/" for host in "abcde"])
    assert _round() == 0
    assert not AddressCheck.objects.exists()


def test_where_one_of_many_sites_answers_the_silent_ones_count(alone, monkeypatch):
    monkeypatch.setattr(linking, "ask", lambda address: Answer(Fault.ERROR, 404) if "a" in address[8] else Answer(Fault.SILENT))
    _page(alone, *[f"https://{host}.example/" for host in "abcde"])
    assert _round() == 5
    assert set(AddressCheck.objects.values_list("failures", flat=True)) == {1}


def test_a_single_dead_site_is_found(alone, monkeypatch):
    monkeypatch.setattr(linking, "ask", lambda address: Answer(Fault.UNKNOWN))
    _page(alone, "https://borta.example/")
    for day in range(3):
        _round(START + timedelta(days=day))
    assert [link.fault for link in broken_links()] == [Fault.UNKNOWN]


@pytest.mark.parametrize(("is_on", "asked"), [(False, []), (True, [("HEAD", "/a")])])
def test_the_night_asks_only_where_the_installation_says_so(alone, other: OtherSite, settings, nobody_waits, is_on, asked):
    settings.LINK_CHECKS = is_on
    _page(alone, other.at("/a"))
    jobs()["editorial.links"]()
    assert other.asked == asked


def test_the_command_says_how_it_went(alone, other: OtherSite, settings, capsys, nobody_waits):
    settings.LINK_CHECKS = True
    _page(alone, other.at("/a"), "/finns/inte/")
    call_command("check_links")
    assert capsys.readouterr().out == "Länkar: 2. Frågade: 1. Trasiga: 1.\n"


def test_the_command_calls_nobody_where_it_may_not(alone, other: OtherSite, settings):
    settings.LINK_CHECKS = False
    _page(alone, other.at("/a"))
    with pytest.raises(CommandError, match="LINK_CHECKS"):
        call_command("check_links")
    assert other.asked == []


def test_without_a_word_in_the_environment_no_link_is_asked(settings):
    assert settings.LINK_CHECKS is False
