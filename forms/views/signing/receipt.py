"""What somebody has who has signed: a receipt on the screen and on paper. And the paper of whoever would rather sign by hand."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from common import printing
from common.boxes import PRIVATE
from common.codes import derive, grouped
from common.http import see_other
from forms.actions.signing import has_signed
from forms.answers import sections_of
from forms.models import Role
from forms.presenters import poster
from forms.receipts import form_pdf, has_receipt, receipt_pdf, signed_receipt
from forms.signing_session import forget_visit
from forms.views.base import has_token
from forms.views.review import shown_code, status_address
from forms.views.signing.base import ProvenView, sign_url
from forms.views.signing.shown import everybody, last_day, lasting, signer_rows

PDF = "application/pdf"


class ReceiptView(ProvenView):
    """The thanks, who is left to sign, and, when nobody is, the signed receipt."""

    def turn_away(self, request: HttpRequest) -> HttpResponse | None:
        """Let in whoever has signed."""
        if away := super().turn_away(request):
            return away
        return None if has_signed(self.asked) else self.lead_to("sign")

    @property
    def is_complete(self) -> bool:
        """Whether nobody is waited for any more, and it still stands."""
        return has_receipt(self.asked.application)

    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        """Show it."""
        application = self.asked.application
        context = {
            "title": _("Formulär, kvitto"),
            "is_own": self.asked.role == Role.YOUTH,
            "is_complete": self.is_complete,
            "reference": grouped(application.reference),
            "signers": signer_rows(self.signer),
            "last_day": last_day(self.signer),
            "code": shown_code(self._own_code()),
            "status_address": status_address(request),
            "receipt": (self._receipt(),) if self.is_complete else (),
            "digest": grouped(application.digest),
            "pdf_url": sign_url(self.token, "sign_receipt_pdf"),
            **lasting(self.token),
            **poster(application.programme, ()),
        }
        return render(request, "forms/sign_receipt.html", context)

    def post(self, request: HttpRequest, token: str) -> HttpResponse:
        """Close it on this device."""
        if not has_token(request):
            return self.lead_to("sign_receipt")
        forget_visit(request)
        return see_other("/")

    def _receipt(self) -> printing.SignedReceipt:
        return signed_receipt(self.asked.application, everybody(self.signer))

    def _own_code(self) -> str:
        """Return the code that became hers when she signed; empty for everybody else, and where she had one already."""
        if PRIVATE not in self.visit.keys:
            return ""
        is_hers = derive(self.visit.code).finder == bytes(self.asked.application.code_finder or b"")
        return self.visit.code if is_hers else ""


class ReceiptPdfView(ReceiptView):
    """The same on paper, once everybody has signed."""

    http_method_names = ["get", "head", "options"]

    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        """Return the PDF."""
        if not self.is_complete:
            return self.lead_to("sign_receipt")
        paper = receipt_pdf(self.asked.application, everybody(self.signer))
        return _attached(paper, "kvitto.pdf")


class PaperView(ProvenView):
    """The form to sign by hand, for whoever has proved who she is."""

    def turn_away(self, request: HttpRequest) -> HttpResponse | None:
        """Tell everybody else where there is one."""
        if not super().turn_away(request):
            return self.lead_to("sign_receipt") if has_signed(self.asked) else None
        context: dict[str, Any] = {"title": _("Formulär, underskrift"), "back": sign_url(self.token)}
        return render(request, "forms/sign_paper.html", context)

    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        """Return the PDF: what all who sign may read, and nothing else."""
        paper = form_pdf(self.asked.application, sections_of(self.signer.content), everybody(self.signer))
        return _attached(paper, "skriv-under.pdf")


def _attached(paper: bytes, name: str) -> HttpResponse:
    return HttpResponse(paper, content_type=PDF, headers={"Content-Disposition": f'attachment; filename="{name}"'})
