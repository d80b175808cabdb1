"""A postcard or a letter, as a file to print."""

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _

from casework import policies
from casework.actions import write_on_paper
from casework.card_forms import CardForm
from casework.models import Case
from casework.views.contacts import RowView


class CardView(RowView):
    """What to print, and to whom; the answer to the POST is the paper."""

    form_class = CardForm
    url_name = "desk:card"

    @property
    def label(self) -> str:
        """What the page and its button are called."""
        return _("Skriv ut")

    @property
    def lead(self) -> list[str]:
        """What it is for."""
        return [
            _("På kortet står inget om ärendet. Vem som helst hemma kan läsa det."),
            _("Koden på papperet leder till två frågor på webben. Att du skrev ut räknas som ett kontaktförsök."),
        ]

    def act(self, case: Case, arguments: dict[str, Any]) -> bytes:
        """Print it."""
        return write_on_paper(case=case, by=self.user, **arguments)

    def answer(self, case: Case, done: Any) -> HttpResponse:
        """Give the paper as a file whose name tells nothing."""
        return HttpResponse(done, content_type="application/pdf", headers={"Content-Disposition": 'attachment; filename="post.pdf"'})

    def _case(self, reference: str) -> Case:
        case = super()._case(reference)
        policies.check_can_write_to(self.user, case)
        return case
