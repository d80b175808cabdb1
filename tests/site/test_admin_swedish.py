"""The editor speaks Swedish: what the installed packages lack stands in `locale_editor/`. A new version of them may lack more."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.conf import settings
from django.test import Client
from django.utils.translation import gettext as _
from django.utils.translation import override, trans_real

from tests.languages.catalogues import Entry, compiled_at, read

OWN = Path(settings.BASE_DIR) / "locale_editor" / "sv" / "LC_MESSAGES"
DOMAINS = ("django", "djangojs")
PLACES = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w+\}|<[^>]+>")
CATALOGUE = re.compile(r"const newcatalog = (\{.*?\n  \});", re.DOTALL)
# Django's own catalogue is whole.
WHOLE = "django."


def _keys(entry: Entry) -> list[Any]:
    text = "\x04".join([*entry.context, entry.source[0]])
    return [(text, 0), (text, 1)] if len(entry.source) > 1 else [text]


def _said_by_packages(domain: str) -> Iterator[tuple[str, Entry]]:
    """Yield what each installed package has to say: the English catalogue that it ships is the list of it."""
    for app in apps.get_app_configs():
        path = Path(app.path) / "locale" / "en" / "LC_MESSAGES" / f"{domain}.po"
        if path.exists() and not app.name.startswith(WHOLE):
            yield from ((app.name, entry) for entry in read(path))


def _known_to_scripts() -> dict[Any, str]:
    script = Client().get("/redaktion/jsi18n/").content.decode()
    found = CATALOGUE.search(script)
    assert found
    told = json.loads(found[1])
    return told | {(text, form): words[form] for text, words in told.items() if isinstance(words, list) for form in (0, 1)}


def _is_told(catalogue: Any, key: Any) -> bool:
    try:
        return bool(catalogue[key])
    except KeyError:
        return False


def test_everything_that_the_packages_say_is_said_in_swedish() -> None:
    known = trans_real.translation("sv")._catalog  # type: ignore[attr-defined]
    said = list(_said_by_packages("django"))
    lacking = sorted({(app, entry.source[0]) for app, entry in said if not all(_is_told(known, key) for key in _keys(entry))})

    assert len(said) > 1500
    assert lacking == []


@pytest.mark.django_db
def test_everything_that_the_editors_scripts_say_is_said_in_swedish() -> None:
    known = _known_to_scripts()
    said = list(_said_by_packages("djangojs"))
    lacking = sorted({(app, entry.source[0]) for app, entry in said if not all(_is_told(known, key) for key in _keys(entry))})

    assert len(said) > 80
    assert lacking == []


@pytest.mark.parametrize("domain", DOMAINS)
def test_a_translation_fills_in_what_the_source_fills_in(domain: str) -> None:
    for entry in read(OWN / f"{domain}.po"):
        sources = entry.source if len(entry.source) > 1 else entry.source * len(entry.told)
        for source, told in zip(sources, entry.told, strict=True):
            assert Counter(PLACES.findall(told)) == Counter(PLACES.findall(source)), told


@pytest.mark.parametrize("domain", DOMAINS)
def test_the_compiled_catalogue_is_that_of_the_text(domain: str) -> None:
    told: dict[Any, str] = {}
    for entry in read(OWN / f"{domain}.po"):
        assert entry.told and all(entry.told) and not entry.is_fuzzy, entry.source[0]
        told |= dict(zip(_keys(entry), entry.told, strict=True))

    assert compiled_at(OWN / f"{domain}.mo") == told


@pytest.mark.parametrize("domain", DOMAINS)
def test_what_is_named_stands_in_swedish_quotes(domain: str) -> None:
    told = [words for entry in read(OWN / f"{domain}.po") for words in entry.told]
    assert [words for words in told if re.search(r"""(['"])(%\(\w+\)s|<span)(?!">)""", words)] == []


def test_what_the_packages_say_wrongly_is_said_rightly() -> None:
    with override("sv"):
        assert _("Are you sure you want to unschedule this revision?") == "Vill du ta bort schemaläggningen av den här versionen?"
        nothing = _('There are no %(model_name)s to display. Why not <a href="%(add_url)s">add one</a>?')
        assert nothing == 'Det finns inga %(model_name)s att visa. <a href="%(add_url)s">Lägg till</a>'
        assert _("No locked pages found.") == "Inga låsta sidor hittades."
        assert _("Submit to %(workflow_name)s") == "Skicka vidare: %(workflow_name)s"
    with override("en"):
        assert _("No locked pages found.") == "No locked pages found."
