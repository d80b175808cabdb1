"""What the pages of a draft have in common: who may see it, and a token that has run out is told, not punished."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.middleware.csrf import CsrfViewMiddleware
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import View

from common.http import see_other
from forms.drafts import OpenDraft
from forms.visitor import draft_of

UNPROCESSABLE = 422


class _TokenCheck(CsrfViewMiddleware):
    """Django's own check, asked by the view, so that what was typed can be shown again."""

    def _reject(self, request: HttpRequest, reason: str) -> HttpResponse:
        return HttpResponse(status=UNPROCESSABLE)


def _nothing(request: HttpRequest) -> HttpResponse:
    return HttpResponse()


def has_token(request: HttpRequest) -> bool:
    """Whether a POST carries the token of this browser."""
    return _TokenCheck(_nothing).process_view(request, _nothing, (), {}) is None


def to_router() -> HttpResponse:
    """Answer what is nobody's draft, or nobody's any more: always alike."""
    return see_other(reverse("forms:router"))


@method_decorator(csrf_exempt, name="dispatch")
class DraftView(View):
    """A page of a draft that this session holds the key of; `takes_receipts` for those that live on when it has been sent."""

    takes_receipts = False
    draft: OpenDraft

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Let in whoever holds the key."""
        draft = draft_of(request, kwargs["reference"])
        if draft is None or (draft.row.consumed_at and not self.takes_receipts):
            return to_router()
        self.draft = draft
        return super().dispatch(request, *args, **kwargs)
