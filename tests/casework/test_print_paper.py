"""The paper to sign, printed by staff for whoever asks: by the reference of an application that waits, and that they may see."""

from typing import Any

import pytest

from audit.models import Entry
from casework import actions
from casework.actions import registering
from casework.models import Case
from common.errors import Missing
from forms.models import Application, Role
from forms.workflow import State as ApplicationState
from tests import factories, personae
from tests.casework import applications, stage

pytestmark = pytest.mark.django_db
PAGE, PAPER = "/handlaggning/underskrifter/", "/handlaggning/underskrifter/papper/"
UNKNOWN = "Vi hittar ingen ansökan med den referensen som väntar på underskrift."


@pytest.fixture
def application() -> Application:
    return applications.joint()


@pytest.fixture
def staff(application: Application) -> personae.Staff:
    return personae.caseworker(application.programme)


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What was to be printed, instead of the paper."""
    made: list[Any] = []
    monkeypatch.setattr("forms.receipts.printing.render", lambda document, **how: made.append((document, how)) or b"%PDF-")
    return made


def test_the_page_asks_for_the_reference_alone(staff: personae.Staff) -> None:
    page = staff.client.get(PAGE).content.decode()
    form = page.split(f'action="{PAPER}"')[1].split("</form>")[0]
    assert "Ansökans referens" in form
    assert "Skriv ut papperet" in form
    assert form.count("<input") == 2  # with the token


def test_the_answer_is_the_paper_and_the_log_knows_who_printed_it(staff: personae.Staff, application: Application) -> None:
    answer = staff.client.post(PAPER, {"wanted": f" {application.reference.lower()} "})
    assert answer.status_code == 200
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"] == 'attachment; filename="skriv-under.pdf"'
    assert "no-store" in answer["Cache-Control"]
    assert answer.content.startswith(b"%PDF-")
    entry = Entry.objects.get(event="signing.printed")
    assert (entry.reference, entry.actor) == (application.reference, str(staff.user.reference))


def test_on_the_paper_stands_what_all_sign_and_its_code(staff: personae.Staff, application: Application, printed: list[Any]) -> None:
    applications.signs(application, Role.GUARDIAN)
    staff.client.post(PAPER, {"wanted": application.reference})
    ((document, how),) = printed
    assert document.check_code.replace(" ", "").lower() == application.digest[:16]
    assert [block.name for block in document.signers] == ["Alva", "Karin"]
    assert how["language"] == "sv"
    words = [line for section in document.sections for item in section.items for line in item.lines]
    assert {"Praktik", "Lund", "Karin Ek"} <= set(words)
    for hidden in ("lugn plats", "070-174", "Maria", "20090112"):
        assert hidden not in " ".join(words)


def test_the_paper_speaks_the_language_of_the_application(staff: personae.Staff, application: Application, printed: list[Any]) -> None:
    Application.objects.filter(pk=application.pk).update(language="en")
    staff.client.post(PAPER, {"wanted": application.reference})
    assert printed[0][1]["language"] == "en"


@pytest.mark.parametrize(("wanted", "words"), [("", "Skriv referensen."), ("2222222222", UNKNOWN), ("x", UNKNOWN), ("x" * 41, "40")])
def test_a_reference_that_leads_nowhere_says_why(staff: personae.Staff, wanted: str, words: str) -> None:
    answer = staff.client.post(PAPER, {"wanted": wanted})
    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert 'role="alert"' in answer.content.decode()
    assert not Entry.objects.filter(event="signing.printed").exists()


def test_what_waits_for_nobody_is_not_printed(staff: personae.Staff, application: Application, monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody(*_args: object) -> bytes:
        raise Missing

    with monkeypatch.context() as changed:
        changed.setattr(registering, "form_pdf", nobody)
        assert UNKNOWN in staff.client.post(PAPER, {"wanted": application.reference}).content.decode()
    Application.objects.filter(pk=application.pk).update(state=ApplicationState.SUBMITTED)
    assert staff.client.post(PAPER, {"wanted": application.reference}).status_code == 422
    assert not Entry.objects.filter(event="signing.printed").exists()


def test_staff_of_another_programme_get_none_and_the_try_is_audited(application: Application) -> None:
    stranger = personae.caseworker(factories.programme("kaa"))
    answer = stranger.client.post(PAPER, {"wanted": application.reference})
    assert answer.status_code == 422
    assert UNKNOWN in answer.content.decode()
    assert Entry.objects.get(event="signing.denied").reference == application.reference


def test_the_paper_of_a_protected_case_is_for_those_named_alone(application: Application) -> None:
    named, other = personae.caseworker(application.programme), personae.caseworker(application.programme)
    case = stage.a_case(programme=application.programme)
    Case.objects.filter(pk=case.pk).update(application=application)
    actions.protect(case=stage.fresh(case), people=[named.user], by=named.user)
    assert other.client.post(PAPER, {"wanted": application.reference}).status_code == 422
    assert named.client.post(PAPER, {"wanted": application.reference}).status_code == 200


def test_a_paper_is_never_given_by_an_address_alone(staff: personae.Staff) -> None:
    answer = staff.client.get(PAPER)
    assert (answer.status_code, answer["Location"]) == (303, PAGE)


@pytest.mark.parametrize("persona", ["reviewer", "administrator", "communicator", "superuser"])
def test_whoever_has_no_role_with_cases_is_refused(application: Application, persona: str) -> None:
    assert getattr(personae, persona)().client.post(PAPER, {"wanted": application.reference}).status_code == 403
