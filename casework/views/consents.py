"""A consent of the case: taken back or changed, as the young person has said."""

from typing import Any

from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from casework.actions import change_consent, withdraw_consent
from casework.consent_forms import WITHDRAW, ConsentForm
from casework.models import Case
from casework.views.contacts import RowView
from common.errors import Missing
from forms.models import Consent


class ConsentView(RowView):
    """One consent."""

    form_class = ConsentForm
    url_name = "desk:consent"

    @cached_property
    def consent(self) -> Consent:
        """Return the consent that stands; raises `Missing`."""
        standing = Consent.objects.select_related("application").filter(withdrawn_at__isnull=True, recipient=self.kwargs["recipient"])
        found = standing.filter(application__reference=self.kwargs["reference"]).first()
        if found is None:
            raise Missing
        return found

    @property
    def label(self) -> str:
        """What the page and its button are called."""
        return _("Ändra samtycket om %(who)s") % {"who": self.consent.get_recipient_display()}

    @property
    def lead(self) -> list[str]:
        """What it takes."""
        return [_("Gör bara det som ungdomen själv har sagt. Det går inte att lägga till någon ny här.")]

    def address(self, case: Case) -> list[str]:
        """Return the parts of the page's address."""
        return [case.reference, self.consent.recipient]

    def act(self, case: Case, arguments: dict[str, Any]) -> None:
        """Do it."""
        if arguments.pop("wish") == WITHDRAW:
            withdraw_consent(case=case, consent=self.consent, by=self.user)
        else:
            change_consent(case=case, consent=self.consent, by=self.user, **arguments)
