"""Communicators' pages beside the forms, for tests: the site they stand on, and the editor's own way of making one."""

import re
from html import unescape
from typing import Any

from django.http import HttpResponse
from django.test import Client
from wagtail.models import Page
from wagtail.rich_text import RichText
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from common import stamp
from forms.pages import FormTexts, FormTextsIndex
from tests.site import pages

NO_COMMENTS = {"comments-TOTAL_FORMS": "0", "comments-INITIAL_FORMS": "0", "comments-MIN_NUM_FORMS": "0", "comments-MAX_NUM_FORMS": ""}


def make_folder() -> FormTextsIndex:
    """Make a site and the folder of the texts in it."""
    return pages.publish(pages.make_site(), FormTextsIndex(title="Formulär", slug="formular"))


def publish(folder: Page, **fields: Any) -> FormTexts:
    """Publish texts (of form A unless another is named), and let the processes know."""
    given = {"title": "Texter", "slug": f"{fields.get('kind', 'support')}-{fields.get('language', 'sv')}", "kind": "support"}
    page = pages.publish(folder, FormTexts(**(given | fields)))
    stamp.bump()
    return page


def hints(kind: str = "support", **texts: str) -> list[tuple[str, dict[str, str]]]:
    """Return the blocks that help with questions, by their keys."""
    return [("hint", {"question": f"{kind}.{key}", "text": text}) for key, text in texts.items()]


def steps(*titles: str) -> list[tuple[str, dict[str, str]]]:
    """Return the blocks of what happens next."""
    return [("step", {"title": title, "text": "Så är det."}) for title in titles]


def posted(**changes: Any) -> dict[str, Any]:
    """Return what the editor's form sends."""
    given = {"title": "Jag vill ha stöd", "kind": "support", "language": "sv", "lead": "", "review": "", "thanks": ""}
    streams = {name: streamfield(changes.pop(name, [])) for name in ("facts", "hints", "next_steps")}
    more = rich_text(str(changes.pop("more", RichText(""))), features=["bold", "italic", "ol", "ul", "link", "document-link"])
    return nested_form_data(given | streams | {"more": more} | changes) | NO_COMMENTS


def create(client: Client, folder: Page, *, action: str = "action-publish", **changes: Any) -> HttpResponse:
    """Post the editor's form for new texts."""
    return client.post(f"/redaktion/pages/add/forms/formtexts/{folder.pk}/", posted(**changes) | {action: "1"})


def change(client: Client, page: Page, *, action: str = "action-publish", **changes: Any) -> HttpResponse:
    """Post the editor's form for texts that exist."""
    return client.post(f"/redaktion/pages/{page.pk}/edit/", posted(**changes) | {action: "1"})


def told(answer: HttpResponse) -> str:
    """Return what the editor says, also what it hands to its script as JSON."""
    text = unescape(answer.content.decode())
    return " ".join(re.sub(r"\\u([0-9a-f]{4})", lambda found: chr(int(found[1], 16)), text).split())
