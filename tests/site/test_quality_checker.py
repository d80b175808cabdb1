"""The editor's content check: what it looks for, in whose words, and what the preview tells the panel."""

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.contrib.staticfiles import finders
from django.http import HttpRequest
from django.test import Client
from django.utils.translation import override
from wagtail.admin.userbar import ContentCheckerItem

from common.quality.checker import QualityChecker
from common.quality.links import BARE_ADDRESS, SIGNS, VAGUE, VAGUE_BEGINNING
from common.quality.slips import SLIPS
from home.models import HomePage
from news.models import NewsPage
from tests import personae
from tests.site import pages

LEVELS = {"wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"}
OURS = {"quality-lix", "quality-capitals", "quality-spaces", "quality-marks", "quality-stops", "quality-vague-link", "quality-file-link"}


def _configuration(checker: QualityChecker) -> dict[str, Any]:
    with override("sv"):
        return checker.get_axe_configuration(HttpRequest())


def _in(html: str) -> dict[str, Any]:
    found = re.search(r'<script id="checker-axe-configuration" type="application/json">(.*?)</script>', html, re.DOTALL)
    assert found
    return json.loads(found[1])


@pytest.mark.django_db
def test_it_runs_wcag_a_and_aa_wagtails_ten_rules_and_our_own_on_the_page_alone() -> None:
    configuration = _configuration(QualityChecker(None))
    assert configuration["context"]["include"] == ["main"]
    assert set(configuration["options"]["runOnly"]) == LEVELS | {"quality"}
    assert set(configuration["options"]["rules"]) == set(ContentCheckerItem.axe_run_only)
    assert {rule["id"] for rule in configuration["spec"]["rules"] if "quality" in rule["tags"]} == OURS
    assert len(ContentCheckerItem.axe_run_only) == 10


@pytest.mark.django_db
def test_every_rule_of_ours_has_a_check_that_the_script_knows_and_words() -> None:
    configuration = _configuration(QualityChecker(None))
    script = Path(str(finders.find("editor/checks.js"))).read_text()
    checks = {check["id"] for check in configuration["spec"]["checks"]}
    assert checks >= OURS
    for rule in OURS:
        assert f'"{rule}"' in script
        assert str(configuration["messages"][rule]["error_name"])
    assert len(SLIPS) == 4


@pytest.mark.django_db
def test_every_word_of_it_is_swedish() -> None:
    for rule, words in _configuration(QualityChecker(None))["messages"].items():
        said = f"{words['error_name']} {words['help_text']}"
        assert not re.search(r"\b(the|is|should|must|use|add|have|empty|text for)\b", said, re.IGNORECASE), f"{rule}: {said}"


@pytest.fixture
def communicator(site: pages.Built) -> Client:
    return personae.communicator().client


def test_the_preview_brings_the_index_the_limit_and_what_is_missing(site: pages.Built, communicator: Client) -> None:
    site.news.picture_alt, site.news.date = "", date(2026, 1, 20)
    site.news.save_revision()
    html = communicator.get(f"/redaktion/pages/{site.news.pk}/view_draft/").content.decode()
    shown = _in(html)["quality"]
    assert shown == {
        "lix": 18,
        "limit": 30,
        "missing": [{"where": "Bilden i ord", "message": "Skriv vad bilden visar, eller kryssa i att den är dekorativ."}],
        "overlooked": [{"where": "Datum", "message": "Datumet är tidigare än dagen då sidan visas."}],
    }
    assert html.index("wagtailadmin/js/userbar.js") < html.index("editor/checks.js")


def test_the_abbreviations_of_the_installation_go_to_the_browser(site: pages.Built) -> None:
    spared = next(check for check in _configuration(QualityChecker(site.news))["spec"]["checks"] if check["id"] == "quality-capitals")
    assert {"KAA", "KAASAM", "CSN", "BRIS"} <= set(spared["options"]["spared"])


def test_the_browser_knows_a_vague_link_by_what_the_stored_text_is_searched_with(site: pages.Built) -> None:
    vague = next(check for check in _configuration(QualityChecker(site.news))["spec"]["checks"] if check["id"] == "quality-vague-link")
    assert vague["options"] == {"words": sorted(VAGUE), "beginning": VAGUE_BEGINNING, "signs": SIGNS, "address": BARE_ADDRESS}
    script = Path(str(finders.find("editor/checks.js"))).read_text()
    assert all(re.search(rf"isVague = \(link, {{[^}}]*\b{name}\b", script) for name in vague["options"])


def test_the_panel_shows_the_limit_of_the_page_before_the_first_preview(site: pages.Built, communicator: Client) -> None:
    for page, limit in ((site.news, 30), (site.about, 40)):
        html = communicator.get(f"/redaktion/pages/{page.pk}/edit/").content.decode()
        assert _in(html)["quality"] == {"lix": 0, "limit": limit, "missing": [], "overlooked": []}
        assert f"mål: högst <span data-lix-limit>{limit}</span>" in html
        assert "editor/panel.js" in html
    assert HomePage.lix_limit == NewsPage.lix_limit == 30


def test_no_reader_is_sent_the_check(site: pages.Built, client: Client) -> None:
    for address in ("/", "/stod/kaa/", "/nyheter/studierummet-ar-oppet/", "/kontakt/"):
        assert "editor/" not in client.get(address).content.decode()
    assert "userbar" not in client.get("/").content.decode()
