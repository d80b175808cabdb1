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
def evaluate(*, answers: Answers, address: str, is_trapped: bool = False) -> None:
    """Keep one anonymous answer.

    What a robot has filled in, and what comes after the twentieth answer within an hour from one network, is counted when staff say that
    people sent it (a whole class may sit in one network). All get the same thanks.
    """
    Evaluation.objects.create(
        programme=next((programme for programme in programmes() if programme.slug == answers.one("service")), None),
        month=today().replace(day=1),
        words=sealed_words(answers.one("words")),
        is_suspect=is_trapped or not _is_within_limit(address),
        **{question.key: int(answers.one(question.key)) for question in SCORED if answers.one(question.key)},
    )


@transaction.atomic
def count_suspected() -> int:
    """Count the answers that might have been a robot's; return how many.

    They come in anew, as the last: no five that has been told already becomes another (see `forms.evaluations`).
    """
    suspected = list(Evaluation.objects.select_for_update().filter(is_suspect=True).order_by("pk"))
    Evaluation.objects.filter(pk__in=[answer.pk for answer in suspected]).delete()
    for answer in suspected:
        answer.pk, answer.is_suspect = None, False
    Evaluation.objects.bulk_create(suspected)
    return len(suspected)


def suspected_evaluations() -> int:
    """Return how many answers wait for staff to say that people sent them."""
    return Evaluation.objects.filter(is_suspect=True).count()


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
