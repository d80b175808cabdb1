"""The page where somebody reads what she has been asked to sign, and signs it, or says no."""

from dataclasses import replace
from typing import Any

from django import forms as django_forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from common.boxes import PRIVATE
from common.errors import Invalid, StaleState
from common.http import see_other
from forms.actions.signing import Signer, decline, has_signed, sign
from forms.actions.taking_over import take_over
from forms.answers import sections_of
from forms.frozen import Frozen, digest_of
from forms.models import Ending, Role, Signature
from forms.parts import frozen_part
from forms.signing_session import Visit, forget_visit, remember_visit, visit_of
from forms.specs.model import Answers
from forms.together import sits_at
from forms.views.base import UNPROCESSABLE, has_token
from forms.views.signing.base import LinkView, ProvenView, ended_page
from forms.views.signing.proving import TIME_IS_OVER, show_ways
from forms.views.signing.shown import lasting, sign_context, youth_name
from forms.wizard.page_form import EXPIRED

DIGEST, UNKNOWN, HAND_OVER = "digest", "okand", "lamna_over"


class SignForm(django_forms.Form):
    """The word that somebody gives, and the digest of what she saw when she gave it."""

    agreed = django_forms.BooleanField(error_messages={"required": gettext_lazy("Kryssa i rutan om du vill skriva under.")})

    def __init__(self, *args: Any, statement: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["agreed"].label = statement


class SignView(LinkView):
    """Shows the ways to prove oneself, and after that what is to be signed; takes the signature."""

    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        """Show what whoever sits here may see now."""
        visit = visit_of(request, self.asked)
        if visit is None:
            return show_ways(request, self.asked, self.token)
        signer = self.opened_by(visit)
        return self._begin(visit) or self._show(visit, signer, _form(signer))

    def post(self, request: HttpRequest, token: str) -> HttpResponse:
        """Sign; a POST that carries nothing to sign keeps the page open."""
        visit = visit_of(request, self.asked)
        if visit is None:
            return show_ways(request, self.asked, self.token, error=TIME_IS_OVER, status=UNPROCESSABLE)
        if HAND_OVER in request.POST and sits_at(request, self.asked.application):
            return self._after()
        signer = self.opened_by(visit)
        if ahead := self._begin(visit):
            return ahead
        form = _form(signer, request.POST)
        if not has_token(request):
            form.add_error(None, EXPIRED)
        elif DIGEST not in request.POST:
            remember_visit(request, visit)
            return self.lead_to("sign")
        return self._sign(visit, signer, form) if form.is_valid() else self._show(visit, signer, form, status=UNPROCESSABLE)

    def _begin(self, visit: Visit) -> HttpResponse | None:
        """Lead whoever has signed to her receipt, and an officer to her own part first."""
        if has_signed(self.asked):
            return self._after()
        return self.lead_to("sign_part") if self.asked.role == Role.OFFICER and not visit.part else None

    def _sign(self, visit: Visit, signer: Signer, form: SignForm) -> HttpResponse:
        try:
            self._put_name(visit, signer)
        except StaleState:
            return ended_page(self.request, Ending.CHANGED, token=self.token)
        except Invalid as error:
            form.add_error(None, str(error.message))
            return self._show(visit, signer, form, status=error.status)
        # Who she proved to be, and what she filled in, lies with the signature now.
        remember_visit(self.request, replace(visit, identity={}, part={}))
        return self._after()

    def _put_name(self, visit: Visit, signer: Signer) -> Signature:
        seen, means = self.request.POST[DIGEST], visit.means(is_together=sits_at(self.request, self.asked.application))
        if PRIVATE in visit.keys:
            return take_over(signer=signer, keys=visit.keys, code=visit.code, seen=seen, means=means)
        return sign(signer=signer, seen=seen, means=means, part=part_of(visit, signer))

    def _after(self) -> HttpResponse:
        """Lead to the receipt; on a device that is passed round, to the clean screen before the next."""
        if not sits_at(self.request, self.asked.application):
            return self.lead_to("sign_receipt")
        forget_visit(self.request)
        return see_other(reverse("forms:together"))

    def _show(self, visit: Visit, signer: Signer, form: SignForm, status: int = 200) -> HttpResponse:
        part = part_of(visit, signer)
        context = {
            "title": _("Fel: Formulär, underskrift") if form.is_bound else _("Formulär, underskrift"),
            "form": form,
            "digest": digest_of(signer.content),
            "part": sections_of(part) if part else [],
            "unknown": UNKNOWN,
            "hand_over": HAND_OVER if sits_at(self.request, self.asked.application) else "",
            **sign_context(signer, visit, token=self.token),
        }
        return render(self.request, "forms/sign.html", context, status=status)


def _form(signer: Signer, data: Any = None) -> SignForm:
    return SignForm(data, statement=signer.party["statement"])


def part_of(visit: Visit, signer: Signer) -> Frozen | None:
    """Return the officer's part as it is signed; None for everybody else."""
    return frozen_part(Answers(visit.part), signer.content["signed"]["programme"]) if visit.part else None


class DeclineView(ProvenView):
    """Saying no: asked once more, and then without a reason."""

    def say_why(self, request: HttpRequest, ending: str) -> HttpResponse:
        """Thank whoever has just said no; to all others the link has ended like any other."""
        kept = visit_of(request, self.asked)
        if kept is None or not kept.has_declined:
            return super().say_why(request, ending)
        context = {"title": _("Formulär, underskrift"), "is_at_table": sits_at(request, self.asked.application)}
        return render(request, "forms/sign_declined.html", context)

    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        """Ask whether she is sure."""
        return self.lead_to("sign_receipt") if has_signed(self.asked) else self._ask()

    def post(self, request: HttpRequest, token: str) -> HttpResponse:
        """Say no."""
        if has_signed(self.asked):
            return self.lead_to("sign_receipt")
        if not has_token(request):
            return self._ask(errors=(EXPIRED,), status=UNPROCESSABLE)
        decline(signer=self.signer)
        remember_visit(request, Visit(self.visit.request, {}, has_declined=True))
        return self.lead_to("sign_decline")

    def _ask(self, errors: tuple[object, ...] = (), status: int = 200) -> HttpResponse:
        context = {
            "title": _("Formulär, underskrift"),
            "errors": errors,
            "is_unknown": UNKNOWN in self.request.GET,
            "is_own": self.asked.role == Role.YOUTH,
            "name": youth_name(self.signer),
            **lasting(self.token),
        }
        return render(self.request, "forms/sign_decline.html", context, status=status)
