"""The shipped configuration of the web server in front agrees with the portal behind it; `make bench` runs it."""

import re
from pathlib import Path

import pytest
from django.conf import settings

from portal.middleware.headers import FIXED

SHIPPED = Path(settings.BASE_DIR, "deploy", "nginx.conf").read_text()
SIZES = {"k": 1024, "m": 1024 * 1024}


def _bytes(directive: str, text: str = SHIPPED) -> int:
    number, unit = re.search(rf"{directive} (\d+)([km]?);", text).groups()
    return int(number) * SIZES.get(unit, 1)


def _sent() -> dict[str, str]:
    return dict(re.findall(r'^    add_header (\S+) "?(.*?)"? always;$', SHIPPED, re.MULTILINE))


@pytest.mark.parametrize(("name", "value"), FIXED.items())
def test_what_nginx_answers_itself_carries_the_portals_header(name, value):
    assert _sent()[name] == value


def test_what_nginx_answers_itself_runs_nothing_and_stays_with_https():
    sent = _sent()
    assert sent["Content-Security-Policy"].startswith("default-src 'none'")
    assert sent["Strict-Transport-Security"] == "max-age=63072000; includeSubDomains; preload"


def test_the_portals_own_headers_are_not_sent_twice():
    passed_on = re.findall(r"location (\S+) \{[^}]*proxy_pass[^}]*\}", SHIPPED)
    guarded = re.findall(r'location (\S+) \{[^}]*add_header X-Own "" always;[^}]*\}', SHIPPED)
    assert passed_on == guarded == ["/", "/redaktion/"]


def test_a_form_is_never_in_a_file_of_nginx():
    assert _bytes("client_body_buffer_size") >= _bytes("client_max_body_size")
    assert _bytes("proxy_max_temp_file_size") == 0
    assert "proxy_cache" not in SHIPPED


def test_nginx_takes_what_the_portal_takes():
    assert _bytes("client_max_body_size") >= settings.DATA_UPLOAD_MAX_MEMORY_SIZE
    editor = SHIPPED.partition("location /redaktion/")[2]
    assert _bytes("client_max_body_size", editor) > settings.WAGTAILDOCS_MAX_UPLOAD_SIZE


def test_no_path_is_written_down_since_it_can_be_the_link_by_which_somebody_signs():
    formats = re.findall(r"log_format \w+ '(.*)';", SHIPPED)
    assert formats == ["$time_iso8601 $request_method $status $body_bytes_sent $request_time"]
    assert re.findall(r"access_log (.*);", SHIPPED) == ["off", "/var/log/nginx/portal.log portal"]
    assert re.findall(r"error_log \S+ (\w+);", SHIPPED) == ["crit"]
