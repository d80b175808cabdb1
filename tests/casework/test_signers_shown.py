"""Who has signed, as staff see it: the whole name that was written, and where an e-ID says another."""

from typing import Any

import pytest

from casework.case_page import case_page
from casework.models import Case
from common.boxes import PRIVATE, open_box, rewrite_box
from forms.answers import proof_of
from forms.models import Method, Role
from forms.signers import is_name_of
from forms.words import assurance
from tests import factories, personae
from tests.casework import applications, stage

pytestmark = pytest.mark.django_db
OTHER_NAME = "Annat namn än det som skrevs: kontrollera"


def by_eid(name: str, **changes: Any) -> Case:
    """Alva's case, in which the officer, who was invited as Karin Ek, has signed by an e-ID with a name."""
    application = applications.joint(**changes)
    applications.signs(application, Role.GUARDIAN)
    applications.signs(application, Role.OFFICER, method=Method.EID, level="loa3", name=name, number="197906189282")
    applications.signs(application, Role.YOUTH)
    return stage.fresh(Case.objects.get(reference=application.reference))


def test_a_code_proves_no_name_and_the_one_that_was_written_is_shown_whole() -> None:
    signers = case_page(by_eid("Karin Ek"), personae.coordinator().user).parts.signers
    assert [(one.name, one.invited_as) for one in signers] == [("Alva Lund", ""), ("Karin Ek", ""), ("Maria Lund", "")]


def test_an_e_id_with_another_name_is_to_be_checked_against_what_was_written() -> None:
    staff, case = personae.coordinator(), by_eid("Karin Provström")
    page = staff.client.get(f"/handlaggning/arenden/{case.reference}/").content.decode()
    assert page.count(OTHER_NAME) == 1
    row = page.split("Karin Provström", maxsplit=1)[1].split("</th>")[0]
    assert OTHER_NAME in row
    assert "Inbjuden som Karin Ek" in row
    assert OTHER_NAME not in staff.client.get(f"/handlaggning/arenden/{by_eid('Karin Anna Ek').reference}/").content.decode()


def test_an_e_id_that_tells_no_name_says_nothing_against_the_one_that_was_written() -> None:
    signers = case_page(by_eid(""), personae.coordinator().user).parts.signers
    assert (signers[1].name, signers[1].invited_as) == ("Karin Ek", "")


def test_who_signs_what_staff_typed_for_her_is_named_whole_too() -> None:
    by = factories.caseworker(factories.kaa())
    application = applications.helped(by, surname="Berg")
    applications.signs(application, Role.YOUTH)
    (youth,) = case_page(Case.objects.get(reference=application.reference), by).parts.signers
    assert youth.name == "Robin Berg"


# what the e-ID says, what was written -> whether it is the same person's
NAMES = [
    ("Karin Ek", "Karin Ek", True),
    ("KARIN ANNA EK", "karin ek", True),
    ("Ek, Karin", "Karin Ek", True),
    ("Anna-Karin Ek", "Anna Karin Ek", True),
    ("René Åkesson", "Rene Akesson", True),
    ("Karin Lund Ek", "Karin Ek", True),
    ("Karin Ek", "Karin", True),
    ("Karin Ek", "", True),
    ("Karin Provström", "Karin Ek", False),
    ("Maria Ek", "Karin Ek", False),
    ("Karina Ek", "Karin Ek", False),
    ("Karin", "Karin Ek", False),
]


@pytest.mark.parametrize(("proven", "invited", "is_same"), NAMES)
def test_names_are_compared_by_their_first_and_last_word(proven: str, invited: str, is_same: bool) -> None:
    assert is_name_of(proven, invited) is is_same


@pytest.mark.parametrize(
    ("level", "words"),
    [("loa2", "2"), ("loa3", "3"), ("loa4", "4"), ("http://id.elegnamnden.se/loa/1.0/loa3", "3"), ("substantial", "substantial"), ("", "")],
)
def test_a_level_of_assurance_is_a_number_where_it_is_swedens(level: str, words: str) -> None:
    assert assurance(level) == words


def test_staff_read_the_level_of_whoever_sent_it_as_a_number() -> None:
    proof = {"method": "eid", "name": "Karin Ek", "level": "loa3"}
    application = factories.application()
    rewrite_box(application, PRIVATE, open_box(application, PRIVATE) | {"proof": proof})
    assert [item.answer for item in proof_of(application)] == [["Karin Ek"], ["eid"], ["3"]]
