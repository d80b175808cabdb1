"""Which services take a joint application, a referral, a school's notification, and somebody from elsewhere."""

import pytest
from django.db import IntegrityError, transaction

from common import stamp
from common.errors import Invalid
from services.eligibility import joint_programmes, notification_programme, referral_programmes, takes_residence
from services.models import Programme
from tests import factories, queries

pytestmark = pytest.mark.django_db

JOINT = {
    13: [],
    14: [],
    15: [],
    16: ["mojligheten"],
    19: ["mojligheten"],
    20: ["mojligheten"],
    24: ["mojligheten"],
    25: [],
    None: ["mojligheten"],
}
REFERRAL = {
    13: [],
    14: ["kaasam"],
    15: ["kaasam"],
    16: ["ung-resurs", "kaasam"],
    19: ["ung-resurs", "kaasam"],
    20: [],
    25: [],
    None: ["ung-resurs", "kaasam"],
}
# KAA takes 16 to 19, and is also the default that takes those whom no other does.
NOTIFICATION = {14: "kaa", 15: "kaa", 16: "kaa", 19: "kaa", 20: "kaa", None: "kaa"}
RESIDENCE = {
    "yes": {True: True, False: True},
    "elsewhere": {True: False, False: True},
    "unsure": {True: True, False: True},
    "protected": {True: False, False: False},
}


def _change(slug: str, **fields: object) -> None:
    Programme.objects.filter(slug=slug).update(**fields)
    stamp.bump()


@pytest.mark.parametrize("age", JOINT)
def test_the_services_that_take_a_joint_application_are_those_of_the_age(age: int | None) -> None:
    factories.all_programmes()
    assert [programme.slug for programme in joint_programmes(age)] == JOINT[age]


@pytest.mark.parametrize("age", REFERRAL)
def test_the_services_that_take_a_referral_are_those_of_the_age(age: int | None) -> None:
    factories.all_programmes()
    assert [programme.slug for programme in referral_programmes(age)] == REFERRAL[age]


@pytest.mark.parametrize("age", NOTIFICATION)
def test_a_schools_notification_reaches_the_service_of_the_age(age: int | None) -> None:
    factories.all_programmes()
    assert notification_programme(age).slug == NOTIFICATION[age]


def test_a_notification_about_somebody_younger_goes_to_the_first_service_that_takes_the_age() -> None:
    factories.all_programmes()
    _change("kaasam", accepts_notification=True)
    found = {age: notification_programme(age).slug for age in (13, 14, 15, 16, 19, 20)}
    assert found == {13: "kaa", 14: "kaasam", 15: "kaasam", 16: "kaa", 19: "kaa", 20: "kaa"}


def test_a_notification_goes_to_the_default_where_no_service_takes_any() -> None:
    factories.all_programmes()
    _change("kaa", accepts_notification=False)
    assert notification_programme(17).slug == notification_programme(None).slug == "kaa"


def test_a_closed_service_is_sent_nothing() -> None:
    factories.all_programmes()
    _change("kaasam", accepts_notification=True)
    for slug in ("mojligheten", "kaasam"):
        _change(slug, is_open=False)
    assert joint_programmes() == ()
    assert [programme.slug for programme in referral_programmes()] == ["ung-resurs"]
    assert notification_programme(15).slug == "kaa"


@pytest.mark.parametrize("answer", RESIDENCE)
@pytest.mark.parametrize("own_only", [True, False])
def test_where_somebody_lives_matters_as_the_service_has_set_it(answer: str, own_only: bool) -> None:
    programme = factories.programme("kaa", own_residents_only=own_only)
    assert takes_residence(programme, answer) is RESIDENCE[answer][own_only]


def test_an_answer_that_the_form_never_gave_is_invalid() -> None:
    with pytest.raises(Invalid):
        takes_residence(factories.kaa(), "överallt")


def test_the_rules_ask_the_database_nothing_once_the_services_are_known() -> None:
    factories.all_programmes()
    joint_programmes()
    with queries.budget(0):
        joint_programmes(16)
        referral_programmes(16)
        notification_programme(16)


def test_a_new_service_takes_nothing_but_the_young_persons_own_request_and_works_by_the_school_law() -> None:
    made = factories.programme("ny-insats")
    assert (made.law, made.accepts_joint, made.accepts_referral, made.accepts_notification) == ("school", False, False, False)
    assert (made.officer_must_sign, made.guardian_refusal_stops, made.own_residents_only) == (True, False, True)


def test_a_service_works_by_a_law_that_the_rules_know() -> None:
    factories.kaa()
    with pytest.raises(IntegrityError), transaction.atomic():
        _change("kaa", law="other")
