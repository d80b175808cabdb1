"""What the case page says of reaching the person: only what her form asked, and of guardians only what stands open."""

from typing import Any

import pytest
from django.utils import timezone

from casework import reaching
from casework.models import Case
from forms.models import ApplicationKind
from tests import factories, personae
from tests.casework import applications

pytestmark = pytest.mark.django_db
BEFORE_GUARDIANS = "Prata inte med vårdnadshavare före Alva"
INTERIM = "Numret är ett T-nummer. Se efter om eleven har fått ett personnummer."
CONCERN = {
    "relation": "guardian",
    "wish": "advice",
    "youth_age": "17",
    "home": "yes",
    "knows": "talk",
    "name": "Petra",
    "phone": "+46701740649",
    "best_time": "evening",
}
PUPIL = {
    "event": "left",
    "owner": "other",
    "home": "yes",
    "protected": "no",
    "sender_name": "Karin Ek",
    "sender_title": "Rektor",
    "sender_phone": "+46701740655",
    "sender_email": "karin.ek@strandskolan.lindhamra.example",
    "name": "Alva",
    "surname": "Lund",
    "number": "20090112T228",
    "informed": "yes",
    "guardian_informed": "yes",
}


def how(application: Any) -> reaching.How:
    """How the person of an application wants to be reached, once it has a case."""
    case = Case.objects.select_related("application").get(reference=application.reference)
    return reaching.how_of(reaching.told_of(case)[1], timezone.localdate())


def signed(**changes: Any) -> Any:
    """Alva's joint application, signed by everybody who was asked."""
    application = applications.joint(**changes)
    for request in application.requests.order_by("-pk"):
        applications.signs(application, request.role)
    return application


def notified(**changes: Any) -> Any:
    """What a school has told of Alva."""
    day, school = timezone.localdate().isoformat(), factories.organisation()
    return applications.sent(ApplicationKind.NOTIFICATION, {**PUPIL, "happened_on": day, "school_unit": str(school.pk), **changes})


def test_of_time_interpreter_and_company_each_form_tells_what_it_asked() -> None:
    assert how(factories.application()).facts == [("Bäst tid", "Inte sagt"), ("Tolk", "Nej"), ("Med sig", "Nej")]
    assert how(factories.application(company="yes")).facts[-1] == ("Med sig", "Vill ha någon med sig")
    assert how(applications.sent("concern", CONCERN)).facts == [("Bäst tid", "Kväll"), ("Tolk", "Nej")]
    assert how(notified()).facts == []
    assert how(signed()).facts == []


def test_the_page_of_a_form_that_asks_nothing_of_it_is_silent() -> None:
    page = personae.coordinator().client.get(f"/handlaggning/arenden/{signed().reference}/").content.decode()
    for word in ("Bäst tid", "Tolk", "Med sig"):
        assert word not in page


def test_a_guardian_who_signs_knows_already_and_one_who_does_not_is_not_spoken_to_first() -> None:
    assert BEFORE_GUARDIANS not in how(signed()).donts
    assert BEFORE_GUARDIANS in how(signed(guardian_signs="no", guardian_count="", guardian_name="", guardian_phone="")).donts


def test_an_interim_number_is_to_be_looked_up_by_staff() -> None:
    staff = personae.coordinator()
    for number, is_said in (("20090112T228", True), ("200901122382", False)):
        page = staff.client.get(f"/handlaggning/arenden/{notified(number=number).reference}/").content.decode()
        assert (INTERIM in page) is is_said


def test_where_nobody_was_asked_about_guardians_a_card_may_go() -> None:
    case = Case.objects.select_related("application").get(reference=notified().reference)
    assert reaching.why_closed(reaching.told_of(case)[1], timezone.localdate()) == ""


def test_the_day_of_birth_of_whoever_has_no_number_is_weighed_against_her_answer() -> None:
    application = signed(number="", no_number=["yes"], birth_on="2004-03-14")
    page = personae.coordinator().client.get(f"/handlaggning/arenden/{application.reference}/").content.decode()
    assert "Åldern stämmer inte: svaret är 16, men enligt födelsedagen var åldern" in page
