"""What the editor asks for before a page is published, in plain words, while a draft may wait."""

from typing import Any

import pytest
from django.http import QueryDict
from django.test import Client
from wagtail.models import Page
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from accounts.models import User
from common import stamp
from common.contact_cards import ContactCard
from home.models import AccessibilityPage, GuidePage, InformationPage, PersonalDataPage, ResultsPage
from news.models import EventPage
from services.models import Programme
from tests import factories
from tests.site import kinds as further
from tests.site import pages

TEXT, EMPTY = streamfield([("text", rich_text("<p>Hej.</p>"))]), streamfield([])
NO_ONE_TO_CALL = "Välj vem man kan ringa, innan sidan publiceras."
FAULT = streamfield([("fault", {"what": "En film saknar text.", "who": "", "why": "Vi har inte hunnit.", "plan": ""})])
STATEMENT = {
    "actor": "Lindhamra kommun",
    "service_name": "Sammanhang",
    "compliance": "partly",
    "faults": FAULT,
    "assessed_on": "2026-09-01",
    "updated_on": "2026-10-02",
    "method": "self",
    "method_text": "",
    "feedback_text": "Du får svar.",
    "supervisor_url": "https://www.digg.se/tdosanmalan",
    "has_burdens": "False",
    "burdens": EMPTY,
    "has_outside": "False",
    "outside": EMPTY,
}
EVENT = {"starts_at": "2026-12-09 15:00", "ends_at": "2026-12-09 18:00", "place": "Gamla posten", "body": EMPTY, "related": EMPTY}
GUIDE = {
    "audience": "schools",
    "today_title": "I dag",
    "today": streamfield([("deed", {"title": "Fråga", "text": ""})]),
    "forms_title": "Skriv till oss",
    **dict.fromkeys(("body", "steps", "questions", "related"), EMPTY),
}
FIVE = {"what": TEXT, "who": TEXT, **dict.fromkeys(("why", "how", "when", "related"), EMPTY)}


@pytest.fixture
def editor(site: pages.Built) -> User:
    return factories.communicator()


@pytest.fixture
def form(kinds: further.Kinds, site: pages.Built, editor: User) -> Any:
    """Return a function that fills in the form of a new page as it is about to be published."""

    def fill_in(model: type[Page], fields: dict[str, Any], *, without: str = "", **changes: Any) -> Any:
        parent = kinds.events if model is EventPage else site.about
        given = {"title": "Ny", "slug": "ny", "lead": "Kort.", "contact": str(site.card.pk), "easy_read": EMPTY, **fields, **changes}
        data = {name: value for name, value in given.items() if name != without}
        posted = QueryDict(mutable=True)
        posted.update(nested_form_data(data) | {"comments-TOTAL_FORMS": "0", "comments-INITIAL_FORMS": "0"})
        page = model()
        return page.get_edit_handler().get_form_class()(posted, instance=page, parent_page=parent, for_user=editor)

    return fill_in


@pytest.mark.parametrize(
    ("model", "fields"),
    [(EventPage, EVENT), (GuidePage, GUIDE), (InformationPage, FIVE), (AccessibilityPage, STATEMENT)],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_a_page_that_leads_to_support_needs_a_lead_and_somebody_to_call(form: Any, model: type[Page], fields: dict[str, Any]) -> None:
    assert form(model, fields).errors == {}
    assert form(model, fields, without="contact").errors == {"contact": [NO_ONE_TO_CALL]}
    assert list(form(model, fields, without="lead").errors) == ["lead"]
    draft = form(model, fields, lead="", contact="")
    draft.defer_required_fields()
    assert draft.is_valid(), draft.errors


# Each of the eleven things of the statement, left out, and what the editor says.
MISSING = [
    ("actor", "", "actor", "Skriv vem som står bakom webbplatsen."),
    ("service_name", "", "service_name", "Skriv vad webbplatsen heter."),
    ("compliance", "", "compliance", "Välj hur väl webbplatsen följer lagen."),
    ("faults", EMPTY, "faults", "Skriv vad som inte fungerar, och varför."),
    ("assessed_on", "", "assessed_on", "Skriv vilken dag ni senast prövade webbplatsen."),
    ("updated_on", "", "updated_on", "Skriv vilken dag redogörelsen senast ändrades."),
    ("method", "", "method", "Välj hur ni har prövat webbplatsen."),
    ("feedback_text", "", "feedback_text", "Skriv vad som händer när någon säger till om en brist."),
    ("supervisor_url", "", "supervisor_url", "Skriv adressen till Diggs anmälan."),
    ("has_burdens", "", "has_burdens", "Svara ja eller nej: är något undantaget för att det vore oskäligt betungande?"),
    ("has_burdens", "True", "burdens", "Skriv vad som är undantaget, och motivera det."),
    ("has_outside", "", "has_outside", "Svara ja eller nej: finns det innehåll som lagen inte gäller?"),
    ("has_outside", "True", "outside", "Skriv vilket innehåll lagen inte gäller."),
    ("compliance", "fully", "compliance", "Med brister i listan är webbplatsen inte helt förenlig med lagen."),
]


@pytest.mark.parametrize(("field", "value", "where", "message"), MISSING, ids=lambda value: value if isinstance(value, str) else "")
def test_the_statement_is_not_published_while_anything_is_missing(form: Any, field: str, value: Any, where: str, message: str) -> None:
    assert form(AccessibilityPage, STATEMENT, **{field: value}).errors == {where: [message]}


def test_a_statement_may_be_saved_half_written(form: Any) -> None:
    nothing = {name: (EMPTY if isinstance(value, dict) else "") for name, value in STATEMENT.items()}
    draft = form(AccessibilityPage, nothing)
    draft.defer_required_fields()
    assert draft.is_valid(), draft.errors


def test_an_event_that_ends_before_it_starts_is_refused_in_swedish(form: Any) -> None:
    wrong = form(EventPage, EVENT, ends_at="2026-12-09 14:00")
    assert wrong.errors == {"__all__": ["Aktiviteten måste sluta efter att den börjar."]}


def test_a_guide_needs_something_to_do_today(form: Any) -> None:
    assert form(GuidePage, GUIDE, today=EMPTY).errors == {"today": ["Skriv minst en sak som läsaren kan göra i dag."]}


def test_a_page_of_results_needs_a_result(form: Any) -> None:
    nothing = {"figures": EMPTY, "body": EMPTY, "related": EMPTY}
    assert form(ResultsPage, nothing).errors == {"figures": ["Skriv minst en siffra innan sidan publiceras."]}


def test_the_page_about_personal_data_needs_rights_an_officer_and_an_authority(form: Any) -> None:
    whole = {
        "before": EMPTY,
        "services_title": "Insatserna",
        "rights": TEXT,
        "supervisor_name": "IMY",
        "supervisor_url": "https://www.imy.se/",
    }
    assert form(PersonalDataPage, whole).errors == {}
    assert form(PersonalDataPage, whole, without="contact").errors == {"contact": ["Välj dataskyddsombudets kontaktkort."]}
    assert list(form(PersonalDataPage, whole, supervisor_url="", rights=EMPTY).errors) == ["supervisor_name", "rights"]


def test_steps_have_a_heading_and_a_service_that_is_closed_says_so(site: pages.Built, client: Client) -> None:
    assert ("steps_title", "Skriv en rubrik över stegen.") in [
        (field, str(told)) for field, told in site.service.missing_to_publish({"contact": site.card, "steps": [1], "steps_title": ""})
    ]
    assert "tar inte emot nya just nu" not in client.get("/stod/mojligheten/").content.decode()
    Programme.objects.filter(slug="mojligheten").update(is_open=False)
    stamp.bump()
    main = client.get("/stod/mojligheten/").content.decode().split("<main")[1].split("</main")[0]
    assert "Möjligheten tar inte emot nya just nu." in main
    assert "Jag vill ha stöd" not in main


def test_a_contact_page_without_a_single_card_is_not_published(site: pages.Built) -> None:
    told = [("people_title", "Lägg in minst ett kontaktkort, under Register, innan sidan publiceras.")]
    assert [(field, str(message)) for field, message in site.contact.missing_to_publish({})] == []
    Page.objects.exclude(depth=1).delete()
    ContactCard.objects.all().delete()
    stamp.bump()
    assert [(field, str(message)) for field, message in site.contact.missing_to_publish({})] == told
