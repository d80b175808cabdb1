"""The demo's settings, with the reference points mounted beside the portal's own addresses."""

from portal.settings.demo import *  # noqa: F403

ROOT_URLCONF = "bench.urls"
LOGGING = {"version": 1, "disable_existing_loggers": True}
