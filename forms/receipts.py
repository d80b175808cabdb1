"""What a signed receipt says, on the screen and on paper, and the code by which anybody can check one; and the form to sign on paper."""

import hashlib
import hmac
import json
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from django.conf import settings
from django.db.models import Min
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, get_language_bidi
from django.utils.translation import gettext as _

from common import printing
from common.codes import ALPHABET, grouped, is_reference, normalise
from common.errors import Missing
from common.keys import installation_salt
from common.languages import SWEDISH
from common.limits import check_limit, network_of
from common.site_settings import site_settings
from forms.answers import Section
from forms.models import Application, Signature
from forms.signers import Signed
from forms.words import day, moment
from forms.workflow import State
from services.models import Programme

# Thirty signs to choose from, twenty times: 98 bits.
CHECK_SIGNS = 20
CHECK_BYTES = 64
PAPER_SIGNS = 16
CHECK_TRIES, CHECK_SECONDS = 10, 900
# Everybody has signed, and it has not been taken back.
SIGNED_STATES = (State.SUBMITTED, State.RETURNED)


def has_receipt(application: Application) -> bool:
    """Whether all have signed and it still stands: what waits, has lapsed or was taken back has no receipt."""
    return application.state in SIGNED_STATES


def check_code(application: Application) -> str:
    """Return the code of a receipt as the signatures stand now; raises `Missing` where nobody's does.

    It commits to the content, and to who signed what, how and when; one more signature, or one that is void, makes it another.
    """
    signatures = list(application.signatures.filter(voided_at__isnull=True))
    if not signatures:
        raise Missing
    return _code(application.reference, application.digest, signatures)


def _code(reference: str, digest: str, signatures: Iterable[Signature]) -> str:
    told = [reference, digest, *(_commitment(signature) for signature in sorted(signatures, key=lambda one: one.role))]
    text = json.dumps(told, separators=(",", ":")).encode()
    # With the installation's key, so that a stolen database makes no receipts.
    raw = hashlib.blake2b(text, key=installation_salt(), digest_size=CHECK_BYTES, person=b"signed-receipt").digest()
    number, signs = int.from_bytes(raw, "big"), []
    for _sign in range(CHECK_SIGNS):
        number, rest = divmod(number, len(ALPHABET))
        signs.append(ALPHABET[rest])
    return "".join(signs)


def _commitment(signature: Signature) -> list[str]:
    """Return what one signature stands for; the hash of its sealed words, which are never written again, speaks for them."""
    return [
        signature.role,
        signature.method,
        signature.level,
        signature.signed_at.astimezone(UTC).isoformat(),
        signature.digest,
        signature.part_digest,
        signature.paper_on.isoformat() if signature.paper_on else "",
        hashlib.sha256(bytes(signature.shown)).hexdigest(),
    ]


def is_genuine(*, reference: str, code: str, address: str) -> bool:
    """Whether a receipt with this reference and code is ours and still stands; raises `TooMany`.

    A reference that we do not have, another code and signatures that are void are one answer, found by one query.
    """
    sought, typed = normalise(reference), normalise(code)
    check_limit("forms.check", network_of(address), limit=CHECK_TRIES, seconds=CHECK_SECONDS)
    if not is_reference(sought) or len(typed) != CHECK_SIGNS:
        return False
    check_limit("forms.check.reference", sought, limit=CHECK_TRIES, seconds=CHECK_SECONDS)
    standing = Signature.objects.filter(application__reference=sought, application__state__in=SIGNED_STATES, voided_at__isnull=True)
    signatures = list(standing.select_related("application"))
    digest = signatures[0].application.digest if signatures else ""
    is_same = hmac.compare_digest(_code(sought, digest, signatures).encode(), typed.encode())
    return is_same and bool(signatures)


def signed_receipt(application: Application, signers: Sequence[Signed], *, check_address: str = "") -> printing.SignedReceipt:
    """Return what the printed receipt says, in the reader's language; raises `Missing` where there is none to have.

    `check_address` is the whole address where receipts are checked, as the reader's browser knows it; else the installation's own.
    """
    if not has_receipt(application):
        raise Missing
    programme = application.programme
    return printing.SignedReceipt(
        title=_("Ansökan är underskriven"),
        municipality=site_settings().municipality_name,
        reference=grouped(application.reference),
        service=programme.name,
        sent=moment(application.submitted_at),
        digest=application.digest,
        check_code=grouped(check_code(application)),
        check_address=check_address or settings.WAGTAILADMIN_BASE_URL + reverse("forms:check"),
        signers=tuple(_line(signed) for signed in signers if signed.at),
        labels=_receipt_labels(),
        shape=programme.shape,
    )


def _line(signed: Signed) -> printing.SignerLine:
    return printing.SignerLine(
        role=signed.title,
        name=signed.name,
        statement=signed.statement,
        how=signed.how[:1].upper() + signed.how[1:],
        when=moment(signed.at) if signed.at else "",
    )


def _receipt_labels() -> printing.ReceiptLabels:
    return printing.ReceiptLabels(
        reference=_("Referens"),
        sent=_("Skickad"),
        signers=_("Så här skrev ni under"),
        digest=_("Innehållets fingeravtryck"),
        digest_about=_("Ändras en enda bokstav i ansökan så blir fingeravtrycket ett annat."),
        check=_("Kontrollera kvittot"),
        check_how=_("Gå till adressen. Skriv referensen och koden. Då ser du om kvittot är äkta. Du behöver inget konto."),
        check_address=_("Adress"),
        check_code=_("Kod"),
        qr_alt=_("QR-kod med adressen till sidan där kvittot kontrolleras"),
        page=_("Sida {page} av {pages}"),
    )


def receipt_pdf(application: Application, signers: Sequence[Signed], *, check_address: str = "") -> bytes:
    """Return the printed receipt (PDF/UA-1 and PDF/A-2a), dated by its last signature: the same receipt is the same bytes."""
    receipt = signed_receipt(application, signers, check_address=check_address)
    return _pdf(receipt, at=max(signed.at for signed in signers if signed.at))


def _pdf(document: printing.Document, *, at: datetime) -> bytes:
    return printing.render(document, language=get_language() or SWEDISH, is_rtl=get_language_bidi(), at=at)


def form_to_sign(
    application: Application, sections: Sequence[Section], signers: Sequence[Signed], *, address: str = ""
) -> printing.FormToSign:
    """Return the paper to sign by hand: the frozen questions and answers, and a block for each who is asked and has not signed.

    `sections` are those of the shared box: a paper shows what those who sign may read. With `address` it bears a square code. Raises
    `Missing` where nobody is waited for.
    """
    programme = application.programme
    asked = [signed for signed in signers if not signed.at and not signed.is_ended]
    ends = application.requests.filter(reference__in=[signed.reference for signed in asked]).aggregate(first=Min("expires_at"))["first"]
    if ends is None:
        raise Missing
    return printing.FormToSign(
        title=_("Skriv under på papper"),
        municipality=site_settings().municipality_name,
        reference=grouped(application.reference),
        check_code=paper_code(application),
        service=programme.name,
        sections=tuple(_printed(section) for section in sections),
        signers=tuple(printing.SignerBlock(role=signed.title, name=signed.name, statement=signed.statement) for signed in asked),
        hand_in=_hand_in(programme, ends),
        labels=_form_labels(),
        digest=application.digest,
        address=address,
        shape=programme.shape,
    )


def form_pdf(application: Application, sections: Sequence[Section], signers: Sequence[Signed], *, address: str = "") -> bytes:
    """Return the printed form to sign, dated by the day when what it holds was handed out to be signed."""
    form = form_to_sign(application, sections, signers, address=address)
    return _pdf(form, at=application.submitted_at)


def paper_code(application: Application) -> str:
    """Return the code that ties a paper to the content that was printed: the beginning of its digest, in groups."""
    return grouped(application.digest[:PAPER_SIGNS])


def _printed(section: Section) -> printing.Section:
    shared = [item for item in section.items if not item.is_private]
    return printing.Section(
        title=section.title, items=tuple(printing.QuestionAnswered(question=item.question, lines=tuple(item.answer)) for item in shared)
    )


def _hand_in(programme: Programme, last: datetime) -> tuple[str, ...]:
    site = site_settings()
    facts = {
        "place": (programme.visit_address or site.visit_address).rstrip("."),
        "hours": site.opening_hours,
        "day": day(timezone.localdate(last)),
        "phone": programme.phone,
    }
    return (
        _("Lämna papperet här: %(place)s. %(hours)s.") % facts,
        _("Lämna det senast %(day)s.") % facts,
        _("Undrar du något? Ring %(phone)s.") % facts,
    )


def _form_labels() -> printing.FormLabels:
    return printing.FormLabels(
        reference=_("Referens"),
        check_code=_("Kod"),
        signers=_("Skriv under här"),
        signature=_("Namnteckning"),
        printed_name=_("Namn med tryckta bokstäver"),
        date=_("Datum"),
        hand_in=_("Lämna in papperet"),
        page=_("Sida {page} av {pages}"),
        digest=_("Innehållets fingeravtryck"),
        qr_alt=_("QR-kod med en adress på nätet"),
    )
