"""What the style guide fills the components of news, services and the site's own pages with; nobody has saved any of it."""

from collections.abc import Iterator
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

from django.templatetags.static import static
from django.utils import timezone
from wagtail.rich_text import RichText

from common.blocks import samples
from common.contents import Entry
from common.links import Place
from common.site_settings.logo import Logo
from common.theme import Theme
from common.versions import Way as LanguageWay
from home.blocks import ExceptionsBlock, FaultsBlock, FigureGroupBlock, FigureGroupsBlock, TodayBlock
from home.compliance import Compliance
from home.presenters.contact import Unit
from home.presenters.guide import DRAWINGS, Way
from home.presenters.results import group
from home.presenters.statutory import Kept, Step
from news.choosing import Chip
from news.moments import when
from news.presenters import EventRow
from portal import specimens
from services.block_samples import STREAMS
from services.blocks import SectionBlock
from services.five_questions import Answered, entries
from services.heroes import SITE_HERO, Hero, hero_of

BLOCKS = (*STREAMS, TodayBlock, FigureGroupsBlock, FaultsBlock, ExceptionsBlock)
HERE = "#nyheter"


def _chips(look: Theme) -> tuple[Chip, ...]:
    return (Chip("Alla", HERE, True), *(Chip(mark.name, HERE, False, mark.shape.name, mark.css) for mark in look.marks))


def _event(look: Theme, title: str, days: int, *, is_cancelled: bool = False) -> Any:
    starts_at = timezone.localtime().replace(hour=14, minute=0) + timedelta(days=days)
    return SimpleNamespace(
        title=title,
        lead="Kom som du är. Du behöver inte kunna något.",
        href=HERE,
        other_language="",
        starts_at=starts_at,
        ends_at=starts_at + timedelta(hours=2),
        place="Köket på Storgatan",
        address="Storgatan 1",
        audience="Du som är 16–20 år.",
        sign_up="Du behöver inte anmäla dig.",
        programme=specimens.programme(look),
        is_cancelled=is_cancelled,
        is_over=days < 0,
    )


def _rows(look: Theme) -> tuple[EventRow, ...]:
    events = (_event(look, "Laga mat", 4), _event(look, "Prova på judo", 8, is_cancelled=True), _event(look, "Öppet hus", -9))
    return tuple(EventRow(event, when(event.starts_at, event.ends_at), event.programme.shape_class) for event in events)


def _questions() -> tuple[Answered, ...]:
    body = SectionBlock().normalize([("lead", samples.LEAD), ("text", RichText(samples.PROSE))])
    return (Answered("vad", "Vad?", body), Answered("nar", "När?", body, specimens.week()))


def _heroes(look: Theme) -> Iterator[Hero]:
    yield SITE_HERO
    yield hero_of(specimens.programme(look))
    for drawing in DRAWINGS.values():
        yield Hero(drawing, "of-site")


def _stair() -> tuple[Step, ...]:
    return tuple(Step(str(label), number < 1, number == 1) for number, label in enumerate(Compliance.labels))


def _languages() -> dict[str, Any]:
    arabic, english = ("ar", "العربية", "rtl"), ("en", "English", "ltr")
    return {
        "language_ways": tuple(LanguageWay(*each, "#sprak", "") for each in (arabic, english)),
        "form_links": tuple({"code": code, "name": name, "url": "#sprak"} for code, name, _direction in (arabic, english)),
    }


def _news(look: Theme) -> dict[str, Any]:
    rows = _rows(look)
    return {
        "chips": _chips(look),
        "portion": SimpleNamespace(before_url=HERE, after_url=HERE),
        "event_rows": rows,
        "event": rows[0].event,
        "when": rows[0].when,
        "asked": tuple(SimpleNamespace(value=value | {"answer": RichText(value["answer"])}) for value in samples.ANSWERS["questions"]),
    }


def _home(look: Theme) -> dict[str, Any]:
    programme = specimens.programme(look)
    programme.board, programme.legal_basis = "Utbildningsnämnden", "Skollagen 29 kap. 9 §"
    programme.secrecy_provision = "Offentlighets- och sekretesslagen 23 kap."
    return {
        "groups": (group(FigureGroupBlock().get_preview_value()),),
        "stair": _stair(),
        "ways": (Way("Jag är orolig för någon", "Skriv några rader, så hör vi av oss.", "#vagar", ""),),
        "unit": Unit(programme, Place("#enhet", "Läs mer"), (specimens.card(),)),
        "each": Kept(programme, "I två år efter att ditt ärende är klart."),
        "exceptions": (SimpleNamespace(value={"what": "Kartan över huset.", "why": "Vägen hit står i text."}),),
    }


def context(look: Theme) -> dict[str, Any]:
    """Return what the templates of these components read."""
    questions = _questions()
    return {
        "questions": questions,
        "question_entries": (*entries(questions), Entry("block", "Block", 2)),
        "heroes": tuple(_heroes(look)),
        "logo": Logo(static("editor/room.svg"), 96, 60, ""),
        **_languages(),
        **_news(look),
        **_home(look),
    }
