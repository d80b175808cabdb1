"""Signatures on paper: find the application by what stands on the paper, and register who has signed it."""

from dataclasses import dataclass
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from casework import words
from casework.actions import look_up_paper, register_paper
from casework.actions.registering import Paper
from casework.paper_forms import PaperForm, RegisterForm, first_name
from casework.views.base import DeskView
from common.codes import grouped, normalise
from common.errors import DomainError, Invalid
from common.http import see_other
from forms.models import Application
from forms.signers import Signed
from forms.workflow import State

PAPER = "desk_paper"


@dataclass(frozen=True)
class Line:
    """One who was asked to sign: as what, her first name, and whether she has."""

    title: str
    name: str
    how: str
    when: str


class SignaturesView(DeskView):
    """Which paper one has in hand lies in the session; nothing more than roles and first names is shown of what it holds."""

    page = "desk:signatures"

    def get(self, request: HttpRequest) -> HttpResponse:
        """Show the form for what stands on the paper, and who is waited for once it is found."""
        paper, changed = self._paper()
        return self._page(PaperForm(), paper=paper, changed=changed)

    def post(self, request: HttpRequest) -> HttpResponse:
        """Find the application of a paper, or register a signature on it."""
        return self._register() if "signer" in request.POST or "paper_on" in request.POST else self._find()

    def _find(self) -> HttpResponse:
        form = PaperForm(self.request.POST)
        self.request.session.pop(PAPER, None)
        if form.is_valid():
            try:
                look_up_paper(by=self.user, **form.cleaned_data)
            except Invalid as error:
                form.add_error(None, str(error.message))
        if not form.is_valid():
            return self._page(form)
        self.request.session[PAPER] = {name: normalise(text) for name, text in form.cleaned_data.items()}
        return see_other(reverse("desk:signatures"))

    def _register(self) -> HttpResponse:
        paper, _changed = self._paper()
        if paper is None:
            return see_other(reverse("desk:signatures"))
        form = RegisterForm(self.request.POST, waiting=_waiting(paper))
        if form.is_valid():
            try:
                register_paper(paper=paper, signer=form.cleaned_data["signer"], paper_on=form.cleaned_data["paper_on"], by=self.user)
            except DomainError as refused:
                form.add_error(None, str(refused.message))
        if not form.is_valid():
            return self._page(PaperForm(), paper=paper, register=form)
        return see_other(self._after(paper))

    def _after(self, paper: Paper) -> str:
        """Return to the list of those who are waited for; once nobody is, to the case that has opened."""
        if Application.objects.filter(pk=paper.application.pk, state=State.AWAITING_SIGNATURES).exists():
            return reverse("desk:signatures")
        self.request.session.pop(PAPER, None)
        return reverse("desk:case", args=[paper.application.reference])

    def _paper(self) -> tuple[Paper | None, str]:
        """Return the paper in hand, or why it cannot be used any more."""
        kept = self.request.session.get(PAPER)
        if kept is None:
            return None, ""
        try:
            return look_up_paper(by=self.user, **kept), ""
        except Invalid as error:
            return None, str(error.message)

    def _page(
        self, find: PaperForm, *, paper: Paper | None = None, register: RegisterForm | None = None, changed: str = ""
    ) -> HttpResponse:
        waiting = _waiting(paper) if paper else []
        form = register or find
        return self.page_of(
            "desk/signatures.html",
            status=HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK,
            form=form,
            find=find,
            changed=changed,
            paper=grouped(paper.application.reference) if paper else "",
            lines=[_line(one) for one in paper.signers] if paper else [],
            register=(register or RegisterForm(waiting=waiting)) if waiting else None,
        )


def _waiting(paper: Paper) -> list[Signed]:
    return [one for one in paper.signers if one.at is None and not one.is_ended]


def _line(one: Signed) -> Line:
    return Line(one.title, first_name(one), one.how or one.remark, words.moment(one.at) if one.at else "")
