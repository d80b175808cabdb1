"""Guides for grown-ups lead to the forms that their readers need, and to no form that nobody receives."""

import re

from django.db import IntegrityError, transaction
from django.test import Client
from pytest import raises

from common import stamp
from home.models import GuidePage
from services.models import Programme
from tests.site import kinds as further
from tests.site import pages

GUARDIANS = ["/ansok/orolig/", "/ansok/tillsammans/"]
SCHOOLS = ["/ansok/remiss/", "/ansok/anmalan/", "/ansok/tillsammans/"]


def _forms(client: Client, address: str) -> list[str]:
    main = client.get(address).content.decode().split("<main")[1].split("</main")[0]
    return re.findall(r'class="button"\s+href="(/ansok/[^"]+)"', main)


def _all_forms_are_taken() -> None:
    Programme.objects.update(accepts_joint=True, accepts_referral=True, accepts_notification=True)
    stamp.bump()


def test_those_at_home_are_led_to_advice_and_to_applying_together(kinds: further.Kinds, client: Client) -> None:
    _all_forms_are_taken()
    assert _forms(client, "/for-vuxna/hemma/") == GUARDIANS
    html = client.get("/for-vuxna/hemma/").content.decode()
    assert "Jag är orolig för en ungdom" in html
    assert "M90 480V300a210" in html


def test_schools_are_led_to_referral_notification_and_joint_application(kinds: further.Kinds, site: pages.Built, client: Client) -> None:
    _all_forms_are_taken()
    further.make_guide(kinds.adults, site.card, slug="skolan", audience="schools")
    assert _forms(client, "/for-vuxna/skolan/") == SCHOOLS


def test_a_form_that_no_open_service_takes_is_not_offered(kinds: further.Kinds, site: pages.Built, client: Client) -> None:
    Programme.objects.update(accepts_joint=False, accepts_referral=False, accepts_notification=False)
    Programme.objects.filter(slug="kaasam").update(accepts_referral=True, is_open=False)
    further.make_guide(kinds.adults, site.card, slug="skolan", audience="schools")
    stamp.bump()
    assert _forms(client, "/for-vuxna/hemma/") == ["/ansok/orolig/"]
    html = client.get("/for-vuxna/skolan/").content.decode()
    assert "/ansok/remiss/" not in html
    # Without a form there is no heading over forms, and no signpost to it.
    assert "formular" not in html


def test_a_guide_shows_what_it_has_and_no_empty_heading(kinds: further.Kinds, site: pages.Built, client: Client) -> None:
    bare = client.get("/for-vuxna/hemma/").content.decode()
    for heading in ("Så här går det till", "Frågor vi ofta får", "Läs mer"):
        assert heading not in bare, heading
    further.make_guide(
        kinds.adults,
        site.card,
        slug="allt",
        body=[("heading", "Remiss eller anmälan?"), ("text", further.TEXT)],
        steps=[("step", {"title": "Vi lyssnar", "text": "Du berättar."})],
        questions=[("question", {"question": "Kostar det?", "answer": further.TEXT})],
        today=[("deed", {"title": "Fråga", "text": "Vänta på svaret."})],
        related=[("page", {"page": site.service, "text": ""})],
    )
    html = client.get("/for-vuxna/allt/").content.decode()
    for words in (
        "Det här kan du göra i dag",
        "Vänta på svaret.",
        "Remiss eller anmälan?",
        "Vi lyssnar",
        "Kostar det?",
        "Läs mer",
        "Fråga Samira",
    ):
        assert words in html, words


def test_nobody_else_is_an_audience(kinds: further.Kinds) -> None:
    with raises(IntegrityError), transaction.atomic():
        GuidePage.objects.filter(pk=kinds.guide.pk).update(audience="everybody")
