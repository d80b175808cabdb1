"""The letters behind the desk's notices; written when they are sent, with nothing in them about a person who asks for support."""

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import User
from casework.models import Assignment, RoleGrant
from casework.notices import ANSWERED, ASSIGNED, NEW, READ
from casework.roles import Role
from common.site_settings import site_settings
from outbox.models import Message
from outbox.topics import Letter, handler


@handler(NEW, called=gettext_lazy("Avisering till handläggarna"))
def something_new(message: Message) -> list[Letter]:
    """Write to the active caseworkers of a programme that something new has come."""
    grants = RoleGrant.objects.filter(role=Role.CASEWORKER, programme__slug=message.payload["programme"], user__is_active=True)
    return [
        _letter(grant.user.email, _("Något nytt har kommit till %(programme)s.") % {"programme": grant.programme})
        for grant in grants.select_related("user", "programme").order_by("user_id")
    ]


@handler(ASSIGNED, called=gettext_lazy("Besked till kontaktpersonen"))
def case_is_yours(message: Message) -> list[Letter]:
    """Write to a contact person that a case is hers, if it still is."""
    assignment = Assignment.objects.select_related("contact_person").filter(pk=message.payload["assignment"]).first()
    if assignment is None or assignment.ended_at is not None or not assignment.contact_person.is_active:
        return []
    return [_letter(assignment.contact_person.email, _("Du har fått ett ärende."))]


@handler(READ, called=gettext_lazy("Besked om läsning av skyddat ärende"))
def protected_was_read(message: Message) -> list[Letter]:
    """Write to one who may see a protected case that it was opened; the log says by whom."""
    return _to_one(message, _("Ett skyddat ärende har öppnats. Var det väntat? Annars: prata med den som granskar loggen."))


@handler(ANSWERED, called=gettext_lazy("Besked om besvarat vykort"))
def card_was_answered(message: Message) -> list[Letter]:
    """Write to a contact person that a postcard of one of her cases was answered."""
    return _to_one(message, _("Någon har svarat på ett vykort i ett av dina ärenden."))


def _to_one(message: Message, text: str) -> list[Letter]:
    person = User.objects.filter(pk=message.payload["user"], is_active=True).first()
    return [_letter(person.email, text)] if person else []


def _letter(to: str, text: str) -> Letter:
    address = settings.WAGTAILADMIN_BASE_URL + reverse("account_login")
    subject = _("%(site)s: något väntar på dig") % {"site": site_settings().site_name}
    return Letter("email", to, subject, f"{text}\n\n{_('Logga in här:')} {address}\n")
