"""What the desk does when an application comes, in a process that can open nothing: sealed at once, a case when it is handed in."""

import pytest

from audit.actors import APPLICANT
from casework import actions
from casework.models import Case
from casework.states import State
from common.boxes import PRIVATE, SHARED, box_key, open_box
from common.errors import StaleState
from common.models import Box, WrappedKey
from forms.actions import begin_completion, resubmit, save_step, submit
from forms.actions.signing import decline, open_request
from forms.models import Application, ApplicationKind, Role
from tests import factories
from tests.casework import applications, stage

pytestmark = pytest.mark.django_db
CHANGED = {**factories.SUMMARY, "name": "Robin Ny"}


@pytest.fixture
def no_private_key(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the public web role is: a ring without a private half."""
    monkeypatch.setattr("common.keys.KeyRing.unwrap", _refuse)


def _refuse(*_args: object) -> bytes:
    raise AssertionError("a box was opened")


def waits(application: Application) -> set[str]:
    """The boxes that lie ready for the case of an application."""
    return set(Box.objects.filter(owner_kind="case", owner_reference=application.reference).values_list("name", flat=True))


def has_case(application: Application) -> bool:
    return Case.objects.filter(reference=application.reference).exists()


@pytest.mark.usefixtures("no_private_key")
def test_handing_in_seals_and_opens_without_a_private_key() -> None:
    application = factories.application()
    assert has_case(application)
    assert waits(application) == {"shared", "private"}


@pytest.mark.usefixtures("no_private_key")
def test_what_others_sign_is_sealed_at_once_and_becomes_a_case_with_the_last_signature(monkeypatch: pytest.MonkeyPatch) -> None:
    application = applications.joint()
    assert waits(application) == {"shared", "private"}
    assert not has_case(application)
    monkeypatch.undo()
    applications.all_sign(application)
    case = Case.objects.get(reference=application.reference)
    assert (case.kind, case.state, case.is_urgent) == ("joint", State.RECEIVED, False)
    assert open_box(case, SHARED)["name"] == "Alva Lund"


def test_what_lapses_leaves_nothing_sealed_behind() -> None:
    application = applications.joint()
    actions.keep_summary(application=application, summary=CHANGED)
    request = application.requests.get(role=Role.YOUTH)
    decline(signer=open_request(request, box_key(application, SHARED)))
    assert waits(application) == set()
    assert not WrappedKey.objects.filter(box__owner_kind="case").exists()
    assert not has_case(application)


def test_an_urgent_case_is_urgent_from_its_first_day() -> None:
    application = applications.joint()
    Application.objects.filter(pk=application.pk).update(is_urgent=True)
    applications.all_sign(application)
    assert Case.objects.get(reference=application.reference).is_urgent


@pytest.mark.parametrize("is_suspect", [True, False])
def test_a_case_knows_which_form_opened_it_and_whether_a_robot_may_have_sent_it(is_suspect: bool) -> None:
    application = applications.sent(ApplicationKind.SUPPORT, factories.ANSWERED, is_suspect=is_suspect)
    case = Case.objects.get(reference=application.reference)
    assert (case.kind, case.is_suspect) == ("support", is_suspect)


@pytest.mark.parametrize(("state", "leads"), [(State.NEEDS_INFO, State.RECEIVED), (State.ACTIVE, State.ACTIVE)])
def test_a_completion_renews_what_the_case_knows_and_is_answered_within_a_new_promise(state: State, leads: State) -> None:
    case = stage.a_case(state)
    actions.keep_summary(application=case.application, summary=CHANGED)
    actions.receive_completion(case=case, by=APPLICANT)
    assert open_box(case, SHARED)["name"] == "Robin Ny"
    assert (stage.fresh(case).state, stage.fresh(case).due_on) == (leads, stage.in_days(14))
    assert stage.public_word(case) == "info_received"


@pytest.mark.parametrize("state", [State.NEEDS_INFO, State.ACTIVE])
@pytest.mark.parametrize(("was", "becomes"), [(False, True), (True, True)])
def test_a_completion_can_make_a_case_urgent_and_never_takes_the_mark_away(state: State, was: bool, becomes: bool) -> None:
    case = stage.a_case(state, is_urgent=was)
    case.application.is_urgent = not was
    actions.receive_completion(case=case, by=APPLICANT)
    assert stage.fresh(case).is_urgent is becomes


def test_a_closed_case_takes_no_completion_and_says_whom_to_call() -> None:
    case = stage.a_case(State.CLOSED)
    with pytest.raises(StaleState, match=case.programme.phone):
        actions.keep_summary(application=case.application, summary=dict(CHANGED))
    with pytest.raises(StaleState, match=case.programme.phone):
        actions.receive_completion(case=case, by=APPLICANT)


def test_a_completed_application_reaches_the_case_by_its_events() -> None:
    factories.all_programmes()
    draft = factories.draft()
    author_key = draft.content.keys.key
    case = stage.fresh(Case.objects.get(reference=submit(draft=draft).reference))
    by = factories.caseworker(case.programme)
    actions.request_information(case=case, missing="Vilka dagar passar?", by=by)
    completion = begin_completion(application=stage.fresh(case).application, author_key=author_key)
    page = next(page for page in completion.spec.pages if "name" in [question.key for question in page.questions])
    save_step(draft=completion, slug=page.slug, values={**completion.content.pages[page.slug], "name": ["Robin Ny"]})
    resubmit(draft=completion)
    assert open_box(case, SHARED)["name"] == "Robin Ny"
    assert open_box(case, PRIVATE)["name"] == "Robin Ny"
    assert stage.fresh(case).state == State.RECEIVED
