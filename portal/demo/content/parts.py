"""What a page of the demo is made of; `portal/demo/streams.py` turns each part into a block of the editor."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Link:
    """A link: `to` is a path of this site, or the address of another."""

    title: str
    to: str


@dataclass(frozen=True)
class Section:
    """A heading with paragraphs under it, and a list where there is one."""

    heading: str
    paragraphs: tuple[str | Link, ...] = ()
    items: tuple[str, ...] = ()


@dataclass(frozen=True)
class Body:
    """What stands under a question of a service page: a line in large type, paragraphs, and a list."""

    lead: str = ""
    paragraphs: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    is_ordered: bool = False


@dataclass(frozen=True)
class Step:
    """One step of what happens."""

    title: str
    text: str


@dataclass(frozen=True)
class Steps:
    """What happens, in order."""

    heading: str
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class Answer:
    """A question that young people ask, and what we say."""

    question: str
    text: str


@dataclass(frozen=True)
class Panel:
    """A short text for a grown-up, with one link."""

    title: str
    text: str
    link_text: str
    to: str


@dataclass(frozen=True)
class Quote:
    """A line to be set large, who said it, and who that is."""

    text: str
    who: str
    about: str


@dataclass(frozen=True)
class Facts:
    """A box of short facts beside an article."""

    heading: str
    items: tuple[str, ...]


@dataclass(frozen=True)
class Picture:
    """A picture of the kit: the file's name, what it shows, and a line under it."""

    name: str
    alt: str
    caption: str = ""


@dataclass(frozen=True)
class Slot:
    """A time of the week: Monday is 0, and the part is "morning", "afternoon" or "day"."""

    weekday: int
    part: str
    title: str
    note: str = ""
    is_elsewhere: bool = False


@dataclass(frozen=True)
class Reach:
    """One step of how staff reach out, in the words of `services.models`: the channel, the days after the step before, who may see."""

    channel: str
    days_after: int
    visibility: str


@dataclass(frozen=True)
class Card:
    """Whom to turn to, called by the work and never by a name; `is_unit` for several people at one number."""

    key: str
    name: str
    role: str
    unit: str
    text: str
    phone: str
    email: str
    programme: str = ""
    is_on_home: bool = False
    is_unit: bool = False
    is_written_by_form: bool = True


@dataclass(frozen=True)
class Service:
    """A programme, its facts and its page.

    `colours` are those of day and night; `accepts` names the forms that lead to it beside the young person's own.
    """

    slug: str
    name: str
    short_name: str
    shape: str
    colours: tuple[str, str]
    ages: tuple[int, int]
    contact_days: int
    phone: str
    email: str
    board: str
    secrecy: str
    legal_basis: str
    lead: str
    facts: tuple[str, ...]
    poster: str
    poster_text: str
    what: Body
    why: Body
    how: Body
    when: Body
    who: Body
    steps: Steps
    answers: tuple[Answer, ...]
    ladder: tuple[Reach, ...] = ()
    week: tuple[Slot, ...] = ()
    places: int | None = None
    is_default: bool = False
    accepts: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()


@dataclass(frozen=True)
class Unit:
    """An organisation that refers and signs: its kind in the words of `services.models`, and the domains of its staff."""

    name: str
    kind: str
    domains: tuple[str, ...]
    is_own: bool = True


@dataclass(frozen=True)
class Article:
    """A piece of news; days are counted back from the day that the demo is made."""

    slug: str
    title: str
    days_ago: int
    lead: str
    picture: Picture
    body: tuple[Section | Quote, ...]
    facts: Facts
    links: tuple[Link, ...]
    programme: str = ""
    changed_days_ago: int | None = None


@dataclass(frozen=True)
class Opening:
    """The start page of a language."""

    title: str
    headline: str
    lead: str
    reassurance: str
    choose_heading: str
    choose_lead: str
    steps: Steps
    contact_heading: str
    search_description: str
    panels: tuple[Panel, ...] = ()


@dataclass(frozen=True)
class Short:
    """All of it on one page, in short sentences."""

    title: str
    lead: str
    sections: tuple[Section, ...]
