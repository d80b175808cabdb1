"""The form by which an administrator gives a role."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from casework.form_fields import offer
from casework.roles import Role
from services.catalogue import by_slug, programmes


class GrantForm(forms.Form):
    """To whom, which role, and for a caseworker in which programme."""

    user = forms.ChoiceField(label=_("Person"), error_messages={"required": _("Välj en person.")})
    role = forms.ChoiceField(label=_("Roll"), choices=Role.choices, error_messages={"required": _("Välj en roll.")})
    programme = forms.ChoiceField(label=_("Tjänst"), required=False, help_text=_("Bara för handläggare."))

    def __init__(self, data: Any = None) -> None:
        super().__init__(data, auto_id="%s")
        self._people = {str(person.reference): person for person in User.objects.filter(is_active=True).order_by("name", "pk")}
        offer(self, "user", [("", _("Välj")), *((key, f"{person.name}, {person.email}") for key, person in self._people.items())])
        offer(self, "programme", [("", _("Ingen")), *((programme.slug, programme.name) for programme in programmes())])

    def clean_user(self) -> User:
        """Return the person herself."""
        return self._people[self.cleaned_data["user"]]

    def clean_role(self) -> Role:
        """Return the role as a word of the enum."""
        return Role(self.cleaned_data["role"])

    def clean_programme(self) -> Any:
        """Return the programme itself; None for none."""
        slug = self.cleaned_data["programme"]
        return by_slug(slug) if slug else None
