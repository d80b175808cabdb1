"""Limits on tries."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from common.errors import TooMany
from common.limits import check_limit, forget_expired, give_back, network_of
from common.models import RateBucket

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)


def _try(subject: str = "192.0.2", scope: str = "code") -> None:
    check_limit(scope, subject, limit=3, seconds=600)


@pytest.fixture(autouse=True)
def clock() -> "time_machine.Coordinates":
    with time_machine.travel(NOON, tick=False) as traveller:
        yield traveller


def test_as_many_tries_as_the_limit_and_no_more() -> None:
    for _ in range(3):
        _try()

    with pytest.raises(TooMany) as refusal:
        _try()
    assert 0 < refusal.value.retry_after <= 600


def test_others_and_other_purposes_are_counted_apart() -> None:
    for _ in range(3):
        _try()

    _try(subject="198.51.100")
    _try(scope="sign-in")


def test_a_new_window_begins_from_nothing(clock) -> None:  # type: ignore[no-untyped-def]
    for _ in range(3):
        _try()
    clock.shift(timedelta(minutes=10))

    _try()


def test_who_tried_is_not_in_the_table() -> None:
    _try(subject="192.0.2.77")

    assert "192.0.2" not in str(RateBucket.objects.values().get())
    assert b"192.0.2" not in bytes(RateBucket.objects.get().key)


def test_counts_are_forgotten_when_their_window_has_passed(clock) -> None:  # type: ignore[no-untyped-def]
    _try()
    assert forget_expired() == 0
    clock.shift(timedelta(minutes=11))

    assert forget_expired() == 1
    assert not RateBucket.objects.exists()


@pytest.mark.parametrize(
    ("address", "network"),
    [("192.0.2.77", "192.0.2"), ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2")],
)
def test_one_persons_many_addresses_are_one_network(address: str, network: str) -> None:
    assert network_of(address) == network


def test_a_right_try_is_given_back_and_the_wrong_ones_still_run_out(db):
    for _ in range(30):
        check_limit("x", "y", limit=3, seconds=60)
        give_back("x", "y", seconds=60)
    for _ in range(3):
        check_limit("x", "y", limit=3, seconds=60)
    with pytest.raises(TooMany):
        check_limit("x", "y", limit=3, seconds=60)
