"""The first synonyms of a new installation; what a communicator deletes afterwards does not come back."""

from django.db import migrations

from search.word_lists import first_synonyms


def _add(apps, schema_editor):
    synonym = apps.get_model("search", "Synonym")
    synonym.objects.bulk_create(
        synonym(typed=typed, means=means, is_mutual=is_mutual) for typed, means, is_mutual in first_synonyms()
    )


class Migration(migrations.Migration):
    dependencies = [("search", "0002_full_text")]

    operations = [migrations.RunPython(_add, migrations.RunPython.noop)]
