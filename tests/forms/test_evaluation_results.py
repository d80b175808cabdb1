"""What the evaluations say together: nothing of fewer than five, and nothing that can be subtracted to fewer than five."""

import itertools
import random
from datetime import date

import pytest
import time_machine

from forms.actions.evaluating import sealed_words
from forms.evaluations import results, results_by_service
from forms.models import Evaluation
from services.models import Programme
from tests import factories

pytestmark = pytest.mark.django_db
NOVEMBER = "2026-11-25T11:00:00Z"


@pytest.fixture(autouse=True)
def _november():
    with time_machine.travel(NOVEMBER, tick=False):
        yield


def give(*steps, programme=None, month="2026-11", words="", **answers):
    """Answers in the order of arrival, each with a step for one question."""
    year, number = month.split("-")
    for step in steps:
        Evaluation.objects.create(
            programme=programme, month=date(int(year), int(number), 1), words=sealed_words(words), **{"helped": step, **answers}
        )


@pytest.mark.parametrize(("given", "counted"), [(0, None), (4, None), (5, 5), (9, 5), (10, 10), (11, 10)])
def test_answers_are_counted_five_at_a_time(given, counted):
    give(*[3] * given)
    found = results(None)
    assert (found.count if found else None) == counted


def test_a_question_has_its_mean_and_how_many_gave_each_step():
    give(1, 5, 5, 4, 2)
    (score,) = results(None).scores
    assert (score.key, str(score.question), score.count) == ("helped", "Har det hjälpt?", 5)
    assert score.mean == pytest.approx(3.4)
    assert score.distribution == (1, 1, 0, 1, 2)


def test_a_question_that_fewer_than_five_answered_is_not_told():
    give(3, 3, 3, 3, listened=4)
    give(3, listened=None)
    assert [score.key for score in results(None).scores] == ["helped"]
    give(*[3] * 5, listened=1)
    found = {score.key: score.count for score in results(None).scores}
    assert found == {"listened": 9, "helped": 10}


def test_each_service_is_counted_for_itself_and_the_whole_is_their_sum():
    services = factories.all_programmes()
    give(*[5] * 6, programme=services["kaa"])
    give(*[1] * 4, programme=services["kaasam"])
    give(*[2] * 5)
    assert results(services["kaa"]).count == 5
    assert results(services["kaasam"]) is None
    whole = results(None)
    assert (whole.count, whole.scores[0].distribution) == (10, (0, 5, 0, 0, 5))


def test_a_five_is_dated_by_the_quarter_in_which_it_became_full_and_by_nothing_finer():
    give(*[4] * 3, month="2026-06")
    give(*[2] * 4, month="2026-08")
    give(*[5] * 3, month="2026-10")
    found = results(None)
    assert [(one.year, one.quarter, one.count) for one in found.quarters] == [(2026, 3, 5), (2026, 4, 5)]
    assert found.quarters[0].scores[0].distribution == (0, 2, 0, 3, 0)
    assert found.quarters[1].scores[0].distribution == (0, 2, 0, 0, 3)


# Two months back from November is October, three is September: the third quarter then comes along whole.
@pytest.mark.parametrize(("months", "count"), [(1, 5), (2, 5), (3, 10), (5, 10), (6, 15), (12, 15)])
def test_months_are_whole_quarters(months, count):
    give(*[1] * 5, month="2026-06")
    give(*[2] * 5, month="2026-08")
    give(*[3] * 5, month="2026-11")
    assert results(None, months=months).count == count


def test_no_two_results_ever_differ_by_one_to_four_answers():
    services = [*factories.all_programmes().values(), None]
    chance = random.Random(4)
    seen: set[int] = set()
    for number in range(90):
        month = f"2026-{4 + number // 13:02d}"
        give(chance.randint(1, 5), programme=chance.choice(services), month=month)
        asked = itertools.product([None, *Programme.objects.all()], (1, 3, 6, 9, 12))
        for programme, months in asked:
            found = results(programme, months=months)
            figures = [found.count, *(quarter.count for quarter in found.quarters)] if found else [0]
            seen |= {count % 5 for count in figures}
    assert seen == {0}


def test_the_words_stand_in_the_order_of_the_alphabet_not_of_arrival():
    for words in ("tack", "Bra fika", "", "alla var snälla", "Mer tid"):
        give(3, words=words)
    assert results(None).words == ("alla var snälla", "Bra fika", "Mer tid", "tack")


def test_words_wait_for_their_five_like_everything_else():
    for words in ("ett", "två", "tre", "fyra", "fem", "sex"):
        give(3, words=words)
    assert "sex" not in results(None).words
    assert len(results(None).words) == 5


def test_a_process_without_the_private_key_tells_the_figures_and_no_words(monkeypatch):
    give(*[3] * 5, words="Bra fika")
    monkeypatch.setattr("common.keys.KeyRing.has_private", property(lambda _ring: False))
    found = results(None)
    assert (found.count, found.words) == (5, ())


def test_all_services_are_told_at_once_and_those_who_named_none_by_themselves(query_budget):
    services = factories.all_programmes()
    give(*[5] * 5, programme=services["kaa"], words="Bra fika")
    give(*[1] * 4, programme=services["kaasam"])
    give(*[2] * 5, month="2026-03")
    with query_budget(1):
        found = results_by_service()
    assert set(found) == {services["kaa"].pk, None}
    (quarter,) = found[None].quarters
    assert (quarter.year, quarter.quarter, quarter.scores[0].mean) == (2026, 1, 2)
    assert found[services["kaa"].pk].quarters[0].words == ("Bra fika",) * 5


def test_results_cost_one_query_however_many_have_answered(query_budget):
    give(*[3] * 25, words="Bra fika")
    with query_budget(1):
        results(None)
