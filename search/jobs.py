"""What the search does at night, and what the worker does in each of its rounds."""

from importlib import import_module

from common.nightly import job
from common.rounds import each_round
from search.actions import count_searches, forget_words, rebuild
from search.elastic.connection import is_configured
from search.engines import choice

# Before the old ones are forgotten: jobs run in the order of their names.
job("search.counted_words")(each_round(count_searches))
job("search.expired_words")(forget_words)


@job("search.pages")
def read_pages() -> int:
    """Read all pages anew, and give Elasticsearch a new index with the words that are known now; return how many pages."""
    number = rebuild()
    if is_configured() and choice.is_answering():
        import_module("search.elastic.indexing").rebuild_index()
    return number
