"""The words of casework that are kept in columns: states, outcomes, channels. Held against docs/glossary.md by a test."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

STATE_LENGTH = 20


class State(TextChoices):
    """Where a case is."""

    RECEIVED = "received", _("Inkommen")
    ON_AGENDA = "on_agenda", _("Till teammöte")
    NEEDS_INFO = "needs_info", _("Väntar på komplettering")
    ASSIGNED = "assigned", _("Tilldelad")
    OUTREACH = "outreach", _("Uppsökande")
    MAPPING = "mapping", _("Kartläggning")
    ACTIVE = "active", _("Pågående")
    WAITLISTED = "waitlisted", _("Väntelista")
    ON_HOLD = "on_hold", _("Vilande")
    CLOSED = "closed", _("Avslutad")


# A contact person answers for these; on hold she keeps the case.
CARRIED = (State.ASSIGNED, State.OUTREACH, State.MAPPING, State.ACTIVE, State.ON_HOLD)
# Before the first contact, somebody has been promised an answer by a date in these.
PROMISED = (State.RECEIVED, State.ON_AGENDA, State.ASSIGNED, State.OUTREACH, State.WAITLISTED)
# These hold one of a programme's places.
TAKES_A_PLACE = (State.ASSIGNED, State.OUTREACH, State.MAPPING, State.ACTIVE)


class Outcome(TextChoices):
    """How a case ended."""

    STUDIES = "studies", _("Studier")
    WORK = "work", _("Arbete")
    PLACEMENT = "placement", _("Praktik")
    OTHER = "other", _("Annan sysselsättning")
    WITHDRAWN = "withdrawn", _("Tackat nej")
    MOVED = "moved", _("Flyttat från kommunen")
    NOT_REACHED = "not_reached", _("Har inte gått att nå")


class Channel(TextChoices):
    """How staff reached, or tried to reach, a person."""

    PHONE = "phone", _("Telefon")
    SMS = "sms", _("Sms")
    EMAIL = "email", _("E-post")
    VISIT = "visit", _("Besök hos oss")
    POSTCARD = "postcard", _("Vykort")
    NEUTRAL_LETTER = "neutral_letter", _("Neutralt brev")
    HOME_VISIT = "home_visit", _("Hembesök")


class Mark(TextChoices):
    """What staff say about a case beside its state, as the story of the case tells it."""

    URGENT = "urgent", _("Märkte ärendet som brådskande")
    NOT_URGENT = "not_urgent", _("Tog bort märket brådskande")
    NOT_SUSPECT = "not_suspect", _("Sa att det inte är skräp")
    PROTECTED = "protected", _("Skyddade ärendet")
    PROTECTION_CHANGED = "protection_changed", _("Ändrade vilka som får se ärendet")
    UNPROTECTED = "unprotected", _("Tog bort skyddet")


class ProtectionEnd(TextChoices):
    """Why a case is no longer protected."""

    OVER = "over", _("Skyddet gäller inte längre")
    MISTAKE = "mistake", _("Ärendet skyddades av misstag")
