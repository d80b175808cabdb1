"""The queue: what it shows, to whom, in which order, and at what cost."""

import pytest

from casework.states import State
from tests import factories, personae
from tests.casework import stage

pytestmark = pytest.mark.django_db
QUEUE = "/handlaggning/"


def test_the_queue_opens_on_what_is_new() -> None:
    staff = personae.caseworker()
    new, taken = stage.a_case(), stage.a_case(State.ASSIGNED)
    page = staff.client.get(QUEUE).content.decode()
    assert "Robin, 16 år" in page
    assert f"/handlaggning/arenden/{new.reference}/" in page
    assert taken.reference not in page
