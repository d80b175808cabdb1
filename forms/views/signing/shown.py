"""What the pages of signing show, as strings and small rows."""

from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from common.boxes import PRIVATE
from common.guests import open_with
from common.phones import dialled
from forms.actions.signing import Signer
from forms.answers import Section, sections_of
from forms.models import GUARDIANS, Role, TypedBy
from forms.signers import Signed, signers_of
from forms.signing_session import VISIT_SECONDS, Visit
from forms.specs.joint.questions import OWN_WORDS
from forms.views.signing.base import sign_url
from forms.words import day
from services.heroes import hero_of


@dataclass(frozen=True)
class SignerRow:
    """One who signs, as the others see her."""

    name: str
    text: str
    is_passed: bool


def youth_name(signer: Signer) -> str:
    """Return the first name of whoever's application it is."""
    return str(next(party["name"] for party in signer.content["signed"]["parties"] if party["role"] == Role.YOUTH))


def everybody(signer: Signer) -> list[Signed]:
    """Return all who were asked to sign the same."""
    return signers_of(signer.request.application, content=signer.content, key=signer.key)


def _row(signed: Signed, names: dict[str, str], own: str) -> SignerRow:
    what = date_format(timezone.localtime(signed.at), "j F") if signed.at else signed.remark
    if signed.role == own:
        return SignerRow(_("Du"), what, signed.at is not None)
    words = what if signed.role == Role.YOUTH else f"{signed.title.lower()}, {what}"
    return SignerRow(names.get(signed.role, signed.title), words, signed.at is not None)


def signer_rows(signer: Signer) -> list[SignerRow]:
    """Return who has signed, by first name and title; whoever proved a whole name is called by her first name here all the same."""
    names = {party["role"]: party["name"] for party in signer.content["signed"]["parties"]}
    return [_row(signed, names, signer.request.role) for signed in everybody(signer)]


def last_day(signer: Signer) -> str:
    """Return the last day on which the link can be signed by."""
    return day(timezone.localdate(signer.request.expires_at))


def sections_for(signer: Signer, visit: Visit) -> list[Section]:
    """Return what somebody reads before she signs: what all sign, and all of it where it is her own that another typed."""
    key = visit.keys.get(PRIVATE)
    private = open_with(signer.request.application, PRIVATE, key) if key else None
    return sections_of(signer.content, private)


def _lead(signer: Signer, name: str, programme: str) -> str:
    facts = {"name": name, "programme": programme}
    if signer.request.role in GUARDIANS:
        return _("%(name)s vill vara med i %(programme)s. Du står som vårdnadshavare.") % facts
    if signer.request.role == Role.OFFICER:
        return _("%(name)s vill vara med i %(programme)s. Ni söker tillsammans.") % facts
    if signer.request.application.typed_by != TypedBy.SENDER:
        return _("Någon har skrivit den tillsammans med dig. Läs allt. Skriv bara under om det är ditt.") % facts
    return _("Du söker till %(programme)s. Läs igenom, och skriv under om det stämmer.") % facts


def _note(signer: Signer, visit: Visit, name: str) -> str:
    """Say what is not shown, and why."""
    if PRIVATE in visit.keys:
        return ""
    if signer.request.role == Role.YOUTH:
        return _("Det här ser alla som skriver under. Det som bara är till teamet syns inte här.")
    if OWN_WORDS.key in signer.content["values"]:
        return _("Det som bara är till teamet syns inte här. Fråga gärna %(name)s.") % {"name": name}
    return _("Det %(name)s har skrivit med egna ord är bara för teamet. Därför syns det inte här. Fråga gärna %(name)s.") % {"name": name}


def sign_context(signer: Signer, visit: Visit, *, token: str) -> dict[str, Any]:
    """Return what the page to sign on shows."""
    application, name = signer.request.application, youth_name(signer)
    programme, is_own = application.programme, signer.request.role == Role.YOUTH
    return {
        "name": name,
        "is_own": is_own,
        "is_helped": is_own and application.typed_by != TypedBy.SENDER,
        "heading": _("Det här är din ansökan.") if is_own else _("%(name)s vill att du skriver under.") % {"name": name},
        "lead": _lead(signer, name, signer.content["signed"]["programme"]),
        "sections": sections_for(signer, visit),
        "note": _note(signer, visit, name),
        "signers": signer_rows(signer),
        "last_day": last_day(signer),
        "identity": visit.identity.get("name", ""),
        "programme_name": programme.short_name,
        "phone": programme.phone,
        "phone_link": f"tel:{dialled(programme.phone)}",
        "decline_url": sign_url(token, "sign_decline"),
        "part_url": sign_url(token, "sign_part"),
        "paper_url": sign_url(token, "sign_paper"),
        **lasting(token),
        "picture": hero_of(programme),
    }


def lasting(token: str) -> dict[str, Any]:
    """Return what the warning needs that the page is about to close."""
    return {"idle_seconds": VISIT_SECONDS, "keep_url": sign_url(token)}
