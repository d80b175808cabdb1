"""A person's way through a form, learnt once by the words on the pages and then walked again and again from prepared bodies."""

import re
import time
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from typing import Protocol
from urllib.parse import urlencode, urlsplit

from bench.caller import Caller, Failed
from tests.markup import Answer, Page

TOKEN = re.compile(rb'name="csrfmiddlewaretoken" value="([A-Za-z0-9]+)"')
REFERENCE = re.compile(r"^/ansok/([^/]+)/[^/]+/$")
BUTTONS = ("Skicka", "Börja", "Fortsätt")
MOST_PRESSES = 20


@dataclass(frozen=True)
class Turn:
    """One press of a button, with all that is sent but the token, and what the page that it leads to must say."""

    kind: str
    path: str
    body: bytes
    says: bytes
    has_token: bool

    @property
    def name(self) -> str:
        """The last word of its address."""
        return self.path.rstrip("/").rpartition("/")[2]

    def under(self, old: str, new: str) -> "Turn":
        """Return the press as it is in a walk that was given another reference."""
        if not (old and new):
            return self
        before, after = old.encode(), new.encode()
        return replace(self, path=self.path.replace(old, new), body=self.body.replace(before, after), says=self.says.replace(before, after))


@dataclass(frozen=True)
class Way:
    """All presses from the first page to the receipt; `reference` is the one that was given while it was learnt."""

    first: str
    turns: tuple[Turn, ...]
    reference: str


class Watch(Protocol):
    """Something that looks on while a press is made."""

    def __call__(self, kind: str) -> AbstractContextManager[object]:
        """Return what surrounds a press of the kind."""


def reference_in(path: str) -> str:
    """Return the draft's reference in an address; empty where there is none."""
    found = REFERENCE.match(path)
    return found[1] if found else ""


def _says(page: Page) -> bytes:
    """Return what the page can be told by: a receipt by its reference, any other by its heading as it is written."""
    carrier = page.soup.select_one("[data-reference]")
    if carrier is not None:
        return f'data-reference="{carrier["data-reference"]}"'.encode()
    heading = page.soup.find("h1")
    said = heading.get_text().strip() if heading else ""
    if not said or said not in page.html:
        raise Failed(f"{page.address} ({page.status}) känns inte igen: {page.text[:200]}")
    return said.encode()


def learn(caller: Caller, first: str, answers: Mapping[str, Answer], *, starts: int) -> Way:
    """Walk as a person does, by labels and buttons, and write down what was sent; the form begins after `starts` presses."""
    page, turns, reference = caller.page(first), [], ""
    for number in range(MOST_PRESSES):
        text = next((text for text in BUTTONS if page.has_button(text)), "")
        if not text:
            break
        form, button = page.button(text)
        pairs = form.fill(answers).pairs(button)
        own = [(name, value) for name, value in pairs if name != "csrfmiddlewaretoken"]
        path = urlsplit(form.action).path
        page = caller.page(path, pairs)
        reference = reference or reference_in(urlsplit(page.address).path)
        turns.append(Turn("start" if number < starts else "step", path, urlencode(own).encode(), _says(page), len(own) < len(pairs)))
    turns[-1] = replace(turns[-1], kind="send")
    return Way(first, tuple(turns), reference)


@dataclass
class Walk:
    """Somebody on her way, with the page that she has before her."""

    caller: Caller
    way: Way
    reference: str = ""
    page: bytes = b""

    def begin(self) -> None:
        """Open the first page."""
        _, _, self.page = self.caller.follow(self.way.first)

    def press(self, turn: Turn) -> None:
        """Send what is before her, follow, and check that the right page came."""
        turn = turn.under(self.way.reference, self.reference)
        address, status, text = self.caller.follow(turn.path, self._token(turn) + turn.body)
        if status != 200 or turn.says not in text:
            raise Failed(f"POST {turn.path} ledde till {address}, {status}, {len(text)} byte utan {turn.says!r}")
        self.reference, self.page = self.reference or reference_in(address), text

    def _token(self, turn: Turn) -> bytes:
        if not turn.has_token:
            return b""
        found = TOKEN.search(self.page)
        if found is None:
            raise Failed(f"ingen nyckel till {turn.path}")
        return b"csrfmiddlewaretoken=" + found[1] + b"&"


def walk(caller: Caller, way: Way, *, watch: Watch = lambda kind: nullcontext(), presses: int | None = None) -> dict[str, float]:
    """Walk the whole way, or so many presses of it; returns the seconds of each by its name."""
    going, taken = Walk(caller, way), {}
    going.begin()
    for turn in way.turns[:presses]:
        begin = time.perf_counter()
        with watch(turn.kind):
            going.press(turn)
        taken[turn.name] = time.perf_counter() - begin
    return taken


def saved_again(caller: Caller, way: Way) -> Callable[[], int]:
    """Walk up to the sending; the call that is returned saves every step once more, in order, and returns how many they were."""
    going = Walk(caller, way)
    going.begin()
    before = [turn for turn in way.turns if turn.kind != "send"]
    for turn in before:
        going.press(turn)
    steps = [turn for turn in before if turn.kind == "step"]

    def again() -> int:
        for turn in steps:
            going.press(turn)
        return len(steps)

    return again
