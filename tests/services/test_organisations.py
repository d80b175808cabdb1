"""Which organisation an address belongs to; to be taken for another is to be let in where one must not."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from common import stamp
from services.models import Organisation
from services.organisations import organisation_of, organisations, works_at
from tests import factories, queries

pytestmark = pytest.mark.django_db


@pytest.fixture
def strand() -> Organisation:
    return factories.organisation("Strandskolan", domains="strandskolan.example\nälvskolan.example")


@pytest.mark.parametrize(
    "email",
    [
        "anna@strandskolan.example",
        "Anna@StrandSkolan.Example",
        "anna@personal.strandskolan.example",
        "anna@a.b.strandskolan.example",
        "anna@älvskolan.example",
        "anna@xn--lvskolan-zza.example",
    ],
)
def test_an_address_at_the_domain_or_below_it_is_the_organisations(strand: Organisation, email: str) -> None:
    assert organisation_of(email) == strand
    assert works_at(email, strand)


@pytest.mark.parametrize(
    "email",
    [
        "anna@minstrandskolan.example",
        "anna@strandskolan.example.annan.example",
        "anna@example",
        "anna@strandskolan.exampl",
        "strandskolan.example@annan.example",
        "strandskolan.example",
        "anna@annan.example@strandskolan.example",
        "anna@str\N{CYRILLIC SMALL LETTER A}ndskolan.example",
        "anna@strands\N{KELVIN SIGN}olan.example",
        "anna@alvskolan.example",
        "robin@elev.strandskolan.example",
        "robin@a.student.strandskolan.example",
        "",
    ],
    ids=ascii,
)
def test_any_other_address_is_nobodys(strand: Organisation, email: str) -> None:
    assert organisation_of(email) is None
    assert not works_at(email, strand)


def test_the_nearest_domain_decides() -> None:
    whole = factories.organisation("Kommunen", domains="lindhamra.example", sort_order=1)
    social = factories.organisation("Socialförvaltningen", kind="social_services", domains="soc.lindhamra.example", sort_order=2)
    assert organisation_of("kim@soc.lindhamra.example") == social
    assert organisation_of("kim@fritid.lindhamra.example") == whole
    assert not works_at("kim@soc.lindhamra.example", whole)


def test_units_that_share_a_domain_are_each_known_by_it_and_the_first_in_order_answers() -> None:
    second = factories.organisation("Elevhälsan", kind="student_health", domains="lindhamra.example", sort_order=2)
    first = factories.organisation("Skolan", domains="lindhamra.example", sort_order=1)
    assert organisation_of("kim@lindhamra.example") == first
    assert works_at("kim@lindhamra.example", first)
    assert works_at("kim@lindhamra.example", second)


def test_an_organisation_that_is_no_longer_used_lets_nobody_in_and_cannot_be_chosen(strand: Organisation) -> None:
    assert organisation_of("anna@strandskolan.example") == strand
    strand.is_active = False
    strand.save()
    stamp.bump()
    assert organisation_of("anna@strandskolan.example") is None
    assert not works_at("anna@strandskolan.example", strand)
    assert organisations() == ()


def test_organisations_come_in_their_order_and_by_kind() -> None:
    third = factories.organisation("Annat", kind="other", sort_order=3)
    first = factories.organisation("Socialförvaltningen", kind="social_services", sort_order=1)
    second = factories.organisation("Strandskolan", kind="principal", sort_order=2)
    assert organisations() == (first, second, third)
    assert organisations(["principal", "other"]) == (second, third)
    assert organisations(["health"]) == ()


def test_who_is_known_is_kept_and_costs_no_query() -> None:
    strand = factories.organisation("Strandskolan", domains="strandskolan.example")
    organisation_of("anna@strandskolan.example")
    with queries.budget(0):
        assert organisation_of("anna@strandskolan.example") == strand
        assert organisations(["principal"]) == (strand,)


def test_a_change_to_an_organisation_moves_the_stamp(django_capture_on_commit_callbacks: Any) -> None:
    strand = factories.organisation("Strandskolan")
    for change in (strand.save, strand.delete):
        before = stamp.current()
        with django_capture_on_commit_callbacks(execute=True):
            change()
        assert stamp.current() > before


def test_an_organisation_is_of_a_kind_in_the_list_and_has_a_name_of_its_own() -> None:
    factories.organisation("Strandskolan")
    for fields in ({"name": "Vårdcentralen", "kind": "vård"}, {"name": "Strandskolan", "kind": "principal"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Organisation.objects.create(**fields)


def test_the_register_refuses_a_domain_that_proves_nothing() -> None:
    with pytest.raises(ValidationError, match="Vem som helst"):
        Organisation(name="Skolan", kind="principal", domains="gmail.com").full_clean()
