"""A joint application on its way: the young person who fills it in, and the links of those who sign."""

from typing import Any

from django.test import Client

from common.boxes import PRIVATE, SHARED, box_key, open_box
from common.codes import derive
from common.guests import borrowed
from forms.actions.signing import Means, Signer, find_request, keys_by_link, open_request, sign
from forms.models import Application, Method, Role, Signature
from forms.parts import OFFICER_PART
from forms.tokens import keys_of
from services.models import Organisation
from tests import factories
from tests.forms.filling import Applicant
from tests.forms.proving import prove

ALVA, KARIN, MARIA, JOHAN = "200901122382", "197906189282", "198506119992", "199908072391"
OFFICER_PART_ANSWERS = {"role": "Kurator", "phone": "070-174 06 55", "known": "half_year", "tried": ["guidance"], "hopes": "En lugn start."}
SECRET_WORDS = "Jag vill ha en lugn plats."


def school() -> Organisation:
    """The workplace of the officer."""
    found = Organisation.objects.filter(name="Strandskolan").first()
    return found or factories.organisation("Strandskolan", kind="student_health", domains="strandskolan.example")


def pages(*, age: str = "16", guardians: int = 2, **changes: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The answers of each page, in order; with `guardians` who sign, and pages replaced by name (with _ for -)."""
    given: dict[str, dict[str, Any]] = {
        "alder": {"age": age},
        "boende": {"home": "yes"},
        "skola": {"school": "left"},
        "hjalp": {"help": ["placement"]},
        "egna-ord": {"more": SECRET_WORDS},
        "tider": {"energy": "hours"},
        "uppgifter": {"name": "Alva", "surname": "Lund", "number": ALVA, "phone": "070-174 06 45", "email": ""},
        "med-vem": {"officer_kind": "student_health"},
        "person": {"officer_organisation": str(school().pk), "officer_name": "Karin Ek", "officer_email": "karin.ek@strandskolan.example"},
        "vardnadshavare": {"guardian_signs": "yes", "guardian_count": "two" if guardians > 1 else "one"} if guardians else {},
        "forsta-vardnadshavaren": {"guardian_name": "Maria", "guardian_surname": "Lund", "guardian_phone": "070-174 06 46"},
        "andra-vardnadshavaren": {"second_name": "Johan", "second_surname": "Lund", "second_email": "johan@exempel.example"},
        "samtycke": {"consent_to": ["school"], "consent_about": ["planning"], "consent_months": "3"},
    }
    if guardians < 2:
        del given["andra-vardnadshavaren"]
    if guardians < 1:
        del given["forsta-vardnadshavaren"]
    if int(age[:2]) >= 18:
        del given["vardnadshavare"]
    return {slug: changes.get(slug.replace("-", "_"), answers) for slug, answers in given.items()}


class Alva(Applicant):
    """The young person who starts it."""

    slug = "tillsammans"
    starts_with = {"starter": "ungdom"}

    def __init__(self, *, client: Client | None = None, **given: Any) -> None:
        self.pages = pages(**given)
        super().__init__(client=client)

    @staticmethod
    def author_key(code: str) -> bytes:
        """The key that her code gives."""
        return derive(code).key

    def send_in(self) -> Application:
        """Fill in everything and go on to the signatures."""
        self.fill()
        response = self.submit()
        assert response.status_code == 303, response.content.decode()
        return self.application


class Karin(Alva):
    """The officer who types with the young person beside her, and has proved where she works."""

    starts_with = {"starter": "jobbar"}

    def __init__(self, **given: Any) -> None:
        client = Client()
        prove(client, "tillsammans")
        super().__init__(client=client, **given)


def token_of(application: Application, role: Role) -> str:
    """The token of one who signs, as staff's key finds it."""
    return str(open_box(application, PRIVATE)["links"][role])


def signer_of(application: Application, role: Role) -> Signer:
    """One who has opened her link."""
    token = token_of(application, role)
    request = find_request(token)
    key, part_key = keys_by_link(request, token), b""
    if role is Role.OFFICER:
        lent = keys_of(token)
        part_key = borrowed(request.application, OFFICER_PART, guest=lent.guest, guest_key=lent.key)
    return open_request(request, key, part_key=part_key)


def signs(application: Application, role: Role, **how: Any) -> Signature:
    """One of them signs what she sees now."""
    signer = signer_of(application, role)
    return sign(signer=signer, seen=signer.request.digest, means=Means(**{"method": Method.LINK, **how}))


def shared_key(application: Application) -> bytes:
    """The key of the box that all who sign read."""
    return box_key(application, SHARED)
