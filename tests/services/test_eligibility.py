"""Who may turn to a service and who signs, by law and age: the table of domain.md, written out by hand for every age."""

import pytest

from common.errors import Invalid
from services.eligibility import Eligibility, GuardianPart, eligibility, guardian_part, may_ask_alone, may_contact_guardian, own_action
from services.models import Law
from tests import factories

AGES = range(13, 26)
# Each row: the guardian's part in a joint application, may ask alone, pleads her own cause.
SCHOOL = {
    13: ("required", False, False),
    14: ("required", True, False),
    15: ("required", True, False),
    16: ("optional", True, True),
    17: ("optional", True, True),
    18: ("none", True, True),
    19: ("none", True, True),
    20: ("none", True, True),
    21: ("none", True, True),
    22: ("none", True, True),
    23: ("none", True, True),
    24: ("none", True, True),
    25: ("none", True, True),
}
SOCIAL = {
    13: ("required", False, False),
    14: ("required", True, False),
    15: ("optional", True, True),
    16: ("optional", True, True),
    17: ("optional", True, True),
    18: ("none", True, True),
    19: ("none", True, True),
    20: ("none", True, True),
    21: ("none", True, True),
    22: ("none", True, True),
    23: ("none", True, True),
    24: ("none", True, True),
    25: ("none", True, True),
}
EXPECTED = {"school": SCHOOL, "social": SOCIAL}
EVERY = [(law, age) for law in EXPECTED for age in AGES]


def test_every_law_that_a_service_can_have_is_in_the_table() -> None:
    assert set(Law.values) == set(EXPECTED)


@pytest.mark.parametrize(("law", "age"), EVERY)
def test_each_law_gives_each_age_its_rights(law: str, age: int) -> None:
    assert (guardian_part(law, age), may_ask_alone(law, age), own_action(law, age)) == EXPECTED[law][age]


@pytest.mark.parametrize("age", AGES)
@pytest.mark.parametrize("consents", [True, False])
def test_a_guardian_of_somebody_of_eighteen_is_turned_to_only_with_consent(age: int, consents: bool) -> None:
    without_consent = {13: True, 14: True, 15: True, 16: True, 17: True}
    assert may_contact_guardian(age, consents) is (consents or without_consent.get(age, False))


@pytest.mark.parametrize("ask", [guardian_part, may_ask_alone, own_action])
@pytest.mark.parametrize(("law", "age"), [("", 16), ("brottsbalken", 16), ("school", -1)])
def test_a_law_or_an_age_that_does_not_exist_has_no_answer(ask: object, law: str, age: int) -> None:
    with pytest.raises(Invalid):
        ask(law, age)


@pytest.mark.django_db
@pytest.mark.parametrize(("law", "age"), EVERY)
def test_a_service_asks_for_what_its_law_says_at_the_ages_it_takes(law: str, age: int) -> None:
    programme = factories.programme("mojligheten", min_age=14, max_age=24, law=law)
    if age in {13, 25}:
        with pytest.raises(Invalid):
            eligibility(programme, age)
    else:
        assert eligibility(programme, age) == Eligibility(programme, GuardianPart(EXPECTED[law][age][0]), True, False)


@pytest.mark.django_db
def test_who_signs_beside_the_young_person_is_the_services_own_setting() -> None:
    strict = factories.programme("mojligheten", officer_must_sign=False, guardian_refusal_stops=True)
    assert eligibility(strict, 17) == Eligibility(strict, GuardianPart.OPTIONAL, False, True)


@pytest.mark.django_db
def test_a_service_says_plainly_whom_it_is_for_and_where_to_call() -> None:
    programme = factories.programme("mojligheten")
    for age in (15, 25):
        with pytest.raises(Invalid, match=r"^Möjligheten är för dig som är 16–24 år\. Ring 070-174 06 08, så hjälper vi dig rätt\.$"):
            eligibility(programme, age)


@pytest.mark.django_db
def test_nobody_under_fourteen_applies_whatever_ages_a_service_has_been_given() -> None:
    programme = factories.programme("kaasam", min_age=12)
    assert eligibility(programme, 14).guardian == "required"
    with pytest.raises(Invalid, match="Du behöver ha fyllt 14 år"):
        eligibility(programme, 13)
