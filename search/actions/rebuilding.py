"""Reading every published page anew: after an update, every night, and whenever somebody doubts the search."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator

from common.languages import SWEDISH
from search.actions.indexing import forget_entry, forms_of, known_words, said_by, write_entries
from search.actions.learning import learn_all
from search.actions.telling import tell_all
from search.models import Entry
from search.reading import published
from search.synonyms import synonym_forms

AT_A_TIME = 100
Progress = Callable[[str, int, int], None]


def _silent(what: str, done: int, total: int) -> None:
    """Say nothing."""


def rebuild(*, progress: Progress = _silent) -> int:
    """Read all pages, learn their words, and write down those that have changed; return how many stand in the index.

    The old entries answer until each is replaced, so there is no gap. `progress` is told (what is done, how many, of how many).
    """
    pks = list(published().values_list("pk", flat=True))
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for done, batch in _batches(pks):
        for said in said_by(batch).values():
            forms[said.language].update(forms_of(said))
        progress("ord", done, len(pks))
    # No page may say the words of a synonym: they are known, and count for nothing.
    forms[SWEDISH].update(dict.fromkeys(synonym_forms(), 0))
    learn_all(forms=forms)
    words = known_words(form for counted in forms.values() for form in counted)
    for done, batch in _batches(pks):
        write_entries(page_ids=batch, words=words)
        progress("sidor", done, len(pks))
    for pk in set(Entry.objects.values_list("pk", flat=True)) - set(pks):
        forget_entry(page_id=pk)
    tell_all()
    return len(pks)


def _batches(pks: list[int]) -> Iterator[tuple[int, list[int]]]:
    """Yield how many have been taken, and those that come now."""
    for first in range(0, len(pks), AT_A_TIME):
        batch = pks[first : first + AT_A_TIME]
        yield first + len(batch), batch
