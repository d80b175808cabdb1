"""A postcard or a letter from the page of a case: the paper, the attempt, and the address that is kept nowhere."""

import datetime
from typing import Any

import pytest
from django.test import Client

from audit.models import Entry
from casework import actions, cards, reaching
from casework.models import Case, ContactAttempt
from casework.states import Channel, State
from common.errors import Invalid, NotAllowed
from common.models import Box
from forms.models import ReplyCard
from tests import factories, personae
from tests.casework import stage

pytestmark = pytest.mark.django_db
TO = "Alva Exempelsson\nExempelgatan 12\n123 45 Lindhamra"


def a_case(guardian: str = "yes") -> Case:
    """Robin's, who is sixteen; by herself she lets us talk with her guardians."""
    return factories.case(guardian=guardian)


def address(case: Case) -> str:
    return f"/handlaggning/arenden/{case.reference}/vykort/"


def posted(case: Case, **changes: Any) -> dict[str, Any]:
    return {"version": case.version, "channel": "postcard", "recipient": TO, **changes}


@pytest.mark.parametrize("channel", ["postcard", "neutral_letter"])
def test_the_answer_is_a_paper_and_the_case_knows_that_somebody_tried(channel: str) -> None:
    staff, case = personae.caseworker(), a_case()
    assert staff.client.get(address(case)).status_code == 200
    answer = staff.client.post(address(case), posted(case, channel=channel))
    assert answer.status_code == 200
    assert answer["Content-Type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF-")
    assert answer["Content-Disposition"] == 'attachment; filename="post.pdf"'
    assert "no-store" in answer["Cache-Control"]
    attempt = ContactAttempt.objects.get(case=case)
    assert (attempt.channel, attempt.by) == (channel, staff.user)
    assert ReplyCard.objects.get().about == case.reference
    assert [entry.event for entry in Entry.objects.order_by("-number")[:2]] == ["case.contact_attempted", "card.printed"]
    assert stage.fresh(case).due_on == case.due_on


def test_what_stands_on_the_paper_names_no_case_no_service_and_no_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    case, by, made = a_case(), factories.user(name="Kim Testberg"), []
    monkeypatch.setattr(cards, "render", lambda document, **_how: made.append(document) or b"")
    for channel in (Channel.POSTCARD, Channel.NEUTRAL_LETTER):
        cards.print_post(case, channel, code="4K7M2P9T", recipient=TO, by=by)
    for document in made:
        words = str(vars(document))
        assert "4K7M 2P9T" in words
        assert "/svara/" in words
        assert "Exempelgatan 12" in words
        for secret in (case.reference, "KAA", "Robin", "avhopp", "skolan"):
            assert secret not in words
    postcard, letter = made
    assert postcard.shape == "site"
    assert "Kim Testberg" not in str(vars(postcard))
    assert letter.closing == ("Hälsningar", "Kim")


def test_the_address_is_kept_nowhere() -> None:
    staff, case = personae.caseworker(), a_case()
    before = Box.objects.count()
    staff.client.post(address(case), posted(case))
    assert Box.objects.count() == before
    told = [str(row) for model in (Entry, ReplyCard, ContactAttempt) for row in model.objects.values()]
    assert not [row for row in told if "Exempel" in row]


def test_without_an_address_there_is_room_to_write_one_by_hand() -> None:
    staff, case = personae.caseworker(), a_case()
    assert staff.client.post(address(case), posted(case, recipient="")).status_code == 200


@pytest.mark.parametrize("changes", [{"channel": ""}, {"channel": "phone"}, {"recipient": "1\n2\n3\n4\n5"}, {"recipient": "x" * 501}])
def test_what_cannot_be_printed_is_shown_again(changes: dict[str, str]) -> None:
    staff, case = personae.caseworker(), a_case()
    answer = staff.client.post(address(case), posted(case, **changes))
    assert answer.status_code == 422
    assert 'role="alert"' in answer.content.decode()
    assert not ContactAttempt.objects.exists()


def test_who_has_come_of_age_gets_a_letter_in_an_envelope() -> None:
    staff, case = personae.coordinator(), factories.case(programme=factories.programme("mojligheten"))
    page = staff.client.get(address(case)).content.decode()
    assert 'value="neutral_letter"' in page
    assert 'value="postcard"' not in page
    assert staff.client.post(address(case), posted(case)).status_code == 422


@pytest.mark.parametrize("guardian", ["ask_first", "unsure", ""])
def test_who_is_to_be_spoken_to_before_her_guardians_gets_a_letter_in_an_envelope(guardian: str) -> None:
    staff, case = personae.caseworker(), a_case(guardian)
    page = staff.client.get(address(case)).content.decode()
    assert "Ungdomen har inte sagt ja till att vi pratar med vårdnadshavare. Skicka brev i kuvert, aldrig ett öppet kort." in page
    assert 'value="neutral_letter"' in page
    assert 'value="postcard"' not in page
    assert staff.client.post(address(case), posted(case)).status_code == 422
    assert staff.client.post(address(case), posted(case, channel="neutral_letter")).status_code == 200


@pytest.mark.parametrize(("to", "guardian"), [("kaa", "ask_first"), ("mojligheten", "")])
def test_no_open_card_is_printed_past_the_form_either(to: str, guardian: str) -> None:
    case = factories.case(programme=factories.programme(to), guardian=guardian)
    with pytest.raises(Invalid, match="aldrig ett öppet kort"):
        actions.write_on_paper(case=case, channel=Channel.POSTCARD, recipient="", by=factories.caseworker(case.programme))
    assert not ReplyCard.objects.exists()


# told -> whether post goes in an envelope alone, on 25 November 2026
CLOSED: list[tuple[dict[str, Any], bool]] = [
    ({"age": "17"}, False),
    ({"age": "17", "guardian": "Ja"}, False),
    ({"age": "17", "guardian": "Nej, prata med mig först"}, True),
    ({"age": "17", "guardian": "Vet inte"}, True),
    ({"age": "17", "guardian": ""}, True),
    ({"age": "18", "guardian": "Ja"}, True),
    ({"age": "17", "guardian": "Ja", "birth_on": "25 november 2008"}, True),
    ({"age": "16", "guardian_signs": "Nej", "signers": {"youth": "Alva"}}, True),
    ({"age": "16", "guardian_signs": "Ja", "signers": {"youth": "Alva", "guardian": "Maria"}}, False),
    ({"age": "15", "signers": {"youth": "Alva", "second_guardian": "Johan"}}, False),
]


@pytest.mark.parametrize(("told", "is_closed"), CLOSED)
def test_an_open_card_is_for_minors_whose_guardians_may_know(told: dict[str, Any], is_closed: bool) -> None:
    assert bool(reaching.why_closed(told, datetime.date(2026, 11, 25))) is is_closed


def test_to_a_protected_person_nothing_is_printed_even_by_those_named() -> None:
    staff, case = personae.caseworker(), a_case()
    actions.protect(case=case, people=[staff.user], by=staff.user)
    assert staff.client.get(address(case)).status_code == 403
    assert staff.client.post(address(case), posted(case)).status_code == 403
    assert "vykort" not in staff.client.get(f"/handlaggning/arenden/{case.reference}/").content.decode().lower()
    with pytest.raises(NotAllowed):
        actions.write_on_paper(case=case, channel=Channel.POSTCARD, recipient="", by=staff.user)


def test_a_closed_case_gets_no_post() -> None:
    staff, case = personae.caseworker(), stage.a_case(State.CLOSED)
    assert staff.client.post(address(case), posted(case)).status_code == 403


def test_only_post_is_printed() -> None:
    case = a_case()
    with pytest.raises(Invalid):
        actions.write_on_paper(case=case, channel=Channel.PHONE, recipient="", by=factories.caseworker(case.programme))


def test_what_could_not_be_printed_was_never_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_args: object, **_how: object) -> bytes:
        raise RuntimeError

    case = a_case()
    monkeypatch.setattr("casework.actions.posting.print_post", fail)
    with pytest.raises(RuntimeError):
        actions.write_on_paper(case=case, channel=Channel.POSTCARD, recipient="", by=factories.caseworker(case.programme))
    assert not ContactAttempt.objects.exists()
    assert not ReplyCard.objects.exists()


def test_who_comes_second_is_told_and_prints_nothing() -> None:
    staff, case = personae.caseworker(), a_case()
    personae.caseworker().client.post(f"/handlaggning/arenden/{case.reference}/claim/", {"version": case.version})
    assert staff.client.post(address(case), posted(case)).status_code == 409
    assert not ReplyCard.objects.exists()


def test_staff_of_another_programme_find_nothing() -> None:
    stranger, case = personae.caseworker_of_another_programme(), a_case()
    assert stranger.client.get(address(case)).status_code == 404
    assert stranger.client.post(address(case), posted(case)).status_code == 404


@pytest.mark.parametrize("persona", ["reviewer", "administrator", "communicator", "superuser"])
def test_whoever_has_no_role_with_cases_is_refused(persona: str) -> None:
    case = a_case()
    assert getattr(personae, persona)().client.post(address(case), posted(case)).status_code == 403


def test_a_case_that_does_not_exist_is_missing() -> None:
    assert personae.caseworker().client.get("/handlaggning/arenden/2222222222/vykort/").status_code == 404


def test_somebody_who_is_not_signed_in_is_led_to_the_sign_in() -> None:
    assert Client().get(address(a_case())).status_code == 302
