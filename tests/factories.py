"""Rows that tests begin from; each factory gives a whole and lawful thing, and traits are keyword arguments.

What has a verb is made by its verb: an application is submitted, a case is opened by the event, a role is granted.
"""

import itertools
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone

from accounts.models import User
from common import stamp

_numbers = itertools.count(1)

PROGRAMMES: dict[str, dict[str, Any]] = {
    "kaa": {
        "name": "KAA",
        "short_name": "KAA",
        "min_age": 16,
        "max_age": 19,
        "is_default": True,
        "shape": "kaa",
    },
    "ung-resurs": {
        "name": "Ung Resurs",
        "short_name": "Ung Resurs",
        "min_age": 16,
        "max_age": 19,
        "contact_days": 3,
        "shape": "ung",
    },
    "kaasam": {
        "name": "KAASAM",
        "short_name": "KAASAM",
        "min_age": 14,
        "max_age": 19,
        "shape": "kaasam",
    },
    "mojligheten": {
        "name": "Möjligheten",
        "short_name": "Möjligheten",
        "min_age": 16,
        "max_age": 24,
        "shape": "moj",
    },
}
ANSWERED: dict[str, Any] = {
    "name": "Robin",
    "age": "16",
    "school": "left",
    "channel": "sms",
    "contact": "070-174 06 21",
    "best_time": "",
    "may_leave_message": "",
    "interpreter": "",
    "guardian": "",
}


def user(
    *,
    name: str = "Kim Testberg",
    email: str = "",
    password: str | None = None,
    **traits: Any,
) -> User:
    """Somebody of the staff, without any role."""
    return User.objects.create_user(email or f"personal{next(_numbers)}@lindhamra.example", name, password, **traits)


def programme(slug: str = "kaa", **traits: Any) -> Any:
    """A programme of Lindhamra; the same row when it is asked for twice."""
    from services.models import Programme

    known = {
        "phone": "0123-45 67 89",
        "email": f"{slug}@lindhamra.example",
        **PROGRAMMES.get(slug, {"name": slug, "short_name": slug}),
    }
    found, _ = Programme.objects.update_or_create(slug=slug, defaults={**known, **traits})
    stamp.bump()
    return found


def kaa() -> Any:
    """The programme that most tests need."""
    return programme("kaa")


def all_programmes() -> dict[str, Any]:
    """The four of them, by slug."""
    return {slug: programme(slug) for slug in PROGRAMMES}


def with_role(role: str, *, programme: Any = None, **traits: Any) -> User:
    """Somebody with one role at the desk, granted by the action that grants roles."""
    from audit.actors import SYSTEM
    from casework.actions import grant_role
    from casework.roles import Role

    person = user(**traits)
    grant_role(user=person, role=Role(role), programme=programme, by=SYSTEM)
    return person


def caseworker(programme: Any, **traits: Any) -> User:
    """A handläggare of one programme."""
    return with_role("handlaggare", programme=programme, **traits)


def communicator(**traits: Any) -> User:
    """Somebody who writes the pages."""
    from home.editors import ensure_editors_group

    person = user(**{"name": "Kom Testberg", **traits})
    person.groups.add(ensure_editors_group())
    return person


def application(*, programme: Any = None, **traits: Any) -> Any:
    """A submitted application with its boxes, as `forms.actions.submit` leaves it, without the event that opens a case."""
    from common.boxes import PRIVATE, SHARED, create_boxes
    from common.codes import new_reference
    from forms.models import Application

    chosen = programme or kaa()
    stored = {
        "reference": new_reference(),
        "kind": "support",
        "state": "submitted",
        "schema_version": 1,
        "digest": "0" * 64,
        **traits,
    }
    stored = {"submitted_at": timezone.now(), "programme": chosen, **stored}
    row = Application.objects.create(**stored)
    create_boxes(row, {SHARED: {"name": ANSWERED["name"]}, PRIVATE: dict(ANSWERED)})
    return row


def case(*, programme: Any = None, summary: dict[str, Any] | None = None, **traits: Any) -> Any:
    """A case that an application opened: RECEIVED, nobody's yet."""
    from audit.actors import APPLICANT
    from casework.actions import open_case

    sent = application(programme=programme)
    opened = open_case(application=sent, summary={**ANSWERED, **(summary or {})}, by=APPLICANT)
    if traits:
        type(opened).objects.filter(pk=opened.pk).update(**traits)
        opened.refresh_from_db()
    return opened


def claimed_case(*, by: User, programme: Any = None) -> Any:
    """A case that `by` has taken on."""
    from casework.actions import claim

    return claim(case=case(programme=programme), by=by)


def root_page() -> Any:
    """The root of the page tree, made anew where a transactional test has emptied the tables."""
    from wagtail.models import Collection, Locale, Page

    Locale.objects.get_or_create(language_code="sv")
    if not Collection.objects.exists():
        Collection.add_root(name="Root")
    found = Page.objects.filter(depth=1).first()
    kind = ContentType.objects.get_for_model(Page)
    return found or Page.add_root(instance=Page(title="Root", slug="root", content_type=kind))


def site(home: Any) -> Any:
    """The default site, whose first page is `home`."""
    from wagtail.models import Site

    found, _ = Site.objects.update_or_create(
        is_default_site=True,
        defaults={
            "hostname": "testserver",
            "port": 80,
            "root_page": home,
            "site_name": "Sammanhang",
        },
    )
    return found
