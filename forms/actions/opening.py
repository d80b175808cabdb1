"""Opening what somebody has been asked to sign: by the code that was sent to her, or by her e-ID. Each opening is written down."""

from django.utils.translation import gettext_lazy as _

from audit.actions import record
from audit.actors import APPLICANT
from common.boxes import SHARED
from common.errors import Invalid
from common.guests import borrowed
from common.keys import GUEST
from common.models import WrappedKey
from forms.actions.inviting import guest_of
from forms.actions.one_time import check_one_time_code, send_signing_code
from forms.actions.signing import Means, Signer, check_person, keys_by_link, open_request
from forms.models import Application, Method, SignatureRequest
from forms.tokens import keys_of

NUMBERLESS = _("Din e-legitimation har inget svenskt personnummer eller samordningsnummer. Välj ett annat sätt.")
# The keys of the boxes that were lent to a link, by the name of the box.
Keys = dict[str, bytes]


def send_code(*, request: SignatureRequest, address: str) -> None:
    """Send a code to whoever was asked; raises `Invalid` where it would come to the young person, and `TooMany`."""
    if not request.takes_code:
        raise Invalid
    send_signing_code(request=request, address=address)


def open_by_code(*, request: SignatureRequest, token: str, typed: str) -> Keys:
    """Open a link by the code that was sent; raises `WrongCode`, and `LinkEnded` where there is nothing to open any more."""
    check_one_time_code(purpose="signing", subject=str(request.reference), typed=typed)
    keys, _signer = _open(request, token)
    record("signing.opened", request.application, by=APPLICANT, role=request.role, method=Method.LINK.value)
    return keys


def open_by_eid(*, request: SignatureRequest, token: str, number: str) -> Keys:
    """Open a link for whoever has shown her e-ID; raises `Invalid` where it is not hers to open, and `LinkEnded`.

    Without a number nobody can tell whether one person signs as two.
    """
    if not number:
        raise Invalid(NUMBERLESS)
    keys, signer = _open(request, token)
    check_person(signer, Means(method=Method.EID, number=number))
    record("signing.opened", request.application, by=APPLICANT, role=request.role, method=Method.EID.value)
    return keys


def _open(request: SignatureRequest, token: str) -> tuple[Keys, Signer]:
    shared = keys_by_link(request, token)
    signer = open_request(request, shared)
    application, guest, guest_key = request.application, guest_of(request), keys_of(token).key
    others = _names_of_lent(application, guest) - {SHARED}
    return {SHARED: shared} | {name: borrowed(application, name, guest=guest, guest_key=guest_key) for name in others}, signer


def _names_of_lent(application: Application, guest: str) -> set[str]:
    lent = WrappedKey.objects.filter(reader=GUEST, key_id=guest)
    own = lent.filter(box__owner_kind=application.box_kind, box__owner_reference=application.reference)
    return set(own.values_list("box__name", flat=True))
