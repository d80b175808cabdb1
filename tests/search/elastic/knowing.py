"""Words that the search knows, without the dictionary, which takes seconds to ask."""

from collections.abc import Mapping

from search import text
from search.actions import write_entry
from search.models import Spelling
from search.reading import published


def know(words: Mapping[str, tuple[str, ...]]) -> None:
    """Let the search know these forms of these words, and write all published pages down with them."""
    rows = [Spelling(form=form, folded=text.fold(form), word=word, pages=1) for word, forms in words.items() for form in forms]
    slips = [
        Spelling(form=row.form, folded=left, word=row.word, pages=1, is_slip=True) for row in rows for left in text.deletions(row.folded)
    ]
    Spelling.objects.bulk_create([*rows, *slips], ignore_conflicts=True)
    for page in published():
        write_entry(page=page)
