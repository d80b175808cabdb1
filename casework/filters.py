"""What the queue can be narrowed by: only what has an index, and never what lies sealed."""

from typing import Any

from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from casework import words
from casework.form_fields import chosen_label, offer
from casework.models import RoleGrant
from casework.roles import Grants, Role
from casework.states import State
from casework.visibility import visible_programmes
from forms.models import ApplicationKind
from services.catalogue import programmes
from services.models import Programme

NOBODY = "ingen"
URGENT, SUSPECT = "bradskande", "skrap"
MARKS = {URGENT: (_("Brådskande"), Q(is_urgent=True)), SUSPECT: (_("Kan vara skräp"), Q(is_suspect=True))}


def shown_programmes(grants: Grants) -> list[Programme]:
    """Return the programmes whose cases the roles show."""
    return [programme for programme in programmes() if grants.is_coordinator or grants.works_in(programme.pk)]


def colleagues(grants: Grants) -> list[User]:
    """Return those who may have cases in the programmes that the roles show, by name."""
    condition = visible_programmes(grants)
    if condition is None:
        return []
    holders = RoleGrant.objects.filter(condition, role=Role.CASEWORKER).values("user_id")
    return list(User.objects.filter(pk__in=holders, is_active=True).order_by("name", "pk"))


class QueueFilter(forms.Form):
    """The filters of the queue, as a form that is sent by GET."""

    tjanst = forms.ChoiceField(label=_("Tjänst"), required=False)
    lage = forms.ChoiceField(label=_("Läge"), required=False)
    person = forms.ChoiceField(label=_("Kontaktperson"), required=False)
    slag = forms.ChoiceField(label=_("Slag"), required=False)
    marke = forms.ChoiceField(label=_("Märke"), required=False)

    def __init__(self, data: Any, *, grants: Grants) -> None:
        super().__init__(data, prefix="", auto_id="%s")
        self.grants = grants
        every = ("", _("Alla"))
        self._shown = {programme.slug: programme for programme in shown_programmes(grants)}
        self._people = {str(person.reference): person for person in colleagues(grants)}
        offer(self, "tjanst", [every, *((slug, programme.short_name) for slug, programme in self._shown.items())])
        offer(self, "lage", [every, *((state.value, state.label) for state in State if state != State.CLOSED)])
        offer(self, "person", [every, (NOBODY, _("Ingen än")), *((key, person.name) for key, person in self._people.items())])
        offer(self, "slag", [every, *((kind.value, words.kind(kind)) for kind in ApplicationKind if kind != ApplicationKind.REPLY)])
        offer(self, "marke", [every, *((mark, word) for mark, (word, _condition) in MARKS.items())])

    def condition(self) -> Q:
        """Return what the chosen filters ask of a case."""
        chosen, condition = self.cleaned_data, Q()
        if chosen.get("tjanst"):
            condition &= Q(programme_id=self._shown[chosen["tjanst"]].pk)
        if chosen.get("lage"):
            condition &= Q(state=chosen["lage"])
        if chosen.get("person") == NOBODY:
            condition &= Q(contact_person__isnull=True)
        elif chosen.get("person"):
            condition &= Q(contact_person_id=self._people[chosen["person"]].pk)
        if chosen.get("slag"):
            condition &= Q(kind=chosen["slag"])
        if chosen.get("marke"):
            condition &= MARKS[chosen["marke"]][1]
        return condition

    def chosen(self) -> list[tuple[str, str, str]]:
        """Return name, label and chosen word of each filter that is on."""
        on = [(name, self.cleaned_data.get(name, "")) for name in self.fields]
        return [(name, str(self.fields[name].label), chosen_label(self.fields[name], value)) for name, value in on if value]
