"""What people ask leads to the right page in Elasticsearch too: the very file that the databases are held to."""

import pytest

from search.engines import choice
from tests.search.asking import FIRST, far, make_golden_site, places, share_first
from tests.search.elastic.server import Server


@pytest.mark.elasticsearch
def test_the_right_page_comes_first_or_nearly_so(elastic: Server) -> None:
    make_golden_site()
    elastic.rebuild()
    found = places()
    assert choice.state() == choice.ELASTIC
    assert far(found) == []
    assert share_first(found) >= FIRST
