"""`manage.py demo` makes a whole municipality once, and the same one for the same seed."""

import stat
from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.core.management import CommandError, call_command
from django.db import connection, transaction
from django.utils import timezone
from pytest_django import Settings
from wagtail.models import Page

from accounts.models import User
from audit import chain
from casework.models import Case, RoleGrant
from casework.states import State
from common import keys, stamp
from common.boxes import PRIVATE, open_box, open_boxes
from forms.models import Application, ApplicationKind, Draft
from outbox.models import Message
from portal.demo.build import Demo
from portal.demo.content.services import SERVICES
from portal.demo.logins import FILE
from tests.demo.making import make
from tests.logins import Login, one_time_code, printed

NEW_AT_MOST = 15
SOON = timedelta(days=3)
# One of each of the other forms; the joint application and the referral name their youth in full.
OTHER_FORMS, WITH_SURNAMES = 3, 2

pytestmark = pytest.mark.django_db


def _rows() -> dict[str, list[str]]:
    """Return every row of every table."""
    with connection.cursor() as cursor:
        tables = {}
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            tables[table] = sorted(repr(row) for row in cursor.fetchall())
        return tables


def _stories() -> list[tuple[Any, ...]]:
    """Return what the cases tell, boxes opened."""
    told = Case.objects.filter(kind=ApplicationKind.SUPPORT)
    cases = told.select_related("programme", "application", "contact_person").order_by("reference")
    return [
        (
            case.reference,
            case.programme.slug,
            case.state,
            case.due_on,
            case.received_at,
            case.contacted_at,
            case.application.public_word,
            case.contact_person.email if case.contact_person else "",
            open_box(case, PRIVATE),
            list(case.transitions.order_by("pk").values_list("name", "at")),
        )
        for case in cases
    ]


def test_a_second_run_changes_no_row_of_any_table() -> None:
    make(Demo(cases=25, pages=2))
    before = _rows()
    make(Demo(cases=25, pages=2))
    after = _rows()
    assert [table for table in before if before[table] != after[table]] == []


def test_the_same_seed_tells_the_same_stories_and_another_seed_others() -> None:
    told = []
    for seed in (7, 7, 8):
        with transaction.atomic():
            make(Demo(seed=seed, cases=25))
            told.append(_stories())
            transaction.set_rollback(True)
        stamp.bump()
    assert told[0] == told[1]
    assert {story[0] for story in told[0]}.isdisjoint(story[0] for story in told[2])


def test_more_cases_are_added_to_those_that_are_there() -> None:
    make(Demo(cases=3))
    first = set(Case.objects.values_list("reference", flat=True))
    make(Demo(cases=9))
    assert Case.objects.count() == 9
    assert first <= set(Case.objects.values_list("reference", flat=True))


def test_an_editors_change_stays_when_the_demo_is_made_again() -> None:
    make()
    Page.objects.filter(slug="kaa").update(title="KAA, ändrad")
    make()
    assert set(Page.objects.filter(slug="kaa").values_list("title", flat=True)) == {"KAA, ändrad"}


def test_the_printed_lines_name_one_user_for_each_role_and_a_caseworker_for_each_programme() -> None:
    logins = _printed()
    assert sorted((login.role, login.programme) for login in logins) == [
        ("administrator", ""),
        ("granskare", ""),
        ("handlaggare", "kaa"),
        ("handlaggare", "kaasam"),
        ("handlaggare", "mojligheten"),
        ("handlaggare", "ung-resurs"),
        ("kommunikator", ""),
        ("samordnare", ""),
        ("skribent", ""),
    ]
    assert _printed() == logins
    assert len({login.password for login in logins}) == len({login.seed for login in logins}) == len(logins)


def _printed() -> list[Login]:
    written = StringIO()
    call_command("demo", "--cases", "0", stdout=written)
    lines = written.getvalue().splitlines()
    logins = printed(written.getvalue())
    assert len(lines) == len(logins)
    return logins


def test_each_printed_login_opens_its_account() -> None:
    for login in _printed():
        user = User.objects.get(email=login.email)
        assert user.check_password(login.password)
        assert EmailAddress.objects.get(user=user).verified
        authenticator = Authenticator.objects.get(user=user, type=Authenticator.Type.TOTP)
        now = int(timezone.now().timestamp()) // 30
        assert authenticator.wrap().validate_code(one_time_code(login.seed, now))
        assert Authenticator.objects.filter(user=user, type=Authenticator.Type.RECOVERY_CODES).exists()


EDITORS = {"kommunikator": "Kommunikatörer", "skribent": "Skribenter"}


def test_roles_at_the_desk_are_rows_of_their_own_and_those_who_write_have_none() -> None:
    for login in _printed():
        user = User.objects.get(email=login.email)
        granted = [
            (grant.role, grant.programme.slug if grant.programme else "")
            for grant in RoleGrant.objects.filter(user=user).select_related("programme")
        ]
        assert granted == ([] if login.role in EDITORS else [(login.role, login.programme)])
        assert user.is_superuser is (login.role == "administrator")
        assert [group.name for group in user.groups.all()] == [name for role, name in EDITORS.items() if role == login.role]


def test_the_file_of_logins_is_for_its_owner_alone() -> None:
    _printed()
    mode = (keys.folder() / FILE).stat().st_mode
    assert stat.S_IMODE(mode) == 0o600


def test_a_lost_file_of_logins_gives_new_ones_that_work() -> None:
    before = _printed()
    (keys.folder() / FILE).unlink()
    after = _printed()
    assert {login.email for login in before} == {login.email for login in after}
    assert all(User.objects.get(email=login.email).check_password(login.password) for login in after)


def test_production_refuses_the_demo(settings: Settings) -> None:
    settings.PORTAL_ENVIRONMENT = "production"
    with pytest.raises(CommandError):
        call_command("demo", stdout=StringIO())
    assert not User.objects.exists()


def test_the_desk_has_a_few_new_cases_of_which_some_are_due_and_one_is_late() -> None:
    make(Demo(cases=25))
    today = timezone.localdate()
    new = Case.objects.filter(state=State.RECEIVED)
    assert 5 <= new.count() <= NEW_AT_MOST
    assert new.filter(due_on__lt=today).count() == 1
    assert new.filter(due_on__gte=today, due_on__lte=today + SOON).count() >= 3
    assert len(set(Case.objects.values_list("state", flat=True))) >= 8
    assert set(Case.objects.values_list("programme__slug", flat=True)) == {part.slug for part in SERVICES}


def test_many_cases_bring_no_more_new_ones() -> None:
    make(Demo(cases=60))
    assert Case.objects.count() == 60 + OTHER_FORMS
    assert Case.objects.filter(state=State.RECEIVED).count() <= NEW_AT_MOST


def test_the_dates_of_a_case_follow_each_other() -> None:
    make(Demo(cases=25))
    now = timezone.now()
    for case in Case.objects.select_related("application"):
        steps = list(case.transitions.order_by("pk").values_list("at", flat=True))
        assert steps == sorted(steps)
        assert case.received_at == case.application.submitted_at == steps[0]
        assert steps[-1] < now


def test_what_people_told_is_sealed_and_gives_a_first_name_only() -> None:
    make(Demo(cases=25))
    names = [content["name"] for content in open_boxes(Case.objects.all(), "shared").values()]
    assert len(names) == 25 + OTHER_FORMS
    assert sum(" " in name for name in names) == WITH_SURNAMES
    contacts = [str(open_box(case, PRIVATE)["contact"]) for case in Case.objects.all()]
    stored = repr(_rows())
    assert any(contacts)
    assert not [contact for contact in contacts if contact and contact in stored]


def test_the_demo_leaves_no_draft_and_no_message_on_its_way() -> None:
    make(Demo(cases=25))
    assert Application.objects.count() == 25 + OTHER_FORMS
    assert not Draft.objects.exists()
    assert not Message.objects.exclude(state="sent").exists()


def test_the_log_of_the_demo_holds_together() -> None:
    make(Demo(cases=5))
    assert chain.verify().is_whole
