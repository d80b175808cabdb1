"""Keeping the list of links in step with what is published, and asking other sites once a day whether theirs still lead somewhere."""

import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import chain, zip_longest
from urllib.parse import urlsplit

from django.db import transaction
from django.db.models import F, OuterRef, Q, Subquery
from wagtail.models import Page, get_page_models

from common.time import today
from editorial.asking import Answer, ask
from editorial.broken import AWAY
from editorial.links import Link, links_of
from editorial.models import AddressCheck, Fault, PageLink

BATCH = 500
# Between two questions to one site, and for a whole round; what is left is asked the next night, the longest waiting first.
PAUSE, LONGEST = timedelta(seconds=1), timedelta(minutes=10)
# Where so many sites are asked and not one answers, it is our own way out that is closed.
NEVER_ALL_AWAY = 5
NO_ANSWER = frozenset({Fault.SILENT, Fault.UNKNOWN})
Wait = Callable[[float], None]


def note_links(page: Page) -> None:
    """Let the list say what a page that was published links to."""
    _note([page.specific])


def collect_links() -> int:
    """Read all published pages anew, for those that came about in another way than by being published; return how many links there are."""
    for model in get_page_models():
        keys = list(model.objects.filter(live=True).values_list("pk", flat=True)) if model is not Page else []
        for start in range(0, len(keys), BATCH):
            _note(list(model.objects.filter(pk__in=keys[start : start + BATCH])))
    AddressCheck.objects.exclude(address__in=PageLink.objects.values("address")).delete()
    return PageLink.objects.count()


@transaction.atomic
def _note(pages: list[Page]) -> None:
    rows = PageLink.objects.filter(page__in=[page.pk for page in pages])
    kept = {(row.page_id, Link(row.target, row.address)): row.pk for row in rows}
    wanted = {(page.pk, link) for page in pages for link in links_of(page)}
    PageLink.objects.filter(pk__in=[pk for link, pk in kept.items() if link not in wanted]).delete()
    new = [PageLink(page_id=pk, target=link.target, address=link.address) for pk, link in wanted - kept.keys()]
    PageLink.objects.bulk_create(new, ignore_conflicts=True)


def check_addresses(*, wait: Wait = time.sleep) -> int:
    """Ask the addresses of other sites that were not asked today; return how many were. `wait` is given the seconds to pause."""
    answers = dict(_ask_in_turn(_waiting(), wait))
    if _is_our_way_closed(answers):
        return 0
    _keep(answers)
    return len(answers)


def _waiting() -> list[str]:
    last = AddressCheck.objects.filter(address=OuterRef("address")).values("checked_on")
    links = PageLink.objects.filter(AWAY, page__live=True).annotate(last=Subquery(last)).filter(Q(last=None) | Q(last__lt=today()))
    return list(links.order_by(F("last").asc(nulls_first=True), "address").values_list("address", flat=True).distinct())


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def _in_turn(addresses: list[str]) -> Iterator[str]:
    """Return the addresses so that one site is not asked twice in a row while another waits."""
    by_host: dict[str, list[str]] = defaultdict(list)
    for address in addresses:
        by_host[_host(address)].append(address)
    return (address for address in chain.from_iterable(zip_longest(*by_host.values())) if address)


def _ask_in_turn(addresses: list[str], wait: Wait) -> Iterator[tuple[str, Answer]]:
    begun, asked_at = time.monotonic(), dict[str, float]()
    for address in _in_turn(addresses):
        host, now = _host(address), time.monotonic()
        if now - begun > LONGEST.total_seconds():
            return
        if (pause := asked_at.get(host, begun) + PAUSE.total_seconds() - now) > 0 and host in asked_at:
            wait(pause)
        yield address, ask(address)
        asked_at[host] = time.monotonic()


def _is_our_way_closed(answers: dict[str, Answer]) -> bool:
    hosts = {_host(address) for address in answers}
    return len(hosts) >= NEVER_ALL_AWAY and all(answer.fault in NO_ANSWER for answer in answers.values())


def _keep(answers: dict[str, Answer]) -> None:
    before = dict(AddressCheck.objects.filter(address__in=answers).values_list("address", "failures"))
    rows = [
        AddressCheck(
            address=address,
            checked_on=today(),
            fault=answer.fault,
            status=answer.status,
            failures=before.get(address, 0) + 1 if answer.fault else 0,
        )
        for address, answer in answers.items()
    ]
    changing = ["checked_on", "fault", "status", "failures"]
    AddressCheck.objects.bulk_create(rows, update_conflicts=True, unique_fields=["address"], update_fields=changing)
