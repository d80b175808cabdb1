"""Its one view."""

import os
from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import path
from formtools.wizard.views import NamedUrlSessionWizardView

from bench.bare.models import Sent

STEPS, OPTIONS = int(os.environ["BARE_STEPS"]), 7


class Step(forms.Form):
    """One question with seven options, and a text."""

    choice = forms.ChoiceField(label="Fråga", choices=[(str(n), f"Svar {n}") for n in range(OPTIONS)], widget=forms.RadioSelect)
    text = forms.CharField(label="Text", max_length=300, required=False)


class Wizard(NamedUrlSessionWizardView):
    """As many of them as the environment says."""

    form_list = [(f"steg{number}", Step) for number in range(1, STEPS + 1)]

    def done(self, form_list: Any, **kwargs: object) -> HttpResponse:
        """Keep the answers."""
        sent = Sent.objects.create(answers=[form.cleaned_data for form in form_list])
        return HttpResponse(f"<!doctype html><title>Klart</title><h1>Klart</h1><p>{sent.pk}</p>")


view = Wizard.as_view(url_name="step", done_step_name="klart")
urlpatterns = [path("", view), path("<slug:step>/", view, name="step")]
