"""The four programmes of Lindhamra, the people who can be called, and what the site says of itself."""

from urllib.parse import urlsplit

from django.conf import settings
from wagtail.models import Page, Site

from common import stamp
from common.contact_cards import CardKind, ContactCard
from common.site_settings import SiteSettings
from common.site_settings.emergency import national_numbers
from portal.demo.content import contact, home
from portal.demo.content.parts import Card, Service
from portal.demo.content.services import SERVICES
from services.models import LadderStep, Programme, ProgrammePerson, WeekSlot

HOURS = "Vardagar 9–16"


def build_cards() -> dict[str, ContactCard]:
    """Make the contact cards that are missing, and return all of the demo's by key."""
    found = {card.phone: card for card in ContactCard.objects.all()}
    return {part.key: found.get(part.phone) or _card(part, number) for number, part in enumerate(contact.CARDS)}


def _card(part: Card, number: int) -> ContactCard:
    return ContactCard.objects.create(
        kind=CardKind.UNIT if part.is_unit else CardKind.PERSON,
        name=part.name,
        role=part.role,
        unit=part.unit,
        introduction=part.text,
        phone=part.phone,
        sms_number=part.phone,
        email=part.email,
        is_written_by_form=part.is_written_by_form,
        hours=HOURS,
        is_on_home=part.is_on_home,
        sort_order=number,
    )


def build_programmes(cards: dict[str, ContactCard]) -> dict[str, Programme]:
    """Make the programmes that are missing, and return all four by slug."""
    found = {programme.slug: programme for programme in Programme.objects.filter(slug__in=[part.slug for part in SERVICES])}
    programmes = {part.slug: found.get(part.slug) or _programme(part, number, cards) for number, part in enumerate(SERVICES)}
    if len(found) < len(programmes):
        _renew()
    return programmes


def _programme(part: Service, number: int, cards: dict[str, ContactCard]) -> Programme:
    min_age, max_age = part.ages
    programme = Programme.objects.create(
        slug=part.slug,
        name=part.name,
        short_name=part.short_name,
        shape=part.shape,
        colour_day=part.colours[0],
        colour_night=part.colours[1],
        min_age=min_age,
        max_age=max_age,
        is_default=part.is_default,
        contact_days=part.contact_days,
        phone=part.phone,
        sms_number=part.phone,
        email=part.email,
        visit_address=home.VISIT_ADDRESS,
        board=part.board,
        legal_basis=part.legal_basis,
        secrecy_provision=part.secrecy,
        places=part.places,
        accepts_joint="joint" in part.accepts,
        accepts_referral="referral" in part.accepts,
        accepts_notification="notification" in part.accepts,
        sort_order=number,
    )
    _details(programme, part, cards)
    return programme


def _details(programme: Programme, part: Service, cards: dict[str, ContactCard]) -> None:
    WeekSlot.objects.bulk_create(
        WeekSlot(
            programme=programme,
            weekday=slot.weekday,
            part_of_day=slot.part,
            title=slot.title,
            note=slot.note,
            is_elsewhere=slot.is_elsewhere,
        )
        for slot in part.week
    )
    LadderStep.objects.bulk_create(
        LadderStep(programme=programme, sort_order=number, channel=step.channel, days_after=step.days_after, visibility=step.visibility)
        for number, step in enumerate(part.ladder)
    )
    people = [cards[card.key] for card in contact.CARDS if card.programme == part.slug]
    ProgrammePerson.objects.bulk_create(
        ProgrammePerson(programme=programme, card=card, sort_order=number) for number, card in enumerate(people)
    )


def build_site(start: Page) -> Site:
    """Make the one site, at the installation's own address, and what it says of itself."""
    own = urlsplit(settings.WAGTAILADMIN_BASE_URL)
    port = own.port or (443 if own.scheme == "https" else 80)
    facts = {"hostname": own.hostname or "localhost", "port": port, "root_page": start, "site_name": home.SITE_NAME}
    site = Site.objects.filter(is_default_site=True).first() or Site(is_default_site=True)
    if any(getattr(site, name) != value for name, value in facts.items() if name != "root_page") or site.root_page_id != start.pk:
        for name, value in facts.items():
            setattr(site, name, value)
        site.save()
        _renew()
    if not SiteSettings.objects.filter(site=site).exists():
        _settings(site)
    return site


def _settings(site: Site) -> None:
    SiteSettings.objects.create(
        site=site,
        municipality_name=home.MUNICIPALITY,
        municipality_url=home.MUNICIPALITY_URL,
        site_name=home.SITE_NAME,
        home_area=home.AREA,
        phone=home.PHONE,
        sms_number=home.PHONE,
        email=home.EMAIL,
        visit_address=home.VISIT_ADDRESS,
        opening_hours=home.OPENING_HOURS,
        colour_night=home.COLOUR_NIGHT,
        emergency=[*national_numbers(), ("social", {"number": home.SOCIAL_EMERGENCY_PHONE})],
        channels=[("channel", {"name": name, "url": url}) for name, url in home.CHANNELS],
        neutral_url=home.NEUTRAL_URL,
        protected_contact=home.PROTECTED_CONTACT,
    )
    _renew()


def _renew() -> None:
    """Let this process see at once what was made, and the others when it is committed."""
    stamp.bump()
    stamp.bump_on_commit()
