"""Contacts and notes: rows beside the states of a case."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from casework import policies
from casework.actions import add_note, record_attempt, record_contact_made
from casework.models import Case
from casework.step_forms import ContactForm, NoteForm, StepForm
from casework.views.steps import StepView
from common.errors import Invalid, StaleState
from common.http import see_other


class RowView(StepView):
    """A form that adds a row to a case."""

    form_class: type[StepForm]
    url_name: str
    is_danger = False

    def get(self, request: HttpRequest, reference: str, **_address: str) -> HttpResponse:
        """Show the form."""
        case = self._case(reference)
        return self._page(case, self.form_class(case=case))

    def post(self, request: HttpRequest, reference: str, **_address: str) -> HttpResponse:
        """Add the row; a lost race answers 409 and keeps what was written."""
        case = self._case(reference)
        form = self.form_class(request.POST, case=case)
        if self.is_stale(form):
            return self.conflict_page(reference, form, label=self.label)
        if not form.is_valid():
            return self._page(case, form)
        try:
            done = self.act(case, form.arguments())
        except StaleState:
            return self.conflict_page(reference, form, label=self.label)
        except Invalid as error:
            form.add_error(None, str(error.message))
            return self._page(case, form)
        return self.answer(case, done)

    @property
    def label(self) -> str:
        """What the page and its button are called."""
        raise NotImplementedError

    @property
    def lead(self) -> list[str]:
        """What the page says before it asks, a paragraph each."""
        return []

    def is_stale(self, form: StepForm) -> bool:
        """Whether a change by somebody else stands in the way."""
        return form.is_stale

    def act(self, case: Case, arguments: dict[str, Any]) -> Any:
        """Do what the form asks."""
        raise NotImplementedError

    def address(self, case: Case) -> list[str]:
        """Return the parts of the page's address."""
        return [case.reference]

    def answer(self, case: Case, done: Any) -> HttpResponse:
        """Answer a form that has been done, by default with the way back to the case."""
        return see_other(self.after(case))

    def _case(self, reference: str) -> Case:
        case = self.case_of(reference)
        policies.check_can_work_with(self.user, case)
        return case

    def _page(self, case: Case, form: StepForm) -> HttpResponse:
        url = reverse(self.url_name, args=self.address(case))
        return self.form_page(case, form, label=self.label, url=url, is_danger=self.is_danger, lead=self.lead)


class ContactView(RowView):
    """How a contact went: reached, or no answer."""

    form_class = ContactForm
    url_name = "desk:contact"

    @property
    def label(self) -> str:
        """What the page and its button are called."""
        return _("Skriv in en kontakt")

    def act(self, case: Case, arguments: dict[str, Any]) -> None:
        """Write the contact, or the attempt."""
        do = record_contact_made if arguments["result"] == ContactForm.REACHED else record_attempt
        do(case=case, channel=arguments["channel"], by=self.user)


class NoteView(RowView):
    """A note, which nobody changes afterwards; what others did meanwhile does not stand in its way."""

    form_class = NoteForm
    url_name = "desk:note"

    @property
    def label(self) -> str:
        """What the page and its button are called."""
        return _("Skriv en anteckning")

    def is_stale(self, form: StepForm) -> bool:
        """Never: notes are added, not changed."""
        return False

    def act(self, case: Case, arguments: dict[str, Any]) -> None:
        """Write the note."""
        add_note(case=case, text=arguments["text"], by=self.user)
