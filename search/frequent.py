"""What many have searched for and found, for whoever does not know what to write."""

from datetime import timedelta

from django.db.models import Exists, OuterRef, Sum

from common.kept import kept
from common.time import today
from search import text
from search.models import SearchWord, Spelling

PERIOD = timedelta(days=90)
# What fewer have searched for may be one person's; what is longer is no word to search for.
LEAST, MOST_WORDS = 5, 3
SHOWN, LOOKED_AT = 6, 40


@kept
def common_searches() -> tuple[str, ...]:
    """Return the most frequent words of the last ninety days that give hits, if the pages themselves use every word of them.

    What stands on no page is never repeated to others: it may be somebody's name, or an insult.
    """
    found = _frequent()
    forms = {word.form for words in found for word in text.words(words)}
    written = set(Spelling.objects.filter(form__in=forms, is_slip=False, pages__gt=0).values_list("form", flat=True))
    return tuple(words for words in found if _is_ours(words, written))[:SHOWN]


def _frequent() -> list[str]:
    lately = SearchWord.objects.filter(searched_on__gte=today() - PERIOD)
    in_vain_later = lately.filter(words=OuterRef("words"), searched_on__gt=OuterRef("searched_on"), hits=0)
    counted = lately.filter(~Exists(in_vain_later), hits__gt=0).order_by().values("words").annotate(searches=Sum("times"))
    return list(counted.filter(searches__gte=LEAST).order_by("-searches", "words").values_list("words", flat=True)[:LOOKED_AT])


def _is_ours(words: str, written: set[str]) -> bool:
    forms = [word.form for word in text.words(words)]
    return 0 < len(forms) <= MOST_WORDS and written.issuperset(forms)
