"""Every field is classified, the page about personal data is fresh, and Wagtail's index of references stays out of it."""

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db.models import Model

from common.privacy import Kind, Unclassified, classification, own_fields
from tests.consistency.sources import APPS

OWN = [model for model in apps.get_models(include_auto_created=False) if model._meta.app_label in APPS]
ABOUT_A_PERSON = {Kind.PSEUDONYM, Kind.SEALED}


def _is_about_applicants(model: type[Model]) -> bool:
    try:
        return bool(ABOUT_A_PERSON & set(classification(model).values()))
    except Unclassified:
        return False


ABOUT_APPLICANTS = [model for model in OWN if _is_about_applicants(model)]


@pytest.mark.parametrize("model", OWN, ids=lambda model: model._meta.label)
def test_every_field_says_what_it_holds_about_people(model: type[Model]) -> None:
    assert set(classification(model)) == {field.name for field in own_fields(model)}


@pytest.mark.parametrize("model", ABOUT_APPLICANTS, ids=lambda model: model._meta.label)
def test_tables_about_applicants_stay_out_of_the_editors_index_of_references(model: type[Model]) -> None:
    assert getattr(model, "wagtail_reference_index_ignore", False) is True


@pytest.mark.parametrize("model", ABOUT_APPLICANTS, ids=lambda model: model._meta.label)
def test_what_is_sealed_is_stored_as_bytes(model: type[Model]) -> None:
    kinds = classification(model)
    sealed = [field for field in own_fields(model) if kinds[field.name] is Kind.SEALED]

    assert [field.name for field in sealed if field.get_internal_type() != "BinaryField"] == []


@pytest.mark.django_db
def test_the_page_about_personal_data_is_fresh() -> None:
    call_command("personal_data", "--check")
