"""What the search writes."""

from search.actions.indexing import forget_entry, settle_some, unsettle, write_entry
from search.actions.learning import learn_synonyms
from search.actions.noting import count_searches, forget_words, note_search
from search.actions.rebuilding import rebuild
from search.actions.telling import tell, tell_all

__all__ = [
    "count_searches",
    "forget_entry",
    "forget_words",
    "learn_synonyms",
    "note_search",
    "rebuild",
    "settle_some",
    "tell",
    "tell_all",
    "unsettle",
    "write_entry",
]
