"""What has become of it: a reference and its code open the public word, a returned application, and the way to take it back."""

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

from common.codes import grouped
from common.errors import DomainError, StaleState, TooMany
from common.http import client_address, require_same_origin, see_other
from common.phones import dialled
from forms.actions import begin_completion, check_code, withdraw
from forms.actions.completion import OPEN_TO_CHANGE
from forms.own_signing import NO_SIGNING, own_words, signing_of
from forms.presenters import poster, step_url
from forms.specs.registry import SPECS
from forms.status import WITHDRAWABLE, Word
from forms.views.base import UNPROCESSABLE, has_token
from forms.visitor import Opened, close_application, open_application, opened_application, remember
from forms.words import moment, public_sentence, referrers_words
from forms.workflow import can_move

TYPED = 60


def _typed(label: Any, missing: Any, too_long: Any) -> django_forms.CharField:
    attrs = {"class": "input input-code", "autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}
    messages = {"required": missing, "max_length": too_long}
    return django_forms.CharField(label=label, max_length=TYPED, error_messages=messages, widget=django_forms.TextInput(attrs=attrs))


class StatusForm(django_forms.Form):
    """The pair that opens an application."""

    reference = _typed(gettext_lazy("Din referens"), gettext_lazy("Skriv din referens."), gettext_lazy("En referens har tio tecken."))
    code = _typed(gettext_lazy("Din kod"), gettext_lazy("Skriv din kod."), gettext_lazy("Koden har 13 tecken."))


@method_decorator(csrf_exempt, name="dispatch")
class StatusView(View):
    """Asks for reference and code, and shows what they open; a pair that does not fit is answered in one way."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """Show the opened application, or ask."""
        opened = opened_application(request)
        return show(request, opened) if opened else self._ask(StatusForm())

    def post(self, request: HttpRequest) -> HttpResponse:
        """Open."""
        require_same_origin(request)
        form = StatusForm(request.POST)
        if not form.is_valid():
            return self._ask(form, status=UNPROCESSABLE)
        try:
            application, author_key = check_code(**form.cleaned_data, address=client_address(request))
        except DomainError as error:
            return self._refuse(form, error)
        open_application(request, application, author_key)
        return see_other(reverse("forms:status"))

    def _refuse(self, form: StatusForm, error: DomainError) -> HttpResponse:
        form.add_error("reference", str(error.message))
        response = self._ask(form, status=error.status)
        if isinstance(error, TooMany):
            response.headers["Retry-After"] = str(error.retry_after)
        return response

    def _ask(self, form: StatusForm, status: int = 200) -> HttpResponse:
        title = _("Fel: Formulär, min ansökan") if form.is_bound else _("Formulär, min ansökan")
        return render(self.request, "forms/status_ask.html", {"title": title, "form": form}, status=status)


def show(request: HttpRequest, opened: Opened, *, error: str = "", status: int = 200) -> HttpResponse:
    """Show what the status page says, and what the person can do."""
    application = opened.application
    is_own = SPECS[application.kind].is_own
    # Where it went on is for the young person alone.
    programme = (application.public_programme if is_own else None) or application.programme
    is_changeable = application.state in OPEN_TO_CHANGE and is_own
    context = {
        "title": _("Formulär, min ansökan") if is_own else _("Formulär, det du skickade"),
        "heading": _("Min ansökan") if is_own else _("Det du skickade"),
        "errors": (error,) if error else (),
        "sentence": public_sentence(application) if is_own else referrers_words(application),
        "reference": grouped(application.reference),
        "sent": _("Skickat %(moment)s till %(name)s") % {"moment": moment(application.submitted_at), "name": programme.short_name},
        "phone": programme.phone,
        "phone_link": f"tel:{dialled(programme.phone)}",
        "is_returned": is_changeable and can_move(application, "resubmit"),
        "may_change": is_changeable and can_move(application, "change"),
        "may_withdraw": is_own and can_move(application, "withdraw") and Word(application.public_word) in WITHDRAWABLE,
        "may_read": is_own,
        **(signing_of(opened) if is_own else NO_SIGNING),
        **poster(programme, ()),
    }
    return render(request, "forms/status.html", context, status=status)


class OpenedView(View):
    """What a person does with the application that her code has opened; without one she is asked for the code."""

    def get(self, request: HttpRequest, **_address: object) -> HttpResponse:
        """Lead to the status page, where the buttons are."""
        return see_other(reverse("forms:status"))

    def post(self, request: HttpRequest, **_address: object) -> HttpResponse:
        """Do it."""
        opened = opened_application(request)
        if opened is None or not has_token(request):
            return see_other(reverse("forms:status"))
        try:
            return self.act(request, opened)
        except StaleState:
            text = _("Det går inte längre att göra det här på webben. Ring oss, så ordnar vi det.")
            return show(request, opened, error=text, status=StaleState.status)

    def act(self, request: HttpRequest, opened: Opened) -> HttpResponse:
        """Do what the address says."""
        raise NotImplementedError


class OwnAnswersView(View):
    """What she sent, to be read again; the status page itself shows none of it."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """Show it; without an opened application of her own she is asked for the code."""
        opened = opened_application(request)
        if opened is None or not SPECS[opened.application.kind].is_own:
            return see_other(reverse("forms:status"))
        return render(request, "forms/own_answers.html", {"title": _("Formulär, det du skickade"), **own_words(opened)})


@method_decorator(csrf_exempt, name="dispatch")
class WithdrawView(OpenedView):
    """Taking it back."""

    def act(self, request: HttpRequest, opened: Opened) -> HttpResponse:
        """Withdraw."""
        withdraw(application=opened.application)
        return see_other(reverse("forms:status"))


@method_decorator(csrf_exempt, name="dispatch")
class CompleteView(OpenedView):
    """Opening what has been returned, to fill in more."""

    def act(self, request: HttpRequest, opened: Opened) -> HttpResponse:
        """Open it as a draft, at its review page."""
        draft = begin_completion(application=opened.application, author_key=opened.author_key)
        remember(request, draft)
        return see_other(step_url(draft.reference, draft.first_unfinished()))


@method_decorator(csrf_exempt, name="dispatch")
class CloseView(OpenedView):
    """Closing it again on this device."""

    def act(self, request: HttpRequest, opened: Opened) -> HttpResponse:
        """Forget the key."""
        close_application(request)
        return see_other(reverse("forms:status"))
