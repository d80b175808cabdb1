"""A new link, for whoever holds one that has ended: sent to where the old one came, and told alike whether or not there is one."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from common.http import require_same_origin, see_other
from forms.actions.renewing import renew
from forms.views.signing.base import LinkView, sign_url

SENT = "skickad"


class RenewView(LinkView):
    """Asks, and tells that it is done."""

    def say_why(self, request: HttpRequest, ending: str) -> HttpResponse:
        """Answer to a link that has ended as to every other: this page is for both."""
        return self._send(request) if request.method == "POST" else self._show(request)

    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        """Show the button, or what has been done."""
        return self._show(request)

    def post(self, request: HttpRequest, token: str) -> HttpResponse:
        """Have it sent."""
        return self._send(request)

    def _send(self, request: HttpRequest) -> HttpResponse:
        require_same_origin(request)
        renew(request=self.asked)
        return see_other(f"{sign_url(self.token, 'sign_renew')}?{SENT}=1")

    def _show(self, request: HttpRequest) -> HttpResponse:
        return render(request, "forms/sign_renew.html", {"title": _("Formulär, underskrift"), "is_sent": SENT in request.GET})
