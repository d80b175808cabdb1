"""Every event that the code records has a Swedish word in the log."""

import re
from pathlib import Path

import pytest
from django.conf import settings

from casework.log_words import EVENTS, FACTS, facts_in_words
from casework.publishing import TOLD
from tests import personae

LITERAL = re.compile(r"""(?:record\(|event=)"([a-z_]+\.[a-z_]+)\"""")
APPS = ("accounts", "audit", "casework", "common", "forms", "outbox", "portal")


def _recorded() -> set[str]:
    files = [path for app in APPS for path in Path(settings.BASE_DIR, app).rglob("*.py")]
    return {event for path in files for event in LITERAL.findall(path.read_text())} | {event for _word, event in TOLD.values()}


def test_every_event_has_its_word_and_no_word_is_left_over():
    assert _recorded() == set(EVENTS)


def test_facts_are_told_with_names_and_words():
    facts = {"contact_person": "en-referens", "channel": "sms", "outcome": "", "okand": 3}
    assert facts_in_words(facts, {"en-referens": "Kim Testberg"}) == "kontaktperson: Kim Testberg, genom: Sms, okand: 3"


def test_no_fact_is_called_the_same_as_another():
    assert len(set(map(str, FACTS.values()))) == len(FACTS)


@pytest.mark.django_db
def test_the_reviewer_reads_names_of_staff_instead_of_references():
    reviewer, administrator = personae.reviewer(), personae.administrator()
    page = reviewer.client.get("/handlaggning/logg/").content.decode()
    assert "Roll given" in page
    assert f"person: {administrator.user.name}" in page
    assert str(administrator.user.reference) not in page
