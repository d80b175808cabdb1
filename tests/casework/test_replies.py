"""An answered postcard: a contact that the young person made, in the case that the card was about; no case of its own."""

import pytest

from audit.models import Entry
from casework import actions
from casework.models import Case, ContactMade
from casework.states import Channel, State
from forms.actions.replies import answer_card, print_card
from forms.models import Application, ReplyCard
from forms.specs.model import Answers
from outbox.models import Message
from outbox.topics import letters_for
from tests import factories, personae
from tests.casework import stage

pytestmark = pytest.mark.django_db
CALL = {"occupation": ["works"], "call": ["yes"], "phone": ["+46701740633"]}
NO_CALL = {"occupation": ["studies"], "call": ["no"]}


def answered(case: Case, answers: dict[str, list[str]], reference: str = "2345678923") -> Application:
    """The card about a case comes back."""
    print_card(about=case.reference, programme=case.programme, by=factories.user())
    card = ReplyCard.objects.order_by("-pk")[0]
    return answer_card(card=card.pk, reference=reference, answers=Answers(answers))


def test_the_case_gets_a_contact_that_came_from_the_young_person() -> None:
    case = stage.a_case()
    answered(case, NO_CALL)
    made = ContactMade.objects.get(case=case)
    assert (made.by, made.channel) == (None, Channel.POSTCARD)
    assert (stage.fresh(case).contacted_at, stage.fresh(case).due_on) == (made.at, None)
    assert Case.objects.count() == 1
    assert Entry.objects.get(event="card.answered").reference == case.reference


def test_who_wants_a_call_is_promised_one_anew() -> None:
    case = stage.a_case(due_on=stage.in_days(1))
    answered(case, CALL)
    assert stage.fresh(case).due_on == stage.in_days(14)


@pytest.mark.parametrize("answers", [CALL, NO_CALL])
@pytest.mark.parametrize("state", list(State))
def test_a_card_can_be_answered_whatever_has_become_of_the_case(state: State, answers: dict[str, list[str]]) -> None:
    case = stage.a_case(state)
    answered(case, answers)
    after = stage.fresh(case)
    assert (after.state, after.contacted_at is not None) == (state, True)
    assert after.due_on == (case.due_on if state == State.ON_HOLD else stage.in_days(14) if answers is CALL and after.is_open else None)


def test_the_status_page_does_not_say_that_we_have_talked() -> None:
    case = stage.a_case()
    answered(case, NO_CALL)
    assert stage.public_word(case) == "received"


def test_the_answer_stands_on_the_page_of_the_case_and_in_its_story() -> None:
    staff, case = personae.caseworker(), stage.a_case()
    address = f"/handlaggning/arenden/{case.reference}/"
    assert "Svar på vykort" not in staff.client.get(address).content.decode()
    answered(case, CALL)
    page = staff.client.get(address).content.decode()
    assert "Svarade på ett vykort. Ungdomen" in page
    assert "Vad gör du just nu?" in page
    assert "Jobbar" in page
    assert "070-174 06 33" in page


def test_only_the_answers_about_this_case_are_shown() -> None:
    staff, case, other = personae.caseworker(), stage.a_case(), stage.a_case()
    answered(case, NO_CALL)
    answered(other, CALL, reference="2345678924")
    page = staff.client.get(f"/handlaggning/arenden/{case.reference}/").content.decode()
    assert "Pluggar" in page
    assert "Jobbar" not in page


def test_the_contact_person_is_told_without_a_word_of_whom() -> None:
    case = stage.a_case(State.ASSIGNED)
    answered(case, CALL)
    letter = letters_for(Message.objects.get(topic="casework.card_answered"))[0]
    assert letter.to == case.contact_person.email
    for secret in ("Robin", case.reference, "Jobbar", "070-174"):
        assert secret not in letter.text + letter.subject


def test_where_nobody_answers_for_the_case_the_caseworkers_hear_that_something_is_new() -> None:
    case = stage.a_case()
    Message.objects.all().delete()
    answered(case, CALL)
    assert list(Message.objects.values_list("topic", flat=True)) == ["casework.new"]


def test_of_a_protected_case_those_named_are_told_and_nobody_else() -> None:
    case, first, second = stage.a_case(), factories.caseworker(factories.kaa()), factories.caseworker(factories.kaa())
    Message.objects.all().delete()
    actions.protect(case=case, people=[first, second], by=first)
    answered(case, CALL)
    assert sorted(message.payload["user"] for message in Message.objects.all()) == [first.pk, second.pk]


def test_a_card_about_a_case_that_is_gone_undoes_the_answer() -> None:
    case = factories.many_cases(1)[0]
    print_card(about=case.reference, programme=case.programme, by=factories.user())
    case.delete()
    with pytest.raises(Case.DoesNotExist):
        answer_card(card=ReplyCard.objects.get().pk, reference="2345678923", answers=Answers(CALL))
