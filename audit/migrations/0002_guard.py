"""The triggers that keep entries as they are."""

from django.db import migrations

from audit import triggers


def _install(apps, schema_editor):
    triggers.install(schema_editor.connection)


def _remove(apps, schema_editor):
    triggers.remove(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_initial")]

    operations = [migrations.RunPython(_install, _remove)]
