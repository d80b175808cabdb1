"""The end of the empty chain, and the triggers that keep its entries as they are."""

from django.db import migrations

from audit import triggers


def _make_head(apps, schema_editor):
    apps.get_model("audit", "Head").objects.get_or_create(pk=1)


def _forget_head(apps, schema_editor):
    apps.get_model("audit", "Head").objects.all().delete()


def _install(apps, schema_editor):
    triggers.install(schema_editor.connection)


def _remove(apps, schema_editor):
    triggers.remove(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_initial")]

    operations = [migrations.RunPython(_make_head, _forget_head), migrations.RunPython(_install, _remove)]
