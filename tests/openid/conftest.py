"""The two issuers of these tests: one in this process, and the real one that OPENID_URL names."""

from collections.abc import Iterator

import pytest

from common.openid.choice import read_brokers
from common.openid.provider import forget
from tests import equipment
from tests.openid.issuer import Issuer, running_issuer
from tests.openid.people import BROKERS


@pytest.fixture(autouse=True)
def _nothing_kept() -> None:
    """Let no test know the issuer of another one."""
    forget()


@pytest.fixture
def issuer(settings) -> Iterator[Issuer]:
    """The portal's own issuer, in this process."""
    with running_issuer() as own:
        settings.OPENID_URL = own.url
        settings.OPENID_BROKERS = read_brokers(BROKERS)
        yield own


@pytest.fixture
def keycloak(settings) -> str:
    """The portal's own issuer, a real one with the realm of this folder."""
    settings.OPENID_URL = equipment.openid_url()
    settings.OPENID_BROKERS = read_brokers(BROKERS)
    return settings.OPENID_URL
