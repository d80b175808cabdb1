"""Answering a postcard: the code on the card, two questions, and thanks. The code never stands in an address, and no case is mentioned."""

import time
from dataclasses import dataclass
from typing import Any

from django import forms as django_forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import View

from common.codes import new_reference
from common.errors import DomainError, TooMany
from common.http import client_address, require_same_origin, see_other
from forms.actions.replies import UnknownCard, answer_card, find_card
from forms.drafts import IDLE
from forms.models import ReplyCard
from forms.presenters import fields
from forms.specs.model import Answers, spoken
from forms.specs.reply import REPLY, REPLY_PAGE
from forms.texts import words_of
from forms.views.base import UNPROCESSABLE, has_token
from forms.wizard.page_form import EXPIRED, PageForm

CARD = "card"
CARD_SECONDS = 20 * 60
TYPED = 60


class CardForm(django_forms.Form):
    """The code as it is typed."""

    code = django_forms.CharField(
        label=gettext_lazy("Koden på kortet"),
        max_length=TYPED,
        error_messages={"required": gettext_lazy("Skriv koden som står på kortet."), "max_length": gettext_lazy("Koden har åtta tecken.")},
        widget=django_forms.TextInput(
            attrs={"class": "input input-code", "autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}
        ),
    )


@dataclass(frozen=True)
class OpenedCard:
    """The card that the visitor's code has opened, and the reference that her answer will have."""

    card: int
    reference: str


def _remember(request: HttpRequest, card: ReplyCard) -> None:
    request.session[CARD] = {"card": card.pk, "reference": new_reference(), "at": int(time.time())}
    if not request.user.is_authenticated:
        request.session.set_expiry(int(IDLE.total_seconds()))


def _opened(request: HttpRequest) -> OpenedCard | None:
    kept = request.session.get(CARD)
    if not kept or time.time() - kept["at"] > CARD_SECONDS:
        return None
    return OpenedCard(kept["card"], kept["reference"])


@method_decorator(csrf_exempt, name="dispatch")
class ReplyView(View):
    """Asks for the code; no cookie before it is right. Wrong, used and too old are answered alike."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """Ask."""
        return self._ask(CardForm())

    def post(self, request: HttpRequest) -> HttpResponse:
        """Open the questions."""
        require_same_origin(request)
        form = CardForm(request.POST)
        if not form.is_valid():
            return self._ask(form, status=UNPROCESSABLE)
        try:
            card = find_card(code=form.cleaned_data["code"], address=client_address(request))
        except DomainError as error:
            return self._refuse(form, error)
        _remember(request, card)
        return see_other(reverse("forms:reply_questions"))

    def _refuse(self, form: CardForm, error: DomainError) -> HttpResponse:
        form.add_error("code", str(error.message))
        response = self._ask(form, status=error.status)
        if isinstance(error, TooMany):
            response.headers["Retry-After"] = str(error.retry_after)
        return response

    def _ask(self, form: CardForm, status: int = 200) -> HttpResponse:
        title = _("Fel: Formulär, svara") if form.is_bound else _("Formulär, svara")
        return render(self.request, "forms/reply.html", {"title": title, "form": form}, status=status)


@method_decorator(csrf_exempt, name="dispatch")
class ReplyQuestionsView(View):
    """The two questions, for twenty minutes after the code; without it, the code is asked for."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """Ask them."""
        return self._show(PageForm(page=REPLY_PAGE, answers=Answers())) if _opened(request) else see_other(reverse("forms:reply"))

    def post(self, request: HttpRequest) -> HttpResponse:
        """Keep the answer, once; a second press gets the same thanks."""
        opened = _opened(request)
        if opened is None:
            return see_other(reverse("forms:reply"))
        form = PageForm(data=request.POST, page=REPLY_PAGE, answers=Answers())
        is_usable = form.is_valid()
        if not has_token(request):
            form.add_error(None, EXPIRED)
        elif is_usable:
            return self._answer(opened, form)
        return self._show(form, status=UNPROCESSABLE)

    def _answer(self, opened: OpenedCard, form: PageForm) -> HttpResponse:
        try:
            answer_card(card=opened.card, reference=opened.reference, answers=Answers(form.kept()))
        except UnknownCard:
            return see_other(reverse("forms:reply"))
        return see_other(reverse("forms:reply_thanks"))

    def _show(self, form: PageForm, status: int = 200) -> HttpResponse:
        context: dict[str, Any] = {
            "title": _("Fel: Formulär, svara") if form.is_bound else _("Formulär, svara"),
            "heading": str(REPLY_PAGE.heading),
            "lead": spoken(words_of(REPLY).lead),
            "form": form,
            "fields": fields(form, is_shared_device=False, spec=REPLY),
        }
        return render(self.request, "forms/reply_questions.html", context, status=status)


class ReplyThanksView(View):
    """Thanks, alike for everybody: the page knows nothing of who has answered what."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """Say it."""
        return render(request, "forms/reply_thanks.html", {"title": _("Formulär, tack"), "thanks": spoken(words_of(REPLY).thanks)})
