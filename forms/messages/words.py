"""The words of the messages about signing and of those with a code, as they are read on a locked screen by whoever holds the phone."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from forms.models import Role

# Who shares an address with another who signs must see whose link it is.
_TO = {
    Role.YOUTH: gettext_lazy("Till ungdomen."),
    Role.GUARDIAN: gettext_lazy("Till vårdnadshavaren."),
    Role.SECOND_GUARDIAN: gettext_lazy("Till vårdnadshavare 2."),
    Role.OFFICER: gettext_lazy("Till den som söker tillsammans med ungdomen."),
}


@dataclass(frozen=True)
class Said:
    """What a message says; `neutral` to whoever does not want it written what it is about."""

    subject: str
    text: str = field(repr=False)
    neutral: str = field(repr=False, default="")


@dataclass(frozen=True)
class Asked:
    """What the words to somebody who signs depend on.

    `opens_by_code` is False where the code would come to another person: she shows in another way who she is.
    """

    role: str
    link: str = field(repr=False)
    until: datetime
    phone: str
    is_shared: bool
    opens_by_code: bool

    @property
    def facts(self) -> dict[str, str]:
        """Return what is filled in."""
        return {"link": self.link, "until": _moment(self.until), "phone": self.phone}


def _moment(value: datetime) -> str:
    local = timezone.localtime(value)
    return _("%(day)s kl. %(time)s") % {"day": date_format(local, "j F"), "time": date_format(local, "H.i")}


def _joined(*paragraphs: str) -> str:
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)


def _with_link(asked: Asked, first: str, *, greeting: str = "", closing: str = "") -> str:
    """Say what it is about, then the link on a line of its own, that it opens nothing by itself, and whom to ask."""
    begins = str(_TO[Role(asked.role)]) if asked.is_shared else greeting
    return _joined(f"{begins} {first}\n{asked.link}".strip(), _opens_nothing(asked), closing or _ask_us(asked))


def _opens_nothing(asked: Asked) -> str:
    if not asked.opens_by_code:
        return _("Där visar du först vem du är.")
    return _("Länken öppnar inget utan kod.") if asked.is_shared else _("Länken öppnar inget utan en kod som du får sedan.")


def _ask_us(asked: Asked) -> str:
    return _("Undrar du? Ring %(phone)s.") % asked.facts


def _ask_us_if_wrong(asked: Asked) -> str:
    """Whoever shares an address reads fewer words: whose link it is stands there instead."""
    return "" if asked.is_shared else _("Fel person, eller undrar du? Ring %(phone)s.") % asked.facts


def invitation(asked: Asked) -> Said:
    """Somebody is asked to sign."""
    about = _("Någon har bett dig att skriva under en ansökan. Gör det senast %(until)s:") % asked.facts
    text = _with_link(asked, about, greeting=_("Hej!"), closing=_ask_us_if_wrong(asked))
    return Said(_("En ansökan att läsa och skriva under"), text, _neutral(asked))


def changed(asked: Asked) -> Said:
    """What was to be signed is another now."""
    about = _("Ansökan har ändrats. Det som skrevs under förut gäller inte längre. Skriv under senast %(until)s:") % asked.facts
    neutral = _("Hej! Här är en ny länk till dig. Den förra gäller inte längre. Öppna den senast %(until)s:") % asked.facts
    return Said(_("Ansökan har ändrats: läs och skriv under igen"), _with_link(asked, about), _with_link(asked, neutral))


def reminder(asked: Asked) -> Said:
    """Somebody has not signed yet."""
    about = _("Påminnelse: du har inte skrivit under ansökan än. Gör det senast %(until)s:") % asked.facts
    text = _with_link(asked, about, closing=_ask_us_if_wrong(asked))
    return Said(_("Påminnelse: du har inte skrivit under än"), text, _neutral(asked))


def _neutral(asked: Asked) -> str:
    return _with_link(asked, _("Här är en länk till dig. Öppna den senast %(until)s:") % asked.facts, greeting=_("Hej!"))


def ended(asked: Asked) -> Said:
    """Nothing is needed any more; why is not said."""
    ask_us = _ask_us(asked)
    return Said(
        _("Ansökan är inte aktuell längre"),
        _joined(_("Hej! Ansökan är inte aktuell längre. Du behöver inte göra något."), ask_us),
        _joined(_("Hej! Länken till dig gäller inte längre. Du behöver inte göra något."), ask_us),
    )


def signed(asked: Asked, *, due: str = "", by_reference: bool = False) -> Said:
    """Everything is signed. The young person reads what is promised her, and finds the receipt `by_reference` and code."""
    promise = _("Vi hör av oss senast %(due)s.") % {"due": due} if due else ""
    opens = _("Du behöver din referens och din kod.") if by_reference else _opens_nothing(asked)
    where = _("Kvitto:\n%(link)s") % asked.facts if asked.link else _("Vill du ha ett kvitto, så ordnar vi det.")
    done = _("Hej! Nu är allt klart.")
    return Said(
        _signed_subject(),
        _joined(f"{_signed_first()} {promise}".strip(), where, opens if asked.link else "", _ask_us(asked)),
        _joined(f"{done} {promise}".strip(), _ask_us(asked)),
    )


def signed_together(receipts: Sequence[Asked]) -> Said:
    """Everything is signed: to several at the same address, in one letter with each one's receipt."""
    lines = [f"{_TO[Role(one.role)]}\n{one.link}" for one in receipts if one.link]
    opens = _("Kvittona öppnas med en kod:") if lines else ""
    return Said(_signed_subject(), _joined(f"{_signed_first()} {opens}".strip(), *lines))


def _signed_subject() -> str:
    return _("Ansökan är underskriven")


def _signed_first() -> str:
    return _("Hej! Nu är ansökan underskriven.")


def code(digits: str, until: datetime) -> Said:
    """A one-time code. The time is that of the clock: the message may have been on its way for a while."""
    facts = {"code": digits, "time": date_format(timezone.localtime(until), "H.i")}
    text = _(
        "Din kod är %(code)s. Den gäller till kl. %(time)s. Ge den inte till någon. Bad du inte om den? Då behöver du inte göra något."
    )
    return Said(_("Din kod"), text % facts, text % facts)
