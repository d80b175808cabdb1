"""What somebody searches for stands in no log, whatever goes wrong."""

import io
import logging
import runpy
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from common import stamp
from common.pages import BasePage
from portal.logs import WithoutValues
from tests.site import pages

ASKED = "gravid och rädd"


def _fails(page: BasePage, request: Any, *args: Any, **kwargs: Any) -> None:
    raise ZeroDivisionError(request.GET["q"])


@pytest.mark.django_db
def test_a_fault_while_somebody_searches_is_logged_without_her_words(monkeypatch: pytest.MonkeyPatch) -> None:
    pages.build()
    stamp.bump()
    written = io.StringIO()
    for handler in {*logging.getLogger().handlers, *logging.getLogger("django").handlers}:
        if isinstance(handler.formatter, WithoutValues):
            monkeypatch.setattr(handler, "stream", written)
    monkeypatch.setattr(BasePage, "serve", _fails)
    assert Client(raise_request_exception=False).get("/", {"q": ASKED}).status_code == 500
    assert Client().get("/finns-inte/", {"q": ASKED}).status_code == 404
    assert "ZeroDivisionError" in written.getvalue()
    assert "gravid" not in written.getvalue()


def test_the_web_servers_write_down_no_address() -> None:
    ours = runpy.run_path(str(settings.BASE_DIR / "gunicorn.conf.py"))["access_log_format"]
    nginx = Path(settings.BASE_DIR, "deploy", "nginx.conf").read_text()
    line = next(line for line in nginx.splitlines() if line.startswith("log_format"))
    # gunicorn: request line, path, question, where from; nginx: the same.
    assert [sign for sign in ("%(r)s", "%(U)s", "%(q)s", "%(f)s", "%(h)s") if sign in ours] == []
    assert [name for name in ("$request ", "$request_uri", "$uri", "$args", "$http_referer", "$remote_addr") if name in line] == []
