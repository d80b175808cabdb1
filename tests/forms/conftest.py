"""What the tests of the forms stand on: the four services, a request that has been sent, and ears beside the desk's."""

import pytest

from forms.events import application_completed, application_frozen, application_submitted, application_withdrawn
from tests import factories
from tests.forms.filling import Applicant, code_of


@pytest.fixture
def programmes(db):
    return factories.all_programmes()


@pytest.fixture
def sent(programmes):
    applicant = Applicant().fill()
    applicant.submit()
    applicant.code = code_of(applicant.open("kvitto"))
    return applicant


@pytest.fixture
def heard(programmes):
    """What listeners are told, instead of the desk."""
    told = []
    signals = {
        "frozen": application_frozen,
        "submitted": application_submitted,
        "completed": application_completed,
        "withdrawn": application_withdrawn,
    }
    kept = {name: signal.receivers for name, signal in signals.items()}

    def listen(name):
        def hear(sender, application, summary=None, **_kwargs):
            told.append((name, application, summary))

        return hear

    listeners = [listen(name) for name in signals]
    for signal, hear in zip(signals.values(), listeners, strict=True):
        signal.receivers = []
        signal.sender_receivers_cache.clear()
        signal.connect(hear)
    yield told
    for name, signal in signals.items():
        signal.receivers = kept[name]
        signal.sender_receivers_cache.clear()
