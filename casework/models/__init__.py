"""The tables of casework."""

from casework.models.cases import LAST_IN_QUEUE, Assignment, Case, CaseTransition, Closure, Youth
from casework.models.contacts import CaseNote, ContactAttempt, ContactMade, Conversation
from casework.models.grants import RoleGrant
from casework.models.meetings import AgendaItem, TeamMeeting

__all__ = [
    "LAST_IN_QUEUE",
    "AgendaItem",
    "Assignment",
    "Case",
    "CaseNote",
    "CaseTransition",
    "Closure",
    "ContactAttempt",
    "ContactMade",
    "Conversation",
    "RoleGrant",
    "TeamMeeting",
    "Youth",
]
