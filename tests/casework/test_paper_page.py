"""Signatures on paper: found by what stands on the paper, registered by whoever has checked it, and nothing more is shown."""

import datetime
from typing import Any

import pytest
from django.utils import timezone

from audit.models import Entry
from casework import actions
from casework.models import Case
from forms.models import Application, Method, Role, Signature
from forms.workflow import State as ApplicationState
from tests import factories, personae
from tests.casework import applications, stage

pytestmark = pytest.mark.django_db
PAPER = "/handlaggning/underskrifter/"
OTHER_CODE = "Koden stämmer inte med den ansökan som väntar nu. Kontrollera att du har skrivit rätt."
NEW_PAPER = "Är papperet från före en ändring behövs ett nytt."
UNKNOWN = "Vi hittar ingen ansökan med den referensen som väntar på underskrift."


@pytest.fixture
def application() -> Application:
    return applications.joint()


@pytest.fixture
def staff(application: Application) -> personae.Staff:
    return personae.caseworker(application.programme)


def on_paper(application: Application, **changes: str) -> dict[str, str]:
    """What stands on the paper, as somebody types it."""
    digest = application.digest[:16]
    code = " ".join(digest[at : at + 4] for at in range(0, 16, 4))
    return {"reference": application.reference.lower(), "code": code.upper(), **changes}


def found(staff: personae.Staff, application: Application) -> str:
    """The page with the paper in hand."""
    assert staff.client.post(PAPER, on_paper(application)).status_code == 303
    return str(staff.client.get(PAPER).content.decode())


def registered(application: Application, role: Role, **changes: Any) -> dict[str, Any]:
    request = application.requests.get(role=role)
    return {"signer": str(request.reference), "paper_on": timezone.localdate().isoformat(), "is_checked": "on", **changes}


def test_the_paper_leads_to_who_is_waited_for_and_to_nothing_else(staff: personae.Staff, application: Application) -> None:
    applications.signs(application, Role.GUARDIAN)
    page = found(staff, application)
    for shown in ("Ungdomen", "Alva", "Vårdnadshavare", "Maria", "Karin", "Länk och engångskod", "Inte än"):
        assert shown in page
    for hidden in ("Lund", "Karin Ek", "070-174", "lugn plats", "20090112", "strandskolan"):
        assert hidden not in page
    assert Entry.objects.filter(event="signing.looked_up", reference=application.reference).exists()


def test_a_signature_on_paper_is_registered_with_its_day_and_who_checked_it(staff: personae.Staff, application: Application) -> None:
    found(staff, application)
    answer = staff.client.post(PAPER, registered(application, Role.GUARDIAN))
    assert (answer.status_code, answer["Location"]) == (303, f"{PAPER}?registrerad=1")
    signature = Signature.objects.get(application=application)
    assert (signature.method, signature.registered_by, signature.paper_on) == (Method.PAPER, staff.user, timezone.localdate())
    assert signature.digest == application.digest
    entry = Entry.objects.get(event="signing.signed", reference=application.reference)
    assert (entry.actor, entry.facts["method"]) == (str(staff.user.reference), "paper")
    page = staff.client.get(answer["Location"]).content.decode()
    assert f"kontrollerad av {staff.user.name}" in page
    assert "Underskriften är registrerad. Här ser du vilka vi väntar på." in page
    assert "registrerad. Här" not in staff.client.get(PAPER).content.decode()


def test_the_last_signature_leads_to_the_case_that_it_opens(staff: personae.Staff, application: Application) -> None:
    applications.signs(application, Role.GUARDIAN)
    applications.signs(application, Role.OFFICER)
    found(staff, application)
    answer = staff.client.post(PAPER, registered(application, Role.YOUTH))
    assert (answer.status_code, answer["Location"]) == (303, f"/handlaggning/arenden/{application.reference}/?registrerad=1")
    page = staff.client.get(answer["Location"]).content.decode()
    assert "Underskriften är registrerad. Alla har skrivit under, och ärendet är öppnat." in page
    assert "På papper" in page
    assert "Vad står på papperet?" in staff.client.get(PAPER).content.decode()


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"reference": ""}, "Skriv referensen."),
        ({"code": ""}, "Skriv koden."),
        ({"reference": "2222222222"}, UNKNOWN),
        ({"reference": "x"}, UNKNOWN),
        ({"code": "0000 0000 0000 0000"}, f"{OTHER_CODE} {NEW_PAPER}"),
        ({"code": "åäö"}, OTHER_CODE),
    ],
)
def test_a_paper_that_leads_nowhere_says_why(staff: personae.Staff, application: Application, changes: dict[str, str], words: str) -> None:
    answer = staff.client.post(PAPER, on_paper(application, **changes))
    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert "Maria" not in answer.content.decode()


def test_a_paper_of_what_was_changed_since_is_refused(staff: personae.Staff, application: Application) -> None:
    found(staff, application)
    Application.objects.filter(pk=application.pk).update(digest="f" * 64)
    assert staff.client.post(PAPER, registered(application, Role.GUARDIAN)).status_code == 303
    assert not Signature.objects.exists()
    assert NEW_PAPER in staff.client.get(PAPER).content.decode()


@pytest.mark.parametrize("code", [16, 15])
def test_the_whole_code_is_needed(staff: personae.Staff, application: Application, code: int) -> None:
    answer = staff.client.post(PAPER, on_paper(application, code=application.digest[:code]))
    assert answer.status_code == (303 if code == 16 else 422)


@pytest.mark.parametrize("changes", [{"signer": ""}, {"signer": "x"}, {"paper_on": ""}, {"paper_on": "i går"}, {"is_checked": ""}])
def test_what_is_left_out_is_asked_for(staff: personae.Staff, application: Application, changes: dict[str, str]) -> None:
    found(staff, application)
    answer = staff.client.post(PAPER, registered(application, Role.GUARDIAN, **changes))
    assert answer.status_code == 422
    assert 'role="alert"' in answer.content.decode()
    assert not Signature.objects.exists()


@pytest.mark.parametrize(("days", "words"), [(1, "Dagen har inte varit än."), (-1, "Dagen är före den dag då personen blev tillfrågad.")])
def test_the_day_is_neither_to_come_nor_before_she_was_asked(
    staff: personae.Staff, application: Application, days: int, words: str
) -> None:
    found(staff, application)
    day = (timezone.localdate() + datetime.timedelta(days=days)).isoformat()
    answer = staff.client.post(PAPER, registered(application, Role.GUARDIAN, paper_on=day))
    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert not Signature.objects.exists()


def test_who_has_signed_is_not_waited_for_any_more(staff: personae.Staff, application: Application) -> None:
    applications.signs(application, Role.GUARDIAN)
    found(staff, application)
    assert staff.client.post(PAPER, registered(application, Role.GUARDIAN)).status_code == 422


def test_nothing_is_registered_without_a_paper_in_hand(staff: personae.Staff, application: Application) -> None:
    answer = staff.client.post(PAPER, registered(application, Role.GUARDIAN))
    assert (answer.status_code, answer["Location"]) == (303, PAPER)
    assert "Maria" not in staff.client.get(PAPER).content.decode()
    assert not Signature.objects.exists()


def test_staff_of_another_programme_find_nothing_and_the_try_is_audited(application: Application) -> None:
    stranger = personae.caseworker(factories.programme("kaa"))
    answer = stranger.client.post(PAPER, on_paper(application))
    assert answer.status_code == 422
    assert UNKNOWN in answer.content.decode()
    assert Entry.objects.get(event="signing.denied").reference == application.reference


def test_a_coordinator_registers_for_every_programme(application: Application) -> None:
    coordinator = personae.coordinator()
    found(coordinator, application)
    assert coordinator.client.post(PAPER, registered(application, Role.OFFICER)).status_code == 303
    assert Signature.objects.get().role == Role.OFFICER


def test_a_paper_of_a_protected_case_is_found_by_those_named_alone(application: Application) -> None:
    named, other = personae.caseworker(application.programme), personae.caseworker(application.programme)
    case = stage.a_case(programme=application.programme)
    Case.objects.filter(pk=case.pk).update(application=application)
    actions.protect(case=stage.fresh(case), people=[named.user], by=named.user)
    assert other.client.post(PAPER, on_paper(application)).status_code == 422
    assert named.client.post(PAPER, on_paper(application)).status_code == 303


def test_what_waits_no_longer_is_not_found(staff: personae.Staff, application: Application) -> None:
    Application.objects.filter(pk=application.pk).update(state=ApplicationState.LAPSED)
    assert UNKNOWN in staff.client.post(PAPER, on_paper(application)).content.decode()
