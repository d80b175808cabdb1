"""What the pages behind a link have in common: the request that it leads to, what is said when it has ended, and who may see more."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from csp.decorators import csp_update
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import View

from common import openid
from common.codes import normalise
from common.errors import Missing, StaleState
from common.http import see_other
from forms.actions.signing import LinkEnded, Signer, find_request, open_request, why_ended
from forms.models import Ending, SignatureRequest
from forms.parts import OFFICER_PART
from forms.signing_session import Visit, visit_of
from forms.workflow import State

NEWER = (Ending.CHANGED, Ending.EXPIRED)
# True of whoever said no, and of everybody else whose signature nothing waits for.
OVER = (gettext_lazy("Länken gäller inte längre."), gettext_lazy("Du behöver inte göra något."))
# What whoever has an old link may know: neither whose application it is, nor who said no.
ENDED: dict[str, tuple[Promise, Promise]] = {
    Ending.CHANGED: (
        gettext_lazy("Ansökan har ändrats."),
        gettext_lazy("Vi har skickat en ny länk. Läs den nya ansökan innan du skriver under."),
    ),
    Ending.EXPIRED: (gettext_lazy("Tiden är slut."), gettext_lazy("Länken gällde i 14 dagar.")),
    Ending.ADULT: (
        gettext_lazy("Ungdomen har fyllt 18."),
        gettext_lazy("Den som har fyllt 18 bestämmer själv. Din underskrift behövs inte, och du kan inte läsa ansökan längre."),
    ),
}
WRONG = (gettext_lazy("Länken stämmer inte."), gettext_lazy("Kontrollera att hela länken kom med, och att den är rätt avskriven."))
Answering = Callable[..., HttpResponseBase]


def sign_url(token: str, name: str = "sign") -> str:
    """Return the address of a page behind a link."""
    return reverse(f"forms:{name}", args=[token])


def leads_to_issuer(view: Answering) -> Answering:
    """Let the forms of a page lead to the issuer of e-IDs: Chromium holds `form-action` against the redirect that answers a form."""

    @wraps(view)
    def answer(*args: Any, **kwargs: Any) -> HttpResponseBase:
        source = openid.form_action_source()
        return csp_update({"form-action": [source]})(view)(*args, **kwargs) if source else view(*args, **kwargs)

    return answer


def ended_page(request: HttpRequest, ending: str, *, token: str) -> HttpResponse:
    """Say in plain words why a link leads nowhere any more; 409 to whoever was just about to sign what has been changed."""
    heading, text = ENDED.get(ending, OVER)
    is_awaited = find_request(token).application.state == State.AWAITING_SIGNATURES
    context = {
        "title": _("Formulär, underskrift"),
        "heading": heading,
        "text": text,
        "renew_url": sign_url(token, "sign_renew") if ending in NEWER and is_awaited else "",
    }
    is_late = request.method == "POST" and ending == Ending.CHANGED
    return render(request, "forms/sign_ended.html", context, status=StaleState.status if is_late else LinkEnded.status)


@method_decorator([csrf_exempt, leads_to_issuer], name="dispatch")
class LinkView(View):
    """A page behind a link; whoever has the link is shown nothing of what it is about until she has proved who she is."""

    token: str
    asked: SignatureRequest

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Find what the link leads to; one that has ended says why."""
        self.token = normalise(kwargs["token"])
        try:
            self.asked = find_request(self.token)
        except Missing as error:
            context = {"title": _("Formulär, underskrift"), "heading": WRONG[0], "text": WRONG[1], "renew_url": ""}
            return render(request, "forms/sign_ended.html", context, status=error.status)
        if ending := why_ended(self.asked):
            return self.say_why(request, ending)
        try:
            return self.turn_away(request) or super().dispatch(request, *args, **kwargs)
        except LinkEnded as ended:
            return self.say_why(request, ended.ending)

    def turn_away(self, request: HttpRequest) -> HttpResponse | None:
        """Return what is answered instead of the page; None lets in."""
        return None

    def say_why(self, request: HttpRequest, ending: str) -> HttpResponse:
        """Answer to a link that has ended."""
        return ended_page(request, ending, token=self.token)

    def opened_by(self, visit: Visit) -> Signer:
        """Return what a visit may read now; raises `LinkEnded`."""
        return open_request(self.asked, visit.key, part_key=visit.keys.get(OFFICER_PART, b""))

    def lead_to(self, name: str) -> HttpResponse:
        """Lead on to another page behind the same link."""
        return see_other(sign_url(self.token, name))


class ProvenView(LinkView):
    """A page for whoever has proved who she is; others are led to where they can."""

    visit: Visit
    signer: Signer

    def turn_away(self, request: HttpRequest) -> HttpResponse | None:
        """Open what she has proved to be asked about."""
        visit = visit_of(request, self.asked)
        if visit is None:
            return self.lead_to("sign")
        self.visit, self.signer = visit, self.opened_by(visit)
        return None
