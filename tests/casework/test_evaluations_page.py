"""The results of the evaluations at the desk: from five answers on, for those who work with cases, and reading them is audited."""

import datetime
import re
from collections.abc import Callable
from typing import Any

import pytest

from audit.models import Entry
from forms.actions.evaluating import sealed_words
from forms.models import Evaluation
from services.models import Programme
from tests import factories, personae

pytestmark = pytest.mark.django_db
EVALUATIONS = "/handlaggning/utvardering/"
FEW = "Färre än fem svar"


def give(scores: list[int], *, programme: Programme | None, words: str = "", month: tuple[int, int] = (2026, 8)) -> None:
    """Answers to one question of five, in the order of arrival."""
    for score in scores:
        when = datetime.date(*month, 1)
        Evaluation.objects.create(programme=programme, month=when, words=sealed_words(words), listened=score)


def seen(staff: personae.Staff) -> str:
    answer = staff.client.get(EVALUATIONS)
    assert answer.status_code == 200
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode().split("<main")[1].split("</main>")[0]).split())


def test_five_answers_have_a_mean_a_spread_and_words() -> None:
    give([1, 3, 3, 3, 4], programme=factories.kaa(), words="Bra fika")
    page = seen(personae.caseworker())
    assert "Kvartal 3, 2026: 5 har svarat" in page
    assert "Blev du lyssnad på?" in page
    assert re.search(r"Medel 2,8\b.*Spridning 1,0\b", page)
    assert page.count("Bra fika") == 5


def test_fewer_than_five_say_so_and_nothing_else() -> None:
    give([5, 5, 5, 5], programme=factories.kaa(), words="Bra fika")
    page = seen(personae.caseworker())
    assert FEW in page
    for hidden in ("Bra fika", "Medel", "Kvartal", "4 har svarat"):
        assert hidden not in page


def test_quarters_stand_apart_the_newest_first_without_a_day() -> None:
    kaa = factories.kaa()
    give([1] * 5, programme=kaa, month=(2026, 2))
    give([5] * 5, programme=kaa, month=(2026, 5))
    page = seen(personae.caseworker())
    assert re.findall(r"Kvartal \d, \d{4}:", page) == ["Kvartal 2, 2026:", "Kvartal 1, 2026:"]
    assert not re.search(r"februari|maj|2026-0", page)


def test_a_caseworker_sees_her_services_and_a_coordinator_all_and_what_names_none() -> None:
    services = factories.all_programmes()
    give([2] * 5, programme=services["kaa"], words="om kaa")
    give([4] * 5, programme=services["mojligheten"], words="om mojligheten")
    give([4] * 5, programme=None, words="om ingen")
    mine, theirs, all_of_it = seen(personae.caseworker()), seen(personae.caseworker_of_another_programme()), seen(personae.coordinator())
    assert [("om kaa" in page, "om mojligheten" in page, "om ingen" in page) for page in (mine, theirs, all_of_it)] == [
        (True, False, False),
        (False, True, False),
        (True, True, True),
    ]


def test_what_somebody_wrote_is_shown_as_text() -> None:
    give([3] * 5, programme=factories.kaa(), words="<b>Bra</b>")
    assert "&lt;b&gt;Bra&lt;/b&gt;" in personae.caseworker().client.get(EVALUATIONS).content.decode()


def test_reading_is_audited() -> None:
    staff = personae.caseworker()
    staff.client.get(EVALUATIONS)
    entry = Entry.objects.get(event="evaluations.read")
    assert (entry.actor, entry.thing) == (str(staff.user.reference), "forms.evaluation")
    assert "Utvärderingar lästa" in personae.reviewer().client.get("/handlaggning/logg/").content.decode()


def test_a_coordinator_counts_what_might_have_been_a_robots_and_nobody_else_does() -> None:
    give([3] * 5, programme=factories.kaa())
    Evaluation.objects.update(is_suspect=True)
    staff = personae.coordinator()
    page = staff.client.get(EVALUATIONS).content.decode()
    assert "5 svar räknas inte än" in page
    assert "har svarat" not in page
    assert personae.caseworker().client.post(EVALUATIONS).status_code == 403
    assert "räknas inte än" not in personae.caseworker().client.get(EVALUATIONS).content.decode()
    assert staff.client.post(EVALUATIONS).status_code == 303
    page = staff.client.get(EVALUATIONS).content.decode()
    assert "räknas inte än" not in page
    assert "5 har svarat" in page
    entry = Entry.objects.get(event="evaluations.counted")
    assert (entry.actor, entry.facts) == (str(staff.user.reference), {"number": 5})


def test_the_page_costs_the_same_however_many_have_answered(query_budget: Callable[..., Any]) -> None:
    staff, asked = personae.coordinator(), []
    kaa = factories.kaa()
    for _ in range(2):
        give([3] * 25, programme=kaa, words="Bra fika")
        staff.client.get(EVALUATIONS)
        with query_budget(11) as counted:
            staff.client.get(EVALUATIONS)
        asked.append(len(counted.statements))
    assert asked[0] == asked[1]
