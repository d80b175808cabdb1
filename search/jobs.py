"""What the search does at night."""

from common.nightly import job
from search.actions import count_searches, forget_words, rebuild

# Before the old ones are forgotten: jobs run in the order of their names.
job("search.counted_words")(count_searches)
job("search.expired_words")(forget_words)
job("search.pages")(rebuild)
