"""When Elasticsearch is away in whatever way: the reader gets the embedded engine's answer, soon, and the operator sees it."""

import json
import logging
import os
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connections

from portal.settings.search import EMBEDDED_SEARCH
from search.engines import away, choice, deadline
from search.service import search
from tests.running import free_port
from tests.search.elastic.server import choose
from tests.search.elastic.stub import EMPTY, Stub, running_stub

pytestmark = pytest.mark.django_db

RED = {"error": {"type": "search_phase_execution_exception", "reason": "all shards failed"}, "status": 503}
WAYS = {
    "hanging": {"hangs": True},
    "killed in the middle": {"breaks": True},
    "dripping": {"drips": True},
    "wrong password": {"status": 401, "body": b'{"error": {"type": "security_exception"}, "status": 401}'},
    "not allowed": {"status": 403, "body": b'{"error": {"type": "security_exception"}, "status": 403}'},
    "red": {"status": 503, "body": json.dumps(RED).encode()},
    "without its index": {"status": 404, "body": b'{"error": {"type": "index_not_found_exception"}, "status": 404}'},
    "too busy": {"status": 429, "body": b"{}"},
    "not all shards": {"body": json.dumps(EMPTY | {"_shards": {"total": 2, "successful": 1, "failed": 1}}).encode()},
    "no shards": {"body": json.dumps(EMPTY | {"_shards": {"total": 0, "successful": 0, "failed": 0}}).encode()},
    "out of time": {"body": json.dumps(EMPTY | {"timed_out": True}).encode()},
    "a page of a proxy": {"body": b"<h1>Hej</h1>"},
    "a list": {"body": b"[]"},
    "nothing": {"body": b""},
    "not text": {"body": b"\xff\xfe\x00"},
    "something else": {"product": "Annat"},
    "a redirect": {"status": 302, "body": b"{}"},
}


@pytest.fixture
def stub(settings, request):
    """An engine that is away as the test's parameter says."""
    with running_stub(**getattr(request, "param", {})) as running:
        choose(settings, running.url)
        yield running


@pytest.fixture
def page(site):
    """A page that the embedded engine knows."""
    return site.news


def _found() -> list[str]:
    return [hit.url for hit in search("studierummet").hits]


def _lines(caplog) -> list[tuple[str, str]]:
    return [(record.levelname, record.getMessage()) for record in caplog.records if record.name == "search"]


@pytest.mark.parametrize("stub", WAYS.values(), ids=WAYS, indirect=True)
def test_the_embedded_engine_answers_within_two_seconds(stub: Stub, page, caplog):
    begun = time.monotonic()
    assert _found() == [page.url]
    assert time.monotonic() - begun < 2
    assert len(stub.asked) == 1
    assert [level for level, _ in _lines(caplog)] == ["WARNING"]


def test_a_closed_port_is_away_too(settings, page, caplog):
    choose(settings, f"http://127.0.0.1:{free_port()}")
    assert _found() == [page.url]
    assert _lines(caplog) == [("WARNING", "Elasticsearch is away, the embedded engine answers: ConnectionError")]


@pytest.mark.parametrize("stub", [WAYS["red"]], indirect=True)
def test_nobody_asks_it_again_for_a_minute_and_the_log_says_it_once(stub: Stub, page, caplog):
    for _ in range(5):
        assert _found() == [page.url]
    assert len(stub.asked) == 1
    os.utime(away._file(), (time.time() - away.SECONDS - 1,) * 2)
    for _ in range(5):
        _found()
    assert len(stub.asked) == 2
    assert len(_lines(caplog)) == 1


@pytest.mark.parametrize("stub", [WAYS["red"]], indirect=True)
def test_one_answer_is_enough_for_it_to_be_back(stub: Stub, page, caplog):
    caplog.set_level(logging.INFO)
    _found()
    os.utime(away._file(), (time.time() - away.SECONDS - 1,) * 2)
    stub.status, stub.body = 200, json.dumps(EMPTY).encode()
    assert _found() == []
    assert not away.is_noted()
    _found()
    assert _lines(caplog)[1:] == [("INFO", "Elasticsearch is back")]


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("stub", [WAYS["hanging"]], indirect=True)
def test_twenty_readers_at_once_are_answered_in_time_and_the_log_says_it_once(stub: Stub, page, caplog):
    def read(_number: int) -> tuple[list[str], float]:
        begun = time.monotonic()
        try:
            return _found(), time.monotonic() - begun
        finally:
            connections.close_all()

    with ThreadPoolExecutor(20) as readers:
        answers = list(readers.map(read, range(20)))
    assert [found for found, _ in answers] == [[page.url]] * 20
    # Twenty threads share a processor here; what each of them waited for the engine is far below.
    assert max(seconds for _, seconds in answers) < 4
    assert len(_lines(caplog)) == 1


@pytest.mark.parametrize("stub", [WAYS["wrong password"]], indirect=True)
def test_neither_the_question_nor_the_address_is_logged(stub: Stub, page, caplog):
    caplog.set_level(logging.DEBUG)
    search("070-174 06 05 studierummet")
    said = "\n".join(record.getMessage() for record in caplog.records if record.levelno >= logging.INFO)
    assert "AuthenticationException" in said
    assert "studierummet" not in said
    assert stub.url not in said


def test_the_ready_page_notices_an_engine_that_nobody_has_searched(client, stub: Stub):
    assert client.get("/halsa/redo").json()["sok"] == "elasticsearch"
    stub.hangs = True
    response = client.get("/halsa/redo")
    assert (response.status_code, response.json()["redo"], response.json()["sok"]) == (200, True, "elasticsearch svarar inte")
    assert away.is_noted()
    stub.hangs = False
    assert client.get("/halsa/redo").json()["sok"] == "elasticsearch"
    assert not away.is_noted()


def test_without_elasticsearch_nothing_of_it_is_asked_or_noted(settings, client, page):
    settings.WAGTAILSEARCH_BACKENDS = EMBEDDED_SEARCH
    assert client.get("/halsa/redo").json()["sok"] == "inbyggd"
    assert _found() == [page.url]


@pytest.mark.parametrize("stub", [WAYS["red"]], indirect=True)
def test_a_folder_that_cannot_be_written_costs_no_answer(stub: Stub, page, settings, tmp_path):
    (tmp_path / "file").write_text("")
    settings.PORTAL_DATA = tmp_path / "file"
    assert _found() == [page.url]


def test_what_hangs_is_left_alone_and_what_breaks_is_told():
    released = threading.Event()
    with pytest.raises(deadline.TooLate):
        deadline.within(0.05, released.wait)
    released.set()
    with pytest.raises(ZeroDivisionError):
        deadline.within(1, lambda: 1 / 0)
    assert deadline.within(1, lambda: 7) == 7


def test_the_states_are_words_for_the_operator():
    assert {choice.EMBEDDED, choice.ELASTIC, choice.AWAY} == {"inbyggd", "elasticsearch", "elasticsearch svarar inte"}
