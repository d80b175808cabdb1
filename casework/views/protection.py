"""Protected identity: who may see a case, and when everybody may again."""

from typing import Any

from django.utils.translation import gettext as _

from casework.actions import change_protection, protect, unprotect
from casework.models import Case
from casework.protection_forms import ProtectionForm, UnprotectForm
from casework.views.contacts import RowView


class ProtectionView(RowView):
    """Who may see a case: set for the first time, or changed."""

    form_class = ProtectionForm
    url_name = "desk:protection"

    @property
    def label(self) -> str:
        """What the page and its button are called."""
        return _("Skydda ärendet")

    @property
    def lead(self) -> list[str]:
        """What protection does."""
        return [
            _("Bara de du väljer här ser ärendet. För alla andra finns det inte, varken i listor eller i siffror."),
            _("På teammötet står bara ”Skyddat ärende”."),
            _("Inga meddelanden skickas av sig själva. När någon öppnar ärendet får de andra veta det."),
            _("Skicka ingen post själv. Post går genom Skatteverkets förmedling."),
        ]

    def act(self, case: Case, arguments: dict[str, Any]) -> None:
        """Name those who may see the case."""
        do = change_protection if case.is_protected else protect
        do(case=case, by=self.user, **arguments)


class UnprotectView(RowView):
    """The end of protection."""

    form_class = UnprotectForm
    url_name = "desk:unprotect"
    is_danger = True

    @property
    def label(self) -> str:
        """What the page and its button are called."""
        return _("Ta bort skyddet")

    @property
    def lead(self) -> list[str]:
        """What follows."""
        return [_("Alla i teamet ser ärendet igen. Meddelanden skickas som vanligt.")]

    def act(self, case: Case, arguments: dict[str, Any]) -> None:
        """Let the team see the case."""
        unprotect(case=case, by=self.user, **arguments)
