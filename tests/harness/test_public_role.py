"""A web server that holds no private key: it takes requests in, shows their author what becomes of them, and has no door to the staff."""

import shutil
from pathlib import Path

import pytest

from tests import journeys
from tests.personae import SIXTEEN
from tests.running import Portal
from tests.visitor import Visitor

DOORS = ("/handlaggning/", "/redaktion/", "/redaktion/login/", "/konto/", "/konto/logga-in/")


@pytest.fixture
def public(portal: Portal, tmp_path: Path) -> Portal:
    """The portal as its public half sees it."""
    keys = tmp_path / "keys"
    shutil.copytree(portal.data / "keys", keys, ignore=shutil.ignore_patterns("team-*.key", "demo-logins.json"))
    portal.extra |= {"PORTAL_ROLE": "public", "PORTAL_KEYS": str(keys)}
    portal.start_web()
    return portal


def test_a_public_server_takes_a_request_in_without_a_private_key(public: Portal) -> None:
    youth = Visitor(public.url)
    receipt = journeys.submit(youth, SIXTEEN)
    assert receipt.reference
    assert youth.open(f"/ansok/{receipt.reference}/kvitto/").status == 200


def test_a_public_server_has_no_door_to_the_staff(public: Portal) -> None:
    stranger = Visitor(public.url)
    assert {door: stranger.open(door).status for door in DOORS} == dict.fromkeys(DOORS, 404)
