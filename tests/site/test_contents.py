"""The contents above a long page, of every kind that can be long: each line leads to a heading, in the order of the page."""

import re
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from wagtail.rich_text import RichText

from common import stamp
from services.models import Programme
from tests.site import kinds as further
from tests.site import pages

TEXT = RichText("<p>Det är helt okej.</p>")
HEADINGS = [("heading", {"title": f"Rubrik {number}", "level": 2}) for number in range(4)]
WORDS = [f"Rubrik {number}" for number in range(4)]


def _listed(client: Client, address: str) -> list[str]:
    soup = BeautifulSoup(client.get(address).content, "html.parser")
    links = soup.select("nav.contents a")
    anchors = [str(link["href"]).removeprefix("#") for link in links]
    ids = [str(tag["id"]) for tag in soup.find_all(id=True) if tag["id"] in anchors]
    assert ids == anchors, address
    return [link.text for link in links]


def _publish(page: Any, **fields: Any) -> None:
    for name, value in fields.items():
        setattr(page, name, value)
    page.save_revision().publish()
    stamp.bump()


def test_a_guide_lists_its_own_parts_and_the_headings_of_its_text(kinds: further.Kinds, client: Client) -> None:
    assert _listed(client, kinds.guide.href) == []
    Programme.objects.update(accepts_joint=True)
    _publish(
        kinds.guide,
        body=[("heading", {"title": "Mer om skolan", "level": 2}), ("heading", {"title": "Under", "level": 3})],
        steps=[("step", {"title": "Du ringer", "text": "Vi lyssnar."})],
        questions=[("question", {"question": "Måste jag?", "answer": TEXT})],
    )
    parts = ["Det här kan du göra i dag", "Mer om skolan", "Så här går det till", "Skriv till oss", "Frågor vi ofta får"]
    assert _listed(client, kinds.guide.href) == parts


def test_results_list_their_groups_and_the_headings_of_their_text(kinds: further.Kinds, client: Client) -> None:
    assert _listed(client, kinds.results.href) == []
    _publish(kinds.results, body=HEADINGS)
    assert _listed(client, kinds.results.href) == ["Alla", *WORDS]


def test_cookies_list_the_table_between_the_texts(kinds: further.Kinds, client: Client) -> None:
    assert _listed(client, kinds.cookies.href) == []
    _publish(kinds.cookies, before=HEADINGS[:2], after=HEADINGS[2:])
    assert _listed(client, kinds.cookies.href) == [*WORDS[:2], "De här finns", *WORDS[2:]]


@pytest.mark.parametrize(("count", "listed"), [(3, []), (4, WORDS)])
def test_an_event_lists_the_headings_of_a_long_text(kinds: further.Kinds, client: Client, count: int, listed: list[str]) -> None:
    _publish(kinds.event, body=HEADINGS[:count])
    assert _listed(client, kinds.event.href) == listed


def test_an_easy_text_lists_its_own_headings_and_none_of_the_page(site: pages.Built, client: Client) -> None:
    _publish(site.service, easy_read=HEADINGS[:1])
    assert len(_listed(client, "/stod/kaa/")) == 4
    assert _listed(client, "/sv-x-ll/stod/kaa/") == []
    _publish(site.service, easy_read=HEADINGS)
    assert _listed(client, "/sv-x-ll/stod/kaa/") == WORDS
    # They lie right below the page's own heading.
    assert re.search(r'<h2[^>]*id="om-rubrik-0"', client.get("/sv-x-ll/stod/kaa/").content.decode())
