"""Signatures on paper: the form is printed, found again by what is printed on it, and registered by whoever has checked it."""

import datetime
from dataclasses import dataclass, field
from hmac import compare_digest

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from accounts.models import User
from audit.actions import record
from casework import policies
from casework.models import Case
from casework.protection import is_open_to
from common.boxes import SHARED, unlock_box
from common.codes import is_reference, normalise
from common.errors import Invalid, Missing, NotAllowed
from forms.actions.signing import Means, open_request, sign
from forms.answers import sections_of
from forms.models import Application, Method, Signature, SignatureRequest
from forms.receipts import form_pdf
from forms.signers import Signed, signers_of
from forms.workflow import State

CODE_SIGNS = 16
UNKNOWN = _("Vi hittar ingen ansökan med den referensen som väntar på underskrift.")
# A mistyped sign and an old paper look alike: the code leads to nothing.
OTHER_CODE = _(
    "Koden stämmer inte med den ansökan som väntar nu. Kontrollera att du har skrivit rätt. "
    "Är papperet från före en ändring behövs ett nytt."
)


@dataclass(frozen=True)
class Paper:
    """An application that waits for signatures, found by a paper; who has signed and who has not."""

    application: Application
    key: bytes = field(repr=False)
    signers: list[Signed] = field(repr=False)


def look_up_paper(*, reference: str, code: str, by: User) -> Paper:
    """Return who is waited for; raises `Invalid` where the code is another's, or the reference of no application that she may see."""
    application = _waiting(reference, by)
    if not compare_digest(application.digest[:CODE_SIGNS].encode(), normalise(code).lower().encode()):
        raise Invalid(OTHER_CODE)
    key, content = unlock_box(application, SHARED)
    paper = Paper(application, key, signers_of(application, content=content, key=key))
    record("signing.looked_up", application, by=by)
    return paper


def print_paper(*, reference: str, by: User) -> bytes:
    """Return the form to sign by hand as a PDF, in the language of the application: what all who sign may read, and nothing else.

    Raises `Invalid` where no application with the reference waits that this person may see, and `NotPrinted`.
    """
    application = _waiting(reference, by)
    key, content = unlock_box(application, SHARED)
    with override(application.language):
        try:
            paper = form_pdf(application, sections_of(content), signers_of(application, content=content, key=key))
        except Missing as error:
            raise Invalid(UNKNOWN) from error
    record("signing.printed", application, by=by)
    return paper


@transaction.atomic
def register_paper(*, paper: Paper, signer: str, paper_on: datetime.date, by: User) -> Signature:
    """Register that somebody (the reference of a request) has signed on paper on a day, and that `by` has checked it.

    Raises `Invalid` for a day that is to come or that was before she was asked, `LinkEnded` where she is asked no more, and `StaleState`
    where the content is another now.
    """
    if not _may_see(paper.application, by):
        raise NotAllowed()
    request = SignatureRequest.objects.select_related("application").get(application=paper.application, reference=signer)
    if paper_on > timezone.localdate():
        raise Invalid(_("Dagen har inte varit än."))
    if paper_on < timezone.localtime(request.invited_at).date():
        raise Invalid(_("Dagen är före den dag då personen blev tillfrågad."))
    opened = open_request(request, paper.key)
    return sign(signer=opened, seen=paper.application.digest, means=Means(method=Method.PAPER, registered_by=by, paper_on=paper_on))


def _waiting(reference: str, by: User) -> Application:
    sought = normalise(reference)
    waiting = Application.objects.select_related("programme").filter(state=State.AWAITING_SIGNATURES)
    application = waiting.filter(reference=sought).first() if is_reference(sought) else None
    if application is None:
        raise Invalid(UNKNOWN)
    if not _may_see(application, by):
        record("signing.denied", application, by=by)
        raise Invalid(UNKNOWN)
    return application


def _may_see(application: Application, by: User) -> bool:
    """Whether the application goes to a programme that the person's roles show, and has no case that is protected from her."""
    case = Case.objects.filter(application=application).first()
    return policies.sees_programme(by, application.programme) and (case is None or is_open_to(by, case))
