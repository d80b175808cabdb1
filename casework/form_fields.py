"""The kinds of fields that the forms of the desk are made of, and choices that are known when a form is made."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    Text = str | _StrPromise

LONG, SHORT = 2000, 500


def text_field(label: "Text", *, hint: "Text" = "", limit: int = LONG, required: bool = True) -> forms.CharField:
    """Return a field for several lines."""
    missing = {"required": _("Skriv något här.")}
    widget = forms.Textarea(attrs={"rows": 4, "autocomplete": "off"})
    return forms.CharField(label=label, help_text=hint, max_length=limit, required=required, widget=widget, error_messages=missing)


def date_field(label: "Text", *, hint: "Text" = "") -> forms.DateField:
    """Return a field for a day."""
    widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date", "class": "input"})
    errors = {"required": _("Välj en dag."), "invalid": _("Skriv dagen så här: 2026-12-07.")}
    return forms.DateField(label=label, help_text=hint, widget=widget, error_messages=errors)


def one_of(label: "Text", choices: Any = (), *, hint: "Text" = "") -> forms.ChoiceField:
    """Return a field of radio buttons, nothing chosen beforehand."""
    return forms.ChoiceField(
        label=label, help_text=hint, choices=choices, widget=forms.RadioSelect, error_messages={"required": _("Välj ett av alternativen.")}
    )


def offer(form: forms.Form, name: str, choices: Iterable[tuple[str, Any]]) -> None:
    """Let a field of a form offer these choices."""
    cast(forms.ChoiceField, form.fields[name]).choices = list(choices)


def chosen_label(field: forms.Field, value: str) -> str:
    """Return the words of a chosen value, or the value itself where it is none of the choices."""
    choices = cast(list[tuple[Any, Any]], list(cast(Any, field).choices))
    return str(next((label for key, label in choices if str(key) == value), value))
