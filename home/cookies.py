"""The cookies of this installation, as its settings say: names, what for, and for how long (lag 2022:482, 9 kap. 28 §)."""

from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from forms.drafts import IDLE, IDLE_SHARED

# The editor's own script sets it; the name stands in no setting.
SIDEBAR = "wagtail_sidebar_collapsed"
MINUTE, WEEK = timedelta(minutes=1), timedelta(weeks=1)


@dataclass(frozen=True)
class Cookie:
    """One cookie, and whom it is for."""

    name: str
    purpose: str
    lifetime: str
    who: str


def _minutes(span: timedelta) -> int:
    return int(span / MINUTE)


def _weeks(seconds: int) -> str:
    weeks = round(timedelta(seconds=seconds) / WEEK)
    return ngettext("%s vecka", "%s veckor", weeks) % weeks


def _session_life() -> str:
    visitor = _("%(alone)s minuter efter att du senast gjorde något. %(shared)s minuter om du delar dator.")
    staff = _("För personalen %s minuter.")
    told = visitor % {"alone": _minutes(IDLE), "shared": _minutes(IDLE_SHARED)}
    return f"{told} {staff % _minutes(timedelta(seconds=settings.SESSION_COOKIE_AGE))}"


def cookies() -> tuple[Cookie, ...]:
    """Return every cookie that the portal may set."""
    everybody = _("Den som fyller i ett formulär, och personalen")
    return (
        Cookie(settings.SESSION_COOKIE_NAME, _("Håller ihop ditt formulär medan du fyller i det."), _session_life(), everybody),
        Cookie(settings.CSRF_COOKIE_NAME, _("Gör att ingen annan kan skicka i ditt namn."), _weeks(settings.CSRF_COOKIE_AGE), everybody),
        Cookie(
            SIDEBAR, _("Minns om menyn i verktyget för sidor är hopfälld."), _("Tills webbläsaren stängs"), _("Den som skriver sidorna")
        ),
    )
