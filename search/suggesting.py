"""Titles that go on as somebody types: one query, in the database's own full text, whichever engine answers the search itself.

Each word is looked up as it is written and as the word that it is a form of; the last one may go on.
"""

from dataclasses import dataclass

from django.db import connection
from django.db.models import BooleanField, ExpressionWrapper, Q, QuerySet
from django.db.models.expressions import RawSQL

from common.languages import EASY_SWEDISH, path_in, spoken, written
from common.links import address
from search import text
from search.models import Entry
from search.question import SHORTEST_BEGINNING, cleaned
from search.swedish_endings import stems

MOST = 6
# Nobody types more before looking up.
MOST_WORDS = 6

# A word among those that it may be a form of, each within quotes as its database wants it; then what is looked up, put together.
_LEARNT = "(SELECT {listed} FROM (SELECT DISTINCT word FROM search_spelling WHERE folded = %s AND NOT is_slip) AS learnt)"
_LISTED = {
    "sqlite": """coalesce(group_concat('"' || word || '"', ' OR ') || ' OR ', '')""",
    "postgresql": """coalesce(string_agg('''' || word || '''', ' | ') || ' | ', '')""",
}
_FOUND = {
    "sqlite": "SELECT rowid FROM search_words WHERE search_words MATCH 'title_words : (' || {asked} || ')'",
    "postgresql": "SELECT page_id FROM search_entry WHERE title_vector @@ ({asked})::tsquery",
}
_QUOTE, _GOES_ON = {"sqlite": '"', "postgresql": "'"}, {"sqlite": " *", "postgresql": ":*"}
_OR, _AND = {"sqlite": " OR ", "postgresql": " | "}, {"sqlite": " AND ", "postgresql": " & "}


@dataclass(frozen=True)
class Suggestion:
    """A page to go to at once; `language` is that of its title."""

    title: str
    url: str
    language: str


def _pages(words: list[str]) -> RawSQL:
    """Return the keys of the pages whose title says all of these folded words, the last one perhaps not to its end."""
    vendor = connection.vendor
    quote, last = _QUOTE[vendor], len(words) - 1
    learnt = _LEARNT.format(listed=_LISTED[vendor])
    pieces, given = [], []
    for place, word in enumerate(words):
        forms = [f"{quote}{form}{quote}" for form in (word, *stems(word))]
        forms[0] += _GOES_ON[vendor] if place == last else ""
        pieces.append(f"'(' || {learnt} || %s")
        given += [word, _OR[vendor].join(forms) + ")"]
    asked = f" || '{_AND[vendor]}' || ".join(pieces)
    return RawSQL(_FOUND[vendor].format(asked=asked), given)  # noqa: S611 - only what was typed is put in, as parameters


def matching(typed: str) -> "QuerySet[Entry]":
    """Return the published pages to suggest, those in the reader's language first, then the services, then what is newest."""
    words = [word.folded for word in text.words(cleaned(typed))][:MOST_WORDS]
    if not words or len(words[-1]) < SHORTEST_BEGINNING:
        return Entry.objects.none()
    is_foreign = ExpressionWrapper(~Q(language=written()), output_field=BooleanField())
    found = Entry.objects.filter(pk__in=_pages(words), page__live=True).select_related("page")
    shown = ("title", "language", "has_easy", "page__url_path")
    return found.order_by(is_foreign, "-prior", "pk").only(*shown)[:MOST]


def suggest(typed: str) -> tuple[Suggestion, ...]:
    """Return the pages whose title goes on as `typed` does."""
    return tuple(_suggestion(entry) for entry in matching(typed))


def _suggestion(entry: Entry) -> Suggestion:
    url = address(entry.page)
    is_easy = spoken() == EASY_SWEDISH and entry.has_easy
    return Suggestion(entry.title, path_in(EASY_SWEDISH, url) if is_easy else url, entry.language)
