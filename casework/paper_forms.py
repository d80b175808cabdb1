"""The forms by which a signature on paper is found and registered."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.form_fields import date_field, offer, one_of
from forms.signers import Signed


def _signs(label: Any, hint: Any, missing: Any) -> forms.CharField:
    widget = forms.TextInput(attrs={"class": "input", "autocomplete": "off"})
    return forms.CharField(label=label, help_text=hint, max_length=40, widget=widget, error_messages={"required": missing})


class PaperForm(forms.Form):
    """What stands on the paper."""

    reference = _signs(_("Referens"), _("Tio tecken, överst på pappret."), _("Skriv referensen."))
    code = _signs(_("Kontrollkod"), _("Sexton tecken i grupper om fyra."), _("Skriv kontrollkoden."))

    def __init__(self, data: Any = None) -> None:
        super().__init__(data, auto_id="%s")


class RegisterForm(forms.Form):
    """Who has signed, on which day, and that somebody has looked."""

    signer = one_of(_("Vem har skrivit under?"))
    paper_on = date_field(_("Vilken dag står på pappret?"))
    is_checked = forms.BooleanField(
        label=_("Jag har sett pappret och kontrollerat vem som skrev under"),
        error_messages={"required": _("Kontrollera pappret innan du registrerar det.")},
    )

    def __init__(self, data: Any = None, *, waiting: Iterable[Signed]) -> None:
        super().__init__(data, auto_id="%s")
        offer(self, "signer", [(one.reference, f"{one.title}, {first_name(one)}") for one in waiting])


def first_name(one: Signed) -> str:
    """Return the first name of somebody who was asked to sign."""
    return one.name.split(" ", maxsplit=1)[0]
