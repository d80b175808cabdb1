"""The case page of every kind: who typed, in which language, who signed and how, what is allowed, and what not to do."""

import datetime
import re
from collections.abc import Callable
from typing import Any

import pytest
import time_machine
from django.utils import timezone

from casework import reaching
from casework.case_page import case_page
from casework.case_parts import digest_groups
from casework.models import Case
from forms.actions import withdraw_consent
from forms.answers import Item
from forms.models import Method, Role, SignatureRequest
from tests import factories, personae
from tests.casework import applications, stage

pytestmark = pytest.mark.django_db


def page_of(case: Case, staff: personae.Staff | None = None) -> str:
    answer = (staff or personae.coordinator()).client.get(f"/handlaggning/arenden/{case.reference}/")
    assert answer.status_code == 200
    return answer.content.decode()


def signed_case(**changes: Any) -> Case:
    """Alva's joint application, signed by all three, each in a way of her own."""
    application = applications.joint(**changes)
    by = factories.user(name="Kim Testberg")
    applications.signs(application, Role.GUARDIAN, method=Method.PAPER, registered_by=by, paper_on=timezone.localdate())
    applications.signs(application, Role.OFFICER, method=Method.EID, level="loa3", name="Karin Ek", number="197906189282")
    applications.signs(application, Role.YOUTH)
    return stage.fresh(Case.objects.get(reference=application.reference))


def rows_of(page: str) -> list[str]:
    """The rows of the signatures as text."""
    table = page.split('id="under"')[1].split("</table>", maxsplit=1)[0].split("<tbody")[1]
    return [" ".join(re.sub(r"<[^>]+>", " ", row).split()) for row in table.split("</tr>")[:-1]]


def test_signatures_are_shown_as_they_were_given() -> None:
    case = signed_case()
    page = page_of(case)
    youth, officer, guardian = rows_of(page)
    assert "Alva Lund" in youth
    assert "Länk och engångskod" in youth
    assert "Jag vill vara med. Jag har själv läst ansökan." in youth
    assert "Karin Ek" in officer
    assert "E-legitimation, tillitsnivå 3" in officer
    assert "Maria Lund" in guardian
    assert "Annat namn än det som skrevs: kontrollera" not in page
    assert "På papper" in guardian
    assert "kontrollerad av Kim Testberg" in guardian
    digest = case.application.digest
    assert page.count(digest_groups(digest[:16])) >= 3
    assert digest_groups(digest) in page


def test_a_digest_is_read_in_groups_of_four() -> None:
    assert digest_groups("0123456789abcdef") == "0123 4567 89ab cdef"


@pytest.mark.parametrize(("ending", "told"), [("declined", "Har sagt nej"), ("expired", "Har inte skrivit under")])
def test_the_team_sees_who_has_said_no_and_who_has_only_not_signed(ending: str, told: str) -> None:
    case = signed_case()
    application = case.application
    application.signatures.filter(role=Role.GUARDIAN).delete()
    SignatureRequest.objects.filter(application=application, role=Role.GUARDIAN).update(ended_at=timezone.now(), ending=ending)
    guardian = rows_of(page_of(case))[-1]
    assert told in guardian
    assert ending not in guardian
    assert "–" in guardian


def test_a_shared_channel_is_to_be_checked() -> None:
    case = signed_case()
    assert "Delad kanal: kontrollera" not in page_of(case)
    SignatureRequest.objects.filter(application=case.application, role=Role.GUARDIAN).update(is_channel_shared=True)
    assert [("Delad kanal: kontrollera" in row) for row in rows_of(page_of(case))] == [False, False, True]


def test_the_officers_part_and_the_consent_are_shown() -> None:
    page = page_of(signed_case())
    assert "Från den som söker tillsammans" in page
    for written in ("Kurator", "1–6 månader", "SYV-samtal", "Vad hoppas ni att Möjligheten kan bidra med?", "En lugn start."):
        assert written in page
    assert "Egen del:" in page
    assert "Samtycken" in page
    assert "Skolan" in page
    assert "Planering och aktiviteter" in page
    assert "Gäller till" in page


def test_a_consent_says_when_it_was_taken_back_or_ran_out() -> None:
    case = signed_case()
    withdraw_consent(consent=case.application.consents.get())
    assert "Återtaget" in page_of(case)
    yesterday = timezone.localdate() - datetime.timedelta(days=1)
    case.application.consents.update(withdrawn_at=None, given_on=yesterday - datetime.timedelta(days=1), valid_until=yesterday)
    assert "Gällde till" in page_of(case)


def test_the_record_says_who_typed_and_in_which_language() -> None:
    by = factories.caseworker(factories.kaa(), name="Kim Testberg")
    application = applications.helped(by)
    applications.signs(application, Role.YOUTH)
    case = Case.objects.get(reference=application.reference)
    type(application).objects.filter(pk=application.pk).update(language="en")
    page = page_of(case)
    assert "Ifyllt av Kim Testberg, handläggare, tillsammans med ungdomen." in page
    assert "Skrev på engelska." in page
    assert "Underskrifter" in page


def test_who_wrote_herself_in_swedish_is_told_nothing_of() -> None:
    page = page_of(stage.a_case())
    for word in ("Ifyllt av", "Skrev på", 'id="under"', "Samtycken", "Avsändare"):
        assert word not in page


def test_how_the_sender_proved_herself_is_shown_to_staff(monkeypatch: pytest.MonkeyPatch) -> None:
    case = signed_case()
    shown = [Item("email", "Bekräftad e-post", ["karin@skola.example"], is_private=True)]
    monkeypatch.setattr("casework.case_parts.proof_of", lambda _application: shown)
    type(case.application).objects.filter(pk=case.application.pk).update(typed_by="officer")
    page = page_of(case)
    assert "Avsändare" in page
    assert "karin@skola.example" in page
    assert "Ifyllt av någon som jobbar med ungdomen." in page


# told -> whether she is of age on 25 November 2026
AGES = [
    ({"age": "17"}, False),
    ({"age": "18"}, True),
    ({"age": "20_24"}, True),
    ({"age": ""}, False),
    ({}, False),
    ({"age": "17", "number": "20081125-2389"}, False),
    ({"age": "17", "number": "200811262388"}, False),
    ({"age": "17", "number": "200701082380"}, True),
    ({"age": "17", "birth_on": "25 november 2008"}, True),
    ({"age": "17", "birth_on": "26 november 2008"}, False),
    ({"age": "17", "birth_on": "i höstas"}, False),
]


@pytest.mark.parametrize(("told", "is_adult"), AGES)
def test_who_has_come_of_age_is_found_by_her_day_of_birth_or_by_what_she_said(told: dict[str, str], is_adult: bool) -> None:
    assert reaching.is_adult(told, datetime.date(2026, 11, 25)) is is_adult


@pytest.mark.parametrize("told", [{}, {"number": "", "no_number": ["yes"], "birth_on": "2009-01-12"}])
def test_from_the_eighteenth_birthday_on_nobody_calls_a_guardian_without_leave(told: dict[str, Any]) -> None:
    staff = personae.coordinator()
    case = signed_case(**told)
    with time_machine.travel(datetime.datetime(2027, 1, 10, 9, tzinfo=datetime.UTC)):
        assert case_page(stage.fresh(case), staff.user).how.donts == ["Lämna inget meddelande"]
    with time_machine.travel(datetime.datetime(2027, 1, 12, 9, tzinfo=datetime.UTC)):
        donts = case_page(stage.fresh(case), staff.user).how.donts
    assert donts == ["Lämna inget meddelande", "Har fyllt 18: kontakta inte vårdnadshavare utan lov"]


def test_what_she_wants_to_avoid_stands_among_what_not_to_do() -> None:
    told = {"name": "Robin", "avoid": "Skriv inte vad det gäller, Skriv inte e-post", "may_leave_message": "Ja", "guardian": "Ja"}
    assert reaching.how_of(told, timezone.localdate()).donts == ["Skriv inte vad det gäller", "Skriv inte e-post"]


def test_the_answer_about_what_to_avoid_reaches_the_page() -> None:
    application = applications.sent("support", {**factories.ANSWERED, "avoid": ["no_subject", "no_email"]})
    page = page_of(Case.objects.get(reference=application.reference))
    donts = page.split('class="dont"')[1].split("</ul>")[0]
    assert "Skriv inte vad det gäller" in donts
    assert "Skriv inte e-post" in donts


def test_a_signed_case_costs_the_same_however_many_have_signed(query_budget: Callable[..., Any]) -> None:
    staff, asked = personae.coordinator(), []
    for count in ("one", "two"):
        second = {"second_name": "Johan", "second_surname": "Lund", "second_email": "johan@exempel.example"} if count == "two" else {}
        application = applications.joint(guardian_count=count, **second)
        applications.signs(application, Role.GUARDIAN)
        if second:
            applications.signs(application, Role.SECOND_GUARDIAN)
        applications.signs(application, Role.OFFICER)
        applications.signs(application, Role.YOUTH)
        case = Case.objects.get(reference=application.reference)
        page_of(case, staff)
        with query_budget(22) as seen:
            page_of(case, staff)
        asked.append(len(seen.statements))
    assert asked[0] == asked[1]


def test_staff_see_where_the_day_of_birth_tells_another_age_than_the_answer() -> None:
    hint = "Åldern stämmer inte: svaret är 16, men enligt födelsedagen var åldern 15 år."
    received = datetime.date(2026, 11, 25)
    assert reaching.age_hint({"age": "16", "number": "20110519-2387"}, received) == hint
    assert reaching.age_hint({"age": "15", "number": "20110519-2387"}, received) == ""
    assert reaching.age_hint({"age": "20–24", "birth_on": "14 mars 2004"}, received) == ""
    assert reaching.age_hint({"age": "20–24", "birth_on": "14 mars 2009"}, received) != ""
    assert reaching.age_hint({"age": "16"}, received) == ""


def test_what_the_young_person_was_never_asked_about_is_not_called_hers() -> None:
    by = personae.coordinator()
    case = Case.objects.get(application=applications.helped(by.user, channel="visit", phone=""))
    assert "Ungdomen har inte bekräftat det själv." in page_of(case, by)
