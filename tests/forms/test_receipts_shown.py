"""The receipt on the screen: whom it promises that we get in touch with, and what its reader takes along."""

from typing import Any

import pytest
import time_machine
from django.test import Client

from forms.models import Application
from tests.forms.filling import Applicant, code_of, opened, text_of
from tests.forms.joint import Alva
from tests.forms.lists import NUMBERS, Sender, pupil
from tests.forms.proving import proved

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programmes")]
# A Wednesday at noon; each service promises to get in touch within fourteen days.
NOW = "2026-11-25T12:00+01:00"
DAY = "onsdag 9 december 2026"
LAST_WEEK = "2026-11-18"
PAGES: dict[str, dict[str, dict[str, Any]]] = {
    "remiss": {
        "informerad": {"informed": "wants"},
        "alder": {"age": "15", "protected": "no"},
        "vardnadshavare": {"guardian_informed": "yes"},
        "grund": {"ground": "open"},
        "avsandare": {"sender_kind": "school", "sender_unit": "Elevhälsan", "sender_title": "Kurator", "sender_phone": "070-174 06 55"},
        "ungdomen": {"name": "Robin", "surname": "Testberg", "number": "201105192387", "phone": "070-174 06 21"},
        "skola": {},
        "franvaro": {},
        "egna-ord": {},
        "kontakt": {"channel": "call"},
        "bradska": {"urgent": "no"},
    },
    "anmalan": {
        "handelse": {"event": "left", "happened_on": LAST_WEEK, "owner": "other"},
        "fore-eleven": {"home": "yes", "protected": "no"},
        "skola": {
            "school_unit": "other",
            "school_name": "Ängskolan",
            "sender_name": "Kim Testberg",
            "sender_title": "Rektor",
            "sender_phone": "070-174 06 55",
        },
        "eleven": {"name": "Robin", "surname": "Testberg", "number": "201001062387"},
        "na-eleven": {},
        "studier": {},
        "informerad": {"informed": "yes", "guardian_informed": "yes"},
    },
    "orolig": {
        "vem": {"relation": "friend"},
        "onskan": {"wish": "advice"},
        "alder": {"youth_age": "16"},
        "boende": {"home": "yes"},
        "vet": {"knows": "no"},
        "kontakt": {"name": "Kim", "phone": "070-174 06 46"},
        "mer": {},
    },
    "tillganglighet": {"vad": {"matter": "fault"}, "sidan": {"problem": "Kartan går inte att läsa upp."}, "kontakt": {}},
    "registerutdrag": {
        "vad": {"extract": ["data"]},
        "hur": {"delivery": "visit"},
        "kontakt": {"name": "Robin", "channel": "call", "phone": "070-174 06 21"},
    },
}
SELF, YOUTH, NOBODY = f"<h2>Vi hör av oss senast {DAY}.</h2>", f"<h2>Vi hör av oss till ungdomen senast {DAY}.</h2>", ""
OR_RING, WONDER = "Hör du inget, ring", "Undrar du något?"


class Writer(Applicant):
    """Somebody who fills in another form than the first."""

    def __init__(self, slug: str, client: Client, **changes: dict[str, Any]) -> None:
        self.slug, self.pages = slug, PAGES[slug] | changes
        super().__init__(client=client)


def sent(slug: str, client: Client | None = None, **changes: dict[str, Any]) -> Writer:
    """A form of that address, sent."""
    writer = Writer(slug, client or Client(), **changes).fill()
    assert writer.submit().status_code == 303
    return writer


@time_machine.travel(NOW, tick=False)
@pytest.mark.parametrize(
    ("slug", "method", "changes", "promise", "follows"),
    [
        ("orolig", "", {}, SELF, OR_RING),
        ("registerutdrag", "eid", {}, SELF, OR_RING),
        ("remiss", "work", {}, YOUTH, WONDER),
        ("anmalan", "work", {}, YOUTH, WONDER),
        ("tillganglighet", "", {}, NOBODY, f"<h2>{WONDER}</h2>"),
        ("tillganglighet", "", {"kontakt": {"name": "Robin"}}, NOBODY, f"<h2>{WONDER}</h2>"),
        ("tillganglighet", "", {"kontakt": {"email": "robin@exempel.example"}}, SELF, OR_RING),
        ("tillganglighet", "", {"kontakt": {"phone": "070-174 06 21"}}, SELF, OR_RING),
    ],
)
def test_a_receipt_promises_contact_to_whoever_gets_it(slug, method, changes, promise, follows):
    writer = sent(slug, proved(method) if method else None, **changes)
    page = text_of(writer.open("kvitto"))
    assert [said for said in (SELF, YOUTH) if said in page] == ([promise] if promise else [])
    assert [said for said in (OR_RING, WONDER) if said in page] == [OR_RING if promise == SELF else WONDER]
    assert follows in page
    assert "Ring <a href" in page or "ring <a href" in page


def test_what_waits_for_signatures_promises_nothing_and_says_what_is_to_be_signed():
    youth = Alva()
    youth.send_in()
    page = text_of(youth.open("kvitto"))
    assert "Nu ska ansökan skrivas under. Vi läser den när alla har gjort det." in page
    assert "Vi hör av oss" not in page


def test_a_receipt_tells_the_whole_address_and_groups_the_reference():
    applicant = Applicant().fill()
    applicant.submit()
    page, reference = text_of(applicant.open("kvitto")), applicant.reference
    assert '<a href="http://testserver/min-ansokan/">http://testserver/min-ansokan/</a>' in page
    assert f'data-reference="{reference}">{reference[:4]} {reference[4:8]} {reference[8:]}</p>' in page


def test_the_receipt_of_a_list_does_so_too():
    school = Sender()
    url = school.keep(pupil(NUMBERS[0]), pupil(NUMBERS[1]))
    school.client.post(url)
    page = text_of(school.client.get(f"{url}kvitto/"))
    assert '<a href="http://testserver/min-ansokan/">http://testserver/min-ansokan/</a>' in page
    for reference in Application.objects.values_list("reference", flat=True):
        assert f'data-reference="{reference}"> {reference[:4]} {reference[4:8]} {reference[8:]} </dd>' in page


def test_the_page_about_what_was_sent_calls_it_hers_only_where_it_is():
    own = Applicant().fill()
    own.submit()
    assert status_of(sent("remiss", proved())) == ("Formulär, det du skickade – Sammanhang", "Det du skickade")
    assert status_of(own) == ("Formulär, min ansökan – Sammanhang", "Min ansökan")


def status_of(applicant: Applicant) -> tuple[str, ...]:
    """The title and the heading of /min-ansokan/ for whoever has the code."""
    applicant.code = code_of(applicant.open("kvitto"))
    page = text_of(opened(applicant).get("/min-ansokan/"))
    return tuple(page.split(f"<{tag}>")[1].split(f"</{tag}>")[0].strip() for tag in ("title", "h1"))
