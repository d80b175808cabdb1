"""A page in its languages: where each is read, and the switch between them."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.models import Page

from common.languages import direction, own_name, spoken
from common.links import address
from common.tree import language_of_page, open_languages, root_of, sections


@dataclass(frozen=True)
class Way:
    """A line of the switch: the page in another language, or where that language begins."""

    language: str
    name: str
    direction: str
    url: str
    # What it is called in that language, where it is not the page itself.
    start_words: str


def versions(page: Page) -> dict[str, str]:
    """Return language -> address of the page and of its published translations, in the languages' order."""
    found = {language_of_page(page): address(page)}
    if len(open_languages()) > 1:
        at_the_top = {section.language: section.url for section in sections() if section.key == page.translation_key}
        found |= at_the_top or _translations(page)
    order = [code for code, _name in settings.LANGUAGES]
    return {code: found[code] for code in order if code in found}


def _translations(page: Page) -> dict[str, str]:
    others = Page.objects.filter(translation_key=page.translation_key, live=True).exclude(pk=page.pk).only("url_path", "locale_id")
    return {language_of_page(other): address(other) for other in others}


def _way(code: str, url: str | None) -> Way:
    root = root_of(code)
    with override(code):
        start = "" if url or root is None else _("startsidan")
    return Way(code, own_name(code), direction(code), url or (root.url if root else "/"), start)


def ways(found: Mapping[str, str]) -> tuple[Way, ...]:
    """Return the ways to the other languages, for the reader of a page that is found in these."""
    open_to_all = {*open_languages(), *found} - {spoken()}
    return tuple(_way(code, found.get(code)) for code, _name in settings.LANGUAGES if code in open_to_all)
