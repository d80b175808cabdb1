"""The form of a postcard or a letter."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from casework.cards import MOST_LINES, lines_of
from casework.form_fields import SHORT, offer, one_of, text_field
from casework.models import Case
from casework.reaching import told_of, why_closed
from casework.states import Channel
from casework.step_forms import StepForm


class CardForm(StepForm):
    """Which kind of post, and to whom; what it says is fixed."""

    channel = one_of(_("Vad vill du skriva ut?"))
    recipient = text_field(
        _("Mottagare (frivilligt)"),
        hint=_("Namn och adress, högst fyra rader. Det står bara på papperet och sparas inte."),
        limit=SHORT,
        required=False,
    )

    def __init__(self, data: Any = None, *, case: Case) -> None:
        super().__init__(data, case=case)
        channels = [Channel.POSTCARD, Channel.NEUTRAL_LETTER]
        if reason := why_closed(told_of(case)[1], timezone.localdate()):
            channels.remove(Channel.POSTCARD)
            self.fields["channel"].help_text = reason
        offer(self, "channel", [(channel.value, channel.label) for channel in channels])

    def clean_channel(self) -> Channel:
        """Return the channel as a word of the enum."""
        return Channel(self.cleaned_data["channel"])

    def clean_recipient(self) -> str:
        """Refuse more lines than there is room for."""
        recipient: str = self.cleaned_data["recipient"]
        if len(lines_of(recipient)) > MOST_LINES:
            raise forms.ValidationError(_("Skriv högst fyra rader."))
        return recipient
