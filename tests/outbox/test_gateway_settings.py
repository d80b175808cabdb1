"""What the settings of the gateway may be; what they may not be stops the worker's start."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.checks import run_checks
from pytest_django import Settings

from common.outgoing import is_safe
from outbox.sms import is_sender

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.mark.parametrize(
    "url",
    [
        "https://api.46elks.com/a1/sms",
        "https://sms.example:8443/",
        "http://127.0.0.1:9000/sms",
        "http://localhost/sms",
        "http://[::1]:80/sms",
    ],
)
def test_an_address_over_https_or_on_this_machine_is_safe(url: str) -> None:
    assert is_safe(url)


@pytest.mark.parametrize(
    "url",
    [
        "http://api.46elks.com/a1/sms",
        "http://127.0.0.1.example/sms",
        "http://localhost@sms.example/sms",
        "https://user:secret@sms.example/a1/sms",
        "ftp://127.0.0.1/sms",
        "file:///etc/passwd",
        "https://",
        "http://[::1",
        "sms.example",
        "",
    ],
)
def test_another_address_is_not(url: str) -> None:
    assert not is_safe(url)


@pytest.mark.parametrize("sender", ["Kommunen", "Ung", "Lindhamra12", "+46701740605"])
def test_a_sender_that_phones_show(sender: str) -> None:
    assert is_sender(sender)


@pytest.mark.parametrize("sender", ["", "Ko", "Lindhamra123", "Höganäs", "Min kommun", "1kommun", "070-1740605", "Kommunen\n", "+46"])
def test_a_sender_that_they_do_not(sender: str) -> None:
    assert not is_sender(sender)


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, []),
        ({"SMS_GATEWAY_URL": "https://sms.example/a1/sms", "SMS_GATEWAY_USER": "u123"}, []),
        ({"SMS_GATEWAY_URL": "http://sms.example/a1/sms", "SMS_GATEWAY_USER": "u123"}, ["outbox.E001"]),
        ({"SMS_GATEWAY_URL": "https://sms.example/a1/sms", "SMS_GATEWAY_USER": ""}, ["outbox.E002"]),
        ({"SMS_SENDER": "Lindhamra kommun"}, ["outbox.E003"]),
    ],
)
def test_wrong_settings_stop_the_start(changes: dict[str, str], found: list[str], settings: Settings) -> None:
    for name, value in changes.items():
        setattr(settings, name, value)

    assert [str(message.id) for message in run_checks() if str(message.id).startswith("outbox.")] == found


def _settings(**changes: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("SMS_")}
    gateway = {"SMS_GATEWAY_URL": "https://sms.example/a1/sms", "SMS_GATEWAY_USER": "u123"}
    shown = "from portal.settings import base; print(base.SMS_GATEWAY_PASSWORD, base.SMS_SENDER)"
    environment = {**kept, **gateway, **changes}
    return subprocess.run([sys.executable, "-c", shown], cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


def test_the_password_is_read_from_its_file(tmp_path: Path) -> None:
    (tmp_path / "password").write_text("hemligt\n")

    assert _settings(SMS_GATEWAY_PASSWORD_FILE=str(tmp_path / "password")).stdout == "hemligt Kommunen\n"


def test_a_gateway_without_a_password_or_in_clear_stops_the_start(tmp_path: Path) -> None:
    assert "SMS_GATEWAY_PASSWORD_FILE saknas" in _settings().stderr
    assert "går inte att läsa" in _settings(SMS_GATEWAY_PASSWORD_FILE=str(tmp_path / "missing")).stderr
    assert "https" in _settings(SMS_GATEWAY_URL="http://sms.example/a1/sms").stderr
