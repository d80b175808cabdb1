"""The review page, where the form is sent, and the receipt."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from common.codes import grouped, spoken
from common.errors import Missing, StaleState
from common.http import client_address, see_other
from common.phones import dialled
from forms.actions import make_code, resubmit, show_code, submit
from forms.actions.submission import Unfinished, check_answers
from forms.drafts import OpenDraft, idle
from forms.models import Application, TypedBy
from forms.presenters import (
    climb,
    destination,
    form_title,
    in_sections,
    poster,
    programme_of,
    review_rows,
    seen_by_signers,
    step_url,
    tells_of_danger,
    warnings,
)
from forms.specs.model import Promised
from forms.specs.model import spoken as told
from forms.suspicion import TRAP, is_suspect
from forms.texts import reading_days, words_of
from forms.views.base import UNPROCESSABLE, DraftView, has_token, to_router
from forms.views.places import code_url, receipt_url
from forms.wizard.page_form import EXPIRED
from forms.words import day, moment
from forms.workflow import State
from services.models import Programme

LATER = "save"
PROMISES = {
    Promised.SENDER: gettext_lazy("Vi hör av oss senast %(date)s."),
    Promised.YOUTH: gettext_lazy("Vi hör av oss till ungdomen senast %(date)s."),
}


class ReviewView(DraftView):
    """All answers, the way to change each, and the button that sends them."""

    takes_receipts = True

    def get(self, request: HttpRequest, reference: str) -> HttpResponse:
        """Show the answers; whoever has a page left is led to it."""
        if self.draft.row.consumed_at:
            return to_router()
        return self._show()

    def post(self, request: HttpRequest, reference: str) -> HttpResponse:
        """Send, once: a draft that has been sent leads to the receipt it has."""
        if not has_token(request):
            return to_router() if self.draft.row.consumed_at else self._show((EXPIRED,))
        if LATER in request.POST and not self.draft.row.consumed_at:
            make_code(draft=self.draft)
            return see_other(code_url(reference))
        return self._send(reference)

    def _send(self, reference: str) -> HttpResponse:
        send = resubmit if self.draft.row.is_completion else submit
        if not self.draft.row.consumed_at:
            self.draft.content.is_trapped = self.draft.content.is_trapped or bool(self.request.POST.get(TRAP))
        try:
            send(draft=self.draft, is_suspect=is_suspect(self.draft, address=client_address(self.request)))
        except Unfinished as unfinished:
            return see_other(step_url(reference, unfinished.slug))
        except Missing:
            return to_router()
        except StaleState as error:
            return render(self.request, "forms/too_late.html", {"title": _("Formulär, inte skickat")}, status=error.status)
        return see_other(receipt_url(reference))

    def _signed_to(self) -> Programme | None:
        """Return the service of an application that is being changed: it stays."""
        if not self.draft.row.is_completion:
            return None
        return Application.objects.select_related("programme").get(reference=self.draft.reference).programme

    def _show(self, errors: tuple[object, ...] = ()) -> HttpResponse:
        draft, spec, steps = self.draft, self.draft.spec, self.draft.spec.steps
        try:
            answers = check_answers(spec, draft)
        except Unfinished as unfinished:
            return see_other(step_url(draft.reference, unfinished.slug))
        programme = programme_of(draft)
        context = {
            "title": form_title(steps, steps, is_wrong=bool(errors)),
            "errors": errors,
            "climb": climb(steps, steps),
            "back": step_url(draft.reference, draft.shown[-1].slug),
            "destination": destination(programme),
            "missing": draft.content.missing,
            "sections": in_sections(review_rows(draft, answers)),
            "seen_by_signers": seen_by_signers(draft, answers, programme or self._signed_to()),
            "note": told(words_of(spec).review, dagar=programme.reading_days if programme else reading_days()),
            "send": told(spec.words.send),
            "warnings": warnings(draft),
            "is_alarm": tells_of_danger(draft),
            "idle_seconds": int(idle(draft.row).total_seconds()),
            "reference": draft.reference,
            **poster(programme, (_("Du kan ändra dig efteråt också."),)),
        }
        return render(self.request, "forms/review.html", context, status=UNPROCESSABLE if errors else 200)


@dataclass(frozen=True)
class Code:
    """A code as it is shown: sign by sign with a word each, and in groups to copy."""

    text: str
    signs: list[tuple[str, str]]


def status_address(request: HttpRequest) -> str:
    """Return the whole address where a reference and its code show what happens: a printed receipt is read far from this site."""
    return request.build_absolute_uri(reverse("forms:status"))


def shown_code(code: str) -> tuple[Code, ...]:
    """Return a code as none or one, for a template to walk through."""
    return (Code(grouped(code), spoken(code)),) if code else ()


class ReceiptView(DraftView):
    """What the person takes along: the reference, the date promised, and the code."""

    takes_receipts = True

    def get(self, request: HttpRequest, reference: str) -> HttpResponse:
        """Show the receipt for an hour after sending."""
        application = self._application(reference)
        if application is None:
            return to_router()
        return render(request, "forms/receipt.html", _receipt(application, self.draft) | {"status_address": status_address(request)})

    def post(self, request: HttpRequest, reference: str) -> HttpResponse:
        """Show the code on a shared device, since the person asks for it."""
        if self._application(reference) is None or not has_token(request):
            return to_router()
        show_code(draft=self.draft)
        return see_other(receipt_url(reference))

    def _application(self, reference: str) -> Application | None:
        if not self.draft.row.consumed_at:
            return None
        return Application.objects.select_related("programme", "public_programme").filter(reference=reference).first()


def _receipt(application: Application, draft: OpenDraft) -> dict[str, Any]:
    programme = application.public_programme or application.programme
    content, words = draft.content, words_of(draft.spec)
    promise = _promise(application, draft)
    is_code_hidden = bool(content.code) and draft.row.is_shared_device and not content.is_code_shown
    facts = {"dagar": programme.reading_days, "insats": programme.short_name}
    return {
        "title": _("Formulär, kvitto"),
        "thanks": _("Tack %(name)s!") % {"name": content.name} if content.name else _("Tack!"),
        "arrived": _arrived(application, programme),
        "is_awaiting": application.state == State.AWAITING_SIGNATURES,
        "sign_url": reverse("forms:sign", args=[content.token]) if content.token else "",
        "promise": promise,
        "is_told": bool(promise) and content.promised == Promised.SENDER,
        "phone": programme.phone,
        "phone_link": f"tel:{dialled(programme.phone)}",
        "raw_reference": application.reference,
        "reference": grouped(application.reference),
        "sent": _("Skickat %(moment)s") % {"moment": moment(application.submitted_at)},
        "code": () if is_code_hidden else shown_code(content.code),
        "is_code_hidden": is_code_hidden,
        "has_code_already": not content.code and application.typed_by == TypedBy.SENDER,
        "is_typed_for_somebody": application.typed_by != TypedBy.SENDER and application.requests.exists(),
        "is_shared_device": draft.row.is_shared_device,
        "takes_back": draft.spec.is_own and application.typed_by == TypedBy.SENDER,
        "reading": told(words.thanks, **facts) if words.thanks else "",
        "next_steps": [(told(title, **facts), told(text, **facts)) for title, text in words.next_steps],
        **poster(programme, ()),
    }


def _promise(application: Application, draft: OpenDraft) -> str:
    """Return until when the team gets in touch, and with whom; empty where nobody is promised anything."""
    promise = PROMISES.get(Promised(draft.content.promised))
    due = application.public_due_on
    return str(promise) % {"date": day(due)} if promise and due else ""


def _arrived(application: Application, programme: Programme) -> str:
    if application.state == State.AWAITING_SIGNATURES:
        return _("Nu ska ansökan skrivas under. Vi läser den när alla har gjort det.")
    return _("Det du skickade har kommit fram till %(name)s.") % {"name": programme.short_name}
