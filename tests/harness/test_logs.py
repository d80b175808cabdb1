"""What goes wrong behind a link is written down without the link: whoever reads the log could otherwise open it."""

import io
import logging

import pytest
from django.test import Client

from portal.logs import WithoutValues

TOKEN = "ABCDEFGHJKMNPQRSTUVWXY2345"


def _fails(*words: object) -> None:
    raise ZeroDivisionError(TOKEN)


@pytest.mark.django_db
def test_a_fault_of_ours_is_logged_without_the_link_that_was_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    console = next(handler for handler in logging.getLogger("django").handlers if isinstance(handler.formatter, WithoutValues))
    written = io.StringIO()
    monkeypatch.setattr(console, "stream", written)
    monkeypatch.setattr("forms.views.signing.base.find_request", _fails)

    answer = Client(raise_request_exception=False).get(f"/underskrift/{TOKEN}/")

    assert answer.status_code == 500
    assert "ZeroDivisionError" in written.getvalue()
    assert TOKEN not in written.getvalue()
