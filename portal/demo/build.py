"""The demo as a whole: what is there already is left alone, so that a second run changes nothing."""

from dataclasses import dataclass

from django.db import transaction

from common.time import today
from portal.demo.cases import build_cases
from portal.demo.editorial import build_editorial, keepers
from portal.demo.logins import Login
from portal.demo.organisations import build_organisations
from portal.demo.other_forms import build_other_forms
from portal.demo.pages import Tree, build_pages, build_start
from portal.demo.pictures import build_pictures
from portal.demo.programmes import build_cards, build_programmes, build_site
from portal.demo.search import build_index, build_search
from portal.demo.translations import build_translations
from portal.demo.users import build_users

SEED = 4
CASES = 25


@dataclass(frozen=True)
class Demo:
    """What was asked for."""

    seed: int = SEED
    cases: int = CASES
    pages: int = 0


def build(wanted: Demo) -> list[Login]:
    """Make Lindhamra, and return how its staff sign in."""
    with transaction.atomic():
        cards = build_cards()
        programmes = build_programmes(cards)
        build_organisations()
        start = build_start()
        build_site(start)
        pictures = build_pictures()
    logins = build_users()
    tree = Tree(today(), programmes, cards, pictures, keepers())
    build_pages(tree, start, generated_pages=wanted.pages)
    build_translations(tree, start)
    build_editorial()
    build_search()
    build_cases(seed=wanted.seed, number=wanted.cases)
    if wanted.cases >= CASES:
        build_other_forms(seed=wanted.seed)
    build_index()
    return logins
