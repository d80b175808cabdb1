"""The form in which staff do what a young person has said of a consent of hers."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.form_fields import one_of
from casework.step_forms import StepForm

WITHDRAW, CHANGE = "withdraw", "change"
MONTHS = ((3, _("3 månader")), (6, _("6 månader")), (12, _("12 månader")))


class ConsentForm(StepForm):
    """Taken back, or changed to this."""

    wish = one_of(_("Vad vill ungdomen?"), ((WITHDRAW, _("Ta tillbaka det")), (CHANGE, _("Ändra det"))))
    about = forms.MultipleChoiceField(
        label=_("Vad får vi prata om?"),
        help_text=_("Svara om det ska ändras."),
        choices=(("attendance", _("Närvaro och studieläge")), ("planning", _("Planering och aktiviteter"))),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    months = forms.TypedChoiceField(
        label=_("Hur länge, från i dag?"),
        help_text=_("Svara om det ska ändras."),
        choices=MONTHS,
        coerce=int,
        widget=forms.RadioSelect,
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        """Ask for what the consent is to be, where it is changed."""
        if self.cleaned_data.get("wish") == CHANGE:
            if not self.cleaned_data.get("about"):
                self.add_error("about", _("Välj vad ni får prata om."))
            if not self.cleaned_data.get("months"):
                self.add_error("months", _("Välj hur länge det gäller."))
        return self.cleaned_data
