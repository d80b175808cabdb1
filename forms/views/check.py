"""Checking a signed receipt: yes or no, for anybody, and nothing else."""

from typing import Any

from django import forms as django_forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import View

from common.errors import TooMany
from common.http import client_address, require_same_origin
from forms.receipts import is_genuine
from forms.views.base import UNPROCESSABLE

TYPED = 60
NO_SUCH_RECEIPT = gettext_lazy("Det stämmer inte med något kvitto hos oss.")


def _typed(label: Any, missing: Any, too_long: Any) -> django_forms.CharField:
    attrs = {"class": "input input-code", "autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}
    messages = {"required": missing, "max_length": too_long}
    return django_forms.CharField(label=label, max_length=TYPED, error_messages=messages, widget=django_forms.TextInput(attrs=attrs))


class CheckForm(django_forms.Form):
    """What stands on the receipt."""

    reference = _typed(
        gettext_lazy("Referens"), gettext_lazy("Skriv referensen som står på kvittot."), gettext_lazy("En referens har tio tecken.")
    )
    code = _typed(gettext_lazy("Kod"), gettext_lazy("Skriv koden som står på kvittot."), gettext_lazy("Koden har 20 tecken."))


@method_decorator(csrf_exempt, name="dispatch")
class CheckView(View):
    """Asks for reference and code. What the address carries is never read: a code in it would stay in logs and histories."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """Ask."""
        return self._ask(CheckForm())

    def post(self, request: HttpRequest) -> HttpResponse:
        """Answer at once, without an address of its own for the yes: whoever sent it to others would prove nothing by it."""
        require_same_origin(request)
        form = CheckForm(request.POST)
        if not form.is_valid():
            return self._ask(form, status=UNPROCESSABLE)
        try:
            is_ours = is_genuine(**form.cleaned_data, address=client_address(request))
        except TooMany as error:
            form.add_error("reference", str(error.message))
            response = self._ask(form, status=error.status)
            response.headers["Retry-After"] = str(error.retry_after)
            return response
        if is_ours:
            return render(request, "forms/check_yes.html", {"title": _("Formulär, kontrollera kvitto")})
        form.add_error("reference", str(NO_SUCH_RECEIPT))
        return self._ask(form, status=UNPROCESSABLE)

    def _ask(self, form: CheckForm, status: int = 200) -> HttpResponse:
        title = _("Fel: Formulär, kontrollera kvitto") if form.is_bound else _("Formulär, kontrollera kvitto")
        return render(self.request, "forms/check.html", {"title": title, "form": form}, status=status)
