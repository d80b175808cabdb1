"""Its one view."""

from collections.abc import Iterable

from django import forms
from django.http import HttpResponse
from django.urls import path
from formtools.wizard.views import NamedUrlSessionWizardView

STEPS, OPTIONS = 5, 7


class Step(forms.Form):
    """One question with seven options, and a text."""

    choice = forms.ChoiceField(label="Fråga", choices=[(str(n), f"Svar {n}") for n in range(OPTIONS)], widget=forms.RadioSelect)
    text = forms.CharField(label="Text", max_length=300, required=False)


class Wizard(NamedUrlSessionWizardView):
    """Five of them."""

    form_list = [(f"steg{number}", Step) for number in range(1, STEPS + 1)]

    def done(self, form_list: Iterable[forms.Form], **kwargs: object) -> HttpResponse:
        """End."""
        return HttpResponse("klart")


view = Wizard.as_view(url_name="step", done_step_name="klart")
urlpatterns = [path("", view), path("<slug:step>/", view, name="step")]
