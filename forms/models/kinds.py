"""The words that drafts and applications share."""

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from common.codes import ALPHABET, REFERENCE_SIGNS

REFERENCE_VALIDATOR = RegexValidator(rf"^[{ALPHABET}]{{{REFERENCE_SIGNS}}}$", _("En referens har tio tecken."))


class ApplicationKind(models.TextChoices):
    """The forms that a person outside can send. The evaluation is none of them: it is anonymous, and belongs to nobody's case."""

    SUPPORT = "support", _("egenanmälan")
    JOINT = "joint", _("gemensam ansökan")
    REFERRAL = "referral", _("remiss")
    CONCERN = "concern", _("oro för en ungdom")
    NOTIFICATION = "notification", _("skolans anmälan")
    REPLY = "reply", _("svar på vykort")
    ACCESSIBILITY = "accessibility", _("tillgänglighetsbrist")
    CONSENT = "consent", _("ändrat samtycke")
    EXTRACT = "extract", _("registerutdrag")


class NoticeChannel(models.TextChoices):
    """The ways in which the portal itself may send a receipt; nothing is sent by the empty one."""

    NONE = "", _("ingen")
    SMS = "sms", _("sms")
    EMAIL = "email", _("e-post")


class TypedBy(models.TextChoices):
    """Who sat at the keyboard; whoever is helped confirms on a device of her own."""

    SENDER = "sender", _("den som skickar")
    OFFICER = "officer", _("någon som jobbar med ungdomen")
    STAFF = "staff", _("handläggaren")
