"""Which engine answers."""

from search.engines import embedded
from search.found import Filters, Found, Question


def find(question: Question, filters: Filters, *, offset: int, limit: int) -> Found:
    """Return one page of hits."""
    return embedded.find(question, filters, offset=offset, limit=limit)
