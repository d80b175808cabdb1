"""The wizard: one address a page, over formtools, with each of its traps closed (see docs/adr/0005-wizard.md)."""

from typing import Any, cast

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.decorators import method_decorator
from django.views.decorators.csrf import csrf_exempt
from formtools.wizard.forms import ManagementForm
from formtools.wizard.views import NamedUrlWizardView

from common.errors import StaleState
from common.http import see_other
from forms.actions import discard, save_step
from forms.drafts import OpenDraft, idle
from forms.models import TypedBy
from forms.presenters import FROM_REVIEW, climb, destination, fields, form_title, poster, programme_of, step_url, warnings
from forms.specs.model import Answers, Page, spoken
from forms.specs.registry import SPECS
from forms.suspicion import TRAP
from forms.views.base import UNPROCESSABLE, has_token, to_router
from forms.views.places import code_url, stop_url
from forms.visitor import draft_of, forget
from forms.wizard.page_form import EXPIRED, PageForm
from forms.wizard.storage import DraftRequest, DraftStorage

LATER = "save"


@method_decorator(csrf_exempt, name="dispatch")
class StepView(NamedUrlWizardView):
    """A page of the form. Its address says which, and the key in the session says whose."""

    storage_name = "forms.wizard.storage.DraftStorage"
    template_name = "forms/step.html"
    # The library wants to know every page that there may be; which of them a person sees, her draft says.
    form_list: Any = list({page.slug: PageForm for spec in SPECS.values() for page in spec.pages}.items())
    draft: OpenDraft
    storage: DraftStorage

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Open the draft, lead whoever stands too far ahead to the first page that waits for an answer, and go on."""
        draft = draft_of(request, kwargs["reference"])
        if draft is None or draft.row.consumed_at:
            return to_router()
        self.draft = cast(DraftRequest, request).draft = draft
        step = kwargs["step"]
        if step not in draft.spec.by_slug or not draft.may_see(step):
            return see_other(step_url(draft.reference, draft.first_unfinished()))
        self.form_list = {page.slug: PageForm for page in draft.shown}
        try:
            return super().dispatch(request, *args, **kwargs)
        except StaleState:
            return to_router()

    def get_prefix(self, request: HttpRequest, *args: Any, **kwargs: Any) -> str:
        """Give each draft a wizard of its own, so that two tabs do not mix."""
        return self.draft.reference

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the page with what was answered before; nothing in the query resets it."""
        self.storage.current_step = kwargs["step"]
        return self.render(self.get_form())

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Keep the answers of the page that the address names; a form that belongs to another page is led back to this one."""
        self.storage.current_step = step = kwargs["step"]
        if not has_token(request):
            return self._show_expired()
        if not self._is_meant_for(step):
            return see_other(request.get_full_path())
        if LATER in request.POST:
            return self._keep_for_later(step)
        response: HttpResponse = super().post(request, *args, **kwargs)
        return response

    def _is_meant_for(self, step: str) -> bool:
        management = ManagementForm(self.request.POST, prefix=self.prefix)
        return management.is_valid() and management.cleaned_data["current_step"] == step and "wizard_goto_step" not in self.request.POST

    def _show_expired(self) -> HttpResponse:
        form = self.get_form(data=self.request.POST)
        form.full_clean()
        form.add_error(None, EXPIRED)
        return self.render(form)

    def _keep_for_later(self, step: str) -> HttpResponse:
        form = self.get_form(data=self.request.POST)
        is_finished = form.is_valid()
        if form.stop():
            return self._stop(form)
        save_step(draft=self.draft, slug=step, values=form.kept(), is_finished=is_finished, with_code=True, is_trapped=self._is_trapped)
        return see_other(code_url(self.draft.reference))

    def _stop(self, form: PageForm) -> HttpResponse:
        discard(draft=self.draft)
        forget(self.request, self.draft.reference)
        return see_other(stop_url(form.stop()))

    def get_form_kwargs(self, step: str | None = None) -> dict[str, Any]:
        """Give the form its page, and the answers of the others."""
        page = self.draft.spec.by_slug[step or self.steps.current]
        others = [values for slug, values in self.draft.content.pages.items() if slug != page.slug]
        return {"page": page, "answers": Answers.of([self.draft.facts, *others])}

    def get_form_prefix(self, step: str | None = None, form: Any = None) -> str | None:
        """Leave the fields their plain names: there is one page on the screen."""
        return None

    def get_form_initial(self, step: str) -> dict[str, Any]:
        """Return the kept answers, shown without judging them."""
        return dict(self.storage.values(step))

    def process_step(self, form: PageForm) -> dict[str, list[str]]:
        """Keep declared and cleaned answers only, never the POST as it came."""
        return form.kept()

    def render_next_step(self, form: PageForm, **kwargs: Any) -> HttpResponse:
        """Save, and lead on: to the next page, or back to the review that the person came from."""
        if form.stop():
            return self._stop(form)
        self.storage.save(self.steps.current, is_trapped=self._is_trapped)
        return see_other(step_url(self.draft.reference, self._next()))

    def render_done(self, form: PageForm, **kwargs: Any) -> HttpResponse:
        """Lead to the review page, or to a page that the last answer made necessary; submitting is a POST of its own."""
        return self.render_next_step(form)

    def _next(self) -> str:
        """Return the page after this one as the answers stand now; empty for the review page."""
        slugs = [page.slug for page in self.draft.shown]
        if self._is_from_review or self.steps.current not in slugs:
            return self.draft.first_unfinished()
        return next(iter(slugs[slugs.index(self.steps.current) + 1 :]), "")

    @property
    def _is_trapped(self) -> bool:
        return bool(self.request.POST.get(TRAP))

    @property
    def _is_from_review(self) -> bool:
        return self.request.META.get("QUERY_STRING", "") == FROM_REVIEW

    def render(self, form: PageForm | None = None, **kwargs: Any) -> HttpResponse:
        """Show a page; one that has been posted and is shown again needs a correction."""
        response: HttpResponse = super().render(form, **kwargs)
        if form is not None and form.is_bound:
            response.status_code = UNPROCESSABLE
        return response

    def _back(self, page: Page) -> list[str]:
        if self._is_from_review:
            return [step_url(self.draft.reference, "")]
        previous = self.get_prev_step(page.slug)
        return [step_url(self.draft.reference, previous)] if previous else []

    def get_context_data(self, form: PageForm, **kwargs: Any) -> dict[str, Any]:
        """Return what the page shows."""
        page, spec = form.page, self.draft.spec
        is_routed = bool(spec.routed_from) and page.number >= spec.routed_from
        programme = programme_of(self.draft) if is_routed else None
        return super().get_context_data(form=form, **kwargs) | {
            "title": form_title(page.number, spec.steps, is_wrong=form.is_bound),
            "heading": spoken(page.heading),
            "page_hint": spoken(page.hint),
            "is_alarm": page.alarm,
            "is_helped": self.draft.row.typed_by != TypedBy.SENDER,
            "missing": self.draft.content.missing,
            "climb": climb(page.number, spec.steps),
            "back": self._back(page),
            "destination": destination(programme),
            "fields": fields(form, is_shared_device=self.draft.row.is_shared_device, spec=spec),
            "warnings": warnings(self.draft) if is_routed else (),
            "idle_seconds": int(idle(self.draft.row).total_seconds()),
            "reference": self.draft.reference,
            **poster(programme, page.aside),
        }
