"""Accounts that somebody outside the editor answers for are left alone by the editor's pages, whoever asks."""

from collections.abc import Iterable

from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail import hooks

from accounts.models import User
from accounts.protection import is_protected
from common.errors import NotAllowed


def _refuse(users: Iterable[User]) -> None:
    if any(is_protected(user) for user in users):
        raise NotAllowed(_("Kontot har en roll vid handläggningen och ändras inte här. Be en administratör ta bort rollen först."))


@hooks.register("before_edit_user")
def leave_alone_when_edited(request: HttpRequest, user: User) -> None:
    """Refuse to change the account, unless it is the person's own."""
    if user != request.user:
        _refuse([user])


@hooks.register("before_delete_user")
def leave_alone_when_deleted(request: HttpRequest, user: User) -> None:
    """Refuse to delete the account."""
    _refuse([user])


@hooks.register("before_bulk_action")
def leave_alone_in_bulk(request: HttpRequest, action_type: str, objects: Iterable[object], action: object) -> None:
    """Refuse to change many accounts at once where one of them is protected."""
    _refuse(thing for thing in objects if isinstance(thing, User))
