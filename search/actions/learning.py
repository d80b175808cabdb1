"""Learning how words are written: from the pages, and from the dictionary of `search/lemmas.py`, which is gone once it has answered.

The dictionary takes seconds, so it is asked before a transaction begins.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from django.db import transaction

from common.languages import SWEDISH
from common.stamp import bump_on_commit
from search import text
from search.lemmas import lemmas
from search.models import Spelling
from search.synonyms import synonym_forms

BATCH = 2000
_Key = tuple[str, str, str, bool]


def spellings(forms: Mapping[str, Counter[str]]) -> dict[_Key, int]:
    """Return (form, folded, word, is_slip) -> pages for everything that the forms of each language may be written as."""
    used: Counter[str] = sum(forms.values(), Counter())
    asked = {form for counted in forms.values() for form in counted}
    found: dict[_Key, int] = {}
    for form, lemma in lemmas(forms).items():
        if len(form) <= text.LONGEST_WORD:
            word = text.fold(lemma)
            found[form, text.fold(form), word, False] = used[form]
            # What nobody writes or types is not what somebody meant.
            if form in asked:
                found |= {(form, left, word, True): used[form] for left in _slips(form)}
    return found


def _slips(form: str) -> Iterator[str]:
    folded = text.fold(form)
    if len(folded) > text.SHORTEST_SLIP and folded.isalpha():
        yield from text.deletions(folded)


def learn_all(*, forms: Mapping[str, Counter[str]]) -> int:
    """Let the table hold what these forms may be written as, and nothing else; return how many rows changed."""
    return _replace(spellings(forms))


@transaction.atomic
def _replace(wanted: Mapping[_Key, int]) -> int:
    there = {(row.form, row.folded, row.word, row.is_slip): row for row in Spelling.objects.all().iterator()}
    gone = [row.pk for key, row in there.items() if key not in wanted]
    for first in range(0, len(gone), BATCH):
        Spelling.objects.filter(pk__in=gone[first : first + BATCH]).delete()
    changed = [row for key, row in there.items() if key in wanted and row.pages != wanted[key]]
    for row in changed:
        row.pages = wanted[row.form, row.folded, row.word, row.is_slip]
    Spelling.objects.bulk_update(changed, ["pages"], batch_size=BATCH)
    new = {key: pages for key, pages in wanted.items() if key not in there}
    _add(new)
    return len(gone) + len(changed) + len(new)


def learn(*, forms: Mapping[str, Iterable[str]]) -> int:
    """Learn the forms of each language that nobody has met before; return how many they were."""
    asked = {form for listed in forms.values() for form in listed}
    known = set(Spelling.objects.filter(form__in=asked, is_slip=False, pages__gt=0).values_list("form", flat=True))
    new = {language: Counter(set(listed) - known) for language, listed in forms.items()}
    if not any(new.values()):
        return 0
    wanted = spellings(new)
    with transaction.atomic():
        # What was known as a form that no page uses is a form that one uses now.
        Spelling.objects.filter(form__in=asked - known).delete()
        _add(wanted)
    return len(asked - known)


def learn_synonyms() -> int:
    """Learn the words of the synonyms that nobody has met before, with their inflections; return how many they were."""
    asked = synonym_forms()
    new = asked - set(Spelling.objects.filter(form__in=asked, is_slip=False).values_list("form", flat=True))
    if new:
        # They stand on no page, and somebody types them all the same.
        _add(spellings({SWEDISH: Counter(dict.fromkeys(new, 0))}))
    return len(new)


@transaction.atomic
def _add(wanted: Mapping[_Key, int]) -> None:
    rows = [Spelling(form=key[0], folded=key[1], word=key[2], is_slip=key[3], pages=pages) for key, pages in wanted.items()]
    Spelling.objects.bulk_create(rows, batch_size=BATCH, ignore_conflicts=True)
    if rows:
        # What synonyms mean is kept as words.
        bump_on_commit()
