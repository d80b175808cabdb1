"""A limit holds when many try at once."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from common.errors import TooMany
from common.limits import check_limit

LIMIT, TRIES = 3, 12


def _try(_number: int) -> bool:
    try:
        check_limit("prov", "192.0.2", limit=LIMIT, seconds=86_400)
    except TooMany:
        return False
    finally:
        connection.close()
    return True


@pytest.mark.django_db(transaction=True)
def test_twelve_at_once_get_three_tries():
    with ThreadPoolExecutor(TRIES) as pool:
        let_in = list(pool.map(_try, range(TRIES)))
    assert sum(let_in) == LIMIT
