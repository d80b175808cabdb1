"""What the migrations put into the tables: a transactional test empties them after itself, and this puts it back."""

from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction

_copies: dict[str, str] = {}


def remember() -> None:
    """Copy, inside the test database, every table that is not empty after the migrations."""
    quote = connection.ops.quote_name
    with connection.cursor() as cursor:
        for number, table in enumerate(sorted(connection.introspection.django_table_names(only_existing=True, include_views=False))):
            cursor.execute(f"SELECT EXISTS (SELECT 1 FROM {quote(table)})")
            if cursor.fetchone()[0]:
                copy = f"first_rows_{number}"
                cursor.execute(f"DROP TABLE IF EXISTS {copy}")
                cursor.execute(f"CREATE TABLE {copy} AS SELECT * FROM {quote(table)}")
                _copies[table] = copy


def put_back() -> None:
    """Fill the emptied tables as they were, whatever has been put there since."""
    quote = connection.ops.quote_name
    with connection.constraint_checks_disabled(), transaction.atomic(), connection.cursor() as cursor:
        for table in _copies:
            cursor.execute(f"DELETE FROM {quote(table)}")
        for table, copy in _copies.items():
            cursor.execute(f"INSERT INTO {quote(table)} SELECT * FROM {copy}")
    ContentType.objects.clear_cache()
