"""Key figures: written so that nobody is recognised, held against an earlier year in words, and once more in a table."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.test import Client

from home.blocks import KeyFigureBlock
from home.presenters.results import compared, written
from tests.site import kinds as further
from tests.site import pages


@pytest.mark.parametrize(
    ("measure", "number", "unit", "words"),
    [
        ("people", 186, "", "186"),
        ("people", 4, "", "färre än 5"),
        ("people", 0, "ungdomar", "färre än 5"),
        ("share", 62, "", "62 procent"),
        ("share", 3, "", "3 procent"),
        ("other", 2, "dagar", "2 dagar"),
        ("other", 12000, "kronor", "12\xa0000 kronor"),
    ],
)
def test_a_figure_is_written(measure: str, number: int, unit: str, words: str) -> None:
    assert written(measure, number, unit) == words


@pytest.mark.parametrize(
    ("measure", "number", "earlier", "words"),
    [
        ("people", 186, 151, "Fler än 2025, då det var 151."),
        ("people", 100, 151, "Färre än 2025, då det var 151."),
        ("people", 17, 17, "Lika många som 2025."),
        ("people", 9, 3, "Fler än 2025, då det var färre än 5."),
        ("people", 3, 9, "Färre än 2025, då det var 9."),
        ("people", 4, 1, "Färre än 5 även 2025."),
        ("share", 62, 54, "Upp från 54 procent 2025."),
        ("share", 62, 63, "Ner från 63 procent 2025."),
        ("share", 62, 62, "Samma som 2025."),
        ("other", 6, 9, "Ner från 9 dagar 2025."),
        ("other", 6, None, ""),
        ("people", 6, 0, "Fler än 2025, då det var färre än 5."),
    ],
)
def test_a_figure_is_held_against_an_earlier_one_in_words(measure: str, number: int, earlier: int | None, words: str) -> None:
    value = {
        "measure": measure,
        "number": number,
        "unit": "dagar" if measure == "other" else "",
        "earlier": earlier,
        "earlier_year": "2025",
    }
    assert compared(value) == words


def _clean(**changes: Any) -> Any:
    block = KeyFigureBlock()
    return block.clean(block.to_python({**further.FIGURE, **changes}))


def test_a_figure_needs_its_source_its_year_and_an_earlier_year_with_an_earlier_figure() -> None:
    assert _clean()["number"] == 62
    assert _clean(earlier=None, earlier_year="")["earlier"] is None
    for wrong in ({"source": ""}, {"year": ""}, {"earlier_year": ""}, {"earlier": None}, {"number": 101}, {"earlier": 101}, {"number": -1}):
        with pytest.raises(ValidationError):
            _clean(**wrong)


def test_a_half_written_figure_may_be_saved_as_a_draft() -> None:
    block = KeyFigureBlock()
    block.clean_deferred(block.to_python({**further.FIGURE, "earlier_year": ""}))


def test_a_page_of_results_says_every_figure_with_source_and_year_and_again_in_a_table(site: pages.Built, client: Client) -> None:
    secret = {"measure": "people", "number": 3, "earlier": 12, "text": "hoppade av."}
    further.make_results(site.home, {}, secret, body=[("heading", "Så har vi räknat"), ("text", further.TEXT)])
    html = client.get("/resultat/").content.decode()
    page = BeautifulSoup(html, "html.parser").main
    assert page.select(".tally")[0].get_text(" ", strip=True) == "62 procent"
    assert len(page.select(".crowd .is-marked")) == 6
    assert "Källa: Kommunens egen uppföljning, 2026." in page.get_text(" ", strip=True)
    rows = [[cell.get_text(" ", strip=True) for cell in row.select("th, td")] for row in page.select("table.ledger tr")]
    assert rows == [
        ["Vad siffran säger", "Siffra", "År", "Tidigare", "Källa"],
        ["Alla"],
        ["hade en ny väg.", "62 procent", "2026", "54 procent (2025)", "Kommunens egen uppföljning"],
        ["hoppade av.", "färre än 5", "2026", "12 (2025)", "Kommunens egen uppföljning"],
    ]
    assert "Så har vi räknat" in html
    # The small number itself is nowhere in the page, not even in an attribute.
    assert ">3<" not in html
    assert "3 procent" not in html


def test_a_group_about_a_service_wears_its_colour_and_shape(site: pages.Built, client: Client) -> None:
    groups = [("group", {"heading": "KAA", "text": "Ordet.", "service": "kaa", "figures": [further.FIGURE]})]
    further.make_results(site.home, figures=groups)
    html = client.get("/resultat/").content.decode()
    assert 'class="tallies of-kaa"' in html
    assert "Ordet." in html


def test_a_page_without_figures_has_no_table(site: pages.Built, client: Client) -> None:
    further.make_results(site.home, figures=[])
    assert "<table" not in client.get("/resultat/").content.decode()
