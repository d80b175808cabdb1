"""The page of one case. Reading it is audited."""

from django.http import HttpRequest, HttpResponse

from casework.actions import record_opened
from casework.case_page import case_page
from casework.views.base import DeskView
from casework.views.signatures import REGISTERED


class CaseView(DeskView):
    """A case with everything that staff may read about it."""

    def get(self, request: HttpRequest, reference: str) -> HttpResponse:
        """Show the case, and write down who read it."""
        case = self.case_of(reference)
        page = case_page(case, self.user)
        record_opened(case=case, by=self.user)
        is_registered = REGISTERED in request.GET
        return self.page_of("desk/case.html", case=page, raw_reference=case.reference, is_registered=is_registered)
