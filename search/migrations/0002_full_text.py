"""The full-text index over the words of the entries; the database itself keeps it in step with the rows.

SQLite: an FTS5 table without a text of its own, and triggers. PostgreSQL: two generated columns with a GIN index each. They stay in the row
(MAIN), since a common word is looked for in the order of the pages, and a row that is read from two places takes five times as long.
"""

from django.db import migrations

COLUMNS = ("title_words", "lead_words", "text_words", "easy_words", "more_words")

_LISTED = ", ".join(COLUMNS)
_NEW = ", ".join(f"new.{column}" for column in COLUMNS)
_OLD = ", ".join(f"old.{column}" for column in COLUMNS)
_PUT = f"INSERT INTO search_words (rowid, {_LISTED}) VALUES (new.page_id, {_NEW});"
_TAKE = f"INSERT INTO search_words (search_words, rowid, {_LISTED}) VALUES ('delete', old.page_id, {_OLD});"

# The words are folded and in small letters already: the tokenizer only parts them where the spaces are.
SQLITE = (
    f"""CREATE VIRTUAL TABLE search_words USING fts5({_LISTED}, content='search_entry', content_rowid='page_id',
        tokenize="unicode61 remove_diacritics 0", prefix='2 3')""",
    f"CREATE TRIGGER search_entry_put AFTER INSERT ON search_entry BEGIN {_PUT} END",
    f"CREATE TRIGGER search_entry_take AFTER DELETE ON search_entry BEGIN {_TAKE} END",
    f"CREATE TRIGGER search_entry_change AFTER UPDATE ON search_entry BEGIN {_TAKE} {_PUT} END",
)
SQLITE_BACK = (
    "DROP TRIGGER search_entry_change",
    "DROP TRIGGER search_entry_take",
    "DROP TRIGGER search_entry_put",
    "DROP TABLE search_words",
)


def _weighed(column: str, weight: str) -> str:
    return f"setweight(to_tsvector('simple'::regconfig, {column}), '{weight}')"


_ALL = " || ".join(_weighed(*pair) for pair in zip(COLUMNS, "ABCCD", strict=True))
POSTGRESQL = (
    f"""ALTER TABLE search_entry
        ADD COLUMN all_vector tsvector GENERATED ALWAYS AS ({_ALL}) STORED,
        ADD COLUMN title_vector tsvector GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, title_words)) STORED""",
    "ALTER TABLE search_entry ALTER COLUMN all_vector SET STORAGE MAIN, ALTER COLUMN title_vector SET STORAGE MAIN",
    "CREATE INDEX search_entry_all ON search_entry USING gin (all_vector) WITH (fastupdate = off)",
    "CREATE INDEX search_entry_titles ON search_entry USING gin (title_vector) WITH (fastupdate = off)",
    # In whatever language.
    "CREATE INDEX search_entry_best ON search_entry (prior DESC)",
)
POSTGRESQL_BACK = ("DROP INDEX search_entry_best", "ALTER TABLE search_entry DROP COLUMN all_vector, DROP COLUMN title_vector")

_STATEMENTS = {"sqlite": (SQLITE, SQLITE_BACK), "postgresql": (POSTGRESQL, POSTGRESQL_BACK)}


def _forwards(apps, schema_editor):
    for statement in _STATEMENTS[schema_editor.connection.vendor][0]:
        schema_editor.execute(statement)


def _backwards(apps, schema_editor):
    for statement in _STATEMENTS[schema_editor.connection.vendor][1]:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("search", "0001_public_search")]

    operations = [migrations.RunPython(_forwards, _backwards)]
