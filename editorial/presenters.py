"""The words of the reports."""

from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from common.pictures import PortalImage
from common.time import today
from editorial.links import DOCUMENTS
from editorial.models import Fault


def goal_words(link: Any) -> str:
    """Return where a link leads: a page's title, or the address."""
    if link.address.startswith(DOCUMENTS):
        return _("ett dokument som inte finns kvar")
    return link.address or link.target_title or _("en sida som inte finns kvar")


def fault_words(link: Any) -> str:
    """Return what is wrong with it, with the code that another site gave."""
    if link.fault == Fault.DELETED and link.address:
        return _("dokumentet är borttaget")
    words = str(Fault(link.fault).label)
    return f"{words} ({link.status})" if link.status and link.fault == Fault.ERROR else words


def consent_words(picture: PortalImage) -> str:
    """Return how it is with the consent to a picture of people."""
    if not picture.has_consent:
        return _("Samtycke saknas")
    if picture.consent_until and picture.consent_until < today():
        return _("Samtycket har gått ut")
    return _("Samtycket går snart ut")


def day_words(day: date | None) -> str:
    """Return a day as people write it; empty for none."""
    return date_format(day, "j F Y") if day else ""


def helpful_words(feedback: Any) -> str:
    """Return what was answered."""
    return _("Ja") if feedback.is_helpful else _("Nej")
