"""What the pages of the forms show, as strings and small rows; the templates only walk through them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from common.errors import DomainError
from forms.drafts import OpenDraft
from forms.frozen import NO_ANSWER, rows
from forms.models import Role
from forms.parties import TITLES, parties_of
from forms.sensitive import WARNING, is_dangerous, is_sensitive
from forms.specs.model import Answers, Option, Page, Question, Spec, Take, spoken
from forms.texts import hint_of
from forms.wizard.fields import TYPED, is_required
from forms.wizard.page_form import PageForm
from services.models import Programme

FROM_REVIEW = "fran=granska"
TEMPLATES = {
    Take.ONE: "forms/fields/choices.html",
    Take.SOME: "forms/fields/choices.html",
    Take.TEXT: "forms/fields/area.html",
    Take.LISTED: "forms/fields/list.html",
}
LINE = "forms/fields/line.html"
INPUT_TYPES = {Take.PHONE: "tel", Take.EMAIL: "email"}
FEW_OPTIONS = 4
FULL_STAIR = 6


@dataclass(frozen=True)
class Picture:
    """A decorative picture of the poster beside a form."""

    file: str
    height: int
    css: str


PICTURES = {
    "kaa": Picture("horizon.svg", 280, "of-kaa horizon"),
    "ung": Picture("ung.svg", 480, "of-ung"),
    "kaasam": Picture("kaasam.svg", 480, "of-kaasam"),
    "moj": Picture("group.svg", 480, "of-moj"),
}
SITE_PICTURE = Picture("scene.svg", 480, "of-site")


@dataclass(frozen=True)
class Choice:
    """One option of a field."""

    id: str
    value: str
    label: str
    is_chosen: bool


@dataclass(frozen=True)
class Field:
    """A question as it stands on a page."""

    template: str
    css: str
    name: str
    id: str
    label: str
    is_optional: bool
    is_required: bool
    is_alone: bool
    hint: str
    errors: tuple[str, ...]
    described_by: str
    input_type: str
    value: str
    choices: tuple[Choice, ...]
    choices_css: str
    limit: int
    autocomplete: str


@dataclass(frozen=True)
class Row:
    """One question with its answer, on the review page."""

    question: str
    lines: list[str]
    change: str
    url: str
    is_private: bool
    section: str


@dataclass(frozen=True)
class Rows:
    """Rows that belong together, under their heading."""

    title: str
    rows: list[Row]


@dataclass(frozen=True)
class Destination:
    """Where the answers go: the service's sentence and its colours."""

    sentence: str
    shape: str


@dataclass(frozen=True)
class Warned:
    """A soft warning, and where to act on it."""

    text: str
    url: str


@dataclass(frozen=True)
class Climb:
    """How far up the stair the person is."""

    text: str
    css: str
    steps: list[bool] = field(default_factory=list)


def form_title(number: int, steps: int, *, is_wrong: bool = False) -> str:
    """Return the neutral title of a step, as it stands in the browser's history."""
    title = _("Formulär, steg %(number)s av %(steps)s") % {"number": number, "steps": steps}
    return _("Fel: %(title)s") % {"title": title} if is_wrong else title


def climb(number: int, steps: int) -> Climb:
    """Return the stair for step `number` of `steps`."""
    text = _("Steg %(number)s av %(steps)s") % {"number": number, "steps": steps}
    return Climb(text, "climb climb-long" if steps > FULL_STAIR else "climb", [step <= number for step in range(1, steps + 1)])


def step_url(reference: str, slug: str) -> str:
    """Return the address of a page of a draft; of the review page where `slug` is empty."""
    if not slug:
        return reverse("forms:review", args=[reference])
    return reverse("forms:step", args=[reference, slug])


def programme_of(draft: OpenDraft) -> Programme | None:
    """Return the service that the answers lead to so far; None while they lead nowhere, and in a completion, which stays put."""
    if draft.row.is_completion or not draft.spec.routed_from:
        return None
    try:
        return draft.spec.route(draft.answers)
    except (DomainError, LookupError, ValueError):
        return None


def destination(programme: Programme | None) -> tuple[Destination, ...]:
    """Return where the answers go, as none or one, for a template to walk through."""
    if programme is None:
        return ()
    return (Destination(_("Vi skickar det här till %(name)s") % {"name": programme.short_name}, programme.shape),)


def picture(programme: Programme | None) -> Picture:
    """Return the poster's picture."""
    return PICTURES[programme.shape] if programme else SITE_PICTURE


def _choices(options: tuple[Option, ...], name: str, shown: list[str]) -> tuple[Choice, ...]:
    return tuple(
        Choice(f"id_{name}_{number}", option.key, spoken(option.label), option.key in shown) for number, option in enumerate(options)
    )


def _choices_css(options: tuple[Option, ...], page: Page) -> str:
    is_row = len(page.questions) > 1 and len(options) <= FEW_OPTIONS
    return "choices choices-row" if is_row else "choices"


def _field(form: PageForm, question: Question, *, is_shared_device: bool, spec: Spec | None) -> Field:
    name, shown = question.key, form.shown(question)
    errors = tuple(str(error) for error in form.errors.get(name, [])) if form.is_bound else ()
    hint, options = spoken(question.hint(form.answers)), question.offered(form.answers)
    hint = hint_of(spec, question, hint) if spec else hint
    notes = ([f"id_{name}_hint"] if hint else []) + ([f"id_{name}_error"] if errors else [])
    return Field(
        template=TEMPLATES.get(question.take, LINE),
        css=" ".join(([] if not form.page.heading else ["entry"]) + (["has-error"] if errors else [])),
        name=name,
        id=f"id_{name}",
        label=spoken(question.text),
        is_optional=question.is_optional and not (question.needed and question.needed(form.answers)),
        is_required=is_required(question),
        is_alone=not form.page.heading,
        hint=hint,
        errors=errors,
        described_by=" ".join(notes),
        input_type="checkbox" if question.take is Take.SOME else INPUT_TYPES.get(question.take, "radio" if options else "text"),
        value=next(iter(shown), ""),
        choices=_choices(options, name, shown),
        choices_css=_choices_css(options, form.page),
        limit=question.limit or TYPED,
        autocomplete="off" if is_shared_device else question.autocomplete,
    )


def fields(form: PageForm, *, is_shared_device: bool, spec: Spec | None = None) -> list[Field]:
    """Return the fields of a page, with the communicators' help where they write any for `spec`."""
    return [_field(form, question, is_shared_device=is_shared_device, spec=spec) for question in form.questions]


def warnings(draft: OpenDraft) -> tuple[Warned, ...]:
    """Return the soft warning, as none or one, with the page where the text can be changed."""
    for page in draft.spec.pages:
        texts = [question.key for question in page.questions if question.take is Take.TEXT]
        if any(is_sensitive(draft.answers.one(key)) for key in texts):
            return (Warned(str(WARNING), step_url(draft.reference, page.slug)),)
    return ()


def tells_of_danger(draft: OpenDraft) -> bool:
    """Whether anything that was written in own words may mean that somebody is in danger."""
    texts = [question.key for question in draft.spec.questions.values() if question.take is Take.TEXT]
    return any(is_dangerous(draft.answers.one(key)) for key in texts)


def review_rows(draft: OpenDraft, answers: Answers) -> list[Row]:
    """Return every question with its answer and the way to change it."""
    return [
        Row(
            question=row["question"],
            lines=row["answer"] or [str(NO_ANSWER)],
            change=row["change"],
            url=f"{step_url(draft.reference, row['page'])}?{FROM_REVIEW}",
            is_private=row["is_private"],
            section=row["section"],
        )
        for row in rows(draft.spec, answers)
    ]


def in_sections(found: Iterable[Row]) -> list[Rows]:
    """Return rows under the headings of their sections, in order."""
    return [Rows(title, list(rows)) for title, rows in groupby(found, key=lambda row: row.section)]


@dataclass(frozen=True)
class SeenBy:
    """What those who sign will read, shown before anybody is invited."""

    names: list[str]
    rows: list[Row]


def seen_by_signers(draft: OpenDraft, answers: Answers, programme: Programme | None) -> tuple[SeenBy, ...]:
    """Return who will be asked to sign and exactly what they will read, as none or one, for a template to walk through."""
    if programme is None:
        return ()
    parties = parties_of(draft.row.kind, answers, programme, typed_by=draft.row.typed_by)
    others = [f"{party.first_name} ({str(TITLES[party.role]).lower()})" for party in parties if party.role is not Role.YOUTH]
    return (SeenBy(others, [row for row in review_rows(draft, answers) if not row.is_private]),) if others else ()


def poster(programme: Programme | None, facts: Iterable[object]) -> dict[str, Any]:
    """Return what the poster beside a form needs."""
    return {"picture": picture(programme), "facts": [spoken(str(fact)) for fact in facts]}
