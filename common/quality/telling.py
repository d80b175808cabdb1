"""What somebody who has published a page is told about its text."""

from django.utils.translation import gettext as _

from common.pages import BasePage
from common.quality.findings import warnings

# As much as one message can say.
MOST_TOLD = 4


def told_after_publishing(page: BasePage) -> str:
    """Return what could be better, in a few sentences; empty where nothing was found."""
    found = [f"{finding.where}: {finding.message}" if finding.where else finding.message for finding in warnings(page)]
    if not found:
        return ""
    begins = _("Sidan är publicerad. Se gärna över:") if page.live else _("Sidan är schemalagd. Se gärna över:")
    more = [_("Och %d saker till.") % (len(found) - MOST_TOLD)] if len(found) > MOST_TOLD else []
    return " ".join([begins, *found[:MOST_TOLD], *more])
