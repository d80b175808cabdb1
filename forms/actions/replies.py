"""Postcards that are answered: a code on paper leads to one case, once, and the case is never mentioned to whoever types it."""

import secrets
from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import get_language, override
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from audit.actions import Named, record
from audit.actors import APPLICANT
from common.boxes import SHARED, create_boxes
from common.codes import ALPHABET, derive, normalise
from common.errors import Missing
from common.languages import SWEDISH
from common.limits import check_limit, network_of
from common.time import today
from forms.events import card_answered
from forms.frozen import digest_of, freeze, spoken_answer
from forms.models import Application, ApplicationKind, ReplyCard
from forms.specs.model import Answers
from forms.specs.reply import CALL, OCCUPATION, REPLY
from forms.status import Word
from forms.workflow import State
from services.models import Programme

# 39 bits: short enough to type from a card. Ten tries in a quarter of an hour, and a slow hash, make up for it.
CARD_SIGNS = 8
CARD_LIFE = timedelta(days=90)
CARD_TRIES, CARD_SECONDS = 10, 900
CASE_LABEL = "casework.case"


class UnknownCard(Missing):
    """No card answers to the code: it is wrong, has been used or has run out; which, is not told."""

    status = 422
    message = _("Vi hittar inget med den koden. Den kan vara felskriven, redan använd eller för gammal. Du kan alltid ringa oss.")


def new_card_code() -> str:
    """Return a code of eight signs for a postcard."""
    return "".join(secrets.choice(ALPHABET) for _sign in range(CARD_SIGNS))


def is_card_code(text: str) -> bool:
    """Whether `text`, normalised, has the form of a postcard's code."""
    return len(text) == CARD_SIGNS and set(text) <= set(ALPHABET)


@transaction.atomic
def print_card(*, about: str, programme: Programme, by: User) -> str:
    """Make the code of a postcard about the case `about` and return it, for the paper alone: what is kept finds the card and tells no code.

    The caller has seen to it that `by` may write to the person.
    """
    code, now = new_card_code(), timezone.now()
    ReplyCard.objects.create(code_finder=derive(code).finder, about=about, programme=programme, printed_at=now, expires_at=now + CARD_LIFE)
    record("card.printed", Named(CASE_LABEL, about), by=by, programme=programme.slug)
    return code


def find_card(*, code: str, address: str) -> ReplyCard:
    """Return the card that a code leads to, unused and within its time; raises `UnknownCard`, and `TooMany` before anything is hashed."""
    check_limit("forms.card", network_of(address), limit=CARD_TRIES, seconds=CARD_SECONDS)
    signs = normalise(code)
    if not is_card_code(signs):
        raise UnknownCard
    card = ReplyCard.objects.filter(code_finder=derive(signs).finder, used_at__isnull=True, expires_at__gt=timezone.now()).first()
    if card is None:
        raise UnknownCard
    return card


@transaction.atomic
def answer_card(*, card: int, reference: str, answers: Answers) -> Application:
    """Keep the answer to the card with the key `card`, once, under the reference that was drawn when the code opened it.

    The same answer sent twice gives the same application; whoever comes second with the same card in another browser gets `UnknownCard`.
    The listener is told in Swedish words what the answer says, since the process may not be able to read it afterwards.
    """
    now = timezone.now()
    if not ReplyCard.objects.filter(pk=card, used_at__isnull=True, expires_at__gt=now).update(used_at=now):
        return _answered_before(reference)
    found = ReplyCard.objects.select_related("programme").get(pk=card)
    application = _application(found, reference, answers)
    with override(SWEDISH):
        occupation, wants_call = (", ".join(spoken_answer(question, answers)) for question in (OCCUPATION, CALL))
    facts = {"about": found.about, "application": application, "occupation": occupation, "wants_call": wants_call}
    card_answered.send(sender=Application, **facts)
    record("card.answered", Named(CASE_LABEL, found.about), by=APPLICANT, application=reference)
    return application


def _answered_before(reference: str) -> Application:
    application = Application.objects.filter(reference=reference, kind=ApplicationKind.REPLY).first()
    if application is None:
        raise UnknownCard
    return application


def _application(card: ReplyCard, reference: str, answers: Answers) -> Application:
    """Freeze the answer for the team. No code opens it, nothing is sent about it, and no case of its own is opened."""
    contents = freeze(REPLY, answers)
    application = Application.objects.create(
        reference=reference,
        kind=REPLY.kind,
        programme=card.programme,
        state=State.SUBMITTED,
        schema_version=REPLY.version,
        digest=digest_of(contents[SHARED]),
        submitted_at=timezone.now(),
        language=get_language() or SWEDISH,
        about=card.about,
        public_word=Word.RECEIVED,
        public_due_on=today() + timedelta(days=card.programme.contact_days),
    )
    application.transitions.create(name="submit", to_state=application.state, at=application.submitted_at)
    create_boxes(application, contents)
    return application


def forget_expired_cards() -> int:
    """Delete the cards whose ninety days are over, used or not; return how many."""
    return ReplyCard.objects.filter(expires_at__lte=timezone.now()).delete()[0]
