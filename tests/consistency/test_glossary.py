"""The words: every choice that a column may hold stands in docs/glossary.md, with the Swedish that a person reads."""

import re
from functools import cache

import pytest
from django.db.models import Choices

from tests.consistency.sources import APPS, ROOT, modules

_HEADING = re.compile(r"^### .*`(?P<name>[\w.]+)`\s*$")
_ROW = re.compile(r"^\| (?P<word>.+?) \| `(?P<code>\w+)` \| (?P<meaning>.+?) \|$")


def _choices() -> dict[str, type[Choices]]:
    found = {}
    for module in modules():
        for value in vars(module).values():
            if isinstance(value, type) and issubclass(value, Choices) and value.__module__.split(".")[0] in APPS:
                found[f"{value.__module__}.{value.__qualname__}"] = value
    return found


@cache
def _glossary() -> dict[str, dict[str, str]]:
    sections: dict[str, dict[str, str]] = {}
    current = ""
    for line in (ROOT / "docs/glossary.md").read_text().splitlines():
        heading, row = _HEADING.match(line), _ROW.match(line)
        if line.startswith("#"):
            current = heading["name"] if heading else ""
        if row and current:
            sections.setdefault(current, {})[row["code"]] = row["word"]
    return sections


@pytest.mark.parametrize("name", sorted(_choices()))
def test_the_glossary_has_the_words_of(name: str) -> None:
    coded = {member.name: str(member.label) for member in _choices()[name] if str(member.value)}

    assert _glossary().get(name) == coded


def test_the_glossary_names_no_choice_that_the_code_has_not() -> None:
    assert set(_glossary()) - set(_choices()) == set()
