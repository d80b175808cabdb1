"""Events of the app below, which cannot call the log itself."""

from typing import Any

from django.dispatch import receiver

from audit.actions import Named, record
from audit.actors import SYSTEM
from common.key_rotation import keys_changed


@receiver(keys_changed)
def record_keys_changed(sender: object, *, event: str, key_id: str, **_kwargs: Any) -> None:
    """Note that the team's key was changed, or older ones destroyed."""
    record(event, Named("common.key", key_id), by=SYSTEM)
