"""The generation of the published site."""

from pathlib import Path

import pytest
from django.db import transaction
from pytest_django import Settings

from common import stamp


@pytest.fixture(autouse=True)
def _own_folder(settings: Settings, tmp_path: Path) -> None:
    settings.PORTAL_DATA = tmp_path / "new"


def test_before_anything_is_published_the_generation_is_nought() -> None:
    assert stamp.current() == 0


def test_every_bump_is_a_later_generation() -> None:
    seen = []
    for _ in range(20):
        stamp.bump()
        seen.append(stamp.current())

    assert seen == sorted(set(seen))
    assert len(seen) == 20


@pytest.mark.django_db(transaction=True)
def test_a_generation_begins_when_the_transaction_is_committed() -> None:
    with transaction.atomic():
        stamp.bump_on_commit()
        assert stamp.current() == 0

    assert stamp.current() > 0


@pytest.mark.django_db(transaction=True)
def test_no_generation_begins_with_a_transaction_that_is_undone() -> None:
    with pytest.raises(RuntimeError), transaction.atomic():
        stamp.bump_on_commit()
        raise RuntimeError

    assert stamp.current() == 0
