"""Questions to whoever writes about a young person at work: her own name, title and telephone."""

from django.utils.translation import gettext_lazy as _

from forms.specs.model import Answers, Ask, Question, Take, Text
from forms.specs.reaching import PHONE_LIMIT, PHONE_MISSING
from forms.specs.shared import says

PERSON_LIMIT, TITLE_LIMIT = 100, 80


def is_unnamed(answers: Answers) -> bool:
    """Whether the proof that the sender gave does not tell her name."""
    return not answers.one("proof_name")


def sender_name(*, text: Text, asked: Ask) -> Question:
    """Return the question about the name of whoever the team can talk with."""
    return Question(
        key="sender_name",
        text=text,
        take=Take.NAME,
        change=_("namnet"),
        missing=_("Skriv för- och efternamn."),
        limit=PERSON_LIMIT,
        autocomplete="name",
        asked=asked,
    )


def sender_title(*, text: Text) -> Question:
    """Return the question about her title."""
    return Question(
        key="sender_title",
        text=text,
        take=Take.LINE,
        change=_("titeln"),
        missing=_("Skriv titeln, till exempel rektor."),
        limit=TITLE_LIMIT,
        autocomplete="organization-title",
    )


def sender_phone(*, text: Text) -> Question:
    """Return the question about her telephone at work."""
    return Question(
        key="sender_phone",
        text=text,
        take=Take.PHONE,
        change=_("telefonnumret"),
        missing=PHONE_MISSING,
        hint=says(_("Skriv ett nummer där du själv svarar.")),
        limit=PHONE_LIMIT,
        autocomplete="tel",
    )
