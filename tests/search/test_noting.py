"""What people search for is counted by day; what looks like somebody's number is not, and nothing is kept for long."""

from datetime import date, timedelta

import pytest
import time_machine

from common.nightly import jobs
from common.time import today
from search.actions import note_search, noting
from search.models import SearchWord

pytestmark = pytest.mark.django_db


def _rows():
    return list(SearchWord.objects.order_by("pk").values_list("words", "times", "hits"))


def test_the_same_words_on_a_day_are_one_row_with_the_last_number_of_hits():
    for words, hits in (("Praktik", 0), ("  praktik ", 2), ("PRAKTIK\n", 3), ("praktik lön", 0)):
        assert note_search(words=words, hits=hits) is True
    assert _rows() == [("praktik", 3, 3), ("praktik lön", 1, 0)]


def test_another_day_is_another_row():
    for day in ("2026-11-25", "2026-11-26"):
        with time_machine.travel(f"{day}T12:00:00Z"):
            note_search(words="praktik", hits=0)
    assert [row.searched_on for row in SearchWord.objects.order_by("pk")] == [date(2026, 11, 25), date(2026, 11, 26)]


@pytest.mark.parametrize(
    "words",
    ["", "   ", "200701082380", "Robin 070108-2380", "070-174 06 05", "+46701740605", "robin@ungdom.example", "x" * 61, "a " * 31 + "slut"],
)
def test_nothing_is_kept_of(words):
    assert note_search(words=words, hits=0) is False
    assert not SearchWord.objects.exists()


@pytest.mark.parametrize("words", ["x" * 60, "kaa", "2026", "läsåret 2025-2026", "plugga på komvux?", "ſkola"])
def test_ordinary_words_are_kept(words):
    assert note_search(words=words, hits=0) is True


def test_a_search_costs_few_questions(query_budget):
    note_search(words="praktik", hits=0)
    with query_budget(1):
        note_search(words="praktik", hits=0)
    with query_budget(4):
        note_search(words="nytt", hits=0)


def test_a_robot_that_searches_for_ever_new_words_fills_no_table(monkeypatch):
    monkeypatch.setattr(noting, "MOST_A_DAY", 3)
    assert [note_search(words=f"ord {number}", hits=0) for number in range(5)] == [True, True, True, False, False]
    assert note_search(words="ord 1", hits=0) is True


@pytest.mark.parametrize(("days", "kept"), [(0, 1), (90, 1), (91, 0)])
def test_words_are_kept_for_ninety_days(days, kept):
    note_search(words="praktik", hits=0)
    SearchWord.objects.update(searched_on=today() - timedelta(days=days))
    assert jobs()["search.expired_words"]() == 1 - kept
    assert SearchWord.objects.count() == kept
