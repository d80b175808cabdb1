"""What people ask leads to the right page: first for most, among the first three for all, on the database that the suite runs on."""

import pytest

from tests.search.asking import FIRST, far, make_golden_site, places, share_first


@pytest.mark.django_db
def test_the_right_page_comes_first_or_nearly_so() -> None:
    make_golden_site()
    found = places()
    assert far(found) == []
    assert share_first(found) >= FIRST
