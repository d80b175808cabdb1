"""Two web servers of one installation, each with its pages warm: what is published at the one is there for the next reader at the other."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
import requests

from tests.harness.inside import ask
from tests.running import Portal, free_port

PAGE, LIST, SERVICE = "nyheter/studierummet-far-en-dag-till/", "nyheter/", "stod/mojligheten/"


@pytest.fixture
def pair(portal: Portal) -> Iterator[tuple[Portal, Portal]]:
    """Two servers of one process each over the same folder and database."""
    other = replace(portal, port=free_port(), processes=[])
    try:
        for server in (portal, other):
            server.start_web(workers=1)
        yield portal, other
    finally:
        other.stop()


def _read(server: Portal, path: str) -> tuple[int, str]:
    """Return what somebody without a cookie is answered."""
    answer = requests.get(server.url + path, timeout=30)
    return answer.status_code, answer.text


def _warm(pair: tuple[Portal, Portal], path: str) -> None:
    for server in pair:
        kept, again = _read(server, path), _read(server, path)
        assert kept == again


CHANGES = {
    "a page": (
        "page = NewsPage.objects.get(slug='studierummet-far-en-dag-till'); page.title = 'Ny rubrik idag'; page.save_revision().publish()",
        (PAGE, LIST),
        "Ny rubrik idag",
    ),
    "an alert": (
        "now = timezone.now(); Alert.objects.create(title='Ny rubrik idag', text='Ring.', starts_at=now, ends_at=now + timedelta(hours=1))",
        ("", PAGE),
        "Ny rubrik idag",
    ),
    "the settings": ("s = SiteSettings.objects.get(); s.municipality_name = 'Nyköpinge'; s.save()", ("", PAGE), "Nyköpinge"),
    "a contact card": ("for c in ContactCard.objects.all(): c.hours = 'Dygnet runt'; c.save()", ("kontakt/",), "Dygnet runt"),
    "a synonym": ("Synonym.objects.create(typed='pluggetuget', means='KAASAM')", ("sok/?q=pluggetuget",), "/stod/kaasam/"),
    "a service": ("p = Programme.objects.get(slug='mojligheten'); p.is_open = False; p.save()", (SERVICE,), ""),
}
IMPORTS = """
from datetime import timedelta
from django.utils import timezone
from common.models import Alert, ContactCard, SiteSettings
from news.models import NewsPage
from search.models import Synonym
from services.models import Programme
"""


def test_what_changes_is_seen_at_once_by_the_next_reader_at_either_server(pair: tuple[Portal, Portal]) -> None:
    unseen = []
    for what, (change, paths, words) in CHANGES.items():
        for path in paths:
            _warm(pair, path)
        before = {(server.port, path): _read(server, path)[1] for server in pair for path in paths}
        ask(pair[0], f"{IMPORTS}\n{change}\nprint(1)")
        for server in pair:
            seen = [_read(server, path)[1] for path in paths]
            unseen += [
                (what, path) for path, html in zip(paths, seen, strict=True) if html == before[server.port, path] or words not in html
            ]
    assert unseen == []


def test_a_page_that_is_hidden_is_gone_at_once_from_either_server(pair: tuple[Portal, Portal]) -> None:
    title = "Studierummet får en dag till"
    _warm(pair, PAGE)
    _warm(pair, LIST)
    assert title in _read(pair[1], LIST)[1]
    ask(pair[0], f"{IMPORTS}\nNewsPage.objects.get(slug='studierummet-far-en-dag-till').unpublish()\nprint(1)")
    for server in reversed(pair):
        assert _read(server, PAGE)[0] == 404
        assert title not in _read(server, LIST)[1]
        assert title not in _read(server, "sitemap.xml")[1]
