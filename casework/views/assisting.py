"""Filling in together: a member of staff types what a young person says, and the record tells who typed."""

from http import HTTPStatus
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from casework.form_fields import one_of
from casework.views.base import DeskView
from common.http import see_other
from forms.actions import Start, start_draft
from forms.models import ApplicationKind, TypedBy
from forms.presenters import step_url
from forms.visitor import remember

FORMS = ((ApplicationKind.SUPPORT.value, _("Jag vill ha stöd")), (ApplicationKind.JOINT.value, _("Gemensam ansökan")))


class AssistForm(forms.Form):
    """Which form."""

    kind = one_of(_("Vilket formulär?"), FORMS)

    def __init__(self, data: Any = None) -> None:
        super().__init__(data, auto_id="%s")


class AssistView(DeskView):
    """Where filling in together begins; the form itself is the public one."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """Show which forms there are."""
        return self.page_of("desk/assist.html", form=AssistForm())

    def post(self, request: HttpRequest) -> HttpResponse:
        """Start a draft that says who types, and lead to its first page."""
        form = AssistForm(request.POST)
        if not form.is_valid():
            return self.page_of("desk/assist.html", status=HTTPStatus.UNPROCESSABLE_ENTITY, form=form)
        draft = start_draft(kind=form.cleaned_data["kind"], start=Start(typed_by=TypedBy.STAFF, typist=self.user))
        remember(request, draft)
        return see_other(step_url(draft.reference, draft.first_unfinished()))
