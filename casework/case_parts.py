"""The parts of a case page that only some kinds of application have: the sender, the signatures, the consents, the answered postcards."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _

from casework import words
from casework.models import Case
from common.boxes import PRIVATE, SHARED, open_boxes
from common.languages import SWEDISH
from forms.answers import Item, Section, officer_part, proof_of, sections_of
from forms.models import Application, ApplicationKind, Consent, Method, TypedBy
from forms.signers import Signed, is_name_of, may_be_signed, signatures_of
from forms.specs.model import Proof
from forms.specs.registry import SPECS

GROUP, SHORT = 4, 16
MOST_REPLIES = 5


@dataclass(frozen=True)
class Signer:
    """One who was asked to sign, as a row; without a digest she has not.

    `name` is what her e-ID says, else what was written of her; `invited_as` is what was written where the e-ID says another name.
    """

    title: str
    name: str
    invited_as: str
    statement: str
    how: str
    when: str
    digest: str
    whole_digest: str
    part_digest: str
    is_channel_shared: bool


@dataclass(frozen=True)
class Allowed:
    """One consent: to whom, about what, and until when it holds."""

    recipient: str
    about: str
    until: str
    is_standing: bool
    change_url: str


@dataclass(frozen=True)
class Reply:
    """An answered postcard."""

    when: str
    sections: list[Section]


@dataclass(frozen=True)
class Parts:
    """What the application of a case has besides questions and answers; empty where its kind has none."""

    typed: str = ""
    language: str = ""
    proof: list[Item] = field(default_factory=list)
    officer: list[Section] = field(default_factory=list)
    signers: list[Signer] = field(default_factory=list)
    consents: list[Allowed] = field(default_factory=list)


def parts_of(case: Case, names: Mapping[str, str]) -> Parts:
    """Return the parts that the application of a case has; needs the private key. For what its kind lacks nothing is asked.

    `names` are the whole names of those who sign, by role, as they were written.
    """
    application = case.application
    if application is None:
        return Parts()
    is_joint = application.kind == ApplicationKind.JOINT
    is_helped = application.typed_by != TypedBy.SENDER
    signers = signatures_of(application) if may_be_signed(application) else []
    return Parts(
        typed=_typed(application, signers),
        language=_language(application),
        proof=proof_of(application) if is_helped or SPECS[application.kind].proof is not Proof.NONE else [],
        officer=officer_part(application) if is_joint else [],
        signers=[_signer(one, names.get(one.role, one.name)) for one in signers],
        consents=[_allowed(consent, case) for consent in application.consents.all()] if is_joint else [],
    )


def replies_to(case: Case) -> list[Reply]:
    """Return the newest answers to the postcards of a case, in three queries however many they are."""
    found = Application.objects.filter(about=case.reference, kind=ApplicationKind.REPLY).order_by("-submitted_at", "-pk")
    replies = list(found[:MOST_REPLIES])
    shared, private = open_boxes(replies, SHARED), open_boxes(replies, PRIVATE)
    return [
        Reply(words.moment(reply.submitted_at), sections_of(shared[reply.reference], private[reply.reference], is_swedish=True))
        for reply in replies
        if reply.reference in shared and reply.reference in private
    ]


def digest_groups(digest: str) -> str:
    """Return a digest in groups of four, as it is read aloud and typed from paper."""
    return " ".join(digest[at : at + GROUP] for at in range(0, len(digest), GROUP))


def _typed(application: Application, signers: Sequence[Signed]) -> str:
    """Say who typed for the young person, and whether she has never been asked if it is hers: nothing could reach her."""
    if application.typed_by == TypedBy.SENDER:
        return ""
    if application.typed_by == TypedBy.STAFF:
        who = _("Ifyllt av %(name)s, handläggare, tillsammans med ungdomen.") % {"name": application.typist}
    else:
        who = _("Ifyllt av någon som jobbar med ungdomen.")
    return who if signers else f"{who} {_('Ungdomen har inte bekräftat det själv.')}"


def _language(application: Application) -> str:
    if application.language == SWEDISH:
        return ""
    try:
        name = str(get_language_info(application.language)["name_translated"]).lower()
    except KeyError:
        name = application.language
    return _("Skrev på %(language)s.") % {"language": name}


def _signer(one: Signed, written: str) -> Signer:
    # An e-ID that tells no name leaves the first name that she was invited by.
    has_proved_it = one.method == Method.EID and one.name != written.partition(" ")[0]
    return Signer(
        title=one.title,
        name=one.name if has_proved_it else written,
        invited_as=written if has_proved_it and not is_name_of(one.name, written) else "",
        statement=one.statement if one.at else "",
        how=one.how or (_("Har sagt nej") if one.is_declined else one.remark),
        when=words.moment(one.at) if one.at else "",
        digest=digest_groups(one.digest[:SHORT]),
        whole_digest=digest_groups(one.digest),
        part_digest=digest_groups(one.part_digest),
        is_channel_shared=one.is_channel_shared,
    )


def _allowed(consent: Consent, case: Case) -> Allowed:
    about = [
        (consent.covers_attendance, _("närvaro och studieläge")),
        (consent.covers_planning, _("planering och aktiviteter")),
    ]
    until, is_standing = _until(consent)
    told = _(" och ").join(word for holds, word in about if holds)
    change_url = "" if consent.withdrawn_at else reverse("desk:consent", args=[case.reference, consent.recipient])
    return Allowed(consent.get_recipient_display(), told, until, is_standing, change_url)


def _until(consent: Consent) -> tuple[str, bool]:
    if consent.withdrawn_at:
        return _("Återtaget %(day)s") % {"day": words.long_day(timezone.localtime(consent.withdrawn_at).date())}, False
    if consent.valid_until < timezone.localdate():
        return _("Gällde till %(day)s") % {"day": words.long_day(consent.valid_until)}, False
    return _("Gäller till %(day)s") % {"day": words.long_day(consent.valid_until)}, True
