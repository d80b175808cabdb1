"""What those who answer for pages are told, at most one letter a day of each sort: which pages wait for them, and what readers thought."""

from collections import defaultdict
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from wagtail.models import Page

from accounts.models import User
from common.time import today
from editorial.models import PageFeedback, ReviewReminder
from editorial.responsibility import due, unkept, with_responsibility
from home.editors import communicators
from outbox.actions import enqueue
from outbox.models import Message

REVIEW, UNKEPT, FEEDBACK = "editorial.review", "editorial.unkept", "editorial.feedback"
AGAIN_AFTER = timedelta(days=14)
WEEK = timedelta(days=7)


def remind_keepers() -> int:
    """Remind each person of all her pages that wait, where one of them has not been named for fourteen days; return how many people."""
    waiting: dict[int, list[int]] = defaultdict(list)
    for page, keeper in due().filter(kept_by__isnull=False).values_list("pk", "kept_by"):
        waiting[keeper].append(page)
    told = _told_lately()
    keepers = User.objects.filter(pk__in=waiting, is_active=True)
    return sum(_remind(keeper, waiting[keeper.pk]) for keeper in keepers if any(told.get(page) != keeper.pk for page in waiting[keeper.pk]))


def remind_of_unkept() -> int:
    """Remind each communicator of the pages that wait and that nobody answers for, as often as keepers are; return how many people."""
    pages, people = list(unkept().values_list("pk", flat=True)), list(communicators().order_by("pk"))
    told, asked = _told_lately(), {person.pk for person in people}
    if all(told.get(page) in asked for page in pages):
        return 0
    return sum(_remind(person, pages, topic=UNKEPT) for person in people)


def _told_lately() -> dict[int, int]:
    """Return who was reminded of which page in the last fourteen days: one of them, where it was all communicators."""
    return dict(ReviewReminder.objects.filter(reminded_on__gt=today() - AGAIN_AFTER).values_list("page", "keeper"))


@transaction.atomic
def _remind(person: User, pages: list[int], *, topic: str = REVIEW) -> bool:
    if not _tell_once(topic, f"{person.reference}.{today()}", user=person.pk):
        return False
    rows = [ReviewReminder(page_id=page, keeper=person, reminded_on=today()) for page in pages]
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
