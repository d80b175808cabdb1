"""Page feedback: yes or no at the foot of a page, then one line of text for those who want. No cookie, no token, no script.

The pages that hold the buttons are kept and shown alike to everybody, so the browser itself says which site a form was sent from.
"""

import uuid
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import View
from wagtail.models import Page

from common.errors import Invalid, Missing
from common.http import client_address, require_same_origin, see_other
from common.links import address
from editorial.actions import add_text, give_feedback
from editorial.actions.feedback import waiting_for_text
from editorial.models.feedback import LONGEST_TEXT
from forms.sensitive import WARNING, is_dangerous, is_sensitive
from forms.suspicion import TRAP

YES, NO = "ja", "nej"
# The warning has been shown: pressing once more sends.
WARNED = "varnad"
UNPROCESSABLE = 422


class TextForm(forms.Form):
    """One frivillig text."""

    text = forms.CharField(
        label=gettext_lazy("Vad saknade du?"),
        help_text=gettext_lazy("Du behöver inte svara. Skriv inte namn, nummer eller något annat om en person."),
        required=False,
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"class": "input", "rows": 4, "maxlength": LONGEST_TEXT}),
        error_messages={"max_length": gettext_lazy("Skriv högst 500 tecken.")},
    )

    def __init__(self, *args: Any, is_helpful: bool, **options: Any) -> None:
        super().__init__(*args, **options)
        if is_helpful:
            self.fields["text"].label = gettext_lazy("Vill du säga något mer?")


def _page(reference: str) -> Page:
    """Return the published page with the reference of all its translations, in the language of the address; raises `Missing`."""
    try:
        key = uuid.UUID(reference)
    except ValueError as error:
        raise Missing from error
    pages = {
        page.locale.language_code: page
        for page in Page.objects.filter(translation_key=key, live=True).select_related("locale").order_by("locale")
    }
    if not pages:
        raise Missing
    return pages.get(get_language() or "") or next(iter(pages.values()))


@method_decorator(csrf_exempt, name="dispatch")
class FeedbackView(View):
    """Yes or no."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """Lead whoever reloads the address to the start page: the question stands on the pages."""
        return see_other("/")

    def post(self, request: HttpRequest) -> HttpResponse:
        """Keep the answer, and offer to say more."""
        require_same_origin(request)
        answer = request.POST.get("svar")
        if answer not in (YES, NO):
            raise Invalid(_("Svara ja eller nej."))
        given = give_feedback(
            page=_page(request.POST.get("sida", "")),
            is_helpful=answer == YES,
            address=client_address(request),
            is_trapped=bool(request.POST.get(TRAP)),
        )
        return see_other(reverse("editorial:text", args=[given.reference]) if given else reverse("editorial:thanks"))


@method_decorator(csrf_exempt, name="dispatch")
class TextView(View):
    """What was missing, if somebody wants to say it; asked the same day, once."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Thank those who have nothing more to add."""
        feedback = waiting_for_text().select_related("page").filter(reference=kwargs["reference"]).first()
        if feedback is None:
            return see_other(reverse("editorial:thanks"))
        self.feedback = feedback
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, reference: uuid.UUID) -> HttpResponse:
        """Ask."""
        return self._show(TextForm(is_helpful=self.feedback.is_helpful))

    def post(self, request: HttpRequest, reference: uuid.UUID) -> HttpResponse:
        """Keep the text; words that are better said than written are asked about once, and numbers are not taken."""
        require_same_origin(request)
        form = TextForm(request.POST, is_helpful=self.feedback.is_helpful)
        if not form.is_valid():
            return self._show(form, status=UNPROCESSABLE)
        text = form.cleaned_data["text"]
        if WARNED not in request.POST and (is_sensitive(text) or is_dangerous(text)):
            return self._show(form, is_warned=True)
        if text and not request.POST.get(TRAP):
            try:
                add_text(feedback=self.feedback, text=text)
            except Invalid as error:
                form.add_error("text", str(error.message))
                return self._show(form, status=error.status)
        return see_other(reverse("editorial:thanks"))

    def _show(self, form: TextForm, *, is_warned: bool = False, status: int = 200) -> HttpResponse:
        text = str(form.data.get("text", "")) if form.is_bound else ""
        context = {
            "title": _("Fel: Tack för ditt svar") if form.errors else _("Tack för ditt svar"),
            "form": form,
            "is_helpful": self.feedback.is_helpful,
            "back": address(self.feedback.page),
            "page_title": self.feedback.page.title,
            "warned": WARNED if is_warned else "",
            "warning": str(WARNING) if is_warned and is_sensitive(text) else "",
            "is_alarming": is_warned and is_dangerous(text),
        }
        return render(self.request, "editorial/feedback.html", context, status=status)


class ThanksView(View):
    """Thanks, alike for everybody."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """Say it."""
        return render(request, "editorial/thanks.html", {"title": _("Tack")})
