"""Somebody who wanders through a form as the generator says: any order, back, two tabs, another's reference, any text."""

from dataclasses import dataclass, field
from typing import Any

from django.http import HttpResponse
from django.test import Client
from hypothesis import strategies as st

from forms.drafts import OpenDraft
from forms.models import Draft
from forms.specs.model import CHOSEN, Answers, Page, Question, Spec, Take
from forms.visitor import DRAFTS
from forms.wizard.page_form import PageForm, as_data
from tests.forms.joint import ALVA

# Texts of every kind: short, long, hidden signs, other scripts, what a database or a template might trip over.
TEXTS = st.one_of(
    st.text(max_size=40),
    st.sampled_from(["", " ", "\x00", "\u202e", "{{ 7 }}", "' OR 1=1", "å" * 600, "😀", "<b>", "0" * 40, "mår dåligt", "vill inte leva"]),
)
GOOD: dict[Take, st.SearchStrategy[str]] = {
    Take.NAME: st.sampled_from(["Robin", "Åsa-Maria", "O'Neil", "Łukasz"]),
    Take.LINE: st.sampled_from(["Strandskolan", "Kurator"]),
    Take.TEXT: st.sampled_from(["Jag vill bygga båtar.", "En rad\noch en till."]),
    Take.PHONE: st.sampled_from(["070-174 06 45", "+46701740646"]),
    Take.EMAIL: st.sampled_from(["robin@exempel.example", "karin.ek@strandskolan.example"]),
    Take.DATE: st.sampled_from(["2026-11-20", "2009-01-12", "20261101"]),
    Take.NUMBER: st.just(ALVA),
    Take.INTERIM_NUMBER: st.just(ALVA),
}


@dataclass
class Wanderer:
    """A browser with one draft, and what has been accepted from it so far."""

    client: Client
    reference: str
    spec: Spec
    accepted: dict[str, dict[str, list[str]]] = field(default_factory=dict)
    is_over: bool = False

    def url(self, slug: str) -> str:
        return f"/ansok/{self.reference}/{slug}/"

    @property
    def draft(self) -> OpenDraft | None:
        """The draft as only this browser can open it; None when it is gone or sent."""
        row = Draft.objects.filter(reference=self.reference, consumed_at__isnull=True).first()
        key = self.client.session.get(DRAFTS, {}).get(self.reference)
        return OpenDraft.open(row, bytes.fromhex(key)) if row and key else None

    def post(self, page: Page, answers: dict[str, list[str]], **extra: str) -> HttpResponse:
        """Send a page; what the portal takes is noted as the page's own form cleans it."""
        draft = self.draft
        response = self.client.post(self.url(page.slug), {f"{self.reference}-current_step": page.slug, **answers, **extra})
        if response.status_code == 303 and draft is not None and draft.may_see(page.slug):
            self._note(page, answers, draft, response.headers["Location"])
        return response

    def _note(self, page: Page, answers: dict[str, list[str]], draft: OpenDraft, location: str) -> None:
        if "/stopp/" in location:
            self.is_over = True
            return
        others = [values for slug, values in draft.content.pages.items() if slug != page.slug]
        form = PageForm(data=as_data(answers), page=page, answers=Answers.of([draft.facts, *others]))
        form.full_clean()
        self.accepted[page.slug] = form.kept()

    def send(self) -> HttpResponse:
        """Press the last button."""
        return self.client.post(self.url("granska"))


def options_of(question: Question, answers: Answers) -> list[str]:
    """The keys that may be chosen now."""
    return [option.key for option in question.offered(answers)]


def draw_answers(data: Any, page: Page, answers: Answers, *, is_wild: bool) -> dict[str, list[str]]:
    """Draw something for each question of a page: an answer that may be good, or anything at all."""
    drawn: dict[str, list[str]] = {}
    for question in page.questions:
        if question.take in CHOSEN:
            keys = options_of(question, answers) or ["x"]
            choice = st.lists(st.sampled_from([*keys, "finns-inte"] if is_wild else keys), max_size=3 if question.take is Take.SOME else 1)
            drawn[question.key] = data.draw(choice)
        elif is_wild or data.draw(st.booleans()):
            drawn[question.key] = [data.draw(TEXTS if is_wild else GOOD[question.take])]
    return drawn


def likely_answers(data: Any, page: Page, answers: Answers) -> dict[str, list[str]]:
    """Draw answers that lead on, with stops left out: so that many wanderers come to the end."""
    drawn: dict[str, list[str]] = {}
    for question in page.asked(answers):
        if question.take not in CHOSEN:
            drawn[question.key] = [data.draw(GOOD[question.take])]
            continue
        keys = [option.key for option in question.offered(answers) if not option.stop]
        if keys:
            drawn[question.key] = [data.draw(st.sampled_from(keys))]
    return drawn
