"""The ways in: who are you, the start page of form A, and the pages of those who are led elsewhere."""

from dataclasses import dataclass

from django import forms as django_forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import View

from common.errors import DomainError
from common.http import require_same_origin, see_other
from forms.actions import start_draft
from forms.models import ApplicationKind
from forms.presenters import step_url
from forms.views.base import UNPROCESSABLE, to_router
from forms.views.places import CONTACT, PRIVACY
from forms.visitor import remember
from services.catalogue import default_programme

YOUNG, READING_DAYS = "ung", 3


@dataclass(frozen=True)
class OtherWay:
    """A way whose own form is not there yet: what the page says instead, in the person's own matter."""

    label: str | Promise
    heading: str | Promise
    lead: str | Promise
    advice: tuple[str | Promise, ...]


OTHER_WAYS = {
    "vuxen": OtherWay(
        gettext_lazy("Jag är förälder eller annan vuxen"),
        gettext_lazy("Prata med oss."),
        gettext_lazy("Här på webben finns bara formuläret för dig som är ung. Du som är vuxen når oss så här i dag."),
        (
            gettext_lazy("Du behöver inte säga vem det gäller."),
            gettext_lazy("Vi kan ge råd och berätta vad vi gör."),
            gettext_lazy("Är du orolig för att ett barn far illa? Ring socialjouren, eller 112 om det är akut."),
        ),
    ),
    "jobbar": OtherWay(
        gettext_lazy("Jag jobbar i skolan, socialtjänsten eller vården"),
        gettext_lazy("Ring oss först."),
        gettext_lazy("Här på webben finns bara formuläret för dig som är ung. Du som jobbar med unga når oss så här i dag."),
        (
            gettext_lazy("Prata med ungdomen innan du hör av dig."),
            gettext_lazy("Skicka inga namn och inget om hälsa i e-post."),
            gettext_lazy("En kontakt med oss ersätter inte en orosanmälan."),
        ),
    ),
    "tillsammans": OtherWay(
        gettext_lazy("Vi vill ansöka tillsammans"),
        gettext_lazy("Kom hit tillsammans."),
        gettext_lazy("Här på webben finns bara formuläret för dig som är ung. Vill ni ansöka tillsammans gör vi det när vi ses."),
        (
            gettext_lazy("Ring så bokar vi en tid som passar er."),
            gettext_lazy("Ungdomen kan också börja själv här, med Jag är ung och vill ha stöd."),
        ),
    ),
}
WAYS = [(YOUNG, gettext_lazy("Jag är ung och vill ha stöd")), *((slug, way.label) for slug, way in OTHER_WAYS.items())]


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


@method_decorator(csrf_exempt, name="dispatch")
class RouterView(View):
    """Step 0. No cookie is set: the browser says itself which site a form was sent from."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """Ask."""
        return self._show(RouterForm())

    def post(self, request: HttpRequest) -> HttpResponse:
        """Lead to the form, or to the page that says how to reach us."""
        require_same_origin(request)
        form = RouterForm(request.POST)
        if not form.is_valid():
            return self._show(form, status=UNPROCESSABLE)
        who = form.cleaned_data["who"]
        return see_other(reverse("forms:start") if who == YOUNG else reverse("forms:other_way", args=[who]))

    def _show(self, form: RouterForm, status: int = 200) -> HttpResponse:
        title = _("Fel: Formulär") if form.is_bound else _("Formulär")
        return render(self.request, "forms/router.html", {"title": title, "form": form}, status=status)


class OtherWayView(View):
    """How to reach us today, for those whose form is not there yet."""

    def get(self, request: HttpRequest, slug: str) -> HttpResponse:
        """Show the page; a way that does not exist leads to the question."""
        way = OTHER_WAYS.get(slug)
        if way is None:
            return to_router()
        return render(request, "forms/other_way.html", {"title": _("Formulär"), "way": way})


def _reading_days() -> int:
    try:
        return default_programme().reading_days
    except DomainError:
        return READING_DAYS


@method_decorator(csrf_exempt, name="dispatch")
class StartView(View):
    """What it is to ask for support, and the button that starts a draft and sets the first cookie."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """Show the start page."""
        context = {"title": _("Formulär"), "reading_days": _reading_days(), "contact": CONTACT, "privacy": PRIVACY}
        return render(request, "forms/start.html", context)

    def post(self, request: HttpRequest) -> HttpResponse:
        """Start."""
        require_same_origin(request)
        draft = start_draft(kind=ApplicationKind.SUPPORT, is_shared_device="shared_device" in request.POST)
        remember(request, draft)
        return see_other(step_url(draft.reference, draft.first_unfinished()))


STOPS = {name: f"forms/stop_{name}.html" for name in ("yngre", "aldre", "kommun", "ring")}


class StopView(View):
    """Where to turn instead; nothing that was answered is kept."""

    def get(self, request: HttpRequest, name: str) -> HttpResponse:
        """Show the page; one that does not exist leads to the question."""
        template = STOPS.get(name)
        if template is None:
            return to_router()
        return render(request, template, {"title": _("Formulär")})
