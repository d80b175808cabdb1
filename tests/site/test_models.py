"""What the database refuses, what the stamp follows, and what a photograph becomes."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from common import stamp
from common.models import PortalImage
from common.phones import check_number, dialled
from common.pictures import shown
from common.site_settings import SiteSettings, site_settings
from home.models import HomePage
from services.models import LadderStep, WeekSlot
from tests.site import pages


@pytest.mark.parametrize(
    "fields",
    [
        {"min_age": 20, "max_age": 16},
        {"reading_days": 0},
        {"contact_days": 0},
        {"shape": "stjärna"},
        {"is_default": True, "is_open": False},
    ],
)
def test_an_impossible_service_is_refused(db: None, fields: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        pages.make_programme("kaasam", **fields)


def test_only_one_service_is_the_default_and_the_refusal_is_in_swedish(db: None) -> None:
    pages.make_programme("kaa")
    second = pages.make_programme("kaasam")
    second.is_default = True
    with pytest.raises(ValidationError, match="En annan insats är redan förval"):
        second.full_clean()


def test_a_part_of_a_day_holds_one_thing(db: None) -> None:
    programme = pages.make_programme("kaa")
    WeekSlot.objects.create(programme=programme, weekday=0, part_of_day="morning", title="Arbetsliv")
    with pytest.raises(IntegrityError), transaction.atomic():
        WeekSlot.objects.create(programme=programme, weekday=0, part_of_day="morning", title="Friskvård")


def test_the_ladder_keeps_its_order(db: None) -> None:
    programme = pages.make_programme("kaa")
    for order, channel in ((2, "phone"), (1, "postcard")):
        LadderStep.objects.create(programme=programme, sort_order=order, channel=channel, days_after=7, visibility="open")
    assert [step.channel for step in programme.ladder.all()] == ["postcard", "phone"]


def test_the_stamp_moves_when_something_published_changes(site: pages.Built, django_capture_on_commit_callbacks: Any) -> None:
    programme = pages.make_programme("en-till", is_default=False)
    changes = (
        programme.save,
        lambda: WeekSlot.objects.create(programme=programme, weekday=0, part_of_day="day", title="Nytt"),
        site.card.save,
        site.picture.save,
        lambda: SiteSettings.objects.get().save(),
        lambda: site.news.save_revision().publish(),
        site.news.unpublish,
        site.news.delete,
        lambda: site.contact.move(site.home, pos="first-child"),
    )
    for change in changes:
        before = stamp.current()
        with django_capture_on_commit_callbacks(execute=True):
            change()
            assert stamp.current() == before
        assert stamp.current() > before


def test_a_saved_draft_leaves_the_stamp_alone(site: pages.Built, django_capture_on_commit_callbacks: Any) -> None:
    before = stamp.current()
    site.news.title = "Nytt utkast"
    with django_capture_on_commit_callbacks(execute=True):
        site.news.save_revision()
    assert stamp.current() == before


def test_the_settings_have_defaults_where_nothing_is_stored(db: None) -> None:
    settings = site_settings()
    assert settings.pk is None
    assert settings.home_area == "Lindhamra"


def test_a_photograph_is_made_in_every_kind_when_it_is_saved(db: None) -> None:
    image = PortalImage.objects.get(pk=pages.make_photograph().pk)
    assert image.renditions.count() == 9
    picture = shown(image)
    assert [source.mime for source in picture.sources] == ["image/avif", "image/webp", "image/jpeg"]
    assert picture.url.endswith(".jpg")
    assert "480w" in picture.sources[0].srcset
    assert image.renditions.count() == 9
    assert image.credit == "Foto: Ida"


@pytest.mark.parametrize(
    ("first", "last", "is_changed"),
    [
        # In Swedish winter time it is an hour later: half past eleven at night and half past midnight, then twice the same night.
        (datetime(2026, 11, 25, 22, 30, tzinfo=UTC), datetime(2026, 11, 25, 23, 30, tzinfo=UTC), True),
        (datetime(2026, 11, 24, 23, 30, tzinfo=UTC), datetime(2026, 11, 25, 0, 30, tzinfo=UTC), False),
    ],
)
def test_a_page_has_changed_when_it_was_published_again_on_another_day_here(first: datetime, last: datetime, is_changed: bool) -> None:
    assert HomePage(first_published_at=first, last_published_at=last).changed_at == (last if is_changed else None)


def test_a_drawing_is_shown_as_it_is(db: None) -> None:
    image = pages.make_picture()
    picture = shown(image)
    assert picture.url.endswith(".svg")
    assert picture.sources == ()
    assert image.renditions.count() == 0


@pytest.mark.parametrize(
    ("number", "link"), [("070-174 06 10", "+46701740610"), ("112", "112"), ("90101", "90101"), ("+46 70 174 06 10", "+46701740610")]
)
def test_a_number_becomes_what_a_telephone_dials(number: str, link: str) -> None:
    assert dialled(number) == link


@pytest.mark.parametrize("number", ["", "ring mig", "0", "070-174 06 10<b>", "0" * 40])
def test_what_is_not_a_number_is_refused(number: str) -> None:
    with pytest.raises(ValidationError):
        check_number(number)
