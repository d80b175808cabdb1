"""The forms by which a paper to sign is printed, and a signature on it found and registered."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.form_fields import date_field, offer, one_of
from forms.signers import Signed


def _signs(label: Any, hint: Any, missing: Any) -> forms.CharField:
    widget = forms.TextInput(attrs={"class": "input", "autocomplete": "off"})
    return forms.CharField(label=label, help_text=hint, max_length=40, widget=widget, error_messages={"required": missing})


class PrintForm(forms.Form):
    """Which application waits for somebody who would rather sign by hand."""

    wanted = _signs(_("Ansökans referens"), _("Tio tecken. Ungdomen ser den på sidan Min ansökan."), _("Skriv referensen."))

    def __init__(self, data: Any = None) -> None:
        super().__init__(data, auto_id="%s")


class PaperForm(forms.Form):
    """What stands on the paper."""

    reference = _signs(_("Referens"), _("Tio tecken, överst på papperet."), _("Skriv referensen."))
    code = _signs(_("Kod"), _("Sexton tecken i grupper om fyra."), _("Skriv koden."))

    def __init__(self, data: Any = None) -> None:
        super().__init__(data, auto_id="%s")


class RegisterForm(forms.Form):
    """Who has signed, on which day, and that somebody has looked."""

    signer = one_of(_("Vem har skrivit under?"))
    paper_on = date_field(_("Vilken dag står på papperet?"))
    is_checked = forms.BooleanField(
        label=_("Jag har sett papperet och kontrollerat vem som skrev under"),
        error_messages={"required": _("Kontrollera papperet innan du registrerar det.")},
    )

    def __init__(self, data: Any = None, *, waiting: Iterable[Signed]) -> None:
        super().__init__(data, auto_id="%s")
        offer(self, "signer", [(one.reference, f"{one.title}, {first_name(one)}") for one in waiting])


def first_name(one: Signed) -> str:
    """Return the first name of somebody who was asked to sign."""
    return one.name.split(" ", maxsplit=1)[0]
