"""The reports of the editors' everyday, in the order of the menu."""

from editorial.reports.base import Report
from editorial.reports.contacts import ContactReport
from editorial.reports.feedback import FeedbackReport
from editorial.reports.links import LinkReport
from editorial.reports.pictures import PictureReport
from editorial.reports.review import ReviewReport

REPORTS: tuple[type[Report], ...] = (ReviewReport, LinkReport, ContactReport, PictureReport, FeedbackReport)

__all__ = ["REPORTS", "Report"]
