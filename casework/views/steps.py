"""What the pages of steps share: a form about a case, and the page of a conflict."""

from collections.abc import Sequence
from dataclasses import dataclass
from http import HTTPStatus

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone

from casework import policies, words
from casework.actions import record_opened
from casework.case_page import title_and_name
from casework.models import Case
from casework.presenters import service_of, state_class
from casework.step_forms import NoteForm, StepForm
from casework.steps import STEPS
from casework.story import last_change, story_of, text_of
from casework.views.base import DeskView
from casework.workflow import TRANSITIONS, can_follow
from common.codes import grouped


@dataclass(frozen=True)
class Heading:
    """Which case a page is about."""

    url: str
    title: str
    name: str
    reference: str


class StepView(DeskView):
    """A page with a form about one case."""

    def heading_of(self, case: Case) -> Heading:
        """Return the heading of the page; it names the person, so it counts as reading the case."""
        title, name = title_and_name(case)
        record_opened(case=case, by=self.user)
        return Heading(reverse("desk:case", args=[case.reference]), title, name, grouped(case.reference))

    def form_page(
        self, case: Case, form: StepForm, *, label: str, url: str, is_danger: bool = False, lead: Sequence[str] = ()
    ) -> HttpResponse:
        """Show a form, with its errors if it has any; `lead` says what follows from it, a paragraph each."""
        return self.page_of(
            "desk/step.html",
            status=HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK,
            heading=self.heading_of(case),
            service=service_of(case.programme_id),
            form=form,
            label=label,
            step_url=url,
            is_danger=is_danger,
            lead=lead,
            fields=[form[name] for name in form.fields if name != "version"],
        )

    def conflict_page(self, reference: str, form: StepForm, *, label: str, name: str = "") -> HttpResponse:
        """Say who was first, when and what; keep what was written, and offer the step again where it is still possible."""
        case = self.case_of(reference)
        change = last_change(story_of(case))
        written = form.written()
        is_possible = name in STEPS and can_follow(case, name) and policies.can(name, self.user, case)
        return self.page_of(
            "desk/conflict.html",
            status=HTTPStatus.CONFLICT,
            heading=self.heading_of(case),
            state=case.get_state_display(),
            state_class=state_class(case.state),
            who=(change.who if change else ""),
            when=words.moment(change.when) if change else "",
            what=text_of(change) if change else "",
            label=label,
            pressed=words.moment(timezone.now()),
            version=case.version,
            written=written,
            text="\n\n".join(one.posted for one in written if one.is_free_text),
            note_url=reverse("desk:note", args=[reference]),
            note_hint=NoteForm.base_fields["text"].help_text,
            again_url=reverse("desk:transition", args=[reference, name]) if is_possible else "",
        )

    def after(self, case: Case) -> str:
        """Return where a finished step leads: to the case, or to the queue where it is no longer this person's to see."""
        is_still_seen = Case.objects.visible_to(self.user).filter(pk=case.pk).exists()
        return reverse("desk:case", args=[case.reference]) if is_still_seen else reverse("desk:queue")


def label_of(name: str) -> str:
    """Return what a transition's button says."""
    return str(TRANSITIONS[name].label)
