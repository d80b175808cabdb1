"""What is done every night: apps register their jobs, `manage.py nightly` runs them."""

from collections.abc import Callable

from django.utils import timezone

from common import limits
from common.sessions import SessionStore

Job = Callable[[], int]
_JOBS: dict[str, Job] = {}


def job(name: str) -> Callable[[Job], Job]:
    """Register the decorated function under `<app>.<what>`; it returns how many rows or things it dealt with."""

    def register(function: Job) -> Job:
        if name in _JOBS:
            raise ValueError(f"the nightly job {name} exists already")
        _JOBS[name] = function
        return function

    return register


def jobs() -> dict[str, Job]:
    """Return the jobs by name, in the order of their names."""
    return dict(sorted(_JOBS.items()))


@job("common.expired_sessions")
def forget_sessions() -> int:
    """Delete sessions that have ended."""
    ended = SessionStore.get_model_class().objects.filter(expire_date__lt=timezone.now())
    return ended.delete()[0]


@job("common.expired_buckets")
def forget_buckets() -> int:
    """Delete counts of tries whose window has passed."""
    return limits.forget_expired()
