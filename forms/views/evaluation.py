"""The evaluation: one anonymous page without any cookie, and thanks."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import View

from common.http import client_address, require_same_origin, see_other
from forms.actions.evaluating import evaluate
from forms.presenters import Field, fields
from forms.sensitive import WARNED, WARNING, is_dangerous, is_sensitive
from forms.specs.evaluation import EVALUATION, EVALUATION_FORM, SCORED, WORDS, is_empty
from forms.specs.model import Answers, spoken
from forms.suspicion import TRAP
from forms.texts import words_of
from forms.views.base import UNPROCESSABLE
from forms.wizard.page_form import PageForm

NOTHING_SAID = gettext_lazy("Svara på minst en fråga, eller skriv något längst ner.")


@method_decorator(csrf_exempt, name="dispatch")
class EvaluationView(View):
    """The questions. The browser says itself which site a form was sent from, so no token and no cookie is needed."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """Ask."""
        return self._show(PageForm(page=EVALUATION, answers=Answers()))

    def post(self, request: HttpRequest) -> HttpResponse:
        """Keep the answer; sensitive words are asked about once, and a page where nothing is said is shown again."""
        require_same_origin(request)
        form = PageForm(data=request.POST, page=EVALUATION, answers=Answers())
        if form.is_valid() and is_empty(Answers(form.kept())):
            form.add_error(SCORED[0].key, NOTHING_SAID)
        if form.errors:
            return self._show(form, status=UNPROCESSABLE)
        answers = Answers(form.kept())
        if WARNED not in request.POST and (is_sensitive(answers.one(WORDS.key)) or is_dangerous(answers.one(WORDS.key))):
            return self._show(form, is_warned=True)
        evaluate(answers=answers, address=client_address(request), is_trapped=bool(request.POST.get(TRAP)))
        return see_other(reverse("forms:evaluate_thanks"))

    def _show(self, form: PageForm, *, is_warned: bool = False, status: int = 200) -> HttpResponse:
        words = next(iter(form.shown(WORDS)), "")
        shown = {field.name: field for field in fields(form, is_shared_device=True, spec=EVALUATION_FORM)}
        scored: list[Field] = [shown.pop(question.key) for question in SCORED]
        context: dict[str, Any] = {
            "title": _("Fel: Formulär, utvärdering") if form.errors else _("Formulär, utvärdering"),
            "heading": str(EVALUATION.heading),
            "lead": spoken(words_of(EVALUATION_FORM).lead),
            "form": form,
            "scored": scored,
            "fields": list(shown.values()),
            "warning": str(WARNING) if is_warned and is_sensitive(words) else "",
            "is_alarming": is_warned and is_dangerous(words),
            "warned": WARNED if is_warned else "",
        }
        return render(self.request, "forms/evaluation.html", context, status=status)


class EvaluationThanksView(View):
    """Thanks, alike for everybody."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """Say it."""
        thanks = spoken(words_of(EVALUATION_FORM).thanks)
        return render(request, "forms/evaluation_thanks.html", {"title": _("Formulär, tack"), "thanks": thanks})
