"""Small words of the templates: prose, pictures, days, and the heading over errors."""

from datetime import date
from typing import Any

from django import template
from django.forms import BaseForm
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.rich_text import RichText

from common.dates import said_day
from common.pictures import PortalImage, shown
from common.prose import print_prose

register = template.Library()

NUMBERS = {
    2: gettext_lazy("Två"),
    3: gettext_lazy("Tre"),
    4: gettext_lazy("Fyra"),
    5: gettext_lazy("Fem"),
    6: gettext_lazy("Sex"),
    7: gettext_lazy("Sju"),
}
BESIDE_TEXT = "(min-width: 56rem) 60vw, 100vw"


@register.filter
def prose(value: RichText) -> SafeString:
    """Print rich text."""
    return print_prose(value.source)


@register.filter
def day(value: date) -> str:
    """Print a day in words."""
    return said_day(value)


@register.inclusion_tag("includes/picture.html")
def show_picture(image: PortalImage, alt: str, *, is_lazy: bool = False, sizes: str = BESIDE_TEXT) -> dict[str, Any]:
    """Print a picture, in the kinds and sizes there are."""
    return {"shown": shown(image), "alt": alt, "is_lazy": is_lazy, "sizes": sizes}


@register.filter
def error_heading(form: BaseForm) -> str:
    """Say how many things need another look."""
    count = sum(len(errors) for errors in form.errors.values())
    if count == 1:
        return _("En sak behöver rättas")
    return _("%s saker behöver rättas") % NUMBERS.get(count, count)
