"""Who may say what of a page."""

from wagtail.models import Page

from accounts.models import User
from common.errors import NotAllowed
from editorial.responsibility import is_reviewed


def can_confirm_review(user: User, page: Page) -> bool:
    """Whether she may say that a published page is as it should be: who answers for it, and who may change or publish it."""
    allowed = page.permissions_for_user(user)
    is_hers = getattr(page.specific, "keeper_id", None) == user.pk
    return bool(page.live and is_reviewed(page) and (is_hers or allowed.can_edit() or allowed.can_publish()))


def check_can_confirm_review(user: User, page: Page) -> None:
    """Raise `NotAllowed` unless she may."""
    if not can_confirm_review(user, page):
        raise NotAllowed
