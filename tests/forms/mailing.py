"""Applications that people sign, and the letters that the portal writes about them."""

from typing import Any

from django.conf import settings

from common.keys import keyring
from forms.actions import begin_completion, resubmit, save_step, start_draft, submit
from forms.actions.drafts import Start
from forms.drafts import OpenDraft
from forms.models import Application, ApplicationKind, Role, SignatureRequest, TypedBy
from forms.specs.model import Answers
from forms.specs.registry import SPECS
from outbox.models import Message
from outbox.topics import Letter, letters_for
from tests import factories
from tests.forms.joint import signs

# A Wednesday; what is sent then may be signed until Wednesday 9 December.
NOW = "2026-11-25T13:05+01:00"
YOUTH_PHONE, GUARDIAN_PHONE, SECOND_EMAIL = "+46701740621", "+46701740622", "andra.hemma@exempel.example"
OFFICER_EMAIL = "kim@strandskolan.lindhamra.example"
JOINT = {
    "age": "16",
    "home": "yes",
    "school": "left",
    "help": "placement",
    "more": "Jag vill bygga båtar.",
    "energy": "half_days",
    "name": "Robin",
    "surname": "Testberg",
    "number": "201001062387",
    "phone": YOUTH_PHONE,
    "officer_kind": "principal",
    "officer_name": "Kim Testdotter",
    "officer_email": OFFICER_EMAIL,
    "guardian_signs": "yes",
    "guardian_count": "two",
    "guardian_name": "Billie",
    "guardian_surname": "Testberg",
    "guardian_phone": GUARDIAN_PHONE,
    "second_name": "Charlie",
    "second_surname": "Testman",
    "second_email": SECOND_EMAIL,
    "consent_to": "school",
    "consent_about": "planning",
    "consent_months": "3",
}
# None of this may stand in any message: names, numbers, the service, a reason.
NEVER = ("Robin", "Testberg", "Billie", "Charlie", "Kim", "2010", "Möjligheten", "KAA", "Strandskolan", "slutat", "båtar")


def _draft(kind: str, answers: dict[str, Any], start: Start | None = None) -> OpenDraft:
    given = {key: value if isinstance(value, list) else [value] for key, value in answers.items() if value}
    draft = start_draft(kind=kind, answers=Answers(given), start=start)
    for page in SPECS[kind].pages:
        if page.slug not in draft.content.pages:
            save_step(draft=draft, slug=page.slug, values={})
    return draft


def joint_draft(**changes: Any) -> OpenDraft:
    """Return the draft of somebody who is sixteen, and applies with two guardians and a principal."""
    factories.all_programmes()
    school = factories.organisation()
    return _draft(ApplicationKind.JOINT, {**JOINT, "officer_organisation": str(school.pk), **changes})


def submitted(draft: OpenDraft) -> Application:
    """Return what a draft becomes."""
    return submit(draft=draft)


def joint(**changes: Any) -> Application:
    """Return her application, which waits for all four."""
    return submitted(joint_draft(**changes))


def change(application: Application, draft: OpenDraft, **answers: str) -> None:
    """Let the author answer some questions anew, and send it again."""
    again = begin_completion(application=application, author_key=draft.content.keys.key)
    kept = Answers.of(again.content.pages.values()).values | {key: [value] for key, value in answers.items()}
    for slug, values in SPECS[application.kind].paged(Answers(kept)).items():
        save_step(draft=again, slug=slug, values=values)
    resubmit(draft=again)
    application.refresh_from_db()


def support(**changes: Any) -> Application:
    """Return what Robin sent by himself, to be reached by text message."""
    factories.all_programmes()
    return submitted(_draft(ApplicationKind.SUPPORT, {**factories.ANSWERED, **changes}))


def assisted_draft(**changes: Any) -> OpenDraft:
    """Return the draft of somebody at work who types with Robin."""
    factories.all_programmes()
    return _draft(ApplicationKind.SUPPORT, {**factories.ANSWERED, **changes}, Start(typed_by=TypedBy.OFFICER))


def assisted(**changes: Any) -> Application:
    """Return what somebody at work has typed with Robin, which waits for her own word."""
    return submitted(assisted_draft(**changes))


def request_for(application: Application, role: Role) -> SignatureRequest:
    """Return the latest request to somebody."""
    return SignatureRequest.objects.select_related("application__programme").filter(application=application, role=role).latest("pk")


def token_of(request: SignatureRequest) -> str:
    """Return the signs of a link."""
    return keyring().open_from_team(request.sealed_token).decode()


def sign_as(application: Application, *roles: Role) -> None:
    """Sign by the link of each."""
    for role in roles:
        signs(application, role)
    application.refresh_from_db()


def written(topic: str, request: SignatureRequest | None = None) -> list[Letter]:
    """Return the letters of the latest message of a topic, or of those about one request."""
    found = Message.objects.filter(topic=topic)
    message = (found.filter(payload__request=str(request.reference)) if request else found).latest("pk")
    return letters_for(message)


def link_of(request: SignatureRequest) -> str:
    """Return the address that somebody signs at."""
    return f"{settings.WAGTAILADMIN_BASE_URL}/underskrift/{token_of(request)}/"


def read(letter: Letter) -> str:
    """Return what somebody reads, on one line."""
    return " ".join(letter.text.split())
