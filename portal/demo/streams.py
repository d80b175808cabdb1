"""The parts of the content as blocks of the editor."""

import re
from collections.abc import Iterable
from dataclasses import asdict
from html import escape
from typing import Any

from wagtail.models import Page
from wagtail.rich_text import RichText

from common.phones import dialled
from portal.demo.content.information import Explained
from portal.demo.content.parts import Answer, Body, Facts, Link, Panel, Quote, Section, Service, Step
from portal.demo.content.results import Figure, FigureGroup
from portal.demo.content.statutory import Fault
from services.five_questions import QUESTIONS

Stream = list[tuple[str, Any]]

_NUMBER = re.compile(r"\b070-174 06 \d\d\b")
_ADDRESS = re.compile(r"\b[\w.-]+@[\w.-]+\.example\b")


def _linked(text: str) -> str:
    """Return a text as HTML in which numbers can be called and addresses written to."""
    html = _NUMBER.sub(lambda found: f'<a href="tel:{dialled(found[0])}">{found[0]}</a>', escape(text, quote=False))
    return _ADDRESS.sub(lambda found: f'<a href="mailto:{found[0]}">{found[0]}</a>', html)


def _paragraph(part: str | Link) -> str:
    if isinstance(part, Link):
        return f'<p><a href="{part.to}">{escape(part.title)}</a></p>'
    return f"<p>{_linked(part)}</p>"


def rich_text(paragraphs: Iterable[str | Link], items: Iterable[str] = (), *, is_ordered: bool = False) -> RichText:
    """Return paragraphs and the list after them."""
    html = "".join(map(_paragraph, paragraphs))
    rows = "".join(f"<li>{_linked(item)}</li>" for item in items)
    kind = "ol" if is_ordered else "ul"
    return RichText(f"{html}<{kind}>{rows}</{kind}>" if rows else html)


def body(part: Body) -> Stream:
    """Return what stands under a question of a service page."""
    stream: Stream = [("lead", part.lead)] if part.lead else []
    if part.paragraphs or part.items:
        stream.append(("text", rich_text(part.paragraphs, part.items, is_ordered=part.is_ordered)))
    return stream


def five_questions(part: Service | Explained) -> dict[str, Stream]:
    """Return what stands under each of the five questions, by the names of the page's fields."""
    return {name: body(getattr(part, name)) for name, _anchor, _title in QUESTIONS}


def story(parts: Iterable[Section | Quote]) -> Stream:
    """Return the text of an article or an information page."""
    stream: Stream = []
    for part in parts:
        if isinstance(part, Quote):
            stream.append(("quote", {"quote": part.text, "person": part.who, "about": part.about}))
        else:
            stream += [("heading", part.heading), ("text", rich_text(part.paragraphs, part.items))]
    return stream


def steps(parts: Iterable[Step]) -> Stream:
    """Return how it goes, step by step."""
    return [("step", {"title": part.title, "text": part.text}) for part in parts]


def questions(parts: Iterable[Answer]) -> Stream:
    """Return questions and answers."""
    return [("question", {"question": part.question, "answer": rich_text([part.text])}) for part in parts]


def deeds(parts: Iterable[tuple[str, str]]) -> Stream:
    """Return what a grown-up can do today."""
    return [("deed", {"title": title, "text": text}) for title, text in parts]


def figures(parts: Iterable[FigureGroup]) -> Stream:
    """Return key figures, group by group."""
    return [
        (
            "group",
            {"heading": part.heading, "text": part.text, "service": part.service, "figures": [_figure(each) for each in part.figures]},
        )
        for part in parts
    ]


def _figure(part: Figure) -> dict[str, Any]:
    return {**asdict(part), "earlier_year": part.earlier_year if part.earlier is not None else ""}


def faults(parts: Iterable[Fault]) -> Stream:
    """Return what cannot be used."""
    return [("fault", asdict(part)) for part in parts]


def facts(parts: Facts | Iterable[str]) -> Stream:
    """Return short facts."""
    return [("fact", item) for item in (parts.items if isinstance(parts, Facts) else parts)]


def panels(parts: Iterable[Panel], pages: dict[str, Page]) -> Stream:
    """Return the panels for grown-ups; `pages` are the site's pages by their path."""
    values = [{"title": part.title, "text": part.text, "link_text": part.link_text, "page": pages[part.to]} for part in parts]
    return [("panel", value) for value in values]


def links(parts: Iterable[Link], pages: dict[str, Page]) -> Stream:
    """Return related links; `pages` are the site's pages by their path."""
    stream: Stream = []
    for part in parts:
        if part.to.startswith("/"):
            stream.append(("page", {"page": pages[part.to], "text": part.title}))
        else:
            stream.append(("away", {"url": part.to, "text": part.title}))
    return stream
