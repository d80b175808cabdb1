"""The words that were translated, read from locale/ without gettext's programs, and those that code and templates mark."""

import ast
import gettext
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.conf import settings
from django.template.base import Node
from django.template.loader import get_template
from django.templatetags.i18n import BlockTranslateNode, TranslateNode

ROOT = Path(settings.BASE_DIR)
LINE = re.compile(r'(msgctxt|msgid_plural|msgid|msgstr)(?:\[(\d)\])? ?(".*")')
# What a reader of the pages can meet, in every language; communicators and staff read Swedish.
PAGE_CODE = (
    *(f"common/{name}.py" for name in ("credit", "dates", "errors", "languages", "menu", "prose", "sharing", "small_numbers", "versions")),
    *("common/site_settings/emergency.py", "common/templatetags/language.py", "home/compliance.py", "home/cookies.py", "home/presenters"),
    *(f"news/{name}.py" for name in ("agenda", "choosing", "listing", "moments", "presenters")),
    *("portal/errors.py", "services/ages.py", "services/signpost.py", "services/five_questions.py", "services/presenters.py"),
)
# Previews are the editor's.
PREVIEWS = ("common/alert_preview.html", "common/fill_in.html", "common/site_preview.html")
PAGE_TEMPLATES = (
    "base.html",
    "page_base.html",
    *(f"{folder}/**/*.html" for folder in ("common", "errors", "home", "includes", "news", "services")),
)
# Shown where the forms are in the reader's language.
WITH_FORMS = ("includes/feedback.html",)
# What a visitor of the forms can meet besides.
CODE = (
    *(f"forms/{folder}" for folder in ("actions", "batch", "messages", "specs", "views", "wizard")),
    *("common/http.py", "common/numbers.py", "common/phones.py"),
    *("common/openid/errors.py", "common/templatetags/site_text.py", "services/eligibility.py"),
)
NOT_SHOWN = {"apps.py", "pages.py", "text_blocks.py", "wagtail_hooks.py", "workflow.py"}
TEMPLATES = ("form_base.html", "forms/**/*.html")


@dataclass
class Entry:
    """One message of a .po: its Swedish (one or two forms) and the translation of each form."""

    source: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    context: list[str] = field(default_factory=list)
    is_fuzzy: bool = False


def entries(language: str) -> list[Entry]:
    """Return the messages of a language, without the header."""
    return read(ROOT / "locale" / language / "LC_MESSAGES" / "django.po")


def read(path: Path) -> list[Entry]:
    """Return the messages of a .po file, without the header."""
    return [entry for entry in map(_entry, path.read_text(encoding="utf-8").split("\n\n")) if entry.source and entry.source[0]]


def _entry(block: str) -> Entry:
    entry = Entry()
    for line in block.splitlines():
        if line.startswith("#"):
            entry.is_fuzzy = entry.is_fuzzy or (line.startswith("#,") and "fuzzy" in line)
            continue
        found = LINE.fullmatch(line)
        if found:
            into = {"msgstr": entry.told, "msgctxt": entry.context}.get(found[1], entry.source)
            into.append(ast.literal_eval(found[3]))
        elif line:
            into[-1] += ast.literal_eval(line)
    return entry


def compiled(language: str) -> dict[Any, str]:
    """Return what the .mo of a language holds: message, or message and number of the form, to translation."""
    return compiled_at(ROOT / "locale" / language / "LC_MESSAGES" / "django.mo")


def compiled_at(path: Path) -> dict[Any, str]:
    """Return what a .mo file holds."""
    with path.open("rb") as file:
        found: dict[Any, str] = gettext.GNUTranslations(file)._catalog  # type: ignore[attr-defined]
    return {key: told for key, told in found.items() if key}


def marked_in_code(*, on_pages_alone: bool = False) -> Iterator[tuple[str, str]]:
    """Yield (file, message) for every literal that the code gives to gettext."""
    places = PAGE_CODE if on_pages_alone else (*CODE, *PAGE_CODE)
    files = [path for place in places for path in ([ROOT / place] if place.endswith(".py") else (ROOT / place).rglob("*.py"))]
    files += [] if on_pages_alone else [path for path in (ROOT / "forms").glob("*.py") if path.name not in NOT_SHOWN]
    for path in files:
        yield from ((path.relative_to(ROOT).as_posix(), message) for message in _marked(ast.parse(path.read_text())))


def _marked(tree: ast.Module) -> Iterator[str]:
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module == "django.utils.translation"]
    names = {alias.asname or alias.name for node in imports for alias in node.names if "gettext" in alias.name}
    for node in ast.walk(tree):
        is_call = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names
        if is_call and isinstance(node.args[0], ast.Constant):
            yield node.args[0].value


def templates(*, of_pages_alone: bool = False) -> list[str]:
    """Return the names of the templates that pages are shown with, and the forms."""
    folder, patterns = ROOT / "templates", PAGE_TEMPLATES if of_pages_alone else (*TEMPLATES, *PAGE_TEMPLATES)
    names = {path.relative_to(folder).as_posix() for pattern in patterns for path in folder.glob(pattern)} - set(PREVIEWS)
    return sorted(names - set(WITH_FORMS) if of_pages_alone else names)


def marked_in_templates(*, of_pages_alone: bool = False) -> Iterator[tuple[str, str]]:
    """Yield (template, message) for every text that a template marks."""
    for name in templates(of_pages_alone=of_pages_alone):
        nodes = get_template(name).template.nodelist  # type: ignore[attr-defined]
        yield from ((name, _message(node)) for node in nodes.get_nodes_by_type((TranslateNode, BlockTranslateNode)))


def _message(node: Node) -> str:
    if isinstance(node, BlockTranslateNode):
        return str(node.render_token_list(node.singular)[0])
    return str(node.filter_expression.var.literal)  # type: ignore[attr-defined]
