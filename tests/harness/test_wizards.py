"""Generated runs through every form: no 5xx, nothing accepted is lost, no draft is read by another, and what is sent is sent once."""

from hashlib import sha256

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from common.boxes import PRIVATE, SHARED, open_box
from common.codes import CodeKeys
from forms.models import Application, Draft
from forms.specs.model import Answers, Proof, Spec
from forms.specs.registry import BY_SLUG
from forms.visitor import PROOF
from tests import factories
from tests.forms.proving import EMAIL
from tests.harness.wandering import Wanderer, draw_answers, likely_answers

FEW, MANY = 12, 1_250  # for each of the eight forms: some in everyday tests, ten thousand in all in the long drill
STEPS = 14
EID = {"method": "eid", "name": "Karin Ek", "number": "197906189282", "level": "loa3"}
WORK = {"method": "work", "name": "Karin Ek", "email": EMAIL, "organisation": "Strandskolan"}
RELAXED = {
    "deadline": None,
    "suppress_health_check": [HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large],
    "database": None,
    "print_blob": True,
}


def begin(slug: str) -> Wanderer:
    """A new browser that has started the form."""
    client, spec = Client(raise_request_exception=False), BY_SLUG[slug]
    if spec.proof is not Proof.NONE:
        session = client.session
        session[PROOF] = {"at": 10**11, "proof": EID if spec.proof is Proof.EID else WORK}
        session.save()
    response = client.post(f"/ansok/{slug}/", {"starter": "ungdom"})
    assert response.status_code == 303, response.content.decode()
    return Wanderer(client, response.headers["Location"].split("/")[2], spec)


def keeps_what_it_took(wanderer: Wanderer) -> None:
    """Whatever a page took lies in the draft, whichever tab it came from."""
    draft = wanderer.draft
    if draft is None or wanderer.is_over:
        return
    for slug, values in wanderer.accepted.items():
        assert draft.content.pages.get(slug) == values, slug


def is_closed_to(stranger: Wanderer, wanderer: Wanderer) -> None:
    """Another's reference leads to the beginning, for reading and for writing."""
    slug = wanderer.spec.pages[0].slug
    for answer in (stranger.client.get(wanderer.url(slug)), stranger.client.post(wanderer.url("granska"))):
        assert (answer.status_code, answer.headers["Location"]) == (303, "/ansok/")


def wander(data: st.DataObject, slug: str) -> None:
    me, stranger = begin(slug), begin("stod")
    for _ in range(data.draw(st.integers(4, STEPS))):
        draft = me.draft
        if draft is None:
            break
        pages, waiting = draft.spec.pages, draft.first_unfinished()
        what = data.draw(st.sampled_from(["on", "on", "on", "on", "back", "wild", "read", "later", "foreign", "tab", "send"]))
        page = draft.spec.by_slug[waiting] if what == "on" and waiting else data.draw(st.sampled_from(pages))
        if what in ("read", "foreign"):
            answer = me.client.get((me if what == "read" else stranger).url(page.slug))
        elif what == "send":
            answer = me.send()
        else:
            is_wild = what in ("wild", "tab")
            drawn = likely_answers(data, page, draft.answers) if what == "on" else draw_answers(data, page, draft.answers, is_wild=is_wild)
            answer = me.post(page, drawn, **({"save": "1"} if what == "later" else {}))
        assert answer.status_code < 500, (what, page.slug)
        keeps_what_it_took(me)
    is_closed_to(stranger, me)
    finishes(data, me)
    for one in (me, stranger):
        Draft.objects.filter(reference=one.reference).delete()


def finishes(data: st.DataObject, me: Wanderer) -> None:
    """Go straight to the end from wherever she is, and send twice: one application, with what she answered."""
    for _ in range(len(me.spec.pages) + 2):
        draft = me.draft
        if draft is None or not (slug := draft.first_unfinished()):
            break
        assert me.post(draft.spec.by_slug[slug], likely_answers(data, draft.spec.by_slug[slug], draft.answers)).status_code < 500
        keeps_what_it_took(me)
    draft = me.draft
    answers = draft.answers if draft else None
    first, second = me.send(), me.send()
    assert first.status_code < 500
    assert second.status_code < 500
    sent = Application.objects.filter(reference=me.reference)
    assert sent.count() <= 1
    if answers is not None and (application := sent.first()):
        kept = open_box(application, SHARED)["values"] | open_box(application, PRIVATE)["values"]
        assert kept == _counted(me.spec, answers)


def _counted(spec: Spec, answers: Answers) -> dict[str, list[str]]:
    """What she has answered of what she is asked, whose other answers do not make it needless."""
    asked = [question for page in spec.pages for question in page.asked(answers) if question.counts(answers)]
    return {question.key: answers.some(question.key) for question in asked if answers.some(question.key)}


def _cheap(code: str) -> CodeKeys:
    """What a code gives, without the slowness that is there against guessing: thousands of drafts are started here, and no code is used."""
    return CodeKeys(finder=sha256(code.encode()).digest(), key=sha256(f"key:{code}".encode()).digest())


@pytest.fixture
def _place(db, monkeypatch):
    monkeypatch.setattr("forms.actions.drafts.derive", _cheap)
    factories.all_programmes()
    factories.organisation("Strandskolan", kind="student_health", domains="strandskolan.example")


@pytest.mark.usefixtures("_place")
@pytest.mark.parametrize("slug", BY_SLUG)
@settings(max_examples=FEW, derandomize=True, **RELAXED)
@given(data=st.data())
def test_wandering_through_a_form_breaks_and_loses_nothing(slug, data):
    wander(data, slug)


@pytest.mark.full
@pytest.mark.usefixtures("_place")
@pytest.mark.parametrize("slug", BY_SLUG)
@settings(max_examples=MANY, **RELAXED)
@given(data=st.data())
def test_ten_thousand_runs_break_and_lose_nothing(slug, data):
    wander(data, slug)
