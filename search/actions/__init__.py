"""What the search writes."""

from search.actions.indexing import forget_entry, learn_new_words, write_entry
from search.actions.noting import forget_words, note_search
from search.actions.rebuilding import rebuild

__all__ = ["forget_entry", "forget_words", "learn_new_words", "note_search", "rebuild", "write_entry"]
