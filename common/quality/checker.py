"""The editor's content check: what Wagtail looks for, WCAG A and AA, and our own rules, in plain Swedish."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.userbar import ContentCheckerItem

from common.pages import BasePage
from common.quality.abbreviations import known
from common.quality.findings import Finding, missing, overlooked, reading_index
from common.quality.links import BARE_ADDRESS, FILE, KIND_AND_SIZE, SIGNS, VAGUE, VAGUE_BEGINNING
from common.quality.slips import SLIPS
from common.quality.wcag_words import WCAG_WORDS

Parts = list[dict[str, Any]]

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
OWN = "quality"
# How long a preview has to answer (milliseconds): one that was replaced in the meantime never does.
FRAME_WAITS = 4000
# What a reader meets whole; a text is looked at once, in the innermost of them.
WHOLE = "p, li, h1, h2, h3, h4, dt, dd, td, th, blockquote, figcaption, summary"


def _rule(key: str, selector: str) -> dict[str, Any]:
    return {"id": key, "selector": selector, "tags": [OWN], "impact": "moderate", "any": [key], "enabled": True}


class QualityChecker(ContentCheckerItem):
    """Looks at the page itself, without what stands around it on every page. The patterns and limits go with it to the browser."""

    axe_include = ["main"]
    axe_run_only = [*WCAG, OWN]
    axe_rules = {rule: {"enabled": True} for rule in ContentCheckerItem.axe_run_only}
    axe_custom_rules = [
        *ContentCheckerItem.axe_custom_rules,
        _rule("quality-lix", "h1"),
        *[_rule(f"quality-{slip.key}", WHOLE) for slip in SLIPS],
        _rule("quality-vague-link", "a[href]"),
        _rule("quality-file-link", "a[href]"),
    ]
    axe_messages = {
        **ContentCheckerItem.axe_messages,
        **WCAG_WORDS,
        **{f"quality-{slip.key}": {"error_name": slip.name, "help_text": slip.help} for slip in SLIPS},
        "quality-lix": {
            "error_name": _("Texten är svår att läsa"),
            "help_text": _("Dela långa meningar. Byt ut långa ord mot korta. Talet står under LIX."),
        },
        "quality-vague-link": {
            "error_name": _("En länk säger inte vart den går"),
            "help_text": _("Skriv vad man kommer till, inte ”läs mer”, ”här” eller själva adressen."),
        },
        "quality-file-link": {
            "error_name": _("En länk går till en fil utan att säga det"),
            "help_text": _("Skriv vilken sorts fil det är och hur stor, till exempel (PDF, 240 kB)."),
        },
    }

    class Media:
        # It looks in the preview, after Wagtail's own script.
        js = ["editor/checks.js"]

    def __init__(self, page: BasePage | None, *, in_editor: bool = False) -> None:
        super().__init__(in_editor=in_editor)
        self.limit = page.lix_limit if page else 0
        # In the editor the page is as it was last saved; what is shown there comes from the preview.
        self.page = None if in_editor else page
        self.lix = round(reading_index(self.page)) if self.page else 0

    def get_axe_custom_checks(self, request: HttpRequest) -> Parts:
        """Return the checks, each with what it looks for."""
        slips = [
            {
                "id": f"quality-{slip.key}",
                "options": {"pattern": slip.pattern, "whole": WHOLE, "spared": _spared(slip.spares_abbreviations)},
            }
            for slip in SLIPS
        ]
        vague = {"words": sorted(VAGUE), "beginning": VAGUE_BEGINNING, "signs": SIGNS, "address": BARE_ADDRESS}
        return [
            *super().get_axe_custom_checks(request),
            {"id": "quality-lix", "options": {"lix": self.lix, "limit": self.limit}},
            *slips,
            {"id": "quality-vague-link", "options": vague},
            {"id": "quality-file-link", "options": {"file": FILE, "told": KIND_AND_SIZE}},
        ]

    def get_axe_options(self, request: HttpRequest) -> dict[str, Any]:
        """Return the options of a run, with the time that a preview has to answer in."""
        return {**super().get_axe_options(request), "pingWaitTime": FRAME_WAITS, "frameWaitTime": FRAME_WAITS}

    def get_axe_configuration(self, request: HttpRequest) -> dict[str, Any]:
        """Return Wagtail's configuration, and what the panel shows of the page as it stands in the form."""
        wanting, looked = (_points(missing(self.page)), _points(overlooked(self.page))) if self.page else ([], [])
        shown = {"lix": self.lix, "limit": self.limit, "missing": wanting, "overlooked": looked}
        return {**super().get_axe_configuration(request), "quality": shown}


def _points(findings: Iterable[Finding]) -> list[dict[str, str]]:
    return [{"where": finding.where, "message": finding.message} for finding in findings]


def _spared(is_spared: bool) -> list[str]:
    return sorted(known()) if is_spared else []
