"""What the desk's own people are told."""

import pytest
from django.db import transaction

from casework import actions
from casework.notices import topic_words
from casework.states import State
from outbox.models import Message
from outbox.topics import _HANDLERS, letters_for
from tests import factories, personae
from tests.casework import stage

pytestmark = pytest.mark.django_db


def test_the_caseworkers_of_the_programme_get_a_notice_without_a_word_of_whom() -> None:
    here = personae.caseworker().user
    personae.caseworker_of_another_programme()
    factories.caseworker(factories.kaa(), is_active=False)
    case = stage.a_case()
    letters = letters_for(Message.objects.get(topic="casework.new"))
    assert [letter.to for letter in letters] == [here.email]
    assert "KAA" in letters[0].text
    assert "/konto/logga-in/" in letters[0].text
    assert "Robin" not in letters[0].text
    assert case.reference not in letters[0].text


def test_a_contact_person_is_told_only_while_the_case_is_hers() -> None:
    case, coordinator = stage.a_case(), personae.coordinator().user
    person = factories.caseworker(case.programme)
    with transaction.atomic():
        actions.assign(case=case, contact_person=person, by=coordinator)
    message = Message.objects.get(topic="casework.assigned")
    assert [letter.to for letter in letters_for(message)] == [person.email]
    actions.close(case=stage.fresh(case), outcome="other", by=coordinator)
    assert stage.fresh(case).state == State.CLOSED
    assert letters_for(message) == []


def test_who_claims_a_case_needs_no_letter_about_it() -> None:
    actions.claim(case=stage.a_case(), by=personae.caseworker().user)
    assert not Message.objects.filter(topic="casework.assigned").exists()


def test_every_kind_of_message_has_a_name_on_the_page_of_messages() -> None:
    assert set(topic_words()) == set(_HANDLERS) - {"outbox.mail"}
