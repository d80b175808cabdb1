"""What the block that shows a service's week reads."""

from typing import Any

from services.models import Programme
from services.presenters import week


def present_week(programme: Programme | None) -> dict[str, Any]:
    """Return what the template of the week reads."""
    return {"programme": programme, "week": week(programme) if programme else ()}
