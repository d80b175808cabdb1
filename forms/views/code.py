"""Saving for later: the page that shows the code, and the page that takes it."""

from django import forms as django_forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import View

from common.errors import DomainError, TooMany
from common.http import client_address, require_same_origin, see_other
from forms.actions import discard, keep_alive, resume
from forms.presenters import step_url, tells_of_danger
from forms.views.base import UNPROCESSABLE, DraftView, has_token, to_router
from forms.views.review import shown_code
from forms.visitor import forget, remember
from forms.words import day

CODE_TYPED = 60


class CodeView(DraftView):
    """Saved: the code, how long it lives, and the ways on."""

    def get(self, request: HttpRequest, reference: str) -> HttpResponse:
        """Show the code of a draft whose author has asked for it."""
        draft = self.draft
        if not draft.has_code:
            return see_other(step_url(reference, draft.first_unfinished()))
        slug = draft.first_unfinished()
        steps = draft.spec.steps
        number = draft.spec.by_slug[slug].number if slug else steps
        context = {
            "title": _("Formulär, sparat"),
            "where": _("Du är på steg %(number)s av %(steps)s.") % {"number": number, "steps": steps},
            "number": number,
            "code": shown_code(draft.content.code),
            "onward": step_url(reference, slug),
            "resume_address": request.build_absolute_uri(reverse("forms:resume")),
            "last_day": day(timezone.localdate(draft.row.expires_at)),
            "reference": reference,
            "is_alarm": tells_of_danger(draft),
        }
        return render(request, "forms/code.html", context)


class DiscardView(DraftView):
    """Deleting what has been saved; what a receipt shows is closed on this device."""

    takes_receipts = True

    def get(self, request: HttpRequest, reference: str) -> HttpResponse:
        """Lead back to the code's page, where the button is."""
        return see_other(reverse("forms:code", args=[reference]))

    def post(self, request: HttpRequest, reference: str) -> HttpResponse:
        """Delete the draft."""
        if not has_token(request):
            return see_other(reverse("forms:code", args=[reference]))
        discard(draft=self.draft)
        forget(request, reference)
        return to_router()


class KeepView(DraftView):
    """The button "Fortsätt" of the warning that the page is about to close (WCAG 2.2, 2.2.1)."""

    def get(self, request: HttpRequest, reference: str) -> HttpResponse:
        """Lead to the page that waits."""
        return see_other(step_url(reference, self.draft.first_unfinished()))

    def post(self, request: HttpRequest, reference: str) -> HttpResponse:
        """Start the clock again."""
        if has_token(request):
            keep_alive(draft=self.draft)
        return see_other(step_url(reference, self.draft.first_unfinished()))


class ResumeForm(django_forms.Form):
    """The code as it is typed."""

    code = django_forms.CharField(
        label=gettext_lazy("Din kod"),
        max_length=CODE_TYPED,
        error_messages={"required": gettext_lazy("Skriv din kod."), "max_length": gettext_lazy("Koden har 13 tecken.")},
        widget=django_forms.TextInput(
            attrs={"class": "input input-code", "autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}
        ),
    )


@method_decorator(csrf_exempt, name="dispatch")
class ResumeView(View):
    """Back to a draft by its code, on any device; no cookie before the code is right."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """Ask for the code."""
        return self._show(ResumeForm())

    def post(self, request: HttpRequest) -> HttpResponse:
        """Open the draft; wrong, run out and never made are answered alike."""
        require_same_origin(request)
        form = ResumeForm(request.POST)
        if not form.is_valid():
            return self._show(form, status=UNPROCESSABLE)
        try:
            draft = resume(code=form.cleaned_data["code"], address=client_address(request))
        except DomainError as error:
            return self._refuse(form, error)
        remember(request, draft)
        return see_other(step_url(draft.reference, draft.first_unfinished()))

    def _refuse(self, form: ResumeForm, error: DomainError) -> HttpResponse:
        form.add_error("code", str(error.message))
        response = self._show(form, status=error.status)
        if isinstance(error, TooMany):
            response.headers["Retry-After"] = str(error.retry_after)
        return response

    def _show(self, form: ResumeForm, status: int = 200) -> HttpResponse:
        title = _("Fel: Formulär, fortsätt") if form.is_bound else _("Formulär, fortsätt")
        return render(self.request, "forms/resume.html", {"title": title, "form": form}, status=status)
