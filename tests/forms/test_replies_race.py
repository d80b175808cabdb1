"""A card is answered once however many answer it at the same time."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from common.codes import new_reference
from forms.actions.replies import UnknownCard, answer_card, print_card
from forms.models import Application, ReplyCard
from forms.specs.model import Answers
from tests import factories

AT_ONCE = 8
NO = Answers({"occupation": ["studies"], "call": ["no"]})


@pytest.mark.django_db(transaction=True)
def test_one_of_eight_browsers_answers_and_each_press_in_it_gets_the_same_answer():
    case = factories.many_cases(1)[0]
    print_card(about=case.reference, programme=case.programme, by=factories.user())
    card = ReplyCard.objects.get().pk
    own, others = new_reference(), [new_reference() for _browser in range(AT_ONCE // 2)]

    def answer(reference):
        try:
            return answer_card(card=card, reference=reference, answers=NO).reference
        except UnknownCard:
            return ""
        finally:
            connection.close()

    with ThreadPoolExecutor(AT_ONCE) as pool:
        told = list(pool.map(answer, [own] * (AT_ONCE // 2) + others))
    kept = Application.objects.get(kind="reply").reference
    assert {reference for reference in told if reference} == {kept}
    assert len([reference for reference in told if reference]) == (AT_ONCE // 2 if kept == own else 1)
