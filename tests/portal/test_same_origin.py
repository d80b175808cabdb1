"""A POST without a token is taken only from our own pages."""

import pytest

from common.errors import NotAllowed
from common.http import client_address, require_same_origin


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Origin": "http://testserver"},
        {"Sec-Fetch-Site": "same-origin", "Origin": "http://testserver"},
        {"Referer": "http://testserver/ansok/"},
        {"Sec-Fetch-Site": "none"},
    ],
)
def test_our_own_pages_are_let_in(rf, headers):
    require_same_origin(rf.post("/ansok/", headers=headers))


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://nagon-annan.example"},
        {"Origin": "https://testserver"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site", "Origin": "http://testserver"},
        {"Referer": "https://nagon-annan.example/"},
    ],
)
def test_other_sites_are_refused(rf, headers):
    with pytest.raises(NotAllowed):
        require_same_origin(rf.post("/ansok/", headers=headers))


@pytest.mark.parametrize(
    ("proxies", "forwarded", "expected"),
    [
        (0, "192.0.2.7", "127.0.0.1"),
        (1, "192.0.2.7", "192.0.2.7"),
        (1, "203.0.113.9, 192.0.2.7", "192.0.2.7"),
        (2, "192.0.2.7", "127.0.0.1"),
    ],
)
def test_the_address_is_what_our_own_proxies_saw(rf, settings, proxies, forwarded, expected):
    settings.TRUSTED_PROXIES = proxies
    assert client_address(rf.get("/", headers={"X-Forwarded-For": forwarded})) == expected
