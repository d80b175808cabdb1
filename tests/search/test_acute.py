"""Whoever may be in danger meets the numbers to call before anything else, whatever is found."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from search.acute import is_acute
from tests.site import pages


@pytest.mark.parametrize(
    "typed",
    [
        "självmord",
        "Sjalvmordstankar",
        "jag VILL  DÖ",
        "vill inte leva längre",
        "min dotter skär sig",
        "panikångest",
        "har ångest!",
        "mar daligt",
        "han slår mig",
        "want to die",
        "itsemurhasta",
        "самогубство",
        "انتحار",
    ],
)
def test_words_of_life_and_health_are_acute(typed: str) -> None:
    assert is_acute(typed)


@pytest.mark.parametrize("typed", ["", "praktik", "självförtroende", "vill dölja mina uppgifter", "slår migg", "döda", '"*"', "\x00"])
def test_other_words_are_not(typed: str) -> None:
    assert not is_acute(typed)


def _order(client: Client, query: str) -> list[str]:
    page = BeautifulSoup(client.get("/sok/", {"q": query}).content, "html.parser")
    return [str(part["id"]) for part in page.select("#akut, #innehall")]


def test_the_numbers_stand_above_the_search_where_it_is_acute(found: pages.Built, client: Client) -> None:
    assert _order(client, "vill dö") == ["akut", "innehall"]


def test_they_stand_there_too_where_a_slip_was_mended(found: pages.Built, client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("search.presenters.is_acute", lambda typed: typed == "praktik")
    assert _order(client, "pratkik") == ["akut", "innehall"]


def test_elsewhere_they_stand_below(found: pages.Built, client: Client) -> None:
    assert _order(client, "praktik") == ["innehall", "akut"]
