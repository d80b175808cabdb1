"""Who made a picture, as it is said under it."""

from django.utils.translation import gettext as _


def said_credit(maker: str, *, is_drawing: bool) -> str:
    """Return the line; empty where nobody is named."""
    if not maker:
        return ""
    return (_("Illustration: %s") if is_drawing else _("Foto: %s")) % maker
