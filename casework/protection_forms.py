"""The forms of protection: who may see a case, and why everybody may again."""

from typing import Any, cast

from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from casework.form_fields import offer, one_of
from casework.models import Case, RoleGrant
from casework.protection import named_for
from casework.roles import Role
from casework.states import ProtectionEnd
from casework.step_forms import StepForm, Written


class ProtectionForm(StepForm):
    """Who may see the case."""

    people = forms.MultipleChoiceField(
        label=_("Vilka får se ärendet?"),
        help_text=_("En, två eller tre personer. Kontaktpersonen behöver vara en av dem."),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Välj en, två eller tre personer.")},
    )

    def __init__(self, data: Any = None, *, case: Case) -> None:
        super().__init__(data, case=case)
        self._people = {str(person.reference): person for person in _candidates(case)}
        offer(self, "people", [(key, person.name) for key, person in self._people.items()])
        named = named_for(case) if case.is_protected else {case.contact_person_id}
        self.initial["people"] = [key for key, person in self._people.items() if person.pk in named]

    def clean_people(self) -> list[User]:
        """Return the persons themselves."""
        return [self._people[key] for key in self.cleaned_data["people"]]

    def written(self) -> list[Written]:
        """Return who was chosen, so that a conflict loses nothing."""
        chosen = cast(Any, self.data).getlist("people")
        names = ", ".join(person.name for key, person in self._people.items() if key in chosen)
        return [Written("people", str(self.fields["people"].label), "", names)] if names else []


class UnprotectForm(StepForm):
    """Why the team may see the case again."""

    reason = one_of(_("Varför?"), ProtectionEnd.choices, hint=_("Skälet sparas i loggen."))

    def clean_reason(self) -> ProtectionEnd:
        """Return the reason as a word of the enum."""
        return ProtectionEnd(self.cleaned_data["reason"])


def _candidates(case: Case) -> list[User]:
    holders = RoleGrant.objects.filter(Q(role=Role.CASEWORKER, programme_id=case.programme_id) | Q(role=Role.COORDINATOR)).values("user_id")
    return list(User.objects.filter(pk__in=holders, is_active=True).order_by("name", "pk"))
