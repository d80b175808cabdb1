"""What the young person does about the signing of her own application: reminds, hands over the screen, prints, takes back a consent."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import View

from common.boxes import SHARED, open_box
from common.errors import DomainError, Missing
from common.http import see_other
from forms.actions import remind, withdraw_consent
from forms.answers import sections_of
from forms.models import Consent, SignatureRequest
from forms.own_signing import own_links, own_signers
from forms.presenters import poster
from forms.receipts import form_pdf, receipt_pdf
from forms.together import Table, gather, leave_table, table_of
from forms.views.base import has_token
from forms.views.status import OpenedView, show
from forms.visitor import Opened, opened_application
from forms.workflow import State

PDF = "application/pdf"


@method_decorator(csrf_exempt, name="dispatch")
class RemindView(OpenedView):
    """Reminding one who has not signed."""

    def act(self, request: HttpRequest, opened: Opened) -> HttpResponse:
        """Remind."""
        asked = SignatureRequest.objects.select_related("application").filter(
            application=opened.application, reference=self.kwargs["reference"]
        )
        found = asked.first()
        if found is None:
            raise Missing
        try:
            remind(request=found)
        except DomainError as error:
            return show(request, opened, error=str(error.message), status=error.status)
        return see_other(reverse("forms:status"))


@method_decorator(csrf_exempt, name="dispatch")
class WithdrawConsentView(OpenedView):
    """Taking a consent back; the application stays as it is."""

    def act(self, request: HttpRequest, opened: Opened) -> HttpResponse:
        """Take it back."""
        standing = Consent.objects.filter(application=opened.application, recipient=self.kwargs["recipient"], withdrawn_at__isnull=True)
        consent = standing.select_related("application").first()
        if consent is not None:
            withdraw_consent(consent=consent)
        return see_other(reverse("forms:status"))


@method_decorator(csrf_exempt, name="dispatch")
class GatherView(OpenedView):
    """Beginning to sign together on one screen: from here on this browser holds the links, and no key to what is hers alone."""

    def act(self, request: HttpRequest, opened: Opened) -> HttpResponse:
        """Lay the links on the table and close the application."""
        if opened.application.state != State.AWAITING_SIGNATURES:
            return see_other(reverse("forms:status"))
        gather(request, opened.application, own_links(opened), [(one.role, one.name, one.title) for one in own_signers(opened)])
        return see_other(reverse("forms:together"))


@method_decorator(csrf_exempt, name="dispatch")
class TogetherView(View):
    """The clean screen between two who sign: whose turn it is, and nothing that anybody wrote."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """Show whom to hand over to."""
        table = table_of(request)
        return _show_table(request, table) if table else see_other(reverse("forms:status"))

    def post(self, request: HttpRequest) -> HttpResponse:
        """Leave the table: nothing of it stays in the browser."""
        if has_token(request):
            leave_table(request)
        return see_other(reverse("forms:status"))


def _show_table(request: HttpRequest, table: Table) -> HttpResponse:
    context = {
        "title": _("Formulär, tillsammans"),
        "next": table.next,
        "others": table.others,
        "signed": table.signed,
        **poster(table.programme, ()),
    }
    return render(request, "forms/together.html", context)


class OwnPdfView(View):
    """A printed paper of the application that her code has opened."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """Return the PDF; without an opened application she is asked for the code."""
        opened = opened_application(request)
        if opened is None:
            return see_other(reverse("forms:status"))
        response = HttpResponse(self.write(opened), content_type=PDF)
        response.headers["Content-Disposition"] = f'attachment; filename="{self.file_name}"'
        return response

    file_name = ""

    def write(self, opened: Opened) -> bytes:
        """Return the paper."""
        raise NotImplementedError


class OwnPaperView(OwnPdfView):
    """The form to sign on paper."""

    file_name = "skriv-under.pdf"

    def write(self, opened: Opened) -> bytes:
        """Return the frozen questions and answers that all sign, with a place for each."""
        application = opened.application
        content = open_box(application, SHARED, author_key=opened.author_key)
        return form_pdf(application, sections_of(content), own_signers(opened))


class OwnReceiptView(OwnPdfView):
    """The signed receipt."""

    file_name = "kvitto.pdf"

    def write(self, opened: Opened) -> bytes:
        """Return who has signed, how and when; raises `Missing` before all have, and where it came to nothing."""
        return receipt_pdf(opened.application, own_signers(opened))
