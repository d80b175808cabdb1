"""Applications of other kinds than Robin's, filled in past the wizard, and those who sign them."""

from typing import Any

from accounts.models import User
from common.boxes import SHARED, box_key
from forms.actions import Start, save_step, start_draft, submit
from forms.actions.signing import Means, open_request, sign
from forms.models import Application, ApplicationKind, Method, Role, Signature, TypedBy
from forms.parts import OFFICER_PART, frozen_part
from forms.specs.model import Answers
from forms.specs.registry import SPECS
from tests import factories

ALVA = {
    "age": "16",
    "home": "yes",
    "school": "left",
    "help": ["placement"],
    "more": "Jag vill ha en lugn plats.",
    "energy": "hours",
    "name": "Alva",
    "surname": "Lund",
    "number": "200901122382",
    "phone": "+46701740645",
    "officer_kind": "student_health",
    "officer_name": "Karin Ek",
    "officer_email": "karin.ek@strandskolan.example",
    "guardian_signs": "yes",
    "guardian_count": "one",
    "guardian_name": "Maria",
    "guardian_surname": "Lund",
    "guardian_phone": "+46701740646",
    "consent_to": ["school"],
    "consent_about": ["planning"],
    "consent_months": "3",
}
PART = {"role": ["Kurator"], "phone": ["+46701740655"], "known": ["half_year"], "tried": ["guidance"], "hopes": ["En lugn start."]}


def sent(kind: str, answers: dict[str, Any], start: Start | None = None, **marks: Any) -> Application:
    """What somebody sent, every page of the form saved in its turn."""
    factories.all_programmes()
    draft = start_draft(kind=kind, start=start)
    given = {key: value if isinstance(value, list) else [value] for key, value in answers.items() if value}
    for slug, values in SPECS[kind].paged(Answers(given)).items():
        save_step(draft=draft, slug=slug, values=values)
    return submit(draft=draft, **marks)


def joint(**changes: Any) -> Application:
    """A joint application of Alva's, with her guardian Maria and Karin of the school, which nobody has signed yet."""
    school = factories.organisation("Strandskolan", kind="student_health", domains="strandskolan.example")
    return sent(ApplicationKind.JOINT, {**ALVA, "officer_organisation": str(school.pk), **changes})


def helped(by: User, **changes: Any) -> Application:
    """A request that somebody of the staff typed together with Robin."""
    return sent(ApplicationKind.SUPPORT, {**factories.ANSWERED, **changes}, Start(typed_by=TypedBy.STAFF, typist=by))


def signs(application: Application, role: Role, **how: Any) -> Signature:
    """One of them signs what the application holds now."""
    application.refresh_from_db()
    request = application.requests.get(role=role, digest=application.digest)
    part_key = box_key(application, OFFICER_PART) if role == Role.OFFICER else b""
    signer = open_request(request, box_key(application, SHARED), part_key=part_key)
    part = frozen_part(Answers(PART), "Möjligheten") if role == Role.OFFICER else None
    return sign(signer=signer, seen=application.digest, means=Means(**{"method": Method.LINK, **how}), part=part)


def all_sign(application: Application) -> None:
    """Everybody who is asked signs, the young person last."""
    for role in (Role.GUARDIAN, Role.OFFICER, Role.YOUTH):
        signs(application, role)
