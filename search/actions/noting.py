"""Noting what people search for, and forgetting it."""

from datetime import timedelta

from django.db import transaction
from django.db.models import F

from common.time import today
from editorial.screening import is_personal, plain
from search.models import SearchWord
from search.models.searches import LONGEST_WORDS

KEPT = timedelta(days=90)
# A robot that searches for ever new words fills no table.
MOST_A_DAY = 1000


@transaction.atomic
def note_search(*, words: str, hits: int) -> bool:
    """Count a search for `words` that gave `hits`; return whether it is kept.

    What looks like somebody's number or address is not, nor is what is longer than words to search for.
    """
    normal = " ".join(plain(words).casefold().split())
    if not normal or len(normal) > LONGEST_WORDS or is_personal(normal):
        return False
    if _count(normal, hits):
        return True
    if SearchWord.objects.filter(searched_on=today()).count() >= MOST_A_DAY:
        return False
    _row, is_new = SearchWord.objects.get_or_create(words=normal, searched_on=today(), defaults={"hits": hits})
    return is_new or _count(normal, hits)


def _count(words: str, hits: int) -> bool:
    same = SearchWord.objects.filter(words=words, searched_on=today())
    return bool(same.update(times=F("times") + 1, hits=hits))


def forget_words() -> int:
    """Delete what was searched for more than ninety days ago; return how many rows."""
    return SearchWord.objects.filter(searched_on__lt=today() - KEPT).delete()[0]
