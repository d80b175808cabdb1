"""The demo's cases: each is sent by an invented young person through the form's own action, and worked with through the desk's."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from casework.models import Case
from casework.roles import Role
from common.time import today
from forms.models import ApplicationKind
from portal.demo import stories
from portal.demo.dating import date_back
from portal.demo.sending import send
from portal.demo.stories import Story, Telling
from portal.demo.users import address
from portal.demo.youths import LEADS_TO, Youth, youth

BATCH = 200
KAA, UNG, KAASAM, MOJ = "kaa", "ung-resurs", "kaasam", "mojligheten"


@dataclass(frozen=True)
class Plan:
    """What becomes of one case: its programme, the days since it was sent, and the story of it."""

    programme: str
    days_ago: int
    telling: Telling


# The desk opens on new cases: nine, of which one is overdue and four are due within three days.
FIRST: tuple[Plan, ...] = (
    Plan(KAA, 16, stories.new),
    Plan(UNG, 1, stories.new),
    Plan(KAASAM, 12, stories.new),
    Plan(MOJ, 13, stories.new),
    Plan(KAA, 2, stories.new),
    Plan(KAA, 11, stories.new),
    Plan(KAASAM, 5, stories.new),
    Plan(MOJ, 3, stories.new),
    Plan(UNG, 2, stories.new),
    Plan(KAA, 6, stories.on_agenda),
    Plan(MOJ, 8, stories.on_agenda),
    Plan(KAASAM, 4, stories.on_agenda),
    Plan(KAA, 7, stories.needs_info),
    Plan(UNG, 2, stories.assigned),
    Plan(KAA, 3, stories.assigned),
    Plan(MOJ, 12, stories.given),
    Plan(KAASAM, 9, stories.reached),
    Plan(KAA, 10, stories.sought),
    Plan(UNG, 9, stories.mapping),
    Plan(MOJ, 11, stories.mapping),
    Plan(KAA, 34, stories.active),
    Plan(MOJ, 41, stories.active),
    Plan(KAASAM, 58, stories.resting),
    Plan(KAA, 88, stories.finished),
    Plan(UNG, 14, stories.declined),
)
# Beyond the first ones: what a portal holds after some time. The weights say how often; about half have been closed.
LATER: tuple[tuple[Telling, int, int], ...] = (
    (stories.finished, 90, 6),
    (stories.declined, 14, 6),
    (stories.active, 34, 3),
    (stories.assigned, 4, 4),
    (stories.reached, 9, 2),
    (stories.sought, 10, 1),
)


@dataclass
class Team:
    """Who works with the cases; the same objects throughout, since they remember their roles."""

    caseworkers: dict[str, User]
    coordinator: User

    @classmethod
    def found(cls) -> "Team":
        """Return the demo's staff."""
        users = {user.email: user for user in User.objects.filter(is_active=True)}
        caseworkers = {slug: users[address(Role.CASEWORKER.value, slug)] for slug in LEADS_TO}
        return cls(caseworkers, users[address(Role.COORDINATOR.value)])


def plan(*, seed: int, number: int) -> Plan:
    """Return what becomes of case `number` of a seed, counted from 0."""
    if number < len(FIRST):
        return FIRST[number]
    chance = Random(f"plan:{seed}:{number}")  # noqa: S311 (nobody's secret hangs on it)
    telling, days_ago, _weight = chance.choices(LATER, weights=[weight for _telling, _days, weight in LATER])[0]
    return Plan(chance.choice(list(LEADS_TO)), days_ago, telling)


def build_cases(*, seed: int, number: int) -> None:
    """Make those of the first `number` cases that are missing, some hundreds in each transaction."""
    missing = list(_missing(seed, number))
    if not missing:
        return
    team = Team.found()
    for first in range(0, len(missing), BATCH):
        with transaction.atomic():
            began_at = timezone.now()
            date_back([_tell(plan_of, who, team) for plan_of, who in missing[first : first + BATCH]], began_at=began_at)


def _missing(seed: int, number: int) -> Iterator[tuple[Plan, Youth]]:
    known = set(Case.objects.values_list("reference", flat=True))
    for index in range(number):
        chosen = plan(seed=seed, number=index)
        who = youth(seed=seed, number=index, programme=chosen.programme)
        if who.reference not in known:
            yield chosen, who


def _moment(day: date, days_ago: int, chance: Random) -> datetime:
    at = time(chance.randint(8, 15), chance.choice(range(0, 60, 5)))
    return timezone.make_aware(datetime.combine(day - timedelta(days=days_ago), at))


def _tell(chosen: Plan, who: Youth, team: Team) -> Story:
    send(who.reference, ApplicationKind.SUPPORT, who.answers)
    case = Case.objects.select_related("programme", "application").get(reference=who.reference)
    day = today()

    def moment(days_ago: int) -> datetime:
        return _moment(day, days_ago, who.chance)

    story = Story(case, who, team.caseworkers[chosen.programme], team.coordinator, moment, day, sent_at=moment(chosen.days_ago))
    chosen.telling(story)
    return story
