"""Marks of a case, each set or taken away by one press."""

from django.http import HttpRequest, HttpResponse

from casework import policies
from casework.step_forms import StepForm
from casework.steps import MARKS
from casework.views.steps import StepView
from common.errors import Missing, StaleState
from common.http import see_other


class MarkView(StepView):
    """POST marks a case; there is nothing to look at."""

    def post(self, request: HttpRequest, reference: str) -> HttpResponse:
        """Set the mark that is named, or take it away; a lost race answers 409."""
        case = self.case_of(reference)
        policies.check_can_work_with(self.user, case)
        name = request.POST.get("marke", "")
        if name not in MARKS:
            raise Missing()
        step = MARKS[name]
        form = StepForm(request.POST, case=case)
        if form.is_stale:
            return self.conflict_page(reference, form, label=str(step.label))
        try:
            step.action(case=case, by=self.user)
        except StaleState:
            return self.conflict_page(reference, form, label=str(step.label))
        return see_other(self.after(case))
