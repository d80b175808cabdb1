"""The case page as strings: who, how to reach, what not to do, the promise, the next step; then everything else."""

from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from casework import policies, words
from casework.case_parts import Parts, Reply, parts_of, replies_to
from casework.models import Case, CaseNote
from casework.notes import read_notes
from casework.notices import sees_topic
from casework.presenters import Service, Tag, service_of, state_class, tags_of
from casework.protection import people_of
from casework.reaching import How, age_hint, how_of, interim_hint, told_of
from casework.steps import Button, buttons_of, mark_buttons_of, recommended
from casework.story import MESSAGE, NOTE, Happening, Line, is_reply, lines_of, story_of, text_of
from common.boxes import PRIVATE, open_boxes
from common.codes import grouped
from forms.answers import Section
from forms.models import ApplicationKind
from outbox.models import State as MessageState


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
    tags: list[Tag]
    how: How
    promise: str
    is_late: bool
    due_on: str
    contact: str
    next_step: Button | None
    other_steps: list[Button]
    mark_buttons: list[Button]
    hints: list[str]
    shared: list[Section]
    private: list[Section]
    shared_readers: str
    private_readers: str
    parts: Parts
    replies: list[Reply]
    notes: list[Note]
    story: list[Line]
    messages: list[str]
    can_try_again: bool
    contact_person: str
    received: str
    secrecy: str
    protected_for: list[str]
    can_be_written_to: bool


def case_page(case: Case, by: User) -> CasePage:
    """Read all that the page of a case shows; needs the private key."""
    sections, told = told_of(case)
    happenings = story_of(case)
    buttons = buttons_of(case, by)
    step = recommended(case, buttons)
    today = timezone.localdate()
    clock = words.days_left(case.due_on, today)
    shared_readers, private_readers = _readers(case)
    return CasePage(
        title=words.person_title(told["name"] or "–", told["age"]),
        reference=grouped(case.reference),
        version=case.version,
        service=service_of(case.programme_id),
        state=case.get_state_display(),
        state_class=state_class(case.state),
        tags=tags_of(case),
        how=how_of(told, today),
        promise=words.promise_sentence(case.due_on, today),
        is_late=clock is not None and clock.is_late,
        due_on=words.day(case.due_on) if case.due_on else "",
        contact=words.moment(case.contacted_at) if case.contacted_at else "",
        next_step=step,
        other_steps=[button for button in buttons if button != step],
        mark_buttons=mark_buttons_of(case, by),
        hints=[hint for hint in (age_hint(told, timezone.localdate(case.received_at)), interim_hint(told)) if hint],
        shared=_parted(sections, is_private=False),
        private=_parted(sections, is_private=True),
        shared_readers=shared_readers,
        private_readers=private_readers,
        parts=parts_of(case, told.get("signers", {})),
        replies=replies_to(case) if any(is_reply(one) for one in happenings) else [],
        notes=_notes(case, happenings),
        story=lines_of(happenings),
        messages=list(dict.fromkeys(text_of(one) for one in happenings if one.kind == MESSAGE)),
        can_try_again=any(one.kind == MESSAGE and one.more == MessageState.DEAD and sees_topic(by, one.what) for one in happenings),
        contact_person=case.contact_person.name if case.contact_person else "",
        received=words.moment(case.received_at),
        secrecy=case.programme.secrecy_provision,
        protected_for=[person.name for person in people_of(case)] if case.is_protected else [],
        can_be_written_to=policies.can_write_to(by, case),
    )


def title_and_name(case: Case) -> tuple[str, str]:
    """Return how the person is named on the pages around a case; from the private box, in one query."""
    told = open_boxes([case], PRIVATE).get(case.reference, {})
    name = str(told.get("name") or "–")
    return words.person_title(name, str(told.get("age") or "")), name.split(" ", maxsplit=1)[0]


def _parted(sections: list[Section], *, is_private: bool) -> list[Section]:
    parted = [Section(section.title, [item for item in section.items if item.is_private is is_private]) for section in sections]
    return [section for section in parted if section.items]


def _readers(case: Case) -> tuple[str, str]:
    """Return who reads the shared box, and who the private one, as sentences."""
    team = {"team": case.programme.short_name}
    if case.kind == ApplicationKind.SUPPORT:
        return _("Läses av den som sökte, och av teamet för %(team)s.") % team, _(
            "Läses bara av den som sökte och av teamet för %(team)s."
        ) % team
    if case.kind == ApplicationKind.JOINT:
        return (
            _("Läses av alla som skriver under, och av teamet för %(team)s.") % team,
            _("Läses bara av ungdomen och av teamet för %(team)s.") % team,
        )
    words_of_sender = _("Läses av den som skickade det, och av teamet för %(team)s.") % team
    return words_of_sender, words_of_sender


def _notes(case: Case, happenings: list[Happening]) -> list[Note]:
    written = [one for one in happenings if one.kind == NOTE]
    texts = read_notes([CaseNote(reference=one.more, case=case) for one in written])
    return [Note(one.who, words.moment(one.when), one.when.isoformat(), texts.get(one.more, "–")) for one in written]
