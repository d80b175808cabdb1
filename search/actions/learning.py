"""Learning how words are written: from the pages, and from the dictionary of `search/lemmas.py`, which is gone once it has answered."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from django.db import transaction

from common.languages import SWEDISH
from common.stamp import bump_on_commit
from search import text
from search.actions.indexing import known_words
from search.lemmas import lemmas
from search.models import Spelling, Synonym

BATCH = 2000
_Key = tuple[str, str, str, bool]


def spellings(forms: Mapping[str, Counter[str]]) -> dict[_Key, int]:
    """Return (form, folded, word, is_slip) -> pages for everything that the forms of each language may be written as."""
    used: Counter[str] = sum(forms.values(), Counter())
    found: dict[_Key, int] = {}
    for form, lemma in lemmas(forms).items():
        if len(form) <= text.LONGEST_WORD:
            word = text.fold(lemma)
            found[form, text.fold(form), word, False] = used[form]
            if used[form]:
                found |= {(form, left, word, True): used[form] for left in _slips(form)}
    return found


def _slips(form: str) -> Iterator[str]:
    folded = text.fold(form)
    if len(folded) > text.SHORTEST_SLIP and folded.isalpha():
        yield from text.deletions(folded)


@transaction.atomic
def learn_all(*, forms: Mapping[str, Counter[str]]) -> int:
    """Let the table hold what these forms may be written as, and nothing else; return how many rows changed."""
    wanted = spellings(forms)
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
    if gone or new:
        bump_on_commit()
    return len(gone) + len(changed) + len(new)


@transaction.atomic
def learn(*, language: str, forms: Iterable[str]) -> bool:
    """Learn the forms of one page that nobody has met before; return whether there was any."""
    listed = set(forms)
    known = set(Spelling.objects.filter(form__in=listed, is_slip=False, pages__gt=0).values_list("form", flat=True))
    if not (new := listed - known):
        return False
    Spelling.objects.filter(form__in=new).delete()
    _add(spellings({language: Counter(new)}))
    bump_on_commit()
    return True


def forms_of_synonyms() -> set[str]:
    """Return the words of the synonyms as they are written, in small letters."""
    rows = Synonym.objects.values_list("typed", "means")
    return {word.form for row in rows for said in row for word in text.words(said)}


@transaction.atomic
def learn_synonyms() -> bool:
    """Learn the words of the synonyms that nobody has met before, with their inflections; return whether there was any."""
    forms = forms_of_synonyms()
    if not (new := forms - known_words(forms).keys()):
        return False
    # They stand on no page: slips are mended to words of the pages alone.
    _add(spellings({SWEDISH: Counter(dict.fromkeys(new, 0))}))
    bump_on_commit()
    return True


def _add(wanted: Mapping[_Key, int]) -> None:
    rows = [Spelling(form=key[0], folded=key[1], word=key[2], is_slip=key[3], pages=pages) for key, pages in wanted.items()]
    Spelling.objects.bulk_create(rows, batch_size=BATCH, ignore_conflicts=True)
