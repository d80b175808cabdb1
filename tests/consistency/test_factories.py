"""The factories and personae give what they say, so that every other test may lean on them."""

import pytest
from django.db import connection

from casework.states import State
from tests import factories, personae, queries


@pytest.mark.django_db
@pytest.mark.parametrize("slug", factories.PROGRAMMES)
def test_a_case_lands_in_the_programme_it_was_made_for(slug: str) -> None:
    made = factories.case(programme=factories.programme(slug))

    assert made.programme.slug == slug
    assert made.state == State.RECEIVED


@pytest.mark.django_db
def test_many_cases_are_as_whole_as_one() -> None:
    made = factories.many_cases(3)

    for case in made:
        case.full_clean(exclude=["application"])


@pytest.mark.django_db
def test_a_claimed_case_is_carried_by_whoever_claimed_it() -> None:
    worker = factories.caseworker(factories.kaa())

    assert factories.claimed_case(by=worker).contact_person == worker


@pytest.mark.django_db
def test_a_persona_is_signed_in_with_her_second_factor() -> None:
    staff = personae.caseworker()

    assert [step["method"] for step in staff.client.session["account_authentication_methods"]] == ["password", "mfa"]


@pytest.mark.django_db
def test_a_budget_counts_questions_and_finds_one_that_is_repeated() -> None:
    with pytest.raises(pytest.fail.Exception), queries.budget(1):
        factories.kaa()
    with pytest.raises(pytest.fail.Exception), queries.budget(9), connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        cursor.execute("SELECT 1")
