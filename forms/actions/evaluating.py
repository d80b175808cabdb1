"""Evaluations: kept without a name, without a day, and without a line in the log, whose exact time would undo the rest."""

from django.db import transaction

from common.errors import TooMany
from common.keys import keyring
from common.limits import check_limit, network_of
from common.sealing import Sealed
from common.time import today
from forms.models import Evaluation
from forms.specs.evaluation import SCORED
from forms.specs.model import Answers
from services.catalogue import programmes

ANSWERS, SECONDS = 20, 3600
# Three hundred signs of at most four bytes: the sealed words do not tell how much somebody wrote.
PADDED_TO = 1200


@transaction.atomic
def evaluate(*, answers: Answers, address: str, is_trapped: bool = False) -> bool:
    """Keep one anonymous answer; return whether it counts.

    What a robot has filled in, and the sixth answer within an hour from one network, do not. They get the same thanks: there is no account
    to refuse and nobody to ask again, and who floods the results should not learn where the line goes.
    """
    if is_trapped or not _is_within_limit(address):
        return False
    Evaluation.objects.create(
        programme=next((programme for programme in programmes() if programme.slug == answers.one("service")), None),
        month=today().replace(day=1),
        words=sealed_words(answers.one("words")),
        **{question.key: int(answers.one(question.key)) for question in SCORED if answers.one(question.key)},
    )
    return True


def _is_within_limit(address: str) -> bool:
    try:
        check_limit("forms.evaluation", network_of(address), limit=ANSWERS, seconds=SECONDS)
    except TooMany:
        return False
    return True


def sealed_words(words: str) -> bytes:
    """Return words that only the team can open, all of one length; nothing for none."""
    return keyring().seal_to_team(words.encode().ljust(PADDED_TO, b"\0")) if words else b""


def opened_words(sealed: Sealed) -> str:
    """Return the words again; raises `Unsealable` where this process holds no private key."""
    return keyring().open_from_team(sealed).rstrip(b"\0").decode()
