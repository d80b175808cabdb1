"""Who has signed an application and how, for those who may read it: staff, the young person, and the others who sign."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from common.boxes import SHARED, Content, unlock_box
from common.sealing import open_json
from forms.actions.signing import shown_place
from forms.models import Application, ApplicationKind, Ending, Method, Signature, SignatureRequest, TypedBy
from forms.parties import TITLES
from forms.words import assurance

HOWS = {
    Method.LINK: gettext_lazy("länk och engångskod"),
    Method.EID: gettext_lazy("e-legitimation"),
    Method.TOGETHER: gettext_lazy("tillsammans på en skärm"),
    Method.PAPER: gettext_lazy("på papper"),
}


@dataclass(frozen=True)
class Signed:
    """One who was asked to sign. `at` is empty where she has not, and `remark` says why, as far as everybody may know."""

    role: str
    title: str
    name: str
    statement: str
    method: str
    how: str
    at: datetime | None
    digest: str
    part_digest: str
    remark: str
    is_channel_shared: bool
    is_required: bool
    is_ended: bool
    # For staff alone: to others nobody has said no.
    is_declined: bool
    reference: str


def how_of(signature: Signature) -> str:
    """Return in words how somebody signed."""
    if signature.method == Method.PAPER and signature.registered_by and signature.paper_on:
        facts = {"date": date_format(signature.paper_on, "j F Y"), "name": signature.registered_by.name}
        return _("på papper %(date)s, kontrollerad av %(name)s") % facts
    if signature.method == Method.EID and signature.level:
        return _("e-legitimation, tillitsnivå %(level)s") % {"level": assurance(signature.level)}
    return str(HOWS[Method(signature.method)])


def _remark(request: SignatureRequest) -> str:
    """Say of somebody who has not signed what everybody may know: not whether she said no."""
    if request.ending == Ending.ADULT:
        return _("behövs inte längre")
    if request.ending:
        return _("har inte skrivit under")
    return _("inte än")


def _signed(request: SignatureRequest, signature: Signature | None, content: Content, key: bytes) -> Signed:
    party = next((one for one in content["signed"]["parties"] if one["role"] == request.role), {"name": "", "statement": ""})
    shown = open_json(key, signature.shown, context=shown_place(request)) if signature else party
    return Signed(
        role=request.role,
        title=str(TITLES[request.role]),
        name=shown["name"],
        statement=shown["statement"],
        method=signature.method if signature else "",
        how=how_of(signature) if signature else "",
        at=signature.signed_at if signature else None,
        digest=signature.digest if signature else "",
        part_digest=signature.part_digest if signature else "",
        remark="" if signature else _remark(request),
        is_channel_shared=request.is_channel_shared,
        is_required=request.is_required,
        is_ended=bool(request.ending),
        is_declined=request.ending == Ending.DECLINED,
        reference=str(request.reference),
    )


def signers_of(application: Application, *, content: Content, key: bytes) -> list[Signed]:
    """Return everybody who was asked to sign what the application holds now, in the order in which they were named."""
    return _all_signed(application, application.requests.filter(digest=application.digest), content, key)


def _all_signed(application: Application, requests: Iterable[SignatureRequest], content: Content, key: bytes) -> list[Signed]:
    standing = application.signatures.filter(voided_at__isnull=True).select_related("registered_by")
    signatures = {signature.request_id: signature for signature in standing}
    return [_signed(request, signatures.get(request.pk), content, key) for request in requests]


def signatures_of(application: Application) -> list[Signed]:
    """Return everybody who was asked to sign, for staff with the private key; nobody where the form is signed by none."""
    requests = list(application.requests.filter(digest=application.digest))
    if not requests:
        return []
    key, content = unlock_box(application, SHARED)
    return _all_signed(application, requests, content, key)


def may_be_signed(application: Application) -> bool:
    """Whether an application of its kind is signed at all: where several apply together, or somebody else has typed."""
    return application.kind == ApplicationKind.JOINT or application.typed_by != TypedBy.SENDER


def is_name_of(proven: str, invited: str) -> bool:
    """Whether a name that was proved has the first and the last word of the one that was written; middle names, case and accents aside."""
    written, found = _name_words(invited), _name_words(proven)
    return {*written[:1], *written[-1:]} <= set(found)


def _name_words(name: str) -> list[str]:
    letters = "".join(sign for sign in unicodedata.normalize("NFKD", name) if not unicodedata.combining(sign))
    return re.findall(r"\w+", letters.casefold())
