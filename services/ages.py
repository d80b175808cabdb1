"""Ages as people read them."""

from django.utils.translation import gettext as _


def said_ages(low: int, high: int) -> str:
    """Return a span of ages, both ends included."""
    return _("%(min)s–%(max)s år") % {"min": low, "max": high}
