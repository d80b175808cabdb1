"""What the editor says of each block, and what it looks like before it is chosen."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.http import HttpRequest
from django.test import RequestFactory
from django.urls import reverse
from wagtail import blocks
from wagtail.admin.views.generic.preview import StreamFieldBlockPreview
from wagtail.blocks import Block
from wagtail.fields import StreamField
from wagtail.models import get_page_models

from common.models import ContactCard
from services.block_samples import samples
from tests import personae
from tests.site import pages

OURS = ("common.blocks.", "services.")


def _streams() -> list[blocks.StreamBlock]:
    fields = [field for model in get_page_models() for field in model._meta.fields if isinstance(field, StreamField)]
    return [field.stream_block for field in fields if type(field.stream_block).__module__.startswith(OURS)]


def _inside(block: Block) -> list[Block]:
    below = list(getattr(block, "child_blocks", {}).values())
    if isinstance(block, blocks.ListBlock):
        below.append(block.child_block)
    return [block, *[each for child in below for each in _inside(child)]]


def _to_choose_from() -> dict[type[Block], Block]:
    """Return every kind of block that stands in a picker, once."""
    streams = [block for stream in _streams() for block in _inside(stream) if isinstance(block, blocks.StreamBlock)]
    return {type(child): child for stream in streams for child in stream.child_blocks.values()}


CHOICES = _to_choose_from()


@pytest.mark.parametrize("kind", CHOICES, ids=lambda kind: kind.__name__)
def test_every_block_says_in_swedish_what_it_is_for(kind: type[Block]) -> None:
    block = CHOICES[kind]
    assert str(block.get_description()).endswith(".")
    assert block.is_previewable
    assert block.label not in ("", block.name)


def _previewed(block: Block) -> BeautifulSoup:
    request: HttpRequest = RequestFactory().get("/redaktion/block-preview/", {"id": block.definition_prefix})
    response = StreamFieldBlockPreview.as_view()(request)
    return BeautifulSoup(response.render().content, "html.parser")


@pytest.mark.django_db
@pytest.mark.parametrize("kind", CHOICES, ids=lambda kind: kind.__name__)
def test_every_block_can_be_looked_at_in_our_own_look(kind: type[Block]) -> None:
    soup = _previewed(CHOICES[kind])
    assert soup.find("link", rel="stylesheet")["href"] == "/static/site.css"
    assert [title["class"] for title in soup.find_all("h1")] == [["unseen"]]
    assert len(soup.main.find("div", class_="stack").get_text(strip=True)) > len("Kostar")
    assert not soup.find_all(style=True)
    assert not soup.find_all("script", src=False)


@pytest.mark.django_db
def test_a_preview_asks_nothing_of_whom_it_shows() -> None:
    before = ContactCard.objects.count()
    said = {kind.__name__: _previewed(block).main.get_text(" ", strip=True) for kind, block in CHOICES.items()}
    assert "Samira" in said["ContactBlock"]
    assert "Gruppen tar emot nya." in said["ActionBlock"]
    assert "Veckan: Gruppen" in said["WeekBlock"]
    assert "Om gruppen" in said["RelatedBlock"]
    assert ContactCard.objects.count() == before


def test_a_preview_shows_in_the_frame_of_the_editor_and_nowhere_else(site: pages.Built) -> None:
    staff = personae.communicator()
    block = next(iter(CHOICES.values()))
    response = staff.client.get(reverse("wagtailadmin_block_preview"), {"id": block.definition_prefix})
    assert response.status_code == 200
    assert response.headers["X-Frame-Options"] == "SAMEORIGIN"
    assert "frame-ancestors 'self'" in response.headers["Content-Security-Policy"]
    assert "style-src 'self'" in response.headers["Content-Security-Policy"]


@pytest.mark.django_db
def test_there_is_a_sample_of_every_block() -> None:
    found = samples()
    assert {type(block) for _title, block, _value in found} == set(CHOICES)
    assert all(title for title, _block, _value in found)


def test_nothing_is_written_beforehand_in_a_field_for_words() -> None:
    worded = (blocks.CharBlock, blocks.TextBlock, blocks.RegexBlock, blocks.URLBlock, blocks.RichTextBlock)
    fields = [block for stream in _streams() for block in _inside(stream) if isinstance(block, worded)]
    assert fields
    assert [block.name for block in fields if str(getattr(block.get_default(), "source", block.get_default()) or "")] == []


def test_blocks_that_are_folded_together_can_be_told_apart() -> None:
    structs = {type(block): block for stream in _streams() for block in _inside(stream) if isinstance(block, blocks.StructBlock)}
    own = [block for kind, block in structs.items() if kind.__module__.startswith("common.blocks.") and len(block.child_blocks) > 1]
    formats: dict[str, Any] = {type(block).__name__: block.meta.label_format for block in own}
    assert [name for name, label_format in formats.items() if not label_format and name != "DescribedPictureBlock"] == []


def test_a_card_is_found_by_its_words_and_made_on_the_spot(site: pages.Built) -> None:
    pages.make_card(name="Leila", role="gruppledare", unit="Möjligheten")
    staff = personae.communicator()
    found = staff.client.get(reverse("contact_card_chooser:choose_results"), {"q": "möjlig grupp"}).content.decode()
    assert "Leila" in found
    assert "Samira" not in found
    made = staff.client.post(reverse("contact_card_chooser:create"), {"name": "Jonas", "role": "vägledare", "phone": "070-174 06 12"})
    assert made.json()["result"]["title"] == "Jonas, vägledare"
    refused = staff.client.post(reverse("contact_card_chooser:create"), {"name": "Jonas", "role": "vägledare", "phone": "ring"})
    assert "Skriv numret med siffror" in refused.json()["htmlFragment"]
