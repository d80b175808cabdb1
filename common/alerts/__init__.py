"""What is announced at the top of the pages for a time: closed on Friday, a new address, a telephone that does not work."""

from common.alerts.model import Alert, Level, State
from common.alerts.reach import alerts_at, seconds_to_next_change

__all__ = ["Alert", "Level", "State", "alerts_at", "seconds_to_next_change"]
