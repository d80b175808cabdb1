"""Accounts that the communicators' editor may not touch: other apps say which, without being known here."""

from collections.abc import Callable

from accounts.models import User

Guard = Callable[[User], bool]
_guards: list[Guard] = []


def register(guard: Guard) -> None:
    """Add a question that answers whether somebody outside the editor answers for the account."""
    if guard not in _guards:
        _guards.append(guard)


def is_protected(user: User) -> bool:
    """Whether the editor's user forms must leave the account alone."""
    return any(guard(user) for guard in _guards)
