"""A real Elasticsearch that dies, hangs and comes back, under a portal as it is run, with its worker."""

import json
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import requests

from tests.harness import inside
from tests.running import Portal, running
from tests.search.elastic.engine import Engine, own_engine
from tests.waiting import until

pytestmark = [pytest.mark.elasticsearch_start]
SECONDS = 30
AWAY, THERE = "elasticsearch svarar inte", "elasticsearch"

_SEARCH = """
import json, time
from search.engines import elastic, choice
from search.found import Filters
from search.question import understand
from search.service import search
begun = time.monotonic()
hits = [str(hit.title) for hit in search({typed!r}).hits]
print(json.dumps({{"hits": hits, "seconds": time.monotonic() - begun}}))
"""
_IN_THE_INDEX = """
import json
from search.elastic.connection import index
pages = index()
pages.es.indices.refresh(index=pages.name)
answer = pages.es.search(index=pages.name, size=1000, query={"match_all": {}}, source=["title"])
print(json.dumps([hit["_source"]["title"] for hit in answer["hits"]["hits"]]))
"""
_PUBLISH = """
import json
from common.time import today
from news.models import NewsIndexPage, NewsPage
page = NewsPage(title={title!r}, lead="Kort.", date=today(), live=False)
NewsIndexPage.objects.filter(locale__language_code="sv").first().add_child(instance=page)
page.save_revision().publish()
gone = NewsPage.objects.live().filter(title={gone!r}).first()
if gone:
    gone.unpublish()
print(json.dumps(NewsPage.objects.get(pk=page.pk).live))
"""
_MESSAGES = """
import json
from outbox.models import Message
print(json.dumps(sorted(Message.objects.filter(topic="search.elasticsearch").exclude(state="sent").values_list("state", "attempts"))))
"""


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    """An engine of this drill's own."""
    with own_engine(tmp_path) as own:
        yield own


def _state(portal: Portal) -> str:
    answer = requests.get(f"{portal.url}halsa/redo", timeout=10)
    assert answer.status_code == 200, answer.text
    return str(answer.json()["sok"])


def _until_state(portal: Portal, wanted: str) -> None:
    until(lambda: True if _state(portal) == wanted else None, within=SECONDS, what=f"aldrig {wanted}")


def _search(portal: Portal, typed: str) -> list[str]:
    answer = inside.ask(portal, _SEARCH.format(typed=typed))
    assert answer["seconds"] < 2
    return answer["hits"]


def _publish(portal: Portal, title: str, gone: str = "") -> None:
    begun = time.monotonic()
    assert inside.ask(portal, _PUBLISH.format(title=title, gone=gone)) is True
    assert time.monotonic() - begun < 20


def _until_indexed(portal: Portal, title: str, gone: str = "") -> None:
    def is_there() -> bool | None:
        titles = inside.ask(portal, _IN_THE_INDEX)
        return True if title in titles and gone not in titles else None

    until(is_there, within=SECONDS, what=f"{title} kom aldrig till indexet")


def _dies(engine: Engine) -> Callable[[], None]:
    engine.kill()
    return engine.start


def _hangs(engine: Engine) -> Callable[[], None]:
    engine.send(signal.SIGSTOP)
    return lambda: engine.send(signal.SIGCONT)


def test_an_engine_that_is_killed_hangs_and_comes_back_costs_nobody_anything(portal: Portal, engine: Engine) -> None:
    portal.extra["ELASTICSEARCH_URL"] = engine.url
    portal.manage("rebuild_search")
    with running(portal):
        assert _state(portal) == THERE
        _publish(portal, "Lindblomman öppnar")
        _until_indexed(portal, "Lindblomman öppnar")
        before = "Lindblomman öppnar"
        for number, breaks in enumerate((_dies, _hangs), 1):
            mends = breaks(engine)
            assert _state(portal) == AWAY
            title = f"Lindblomman stänger {number}"
            _publish(portal, title, gone=before)
            assert _search(portal, "lindblomman") == [f"<mark>Lindblomman</mark> stänger {number}"]
            mends()
            _until_state(portal, THERE)
            _until_indexed(portal, title, gone=before)
            assert inside.ask(portal, _MESSAGES) == []
            before = title
        said = [line for name in ("web.log", "worker.log") for line in portal.log(name).splitlines() if " search " in line]
        # Killed, and hung: each is said once, and so is each return, however many processes noticed.
        assert [line.split(" search ")[1].split(",")[0] for line in said].count("Elasticsearch is away") == 2
        assert sum("Elasticsearch is back" in line for line in said) == 2
        assert "lindblomman" not in "\n".join(said).lower()


def test_a_closed_port_is_away_from_the_start_and_an_engine_that_comes_gets_everything(portal: Portal, engine: Engine) -> None:
    portal.extra["ELASTICSEARCH_URL"] = engine.url
    engine.kill()
    with running(portal):
        assert _state(portal) == AWAY
        _publish(portal, "Lindblomman öppnar")
        assert _search(portal, "lindblomman") == ["<mark>Lindblomman</mark> öppnar"]
        assert [attempts for _state_of, attempts in inside.ask(portal, _MESSAGES)] == [0] * len(inside.ask(portal, _MESSAGES))
        engine.start()
        _until_state(portal, THERE)
        _until_indexed(portal, "Lindblomman öppnar")
        assert json.dumps(inside.ask(portal, _MESSAGES)) == "[]"
