"""A colour as a column and as a field of the editor, and what is asked of one before it is saved."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from common.colours import Colour, contrast, ink_on, is_readable, readable_near


def is_colour(text: str) -> bool:
    """Whether `text` names a colour."""
    try:
        Colour.of(text)
    except ValueError:
        return False
    return True


def check_colour(text: str) -> None:
    """Refuse what is no colour; raises ValidationError."""
    if not is_colour(text):
        raise ValidationError(gettext_lazy("Skriv färgen med # och sex tecken, till exempel #0d6b50."))


class ColourField(models.CharField):
    """A colour, "#rrggbb"."""

    def __init__(self, *args: Any, **options: Any) -> None:
        options.setdefault("max_length", 7)
        super().__init__(*args, **options)
        self.validators = [*self.validators, check_colour]

    def to_python(self, value: Any) -> Any:
        """Return the text in small letters."""
        return value.strip().lower() if isinstance(value, str) else value

    def formfield(self, **options: Any) -> Any:
        """Return a field with the browser's own colour chooser where a colour must be given; an empty one needs a line to write on."""
        chooser = {} if self.blank else {"widget": forms.TextInput(attrs={"type": "color"})}
        return super().formfield(**(chooser | options))


def unreadable(colour: Colour) -> str:
    """Say what is wrong with a field that no text can be read on, and which colours nearby are better; empty where nothing is."""
    if is_readable(colour):
        return ""
    lighter, darker = readable_near(colour)
    facts = {"contrast": number_format(contrast(ink_on(colour), colour), 1), "lighter": lighter, "darker": darker}
    return _("Text syns för dåligt på färgen: %(contrast)s:1. Det behövs minst 4,5:1. Prova %(lighter)s eller %(darker)s.") % facts


def colour_faults(day: str, night: str) -> dict[str, str]:
    """Return field -> what is wrong, for the pair of colours that a service or the site has; what is no colour has been told of already."""
    faults = {name: unreadable(Colour.of(text)) for name, text in (("colour_day", day), ("colour_night", night)) if is_colour(text)}
    return {name: message for name, message in faults.items() if message}
