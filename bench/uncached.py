"""The bench's settings, where no finished page is kept: each answer is made anew, as a peer without a cache makes its own."""

from bench.settings import *  # noqa: F403

CACHES = {**CACHES, "pages": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}  # noqa: F405
