"""What somebody who has published a page, or saved something else that readers meet, is told about its text."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from common.pages import BasePage
from common.quality.findings import Finding, badly_put, warnings
from common.quality.pieces import Piece

# As much as one message can say.
MOST_TOLD = 4


def told_after_publishing(page: BasePage) -> str:
    """Return what could be better, in a few sentences; empty where nothing was found."""
    begins = _("Sidan är publicerad. Se gärna över:") if page.live else _("Sidan är schemalagd. Se gärna över:")
    return _told(begins, warnings(page))


def told_after_saving(begins: str, said: tuple[Piece, ...]) -> str:
    """Return how the words of something saved could be better; empty where nothing was found."""
    return _told(begins, badly_put(said))


def _told(begins: str, findings: Iterable[Finding]) -> str:
    found = [f"{finding.where}: {finding.message}" if finding.where else finding.message for finding in findings]
    if not found:
        return ""
    more = [_("Och %d saker till.") % (len(found) - MOST_TOLD)] if len(found) > MOST_TOLD else []
    return " ".join([begins, *found[:MOST_TOLD], *more])
