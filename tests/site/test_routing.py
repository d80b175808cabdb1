"""Which service a request goes to: rulings.md 22, written out by hand."""

import pytest

from common import stamp
from common.errors import Invalid, Missing
from services.catalogue import by_slug, default_programme, programmes
from services.models import Programme
from services.routing import programme_for
from tests.site import pages

SCHOOLS = ("leaving", "absent", "left", "never_started", "no_diploma", "other", "no_answer")
EXPECTED = {
    "14": ("kaasam", "kaasam", "kaasam", "kaasam", "kaasam", "kaasam", "kaasam"),
    "15": ("kaasam", "kaasam", "kaasam", "kaasam", "kaasam", "kaasam", "kaasam"),
    "16": ("ung-resurs", "kaasam", "kaa", "kaa", "kaa", "kaa", "kaa"),
    "17": ("ung-resurs", "kaasam", "kaa", "kaa", "kaa", "kaa", "kaa"),
    "18": ("ung-resurs", "kaasam", "kaa", "kaa", "kaa", "kaa", "kaa"),
    "19": ("ung-resurs", "kaasam", "kaa", "kaa", "kaa", "kaa", "kaa"),
    "20_24": ("mojligheten",) * 7,
}


@pytest.fixture
def four(db: None) -> None:
    for slug, *_ in pages.PROGRAMMES:
        pages.make_programme(slug)
    stamp.bump()


@pytest.mark.parametrize("age", EXPECTED)
def test_every_age_and_school_leads_to_the_service_of_the_ruling(four: None, age: str) -> None:
    assert tuple(programme_for(age=age, school=school).slug for school in SCHOOLS) == EXPECTED[age]


def test_a_closed_service_hands_over_to_the_default(four: None) -> None:
    Programme.objects.filter(slug="ung-resurs").update(is_open=False)
    stamp.bump()
    assert programme_for(age="16", school="leaving").slug == "kaa"


def test_a_service_that_does_not_take_the_age_hands_over_to_the_default(four: None) -> None:
    Programme.objects.filter(slug="kaasam").update(min_age=15)
    Programme.objects.filter(slug="mojligheten").update(max_age=22)
    stamp.bump()
    assert programme_for(age="14", school="absent").slug == "kaa"
    assert programme_for(age="20_24", school="left").slug == "kaa"


def test_a_service_that_the_municipality_does_not_have_hands_over_to_the_default(db: None) -> None:
    pages.make_programme("kaa")
    stamp.bump()
    assert programme_for(age="20_24", school="left").slug == "kaa"


@pytest.mark.parametrize(("age", "school"), [("13", "left"), ("20", "left"), ("16", "finns-inte"), ("", "")])
def test_what_is_not_in_the_table_is_invalid(four: None, age: str, school: str) -> None:
    with pytest.raises(Invalid):
        programme_for(age=age, school=school)


def test_the_catalogue_keeps_what_it_knows_until_the_stamp_moves(four: None, query_budget: object) -> None:
    assert [programme.slug for programme in programmes()] == ["kaa", "ung-resurs", "kaasam", "mojligheten"]
    Programme.objects.filter(slug="kaa").update(name="Nytt namn")
    assert by_slug("kaa").name == "KAA"
    stamp.bump()
    assert by_slug("kaa").name == "Nytt namn"


def test_a_service_that_does_not_exist_is_missing(db: None) -> None:
    with pytest.raises(Missing):
        by_slug("finns-inte")
    with pytest.raises(Missing):
        default_programme()


def test_ages_are_inclusive_at_both_ends(db: None) -> None:
    programme = pages.make_programme("kaa")
    assert [age for age in range(14, 22) if programme.accepts_age(age)] == [16, 17, 18, 19]
