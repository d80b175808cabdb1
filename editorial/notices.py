"""What those who answer for pages are told, at most one letter a day of each sort: which pages wait for them, and what readers thought."""

from collections import defaultdict
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from wagtail.models import Page

from accounts.models import User
from common.time import today
from editorial.models import PageFeedback, ReviewReminder
from editorial.responsibility import due, with_responsibility
from outbox.actions import enqueue
from outbox.models import Message

REVIEW, FEEDBACK = "editorial.review", "editorial.feedback"
AGAIN_AFTER = timedelta(days=14)
WEEK = timedelta(days=7)


def remind_keepers() -> int:
    """Remind each person of all her pages that wait, where one of them has not been named for fourteen days; return how many people."""
    waiting: dict[int, list[int]] = defaultdict(list)
    for page, keeper in due().filter(kept_by__isnull=False).values_list("pk", "kept_by"):
        waiting[keeper].append(page)
    told = dict(ReviewReminder.objects.filter(reminded_on__gt=today() - AGAIN_AFTER).values_list("page", "keeper"))
    keepers = User.objects.filter(pk__in=waiting, is_active=True)
    return sum(_remind(keeper, waiting[keeper.pk]) for keeper in keepers if any(told.get(page) != keeper.pk for page in waiting[keeper.pk]))


@transaction.atomic
def _remind(keeper: User, pages: list[int]) -> bool:
    if not _tell_once(REVIEW, f"{keeper.reference}.{today()}", user=keeper.pk):
        return False
    rows = [ReviewReminder(page_id=page, keeper=keeper, reminded_on=today()) for page in pages]
    ReviewReminder.objects.bulk_create(rows, update_conflicts=True, unique_fields=["page"], update_fields=["keeper", "reminded_on"])
    return True


def tell_of_feedback() -> int:
    """Tell those whose pages were answered about last week, once; return how many people."""
    monday = last_monday()
    answered = PageFeedback.objects.filter(given_on__gte=monday, given_on__lt=monday + WEEK).values("page")
    kept = with_responsibility(Page.objects.filter(pk__in=answered)).values("kept_by")
    with transaction.atomic():
        keepers = User.objects.filter(pk__in=kept, is_active=True)
        return sum(_tell_once(FEEDBACK, f"{keeper.reference}.{monday}", user=keeper.pk, monday=str(monday)) for keeper in keepers)


def last_monday() -> date:
    """Return the first day of the week before this one."""
    return today() - timedelta(days=today().weekday()) - WEEK


def _tell_once(topic: str, key: str, **payload: Any) -> bool:
    """Send a message unless there is one of that key already; return whether it is new."""
    if Message.objects.filter(topic=topic, key=key).exists():
        return False
    enqueue(topic, key=key, **payload)
    return True
