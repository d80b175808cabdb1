"""The golden queries asked of an engine: at which place the right page comes."""

from dataclasses import dataclass

from search.actions import rebuild
from search.service import search
from tests import factories
from tests.demo.making import make
from tests.search.golden import Golden, golden
from tests.search.twenty import make_twenty

FIRST, TOP = 0.85, 3


@dataclass(frozen=True)
class Place:
    """A query, where the right page came (0: not on the first page of hits), and what came before it."""

    asked: Golden
    place: int
    got: tuple[str, ...]


def make_golden_site() -> None:
    """Make the demo's pages and twenty more, and read them all."""
    factories.root_page()
    make()
    make_twenty()
    rebuild()


def places() -> list[Place]:
    """Ask every query of whichever engine answers."""
    found = []
    for asked in golden():
        got = tuple(hit.url for hit in search(asked.query).hits)
        found.append(Place(asked, next((number for number, url in enumerate(got, 1) if url in asked.pages), 0), got[:TOP]))
    return found


def far(found: list[Place]) -> list[Place]:
    """Return the queries whose page is not among the first three."""
    return [each for each in found if not 0 < each.place <= TOP]


def share_first(found: list[Place]) -> float:
    """Return the share of the queries whose page comes first."""
    return sum(each.place == 1 for each in found) / len(found)
