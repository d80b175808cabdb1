"""Many searches at once: every one is answered, and nothing of what was typed stands in a log."""

from concurrent.futures import ThreadPoolExecutor
from urllib.parse import quote

import pytest
import requests

from tests.running import Portal, running
from tests.search.test_hostile import QUESTIONS

CANARY = "hallonbåtsärende"
ORDINARY = ("praktik", "hoppat av", "pratkik", "KIA", "mår dåligt", "anmalan", "070-174 06 11", f"{CANARY} skola")


def _crowd(portal: Portal, many: int) -> None:
    portal.manage("rebuild_search")
    typed = [*ORDINARY, *(question[:1500] for question in QUESTIONS.values())]
    paths = [f"{('sok/', 'sok/forslag/', 'ar/sok/')[place % 3]}?q={quote(typed[place % len(typed)][:600])}" for place in range(many)]
    with running(portal, workers=2, worker=False):
        with ThreadPoolExecutor(many) as pool:
            answers = list(pool.map(lambda path: requests.get(portal.url + path, timeout=120).status_code, paths))
        log = portal.log("web.log")
    assert {status: answers.count(status) for status in answers} == {200: many}
    for written in (CANARY, quote(CANARY), "pratkik", "Traceback"):
        assert written not in log


def test_sixty_search_at_once_and_each_is_answered(portal: Portal) -> None:
    _crowd(portal, 60)


@pytest.mark.full
def test_five_hundred_search_at_once_and_each_is_answered(portal: Portal) -> None:
    _crowd(portal, 500)


def test_a_question_of_ten_thousand_signs_gets_through_the_web_server(portal: Portal) -> None:
    with running(portal, workers=1, worker=False):
        answers = [requests.get(f"{portal.url}{path}?q={'x' * 10_000}", timeout=30) for path in ("sok/", "sok/forslag/")]
    assert [answer.status_code for answer in answers] == [200, 200]
    assert "x" * 201 not in answers[0].text
