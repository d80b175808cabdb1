"""What the tests of signing stand on: an application of somebody who is sixteen, with two guardians and a principal."""

from collections.abc import Iterator

import pytest

from common.openid.choice import read_brokers
from common.openid.provider import forget
from forms.models import Application, Role
from tests.forms.mailing import assisted, joint
from tests.forms.signing.guests import CANARIES, Guest
from tests.openid.issuer import Issuer, running_issuer
from tests.openid.people import BROKERS


@pytest.fixture
def application(db) -> Application:
    return joint(more=CANARIES[0])


@pytest.fixture
def guardian(application) -> Guest:
    return Guest(application, Role.GUARDIAN)


@pytest.fixture
def second(application) -> Guest:
    return Guest(application, Role.SECOND_GUARDIAN)


@pytest.fixture
def officer(application) -> Guest:
    return Guest(application, Role.OFFICER)


@pytest.fixture
def youth(application) -> Guest:
    return Guest(application, Role.YOUTH)


@pytest.fixture
def helped(db) -> Guest:
    """Robin, for whom somebody else has typed."""
    return Guest(assisted(), Role.YOUTH)


@pytest.fixture
def issuer(settings) -> Iterator[Issuer]:
    """An issuer of e-IDs in this process, which nobody has asked before."""
    forget()
    with running_issuer() as own:
        settings.OPENID_URL, settings.OPENID_BROKERS = own.url, read_brokers(BROKERS)
        yield own
