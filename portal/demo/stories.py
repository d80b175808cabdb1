"""What happens to the demo's cases, step by step, through the desk's own actions.

The actions know one time, the present. A story says how many days ago each of its steps was, and when it has been told the dates of the
rows that the steps wrote are moved back to those days: nothing else than the dates is written past the actions.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from accounts.models import User
from casework import actions
from casework.models import Case
from casework.states import Channel, Outcome
from common.time import add_working_days
from portal.demo.content.youths import MISSING, NOTES
from portal.demo.youths import Youth

Moment = Callable[[int], datetime]


@dataclass
class Story:
    """One case as it unfolds.

    `sent_at` is when it came, `moments` are those of its transitions, and `rows` what else the actions wrote, with its moment.
    """

    case: Case
    youth: Youth
    caseworker: User
    coordinator: User
    moment: Moment
    today: date
    sent_at: datetime
    moments: list[datetime] = field(default_factory=list)
    rows: list[tuple[Any, datetime]] = field(default_factory=list)

    def step(self, days_ago: int, action: Callable[..., Any], *, by: User | None = None, **details: Any) -> Any:
        """Take a step that moves the case."""
        at = self.moment(days_ago)
        made = action(case=self.case, by=by or self.caseworker, **details)
        self.moments.append(at)
        if made is not None:
            self.rows.append((made, at))
        return made

    def write(self, days_ago: int, action: Callable[..., Any], **details: Any) -> None:
        """Write a contact or a note, which leaves the case where it is."""
        self.rows.append((action(case=self.case, by=self.caseworker, **details), self.moment(days_ago)))


Telling = Callable[[Story], None]


def new(story: Story) -> None:
    """Nothing yet: the case waits for somebody."""


def on_agenda(story: Story) -> None:
    """The team takes it up at its next meeting."""
    story.step(1, actions.put_on_agenda)


def needs_info(story: Story) -> None:
    """The number did not work."""
    story.step(2, actions.request_information, missing=MISSING)


def assigned(story: Story) -> None:
    """Somebody has taken it and will call."""
    story.step(1, actions.claim)


def given(story: Story) -> None:
    """The weekly meeting, held in the days between, gave it to somebody."""
    story.step(10, actions.put_on_agenda)
    story.step(2, actions.assign, by=story.coordinator, contact_person=story.caseworker)


def reached(story: Story) -> None:
    """They have talked."""
    story.step(4, actions.claim)
    story.write(2, actions.record_contact_made, channel=Channel.PHONE)
    story.write(2, actions.add_note, text=story.youth.chance.choice(NOTES))


def sought(story: Story) -> None:
    """The telephone was not answered, twice."""
    story.step(8, actions.claim)
    story.step(6, actions.start_outreach)
    story.write(6, actions.record_attempt, channel=Channel.PHONE)
    story.write(3, actions.record_attempt, channel=Channel.SMS)


def mapping(story: Story) -> None:
    """A time to meet is booked."""
    story.step(7, actions.claim)
    story.write(6, actions.record_contact_made, channel=Channel.SMS)
    meets_at = story.moment((story.today - add_working_days(story.today, 3)).days)
    story.step(5, actions.begin_mapping, starts_at=meets_at)
    # The conversation is the one row whose own date is not that of the step.
    story.rows[-1] = (story.rows[-1][0], meets_at)


def active(story: Story) -> None:
    """The plan has begun."""
    _until_met(story, claimed=30, met=20)
    story.step(18, actions.start_plan, is_agreed=True)
    story.write(11, actions.add_note, text=story.youth.chance.choice(NOTES))
    story.write(4, actions.record_contact_made, channel=Channel.VISIT)


def resting(story: Story) -> None:
    """A pause, as agreed."""
    _until_met(story, claimed=50, met=40)
    story.step(10, actions.pause, follow_up_on=story.today + timedelta(days=story.youth.chance.randint(14, 60)))


def finished(story: Story) -> None:
    """It led to something."""
    _until_met(story, claimed=80, met=70)
    story.step(65, actions.start_plan, is_agreed=True)
    outcome = story.youth.chance.choice((Outcome.STUDIES, Outcome.STUDIES, Outcome.WORK, Outcome.PLACEMENT))
    story.step(story.youth.chance.randint(3, 25), actions.close, outcome=outcome)


def declined(story: Story) -> None:
    """She had found something herself."""
    story.step(12, actions.claim)
    story.write(11, actions.record_contact_made, channel=Channel.PHONE)
    story.step(10, actions.close, outcome=Outcome.WITHDRAWN)


def _until_met(story: Story, *, claimed: int, met: int) -> None:
    story.step(claimed, actions.claim)
    story.write(claimed - 1, actions.record_contact_made, channel=Channel.PHONE)
    conversation = story.step(claimed - 2, actions.begin_mapping, starts_at=story.moment(-1))
    # The meeting is booked ahead, as it must be, and has then been held: the next step asks for that.
    conversation.starts_at = story.moment(met)
    conversation.save(update_fields=["starts_at"])
    story.rows[-1] = (conversation, conversation.starts_at)
