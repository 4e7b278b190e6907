"""What databases look for words by. The text consists of small letters and digits of ASCII, so no dictionary is at work.

SQLite: an FTS5 table over the entries, kept by triggers. A later migration that alters `search_entry` on SQLite makes a new
table in its place, which has no triggers: it has to make them again. PostgreSQL: two columns that it computes itself.
"""

from django.db import migrations

SQLITE = (
    "CREATE VIRTUAL TABLE search_index USING fts5(words, stems, content='search_entry', content_rowid='id',"
    " prefix='2 3 4', tokenize='ascii')",
    "CREATE TRIGGER search_entry_added AFTER INSERT ON search_entry BEGIN"
    " INSERT INTO search_index(rowid, words, stems) VALUES (new.id, new.words, new.stems); END",
    "CREATE TRIGGER search_entry_removed AFTER DELETE ON search_entry BEGIN"
    " INSERT INTO search_index(search_index, rowid, words, stems) VALUES ('delete', old.id, old.words, old.stems); END",
    "CREATE TRIGGER search_entry_changed AFTER UPDATE ON search_entry BEGIN"
    " INSERT INTO search_index(search_index, rowid, words, stems) VALUES ('delete', old.id, old.words, old.stems);"
    " INSERT INTO search_index(rowid, words, stems) VALUES (new.id, new.words, new.stems); END",
    "INSERT INTO search_index(search_index) VALUES ('rebuild')",
)
POSTGRESQL = tuple(
    statement
    for name in ("words", "stems")
    for statement in (
        f"ALTER TABLE search_entry ADD COLUMN {name}_vector tsvector"
        f" GENERATED ALWAYS AS (to_tsvector('pg_catalog.simple', {name})) STORED",
        f"CREATE INDEX search_entry_{name} ON search_entry USING gin ({name}_vector)",
    )
)
MADE = {"sqlite": SQLITE, "postgresql": POSTGRESQL}
UNMADE = {
    "sqlite": (
        "DROP TRIGGER search_entry_added",
        "DROP TRIGGER search_entry_removed",
        "DROP TRIGGER search_entry_changed",
        "DROP TABLE search_index",
    ),
    "postgresql": tuple(f"ALTER TABLE search_entry DROP COLUMN {name}_vector" for name in ("words", "stems")),
}


def make(apps, editor):
    for statement in MADE[editor.connection.vendor]:
        editor.execute(statement, params=None)


def unmake(apps, editor):
    for statement in UNMADE[editor.connection.vendor]:
        editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("search", "0001_initial")]

    operations = [migrations.RunPython(make, unmake)]
