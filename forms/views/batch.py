"""The school's notification as a list: the file comes in, its rows are shown, and what is right is sent in one act."""

from typing import Any

from django import forms as django_forms
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import MemoryFileUploadHandler
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import View

from common.codes import grouped
from common.errors import DomainError, Invalid, Missing
from common.http import see_other
from forms.actions import discard
from forms.actions.notifying import keep_list, send_list
from forms.batch.kept import kept_list, sent_list
from forms.batch.presenting import faults_of, left_out, shown_columns, shown_rows
from forms.batch.reading import MOST_BYTES, MOST_ROWS
from forms.batch.writing import corrections, template
from forms.drafts import idle
from forms.models import Application
from forms.presenters import poster
from forms.specs.model import spoken
from forms.specs.notification import NOTIFICATION
from forms.texts import reading_days, words_of
from forms.views.base import UNPROCESSABLE, DraftView, has_token, to_router
from forms.views.proving import prove_url
from forms.views.review import shown_code, status_address
from forms.visitor import forget, proof_of, remember
from forms.wizard.page_form import EXPIRED
from forms.words import moment

# What stands around the file in a POST.
ENVELOPE = 20_000
TOO_LARGE = gettext_lazy("Filen är för stor. Den får vara högst 500 kB. Dela den i flera.")
NOT_SENT = gettext_lazy("Något i listan går inte att skicka längre. Ta bort den här, och välj filen igen.")
CSV, REMOVE = "text/csv; charset=utf-8", "remove"


class InMemory(MemoryFileUploadHandler):
    """Keeps the file in memory, and lets go of one that is too large: nothing about a pupil is written to disk in clear."""

    def handle_raw_input(self, input_data: Any, META: Any, content_length: int, *args: Any, **kwargs: Any) -> None:  # noqa: N803
        """Take the file only if the whole POST is small."""
        self.activated = content_length <= MOST_BYTES + ENVELOPE


class ListForm(django_forms.Form):
    """The file."""

    file = django_forms.FileField(
        label=gettext_lazy("Välj din fil"),
        help_text=gettext_lazy("En CSV-fil med högst 500 elever."),
        error_messages={
            "required": gettext_lazy("Välj en fil."),
            "empty": gettext_lazy("Filen är tom."),
            "invalid": gettext_lazy("Välj en fil."),
            "missing": gettext_lazy("Välj en fil."),
        },
        widget=django_forms.FileInput(attrs={"class": "input", "accept": ".csv,text/csv"}),
    )


def _download(content: bytes, name: str) -> HttpResponse:
    return HttpResponse(content, content_type=CSV, headers={"Content-Disposition": f'attachment; filename="{name}"'})


@method_decorator(csrf_exempt, name="dispatch")
class ListView(View):
    """Asks whoever has proved where she works for the file."""

    proof: dict[str, str]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Lead whoever has not proved who she is to where she does."""
        request.upload_handlers = [InMemory(request)]
        proof = proof_of(request)
        if proof is None:
            return see_other(prove_url(NOTIFICATION.slug))
        self.proof = proof
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest) -> HttpResponse:
        """Ask."""
        return self._show(ListForm())

    def post(self, request: HttpRequest) -> HttpResponse:
        """Read the file, and lead on to its rows."""
        form = ListForm(request.POST, request.FILES)
        if not has_token(request):
            return self._refuse(form, EXPIRED)
        if "file" not in request.FILES and int(request.META.get("CONTENT_LENGTH") or 0) > MOST_BYTES + ENVELOPE:
            return self._refuse(form, TOO_LARGE)
        if not form.is_valid():
            return self._show(form, status=UNPROCESSABLE)
        return self._take(form, form.cleaned_data["file"])

    def _take(self, form: ListForm, file: UploadedFile) -> HttpResponse:
        try:
            draft = keep_list(content=file.read(), proof=self.proof)
        except DomainError as error:
            return self._refuse(form, error.message)
        remember(self.request, draft)
        return see_other(reverse("forms:list_rows", args=[draft.reference]))

    def _refuse(self, form: ListForm, message: object) -> HttpResponse:
        form.errors.clear()
        form.add_error("file", str(message))
        return self._show(form, status=UNPROCESSABLE)

    def _show(self, form: ListForm, status: int = 200) -> HttpResponse:
        context = {
            "title": _("Fel: Formulär, lista") if form.is_bound else _("Formulär, lista"),
            "form": form,
            "most": MOST_ROWS,
            "columns": shown_columns(),
        }
        return render(self.request, "forms/batch.html", context, status=status)


def list_template(request: HttpRequest) -> HttpResponse:
    """Give the file to fill in; it holds nothing about anybody."""
    return _download(template(), "anmalan-mall.csv")


class RowsView(DraftView):
    """The rows of a list before it is sent; one that has been sent leads to its receipt, and a draft that is no list away."""

    takes_receipts = True

    def get(self, request: HttpRequest, reference: str) -> HttpResponse:
        """Show them."""
        return self._show()

    def post(self, request: HttpRequest, reference: str) -> HttpResponse:
        """Send what is right, once; or let go of the list."""
        if not has_token(request):
            return self._show((EXPIRED,))
        if REMOVE in request.POST and not self.draft.row.consumed_at:
            discard(draft=self.draft)
            forget(request, reference)
            return see_other(reverse("forms:list"))
        try:
            send_list(draft=self.draft)
        except Missing:
            return to_router()
        except Invalid:
            return self._show((NOT_SENT,))
        return see_other(reverse("forms:list_receipt", args=[reference]))

    def _show(self, errors: tuple[object, ...] = ()) -> HttpResponse:
        if self.draft.row.consumed_at:
            return see_other(reverse("forms:list_receipt", args=[self.draft.reference]))
        kept = kept_list(self.draft)
        if kept is None:
            return to_router()
        context = {
            "title": _("Fel: Formulär, lista") if errors else _("Formulär, lista"),
            "errors": errors,
            "rows": shown_rows(kept),
            "right": len(kept.right),
            "wrong": len(kept.wrong),
            "has_corrections": any(row.cells for row in kept.wrong),
            "left_out": left_out(kept),
            "ignored": kept.ignored,
            "note": spoken(words_of(NOTIFICATION).review, dagar=reading_days()),
            "idle_seconds": int(idle(self.draft.row).total_seconds()),
            "reference": self.draft.reference,
        }
        return render(self.request, "forms/batch_rows.html", context, status=UNPROCESSABLE if errors else 200)


class CorrectionsView(DraftView):
    """The rows that are to be corrected, as a file."""

    def get(self, request: HttpRequest, reference: str) -> HttpResponse:
        """Give it."""
        kept = kept_list(self.draft)
        if kept is None:
            return to_router()
        return _download(corrections((row.cells, faults_of(row)) for row in kept.wrong if row.cells), "anmalan-att-ratta.csv")


class ListReceiptView(DraftView):
    """What the sender takes along: a reference a pupil, by the row of her file, and one code for all of them."""

    takes_receipts = True

    def get(self, request: HttpRequest, reference: str) -> HttpResponse:
        """Show it for an hour after sending."""
        sent = sent_list(self.draft)
        if sent is None:
            return to_router()
        first = Application.objects.select_related("programme").get(reference=self.draft.reference)
        programme, words = first.programme, words_of(NOTIFICATION)
        facts = {"dagar": programme.reading_days, "insats": programme.short_name}
        context = {
            "title": _("Formulär, kvitto"),
            "count": len(sent.references),
            "left": sent.left,
            "sent": _("Skickat %(moment)s") % {"moment": moment(first.submitted_at)},
            "reading": spoken(words.thanks, **facts),
            "references": [(number, reference, grouped(reference)) for number, reference in sent.references.items()],
            "code": shown_code(self.draft.content.code),
            "status_address": status_address(request),
            "next_steps": [(spoken(title, **facts), spoken(text, **facts)) for title, text in words.next_steps],
            **poster(programme, ()),
        }
        return render(request, "forms/batch_receipt.html", context)
