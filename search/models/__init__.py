"""What the search keeps: the published pages as words, how words are written, what they mean here, and what was searched for."""

from search.models.entries import Entry
from search.models.kinds import Kind
from search.models.searches import SearchWord
from search.models.spellings import Spelling
from search.models.synonyms import Pick, Synonym

__all__ = ["Entry", "Kind", "Pick", "SearchWord", "Spelling", "Synonym"]
