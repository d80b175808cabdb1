"""The desk costs the same with many cases as with few: queries are counted, and the plans of the database are read."""

import re
from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from django.db import connection

from tests import factories, personae
from tests.queries import Counted
from tests.running import postgresql_url

QUEUE, CASE = 8, 12
FEW = 30
MANY = [300, pytest.param(5_000, marks=pytest.mark.full)]
# PostgreSQL reads a small table from end to end by right.
BIG_ENOUGH = MANY[1:] if postgresql_url() else MANY
# Reading one of these from end to end costs more for each case there is.
_WHOLE = {
    "sqlite": re.compile(r"SCAN (casework_case|common_box|common_wrappedkey)|USING (COVERING )?INDEX common_wrappedkey_reader"),
    "postgresql": re.compile(r"Seq Scan on (casework_case|common_box|common_wrappedkey)|common_wrappedkey_reader"),
}
Budget = Callable[..., AbstractContextManager[Counted]]


def _queue(budget: Budget, persona: Callable[[], personae.Staff]) -> Counted:
    staff = persona()
    staff.client.get("/handlaggning/")
    with budget(QUEUE) as seen:
        answer = staff.client.get("/handlaggning/")
    assert answer.status_code == 200
    assert "Robin" in answer.content.decode()
    return seen


@pytest.mark.django_db
@pytest.mark.parametrize("persona", [personae.coordinator, personae.caseworker])
@pytest.mark.parametrize("count", MANY)
def test_the_queue_asks_the_same_of_the_database_however_many_cases_there_are(
    query_budget: Budget, persona: Callable[[], personae.Staff], count: int
) -> None:
    factories.many_cases(FEW)
    few = _queue(query_budget, persona)
    factories.many_cases(count)
    many = _queue(query_budget, persona)

    assert len(many.statements) == len(few.statements)


@pytest.mark.django_db
def test_a_case_page_keeps_its_budget_among_many(query_budget: Budget) -> None:
    factories.many_cases(FEW)
    case = factories.case()
    staff = personae.coordinator()
    address = f"/handlaggning/arenden/{case.reference}/"
    staff.client.get(address)
    # Three more are the row that the log keeps of the reading: the head of its chain twice, and the row.
    with query_budget(CASE + 3) as seen:
        assert staff.client.get(address).status_code == 200
    reading = [sql for sql in seen.statements if "audit_" in sql]

    assert len(seen.statements) - len(reading) <= CASE


@pytest.mark.django_db
@pytest.mark.parametrize("count", BIG_ENOUGH)
def test_no_list_of_the_desk_reads_a_table_from_end_to_end(query_budget: Budget, count: int) -> None:
    factories.many_cases(count)
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE casework_case, common_box, common_wrappedkey")
    seen = _queue(query_budget, personae.coordinator)

    # A capped count stops at a thousand and one by itself.
    bad = {sql: _plan(sql) for sql in seen.statements if " AS capped" not in sql and _WHOLE[connection.vendor].search(_plan(sql))}
    assert bad == {}


def _plan(sql: str) -> str:
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN {'QUERY PLAN' if connection.vendor == 'sqlite' else ''} {sql}".replace("%", "%%"))
        return "\n".join(str(row[-1]) for row in cursor.fetchall())
