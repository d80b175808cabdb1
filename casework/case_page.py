"""The case page as strings: who, how to reach, what not to do, the promise, the next step; then everything else."""

from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from casework import words
from casework.models import Case, CaseNote
from casework.notes import read_notes
from casework.presenters import Service, service_of, state_class
from casework.steps import Button, buttons_of, recommended
from casework.story import MESSAGE, NOTE, Happening, Line, lines_of, story_of, text_of
from common.boxes import PRIVATE, open_boxes
from common.codes import grouped
from common.phones import dialled
from forms.answers import Section, whole
from outbox.models import State as MessageState

YES = "Ja"
_LINKS = {"Ring": "tel", "Sms": "sms", "E-post": "mailto"}


@dataclass(frozen=True)
class How:
    """How the person wants to be reached, and what not to do."""

    name: str
    channel: str
    contact: str
    link: str
    facts: list[tuple[str, str]]
    donts: list[str]


@dataclass(frozen=True)
class Note:
    """A note with its words."""

    who: str
    when: str
    iso: str
    text: str


@dataclass(frozen=True)
class CasePage:
    """Everything that the template of a case shows."""

    title: str
    reference: str
    version: int
    service: Service
    state: str
    state_class: str
    how: How
    promise: str
    is_late: bool
    due_on: str
    contact: str
    next_step: Button | None
    other_steps: list[Button]
    shared: list[Section]
    private: list[Section]
    notes: list[Note]
    story: list[Line]
    messages: list[str]
    has_failed_message: bool
    contact_person: str
    received: str
    secrecy: str


def case_page(case: Case, by: User) -> CasePage:
    """Read all that the page of a case shows; needs the private key."""
    sections, told = _told(case)
    happenings = story_of(case)
    buttons = buttons_of(case, by)
    step = recommended(case, buttons)
    today = timezone.localdate()
    clock = words.days_left(case.due_on, today)
    return CasePage(
        title=words.person_title(told["name"] or "–", told["age"]),
        reference=grouped(case.reference),
        version=case.version,
        service=service_of(case.programme_id),
        state=case.get_state_display(),
        state_class=state_class(case.state),
        how=_how(told),
        promise=words.promise_sentence(case.due_on, today),
        is_late=clock is not None and clock.is_late,
        due_on=words.day(case.due_on) if case.due_on else "",
        contact=words.moment(case.contacted_at) if case.contacted_at else "",
        next_step=step,
        other_steps=[button for button in buttons if button != step],
        shared=_parted(sections, is_private=False),
        private=_parted(sections, is_private=True),
        notes=_notes(case, happenings),
        story=lines_of(happenings),
        messages=[text_of(one) for one in happenings if one.kind == MESSAGE],
        has_failed_message=any(one.kind == MESSAGE and one.more == MessageState.DEAD for one in happenings),
        contact_person=case.contact_person.name if case.contact_person else "",
        received=words.moment(case.received_at),
        secrecy=case.programme.secrecy_provision,
    )


def title_and_name(case: Case) -> tuple[str, str]:
    """Return how the person is named on the pages around a case; from the private box, in one query."""
    told = open_boxes([case], PRIVATE).get(case.reference, {})
    name = str(told.get("name") or "–")
    return words.person_title(name, str(told.get("age") or "")), name.split(" ", maxsplit=1)[0]


def _told(case: Case) -> tuple[list[Section], dict[str, Any]]:
    if case.application is None:
        told = open_boxes([case], PRIVATE).get(case.reference, {})
        return [], {"name": "", "age": "", "has_company": False} | told
    sections, reach = whole(case.application)
    answers = {item.key: ", ".join(item.answer) for section in sections for item in section.items}
    return sections, {
        "name": reach.name,
        "age": answers.get("age", ""),
        "channel": reach.channel,
        "contact": reach.contact,
        "best_time": reach.best_time,
        "may_leave_message": YES if reach.may_leave_message else "",
        "interpreter": reach.interpreter,
        "has_company": reach.wants_company,
        "guardian": reach.guardian,
    }


def _how(told: dict[str, Any]) -> How:
    channel, contact = told.get("channel", ""), told.get("contact", "")
    first_name = (told["name"] or "–").split(" ")[0]
    scheme = _LINKS.get(channel, "")
    facts = [
        (_("Bäst tid"), told.get("best_time") or _("Inte sagt")),
        (_("Tolk"), told.get("interpreter") or _("Nej")),
        (_("Med sig"), _("Vill ha någon med sig") if told.get("has_company") else _("Nej")),
    ]
    return How(
        name=first_name,
        channel=channel,
        contact=contact,
        link=f"{scheme}:{contact if scheme == 'mailto' else dialled(contact)}" if scheme and contact else "",
        facts=facts,
        donts=_donts(told, first_name),
    )


def _donts(told: dict[str, Any], first_name: str) -> list[str]:
    donts = []
    if told.get("may_leave_message") != YES:
        donts.append(_("Lämna inget meddelande"))
    if told.get("guardian") != YES:
        donts.append(_("Prata inte med vårdnadshavare före %(name)s") % {"name": first_name})
    return donts


def _parted(sections: list[Section], *, is_private: bool) -> list[Section]:
    parted = [Section(section.title, [item for item in section.items if item.is_private is is_private]) for section in sections]
    return [section for section in parted if section.items]


def _notes(case: Case, happenings: list[Happening]) -> list[Note]:
    written = [one for one in happenings if one.kind == NOTE]
    texts = read_notes([CaseNote(reference=one.more, case=case) for one in written])
    return [Note(one.who, words.moment(one.when), one.when.isoformat(), texts.get(one.more, "–")) for one in written]
