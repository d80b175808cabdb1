"""The steps of a case page: transition -> form and action, and which one is recommended."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from casework import actions, policies
from casework.models import Case
from casework.states import State
from casework.step_forms import (
    CloseForm,
    ContactPersonForm,
    MappingForm,
    MissingForm,
    PauseForm,
    PlanForm,
    RedirectForm,
    ReopenForm,
    StepForm,
    WaitlistForm,
)
from casework.workflow import TRANSITIONS
from common.errors import Words

CONTACT = "contact"


@dataclass(frozen=True)
class Step:
    """What a transition asks for, and what does it."""

    form: type[StepForm]
    action: Callable[..., Any]


STEPS: dict[str, Step] = {
    "claim": Step(StepForm, actions.claim),
    "put_on_agenda": Step(StepForm, actions.put_on_agenda),
    "assign": Step(ContactPersonForm, actions.assign),
    "request_information": Step(MissingForm, actions.request_information),
    "receive_information": Step(StepForm, actions.receive_information),
    "start_outreach": Step(StepForm, actions.start_outreach),
    "begin_mapping": Step(MappingForm, actions.begin_mapping),
    "start_plan": Step(PlanForm, actions.start_plan),
    "waitlist": Step(WaitlistForm, actions.waitlist),
    "offer_place": Step(ContactPersonForm, actions.offer_place),
    "redirect": Step(RedirectForm, actions.redirect),
    "pause": Step(PauseForm, actions.pause),
    "resume": Step(StepForm, actions.resume),
    "close": Step(CloseForm, actions.close),
    "reopen": Step(ReopenForm, actions.reopen),
}


@dataclass(frozen=True)
class MarkStep:
    """A mark as a button, and what sets it or takes it away."""

    label: Words
    action: Callable[..., Any]


MARKS: dict[str, MarkStep] = {
    "urgent": MarkStep(_("Märk som brådskande"), actions.mark_urgent),
    "not_urgent": MarkStep(_("Ta bort märket brådskande"), actions.unmark_urgent),
    "not_suspect": MarkStep(_("Det är inte skräp"), actions.clear_suspicion),
}

# What is usually next, first wish first.
_NEXT: dict[str, tuple[str, ...]] = {
    State.RECEIVED: ("claim", "put_on_agenda"),
    State.ON_AGENDA: ("assign", "claim"),
    State.NEEDS_INFO: ("receive_information",),
    State.ASSIGNED: (CONTACT, "begin_mapping"),
    State.OUTREACH: (CONTACT, "begin_mapping"),
    State.MAPPING: ("start_plan",),
    State.ACTIVE: ("close",),
    State.WAITLISTED: ("offer_place",),
    State.ON_HOLD: ("resume",),
    State.CLOSED: (),
}


@dataclass(frozen=True)
class Button:
    """A step as a button: `is_direct` posts at once, otherwise the address shows a form first."""

    name: str
    label: str
    url: str
    is_direct: bool
    is_danger: bool = False


def buttons_of(case: Case, by: User) -> list[Button]:
    """Return the steps that the person may take now, by the same policies that the views enforce."""
    steps = [_button(case, name) for name in policies.available(by, case) if name in STEPS]
    if case.is_open and policies.can_work_with(by, case):
        steps.append(Button(CONTACT, str(_("Skriv in en kontakt")), reverse("desk:contact", args=[case.reference]), is_direct=False))
    return steps


def mark_buttons_of(case: Case, by: User) -> list[Button]:
    """Return the marks that the person may set or take away now."""
    if not case.is_open or not policies.can_work_with(by, case):
        return []
    names = (["not_suspect"] if case.is_suspect else []) + ["not_urgent" if case.is_urgent else "urgent"]
    url = reverse("desk:mark", args=[case.reference])
    return [Button(name, str(MARKS[name].label), url, is_direct=True) for name in names]


def recommended(case: Case, buttons: list[Button]) -> Button | None:
    """Return the one step that is usually next; a first contact only until there has been one."""
    offered = {button.name: button for button in buttons}
    for name in _NEXT[case.state]:
        if name in offered and not (name == CONTACT and case.contacted_at):
            return offered[name]
    return None


def _button(case: Case, name: str) -> Button:
    url = reverse("desk:transition", args=[case.reference, name])
    return Button(name, str(TRANSITIONS[name].label), url, is_direct=STEPS[name].form is StepForm, is_danger=name == "close")
