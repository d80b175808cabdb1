"""Templates: none is left over, and none needs more of the browser than the strict policy lets through."""

import re
from functools import cache
from pathlib import Path

import pytest
from django.conf import settings
from django.template import TemplateDoesNotExist
from django.template.loaders.app_directories import get_app_template_dirs
from wagtail.models import get_page_models

from tests.consistency.sources import APPS, python_files, short, template_name, templates

INLINE = {
    "ett inbäddat skript": re.compile(r"<script(?![^>]*\bsrc=)", re.IGNORECASE),
    "ett inbäddat stilark": re.compile(r"<style\b", re.IGNORECASE),
    "ett stilattribut": re.compile(r"<[^>]*\sstyle\s*=", re.IGNORECASE),
    "en händelse i ett attribut": re.compile(r"<[^>]*\son[a-z]+\s*=", re.IGNORECASE),
    "en adress med skript": re.compile(r"""(?:href|src|action)\s*=\s*["']?\s*javascript:""", re.IGNORECASE),
    "något från en annan plats": re.compile(
        r"""<(?:script|link|img|iframe|source)[^>]*(?:src|href)\s*=\s*["']?(?:https?:)?//""", re.IGNORECASE
    ),
}


def _belongs_to_a_library(name: str) -> bool:
    return any((Path(folder) / name).exists() for folder in get_app_template_dirs("templates") if "site-packages" in str(folder))


@cache
def _everything_said() -> str:
    sources = [path.read_text() for path in python_files(*APPS)]
    return "\n".join([*sources, *[path.read_text() for path in templates()]])


def _templates_of_pages() -> set[str]:
    return {str(model.template) for model in get_page_models()}


def _is_used(name: str) -> bool:
    folder = name.rpartition("/")[0]
    # A name may be put together from its folder and a word that a table holds.
    made = re.search(rf"""f["']{re.escape(folder)}/[^"']*\{{""", _everything_said()) if folder else None
    return bool(made) or f'"{name}"' in _everything_said() or f"'{name}'" in _everything_said()


def test_every_template_is_used_or_takes_the_place_of_a_librarys() -> None:
    names = {template_name(path) for path in templates()} - _templates_of_pages()

    assert sorted(name for name in names if not _is_used(name) and not _belongs_to_a_library(name)) == []


@pytest.mark.parametrize("what", INLINE)
def test_no_template_holds(what: str) -> None:
    pages = [path for path in templates() if path.suffix in (".html", ".svg")]

    assert [short(path) for path in pages if INLINE[what].search(path.read_text())] == []


def test_no_static_script_builds_code_or_markup_from_text() -> None:
    dangerous = re.compile(r"\beval\(|new Function\(|innerHTML|document\.write|insertAdjacentHTML")
    scripts = sorted((Path(settings.BASE_DIR) / "static").rglob("*.js"))

    assert [script.name for script in scripts if dangerous.search(script.read_text())] == []


def test_every_template_can_be_read() -> None:
    from django.template.loader import get_template

    broken = []
    for path in templates():
        if path.suffix in (".html", ".txt", ".xml"):
            try:
                get_template(template_name(path))
            except TemplateDoesNotExist as error:
                broken.append(f"{short(path)}: {error}")

    assert broken == []


def test_no_own_template_marks_text_as_safe() -> None:
    unsafe = re.compile(r"\|\s*safe\b|autoescape off")

    assert [short(path) for path in templates() if path.suffix == ".html" and unsafe.search(path.read_text())] == []
