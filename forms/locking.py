"""The row where everybody waits who is about to change a request: first of all that are locked (ADR 24)."""

from typing import Any

from forms.models import Application


def lock_application(**which: Any) -> Application:
    """Return an application as it is now, changed by nobody else until the transaction ends; rows that only point at it do not wait."""
    waiting = Application.objects.select_for_update(of=("self",), no_key=True)
    return waiting.select_related("programme", "public_programme").get(**which)
