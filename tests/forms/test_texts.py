"""What readers see of the communicators' texts: the right words in the right language, and questions that stay those of the code."""

from typing import Any

import pytest
from django.test import Client
from django.utils.translation import override
from wagtail.models import Page

from common.boxes import PRIVATE, SHARED, open_box
from common.site_settings import site_settings
from common.tree import sections
from forms.pages import FormTexts
from forms.specs.registry import FORMS, SPECS
from forms.texts import hint_of, more_of, words_of
from home.models import StandardPage
from portal.demo.content.forms import FORMS as AROUND
from portal.demo.content.forms import Around
from services.catalogue import programmes
from tests.demo.making import make
from tests.demo.words import lix, prose
from tests.forms import text_pages as texts
from tests.forms.filling import Applicant, text_of
from tests.site import pages

pytestmark = pytest.mark.django_db

SUPPORT = SPECS["support"]
EVERYTHING = "{dagar} {kommun} {telefon} {insats}"


@pytest.fixture
def folder(programmes: Any) -> Page:
    return texts.make_folder()


def test_without_a_page_every_form_speaks_for_itself(folder: Page) -> None:
    for spec in FORMS:
        assert words_of(spec) == spec.words
        assert more_of(spec) == ""
        assert all(hint_of(spec, question, "Så här.") == "Så här." for question in spec.questions.values())


def test_a_field_that_says_nothing_leaves_the_word_to_the_form(folder: Page) -> None:
    texts.publish(folder, thanks="Tack ska du ha.", next_steps=texts.steps("Ett", "Två"))
    words = words_of(SUPPORT)
    assert words.thanks == "Tack ska du ha."
    assert words.next_steps == (("Ett", "Så är det."), ("Två", "Så är det."))
    assert (words.lead, words.facts, words.review) == (SUPPORT.words.lead, SUPPORT.words.facts, SUPPORT.words.review)
    assert (words.minutes, words.send) == (3, "Skicka")
    assert words_of(SPECS["concern"]) == SPECS["concern"].words


def test_what_stands_in_braces_is_filled_in_wherever_it_is_written(folder: Page) -> None:
    where = dict.fromkeys(("lead", "review", "thanks"), EVERYTHING)
    given = {"facts": [("fact", EVERYTHING)], "more": f"<p>{EVERYTHING}</p>", "hints": texts.hints(name=EVERYTHING)}
    texts.publish(folder, **where, **given, next_steps=[("step", {"title": EVERYTHING, "text": EVERYTHING})] * 2)
    applicant = Applicant().fill(upto="kontakt")
    shown = [Client().get("/ansok/stod/"), applicant.open("kontakt")]
    shown.append(applicant.fill().open("granska"))
    applicant.submit()
    shown.append(applicant.open("kvitto"))
    for page in map(text_of, shown):
        assert "3 Lindhamra" in page
        assert not [name for name in EVERYTHING.split() if name in page]
    assert "KAA" in text_of(shown[-1])


def test_what_is_filled_in_to_running_text_is_escaped(folder: Page) -> None:
    settings = pages.SiteSettings.objects.get()
    settings.home_area = "<b>Lindhamra</b>"
    settings.save()
    texts.publish(folder, more="<p>Bor du i {kommun}?</p>")
    assert more_of(SUPPORT) == "<p>Bor du i &lt;b&gt;Lindhamra&lt;/b&gt;?</p>"


def test_help_stands_under_its_question_and_is_read_with_it(folder: Page) -> None:
    texts.publish(folder, hints=texts.hints(name="Skriv det namn du vill."))
    page = text_of(Applicant().fill(upto="kontakt").open("kontakt"))
    assert "Skriv det namn du vill." in page
    assert 'aria-describedby="id_name_hint"' in page


def test_help_of_the_forms_own_stands_where_it_depends_on_the_answers(folder: Page) -> None:
    texts.publish(folder, hints=texts.hints(guardian="Välj det som känns bäst."))
    seventeen = Applicant().fill(upto="bra-att-veta")
    fifteen = Applicant().fill(upto="bra-att-veta", alder={"age": "15"})
    assert "Välj det som känns bäst." in text_of(seventeen.open("bra-att-veta"))
    assert "Du får söka stöd själv." not in text_of(seventeen.open("bra-att-veta"))
    young = text_of(fifteen.open("bra-att-veta"))
    assert "Välj det som känns bäst." not in young
    assert "Oftast behöver en vårdnadshavare vara med längre fram." in young


def test_help_with_a_question_of_the_same_name_in_another_form_is_not_shown(folder: Page) -> None:
    texts.publish(folder, kind="concern", hints=texts.hints("concern", name="Bara ditt förnamn."))
    assert "Bara ditt förnamn." not in text_of(Applicant().fill(upto="kontakt").open("kontakt"))


def test_a_reader_of_another_language_reads_texts_in_it_or_the_forms_own(folder: Page) -> None:
    texts.publish(folder, lead="På svenska.")
    with override("en"):
        assert words_of(SUPPORT).lead == SUPPORT.words.lead
    texts.publish(folder, language="en", lead="In English.")
    with override("en"):
        assert words_of(SUPPORT).lead == "In English."
    with override("sv-x-ll"):
        assert words_of(SUPPORT).lead == "På svenska."
    assert words_of(SUPPORT).lead == "På svenska."


def test_texts_cost_no_query_once_a_process_has_read_them(folder: Page, query_budget: Any) -> None:
    linked = f'<p><a linktype="page" id="{folder.pk}">Mer</a></p>'
    texts.publish(folder, lead="Hej.", more=linked, hints=texts.hints(name="Hej.", help="Hej."))
    Client().get("/ansok/stod/")
    with query_budget(0):
        assert 'href="/formular/"' in Client().get("/ansok/stod/").content.decode()
    applicant = Applicant().fill(upto="kontakt")
    applicant.open("kontakt")
    with query_budget(3):
        applicant.open("kontakt")
    with query_budget(4):
        applicant.send("kontakt")


def test_the_texts_of_all_forms_are_read_by_one_query_and_their_links_by_another(folder: Page, query_budget: Any) -> None:
    for number, spec in enumerate(FORMS):
        linked = folder.get_parent().add_child(instance=StandardPage(title=str(number), slug=str(number), lead="Mer."))
        texts.publish(folder, kind=spec.kind, more=f'<p><a linktype="page" id="{linked.pk}">Mer</a></p>')
    site_settings()
    sections()
    programmes()
    with query_budget(2):
        assert all(more_of(spec) for spec in FORMS)


def test_an_application_keeps_its_questions_as_they_were_asked(folder: Page) -> None:
    applicant = Applicant().fill()
    applicant.submit()
    before = [open_box(applicant.application, box) for box in (SHARED, PRIVATE)]
    texts.publish(folder, lead="Ny.", hints=texts.hints(name="Ny hjälp.", age="Ny hjälp."), next_steps=texts.steps("Ett", "Två"))
    assert [open_box(applicant.application, box) for box in (SHARED, PRIVATE)] == before
    after = Applicant().fill()
    after.submit()
    rows = [
        [row for box in boxes for row in box["rows"]] for boxes in (before, [open_box(after.application, box) for box in (SHARED, PRIVATE)])
    ]
    assert rows[0] == rows[1]
    assert "Hur gammal är du?" in [row["question"] for row in rows[1]]
    assert "Ny" not in str(rows[1])


@pytest.mark.parametrize("around", AROUND, ids=lambda around: around.kind)
def test_the_texts_of_the_demo_are_easy_to_read_and_help_with_questions_that_exist(around: Around) -> None:
    assert (
        lix(prose([around.lead, around.facts, around.more, [text for _key, text in around.hints], around.thanks, around.next_steps])) <= 30
    )
    assert {key for key, _text in around.hints} <= SPECS[around.kind].questions.keys()


def test_the_demo_speaks_around_five_forms_and_leaves_them_alone_the_second_time() -> None:
    make()
    assert sorted(FormTexts.objects.live().values_list("kind", flat=True)) == ["concern", "joint", "notification", "referral", "support"]
    for page in FormTexts.objects.all():
        page.full_clean()
    FormTexts.objects.filter(kind="support").update(lead="Ändrad av en kommunikatör.")
    make()
    assert FormTexts.objects.count() == 5
    assert FormTexts.objects.get(kind="support").lead == "Ändrad av en kommunikatör."
    assert "Ändrad av en kommunikatör." in text_of(Client().get("/ansok/stod/"))
