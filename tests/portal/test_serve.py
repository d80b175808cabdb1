"""`manage.py serve` says plainly why it does not start, and stops when it is told to."""

import re
import signal
import socket
import subprocess
import sys

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from tests.running import free_port


def test_a_port_that_somebody_else_holds_is_named():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(CommandError, match=f"Porten {port} är upptagen"):
            call_command("serve", "--port", str(port))


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_it_stops_with_everything_it_started(portal, stop):
    port = free_port()
    command = [sys.executable, "manage.py", "serve", "--port", str(port)]
    with subprocess.Popen(command, cwd=settings.BASE_DIR, env=portal.environment, stdout=subprocess.PIPE, text=True) as process:
        assert re.fullmatch(rf"Redo: http://127\.0\.0\.1:{port}/", process.stdout.readline().strip())
        process.send_signal(stop)
        assert process.wait(timeout=30) == 0
    with socket.socket() as probe:
        assert probe.connect_ex(("127.0.0.1", port)) != 0
