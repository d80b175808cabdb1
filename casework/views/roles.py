"""Who has which role at the desk; given and taken here, and nowhere through the editor."""

from dataclasses import dataclass
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from casework.actions import grant_role, revoke_role
from casework.models import RoleGrant
from casework.presenters import service_of
from casework.role_forms import GrantForm
from casework.roles import Role
from casework.views.base import DeskView
from common.codes import is_reference
from common.errors import Invalid, Missing
from common.http import see_other


@dataclass(frozen=True)
class Line:
    """A role that somebody has."""

    reference: str
    name: str
    email: str
    role: str
    programme: str
    is_own: bool


class RolesView(DeskView):
    """The roles, with a form that gives one and a button that takes one."""

    roles = frozenset({Role.ADMINISTRATOR})
    page = "desk:roles"

    def get(self, request: HttpRequest) -> HttpResponse:
        """Show who has which role."""
        return self._page(GrantForm())

    def post(self, request: HttpRequest) -> HttpResponse:
        """Give a role, or take one (`ta`, the reference of the grant)."""
        if request.POST.get("ta"):
            return self._revoke(request.POST["ta"])
        form = GrantForm(request.POST)
        if not form.is_valid():
            return self._page(form)
        try:
            grant_role(by=self.user, **form.cleaned_data)
        except Invalid as error:
            form.add_error(None, str(error.message))
            return self._page(form)
        return see_other(reverse("desk:roles"))

    def _revoke(self, reference: str) -> HttpResponse:
        grants = RoleGrant.objects.select_related("user", "programme")
        grant = grants.filter(reference=reference).first() if is_reference(reference) else None
        if grant is None:
            raise Missing()
        revoke_role(grant=grant, by=self.user)
        return see_other(reverse("desk:roles"))

    def _page(self, form: GrantForm) -> HttpResponse:
        grants = RoleGrant.objects.select_related("user").order_by("user__name", "user_id", "role", "programme_id")
        status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
        return self.page_of("desk/roles.html", status=status, form=form, lines=[self._line(grant) for grant in grants])

    def _line(self, grant: RoleGrant) -> Line:
        return Line(
            reference=grant.reference,
            name=grant.user.name,
            email=grant.user.email,
            role=grant.get_role_display(),
            programme=service_of(grant.programme_id).name if grant.programme_id else "",
            is_own=grant.user_id == self.user.pk,
        )
