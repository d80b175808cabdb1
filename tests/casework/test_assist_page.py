"""Filling in together from the desk: a draft that says who types, and the public wizard."""

import pytest

from forms.models import Draft, TypedBy
from tests import factories, personae

pytestmark = pytest.mark.django_db
ASSIST = "/handlaggning/fyll-i/"


@pytest.mark.parametrize("kind", ["support", "joint"])
def test_a_form_is_begun_with_the_typist_on_record(kind: str) -> None:
    factories.all_programmes()
    staff = personae.caseworker()
    answer = staff.client.post(ASSIST, {"kind": kind})
    draft = Draft.objects.get()
    assert answer.status_code == 303
    assert answer["Location"] == f"/ansok/{draft.reference}/alder/"
    assert (draft.kind, draft.typed_by, draft.typist) == (kind, TypedBy.STAFF, staff.user)
    page = staff.client.get(answer["Location"])
    assert page.status_code == 200
    assert "Hur gammal är du?" in page.content.decode()


def test_the_draft_belongs_to_this_browser_alone() -> None:
    staff = personae.caseworker()
    address = staff.client.post(ASSIST, {"kind": "support"})["Location"]
    assert personae.caseworker().client.get(address).status_code == 303


def test_the_queue_leads_there() -> None:
    page = personae.caseworker().client.get("/handlaggning/").content.decode()
    assert f'href="{ASSIST}">Fyll i tillsammans</a>' in page


@pytest.mark.parametrize("kind", ["", "referral", "x"])
def test_a_form_that_is_not_offered_is_not_begun(kind: str) -> None:
    answer = personae.caseworker().client.post(ASSIST, {"kind": kind})
    assert answer.status_code == 422
    assert 'role="alert"' in answer.content.decode()
    assert not Draft.objects.exists()


@pytest.mark.parametrize("persona", ["reviewer", "administrator", "communicator", "superuser"])
def test_whoever_has_no_role_with_cases_begins_nothing(persona: str) -> None:
    assert getattr(personae, persona)().client.post(ASSIST, {"kind": "support"}).status_code == 403
    assert not Draft.objects.exists()


def test_looking_begins_nothing() -> None:
    personae.caseworker().client.get(ASSIST)
    assert not Draft.objects.exists()
