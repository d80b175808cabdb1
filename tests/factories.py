"""Rows that tests begin from; each factory gives a whole and lawful thing, and traits are keyword arguments.

What has a verb is made by its verb: an application is submitted, its event opens the case, a role is granted.
"""

import itertools
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone

from accounts.models import User
from audit.actors import SYSTEM
from casework.actions import claim, grant_role
from casework.models import Case, Youth
from casework.roles import Role
from casework.summary import seal_summary
from common import stamp
from common.codes import new_reference
from forms.actions import save_step, start_draft, submit
from forms.drafts import OpenDraft
from forms.models import Application, ApplicationKind
from forms.specs.model import Answers
from home.editors import ensure_editors_group, ensure_workflow, ensure_writers_group
from services.models import Organisation, Programme
from tests.lindhamra import LOOKS

_numbers = itertools.count(1)
_LAW = {
    "board": "Utbildningsnämnden i Lindhamra",
    "legal_basis": "Skollagen 29 kap. 9 §",
    "secrecy_provision": "Offentlighets- och sekretesslagen 23 kap. 2 §",
}
PROGRAMMES: dict[str, dict[str, Any]] = {
    "kaa": {
        "name": "KAA",
        "min_age": 16,
        "max_age": 19,
        "is_default": True,
        "phone": "070-174 06 05",
        "accepts_notification": True,
    },
    "ung-resurs": {
        "name": "Ung Resurs",
        "min_age": 16,
        "max_age": 19,
        "contact_days": 3,
        "phone": "070-174 06 06",
        "accepts_referral": True,
    },
    "kaasam": {"name": "KAASAM", "min_age": 14, "max_age": 19, "phone": "070-174 06 07", "accepts_referral": True},
    "mojligheten": {"name": "Möjligheten", "min_age": 16, "max_age": 24, "phone": "070-174 06 08", "accepts_joint": True},
}
ANSWERED: dict[str, str] = {
    "age": "16",
    "home": "yes",
    "school": "left",
    "more": "Jag vill hellre ses ute än på ett kontor.",
    "name": "Robin",
    "channel": "sms",
    "phone": "+46701740621",
}
# What one answers to be led to each programme (the routing table of form A).
LEADS_TO = {
    "kaa": {"age": "16", "school": "left"},
    "ung-resurs": {"age": "16", "school": "leaving"},
    "kaasam": {"age": "15", "school": "left"},
    "mojligheten": {"age": "20_24", "school": "left"},
}
SUMMARY = {"name": "Robin", "age": "16", "school": "Jag har slutat", "channel": "Sms", "contact": "070-174 06 21"}


def user(*, name: str = "Kim Testberg", email: str = "", password: str | None = None, **traits: Any) -> User:
    """Somebody of the staff, without any role."""
    return User.objects.create_user(email or f"personal{next(_numbers)}@lindhamra.example", name, password, **traits)


def programme(slug: str = "kaa", **traits: Any) -> Programme:
    """A programme of Lindhamra; the same row when it is asked for twice."""
    known = PROGRAMMES.get(slug, {"name": slug, "min_age": 16, "max_age": 19, "phone": "070-174 06 09"})
    look = LOOKS.get(slug, LOOKS["kaa"])
    defaults = {**_LAW, **look, "short_name": known["name"], "email": f"{slug}@lindhamra.example", **known, **traits}
    found, _ = Programme.objects.update_or_create(slug=slug, defaults=defaults)
    stamp.bump()
    return found


def kaa() -> Programme:
    """The programme that most tests need."""
    return programme("kaa")


def all_programmes() -> dict[str, Programme]:
    """The four of them, by slug."""
    return {slug: programme(slug) for slug in PROGRAMMES}


def organisation(name: str = "Strandskolan", **traits: Any) -> Organisation:
    """A school of Lindhamra, or what the traits make of it; the same row when it is asked for twice."""
    defaults = {"kind": "principal", "domains": "strandskolan.lindhamra.example", "is_own": True, **traits}
    found, _ = Organisation.objects.update_or_create(name=name, defaults=defaults)
    stamp.bump()
    return found


def with_role(role: Role, *, programme: Programme | None = None, **traits: Any) -> User:
    """Somebody with one role at the desk, granted by the action that grants roles."""
    person = user(**traits)
    grant_role(user=person, role=role, programme=programme, by=SYSTEM)
    return person


def caseworker(programme: Programme, **traits: Any) -> User:
    """A handläggare of one programme."""
    return with_role(Role.CASEWORKER, programme=programme, **traits)


def communicator(**traits: Any) -> User:
    """Somebody who writes the pages."""
    person = user(**{"name": "Kom Testberg", **traits})
    person.groups.add(ensure_editors_group())
    return person


def writer(**traits: Any) -> User:
    """Somebody who writes pages and sends them to a communicator."""
    ensure_workflow()
    person = user(**{"name": "Skri Testberg", **traits})
    person.groups.add(ensure_writers_group())
    return person


def draft(*, is_shared_device: bool = False, **answers: str) -> OpenDraft:
    """A draft with every question answered as Robin does, and `answers` in their place."""
    given = {key: [value] for key, value in {**ANSWERED, **answers}.items() if value}
    begun = start_draft(kind=ApplicationKind.SUPPORT, is_shared_device=is_shared_device, answers=Answers(given))
    while slug := begun.first_unfinished():
        save_step(draft=begun, slug=slug, values={})
    return begun


def application(*, to: str = "kaa", is_shared_device: bool = False, **answers: str) -> Application:
    """What Robin sent, led `to` a programme; the event has opened its case."""
    all_programmes()
    return submit(draft=draft(is_shared_device=is_shared_device, **{**LEADS_TO[to], **answers}))


def case(*, programme: Programme | None = None, **answers: str) -> Case:
    """A case that an application opened: RECEIVED, nobody's yet."""
    sent = application(to=programme.slug if programme else "kaa", **answers)
    return Case.objects.get(reference=sent.reference)


def claimed_case(*, by: User, programme: Programme | None = None) -> Case:
    """A case that `by` has taken on."""
    taken = case(programme=programme)
    claim(case=taken, by=by)
    return taken


def many_cases(count: int, *, programme: Programme | None = None, **traits: Any) -> list[Case]:
    """Many cases at once, with their boxes and without applications: for lists, whose length must not matter."""
    chosen, today = programme or kaa(), timezone.localdate()
    youths = Youth.objects.bulk_create([Youth(reference=new_reference()) for _ in range(count)])
    common = {"programme": chosen, "due_on": today, "queue_on": today, **traits}
    made = Case.objects.bulk_create([Case(reference=new_reference(), youth=youth, **common) for youth in youths], batch_size=500)
    for each in made:
        seal_summary(each, dict(SUMMARY))
    return made


def root_page() -> Any:
    """The root of the page tree, made anew where a transactional test has emptied the tables."""
    from wagtail.models import Collection, Locale, Page

    Locale.objects.get_or_create(language_code="sv")
    if not Collection.objects.exists():
        Collection.add_root(name="Root")
    kind = ContentType.objects.get_for_model(Page)
    return Page.objects.filter(depth=1).first() or Page.add_root(instance=Page(title="Root", slug="root", content_type=kind))


def site(home: Any) -> Any:
    """The default site, whose first page is `home`."""
    from wagtail.models import Site

    defaults = {"hostname": "testserver", "port": 80, "root_page": home, "site_name": "Sammanhang"}
    return Site.objects.update_or_create(is_default_site=True, defaults=defaults)[0]
