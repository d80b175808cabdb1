"""What the search writes."""

from search.actions.indexing import forget_entry, forms_of_entry, write_entry
from search.actions.learning import learn, learn_synonyms
from search.actions.noting import count_searches, forget_words, note_search
from search.actions.rebuilding import rebuild

__all__ = [
    "count_searches",
    "forget_entry",
    "forget_words",
    "forms_of_entry",
    "learn",
    "learn_synonyms",
    "note_search",
    "rebuild",
    "write_entry",
]
