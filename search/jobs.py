"""What the search does at night."""

from common.nightly import job
from search.actions import forget_words, rebuild

job("search.expired_words")(forget_words)
job("search.pages")(rebuild)
