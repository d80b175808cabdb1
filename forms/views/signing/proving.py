"""Before anything is shown: the ways to prove who one is, and the code that was sent."""

from dataclasses import replace

from django import forms as django_forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from common import openid
from common.boxes import PRIVATE
from common.codes import new_code
from common.errors import DomainError, TooMany
from common.http import client_address, require_same_origin
from forms.actions.opening import open_by_code, send_code
from forms.actions.signing import LinkEnded, has_signed
from forms.models import Method, Role, SignatureRequest, TypedBy
from forms.signing_session import Visit, remember_visit, take_attempt, visit_of
from forms.views.base import UNPROCESSABLE
from forms.views.signing.base import LinkView, sign_url

SEND, TYPED = "send", 12
TIME_IS_OVER = gettext_lazy("Sidan hade legat öppen för länge. Öppna den igen så här.")


class CodeForm(django_forms.Form):
    """The six digits that were sent."""

    code = django_forms.CharField(
        label=gettext_lazy("Din engångskod"),
        max_length=TYPED,
        help_text=gettext_lazy("Vi har skickat den. Koden gäller i tio minuter."),
        error_messages={"required": gettext_lazy("Skriv koden."), "max_length": gettext_lazy("Koden har sex siffror.")},
        widget=django_forms.TextInput(
            attrs={"class": "input input-code", "inputmode": "numeric", "autocomplete": "one-time-code", "spellcheck": "false"}
        ),
    )


def show_ways(
    request: HttpRequest, asked: SignatureRequest, token: str, *, form: CodeForm | None = None, error: object = "", status: int = 200
) -> HttpResponse:
    """Show how somebody can prove who she is: without a form she has not asked for a code yet."""
    is_wrong = bool(error) or (form is not None and form.is_bound)
    context = {
        "title": _("Fel: Formulär, underskrift") if is_wrong else _("Formulär, underskrift"),
        "errors": (error,) if error else (),
        "form": form or django_forms.Form(),
        "is_sent": form is not None,
        "takes_code": asked.takes_code,
        "has_signed": has_signed(asked),
        "is_own": asked.role == Role.YOUTH and asked.application.typed_by == TypedBy.SENDER,
        "brokers": openid.brokers() if asked.takes_eid else (),
        "code_url": sign_url(token, "sign_code"),
        "eid_url": sign_url(token, "sign_eid"),
        "paper_url": sign_url(token, "sign_paper"),
    }
    return render(request, "forms/sign_ways.html", context, status=status)


class CodeView(LinkView):
    """Sends a code, and takes it. No cookie before it is right: where the browser says the form came from is checked instead of a token."""

    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        """Ask for the code, where one can be sent."""
        if not self.asked.takes_code or visit_of(request, self.asked):
            return self.lead_to("sign")
        return show_ways(request, self.asked, self.token, form=CodeForm())

    def post(self, request: HttpRequest, token: str) -> HttpResponse:
        """Send it, or open the link with it."""
        require_same_origin(request)
        try:
            return self._send() if SEND in request.POST else self._open(CodeForm(request.POST))
        except LinkEnded:
            raise
        except DomainError as error:
            return self._refuse(error)

    def _send(self) -> HttpResponse:
        send_code(request=self.asked, address=client_address(self.request))
        return self.lead_to("sign_code")

    def _open(self, form: CodeForm) -> HttpResponse:
        if not form.is_valid():
            return show_ways(self.request, self.asked, self.token, form=form, status=UNPROCESSABLE)
        keys = open_by_code(request=self.asked, token=self.token, typed=form.cleaned_data["code"])
        begin_visit(self.request, Visit(str(self.asked.reference), keys, Method.LINK))
        return self.lead_to("sign")

    def _refuse(self, error: DomainError) -> HttpResponse:
        response = self._say_again(error) if SEND in self.request.POST else self._say_wrong(error)
        if isinstance(error, TooMany):
            response.headers["Retry-After"] = str(error.retry_after)
        return response

    def _say_again(self, error: DomainError) -> HttpResponse:
        if not self.asked.takes_code:
            return show_ways(self.request, self.asked, self.token, status=error.status)
        return show_ways(self.request, self.asked, self.token, form=CodeForm(), error=error.message, status=error.status)

    def _say_wrong(self, error: DomainError) -> HttpResponse:
        form = CodeForm(self.request.POST)
        form.add_error("code", str(error.message))
        return show_ways(self.request, self.asked, self.token, form=form, status=error.status)


def begin_visit(request: HttpRequest, visit: Visit) -> None:
    """Let whoever has proved herself in, under a cookie that nobody can have planted; one for whom another typed gets a code to sign by."""
    request.session.cycle_key()
    take_attempt(request)
    remember_visit(request, replace(visit, code=new_code()) if PRIVATE in visit.keys else visit)
