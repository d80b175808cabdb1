"""The whole portal on one machine: web server and message worker, until Ctrl-C."""

import signal
import socket
import subprocess
import sys
import time
from argparse import ArgumentParser
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException
from typing import Any

from django.core.management.base import BaseCommand, CommandError

WORKERS, THREADS = 2, 4
READY_WITHIN_SECONDS = 60
STOP_WITHIN_SECONDS = 10
LOOK_EVERY_SECONDS = 0.1


def _answers(port: int) -> bool:
    try:
        connection = HTTPConnection("127.0.0.1", port, timeout=2)
        connection.request("GET", "/halsa/")
        return connection.getresponse().status == HTTPStatus.OK
    except (HTTPException, OSError):
        return False


class Command(BaseCommand):
    """`manage.py serve [--port N]`."""

    help = "Startar webbservern och meddelandearbetaren. Skriver Redo: när sidan svarar."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the port."""
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, *args: object, **options: Any) -> None:
        """Start both, say when the site answers, and stop both when one of them ends or somebody presses Ctrl-C."""
        port: int = options["port"]
        self._refuse_taken(port)
        for stop in (signal.SIGTERM, signal.SIGINT):
            signal.signal(stop, signal.default_int_handler)
        processes = [subprocess.Popen(self._web(port)), subprocess.Popen([sys.executable, "manage.py", "deliver"])]
        try:
            self._wait_until_ready(port, processes)
            while all(process.poll() is None for process in processes):
                time.sleep(LOOK_EVERY_SECONDS)
            raise CommandError("Webbservern eller arbetaren stannade.")
        except KeyboardInterrupt:
            self.stdout.write("Stannar.")
        finally:
            self._stop(processes)

    def _refuse_taken(self, port: int) -> None:
        """Stop where somebody else answers at the port: their "200" must not be taken for ours."""
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError as error:
                raise CommandError(f"Porten {port} är upptagen. Välj en annan, till exempel PORT={port + 1} make run.") from error

    def _web(self, port: int) -> list[str]:
        web = [sys.executable, "-m", "gunicorn", "portal.wsgi", f"--bind=127.0.0.1:{port}"]
        return [
            *web,
            f"--workers={WORKERS}",
            f"--threads={THREADS}",
            "--graceful-timeout=5",
            "--log-level=warning",
            "--no-control-socket",
        ]

    def _wait_until_ready(self, port: int, processes: list["subprocess.Popen[bytes]"]) -> None:
        until = time.monotonic() + READY_WITHIN_SECONDS
        while not _answers(port):
            if any(process.poll() is not None for process in processes):
                raise CommandError("Servern startade inte. Orsaken står ovanför.")
            if time.monotonic() > until:
                raise CommandError("Servern svarade inte i tid.")
            time.sleep(LOOK_EVERY_SECONDS)
        self.stdout.write(f"Redo: http://127.0.0.1:{port}/")
        self.stdout.flush()

    def _stop(self, processes: list["subprocess.Popen[bytes]"]) -> None:
        for process in processes:
            process.terminate()
        for process in processes:
            try:
                process.wait(STOP_WITHIN_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
