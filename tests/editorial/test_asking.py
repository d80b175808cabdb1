"""How an address of another site is asked: briefly, without following it into our own network."""

import socket

import pytest

from editorial import asking
from editorial.asking import Answer, ask, is_public
from editorial.models import Fault
from tests.certificates import own_certificate
from tests.editorial.sites import NEVER, OtherSite, open_site


@pytest.fixture
def other(monkeypatch):
    """Another site, which counts as one of the whole world's."""
    with open_site() as site:
        monkeypatch.setattr(asking, "is_public", lambda host: host == "127.0.0.1")
        yield site


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (200, Answer("", 200)),
        (204, Answer("", 204)),
        (304, Answer("", 304)),
        (401, Answer("", 401)),
        (403, Answer("", 403)),
        (429, Answer("", 429)),
        (404, Answer(Fault.ERROR, 404)),
        (410, Answer(Fault.ERROR, 410)),
        (500, Answer(Fault.ERROR, 500)),
        (503, Answer(Fault.ERROR, 503)),
    ],
)
def test_an_answer_is_read_by_its_status(other: OtherSite, status, expected):
    other.says["/"] = status
    assert ask(other.at("/")) == expected


def test_a_page_that_is_there_is_asked_for_its_head_alone(other: OtherSite):
    assert ask(other.at("/sida?a=1")) == Answer("", 200)
    assert other.asked == [("HEAD", "/sida?a=1")]
    assert other.agents == {"Sammanhang-lankkontroll (+http://127.0.0.1:8000)"}


@pytest.mark.parametrize("refusal", [404, 405, 501, 500])
def test_a_site_that_does_not_answer_to_head_is_asked_for_the_page(other: OtherSite, refusal):
    other.says["HEAD", "/"] = refusal
    assert ask(other.at("/")) == Answer("", 200)
    assert other.asked == [("HEAD", "/"), ("GET", "/")]


def test_a_redirect_is_followed_also_where_it_is_relative(other: OtherSite):
    other.says |= {"/gammal": "/ny/", "/ny/": "vidare"}
    assert ask(other.at("/gammal")) == Answer("", 200)
    assert other.asked[-1] == ("HEAD", "/ny/vidare")


def test_a_redirect_that_leads_round_is_left_after_five(other: OtherSite):
    other.says["/"] = "/"
    assert ask(other.at("/")) == Answer(Fault.ASTRAY)
    assert other.asked == [("HEAD", "/")] * 6


@pytest.mark.parametrize(
    "goal",
    [
        "http://localhost:{port}/inne",
        "http://10.0.0.1/inne",
        "http://169.254.169.254/latest/",
        "http://[::1]:{port}/inne",
        "ftp://127.0.0.1/inne",
        "file:///etc/hostname",
        "http://robin:hemligt@127.0.0.1:{port}/inne",
    ],
)
def test_a_redirect_into_a_network_of_our_own_or_to_something_else_than_the_web_is_not_followed(other: OtherSite, goal):
    other.says["/"] = goal.format(port=other.url.rpartition(":")[2])
    assert ask(other.at("/")) == Answer(Fault.ASTRAY)
    assert other.asked == [("HEAD", "/")]


def test_our_own_machine_is_never_asked(monkeypatch):
    with open_site() as site:
        assert ask(site.at("/")) == Answer(Fault.ASTRAY)
        assert site.asked == []


@pytest.mark.parametrize(
    ("addresses", "expected"),
    [
        (["93.184.215.14"], True),
        (["2606:2800:21f:cb07:6820:80da:af6b:8b2c"], True),
        (["10.1.2.3"], False),
        (["192.168.1.1"], False),
        (["127.0.0.1"], False),
        (["169.254.169.254"], False),
        (["100.64.0.1"], False),
        (["::1"], False),
        (["fe80::1%eth0"], False),
        (["fc00::1"], False),
        (["93.184.215.14", "10.1.2.3"], False),
    ],
)
def test_a_host_is_public_where_all_its_addresses_are(monkeypatch, addresses, expected):
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: [(0, 0, 0, "", (address, 0)) for address in addresses])
    assert is_public("nagon.example") is expected


def test_a_name_that_nobody_knows_is_unknown(monkeypatch):
    def unknown(*_args, **_options):
        raise socket.gaierror

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    assert ask("https://finns-inte.example/") == Answer(Fault.UNKNOWN)


@pytest.mark.parametrize("address", ["https://", "https://[", "https:// mellan slag/", "https://x:port/"])
def test_an_address_that_is_none_is_wrong_and_stops_nothing(monkeypatch, address):
    monkeypatch.setattr(asking, "is_public", lambda host: True)
    assert ask(address).fault in {Fault.UNKNOWN, Fault.ASTRAY}


def test_a_site_that_never_answers_is_silent(other: OtherSite, monkeypatch):
    monkeypatch.setattr(asking, "SECONDS", 0.2)
    other.says["/"] = NEVER
    assert ask(other.at("/")) == Answer(Fault.SILENT)


def test_a_site_that_cannot_prove_who_it_is_is_told_apart(monkeypatch, tmp_path):
    monkeypatch.setattr(asking, "is_public", lambda host: True)
    with open_site(own_certificate(tmp_path)) as stranger:
        assert ask(stranger.at("/")) == Answer(Fault.UNTRUSTED)
        assert stranger.asked == []


def test_a_closed_port_is_silent(other: OtherSite):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        closed = free.getsockname()[1]
    assert ask(f"http://127.0.0.1:{closed}/") == Answer(Fault.SILENT)


def test_swedish_letters_in_an_address_are_asked_as_they_should(other: OtherSite):
    assert ask(other.at("/öppet hus")) == Answer("", 200)
    assert other.asked == [("HEAD", "/%C3%B6ppet%20hus")]
