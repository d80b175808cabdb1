"""The editor's half: a communicator writes what stands around a form, and what she may not write is told her in words."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from wagtail.models import Page

from forms.pages import FormTexts
from forms.text_blocks import check_placeholders
from tests import personae
from tests.forms import text_pages as texts
from tests.forms.filling import text_of

pytestmark = pytest.mark.django_db

OWN_LEAD = "Svara på några få frågor. Sen hör vi av oss till dig."
NEW_LEAD = "Hej! Vi finns här för dig."


@pytest.fixture
def folder(programmes: Any) -> Page:
    return texts.make_folder()


@pytest.fixture
def editor(folder: Page) -> Client:
    return personae.communicator().client


@pytest.fixture
def at_once(django_capture_on_commit_callbacks: Any) -> Any:
    return lambda: django_capture_on_commit_callbacks(execute=True)


def start_page(slug: str = "stod") -> str:
    return text_of(Client().get(f"/ansok/{slug}/"))


def test_a_communicator_publishes_texts_and_the_next_reader_sees_them(folder: Page, editor: Client, at_once: Any) -> None:
    assert OWN_LEAD in start_page()
    with at_once():
        answer = texts.create(
            editor, folder, lead=NEW_LEAD, facts=[("fact", "Vi läser inom {dagar} dagar.")], more="<p>Ring om <b>allt</b>.</p>"
        )
    assert answer.status_code == 302
    shown = start_page()
    assert NEW_LEAD in shown and OWN_LEAD not in shown
    assert "<li>Det här tar ungefär 3 minuter.</li><li>Vi läser inom 3 dagar.</li>" in shown
    assert "Vi ställer inga krav." not in shown
    assert ">Ring om <b>allt</b>.</p>" in shown


def test_texts_that_are_no_longer_published_leave_the_word_to_the_form(folder: Page, editor: Client, at_once: Any) -> None:
    page = texts.publish(folder, lead=NEW_LEAD)
    assert NEW_LEAD in start_page()
    with at_once():
        editor.post(f"/redaktion/pages/{page.pk}/unpublish/")
    assert OWN_LEAD in start_page()
    assert NEW_LEAD not in start_page()


def test_a_draft_is_seen_by_nobody_until_it_is_published(folder: Page, editor: Client, at_once: Any) -> None:
    page = texts.publish(folder, lead="Första ingressen.")
    with at_once():
        texts.change(editor, page, action="action-draft", lead=NEW_LEAD)
    assert "Första ingressen." in start_page()
    with at_once():
        texts.change(editor, page, lead=NEW_LEAD)
    assert NEW_LEAD in start_page()


@pytest.mark.parametrize(
    ("kind", "heading"), [("support", "Jag vill ha stöd"), ("joint", "Vi ansöker tillsammans"), ("referral", "Remiss")]
)
def test_the_preview_is_the_forms_start_page_with_the_words_of_the_draft(folder: Page, editor: Client, kind: str, heading: str) -> None:
    address = f"/redaktion/pages/add/forms/formtexts/{folder.pk}/preview/"
    assert editor.post(address, texts.posted(kind=kind, lead=NEW_LEAD)).json()["is_valid"]
    answer = editor.get(address)
    assert "frame-ancestors 'self'" in answer.headers["Content-Security-Policy"]
    shown = text_of(answer)
    assert f"<h1>{heading}" in shown
    assert NEW_LEAD in shown
    assert not FormTexts.objects.exists()


WRONG = {
    "lead": "Hej {namn}!",
    "more": "<p>Ring {nummer}.</p>",
    "review": "Om {kommmun}.",
    "thanks": "Tack {",
    "facts": [("fact", "Inom {dag} dagar.")],
    "hints": texts.hints(name="Som {insats}en säger {du}."),
    "next_steps": texts.steps("Vi ringer {vem}", "Vi ses"),
}


@pytest.mark.parametrize("field", WRONG)
def test_a_word_in_braces_that_nothing_fills_in_is_refused(folder: Page, editor: Client, field: str) -> None:
    for action in ("action-publish", "action-draft"):
        answer = texts.create(editor, folder, action=action, **{field: WRONG[field]})
        assert answer.status_code == 200
        assert "går inte att fylla i. Du kan skriva {dagar}, {kommun}, {insats} och {telefon}." in texts.told(answer)
    assert not FormTexts.objects.exists()


def test_the_refusal_names_what_is_wrong() -> None:
    check_placeholders("{dagar} {kommun} {insats} {telefon}, utan fel.")
    for text, wrong in (("Hej {namn}!", "{namn}"), ("{dagar", "{dagar"), ("dagar}", "}"), ("{{dagar}}", "{}"), ("{Dagar}", "{Dagar}")):
        with pytest.raises(ValidationError) as refused:
            check_placeholders(text)
        assert refused.value.messages[0].startswith(f"{wrong} går inte att fylla i.")


def test_a_form_has_one_page_of_texts_in_each_language(folder: Page, editor: Client) -> None:
    assert texts.create(editor, folder).status_code == 302
    again = texts.create(editor, folder, title="En till", lead=NEW_LEAD)
    assert "Formuläret har redan en sida med texter på det språket. Ändra den i stället." in text_of(again)
    assert texts.create(editor, folder, title="English", language="en").status_code == 302
    assert texts.create(editor, folder, title="Ansök", kind="joint").status_code == 302
    assert sorted(FormTexts.objects.values_list("kind", "language")) == [("joint", "sv"), ("support", "en"), ("support", "sv")]


def test_a_draft_says_at_least_which_form_it_is_about(folder: Page, editor: Client) -> None:
    assert texts.create(editor, folder, action="action-draft", kind="").status_code == 200
    assert texts.create(editor, folder, action="action-draft", kind="extra").status_code == 200
    assert not FormTexts.objects.exists()


def test_published_texts_stay_with_their_form(folder: Page, editor: Client) -> None:
    page = texts.publish(folder, lead=NEW_LEAD)
    texts.change(editor, page, kind="joint", language="en", lead=NEW_LEAD)
    page.refresh_from_db()
    assert (page.kind, page.language) == ("support", "sv")


@pytest.mark.parametrize(
    ("hints", "message"),
    [
        (texts.hints("concern", knows="Du får råd."), "Frågan hör till ett annat formulär. Välj en fråga under ”Jag vill ha stöd”."),
        ([*texts.hints(name="Ett."), *texts.hints(name="Två.")], "Frågan har redan en hjälptext här."),
    ],
)
def test_a_question_is_helped_once_and_by_its_own_form(folder: Page, editor: Client, hints: Any, message: str) -> None:
    answer = texts.create(editor, folder, hints=hints)
    assert answer.status_code == 200
    assert message in texts.told(answer)
    assert not FormTexts.objects.exists()


def test_one_step_is_no_order_when_texts_are_published_but_may_be_kept_as_a_draft(folder: Page, editor: Client) -> None:
    alone = texts.create(editor, folder, next_steps=texts.steps("Vi ringer"))
    assert "Skriv minst två steg, eller inget." in texts.told(alone)
    assert texts.create(editor, folder, action="action-draft", next_steps=texts.steps("Vi ringer")).status_code == 302
    assert texts.create(editor, folder, kind="joint", title="B", next_steps=texts.steps("Ett", "Två", "Tre", "Fyra")).status_code == 302
    assert texts.create(editor, folder, kind="concern", title="D", next_steps=texts.steps(*"12345")).status_code == 200


def test_the_editor_offers_every_question_by_form_and_page(folder: Page, editor: Client) -> None:
    shown = texts.told(editor.get(f"/redaktion/pages/add/forms/formtexts/{folder.pk}/"))
    for words in ("Om dig – Bor du i Lindhamra?", "Din andra vårdnadshavare – Förnamn", "Tomt: formulärets egen text visas.", "{dagar}"):
        assert words in shown


def test_texts_cannot_be_copied_since_a_form_has_them_once(folder: Page, editor: Client) -> None:
    page = texts.publish(folder)
    copied = {"new_title": "Kopia", "new_slug": "kopia", "new_parent_page": str(folder.pk)}
    assert editor.get(f"/redaktion/pages/{page.pk}/copy/").status_code == 302
    assert editor.post(f"/redaktion/pages/{page.pk}/copy/", copied).status_code == 302
    assert FormTexts.objects.count() == 1
    assert "Skapa en ny sida i stället." in text_of(editor.get(f"/redaktion/pages/{folder.pk}/"))


def test_nobody_but_an_editor_writes_texts(folder: Page, client: Client) -> None:
    for stranger in (client, personae.caseworker().client):
        assert texts.create(stranger, folder, lead=NEW_LEAD).status_code == 302
    assert not FormTexts.objects.exists()


def test_the_pages_lead_to_the_forms_and_are_found_nowhere_else(folder: Page, client: Client) -> None:
    texts.publish(folder, slug="mina-texter", title="Särskilda texter", kind="concern", show_in_menus=True)
    assert client.get("/formular/mina-texter/").headers["Location"] == "/ansok/orolig/"
    assert client.get("/formular/").headers["Location"] == "/ansok/"
    assert client.get("/formular/mina-texter/").headers["X-Robots-Tag"] == "noindex"
    assert "formular" not in client.get("/sitemap.xml").content.decode()
    assert "/formular/" not in client.get("/").content.decode()
    assert not [page.title for page in Page.objects.search("Särskilda texter")]
