"""Words of the templates about languages: the switch, the marks on what is Swedish only, and the way to forms in another language."""

from collections.abc import Mapping
from typing import Any

from django import template
from django.conf import settings
from django.urls import reverse
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override

from common.languages import (
    EASY_SWEDISH,
    ENGLISH,
    SWEDISH,
    direction,
    form_language,
    language_of,
    own_name,
    path_in,
    said_in,
    spoken,
    written,
)
from common.links import Place
from common.menu import page_for
from common.related import RelatedLink
from common.versions import ways

register = template.Library()

FORMS_IN = {
    SWEDISH: gettext_lazy("Sök stöd på svenska"),
    ENGLISH: gettext_lazy("Sök stöd på engelska"),
    EASY_SWEDISH: gettext_lazy("Sök stöd på lätt svenska"),
}


@register.inclusion_tag("includes/languages.html", takes_context=True)
def language_links(context: dict[str, Any]) -> dict[str, Any]:
    """Print the way from a page of the forms to itself in each of the forms' other languages, named in that language."""
    request = context["request"]
    others = [code for code, _name in settings.FORM_LANGUAGES if code != language_of(request.path)]
    return {"links": [{"code": code, "name": own_name(code), "url": path_in(code, request.get_full_path())} for code in others]}


@register.inclusion_tag("includes/page_languages.html", takes_context=True)
def page_languages(context: dict[str, Any]) -> dict[str, Any]:
    """Print the way to the other languages: to the page itself where it is translated, else to where that language begins."""
    versions: Mapping[str, str] = context.get("versions") or {}
    return {"ways": ways(versions), "reads_swedish": context["reads_swedish"]}


@register.simple_tag(takes_context=True)
def alternates(context: dict[str, Any]) -> SafeString:
    """Print for search engines where the page is read in other languages; nothing where it is read in one."""
    versions: Mapping[str, str] = context.get("versions") or {}
    found = [*versions.items(), *(("x-default", path) for code, path in versions.items() if code == SWEDISH)]
    rows = ((code, context["site_url"], path) for code, path in found if len(versions) > 1)
    return format_html_join("\n", '<link rel="alternate" hreflang="{}" href="{}{}">', rows)


@register.inclusion_tag("includes/form_languages.html")
def form_languages() -> dict[str, Any]:
    """Say which languages the forms are in, to whoever reads a page in another; print nothing else."""
    if form_language() == spoken():
        return {"links": []}
    return {
        "links": [
            {"code": code, "name": own_name(code), "url": path_in(code, reverse("forms:router"))} for code, _name in settings.FORM_LANGUAGES
        ]
    }


@register.simple_tag
def form_link(text: str, *, to: str = "router", css_class: str = "") -> SafeString:
    """Return a link to a page of the forms, marked where they are not in the reader's language."""
    return place_link(Place(reverse(f"forms:{to}"), text, form_language()), text=text, css_class=css_class)


@register.simple_tag
def other_forms() -> list[dict[str, str]]:
    """Return the way to the forms in the languages that the page's own link to them does not lead to, said in those languages."""
    others = [code for code, _name in settings.FORM_LANGUAGES if code != form_language()]
    return [{"code": code, "url": path_in(code, reverse("forms:router")), "text": _forms_in(code)} for code in others]


def _forms_in(code: str) -> str:
    with override(code):
        return str(FORMS_IN.get(code, own_name(code)))


@register.simple_tag
def page_of(role: str) -> Place | None:
    """Return where the page of a role (common.tree.Role) is read; None where there is none."""
    return page_for(role)


@register.simple_tag
def place_link(place: Place, *, text: str = "", text_language: str = "", css_class: str = "", is_current: bool = False) -> SafeString:
    """Return a link to a page, marked where it is in another language; `text` takes the place of the page's title."""
    given = {"href": place.url, "hreflang": place.other_language, "class": css_class, "aria-current": "page" if is_current else ""}
    attributes = format_html_join(" ", '{}="{}"', ((name, value) for name, value in given.items() if value))
    return format_html("<a {}>{}</a>", attributes, link_text(text or place.title, place.other_language, text_language if text else None))


@register.simple_tag
def related_link(link: RelatedLink) -> SafeString:
    """Return a link of a list, marked where it is in another language, and where it leads to another site."""
    away = away_note() if link.leads_away else ""
    given = {"class": "tap external" if link.leads_away else "tap", "href": link.url, "hreflang": link.other_language}
    attributes = format_html_join(" ", '{}="{}"', ((name, value) for name, value in given.items() if value))
    return format_html("<a {}>{}{}</a>", attributes, link_text(link.text, link.other_language, link.text_language), away)


@register.simple_tag
def away_note() -> SafeString:
    """Say to who cannot see the arrow that a link leads to another site."""
    return format_html('<span class="unseen"> {}</span>', _("(länk till annan webbplats)"))


@register.simple_tag
def link_text(text: str, other_language: str = "", text_language: str | None = None) -> SafeString | str:
    """Return the words of a link; where it leads to another language that is said, and where the words are of it, marked."""
    if not other_language:
        return conditional_escape(text)
    language = other_language if text_language is None else text_language
    words = in_language(text, language)
    return format_html('{} <small class="other-language">({})</small>', words, said_in(other_language))


@register.filter
def in_language(text: str, code: str) -> SafeString | str:
    """Mark a text as one of another language, for screen readers and for its direction; without a code it is the page's own."""
    if not code:
        return conditional_escape(text)
    return format_html('<span lang="{}" dir="{}">{}</span>', code, direction(code), text)


@register.simple_tag
def in_swedish() -> SafeString | str:
    """Say for those who see the page that what stands before is in Swedish; nothing where the page is too."""
    return "" if written() == SWEDISH else format_html(' <small class="other-language">({})</small>', said_in(SWEDISH))


@register.filter
def swedish(text: str) -> SafeString | str:
    """Mark a text that is Swedish whatever the page is: names, hours and places out of the registers."""
    return in_language(text, "" if written() == SWEDISH else SWEDISH)
