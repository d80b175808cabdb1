"""The forms of the steps: each gives the action its arguments by name. `version` is the case as the person saw it."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.db.models import Count
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from accounts.models import User
from casework.form_fields import SHORT, chosen_label, date_field, offer, one_of, text_field
from casework.models import Case, RoleGrant
from casework.protection import is_open_to
from casework.roles import Role
from casework.states import Channel, Outcome
from services.catalogue import by_slug, programmes


@dataclass(frozen=True)
class Written:
    """One thing that somebody filled in: as it was posted, and as people read it."""

    name: str
    label: str
    posted: str
    spoken: str

    @property
    def is_free_text(self) -> bool:
        """Whether the person wrote it in her own words."""
        return self.name in ("missing", "note", "reason", "text")


class StepForm(forms.Form):
    """A step that needs no more than a yes."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, data: Any = None, *, case: Case) -> None:
        super().__init__(data, initial={"version": case.version}, auto_id="%s")
        self.case = case

    @property
    def is_stale(self) -> bool:
        """Whether somebody has changed the case since the person saw it."""
        seen = str(self.data.get("version", "")).strip()
        return bool(seen) and seen != str(self.case.version)

    def arguments(self) -> dict[str, Any]:
        """Return what the action is called with, beside the case and the actor."""
        return {name: value for name, value in self.cleaned_data.items() if name != "version"}

    def written(self) -> list["Written"]:
        """Return what the person filled in, so that a conflict loses nothing."""
        texts = {name: str(self.data.get(name, "")).strip() for name in self.fields if name != "version"}
        return [Written(name, str(self.fields[name].label), text, self._spoken(name, text)) for name, text in texts.items() if text]

    def _spoken(self, name: str, text: str) -> str:
        field = self.fields[name]
        if isinstance(field, forms.ChoiceField):
            return chosen_label(field, text)
        return str(_("Ja")) if isinstance(field, forms.BooleanField) else text


class ContactPersonForm(StepForm):
    """Who takes it, with how much each has already."""

    contact_person = one_of(_("Vem tar det?"))

    def __init__(self, data: Any = None, *, case: Case) -> None:
        super().__init__(data, case=case)
        self._people = {str(person.reference): person for person in _workers(case)}
        choices = [
            (key, ngettext("%(name)s, %(n)d ärende", "%(name)s, %(n)d ärenden", person.load) % {"name": person.name, "n": person.load})
            for key, person in self._people.items()
        ]
        offer(self, "contact_person", choices)
        if not choices:
            self.fields["contact_person"].help_text = _("Ingen handläggare arbetar i tjänsten än. En administratör ger roller.")

    def clean_contact_person(self) -> User:
        """Return the person herself."""
        return self._people[self.cleaned_data["contact_person"]]


class MissingForm(StepForm):
    """What is missing in the application."""

    missing = text_field(
        _("Vad saknas?"),
        hint=_("Den som sökte läser det här när hen öppnar sin ansökan. Skriv kort, och inget om hälsa eller brott."),
        limit=SHORT,
    )


class WaitlistForm(StepForm):
    """When the person hears from us at the latest."""

    hear_on = date_field(_("När hör vi av oss senast?"), hint=_("Dagen står på sidan där den som sökte ser hur det går."))


class RedirectForm(StepForm):
    """To which programme."""

    programme = one_of(_("Till vilken tjänst?"))
    note = text_field(_("Något de behöver veta? (frivilligt)"), hint=_("Sparas som en anteckning i ärendet."), limit=SHORT, required=False)

    def __init__(self, data: Any = None, *, case: Case) -> None:
        super().__init__(data, case=case)
        others = [programme for programme in programmes() if programme.pk != case.programme_id and programme.is_open]
        offer(self, "programme", [(programme.slug, programme.name) for programme in others])

    def clean_programme(self) -> Any:
        """Return the programme itself."""
        return by_slug(self.cleaned_data["programme"])


class MappingForm(StepForm):
    """When the conversation is."""

    starts_at = forms.DateTimeField(
        label=_("Dag och tid"),
        widget=forms.DateTimeInput(format="%Y-%m-%dT%H:%M", attrs={"type": "datetime-local", "class": "input"}),
        error_messages={"required": _("Välj dag och tid."), "invalid": _("Skriv dag och tid så här: 2026-12-07 13.30.")},
    )


class PlanForm(StepForm):
    """That the person wants it."""

    is_agreed = forms.BooleanField(
        label=_("Vi har träffats, och den som sökte har sagt ja"), error_messages={"required": _("Planen börjar när ungdomen har sagt ja.")}
    )


class PauseForm(StepForm):
    """Until when."""

    follow_up_on = date_field(
        _("När hör vi av oss igen?"), hint=_("Inom sex månader. Dagen står på sidan där den som sökte ser hur det går.")
    )


class CloseForm(StepForm):
    """What came of it."""

    outcome = one_of(
        _("Hur blev det?"), Outcome.choices, hint=_("”Har inte gått att nå” går att välja först när hela kontakttrappan är prövad.")
    )

    def clean_outcome(self) -> Outcome:
        """Return the outcome as a word of the enum."""
        return Outcome(self.cleaned_data["outcome"])


class ReopenForm(StepForm):
    """Why."""

    reason = text_field(_("Varför öppnas ärendet igen?"), hint=_("Sparas som en anteckning i ärendet."), limit=SHORT)


class ContactForm(StepForm):
    """How a contact went."""

    REACHED, IN_VAIN = "ja", "nej"
    result = one_of(_("Hur gick det?"), [(REACHED, _("Vi pratades vid")), (IN_VAIN, _("Inget svar"))])
    channel = one_of(_("Hur?"), Channel.choices)

    def clean_channel(self) -> Channel:
        """Return the channel as a word of the enum."""
        return Channel(self.cleaned_data["channel"])


class NoteForm(StepForm):
    """A note."""

    text = text_field(
        _("Ny anteckning"),
        hint=_("Går inte att ändra efteråt. Den som ärendet gäller har rätt att läsa den. Skriv inget om hälsa eller brott."),
    )


def _workers(case: Case) -> list[Any]:
    holders = RoleGrant.objects.filter(role=Role.CASEWORKER, programme_id=case.programme_id).values("user_id")
    carried = Case.objects.filter(is_open=True, contact_person__isnull=False).values("contact_person_id").annotate(n=Count("pk"))
    loads = {row["contact_person_id"]: row["n"] for row in carried.filter(contact_person_id__in=holders)}
    people = [person for person in User.objects.filter(pk__in=holders, is_active=True).order_by("name", "pk") if is_open_to(person, case)]
    for person in people:
        person.load = loads.get(person.pk, 0)  # type: ignore[attr-defined]
    return people
