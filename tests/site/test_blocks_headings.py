"""Every heading has an id of its own on its page, and the contents lead there."""

import re
from collections import Counter
from typing import Any

from bs4 import BeautifulSoup
from django.test import Client

from common import stamp
from common.contents import Entry, contents
from news.models import NewsPage
from services.blocks import StoryBlock
from services.models import ServicePage
from tests.site import block_values, pages


def _stream(*stored: tuple[str, Any]) -> Any:
    return StoryBlock().to_python([{"type": kind, "value": value} for kind, value in stored])


def _heading(title: str, level: int = 2) -> tuple[str, Any]:
    return "heading", {"title": title, "level": level}


def test_the_contents_are_the_headings_in_order_with_their_levels() -> None:
    path = {"title": "Så gör du", "steps": [{"title": "Ring", "text": "Vi svarar."}]}
    stream = _stream(_heading("Öppet hus"), ("text", "<p>Hej.</p>"), _heading("När", 3), ("steps", path))
    assert contents([stream]) == (Entry("om-oppet-hus", "Öppet hus", 2), Entry("om-nar", "När", 3), Entry("om-sa-gor-du", "Så gör du", 2))


def test_headings_that_say_the_same_get_different_ids_over_all_streams() -> None:
    first, second = _stream(_heading("Mer"), _heading("Mer")), _stream(_heading("Mer!"))
    assert [entry.anchor for entry in contents([first, second])] == ["om-mer", "om-mer-2", "om-mer-3"]


def test_what_has_been_named_once_keeps_its_name() -> None:
    first, second = _stream(_heading("Mer")), _stream(_heading("Mer"))
    contents([first, second])
    assert [entry.anchor for entry in contents([second])] == ["om-mer-2"]


def test_a_heading_in_letters_that_are_not_latin_has_an_id_too() -> None:
    assert [entry.anchor for entry in contents([_stream(_heading("من أنت؟"), _heading("!"))])] == ["om-من-أنت", "om-avsnitt"]


def _ids(client: Client, address: str) -> Counter[str]:
    soup = BeautifulSoup(client.get(address).content, "html.parser")
    return Counter(tag["id"] for tag in soup.find_all(id=True))


def test_no_id_stands_twice_on_a_page_of_every_block_twice(site: pages.Built, client: Client) -> None:
    stored = [*block_values.one_of_each(block_values.make_rows(site, 1)), *block_values.one_of_each(block_values.make_rows(site, 2))]
    headings = [{"type": "heading", "value": title} for title in ("Kontakt", "Dela", "Akut", "Läs mer")]
    NewsPage.objects.filter(pk=site.news.pk).update(body=[*stored, *headings])
    stamp.bump()
    ids = _ids(client, "/nyheter/studierummet-ar-oppet/")
    assert {"om-ingen-fragar-varfor", "om-ingen-fragar-varfor-2", "om-kontakt", "om-sa-gor-du-2"} <= ids.keys()
    assert [name for name, times in ids.items() if times > 1] == []


def test_a_heading_of_a_service_page_lies_under_its_question(site: pages.Built, client: Client) -> None:
    page = ServicePage.objects.get(slug="kaa")
    page.what = [("heading", {"title": "Det här gör vi", "level": 2}), ("heading", {"title": "Tillsammans", "level": 3})]
    page.save_revision().publish()
    stamp.bump()
    html = client.get("/stod/kaa/").content.decode()
    assert re.findall(r"<(h\d) id=\"om-([a-z-]+)\"", html) == [("h3", "det-har-gor-vi"), ("h3", "tillsammans")]
    assert html.count("<h1") == 1
