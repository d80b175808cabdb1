"""Forms H, I and J against tables written by hand from the forms' law."""

import pytest

from forms.models import Recipient
from forms.specs.accessibility import ACCESSIBILITY
from forms.specs.consent import CONSENT
from forms.specs.extract import EXTRACT
from forms.specs.model import Proof
from tests import factories
from tests.forms.specs.asking import conditional, faults, optional, pages, required, shared, told, words

pytestmark = pytest.mark.django_db
REACH = {
    "Vad ska vi kalla dig?": [],
    "Efternamn": [],
    "Hur vill du att vi hör av oss?": ["Ring", "Sms", "E-post", "Jag kommer till er"],
    "Ditt telefonnummer": [],
    "Din e-postadress": [],
}
REACH_KEYS = ["name", "surname", "channel", "phone", "email"]


@pytest.fixture(autouse=True)
def _services():
    factories.all_programmes()


def test_a_shortcoming_is_told_without_saying_who_one_is():
    assert words(ACCESSIBILITY) == {
        "Vad gäller det?": ["Något går inte att använda", "Jag vill få något på ett annat sätt"],
        "Vilken sida gäller det?": [],
        "Vad är det som inte går?": [],
        "Vad ska vi kalla dig?": [],
        "Din e-postadress": [],
        "Ditt telefonnummer": [],
    }
    assert pages(ACCESSIBILITY) == [
        ("vad", 1, ["matter"]),
        ("sidan", 2, ["page_address", "problem"]),
        ("kontakt", 3, ["name", "email", "phone"]),
    ]
    assert required(ACCESSIBILITY) == {"matter", "problem"}
    assert optional(ACCESSIBILITY) == {"page_address", "name", "email", "phone"}
    assert shared(ACCESSIBILITY) == {"name"}
    assert (ACCESSIBILITY.proof, ACCESSIBILITY.is_own, ACCESSIBILITY.steps) == (Proof.NONE, False, 4)
    assert not faults(ACCESSIBILITY, "kontakt")


def test_a_consent_is_changed_by_whoever_gave_it():
    assert words(CONSENT) == {
        "Vad vill du göra?": ["Ta tillbaka ett ja", "Ändra ett ja"],
        "Vem gäller det?": ["Skolan", "Socialtjänsten", "Arbetsförmedlingen"],
        "Din referens": [],
        "Vad får vi prata om?": ["Närvaro och studieläge", "Planering och aktiviteter"],
        "Hur länge?": ["3 månader", "6 månader", "12 månader"],
        **REACH,
    }
    assert pages(CONSENT) == [
        ("vad", 1, ["wish"]),
        ("vem", 2, ["consent_recipient", "about_reference"]),
        ("nytt", 3, ["consent_scope", "consent_time"]),
        ("kontakt", 4, REACH_KEYS),
    ]
    assert required(CONSENT) == {"wish", "consent_recipient", "consent_scope", "consent_time", "name", "channel"}
    assert optional(CONSENT) == {"about_reference", "surname"}
    assert shared(CONSENT) == {"name", "surname"}
    assert (CONSENT.proof, CONSENT.is_own, CONSENT.steps) == (Proof.EID, True, 5)


def test_what_a_consent_shall_be_is_asked_only_of_whoever_changes_it():
    assert conditional(CONSENT, told(wish="withdraw")) == {"consent_scope", "consent_time"}
    assert conditional(CONSENT, told(wish="change")) == set()


def test_those_whom_a_consent_may_be_about_are_those_that_one_can_be_given_for():
    assert [option.key for option in CONSENT.questions["consent_recipient"].options] == Recipient.values


def test_an_extract_is_asked_for_by_whoever_it_is_about():
    assert words(EXTRACT) == {
        "Vad vill du veta?": ["Vad ni har sparat om mig", "Vem som har läst om mig"],
        "Hur vill du få det?": ["Jag hämtar det hos er", "Med brev"],
        **REACH,
    }
    assert pages(EXTRACT) == [("vad", 1, ["extract"]), ("hur", 2, ["delivery"]), ("kontakt", 3, REACH_KEYS)]
    assert required(EXTRACT) == {"extract", "delivery", "name", "channel"}
    assert optional(EXTRACT) == {"surname"}
    assert shared(EXTRACT) == {"name", "surname"}
    assert (EXTRACT.proof, EXTRACT.is_own, EXTRACT.steps) == (Proof.EID, True, 4)


@pytest.mark.parametrize("spec", [ACCESSIBILITY, CONSENT, EXTRACT], ids=lambda spec: spec.kind)
def test_the_default_service_receives_them(spec):
    assert spec.route(told()).slug == "kaa"
