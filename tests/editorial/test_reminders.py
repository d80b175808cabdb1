"""Who answers for a page is reminded of it: one letter a day at the most, and again after fourteen days."""

from datetime import date, timedelta

import pytest
import time_machine

from common.nightly import jobs
from editorial.actions import confirm_review, give_feedback
from news.models import NewsPage
from outbox.models import Message
from outbox.topics import letters_for
from tests import factories
from tests.site import pages

START = date(2026, 11, 25)  # a Wednesday


def _night(day, job="editorial.reviews"):
    with time_machine.travel(f"{day}T02:00:00Z", tick=False):
        return jobs()[job]()


def _letters(day=START, topic="editorial.review"):
    with time_machine.travel(f"{day}T06:00:00Z", tick=False):
        return [letter for message in Message.objects.filter(topic=topic).order_by("pk") for letter in letters_for(message)]


@pytest.fixture
def page(site, keeper):
    NewsPage.objects.filter(pk=site.news.pk).update(keeper=keeper, review_on=START)
    return NewsPage.objects.get(pk=site.news.pk)


def test_the_keeper_gets_a_letter_with_the_title_and_the_address_in_the_editor_alone(page, settings):
    settings.WAGTAILADMIN_BASE_URL = "https://stod.example"
    assert _night(START) == 1
    (letter,) = _letters()
    assert (letter.channel, letter.to, letter.subject) == ("email", "siv@lindhamra.example", "Sammanhang: sidor att läsa igenom")
    assert f"Studierummet är öppet\nhttps://stod.example/redaktion/pages/{page.pk}/edit/" in letter.text
    assert letter.text.startswith("Läs igenom sidan och se att allt stämmer.")
    assert "Måndag och torsdag" not in letter.text
    assert set(Message.objects.get().payload) == {"user"}


@pytest.mark.parametrize(("days", "letters"), [(0, 1), (1, 1), (13, 1), (14, 2), (15, 2), (28, 3)])
def test_she_is_reminded_once_and_then_every_fourteenth_day(page, days, letters):
    for passed in range(days + 1):
        _night(START + timedelta(days=passed))
    assert Message.objects.count() == letters


def test_two_rounds_in_one_night_send_one_letter(page):
    assert (_night(START), _night(START)) == (1, 0)
    assert Message.objects.count() == 1


def test_all_her_pages_stand_in_one_letter_and_none_is_named_alone_the_day_after(site, page, keeper):
    pages.make_news(site.news_index, "Andra sidan", keeper=keeper, review_on=START - timedelta(days=9))
    assert _night(START) == 1
    (letter,) = _letters()
    assert letter.text.startswith("Läs igenom sidorna och se att allt stämmer.")
    assert letter.text.index("Andra sidan") < letter.text.index("Studierummet är öppet")
    assert _night(START + timedelta(days=1)) == 0


def test_a_page_that_becomes_due_later_brings_a_letter_of_all_that_still_wait(site, page, keeper):
    _night(START)
    pages.make_news(site.news_index, "Andra sidan", keeper=keeper, review_on=START + timedelta(days=5))
    assert _night(START + timedelta(days=5)) == 1
    assert "Studierummet är öppet" in _letters(START + timedelta(days=5))[-1].text
    assert _night(START + timedelta(days=14)) == 0


def test_a_new_keeper_is_told_at_once(page):
    _night(START)
    other = factories.user(email="ny@lindhamra.example")
    NewsPage.objects.filter(pk=page.pk).update(keeper=other)
    assert _night(START + timedelta(days=1)) == 1
    assert [letter.to for letter in _letters(START + timedelta(days=1))] == ["ny@lindhamra.example"]


def test_nobody_is_told_of_a_page_without_a_keeper_nor_one_who_has_left(page, keeper):
    keeper.is_active = False
    keeper.save()
    assert _night(START) == 0
    NewsPage.objects.filter(pk=page.pk).update(keeper=None)
    assert _night(START) == 0
    assert not Message.objects.exists()


def test_what_was_read_before_the_letter_is_written_is_not_in_it(page, keeper):
    _night(START)
    with time_machine.travel(f"{START}T05:00:00Z", tick=False):
        confirm_review(page=page, by=keeper)
    assert _letters() == []


def test_the_next_review_is_reminded_of_as_the_first_one(page, keeper):
    _night(START)
    with time_machine.travel(f"{START}T05:00:00Z", tick=False):
        confirm_review(page=page, by=keeper)
    assert _night(date(2027, 5, 24)) == 0
    assert _night(date(2027, 5, 25)) == 1


def _answer(page, day, *, yes=0, no=0):
    with time_machine.travel(f"{day}T12:00:00Z", tick=False):
        for number in range(yes + no):
            given = give_feedback(page=page, is_helpful=number < yes, address=f"10.0.{number}.1")
            type(given).objects.filter(pk=given.pk).update(text="Kartan saknades.")


def test_the_answers_of_last_week_are_counted_for_the_keeper_and_their_words_are_not_told(site, page, settings):
    settings.WAGTAILADMIN_BASE_URL = "https://stod.example"
    _answer(page, date(2026, 11, 23), yes=3)
    _answer(page, date(2026, 11, 29), no=1)
    _answer(page, date(2026, 11, 30), no=5)
    _answer(site.service, date(2026, 11, 25), yes=7)
    assert _night(date(2026, 11, 30), "editorial.feedback_of_the_week") == 1
    (letter,) = _letters(date(2026, 11, 30), "editorial.feedback")
    assert "Studierummet är öppet: 3 ja, 1 nej" in letter.text
    assert "https://stod.example/redaktion/rapporter/tyck-till/" in letter.text
    assert "Kartan" not in letter.text
    assert "KAA" not in letter.text


def test_the_answers_are_told_once_a_week_whichever_night_comes_first(page):
    _answer(page, date(2026, 11, 24), yes=1)
    told = [_night(date(2026, 12, day), "editorial.feedback_of_the_week") for day in (1, 2, 6, 7, 8)]
    assert told == [1, 0, 0, 0, 0]


def test_a_week_without_answers_brings_no_letter(page):
    assert _night(date(2026, 11, 30), "editorial.feedback_of_the_week") == 0
    assert not Message.objects.exists()
