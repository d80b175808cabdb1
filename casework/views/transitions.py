"""One view for every transition: a table gives its form and its action."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from casework import policies
from casework.models import Case
from casework.step_forms import StepForm
from casework.steps import STEPS, Step
from casework.views.steps import StepView, label_of
from casework.workflow import can_follow
from common.errors import Invalid, Missing, StaleState
from common.http import see_other


class TransitionView(StepView):
    """GET asks, POST does."""

    def get(self, request: HttpRequest, reference: str, name: str) -> HttpResponse:
        """Show the form of a step that the person may take."""
        step, case = self._found(reference, name)
        form = step.form(case=case)
        if not can_follow(case, name):
            return self.conflict_page(reference, form, label=label_of(name))
        policies.check(name, self.user, case)
        return self._form_page(case, name, form)

    def post(self, request: HttpRequest, reference: str, name: str) -> HttpResponse:
        """Take the step; a lost race answers 409 and keeps what was written."""
        step, case = self._found(reference, name)
        form = step.form(request.POST, case=case)
        if form.is_stale or not can_follow(case, name):
            return self.conflict_page(reference, form, label=label_of(name), name=name)
        policies.check(name, self.user, case)
        if not form.is_valid():
            return self._form_page(case, name, form)
        try:
            step.action(case=case, by=self.user, **form.arguments())
        except StaleState:
            return self.conflict_page(reference, form, label=label_of(name), name=name)
        except Invalid as error:
            form.add_error(None, str(error.message))
            return self._form_page(self.case_of(reference), name, form)
        return see_other(self.after(case))

    def _found(self, reference: str, name: str) -> tuple[Step, Case]:
        case = self.case_of(reference)
        if name not in STEPS:
            raise Missing()
        return STEPS[name], case

    def _form_page(self, case: Case, name: str, form: StepForm) -> HttpResponse:
        url = reverse("desk:transition", args=[case.reference, name])
        return self.form_page(case, form, label=label_of(name), url=url, is_danger=name == "close")
