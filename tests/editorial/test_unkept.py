"""A page that nobody answers for: whoever makes one answers for it, and the communicators are told of those that are left over."""

from datetime import date, timedelta

import pytest
import time_machine
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from common.nightly import jobs
from editorial.todo import groups
from news.models import NewsPage
from outbox.models import Message
from outbox.topics import letters_for
from tests import factories
from tests.personae import communicator
from tests.site import pages

START = date(2026, 11, 25)
HEADING = "Läs igenom sidor utan sidansvarig"


def _posted(**changes):
    empty = {"facts": streamfield([]), "related": streamfield([]), "easy_read": streamfield([])}
    body = streamfield([("text", rich_text("<p>Kom hit.</p>"))])
    given = {"title": "Nytt", "slug": "nytt", "lead": "Kort.", "date": "2026-11-18", "body": body, **empty}
    return nested_form_data(given | changes) | {"comments-TOTAL_FORMS": "0", "comments-INITIAL_FORMS": "0"}


def _create(site, staff, **changes):
    staff.client.post(f"/redaktion/pages/add/news/newspage/{site.news_index.pk}/", _posted(**changes))
    return NewsPage.objects.get(slug="nytt")


def _night(day=START, job="editorial.unkept"):
    with time_machine.travel(f"{day}T02:00:00Z", tick=False):
        return jobs()[job]()


def _letters(day=START):
    with time_machine.travel(f"{day}T06:00:00Z", tick=False):
        return [letter for message in Message.objects.filter(topic="editorial.unkept").order_by("pk") for letter in letters_for(message)]


@pytest.fixture
def page(site):
    NewsPage.objects.filter(pk=site.news.pk).update(review_on=START)
    return NewsPage.objects.get(pk=site.news.pk)


def test_whoever_makes_a_page_answers_for_it_unless_she_chooses_another(site, editor, writer, keeper):
    form = editor.client.get(f"/redaktion/pages/add/news/newspage/{site.news_index.pk}/").content.decode()
    assert f'<option value="{editor.user.pk}" selected>' in form
    made = _create(site, writer, keeper="")
    assert (made.keeper, made.get_latest_revision_as_object().keeper) == (writer.user, writer.user)
    made.delete()
    assert _create(site, editor, keeper=str(keeper.pk)).keeper == keeper


def test_whoever_changes_a_page_leaves_its_keeper_as_it_is(site, editor, page):
    editor.client.post(f"/redaktion/pages/{page.pk}/edit/", _posted(keeper=""))
    assert page.get_latest_revision_as_object().keeper is None


@pytest.mark.parametrize("has_left", [False, True])
def test_each_communicator_is_told_of_what_nobody_answers_for(page, keeper, settings, has_left):
    settings.WAGTAILADMIN_BASE_URL = "https://stod.example"
    if has_left:
        keeper.is_active = False
        keeper.save()
        NewsPage.objects.filter(pk=page.pk).update(keeper=keeper)
    people = [factories.communicator(), factories.communicator()]
    gone = factories.communicator()
    gone.is_active = False
    gone.save()
    assert (_night(), _night(job="editorial.reviews")) == (2, 0)
    letters = _letters()
    assert [letter.to for letter in letters] == [person.email for person in people]
    assert letters[0].subject == "Sammanhang: sidor utan sidansvarig"
    assert "Det är dags att läsa igenom sidan, och ingen är sidansvarig." in letters[0].text
    assert f"Studierummet är öppet\nhttps://stod.example/redaktion/pages/{page.pk}/edit/" in letters[0].text


@pytest.mark.parametrize(("days", "letters"), [(0, 1), (1, 1), (13, 1), (14, 2), (15, 2), (28, 3)])
def test_they_are_reminded_once_and_then_every_fourteenth_day(page, days, letters):
    for _person in range(2):
        factories.communicator()
    for passed in range(days + 1):
        _night(START + timedelta(days=passed))
    assert Message.objects.count() == 2 * letters


def test_a_page_that_somebody_answers_for_is_not_in_it_nor_one_that_waits_no_longer(site, page, keeper):
    factories.communicator()
    pages.make_news(site.news_index, "Någons sida", keeper=keeper, review_on=START)
    assert _night() == 1
    assert "Någons sida" not in _letters()[0].text
    NewsPage.objects.filter(pk=page.pk).update(keeper=keeper)
    assert _letters() == []
    assert _night(START + timedelta(days=14)) == 0


def test_where_there_is_no_communicator_nobody_is_told(page):
    assert _night() == 0
    assert not Message.objects.exists()


@time_machine.travel(f"{START}T11:00:00Z", tick=False)
def test_they_wait_in_the_box_of_communicators_alone(page, writer):
    def told(user):
        return {group.heading: [line.text for line in group.lines] for group in groups(user)}

    assert told(communicator().user) == {HEADING: ["Studierummet är öppet, senast 25 november 2026"]}
    assert HEADING not in told(writer.user)
