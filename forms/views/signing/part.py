"""The officer's own part, filled in before she signs; it waits in the session, and is written when she signs it."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from forms.actions.signing import has_signed
from forms.models import Role
from forms.parts import read_part
from forms.presenters import Field, fields
from forms.sensitive import WARNED, WARNING, is_sensitive
from forms.signing_session import remember_visit
from forms.specs.joint.officer import OFFICER_PAGE
from forms.specs.model import Answers, Take, Values, spoken
from forms.views.base import UNPROCESSABLE, has_token
from forms.views.signing.base import ProvenView
from forms.views.signing.shown import lasting, youth_name
from forms.wizard.page_form import EXPIRED, PageForm


def _free_texts(form: PageForm) -> list[str]:
    return [str(form.cleaned_data.get(question.key, "")) for question in form.questions if question.take is Take.TEXT]


class PartView(ProvenView):
    """The page of the spec that the officer alone is asked."""

    def turn_away(self, request: HttpRequest) -> HttpResponse | None:
        """Let in officers who have not signed."""
        if away := super().turn_away(request):
            return away
        return None if self.asked.role == Role.OFFICER and not has_signed(self.asked) else self.lead_to("sign")

    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        """Show it with what she has filled in now, or signed before the application was changed."""
        return self._show(PageForm(initial=self.visit.part or self._before(), page=OFFICER_PAGE, answers=Answers()))

    def post(self, request: HttpRequest, token: str) -> HttpResponse:
        """Keep it, and lead on to what she signs."""
        form = PageForm(request.POST, page=OFFICER_PAGE, answers=Answers())
        if not has_token(request):
            form.add_error(None, EXPIRED)
        if not form.is_valid():
            return self._show(form, status=UNPROCESSABLE)
        remember_visit(request, replace(self.visit, part=form.kept()))
        if WARNED not in request.POST and any(is_sensitive(text) for text in _free_texts(form)):
            return self._show(form, is_warned=True)
        return self.lead_to("sign")

    def _before(self) -> Values:
        kept: Values = read_part(self.asked.application, self.signer.part_key).get("values", {})
        return kept

    def _show(self, form: PageForm, *, is_warned: bool = False, status: int = 200) -> HttpResponse:
        context = {
            "title": _("Fel: Formulär, din del") if form.errors else _("Formulär, din del"),
            "warning": str(WARNING) if is_warned else "",
            "warned": WARNED if is_warned else "",
            "form": form,
            "heading": spoken(OFFICER_PAGE.heading),
            "name": youth_name(self.signer),
            "fields": self._fields(form),
            **lasting(self.token),
        }
        return render(self.request, "forms/sign_part.html", context, status=status)

    def _fields(self, form: PageForm) -> list[Field]:
        """Return the fields, which name the service; what she writes about somebody else is never filled in by the browser."""
        programme = self.signer.content["signed"]["programme"]
        labels = {question.key: spoken(question.text, insats=programme) for question in form.questions}
        return [replace(field, label=labels[field.name]) for field in fields(form, is_shared_device=True)]
