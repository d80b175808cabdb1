"""Proving who one is before a form: a code to a work e-mail in a domain that is known, or an e-ID."""

from django import forms as django_forms
from django.core.validators import validate_email
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import View

from common import openid
from common.errors import DomainError, TooMany
from common.http import client_address, require_same_origin, see_other
from forms.actions import check_one_time_code, send_work_code
from forms.signing_session import PROVE, Purpose
from forms.specs.joint import questions
from forms.specs.model import Answers, Proof, Spec, spoken
from forms.specs.registry import BY_SLUG
from forms.views.base import UNPROCESSABLE, has_token, to_router
from forms.views.signing.base import leads_to_issuer
from forms.views.signing.eid import begin_eid
from forms.visitor import remember_proof
from forms.wizard.fields import NameText, PlainText
from services.organisations import organisation_of

SENT, TYPED = "work_code", 12
UNKNOWN_WORKPLACE = gettext_lazy(
    "Vi känner inte igen adressen. Skriv en adress till jobbet, inte en privat. Saknas din arbetsplats? Ring {telefon}."
)


def prove_url(slug: str) -> str:
    """Return the page where somebody proves who she is before the form `slug`."""
    return reverse("forms:prove", args=[slug])


def answers_from(proof: dict[str, str]) -> Answers:
    """Return what a proof answers of the joint application: who the young person applies together with."""
    known = {option.key for option in questions.OFFICERS}
    told = {"officer_name": proof.get("name", ""), "officer_email": proof.get("email", "")}
    if proof.get("kind") in known:
        told |= {"officer_kind": proof["kind"], "officer_organisation": proof.get("organisation_id", "")}
    return Answers({key: [value] for key, value in told.items() if value})


class WorkForm(django_forms.Form):
    """Who somebody is at work."""

    name = NameText(
        label=gettext_lazy("Ditt namn"),
        max_length=100,
        error_messages={"required": gettext_lazy("Skriv ditt namn.")},
        widget=django_forms.TextInput(attrs={"class": "input", "autocomplete": "name"}),
    )
    email = PlainText(
        label=gettext_lazy("Din e-post på jobbet"),
        max_length=254,
        validators=[validate_email],
        error_messages={
            "required": gettext_lazy("Skriv adressen till jobbet, till exempel namn@exempel.se."),
            "invalid": gettext_lazy("Skriv adressen till jobbet, till exempel namn@exempel.se."),
        },
        help_text=gettext_lazy("Vi skickar en kod dit."),
        widget=django_forms.EmailInput(attrs={"class": "input", "autocomplete": "email"}),
    )

    def clean_email(self) -> str:
        """Refuse an address that is no workplace's."""
        email: str = self.cleaned_data["email"]
        if organisation_of(email) is None:
            raise django_forms.ValidationError(spoken(UNKNOWN_WORKPLACE))
        return email


class CodeForm(django_forms.Form):
    """The six digits."""

    code = django_forms.CharField(
        label=gettext_lazy("Koden i mejlet"),
        max_length=TYPED,
        error_messages={"required": gettext_lazy("Skriv koden."), "max_length": gettext_lazy("Koden har sex siffror.")},
        help_text=gettext_lazy("Koden gäller i tio minuter."),
        widget=django_forms.TextInput(attrs={"class": "input input-code", "inputmode": "numeric", "autocomplete": "one-time-code"}),
    )


@method_decorator([csrf_exempt, leads_to_issuer], name="dispatch")
class ProveView(View):
    """Asks for the work address, sends the code, takes it, and leads on to the form."""

    spec: Spec

    def dispatch(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        """Find the form; one that does not exist leads to the question."""
        spec = BY_SLUG.get(str(kwargs["slug"]))
        if spec is None:
            return to_router()
        self.spec = spec
        response: HttpResponse = super().dispatch(request, *args, **kwargs)  # type: ignore[assignment]
        return response

    def get(self, request: HttpRequest, slug: str) -> HttpResponse:
        """Ask for the address, or for the code that has been sent."""
        return self._show(CodeForm() if request.session.get(SENT) else WorkForm())

    def post(self, request: HttpRequest, slug: str) -> HttpResponse:
        """Send the code, or take it."""
        if "again" in request.POST and has_token(request):
            request.session.pop(SENT, None)
            return see_other(prove_url(slug))
        if request.session.get(SENT) and "code" in request.POST:
            return self._take(CodeForm(request.POST)) if has_token(request) else see_other(prove_url(slug))
        require_same_origin(request)
        return self._send(WorkForm(request.POST))

    def _send(self, form: WorkForm) -> HttpResponse:
        if not form.is_valid():
            return self._show(form, status=UNPROCESSABLE)
        email = form.cleaned_data["email"]
        try:
            send_work_code(email=email, address=client_address(self.request), language=get_language() or "sv")
        except DomainError as error:
            return self._refuse(form, "email", error)
        self.request.session[SENT] = {"name": form.cleaned_data["name"], "email": email}
        return see_other(prove_url(self.spec.slug))

    def _take(self, form: CodeForm) -> HttpResponse:
        if not form.is_valid():
            return self._show(form, status=UNPROCESSABLE)
        sent = self.request.session[SENT]
        try:
            check_one_time_code(purpose="work", subject=sent["email"], typed=form.cleaned_data["code"])
        except DomainError as error:
            return self._refuse(form, "code", error)
        organisation = organisation_of(sent["email"])
        self.request.session.pop(SENT)
        self.request.session.cycle_key()
        remember_proof(
            self.request,
            {
                "method": Proof.WORK.value,
                "name": sent["name"],
                "email": sent["email"],
                "organisation": organisation.name if organisation else "",
                "organisation_id": str(organisation.pk) if organisation else "",
                "kind": organisation.kind if organisation else "",
            },
        )
        return see_other(reverse("forms:start", args=[self.spec.slug]))

    def _refuse(self, form: django_forms.Form, field: str, error: DomainError) -> HttpResponse:
        form.add_error(field, str(error.message))
        response = self._show(form, status=error.status)
        if isinstance(error, TooMany):
            response.headers["Retry-After"] = str(error.retry_after)
        return response

    def _show(self, form: django_forms.Form, status: int = 200) -> HttpResponse:
        context = {
            "title": _("Fel: Formulär, visa vem du är") if form.is_bound else _("Formulär, visa vem du är"),
            "form": form,
            "form_name": spoken(self.spec.title),
            "is_sent": isinstance(form, CodeForm),
            "takes_work": self.spec.proof is not Proof.EID,
            "brokers": openid.brokers(),
            "eid_url": reverse("forms:prove_eid", args=[self.spec.slug]),
        }
        return render(self.request, "forms/prove.html", context, status=status)


@method_decorator(csrf_exempt, name="dispatch")
class ProveEidView(View):
    """The buttons of the e-IDs on that page."""

    def get(self, request: HttpRequest, slug: str) -> HttpResponse:
        """Lead to where the buttons are."""
        return see_other(prove_url(slug))

    def post(self, request: HttpRequest, slug: str) -> HttpResponse:
        """Go to the issuer."""
        require_same_origin(request)
        if slug not in BY_SLUG:
            return to_router()
        return begin_eid(request, request.POST.get("broker", ""), Purpose(PROVE, slug))
