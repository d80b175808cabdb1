"""The ways in: who are you, the start page of each form, and the pages that say where to turn instead."""

from html import unescape
from typing import Any

from django import forms as django_forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template import TemplateDoesNotExist
from django.template.loader import get_template
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import View

from common.http import require_same_origin, see_other
from common.menu import page_for
from common.tree import Role
from forms.actions import Start, start_draft
from forms.models import ApplicationKind, TypedBy
from forms.pages import FormTexts
from forms.presenters import step_url
from forms.specs.model import Proof, Spec, spoken
from forms.specs.registry import BY_SLUG
from forms.text_blocks import spec_of
from forms.texts import Said, more_of, reading_days, said_by, words_of
from forms.views.base import UNPROCESSABLE, to_router
from forms.views.proving import answers_from, prove_url
from forms.visitor import proof_of, remember

WORK = "jobbar"
WAYS = (
    ("stod", gettext_lazy("Jag är ung och vill ha stöd")),
    ("orolig", gettext_lazy("Jag är förälder eller annan vuxen")),
    (WORK, gettext_lazy("Jag jobbar i skolan, socialtjänsten eller vården")),
    ("tillsammans", gettext_lazy("Vi vill ansöka tillsammans")),
)
YOUTH, OFFICER = "ungdom", "jobbar"
STARTERS = ((YOUTH, gettext_lazy("Jag är ungdom")), (OFFICER, gettext_lazy("Jag jobbar med ungdomen")))


class RouterForm(django_forms.Form):
    """Who are you?"""

    who = django_forms.ChoiceField(
        label=gettext_lazy("Vem är du?"),
        choices=WAYS,
        widget=django_forms.RadioSelect,
        error_messages={
            "required": gettext_lazy("Välj det som stämmer på dig."),
            "invalid_choice": gettext_lazy("Välj ett av svaren i listan."),
        },
    )


class StarterForm(django_forms.Form):
    """Who starts a joint application; its first question, asked before anything is kept."""

    starter = django_forms.ChoiceField(
        label=gettext_lazy("Vem startar ansökan?"),
        choices=STARTERS,
        widget=django_forms.RadioSelect,
        error_messages={
            "required": gettext_lazy("Välj vem du är."),
            "invalid_choice": gettext_lazy("Välj ett av svaren i listan."),
        },
    )


@method_decorator(csrf_exempt, name="dispatch")
class RouterView(View):
    """Step 0. No cookie is set: the browser says itself which site a form was sent from."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """Ask."""
        return self._show(RouterForm())

    def post(self, request: HttpRequest) -> HttpResponse:
        """Lead to the form."""
        require_same_origin(request)
        form = RouterForm(request.POST)
        if not form.is_valid():
            return self._show(form, status=UNPROCESSABLE)
        who = form.cleaned_data["who"]
        return see_other(reverse("forms:work") if who == WORK else reverse("forms:start", args=[who]))

    def _show(self, form: RouterForm, status: int = 200) -> HttpResponse:
        title = _("Fel: Formulär") if form.is_bound else _("Formulär")
        return render(self.request, "forms/router.html", {"title": title, "form": form}, status=status)


class WorkView(View):
    """Which form somebody who works with young people needs, and when it is none of them."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """Show the ways."""
        ways = [BY_SLUG["remiss"], BY_SLUG["anmalan"]]
        context = {
            "title": _("Formulär"),
            "ways": [
                {
                    "title": str(spec.title),
                    "lead": _about(spec),
                    "url": reverse("forms:start", args=[spec.slug]),
                }
                for spec in ways
            ],
        }
        return render(request, "forms/work.html", context)


def _about(spec: Spec) -> str:
    words = words_of(spec)
    return spoken(words.about or words.lead, dagar=reading_days())


def start_page(spec: Spec, form: StarterForm, said: Said | None = None) -> dict[str, Any]:
    """Return what a start page shows; `said` takes the place of the texts that are published."""
    words, days = words_of(spec, said), reading_days()
    return {
        "title": _("Fel: Formulär") if form.is_bound else _("Formulär"),
        "heading": spoken(spec.title),
        "lead": spoken(words.lead, dagar=days),
        "facts": [
            _("Det här tar ungefär %(minutes)s minuter.") % {"minutes": words.minutes},
            *(spoken(fact, dagar=days) for fact in words.facts),
        ],
        "more": more_of(spec, said),
        "form": form if spec.kind == ApplicationKind.JOINT else None,
        "may_share": spec.proof is Proof.NONE,
        "takes_lists": spec.kind == ApplicationKind.NOTIFICATION,
        "protected": unescape(spoken(words.protected)),
        "contact": page_for(Role.CONTACT),
        "privacy": page_for(Role.PRIVACY),
    }


def present(page: FormTexts, request: HttpRequest) -> dict[str, Any]:
    """Return the start page as the editor previews it, with the texts of `page`."""
    return start_page(spec_of(page.kind), StarterForm(), said_by(page))


@method_decorator(csrf_exempt, name="dispatch")
class StartView(View):
    """What a form is for, and the button that starts a draft and sets the first cookie."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Lead whoever has something to prove first to where she proves it; a form that does not exist, to the question."""
        spec = BY_SLUG.get(kwargs["slug"])
        if spec is None:
            return to_router()
        if spec.proof is not Proof.NONE and not _is_proved(request, spec.proof):
            return see_other(prove_url(spec.slug))
        self.spec = spec
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, slug: str) -> HttpResponse:
        """Show the start page; whoever has just proved where she works has said who starts it."""
        return self._show(StarterForm(initial={"starter": OFFICER} if _is_proved(request, Proof.WORK) else {}))

    def post(self, request: HttpRequest, slug: str) -> HttpResponse:
        """Start."""
        require_same_origin(request)
        if self.spec.kind != ApplicationKind.JOINT:
            return self._begin(self._start())
        form = StarterForm(request.POST)
        if not form.is_valid():
            return self._show(form, status=UNPROCESSABLE)
        if form.cleaned_data["starter"] == YOUTH:
            return self._begin(Start())
        if not _is_proved(request, Proof.WORK):
            return see_other(prove_url(slug))
        return self._begin(Start(typed_by=TypedBy.OFFICER, proof=proof_of(request) or {}))

    def _start(self) -> Start:
        return Start() if self.spec.proof is Proof.NONE else Start(proof=proof_of(self.request) or {})

    def _begin(self, start: Start) -> HttpResponse:
        answers = answers_from(start.proof) if start.typed_by == TypedBy.OFFICER else None
        is_shared = "shared_device" in self.request.POST
        draft = start_draft(kind=self.spec.kind, is_shared_device=is_shared, answers=answers, start=start)
        remember(self.request, draft)
        return see_other(step_url(draft.reference, draft.first_unfinished()))

    def _show(self, form: StarterForm, status: int = 200) -> HttpResponse:
        return render(self.request, "forms/start.html", start_page(self.spec, form), status=status)


def _is_proved(request: HttpRequest, proof: Proof) -> bool:
    shown = proof_of(request)
    return shown is not None and (shown["method"] == Proof.EID or shown["method"] == proof)


class StopView(View):
    """Where to turn instead; nothing that was answered is kept."""

    def get(self, request: HttpRequest, name: str) -> HttpResponse:
        """Show the page; one that does not exist leads to the question."""
        try:
            template = get_template(f"forms/stop_{name}.html")
        except TemplateDoesNotExist:
            return to_router()
        return HttpResponse(template.render({"title": _("Formulär")}, request))
