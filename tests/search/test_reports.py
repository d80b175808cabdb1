"""What people searched for: all of it and what gave nothing, for whom, as a file, and the way to the registers."""

import csv
import io
import zipfile
from datetime import date, timedelta

import pytest
import time_machine
from django.contrib.auth.models import Permission

from common import stamp
from search.actions import note_search
from search.models import SearchWord
from search.reports import REPORTS
from tests import personae, queries
from tests.editorial.people import writer_below
from tests.personae import Staff
from tests.site import pages

TODAY = date(2026, 11, 25)
MENU = {"sokningar": "Sökningar", "sokord-utan-traff": "Sökord utan träff"}

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _now():
    with time_machine.travel(f"{TODAY}T11:00:00Z", tick=False):
        yield


@pytest.fixture
def site(db: None) -> pages.Built:
    """A site to sign in to."""
    built = pages.build()
    stamp.bump()
    return built


@pytest.fixture
def editor(site: pages.Built) -> Staff:
    """A communicator at the editor."""
    return personae.communicator()


def _page(staff, name, **query):
    response = staff.client.get(f"/redaktion/rapporter/{name}/", query)
    assert response.status_code == 200, response.headers
    return response.content.decode()


def _rows(staff, name, **query):
    response = staff.client.get(f"/redaktion/rapporter/{name}/", {"export": "csv", **query})
    return list(csv.reader(io.StringIO(b"".join(response.streaming_content).decode())))


def _titles(staff, name, **query):
    return [row[0] for row in _rows(staff, name, **query)[1:]]


def _searched():
    for words, hits, times in (("lärling", 0, 2), ("körkort", 0, 5), ("praktik", 3, 9), ("funnet sedan", 0, 1), ("för länge sedan", 0, 1)):
        note_search(words=words, hits=hits, times=times)
    SearchWord.objects.filter(words__in=["lärling", "funnet sedan"]).update(searched_on=TODAY - timedelta(days=7))
    SearchWord.objects.filter(words="för länge sedan").update(searched_on=TODAY - timedelta(days=91))
    note_search(words="lärling", hits=0, times=4)
    note_search(words="funnet sedan", hits=2)


def test_all_words_stand_by_how_often_they_are_searched_for_with_the_hits_of_the_last_time(editor):
    _searched()
    assert _rows(editor, "sokningar") == [
        ["Sökord", "Sökningar", "Träffar senast", "Senast"],
        ["praktik", "9", "3", "2026-11-25"],
        ["lärling", "6", "0", "2026-11-25"],
        ["körkort", "5", "0", "2026-11-25"],
        ["funnet sedan", "2", "2", "2026-11-25"],
    ]
    assert _titles(editor, "sokningar", searched_on_to="2026-11-20") == ["lärling", "funnet sedan"]
    page = _page(editor, "sokningar")
    assert page.index("praktik") < page.index("lärling") < page.index("körkort")


def test_words_without_a_hit_stand_by_how_often_they_are_searched_for(editor):
    _searched()
    assert _rows(editor, "sokord-utan-traff") == [
        ["Sökord", "Sökningar", "Senast"],
        ["lärling", "6", "2026-11-25"],
        ["körkort", "5", "2026-11-25"],
    ]
    assert _titles(editor, "sokord-utan-traff", searched_on_to="2026-11-20") == ["lärling"]
    page = _page(editor, "sokord-utan-traff")
    assert page.index("lärling") < page.index("körkort")


@pytest.mark.parametrize("name", MENU)
def test_a_row_leads_to_the_registers_with_its_words_filled_in(editor, name):
    note_search(words="plugga & jobba", hits=0)
    page = _page(editor, name)
    for register, label in (("synonym", "Lägg till synonym"), ("pick", "Välj en träff")):
        address = f"/redaktion/search/{register}/create/?typed=plugga+%26+jobba"
        assert f'href="{address}"' in page
        assert f'aria-label="{label}: plugga &amp; jobba"' in page
        form = editor.client.get(address).content.decode()
        assert 'name="typed" value="plugga &amp; jobba"' in form


@pytest.mark.parametrize("name", MENU)
def test_whoever_may_only_read_is_led_to_no_register(site, name):
    note_search(words="körkort", hits=0)
    reader = writer_below(site.news_index)
    reader.user.user_permissions.add(Permission.objects.get(codename="view_searchword", content_type__app_label="search"))
    page = _page(reader, name)
    assert "körkort" in page
    assert "/create/" not in page


def test_the_menu_has_them_after_the_others(editor):
    page = editor.client.get("/redaktion/").content.decode()
    places = [page.index(f"/redaktion/rapporter/{name}/") for name in ("tyck-till", *MENU)]
    assert places == sorted(places)
    assert [str(report.page_title) for report in REPORTS] == list(MENU.values())


@pytest.mark.parametrize("name", MENU)
def test_they_are_for_communicators(site, client, name):
    address = f"/redaktion/rapporter/{name}/"
    assert client.get(address).status_code == 302
    assert personae.caseworker().client.get(address).status_code == 302
    writer = writer_below(site.news_index)
    assert writer.client.get(address).status_code == 302
    assert address not in writer.client.get("/redaktion/").content.decode()


@pytest.mark.parametrize("name", MENU)
def test_they_come_as_a_spreadsheet_too_and_a_formula_stays_a_text(editor, name):
    note_search(words="=1+1", hits=0)
    assert _titles(editor, name) == ["'=1+1"]
    response = editor.client.get(f"/redaktion/rapporter/{name}/", {"export": "xlsx"})
    assert response.headers["Content-Disposition"] == f'attachment; filename="{name}-2026-11-25.xlsx"'
    assert "xl/workbook.xml" in zipfile.ZipFile(io.BytesIO(b"".join(response.streaming_content))).namelist()


@pytest.mark.parametrize("name", MENU)
def test_what_the_public_typed_is_shown_as_text(editor, name):
    note_search(words="<img src=x onerror=alert(1)>", hits=0)
    assert "<img src=x" not in _page(editor, name)


@pytest.mark.parametrize("name", MENU)
def test_a_long_report_asks_no_more_than_a_short_one(editor, name):
    def asked():
        with queries.budget(99, may_repeat=True) as seen:
            _page(editor, name)
        return len(seen.statements)

    note_search(words="ett ord", hits=0)
    asked()
    before = asked()
    for number in range(12):
        note_search(words=f"ord {number}", hits=0)
    assert asked() == before


def test_an_empty_report_says_so_and_the_filters_can_be_asked_for_alone(editor):
    for name in MENU:
        assert "Ingen har sökt än." in _page(editor, name)
        assert editor.client.get(f"/redaktion/rapporter/{name}/rader/").status_code == 200
    note_search(words="praktik", hits=3)
    assert "Alla sökningar har gett träffar." in _page(editor, "sokord-utan-traff")
