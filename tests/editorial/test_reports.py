"""The reports: what stands in each, who reads which, what comes along in a file, and that length costs nothing."""

import csv
import io
import zipfile
from datetime import date, timedelta

import pytest
import time_machine
from django.contrib.auth.models import Permission
from wagtail.models import Page

from common.pictures import PortalImage
from common.time import today
from editorial.actions import collect_links, give_feedback
from editorial.models import AddressCheck, Fault, PageFeedback
from editorial.reports import REPORTS
from news.models import NewsPage
from tests import personae, queries
from tests.site import pages

TODAY = date(2026, 11, 25)
MENU = {
    "att-granska": "Att granska",
    "trasiga-lankar": "Trasiga länkar",
    "utan-kontaktkort": "Sidor utan kontaktkort",
    "bilder-utan-samtycke": "Bilder utan samtycke",
    "tyck-till": "Tyck till",
}


@pytest.fixture(autouse=True)
def _now():
    with time_machine.travel(f"{TODAY}T11:00:00Z", tick=False):
        yield


def _page(staff, name, **query):
    response = staff.client.get(f"/redaktion/rapporter/{name}/", query)
    assert response.status_code == 200, response.headers
    return response.content.decode()


def _rows(staff, name, **query):
    response = staff.client.get(f"/redaktion/rapporter/{name}/", {"export": "csv", **query})
    return list(csv.reader(io.StringIO(b"".join(response.streaming_content).decode())))


def _titles(staff, name, **query):
    return [row[0] for row in _rows(staff, name, **query)[1:]]


def _picture(title, **fields):
    picture = pages.make_picture()
    PortalImage.objects.filter(pk=picture.pk).update(title=title, shows_people=fields.pop("shows_people", True), **fields)
    return picture


@pytest.mark.parametrize("name", MENU)
def test_an_empty_report_says_so_and_the_filters_can_be_asked_for_alone(site, editor, name):
    assert MENU[name] in _page(editor, name)
    assert editor.client.get(f"/redaktion/rapporter/{name}/rader/").status_code == 200


def test_the_menu_has_them_in_order(site, editor):
    page = editor.client.get("/redaktion/").content.decode()
    places = [page.index(f"/redaktion/rapporter/{name}/") for name in MENU]
    assert places == sorted(places)
    assert [str(report.page_title) for report in REPORTS] == list(MENU.values())


@pytest.mark.parametrize("name", MENU)
def test_a_stranger_and_a_caseworker_are_led_away(site, client, name):
    address = f"/redaktion/rapporter/{name}/"
    assert client.get(address).status_code == 302
    assert personae.caseworker().client.get(address).status_code == 302


def test_a_writer_reads_the_reports_about_pages_and_not_those_about_pictures(site, writer):
    seen = {name: writer.client.get(f"/redaktion/rapporter/{name}/").status_code for name in MENU}
    menu = writer.client.get("/redaktion/").content.decode()
    for name, status in seen.items():
        is_hers = name != "bilder-utan-samtycke"
        assert status == (200 if is_hers else 302), name
        assert (f"/redaktion/rapporter/{name}/" in menu) is is_hers, name


def test_somebody_with_the_door_to_the_editor_alone_reads_no_report(site):
    person = personae.Staff.signed_in(personae.factories.user())
    person.user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    assert {person.client.get(f"/redaktion/rapporter/{name}/").status_code for name in MENU} == {302}


def test_what_is_to_be_read_stands_with_who_and_when_the_longest_waiting_first(site, editor, keeper):
    pages.make_news(site.news_index, "Sist", review_on=TODAY, unit="KAA-enheten", keeper=keeper)
    pages.make_news(site.news_index, "Först", review_on=TODAY - timedelta(days=30))
    pages.make_news(site.news_index, "Senare", review_on=TODAY + timedelta(days=20))
    assert _rows(editor, "att-granska") == [
        ["Sida", "Sidansvarig", "Enhet", "Granskas senast"],
        ["Först", "", "", "2026-10-26"],
        ["Sist", "Siv Ansvarig", "KAA-enheten", "2026-11-25"],
    ]
    page = _page(editor, "att-granska")
    assert "25 november 2026" in page
    assert f'href="/redaktion/granska/{Page.objects.get(title="Sist").pk}/"' in page


def test_what_is_to_be_read_can_be_narrowed(site, editor, keeper):
    pages.make_news(site.news_index, "Nu", review_on=TODAY, keeper=keeper)
    pages.make_news(site.news_index, "Snart", review_on=TODAY + timedelta(days=20))
    pages.make_news(site.news_index, "Sen", review_on=TODAY + timedelta(days=90))
    assert _titles(editor, "att-granska", when="snart") == ["Nu", "Snart"]
    assert {"Nu", "Snart", "Sen", "KAA"} <= set(_titles(editor, "att-granska", when="alla"))
    assert "Nu" not in _titles(editor, "att-granska", when="ingen")
    assert _titles(editor, "att-granska", keeper=keeper.pk) == ["Nu"]


def test_a_writer_reads_of_her_own_pages_and_those_she_answers_for(site, writer):
    pages.make_news(site.news_index, "Egen", review_on=TODAY, owner=writer.user)
    pages.make_news(site.news_index, "Ansvar", review_on=TODAY, keeper=writer.user)
    pages.make_news(site.news_index, "Andras", review_on=TODAY)
    assert set(_titles(writer, "att-granska")) == {"Egen", "Ansvar"}


def test_broken_links_are_told_with_their_fault_and_narrowed_by_where_they_lead(site, editor, writer):
    collect_links()
    site.service.unpublish()
    AddressCheck.objects.create(address="https://www.digg.se/tdosanmalan", checked_on=TODAY, fault=Fault.ERROR, status=410, failures=3)
    here = ["Studierummet är öppet", "KAA", "sidan visas inte längre"]
    away = ["Tillgänglighetsredogörelse", "https://www.digg.se/tdosanmalan", "svarar med ett fel (410)"]
    assert _rows(editor, "trasiga-lankar")[1:] == [here, away]
    assert _rows(editor, "trasiga-lankar", to="har")[1:] == [here]
    assert _rows(editor, "trasiga-lankar", to="andra")[1:] == [away]
    assert _rows(editor, "trasiga-lankar", fault="error")[1:] == [away]
    assert "svarar med ett fel (410)" in _page(editor, "trasiga-lankar")
    assert _rows(writer, "trasiga-lankar")[1:] == []


def test_pages_that_should_name_somebody_to_call_and_do_not(site, editor):
    pages.make_news(site.news_index, "Ensam")
    pages.make_news(site.news_index, "Sällskap", contact=site.card)
    pages.make_news(site.news_index, "Gömd", live=False)
    assert _titles(editor, "utan-kontaktkort") == ["Ensam"]
    assert "Nyhet" in _page(editor, "utan-kontaktkort")


def test_pictures_whose_yes_is_missing_has_run_out_or_soon_will_and_where_they_are_shown(site, editor):
    missing = _picture("Utan ja", has_consent=False)
    _picture("Har gått ut", has_consent=True, consent_until=TODAY - timedelta(days=1))
    _picture("Sista dagen", has_consent=True, consent_until=TODAY)
    _picture("Om trettio dagar", has_consent=True, consent_until=TODAY + timedelta(days=30))
    _picture("Om trettioen dagar", has_consent=True, consent_until=TODAY + timedelta(days=31))
    _picture("För alltid", has_consent=True)
    _picture("Inga personer", shows_people=False)
    pages.make_news(site.news_index, "Visar bilden", picture=missing, picture_is_decorative=True)
    assert _rows(editor, "bilder-utan-samtycke")[1:] == [
        ["Utan ja", "Samtycke saknas", "", "Visar bilden"],
        ["Har gått ut", "Samtycket har gått ut", "2026-11-24", ""],
        ["Sista dagen", "Samtycket går snart ut", "2026-11-25", ""],
        ["Om trettio dagar", "Samtycket går snart ut", "2026-12-25", ""],
    ]
    assert _titles(editor, "bilder-utan-samtycke", consent="saknas") == ["Utan ja", "Har gått ut"]
    assert _titles(editor, "bilder-utan-samtycke", consent="snart") == ["Sista dagen", "Om trettio dagar"]
    page = _page(editor, "bilder-utan-samtycke")
    assert "Visar bilden" in page


def test_answers_stand_with_their_words_the_latest_first_and_a_formula_stays_a_text(site, editor):
    for page, is_helpful, text in ((site.news, True, ""), (site.service, False, "=1+1 är fel")):
        given = give_feedback(page=page, is_helpful=is_helpful, address="10.0.0.1")
        PageFeedback.objects.filter(pk=given.pk).update(text=text)
    rows = _rows(editor, "tyck-till")
    assert rows[0] == ["Sida", "Till hjälp?", "Skrivet av allmänheten: vad som saknades", "Dag"]
    assert rows[1:] == [["KAA", "Nej", "'=1+1 är fel", "2026-11-25"], ["Studierummet är öppet", "Ja", "", "2026-11-25"]]
    assert _titles(editor, "tyck-till", is_helpful="True") == ["Studierummet är öppet"]
    assert _titles(editor, "tyck-till", has_text="ja") == ["KAA"]
    assert "Skrivet av allmänheten" in _page(editor, "tyck-till")


def test_the_words_of_the_public_are_shown_as_text(site, editor):
    given = give_feedback(page=site.news, is_helpful=True, address="10.0.0.1")
    PageFeedback.objects.filter(pk=given.pk).update(text="<img src=x onerror=alert(1)>")
    assert "<img src=x" not in _page(editor, "tyck-till")


def test_a_writer_reads_what_is_said_of_her_own_pages(site, writer):
    mine = pages.make_news(site.news_index, "Egen", owner=writer.user)
    for page in (mine, site.news):
        give_feedback(page=page, is_helpful=True, address="10.0.0.1")
    assert _titles(writer, "tyck-till") == ["Egen"]


@pytest.mark.parametrize("name", MENU)
def test_a_report_comes_as_a_spreadsheet_too(site, editor, name):
    NewsPage.objects.filter(pk=site.news.pk).update(review_on=TODAY, contact=None)
    response = editor.client.get(f"/redaktion/rapporter/{name}/", {"export": "xlsx"})
    assert response.headers["Content-Disposition"] == f'attachment; filename="{name}-2026-11-25.xlsx"'
    assert "xl/workbook.xml" in zipfile.ZipFile(io.BytesIO(b"".join(response.streaming_content))).namelist()


def _fill(site, keeper, count):
    for number in range(count):
        page = pages.make_news(site.news_index, f"Sida {number} {count}", review_on=today(), keeper=keeper)
        give_feedback(page=page, is_helpful=False, address=f"10.{count}.{number}.1")
        picture = _picture(f"Bild {number} {count}", has_consent=False)
        NewsPage.objects.filter(pk=page.pk).update(picture=picture)
    collect_links()


@pytest.mark.usefixtures("_types_known")
@pytest.mark.parametrize("name", MENU)
def test_a_long_report_asks_no_more_than_a_short_one(site, editor, keeper, name):
    def asked():
        with queries.budget(99, may_repeat=True) as seen:
            _page(editor, name)
        return len(seen.statements)

    site.service.unpublish()
    _fill(site, keeper, 2)
    asked()
    before = asked()
    _fill(site, keeper, 12)
    assert asked() == before
