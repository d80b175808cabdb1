"""Counting what people search for, and forgetting it."""

from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path

from django.db import transaction
from django.db.models import F

from common.time import today
from search import noting
from search.models import SearchWord

KEPT = timedelta(days=90)
# A robot that searches for ever new words fills no table.
MOST_A_DAY = 1000


@transaction.atomic
def note_search(*, words: str, hits: int, times: int = 1, day: date | None = None) -> bool:
    """Count `times` searches for `words` on a day (today), of which the last gave `hits`; return whether they are kept.

    What looks like somebody's number or address is not, nor is what is longer than words to search for.
    """
    kept, searched_on = noting.kept_words(words), day or today()
    if not kept:
        return False
    if _count(kept, hits, times, searched_on):
        return True
    if SearchWord.objects.filter(searched_on=searched_on).count() >= MOST_A_DAY:
        return False
    _row, is_new = SearchWord.objects.get_or_create(words=kept, searched_on=searched_on, defaults={"hits": hits, "times": times})
    return is_new or _count(kept, hits, times, searched_on)


def _count(words: str, hits: int, times: int, day: date) -> bool:
    same = SearchWord.objects.filter(words=words, searched_on=day)
    return bool(same.update(times=F("times") + times, hits=hits))


def count_searches() -> int:
    """Take up what searches have noted in files; return how many searches were counted.

    A file is deleted before the count is committed: a crash in between loses its lines, and counts none of them twice.
    """
    counted = 0
    try:
        for file in noting.take():
            with suppress(FileNotFoundError):
                counted += _count_file(file)
    except OSError as error:
        noting.warn(type(error).__name__)
    return counted


@transaction.atomic
def _count_file(file: Path) -> int:
    """Count one file's lines; raises `FileNotFoundError`, and counts nothing, where somebody else has taken it meanwhile."""
    times: dict[tuple[date, str], list[int]] = {}
    for each in noting.read(file):
        times.setdefault((each.day, each.words), []).append(each.hits)
    kept = sum(len(hits) for (day, words), hits in times.items() if note_search(words=words, hits=hits[-1], times=len(hits), day=day))
    file.unlink()
    return kept


def forget_words() -> int:
    """Delete what was searched for more than ninety days ago; return how many rows."""
    return SearchWord.objects.filter(searched_on__lt=today() - KEPT).delete()[0]
