"""Reading every published page anew: after an update, every night, and whenever somebody doubts the search."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator

from wagtail.models import Page

from common.languages import SWEDISH
from common.pages import BasePage
from search.actions.indexing import forget_entry, forms_of, known_words, put
from search.actions.learning import learn_all
from search.models import Entry
from search.reading import Said, published, read
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
    for done, said in enumerate(_all_said(pks), 1):
        forms[said[1].language].update(forms_of(said[1]))
        if done % AT_A_TIME == 0 or done == len(pks):
            progress("ord", done, len(pks))
    forms[SWEDISH].update(dict.fromkeys(synonym_forms(), 0))
    learn_all(forms=forms)
    words = known_words(form for counted in forms.values() for form in counted)
    for done, (pk, said) in enumerate(_all_said(pks), 1):
        put(pk, said, words)
        if done % AT_A_TIME == 0 or done == len(pks):
            progress("sidor", done, len(pks))
    for pk in set(Entry.objects.values_list("pk", flat=True)) - set(pks):
        forget_entry(page_id=pk)
    return len(pks)


def _all_said(pks: list[int]) -> Iterator[tuple[int, Said]]:
    for first in range(0, len(pks), AT_A_TIME):
        for page in Page.objects.filter(pk__in=pks[first : first + AT_A_TIME], live=True).specific():
            if isinstance(page, BasePage):
                yield page.pk, read(page)
