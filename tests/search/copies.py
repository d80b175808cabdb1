"""Pages by the ten thousand, for whoever measures the search: copies of those in its index, made by the database itself."""

from django.db import connection, models, transaction
from wagtail.models import Page

from search.models import Entry

# The place of a copy in the tree is that of a child which no page has: Z001, Z002, ...; that of a copy of a copy begins with Y.
PLACES, MOST_TIMES = "ZY", 999
_NUMBERS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %s)"
_KEYS = {"sqlite": "lower(hex(randomblob(16)))", "postgresql": "gen_random_uuid()"}


def _copy(model: type[models.Model], changed: dict[str, str], times: int) -> None:
    """Insert the rows of the pages of the index `times` times, with SQL in the place of what is not the same."""
    columns = [field.column for field in model._meta.local_concrete_fields]
    listed, taken = ", ".join(columns), ", ".join(changed.get(column, f"t.{column}") for column in columns)
    table, key = model._meta.db_table, model._meta.pk.column
    with connection.cursor() as cursor:
        cursor.execute(
            f"{_NUMBERS} INSERT INTO {table} ({listed}) SELECT {taken} FROM {table} t JOIN search_entry e ON e.page_id = t.{key}, n",
            [times],
        )


def multiply(*times: int) -> int:
    """Give every page of the index so many copies below it, then every page and copy so many again; return how many the index has then.

    A copy has its number last in its title, and no row of its own type: it can be found and linked to, not read.
    """
    with transaction.atomic(), connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET LOCAL statement_timeout = 0")
        for place, copies in zip(PLACES, times, strict=False):
            _multiply(copies, f"'{place}' || substr(CAST(1000 + n.i AS text), 2)")
        cursor.execute("ANALYZE")
    return Entry.objects.count()


def _multiply(times: int, place: str) -> None:
    assert 0 < times <= MOST_TIMES
    step = Page.objects.order_by("-pk").values_list("pk", flat=True)[0] + 1
    numbered = {"title": "t.title || ' ' || n.i"}
    page = {
        "id": f"t.id + n.i * {step}",
        "path": f"t.path || {place}",
        "depth": "t.depth + 1",
        "numchild": "0",
        "translation_key": _KEYS[connection.vendor],
        "slug": "'kopia-' || n.i",
        "url_path": "t.url_path || 'kopia-' || n.i || '/'",
        "latest_revision_id": "NULL",
        "live_revision_id": "NULL",
    }
    _copy(Page, page | numbered, times)
    _copy(Entry, {"page_id": f"t.page_id + n.i * {step}", "title_words": "t.title_words || ' ' || n.i"} | numbered, times)
