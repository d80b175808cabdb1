"""Pictures put together by an editor: whole, safe, told in words, and saved only when somebody asks for it."""

import itertools
import xml.etree.ElementTree as ET
from typing import Any

import pytest
from django.utils.translation import override

from common.compose.form import DrawingForm
from common.compose.motifs import MOTIFS
from common.compose.picture import Picture, Placed, draw, inks_of, words_of
from common.compose.scenes import SCENES
from common.models import PortalImage
from common.theme import Theme
from tests import factories, personae
from tests.lindhamra import THEME
from tests.site import pages

ADDRESS = "/redaktion/bilder/rita/"
TAGS = {"svg", "g", "path", "circle"}
ATTRIBUTES = {"viewBox", "width", "height", "fill", "d", "cx", "cy", "r", "transform", "fill-rule"}
NAMESPACE = "{http://www.w3.org/2000/svg}"
CHOSEN = {
    "ground": "insats-kaa",
    "scene": "kullar",
    "left": "person",
    "left_ink": "svart",
    "middle": "hund",
    "middle_ink": "vit",
    "right": "",
}


def _all() -> list[Picture]:
    """Every scene on every ground, and every motif at every place in every ink."""
    inks = inks_of(THEME)
    grounds = [Picture(ground, scene) for ground, scene in itertools.product(inks, SCENES)]
    placed = [Placed(motif, place, ink) for motif, place, ink in itertools.product(MOTIFS, range(3), inks)]
    return grounds + [Picture("papper", "tom", (each,)) for each in placed]


def test_every_picture_is_whole_xml_of_our_own_shapes_and_nothing_that_runs_or_fetches() -> None:
    for picture in _all():
        drawing = draw(picture, THEME)
        root = ET.fromstring(drawing)
        elements = list(root.iter())
        assert {element.tag.removeprefix(NAMESPACE) for element in elements} <= TAGS
        assert {name for element in elements for name in element.attrib} <= ATTRIBUTES
        assert "var(" not in drawing
        assert "url(" not in drawing
        assert (root.attrib["width"], root.attrib["height"], root.attrib["viewBox"]) == ("960", "600", "0 0 960 600")
        assert len(drawing) < 4000


def test_a_picture_has_only_the_colours_of_the_theme() -> None:
    known = {str(ink.colour) for ink in inks_of(THEME).values()} | {"#fffdf8", "#1b1918", None}
    for picture in _all():
        assert {element.attrib.get("fill") for element in ET.fromstring(draw(picture, THEME)).iter()} <= known


def test_a_picture_can_be_drawn_before_there_is_any_service() -> None:
    bare = Theme((), THEME.site)
    for scene in SCENES:
        ET.fromstring(draw(Picture("webb", scene, (Placed("person", 1, "svart"),)), bare))


@pytest.mark.parametrize(
    ("picture", "words"),
    [
        (Picture("papper", "tom"), "En enfärgad yta."),
        (Picture("papper", "trappa"), "En trappa."),
        (Picture("papper", "tom", (Placed("buss", 1, "svart"),)), "En buss."),
        (Picture("papper", "trappa", (Placed("person", 0, "svart"), Placed("person", 2, "vit"))), "Två personer i en trappa."),
        (
            Picture("papper", "kullar", (Placed("gaende", 0, "svart"), Placed("hund", 1, "vit"), Placed("vaxt", 2, "vit"))),
            "En person som går, en hund och en växt i kruka framför två kullar.",
        ),
        (Picture("papper", "bord", tuple(Placed("kopp", place, "svart") for place in range(3))), "Tre koppar vid ett bord med koppar."),
    ],
)
def test_a_picture_is_told_in_one_swedish_sentence(picture: Picture, words: str) -> None:
    with override("sv"):
        assert words_of(picture) == words


def test_a_motif_that_nobody_would_see_is_refused_in_plain_words() -> None:
    form = DrawingForm(CHOSEN | {"left_ink": "insats-kaa"}, theme=THEME)
    assert form.errors == {"left_ink": ["Motivet syns inte: det har samma färg som botten. Välj en annan."]}
    assert DrawingForm(CHOSEN | {"right": "", "right_ink": "insats-kaa"}, theme=THEME).is_valid()


@pytest.mark.parametrize("wrong", [{"scene": "../../etc"}, {"left": "<script>"}, {"ground": "#ff0000"}, {"middle_ink": "url(x)"}])
def test_what_is_not_in_the_set_is_refused(wrong: dict[str, str]) -> None:
    assert not DrawingForm(CHOSEN | wrong, theme=THEME).is_valid()


@pytest.mark.django_db
def test_looking_at_a_picture_saves_nothing_and_suggests_its_words(site: pages.Built) -> None:
    client, before = personae.communicator().client, PortalImage.objects.count()
    for query in ({}, CHOSEN):
        html = client.get(ADDRESS, query).content.decode()
        assert 'src="data:image/svg+xml,' in html
        assert PortalImage.objects.count() == before
    assert 'value="En person och en hund framför två kullar."' in html
    assert 'value="insats-kaa"' in html
    wrong = client.get(ADDRESS, CHOSEN | {"left_ink": "insats-kaa"}).content.decode()
    assert "Motivet syns inte" in wrong
    assert "data:image" not in wrong


@pytest.mark.django_db
def test_a_saved_picture_is_a_drawing_among_the_others(site: pages.Built) -> None:
    staff = personae.communicator()
    collection = site.picture.collection_id
    answer = staff.client.post(ADDRESS, {**CHOSEN, "title": "Promenad", "description": "En person och en hund.", "collection": collection})
    image = PortalImage.objects.get(title="Promenad")
    assert answer.headers["Location"] == f"/redaktion/images/{image.pk}/"
    assert (image.description, image.uploaded_by_user, image.width, image.height) == ("En person och en hund.", staff.user, 960, 600)
    assert image.is_drawing
    assert image.file.read().decode() == draw(
        Picture("insats-kaa", "kullar", (Placed("person", 0, "svart"), Placed("hund", 1, "vit"))), _own()
    )
    assert image.filename.startswith("promenad")


def _own() -> Theme:
    from common.theme import theme

    return theme()


@pytest.mark.django_db
@pytest.mark.parametrize("missing", ["title", "description", "collection", "ground"])
def test_a_picture_without_what_it_needs_is_not_saved(site: pages.Built, missing: str) -> None:
    client, before = personae.communicator().client, PortalImage.objects.count()
    whole: dict[str, Any] = {**CHOSEN, "title": "Promenad", "description": "En hund.", "collection": site.picture.collection_id}
    assert client.post(ADDRESS, whole | {missing: ""}).status_code == 422
    assert PortalImage.objects.count() == before


@pytest.mark.django_db
def test_only_those_who_may_add_pictures_draw_them(site: pages.Built) -> None:
    from django.contrib.auth.models import Permission

    reader = factories.user()
    reader.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client = personae.Staff.signed_in(reader).client
    assert client.get(ADDRESS).status_code in (302, 403)
    assert client.post(ADDRESS, {**CHOSEN, "title": "A", "description": "B"}).status_code in (302, 403)
    assert "Rita en bild" not in client.get("/redaktion/").content.decode()
    assert not PortalImage.objects.filter(title="A").exists()
    assert "Rita en bild" in personae.communicator().client.get("/redaktion/").content.decode()
