"""What is wrong with a page: what stops it from being published, by whatever way, and what its editor is told to look over."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
import time_machine
from django.utils import timezone
from wagtail import blocks
from wagtail.images.blocks import ImageBlock
from wagtail.rich_text import RichText

from common.blocks import LinksBlock, PictureBlock, ProseBlock
from common.errors import Invalid
from common.quality.findings import Finding, Level, findings
from common.quality.pieces import pieces, texts_of_block
from common.quality.printed import Link, Text
from common.quality.telling import told_after_publishing
from home.models import StandardPage
from news.models import NewsPage
from services.models import ServicePage
from services.pages import ServicesIndexPage
from tests import factories
from tests.site import pages

HARD = "Kommunens aktivitetsansvar omfattar ungdomar som inte genomför eller har fullföljt utbildning på nationella program"


ARTICLE_DAY = "2026-11-18"


@pytest.fixture(autouse=True)
def _day_of_the_article() -> Iterator[None]:
    with time_machine.travel(f"{ARTICLE_DAY}T11:00:00Z", tick=False):
        yield


def _warned(page: Any) -> list[tuple[str, str]]:
    return [(finding.where, finding.message) for finding in findings(page) if finding.level is Level.WARNING]


def _missed(page: Any) -> list[tuple[str, str]]:
    return [(finding.where, finding.message) for finding in findings(page) if finding.level is Level.ERROR]


def test_a_good_page_has_nothing_to_mend(site: pages.Built) -> None:
    for page in (site.home, site.services, site.service, site.news_index, site.news, site.contact, site.about, site.accessibility):
        assert findings(page) == (), page.title


def test_every_text_of_a_page_is_met_once_with_its_field(site: pages.Built) -> None:
    said = [(piece.where, piece.text) for piece in pieces(site.news)]
    assert said == [
        ("Rubrik", "Studierummet är öppet"),
        ("Ingress", "Måndag och torsdag kan du plugga."),
        ("Bilden i ord", "Två personer vid ett bord."),
        ("Bildtext", "Studierummet."),
        ("Text", "Läs om KAA och CSN."),
        ("Text", "Ingen frågar varför"),
        ("Text", "Första gången satt jag bara och ritade."),
        ("Text", "Elin, 18 år"),
        ("Text", "är med i Möjligheten"),
        ("Text", "Boken"),
        ("Text", "6 av 10"),
        ("Text", "hade börjat plugga."),
        ("Text", "Lindhamra kommun"),
        ("Faktarutans rubrik", "Studierummet"),
        ("Fakta", "Kostar inget"),
        ("Läs mer", "Pengar när du pluggar, CSN"),
    ]
    assert [piece.level for piece in pieces(site.news) if piece.level] == [2]


class _Unknown(blocks.FieldBlock):
    """A block that the walk has never heard of."""

    def get_searchable_content(self, value: dict[str, str]) -> list[str]:
        return [value["said"]]


def _value(block: blocks.Block, stored: Any) -> Any:
    block.set_name("body")
    return block.to_python(stored)


def test_a_block_of_an_unknown_kind_yields_what_a_search_would_find() -> None:
    block = _Unknown()
    block.set_name("odd")
    assert list(texts_of_block(block, {"said": "Hej"})) == [Text("Hej")]


def test_choices_and_words_for_those_who_do_not_see_are_no_running_text() -> None:
    class Kind(blocks.StructBlock):
        kind = blocks.ChoiceBlock(choices=[("a", "Ett val")])
        items = blocks.ListBlock(blocks.CharBlock())
        prose = ProseBlock()
        picture = ImageBlock(required=False)

    value = _value(Kind(), {"kind": "a", "items": ["Ett", "Två"], "prose": "<p>Tre.</p>", "picture": None})
    assert list(texts_of_block(Kind(), value)) == [Text("Ett"), Text("Två"), Text("Tre.")]
    assert list(texts_of_block(PictureBlock(), PictureBlock().get_default())) == []


def test_a_heading_says_its_level() -> None:
    class HeadingBlock(blocks.StructBlock):
        text = blocks.CharBlock()
        level = blocks.ChoiceBlock(choices=[("h2", "Rubrik"), ("h3", "Underrubrik")])

    block = HeadingBlock()
    block.set_name("heading")
    assert list(texts_of_block(block, block.to_python({"text": "Så här", "level": "h3"}))) == [Text("Så här", 3)]


@pytest.mark.django_db
def test_the_words_of_a_link_are_those_that_are_clicked() -> None:
    stream = LinksBlock()
    value = stream.to_python([{"type": "away", "value": {"url": "https://www.csn.se/", "text": "läs mer"}}])
    assert list(texts_of_block(stream, value)) == [Text("läs mer", links=(Link("läs mer", "https://www.csn.se/"),))]


def test_what_a_hurried_author_wrote_is_quoted_with_its_field(site: pages.Built) -> None:
    page = site.news
    page.title, page.lead = "VIKTIGT  nytt", "Under 2020. och den PÅ kontoret ."
    page.body = [
        (
            "text",
            RichText('<p>Ring oss, eller <a href="https://www.csn.se/">läs mer</a>. <a href="https://x.example/b.pdf">Blankett</a></p>'),
        )
    ]
    assert _warned(page) == [
        ("Rubrik", "Skriv ”VIKTIGT” med små bokstäver."),
        ("Ingress", "Skriv ”PÅ” med små bokstäver."),
        ("Rubrik", "Det är dubbla mellanslag i ”VIKTIGT  nytt”."),
        ("Ingress", "Det är ett mellanslag för mycket i ”kontoret .”."),
        ("Ingress", "Det är en punkt mitt i en mening: ”2020. och”."),
        ("Text", "Länken ”läs mer” säger inte vart den går."),
        ("Text", "Länken ”Blankett” går till en fil. Skriv vilken sort och hur stor, till exempel (PDF, 240 kB)."),
    ]


def test_a_hard_text_is_warned_of_earlier_where_young_people_read(site: pages.Built) -> None:
    told = "Texten är svår att läsa: LIX är %d och bör vara högst %d. Dela långa meningar och byt ut långa ord."
    for page, limit in ((site.news, 30), (site.about, 40)):
        page.body = [("text", RichText(f"<p>{HARD}. {HARD}.</p>"))]
        (message,) = [message for where, message in _warned(page) if not where]
        index = int(message.split("LIX är ")[1].split()[0])
        assert message == told % (index, limit)
        assert index > 40
    # Fourteen words a sentence and every fifth of them long: too much for the young, not for others.
    medium = "Vi hjälper dig att hitta en plats som passar, och betalar ersättning varje månad. "
    site.about.body = site.news.body = [("text", RichText(f"<p>{medium * 9}</p>"))]
    assert [where for where, _message in _warned(site.news)] == [""]
    assert _warned(site.about) == []


def test_the_text_in_easy_swedish_neither_hides_a_hard_page_nor_is_hidden_by_an_easy_one(site: pages.Built) -> None:
    hard, easy = [("text", RichText(f"<p>{HARD}. {HARD}.</p>"))], [("text", RichText("<p>Du får en egen plats. Den kostar inget.</p>" * 9))]
    site.about.body, site.about.easy_read = hard, easy
    assert [where for where, _message in _warned(site.about)] == [""]
    site.about.body, site.about.easy_read = easy, hard
    assert [where for where, _message in _warned(site.about)] == ["På lätt svenska"]


def test_the_heading_of_a_block_is_a_heading_that_another_may_stand_under(site: pages.Built) -> None:
    steps = {"title": "Så går det till", "steps": [{"title": "Ring", "text": "Vi svarar."}]}
    site.about.body = [("steps", steps), ("heading", {"title": "Sen då?", "level": 3})]
    assert _warned(site.about) == []


def test_headings_out_of_order_and_empty_ones_are_warned_of(site: pages.Built) -> None:
    site.about.body = [("text", RichText("<h3>Underrubrik</h3><p>Hej.</p><h2></h2><h3>Rätt</h3>"))]
    assert _warned(site.about) == [
        ("Text", "Rubriken ”Underrubrik” är en underrubrik, men det finns ingen rubrik ovanför."),
        ("Text", "En rubrik är tom."),
    ]


EARLY = [("Datum", "Datumet är tidigare än dagen då sidan visas.")]


@pytest.mark.parametrize(
    ("day", "first_shown", "shown_in", "warned"),
    [
        (18, None, None, []),
        (19, None, None, []),
        (17, None, None, EARLY),
        (18, None, 1, EARLY),
        (19, None, 1, []),
        (17, 0, None, EARLY),
        (17, 1, None, []),
    ],
)
def test_an_article_dated_before_the_day_it_is_first_shown_is_told_of(
    site: pages.Built, day: int, first_shown: int | None, shown_in: int | None, warned: list[tuple[str, str]]
) -> None:
    site.news.date = date(2026, 11, day)
    site.news.first_published_at = None if first_shown is None else timezone.now() - timedelta(days=first_shown)
    site.news.go_live_at = timezone.now() + timedelta(days=shown_in) if shown_in else None
    assert _warned(site.news) == warned


def test_what_must_be_there_is_an_error(site: pages.Built) -> None:
    assert _missed(StandardPage(title="Tom")) == [
        ("Ingress", "Fyll i fältet."),
        ("Kontaktkort", "Välj vem man kan ringa, innan sidan publiceras."),
    ]
    site.news.picture_alt = ""
    assert _missed(site.news) == [("Bilden i ord", "Skriv vad bilden visar, eller kryssa i att den är dekorativ.")]
    site.service.contact = None
    assert findings(site.service)[0] == Finding(Level.ERROR, "Välj vem man kan ringa, innan sidan publiceras.", "Kontaktkort")


def test_a_block_that_is_not_finished_is_an_error_of_its_field(site: pages.Built) -> None:
    silent = {"image": {"image": site.picture.pk, "decorative": False, "alt_text": ""}, "caption": ""}
    figure = {"figure": "6 av 10", "text": "", "source": "", "year": "2026"}
    stream = site.news.body.stream_block
    site.news.body = stream.to_python([{"type": "picture", "value": silent}, {"type": "figure", "value": figure}])
    told = "Bild: Skriv vad bilden visar, eller kryssa i att den är dekorativ. Siffra i ruta: Det här fältet är obligatoriskt."
    assert _missed(site.news) == [("Text", told)]


@pytest.mark.django_db
def test_a_page_that_has_just_been_begun_lacks_something_whatever_kind_it_is_of() -> None:
    for model in (NewsPage, ServicePage, ServicesIndexPage, StandardPage):
        assert _missed(model(title="Ny"))


def test_what_lacks_something_is_not_published_past_the_form_either(site: pages.Built) -> None:
    site.news.picture_alt = ""
    revision = site.news.save_revision()
    told = "”Studierummet är öppet” kan inte publiceras än. Bilden i ord: Skriv vad bilden visar, eller kryssa i att den är dekorativ."
    with pytest.raises(Invalid) as refused:
        revision.publish(user=factories.communicator())
    assert str(refused.value.message) == told
    assert NewsPage.objects.get(pk=site.news.pk).picture_alt


def test_what_is_due_by_the_clock_is_published_as_it_was_approved(site: pages.Built) -> None:
    site.news.picture_alt = ""
    site.news.save_revision().publish()
    assert NewsPage.objects.get(pk=site.news.pk).picture_alt == ""


def test_one_message_tells_of_four_things_at_most(site: pages.Built) -> None:
    assert told_after_publishing(site.news) == ""
    site.news.title = "VIKTIGT  nytt ."
    site.news.lead = "VIKTIGT  nytt ."
    assert told_after_publishing(site.news) == (
        "Sidan är publicerad. Se gärna över: Rubrik: Skriv ”VIKTIGT” med små bokstäver. Ingress: Skriv ”VIKTIGT” med små bokstäver. "
        "Rubrik: Det är dubbla mellanslag i ”VIKTIGT  nytt”. Ingress: Det är dubbla mellanslag i ”VIKTIGT  nytt”. Och 2 saker till."
    )
    site.news.live = False
    assert told_after_publishing(site.news).startswith("Sidan är schemalagd. Se gärna över:")
