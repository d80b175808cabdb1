"""Kill -9 of the web server and the message worker under load: nothing acknowledged is lost, nothing is stored or sent twice for it."""

import json
import random
import threading
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from email import message_from_bytes

import pytest
import requests

from tests import journeys
from tests.harness import inside
from tests.markup import NotOnPage, Page
from tests.personae import BY_MAIL, SIXTEEN
from tests.running import Portal, kill
from tests.visitor import Visitor
from tests.waiting import Never, until

PATIENCE_SECONDS = 60
AWAY = {502, 503}


def _answer(ask: Callable[[], requests.Response]) -> requests.Response | None:
    """Return what the portal answers; None while it is away."""
    try:
        answer = ask()
    except requests.RequestException:
        return None
    return None if answer.status_code in AWAY else answer


class Patient(Visitor):
    """Somebody who presses again, the same button of the same page, when the line breaks."""

    def send(self, *words: object, **more: object) -> requests.Response:
        """POST until an answer comes."""
        return self._until_answered(lambda: Visitor.send(self, *words, **more))  # type: ignore[arg-type]

    def open(self, path: str) -> Page:
        """GET until an answer comes."""
        answer = self._until_answered(lambda: self.http.get(f"{self.base.rstrip('/')}{path}" if path.startswith("/") else path, timeout=30))
        return self._read(answer)

    def _until_answered(self, ask: Callable[[], requests.Response]) -> requests.Response:
        return until(lambda: _answer(ask), within=PATIENCE_SECONDS, what="ingen svarade")


@dataclass
class Crowd:
    """People who ask for support all the time, and what they were told."""

    base: str
    acknowledged: list[str] = field(default_factory=list)
    begun: int = 0
    stop: threading.Event = field(default_factory=threading.Event)
    broken: list[str] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def run(self, number: int) -> None:
        """Submit one request after the other until told to stop."""
        while not self.stop.is_set():
            with self.lock:
                self.begun += 1
            try:
                receipt = journeys.submit(Patient(self.base), BY_MAIL if number % 2 else SIXTEEN)
            except (NotOnPage, Never) as error:
                self.broken.append(str(error))
                continue
            self.acknowledged.append(receipt.reference)


def _letters(portal: Portal) -> Counter[str]:
    """How many copies of each message lie in the spool, by Message-ID."""
    letters: Counter[str] = Counter()
    for path in (portal.data / "mail").rglob("*.eml"):
        letters[str(message_from_bytes(path.read_bytes())["Message-ID"])] += 1
    for path in (portal.data / "sms").rglob("*.json"):
        message = json.loads(path.read_text())
        letters[str(message.get("message_id") or message.get("id") or path.stem)] += 1
    return letters


def _drill(portal: Portal, *, kills: int, people: int, seed: int) -> None:
    chance = random.Random(seed)
    before = inside.counts(portal)
    crowd = Crowd(portal.url)
    web, worker = portal.start_web(), portal.start_worker()
    threads = [threading.Thread(target=crowd.run, args=(number,), daemon=True) for number in range(people)]
    for thread in threads:
        thread.start()
    for _ in range(kills):
        crowd.stop.wait(chance.uniform(0.8, 2.5))
        kill(web)
        kill(worker)
        web, worker = portal.start_web(wait=False), portal.start_worker()
        portal.wait_until_answering()
    crowd.stop.wait(2)
    crowd.stop.set()
    for thread in threads:
        thread.join(60)
    portal.stop()
    for _ in range(3):
        portal.manage("deliver", "--once")

    after = inside.counts(portal)
    stored = Counter(after["applications"]) - Counter(before["applications"])
    opened = Counter(after["cases"]) - Counter(before["cases"])
    assert crowd.acknowledged, f"ingen kom igenom: {crowd.broken[:3]}"
    assert crowd.broken == []
    assert set(crowd.acknowledged) - set(stored) == set(), "kvitterade ansökningar försvann"
    assert len(stored) <= crowd.begun, "en ansökan lagrades två gånger"
    assert set(stored.values()) == {1}
    assert opened == stored, "varje ansökan har sitt ärende, och bara ett"
    copies = _letters(portal)
    doubled = sum(times - 1 for times in copies.values() if times > 1)
    assert doubled <= kills, f"fler dubbletter än avbrott: {doubled} på {kills}"


def test_a_crash_of_web_and_worker_loses_nothing_that_was_acknowledged(portal: Portal) -> None:
    _drill(portal, kills=2, people=3, seed=1)


@pytest.mark.full
def test_twenty_crashes_under_load_lose_nothing_that_was_acknowledged(portal: Portal) -> None:
    _drill(portal, kills=20, people=6, seed=20)
