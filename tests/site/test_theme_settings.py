"""What the installation says of itself: neutral until somebody fills it in, checked when it is saved, and shown everywhere."""

import io
import re
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.test import Client
from django.utils.translation import override
from PIL import Image

from common import stamp
from common.models import PortalImage
from common.site_settings import SiteSettings, installation, site_settings
from common.site_settings.emergency import national_numbers
from common.site_settings.model import NOBODYS_NUMBER
from services.models import Programme
from tests import lindhamra, personae
from tests.consistency.sources import APPS, python_files, short, templates
from tests.site import pages

EDIT = "/redaktion/settings/common/sitesettings/"


@pytest.fixture
def unnamed(monkeypatch: pytest.MonkeyPatch) -> SiteSettings:
    """An installation that nobody has filled in."""
    nobody = SiteSettings()
    monkeypatch.setattr(installation, "unnamed", lambda: nobody)
    return nobody


def test_an_installation_that_nobody_has_filled_in_names_no_municipality(db: None, unnamed: SiteSettings, client: Client) -> None:
    html = client.get("/ansok/").content.decode() + client.get("/ansok/stod/").content.decode()
    for word in ("Lindhamra", "070-174", "Gamla posten", "lindhamra.example"):
        assert word not in html
    assert "Kommunen" in html
    assert NOBODYS_NUMBER in html
    assert site_settings().acute_social_phone == "112"
    assert site_settings().home_area == "kommunen"


@pytest.mark.parametrize(
    ("fields", "field", "message"),
    [
        ({"phone": NOBODYS_NUMBER}, "phone", "Skriv kommunens eget nummer."),
        ({"municipality_name": "Kommunen"}, "municipality_name", "Skriv vad kommunen heter."),
        ({"visit_address": "Kommunhuset."}, "visit_address", "Skriv vart man går för att besöka er."),
        ({"opening_hours": "Vardagar"}, "opening_hours", "Skriv era tider också, till exempel: Vardagar 9–16."),
        ({"email": "kontakt@kommunen.example"}, "email", "Skriv kommunens egen adress."),
        (
            {"colour_day": "#7d7d7d"},
            "colour_day",
            "Text syns för dåligt på färgen: 4,2:1. Det behövs minst 4,5:1. Prova #828282 eller #757575.",
        ),
        (
            {"colour_night": "#7d7d7d"},
            "colour_night",
            "Text syns för dåligt på färgen: 4,2:1. Det behövs minst 4,5:1. Prova #828282 eller #757575.",
        ),
    ],
)
def test_what_is_nobodys_and_what_cannot_be_read_is_refused(site: pages.Built, fields: dict[str, str], field: str, message: str) -> None:
    settings = SiteSettings.objects.get()
    for name, value in fields.items():
        setattr(settings, name, value)
    with pytest.raises(ValidationError) as refusal:
        settings.full_clean()
    assert refusal.value.message_dict == {field: [message]}


def test_the_panel_shows_the_list_as_it_is_written_on_pages_and_in_forms(site: pages.Built, client: Client) -> None:
    settings = SiteSettings.objects.get()
    settings.emergency = [
        ("number", {"number": "112", "text": "fara för liv"}),
        ("number", {"number": "020-22 00 60", "text": "Kommunens jour"}),
    ]
    settings.save()
    stamp.bump()
    for address in ("/", "/ansok/", "/kontakt/"):
        panel = re.search(r'<aside class="acute".*?</aside>', client.get(address).content.decode(), re.DOTALL)
        assert panel
        assert re.findall(r'href="tel:([^"]+)"', panel[0]) == ["112", "+4620220060"]
        assert "Kommunens jour" in panel[0]


def test_the_forms_name_the_social_emergency_service_of_the_list(site: pages.Built) -> None:
    settings = SiteSettings(emergency=[*national_numbers(), ("social", {"number": "070-174 06 90"})])
    assert (settings.acute_social_phone, settings.acute_social_link) == ("070-174 06 90", "tel:+46701740690")
    assert [line.text for line in settings.emergency_numbers][-1] == "socialjouren"


def test_in_another_language_known_words_are_translated_and_own_words_are_marked_as_swedish() -> None:
    settings = SiteSettings(
        emergency=[("number", {"number": "112", "text": "fara för liv"}), ("number", {"number": "1", "text": "Kommunens jour"})]
    )
    with override("en"):
        known, own = settings.emergency_numbers
    assert known.text != "fara för liv"
    assert (known.language, own.text, own.language) == ("", "Kommunens jour", "sv")


def test_channels_are_plain_links_marked_as_leading_away(site: pages.Built, client: Client) -> None:
    assert "Följ oss" not in client.get("/").content.decode()
    SiteSettings.objects.update(channels=[("channel", {"name": "Mastodon", "url": "https://mastodon.example/@stigen"})])
    stamp.bump()
    html = client.get("/").content.decode()
    assert "Följ oss" in html
    assert re.search(r'<a class="external"\s+href="https://mastodon.example/@stigen">Mastodon<span class="unseen"> \(länk till annan', html)


def _png(width: int = 400) -> PortalImage:
    file = io.BytesIO()
    Image.new("RGBA", (width, 200), (0, 0, 0, 0)).save(file, "PNG")
    return PortalImage.objects.create(title="Märke", file=ContentFile(file.getvalue(), name="marke.png"))


def test_the_mark_is_silent_in_one_link_home_and_has_a_light_plate_by_night(site: pages.Built, client: Client) -> None:
    settings = SiteSettings.objects.get()
    settings.logo = _png()
    settings.save()
    stamp.bump()
    html = client.get("/kontakt/").content.decode()
    wordmark = re.search(r'<a class="wordmark" href="/">.*?</a>', html, re.DOTALL)
    assert wordmark
    assert re.search(r'<img class="logo logo-plate"\s+src="[^"]+\.webp"\s+alt=""\s+width="192"\s+height="96">', wordmark[0])
    assert ", till startsidan" in wordmark[0]
    assert "<use" not in wordmark[0]
    assert html.count('href="/"') == 2  # the mark, and the first crumb


def test_a_mark_of_its_own_for_the_night_takes_the_plate_away(site: pages.Built, client: Client) -> None:
    SiteSettings.objects.update(logo=site.picture, logo_night=_png())
    stamp.bump()
    html = client.get("/").content.decode()
    assert re.search(r'<source media="\(prefers-color-scheme: dark\)"\s+srcset="[^"]+">', html)
    assert "logo-plate" not in html


def test_a_photograph_is_no_mark(site: pages.Built) -> None:
    file = io.BytesIO()
    Image.new("RGB", (40, 40)).save(file, "JPEG")
    settings = SiteSettings.objects.get()
    settings.logo = PortalImage.objects.create(title="Foto", file=ContentFile(file.getvalue(), name="foto.jpg"))
    with pytest.raises(ValidationError) as refusal:
        settings.full_clean()
    assert refusal.value.message_dict == {"logo": ["Märket behöver vara en SVG eller en PNG."]}


def test_the_mark_costs_no_query_of_its_own_once_the_process_is_warm(site: pages.Built, client: Client, query_budget: Any) -> None:
    SiteSettings.objects.update(logo=_png())
    stamp.bump()
    client.get("/ansok/")
    with query_budget(0):
        client.get("/ansok/")


def _posted(**changes: str) -> dict[str, str]:
    plain = {name: value for name, value in lindhamra.SITE.items() if isinstance(value, str)}
    streams = {
        "emergency-count": "1",
        "emergency-0-deleted": "",
        "emergency-0-order": "0",
        "emergency-0-type": "number",
        "emergency-0-id": "",
    }
    streams |= {"emergency-0-value-number": "112", "emergency-0-value-text": "fara för liv", "channels-count": "0"}
    required = {"site_name": "Sammanhang", "neutral_url": "https://www.1177.se/", "protected_contact": "Ring oss.", "municipality_url": ""}
    return plain | required | streams | changes


@pytest.mark.django_db
def test_a_communicator_sees_the_settings_in_tabs_and_tries_them_before_saving(site: pages.Built) -> None:
    client = personae.communicator().client
    address = f"{EDIT}{SiteSettings.objects.get().site_id}/"
    html = client.get(address).content.decode()
    for tab in ("Kommunen", "Så når man er", "Trygghet"):
        assert tab in html
    tried = client.post(f"{address}preview/", _posted(municipality_name="Provköping", colour_day="#bfe0ee"))
    assert tried.json() == {"is_valid": True, "is_available": True}
    shown = client.get(f"{address}preview/")
    page = shown.content.decode()
    assert "Provköping" in page
    assert "bfe0ee" in page
    assert "style-src 'self' data:" in shown.headers["Content-Security-Policy"]
    assert SiteSettings.objects.get().municipality_name == "Lindhamra kommun"


@pytest.mark.django_db
def test_a_colour_that_cannot_be_read_is_refused_in_the_editor(site: pages.Built) -> None:
    client = personae.communicator().client
    address = f"{EDIT}{SiteSettings.objects.get().site_id}/"
    answer = client.post(address, _posted(colour_day="#7d7d7d"))
    assert "Text syns för dåligt på färgen: 4,2:1." in answer.content.decode()
    assert client.post(address, _posted(colour_day="#bfe0ee")).status_code == 302
    assert SiteSettings.objects.get().colour_day == "#bfe0ee"


@pytest.mark.django_db
def test_the_editor_asks_for_the_facts_until_somebody_has_given_them(site: pages.Built) -> None:
    client = personae.communicator().client
    assert "Fyll i kommunens uppgifter" not in client.get("/redaktion/").content.decode()
    SiteSettings.objects.update(phone=NOBODYS_NUMBER)
    stamp.bump()
    assert "Fyll i kommunens uppgifter" in client.get("/redaktion/").content.decode()


@pytest.mark.django_db
def test_a_communicator_may_change_the_look_of_a_service(site: pages.Built) -> None:
    html = personae.communicator().client.get(f"/redaktion/services/programme/edit/{Programme.objects.first().pk}/").content.decode()
    assert 'name="colour_day"' in html
    assert 'type="color"' in html


def test_no_code_outside_the_demo_names_the_demos_municipality() -> None:
    files = [*python_files(*APPS), *templates()]
    named = [
        short(path)
        for path in files
        if "lindhamra" in path.read_text().lower() and "demo" not in str(path) and "migrations" not in str(path)
    ]
    assert named == []
