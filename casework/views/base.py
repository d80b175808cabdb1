"""What every page of the desk does first: who is it, and which role does she have."""

from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext_lazy as _
from django.views import View

from accounts.models import User
from audit.actions import record
from casework.models import Case
from casework.roles import CASE_ROLES, Grants, Role, grants_of
from common.codes import is_reference
from common.errors import Missing, NotAllowed

# name of the page, its word in the menu, who sees it
_MENU = (
    ("desk:queue", _("Inflödet"), CASE_ROLES),
    ("desk:meeting", _("Teammöte"), CASE_ROLES),
    ("desk:messages", _("Meddelanden"), CASE_ROLES),
    ("desk:signatures", _("Underskrifter"), CASE_ROLES),
    ("desk:evaluations", _("Utvärdering"), CASE_ROLES),
    ("desk:log", _("Logg"), frozenset({Role.REVIEWER})),
    ("desk:roles", _("Roller"), frozenset({Role.ADMINISTRATOR})),
)


@dataclass(frozen=True)
class MenuItem:
    """One way out of the bar."""

    url: str
    title: str
    is_current: bool


class DeskView(View):
    """A page for those who hold one of `roles`; being a superuser opens nothing here."""

    roles: frozenset[Role] = CASE_ROLES
    page: str = "desk:queue"
    user: User
    grants: Grants

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Let in whoever has a role that the page is for; the page is never kept by a browser or a proxy."""
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path(), str(settings.LOGIN_URL))
        self.user = request.user
        self.grants = grants_of(self.user)
        if not self.roles & self.grants.roles:
            raise NotAllowed()
        response = super().dispatch(request, *args, **kwargs)
        add_never_cache_headers(response)
        return response

    def page_of(self, template: str, status: int = HTTPStatus.OK, **context: Any) -> HttpResponse:
        """Return a page of the desk, with its bar."""
        return render(self.request, template, {"menu_items": self._menu(), "me": self._me(), **context}, status=status)

    def case_of(self, reference: str) -> Case:
        """Return a case that the person may open; one that is hidden answers like one that does not exist, and the log knows."""
        if not is_reference(reference):
            raise Missing()
        related = ("programme", "application", "contact_person")
        found = Case.objects.visible_to(self.user).filter(reference=reference).select_related(*related).first()
        if found is None:
            self._record_denied(reference)
            raise Missing()
        return found

    def _record_denied(self, reference: str) -> None:
        hidden = Case.objects.filter(reference=reference).first()
        if hidden is not None:
            record("case.denied", hidden, by=self.user)

    def _menu(self) -> list[MenuItem]:
        return [MenuItem(reverse(name), str(title), name == self.page) for name, title, roles in _MENU if roles & self.grants.roles]

    def _me(self) -> str:
        titles = [str(Role(role).label).lower() for role in sorted(self.grants.roles)]
        return f"{self.user.get_short_name()}, {', '.join(titles)}"
