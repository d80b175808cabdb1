"""Signatures on paper: print the paper, find the application by what stands on it, and register who has signed it."""

from dataclasses import dataclass
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from casework import words
from casework.actions import look_up_paper, print_paper, register_paper
from casework.actions.registering import Paper
from casework.paper_forms import PaperForm, PrintForm, RegisterForm, first_name
from casework.views.base import DeskView
from common.codes import grouped, normalise
from common.errors import DomainError, Invalid
from common.http import see_other
from forms.models import Application
from forms.signers import Signed
from forms.workflow import State

# In the address of the page that one lands on: a signature has just been registered.
PAPER, REGISTERED = "desk_paper", "registrerad"


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
        return self._page(paper=paper, changed=changed)

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
            return self._page(find=form)
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
            return self._page(paper=paper, register=form)
        return see_other(self._after(paper))

    def _after(self, paper: Paper) -> str:
        """Return to the list of those who are waited for; once nobody is, to the case that has opened."""
        if Application.objects.filter(pk=paper.application.pk, state=State.AWAITING_SIGNATURES).exists():
            return f"{reverse('desk:signatures')}?{REGISTERED}=1"
        self.request.session.pop(PAPER, None)
        return f"{reverse('desk:case', args=[paper.application.reference])}?{REGISTERED}=1"

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
        self,
        *,
        wanted: PrintForm | None = None,
        find: PaperForm | None = None,
        register: RegisterForm | None = None,
        paper: Paper | None = None,
        changed: str = "",
    ) -> HttpResponse:
        waiting = _waiting(paper) if paper else []
        form = register or find or wanted or PaperForm()
        return self.page_of(
            "desk/signatures.html",
            status=HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK,
            form=form,
            wanted=wanted or PrintForm(),
            find=find or PaperForm(),
            changed=changed,
            is_registered=paper is not None and REGISTERED in self.request.GET,
            paper=grouped(paper.application.reference) if paper else "",
            lines=[_line(one) for one in paper.signers] if paper else [],
            register=(register or RegisterForm(waiting=waiting)) if waiting else None,
        )


class PaperView(SignaturesView):
    """The paper to sign, for whoever would rather sign by hand; the answer to the POST is the paper."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """Lead back to the form: a paper is asked for by its reference."""
        return see_other(reverse("desk:signatures"))

    def post(self, request: HttpRequest) -> HttpResponse:
        """Give the paper as a file whose name tells nothing."""
        form = PrintForm(request.POST)
        if form.is_valid():
            try:
                paper = print_paper(reference=form.cleaned_data["wanted"], by=self.user)
            except Invalid as error:
                form.add_error("wanted", str(error.message))
            else:
                headers = {"Content-Disposition": 'attachment; filename="skriv-under.pdf"'}
                return HttpResponse(paper, content_type="application/pdf", headers=headers)
        return self._page(wanted=form)


def _waiting(paper: Paper) -> list[Signed]:
    return [one for one in paper.signers if one.at is None and not one.is_ended]


def _line(one: Signed) -> Line:
    return Line(one.title, first_name(one), one.how or one.remark, words.moment(one.at) if one.at else "")
