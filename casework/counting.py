"""Counts that cost little: each stops at a thousand, and all of a page's are asked in one query."""

from collections.abc import Iterable
from typing import Any

from django.db import connection
from django.db.models import QuerySet

CAP = 1000


def capped_counts(querysets: Iterable[QuerySet[Any]]) -> list[int]:
    """Return how many rows each query has, at most `CAP` + 1, in one query."""
    parts: list[str] = []
    values: list[Any] = []
    for queryset in querysets:
        if queryset.query.is_empty():
            parts.append("0")
            continue
        sql, params = queryset.order_by().values("pk")[: CAP + 1].query.sql_with_params()
        parts.append(f"(SELECT COUNT(*) FROM ({sql}) AS capped)")  # noqa: S608 (the ORM's own SQL, values apart)
        values += params
    with connection.cursor() as cursor:
        cursor.execute("SELECT " + ", ".join(parts), values)
        return list(cursor.fetchone())


def spoken(count: int) -> str:
    """Return a capped count as people read it."""
    return "1 000+" if count > CAP else f"{count:,}".replace(",", "\N{NO-BREAK SPACE}")
