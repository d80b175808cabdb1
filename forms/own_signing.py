"""What the young person sees of the signing of her own application: who has signed, whom she can remind, and her consents."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from common.boxes import PRIVATE, SHARED, open_box, unlock_box
from forms.answers import as_asked, officer_part
from forms.models import Application, ApplicationKind, Consent, Role
from forms.receipts import has_receipt
from forms.signers import Signed, signers_of
from forms.visitor import Opened
from forms.words import day
from forms.workflow import State

NO_SIGNING: dict[str, Any] = {"signers": (), "consents": (), "sign_url": "", "is_awaiting": False, "is_signed": False}


@dataclass(frozen=True)
class SignerRow:
    """One who signs, as the young person sees her."""

    name: str
    title: str
    text: str
    is_passed: bool
    remind_url: str


@dataclass(frozen=True)
class ConsentRow:
    """A consent that she has given, and the way to take it back; without it, that she has."""

    text: str
    url: str


def signed_at(moment: datetime) -> str:
    """Return when somebody signed, as "20 november"."""
    return date_format(moment, "j F")


def _row(signed: Signed, *, is_awaiting: bool) -> SignerRow:
    may_remind = is_awaiting and not signed.at and signed.role != Role.YOUTH and not signed.is_ended
    return SignerRow(
        name=signed.name,
        title=_("Du") if signed.role == Role.YOUTH else signed.title,
        text=_("har skrivit under %(date)s") % {"date": signed_at(signed.at)} if signed.at else signed.remark,
        is_passed=signed.at is not None,
        remind_url=reverse("forms:remind", args=[signed.reference]) if may_remind else "",
    )


def _allowed(consent: Consent) -> str:
    facts = {"who": consent.get_recipient_display(), "date": day(consent.valid_until)}
    return _("Vi får prata med %(who)s till och med %(date)s.") % facts


def _taken_back(consent: Consent) -> str:
    facts = {"who": consent.get_recipient_display(), "date": signed_at(consent.withdrawn_at)} if consent.withdrawn_at else {}
    return _("Du har tagit tillbaka det %(date)s. Vi får inte prata med %(who)s.") % facts


def _consents(application: Application) -> list[ConsentRow]:
    """Return the latest word about each recipient; what has been taken back has no button."""
    latest = {consent.recipient: consent for consent in Consent.objects.filter(application=application)}
    return [
        ConsentRow(_taken_back(consent), "")
        if consent.withdrawn_at
        else ConsentRow(_allowed(consent), reverse("forms:withdraw_consent", args=[consent.recipient]))
        for consent in latest.values()
    ]


def own_signers(opened: Opened) -> list[Signed]:
    """Return everybody who was asked to sign the application that the young person's code opened."""
    application = opened.application
    key, content = unlock_box(application, SHARED, author_key=opened.author_key)
    return signers_of(application, content=content, key=key)


def own_links(opened: Opened) -> dict[str, str]:
    """Return the token of each who signs, from the box that only the author and the team open."""
    links: dict[str, str] = open_box(opened.application, PRIVATE, author_key=opened.author_key).get("links", {})
    return links


def own_words(opened: Opened) -> dict[str, Any]:
    """Return what she sent, as it was asked, and what whoever works with her has added; she may read all of it."""
    application, key = opened.application, opened.author_key
    return {
        "sections": as_asked(application, author_key=key),
        "officer": officer_part(application, author_key=key) if application.kind == ApplicationKind.JOINT else [],
    }


def signing_of(opened: Opened) -> dict[str, Any]:
    """Return what the status page shows about signatures and consents; nothing where the form is signed by none."""
    application = opened.application
    if not application.requests.exists():
        return NO_SIGNING
    is_awaiting = application.state == State.AWAITING_SIGNATURES
    signers = own_signers(opened)
    own = own_links(opened).get(Role.YOUTH, "") if is_awaiting else ""
    has_signed = any(signed.at for signed in signers if signed.role == Role.YOUTH)
    return {
        "signers": [_row(signed, is_awaiting=is_awaiting) for signed in signers],
        "consents": _consents(application),
        "sign_url": reverse("forms:sign", args=[own]) if own and not has_signed else "",
        "is_awaiting": is_awaiting,
        "is_signed": has_receipt(application),
    }
