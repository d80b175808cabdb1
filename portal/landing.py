"""Where somebody who has signed in is led: the desk for those who work with cases, the editor for those who write."""

from typing import cast

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from accounts.models import User
from casework.roles import Role, grants_of
from common.errors import NotAllowed

FIRST_PAGES = (
    (frozenset({Role.CASEWORKER, Role.COORDINATOR}), "desk:queue"),
    (frozenset({Role.REVIEWER}), "desk:log"),
    (frozenset({Role.ADMINISTRATOR}), "desk:roles"),
)


def _first_page(user: User) -> str:
    roles = grants_of(user).roles
    for wanted, page in FIRST_PAGES:
        if wanted & roles:
            return page
    if user.has_perm("wagtailadmin.access_admin"):
        return "wagtailadmin_home"
    raise NotAllowed


@login_required
def landing(request: HttpRequest) -> HttpResponse:
    """Lead on from sign-in."""
    return redirect(_first_page(cast(User, request.user)))
