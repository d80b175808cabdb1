"""How a later message to somebody may go: the one place that decides, by what she has asked us to mind and by what the law says.

Nothing is written by itself about somebody whose identity is protected, and a guardian is written to only about what the young person
has asked her to sign. Every letter is signed by the municipality and nobody else: which service it is about stands nowhere.
"""

from dataclasses import dataclass, field
from datetime import datetime, time

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from common.boxes import PRIVATE, SHARED, open_box
from common.site_settings import site_settings
from common.time import add_working_days, is_working_day
from forms.actions.signing import is_adult
from forms.answers import Reach
from forms.frozen import answers_of
from forms.models import GUARDIANS, Application, NoticeChannel, Role
from forms.parties import NO_CHANNEL, Party, named_parties
from forms.specs.model import Answers
from outbox.hours import SWEDEN
from outbox.topics import Channel, Letter

CHANNELS: dict[str, Channel] = {NoticeChannel.SMS: "sms", NoticeChannel.EMAIL: "email"}
NO_SUBJECT = "no_subject"
HOURS = {"morning": (time(8), time(12)), "afternoon": (time(12), time(17)), "evening": (time(17), time(19))}
# Whoever wants a call, or comes by, gets no receipt; the link that she signs by she has asked for.
WITHOUT_RECEIPT = ("call", "visit")


@dataclass(frozen=True)
class Addressee:
    """Where somebody is written to, and what she has asked us to mind; `is_shared` says that another who signs has the same address."""

    channel: str
    contact: str = field(repr=False)
    avoid: tuple[str, ...] = ()
    hours: str = ""
    is_shared: bool = False
    wants_receipt: bool = True


def signers(application: Application) -> dict[str, Addressee]:
    """Return where those who are asked to sign are written to, by role; needs the private key.

    No guardian of somebody who has come of age is among them (föräldrabalken 9 kap. 1 §).
    """
    shared, private = open_box(application, SHARED), open_box(application, PRIVATE)
    answers = answers_of(shared, private)
    roles = [party["role"] for party in shared["signed"].get("parties", [])]
    parties = named_parties(application.kind, answers, roles=roles)
    return {party.role: _signer(party, answers) for party in parties if party.role not in GUARDIANS or not is_adult(shared)}


def _signer(party: Party, answers: Answers) -> Addressee:
    """The wishes of an application are the young person's; the others have said none."""
    if party.role is not Role.YOUTH:
        return Addressee(party.channel, party.contact, is_shared=party.is_channel_shared)
    return Addressee(
        party.channel,
        party.contact,
        avoid=tuple(answers.some("avoid")),
        hours=answers.one("best_time"),
        is_shared=party.is_channel_shared,
        wants_receipt=answers.one("channel") not in WITHOUT_RECEIPT,
    )


def letters(
    application: Application, *, to: Reach | Addressee, subject: str, text: str, neutral: str = "", is_awaited: bool = False
) -> list[Letter]:
    """Return the letter to somebody as she wants it, or none where she wants none, or nothing may be written by itself.

    A blank line parts the paragraphs of `text`; the municipality signs it. `neutral` is said instead to whoever has asked us not to write
    what it is about. `is_awaited` is for what somebody waits for at this moment: it goes at once.
    """
    where = to if isinstance(to, Addressee) else Addressee(application.notice_channel, to.contact, to.avoid, to.hours)
    channel = CHANNELS.get(where.channel)
    if application.is_muted or channel is None or not where.contact or NO_CHANNEL[NoticeChannel(where.channel)] in where.avoid:
        return []
    with override(application.language):
        if NO_SUBJECT in where.avoid:
            subject, text = _("Ett meddelande till dig"), neutral or _without_subject(application)
        said = _signed(text, channel)
    not_before = next_hours(where.hours, timezone.now())
    return [Letter(channel, where.contact, subject if channel == "email" else "", said, is_awaited=is_awaited, not_before=not_before)]


def _without_subject(application: Application) -> str:
    return _("Hej! Vi vill gärna prata med dig. Ring %(phone)s när det passar dig.") % {"phone": phone_of(application)}


def _signed(text: str, channel: Channel) -> str:
    sender = site_settings().municipality_name
    return " ".join(f"{text} {sender}".split()) if channel == "sms" else f"{text}\n\n{sender}\n"


def phone_of(application: Application) -> str:
    """Return the telephone of whoever has the application now."""
    return (application.public_programme or application.programme).phone


def next_hours(hours: str, now: datetime) -> datetime | None:
    """Return when the part of a working day that suits somebody begins next; nothing where it is now, or where any will do."""
    if hours not in HOURS:
        return None
    begins, ends = HOURS[hours]
    local = timezone.localtime(now, SWEDEN)
    day = local.date()
    if not is_working_day(day) or local.time() >= ends:
        return datetime.combine(add_working_days(day, 1), begins, tzinfo=SWEDEN)
    return None if begins <= local.time() else datetime.combine(day, begins, tzinfo=SWEDEN)
