"""Pages that an editor has given a time: to be shown from then on, or no longer."""

import logging

from django.db import transaction
from django.utils import timezone
from wagtail.models import Page, Revision

from common.rounds import each_round

_log = logging.getLogger("portal")


@each_round
def show_and_hide() -> int:
    """Publish and unpublish every page whose time has come, and return how many; one that fails does not hold up the others."""
    now = timezone.now()
    over = Page.objects.filter(live=True, expire_at__lte=now).order_by("expire_at").values_list("pk", flat=True)
    due = Revision.objects.filter(approved_go_live_at__lte=now).order_by("approved_go_live_at").values_list("pk", flat=True)
    # What ends goes first: a page whose next version begins as this one ends is there afterwards.
    return sum(map(_hide, list(over))) + sum(map(_show, list(due)))


def _hide(key: int) -> bool:
    with transaction.atomic():
        # Locked and asked for again: another worker may have been here.
        page = Page.objects.select_for_update().filter(pk=key, live=True, expire_at__lte=timezone.now()).first()
        if page is not None:
            page.specific.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")
    return page is not None


def _show(key: int) -> bool:
    try:
        with transaction.atomic():
            revision = Revision.objects.select_for_update().filter(pk=key, approved_go_live_at__lte=timezone.now()).first()
            if revision is not None:
                revision.publish(log_action="wagtail.publish.scheduled")
    except Exception as error:  # noqa: BLE001 - whatever is wrong with one version, the next one is shown all the same
        _log.error("version %s could not be published at its time: %s", key, type(error).__name__)
        return False
    return revision is not None
