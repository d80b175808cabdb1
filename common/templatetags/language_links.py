"""The way to the same page in the other languages."""

from typing import Any

from django import template
from django.conf import settings
from django.utils.translation import get_language_info

from common.languages import language_of, path_in

register = template.Library()


@register.inclusion_tag("includes/languages.html", takes_context=True)
def language_links(context: dict[str, Any]) -> dict[str, Any]:
    """Print a link for each language but the one that is being read, named in that language."""
    request = context["request"]
    others = [code for code, _name in settings.LANGUAGES if code != language_of(request.path)]
    links = [
        {"code": code, "name": str(get_language_info(code)["name_local"]).capitalize(), "url": path_in(code, request.get_full_path())}
        for code in others
    ]
    return {"links": links}
