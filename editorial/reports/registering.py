"""Putting reports below the editor's door and in its menu; each app registers its own."""

from collections.abc import Sequence
from typing import cast

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from accounts.models import User
from editorial.reports.base import Report


class ReportItem(MenuItem):
    """A report in the menu, for those it is for."""

    def __init__(self, report: type[Report], order: int) -> None:
        self.report = report
        super().__init__(report.page_title, reverse(f"editorial_{report.name}"), report.path, icon_name=report.header_icon, order=order)

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the person may read it."""
        return self.report.is_for(cast(User, request.user))


def register_reports(reports: Sequence[type[Report]], *, first: int) -> None:
    """Give each report its two addresses and its place in the menu, from `first` on; Wagtail's own begin at 700."""
    hooks.register("register_admin_urls", lambda: [pattern for report in reports for pattern in _addresses(report)])
    for order, report in enumerate(reports, first):
        _put_in_menu(report, order)


def _addresses(report: type[Report]) -> list[URLPattern]:
    return [
        path(f"rapporter/{report.path}/", report.as_view(), name=f"editorial_{report.name}"),
        path(f"rapporter/{report.path}/rader/", report.as_view(results_only=True), name=f"editorial_{report.name}_results"),
    ]


def _put_in_menu(report: type[Report], order: int) -> None:
    hooks.register("register_reports_menu_item", lambda: ReportItem(report, order))
