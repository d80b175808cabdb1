"""The way to the issuer of e-IDs and back. An e-ID proves who somebody is: for a link to sign, or before a form that asks for it."""

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import View

from common import openid
from common.errors import Invalid
from common.http import require_same_origin, see_other
from common.languages import SWEDISH, path_in
from common.openid import Away, Identity, Refused
from common.openid.errors import NoAttempt, NoCode
from forms.actions.opening import open_by_eid
from forms.actions.signing import LinkEnded, find_request
from forms.models import Method
from forms.signing_session import PROVE, SIGN, Purpose, Visit, language_of_attempt, purpose_of, remember_attempt, take_attempt
from forms.views.base import UNPROCESSABLE, has_token
from forms.views.signing.base import LinkView, ended_page, sign_url
from forms.views.signing.proving import begin_visit
from forms.visitor import remember_proof
from forms.wizard.page_form import EXPIRED

# Not 503: it is not the portal that is away, and what was posted must not be sent again.
BAD_GATEWAY = 502


def begin_eid(request: HttpRequest, broker: str, purpose: Purpose) -> HttpResponse:
    """Answer a POST by sending the browser to the issuer, from a page that `leads_to_issuer`; by calm words where that cannot be.

    What the session must hold meanwhile is put there. The caller has checked where the POST came from.
    """
    try:
        address, attempt = openid.begin(broker=broker, redirect_uri=_return_url(request), now=timezone.now())
    except (Refused, Away) as error:
        return _refused(request, error, purpose)
    remember_attempt(request, attempt, purpose)
    return see_other(address)


def _return_url(request: HttpRequest) -> str:
    """Return the one address that the issuer knows, whatever language the page is in."""
    return request.build_absolute_uri(path_in(SWEDISH, reverse("forms:eid_return")))


def _refused(request: HttpRequest, error: Refused | Away | Invalid, purpose: Purpose | None) -> HttpResponse:
    """Say that it did not work, never which check failed, and lead back to where the other ways are."""
    back = {SIGN: "forms:sign", PROVE: "forms:prove"}
    context = {
        "title": _("Fel: Formulär, e-legitimation"),
        "text": error.message,
        "back": reverse(back[purpose.kind], args=[purpose.subject]) if purpose else "",
    }
    status = BAD_GATEWAY if isinstance(error, Away) else error.status
    return render(request, "forms/sign_eid_refused.html", context, status=status)


class SignEidView(LinkView):
    """The buttons of the e-IDs on the page behind a link."""

    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        """Lead to where the buttons are."""
        return self.lead_to("sign")

    def post(self, request: HttpRequest, token: str) -> HttpResponse:
        """Go to the issuer."""
        require_same_origin(request)
        return begin_eid(request, request.POST.get("broker", ""), Purpose(SIGN, self.token))


@method_decorator(csrf_exempt, name="dispatch")
class EidReturnView(View):
    """Where the issuer sends the browser back to. The GET is the issuer's and changes nothing; what follows is the person's own POST."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """Ask for the last press, in the language that she left in."""
        language = language_of_attempt(request)
        if language != get_language():
            return see_other(path_in(language, request.get_full_path()))
        if not request.GET.get("code"):
            return _refused(request, NoCode(), purpose_of(request))
        if purpose_of(request) is None:
            return _refused(request, NoAttempt(), None)
        return self._show(request.GET["code"], request.GET.get("state", ""))

    def post(self, request: HttpRequest) -> HttpResponse:
        """Find out who came back, and lead her on."""
        code, state = request.POST.get("code", ""), request.POST.get("state", "")
        if not has_token(request):
            return self._show(code, state, errors=(EXPIRED,), status=UNPROCESSABLE)
        purpose, attempt = purpose_of(request), take_attempt(request)
        try:
            identity = openid.finish(attempt, state=state, code=code, redirect_uri=_return_url(request), now=timezone.now())
            return _lead_on(request, purpose, identity)
        except (Refused, Away, Invalid) as error:
            return _refused(request, error, purpose)

    def _show(self, code: str, state: str, *, errors: Sequence[object] = (), status: int = 200) -> HttpResponse:
        context = {"title": _("Formulär, e-legitimation"), "errors": errors, "code": code, "state": state}
        return render(self.request, "forms/sign_eid_return.html", context, status=status)


def _lead_on(request: HttpRequest, purpose: Purpose | None, identity: Identity) -> HttpResponse:
    if purpose is None:
        raise NoAttempt
    return _prove(request, purpose.subject, identity) if purpose.kind == PROVE else _open(request, purpose.subject, identity)


def _prove(request: HttpRequest, slug: str, identity: Identity) -> HttpResponse:
    request.session.cycle_key()
    remember_proof(request, {"method": "eid", "name": identity.name, "number": identity.number, "level": identity.level})
    return see_other(reverse("forms:start", args=[slug]))


def _open(request: HttpRequest, token: str, identity: Identity) -> HttpResponse:
    asked = find_request(token)
    told = {name: getattr(identity, name) for name in ("name", "number", "level", "issuer", "broker")}
    try:
        keys = open_by_eid(request=asked, token=token, number=identity.number)
    except LinkEnded as ended:
        return ended_page(request, ended.ending, token=token)
    begin_visit(request, Visit(str(asked.reference), keys, Method.EID, told))
    return see_other(sign_url(token))
