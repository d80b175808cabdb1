"""A web process that starts takes along neither the dictionary nor the client of an engine that nobody has chosen."""

import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.db import connection

from common.keys import create_all
from tests.running import ROOT, Portal, postgresql_url

ASK = """
import sys
import portal.wsgi
from search.service import search
print(len(search("praktiken i höst").question.terms))
print(sorted({"simplemma", "elasticsearch", "elastic_transport"} & {name.partition(".")[0] for name in sys.modules}))
"""


def _database() -> str:
    """Return the address of the database of this run, for another process."""
    name = connection.settings_dict["NAME"]
    return f"sqlite:///{name}" if connection.vendor == "sqlite" else urlsplit(postgresql_url())._replace(path=f"/{name}").geturl()


@pytest.mark.django_db
def test_a_fresh_process_answers_a_search_without_them(tmp_path: Path):
    create_all(tmp_path / "keys", key_id="test")
    portal = Portal(tmp_path, extra={"DATABASE_URL": _database()})
    done = subprocess.run([sys.executable, "-c", ASK], cwd=ROOT, env=portal.environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-2:] == ["2", "[]"]
