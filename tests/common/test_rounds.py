"""What the worker does in each round."""

from common import rounds
from common.scheduled import show_and_hide
from search.delivering import look_after


def test_everything_that_is_registered_is_done_once_a_round(monkeypatch):
    done = []
    monkeypatch.setattr(rounds, "_EACH", [])
    rounds.each_round(lambda: done.append("one"))
    rounds.each_round(lambda: done.append("two"))
    rounds.go_round()
    assert done == ["one", "two"]


def test_pages_with_a_time_and_the_search_engine_are_looked_after():
    assert {show_and_hide, look_after} <= set(rounds._EACH)
