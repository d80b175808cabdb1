"""Every address stands in exactly one access class, and those for staff turn everybody else away, found by walking them all."""

from collections import Counter

import pytest
from django.test import Client
from django.urls import reverse

from portal.access import ACCESS, NAMES, Access, access_of
from tests import factories, personae
from tests.consistency.addresses import Address, every_address

AWAY = {301, 302, 303}
HIDDEN = {403, 404, 405}
# Wagtail's own icons and translations, the same for everybody: they tell nothing.
TELLS_NOTHING = {"wagtailadmin_sprite", "wagtailadmin_javascript_catalog"}
ADDRESSES = every_address()


def _class_of(address: Address) -> Access | None:
    try:
        return access_of(address.name, address.route)
    except LookupError:
        return None


STAFF = (Access.DESK, Access.ACCOUNT, Access.EDITOR)
GUARDED = [address for address in ADDRESSES if _class_of(address) in STAFF and address.name not in TELLS_NOTHING]
DESK = [address for address in GUARDED if _class_of(address) is Access.DESK]


def _names(address: Address) -> str:
    return f"{address.name} /{address.route}"


def test_every_address_has_an_access_class() -> None:
    assert [_names(address) for address in ADDRESSES if _class_of(address) is None] == []


def test_no_name_stands_in_two_classes() -> None:
    times = Counter(name for names in NAMES.values() for name in names)

    assert [name for name, count in times.items() if count > 1] == []


def test_no_class_names_an_address_that_does_not_exist() -> None:
    assert set(ACCESS) - {address.name for address in ADDRESSES} == set()


def test_the_desk_has_addresses_and_the_walk_finds_them() -> None:
    assert len(DESK) > 1
    assert len(GUARDED) > len(DESK)


@pytest.mark.django_db
def test_a_stranger_is_led_from_every_staff_address_to_the_sign_in() -> None:
    for address in GUARDED:
        answer = Client().get(address.sample)

        assert answer.status_code in AWAY | HIDDEN, _names(address)
        if answer.status_code in AWAY:
            assert answer.headers["Location"].startswith((reverse("account_login"), reverse("account_reauthenticate"), "/")), _names(
                address
            )


@pytest.mark.django_db
def test_a_stranger_who_posts_to_a_staff_address_is_turned_away() -> None:
    for address in GUARDED:
        assert Client().post(address.sample).status_code in AWAY | HIDDEN, _names(address)


@pytest.mark.django_db
def test_the_desk_leads_a_stranger_to_the_sign_in_and_nowhere_else() -> None:
    for address in DESK:
        answer = Client().get(address.sample)

        assert answer.status_code in AWAY, _names(address)
        assert answer.headers["Location"].startswith(reverse("account_login")), _names(address)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "persona", [personae.communicator, personae.writer, personae.superuser], ids=["kommunikatör", "skribent", "superanvändare"]
)
def test_somebody_without_a_role_at_the_desk_is_refused_at_every_address_of_it(persona: object) -> None:
    staff = persona()  # type: ignore[operator]

    for address in DESK:
        assert staff.client.get(address.sample).status_code in HIDDEN, _names(address)
        assert staff.client.post(address.sample).status_code in HIDDEN, _names(address)


@pytest.mark.django_db
def test_without_the_second_factor_a_caseworker_gets_no_further_than_the_sign_in() -> None:
    client = personae.sign_in(Client(), factories.caseworker(factories.kaa()), second_factor=False)

    for address in DESK:
        answer = client.get(address.sample)

        assert answer.status_code in AWAY, _names(address)
        assert answer.headers["Location"].startswith("/konto/"), _names(address)


@pytest.mark.django_db
def test_a_caseworker_is_refused_in_the_editor() -> None:
    staff = personae.caseworker()
    editor = [address for address in GUARDED if _class_of(address) is Access.EDITOR]

    for address in editor:
        assert staff.client.get(address.sample).status_code in AWAY | HIDDEN, _names(address)
