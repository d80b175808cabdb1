"""A service's form and colours are seen before they are saved."""

from bs4 import BeautifulSoup

from services.models import Programme
from tests import personae
from tests.site import pages

ADDRESS = "/redaktion/insatser/utseende.svg"
CHOSEN = {"shape": "bridge", "day": "#0d6b50", "night": ""}


def test_the_poster_is_drawn_by_day_and_by_night_with_inks_that_are_read(site: pages.Built) -> None:
    answer = personae.communicator().client.get(ADDRESS, CHOSEN)
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, "image/svg+xml")
    drawn = BeautifulSoup(answer.content, "html.parser")
    assert [text.text for text in drawn.find_all("text")] == ["Ljus skärm", "Mörk skärm"]
    fields = [str(path["fill"]) for path in drawn.select("g > path:first-child")]
    assert fields[0] == "#0d6b50"
    assert fields[1] not in ("#0d6b50", "")
    white = personae.communicator().client.get(ADDRESS, CHOSEN | {"day": "#f7b91c"})
    assert str(drawn.find("text")["fill"]) != str(BeautifulSoup(white.content, "html.parser").find("text")["fill"])


def test_what_is_no_look_is_not_drawn(site: pages.Built) -> None:
    client = personae.communicator().client
    for wrong in ({"shape": "hjarta"}, {"day": "grön"}, {"night": "#12"}, {"day": '"/><script>'}):
        assert client.get(ADDRESS, CHOSEN | wrong).status_code == 422, wrong


def test_only_who_may_change_services_sees_it(site: pages.Built) -> None:
    assert personae.writer().client.get(ADDRESS, CHOSEN).status_code == 302
    assert site.home and not BeautifulSoup(personae.writer().client.get(ADDRESS, CHOSEN).content, "html.parser").find("svg")


def test_the_form_of_a_service_shows_it_as_it_is_stored(site: pages.Built) -> None:
    kaa = Programme.objects.get(slug="kaa")
    page = personae.communicator().client.get(f"/redaktion/services/programme/edit/{kaa.pk}/")
    shown = BeautifulSoup(page.content, "html.parser").select_one("[data-look] img")
    assert shown is not None
    assert personae.communicator().client.get(str(shown["src"])).status_code == 200
    assert {"id_shape", "id_colour_day", "id_colour_night"} <= {
        str(tag.get("id")) for tag in BeautifulSoup(page.content, "html.parser").select("[id]")
    }
