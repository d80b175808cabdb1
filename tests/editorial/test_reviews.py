"""A published page has a day to be read through, and somebody says that she has done it."""

from datetime import date, timedelta

import pytest
import time_machine
from wagtail.models import Page, PageLogEntry

from common.time import today
from editorial.actions import confirm_review
from editorial.responsibility import due
from forms.pages import FormTextsIndex
from news.models import NewsPage
from tests import personae
from tests.site import pages

NOW = "2026-11-25T11:00:00Z"
TODAY, IN_SIX_MONTHS = date(2026, 11, 25), date(2027, 5, 25)


def _publish(page: Page) -> NewsPage:
    page.save_revision().publish()
    return type(page).objects.get(pk=page.pk)


@pytest.fixture(autouse=True)
def _now():
    with time_machine.travel(NOW, tick=False):
        yield


def test_a_page_published_without_a_day_is_to_be_read_in_six_months(site):
    page = _publish(site.news)
    assert page.review_on == IN_SIX_MONTHS
    assert page.get_latest_revision_as_object().review_on == IN_SIX_MONTHS


@pytest.mark.parametrize(
    ("published", "expected"), [("2026-08-31T11:00:00Z", date(2027, 2, 28)), ("2027-08-31T11:00:00Z", date(2028, 2, 29))]
)
def test_six_months_on_from_the_last_of_august_is_the_last_of_february(site, published, expected):
    with time_machine.travel(published, tick=False):
        assert _publish(site.news).review_on == expected


def test_the_day_that_an_editor_has_chosen_stays(site):
    site.news.review_on = date(2026, 12, 1)
    assert _publish(site.news).review_on == date(2026, 12, 1)


def test_texts_around_forms_are_not_read_as_pages(site):
    index = pages.publish(site.home, FormTextsIndex(title="Texter", slug="texter"))
    assert _publish(index).review_on is None
    assert index.pk not in due(date(2030, 1, 1)).values_list("pk", flat=True)


@pytest.mark.parametrize(
    ("review_on", "is_due"), [(TODAY, True), (TODAY - timedelta(days=400), True), (TODAY + timedelta(days=1), False), (None, False)]
)
def test_a_page_is_due_from_its_day_on(site, review_on, is_due):
    NewsPage.objects.filter(pk=site.news.pk).update(review_on=review_on)
    assert (site.news.pk in due().values_list("pk", flat=True)) is is_due


def test_a_page_that_is_not_published_is_not_due(site):
    NewsPage.objects.filter(pk=site.news.pk).update(review_on=TODAY, live=False)
    assert not due().exists()


def test_who_has_read_a_page_moves_its_day_six_months_on_and_the_history_says_so(site, editor):
    NewsPage.objects.filter(pk=site.news.pk).update(review_on=TODAY)
    response = editor.client.post(f"/redaktion/granska/{site.news.pk}/")
    assert (response.status_code, response.headers["Location"]) == (303, "/redaktion/rapporter/att-granska/")
    assert NewsPage.objects.get(pk=site.news.pk).review_on == IN_SIX_MONTHS
    assert "nästa gång 25 maj 2027" in editor.client.get("/redaktion/rapporter/att-granska/").content.decode()
    entry = PageLogEntry.objects.get(page=site.news.pk, action="editorial.review")
    assert entry.user == editor.user
    history = editor.client.get(f"/redaktion/pages/{site.news.pk}/history/").content.decode()
    assert "Läste igenom sidan, och den stämmer" in history


def test_the_versions_to_come_do_not_bring_the_old_day_back_and_keep_a_day_that_was_chosen(site, editor):
    page = site.news
    page.review_on = TODAY
    page.save_revision().publish()
    page.title = "Ett utkast"
    draft = page.save_revision()
    chosen = NewsPage.objects.get(pk=page.pk)
    chosen.review_on = date(2027, 1, 7)
    confirm_review(page=Page.objects.get(pk=page.pk), by=editor.user)
    draft.refresh_from_db()
    assert draft.content["review_on"] == "2027-05-25"
    draft.publish()
    assert NewsPage.objects.get(pk=page.pk).review_on == IN_SIX_MONTHS
    later = chosen.save_revision()
    confirm_review(page=Page.objects.get(pk=page.pk), by=editor.user)
    later.refresh_from_db()
    assert later.content["review_on"] == "2027-01-07"


def test_the_question_says_when_the_next_time_is_and_asking_changes_nothing(site, editor):
    NewsPage.objects.filter(pk=site.news.pk).update(review_on=TODAY)
    page = editor.client.get(f"/redaktion/granska/{site.news.pk}/?next=/redaktion/").content.decode()
    assert "Om allt stämmer granskas den nästa gång " in page
    assert "senast 25 november 2026" in page
    assert "25 maj 2027" in page
    assert 'name="next" value="/redaktion/"' in page
    assert NewsPage.objects.get(pk=site.news.pk).review_on == TODAY


def test_nobody_is_led_to_another_site_afterwards(site, editor):
    response = editor.client.post(f"/redaktion/granska/{site.news.pk}/", {"next": "https://nagon-annan.example/"})
    assert response.headers["Location"] == "/redaktion/rapporter/att-granska/"


def test_the_button_stands_in_the_menu_of_a_published_page(site, editor):
    address = f"/redaktion/granska/{site.news.pk}/"
    for place in (f"/redaktion/pages/{site.news.pk}/edit/", f"/redaktion/pages/{site.news_index.pk}/"):
        assert "Jag har läst igenom sidan" in editor.client.get(place).content.decode()
    assert address in editor.client.get(f"/redaktion/pages/{site.news.pk}/edit/").content.decode()
    site.news.unpublish()
    assert address not in editor.client.get(f"/redaktion/pages/{site.news.pk}/edit/").content.decode()


def test_a_page_that_does_not_exist_or_is_not_published_cannot_be_confirmed(site, editor):
    assert editor.client.post("/redaktion/granska/999999/").status_code == 404
    site.news.unpublish()
    assert editor.client.post(f"/redaktion/granska/{site.news.pk}/").status_code == 403


def test_a_stranger_and_a_caseworker_are_turned_away(site, client):
    address = f"/redaktion/granska/{site.news.pk}/"
    assert client.post(address).status_code == 302
    assert personae.caseworker().client.post(address).status_code in (302, 403)
    assert not PageLogEntry.objects.filter(action="editorial.review").exists()


def test_a_writer_confirms_what_is_hers_or_what_she_answers_for_and_nothing_else(site, writer):
    mine = pages.make_news(site.news_index, "Mitt", owner=writer.user)
    kept = pages.make_news(site.news_index, "Mitt ansvar", keeper=writer.user)
    answers = {page.title: writer.client.post(f"/redaktion/granska/{page.pk}/").status_code for page in (mine, kept, site.news)}
    assert answers == {"Mitt": 303, "Mitt ansvar": 303, "Studierummet är öppet": 403}


def test_asking_for_the_pages_that_are_due_is_one_question_however_many_they_are(site, query_budget):
    for number in range(5):
        pages.make_news(site.news_index, f"Nyhet {number}", review_on=today())
    with query_budget(1):
        assert len([(page.title, page.review_day, page.keeper_name, page.unit_name) for page in due()]) == 5
