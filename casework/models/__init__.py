"""The tables of casework."""

from casework.models.cases import LAST_IN_QUEUE, Assignment, Case, CaseTransition, Closure, Youth
from casework.models.contacts import CaseNote, ContactAttempt, ContactMade, Conversation
from casework.models.grants import RoleGrant
from casework.models.marks import Marking
from casework.models.meetings import AgendaItem, TeamMeeting
from casework.models.protection import MOST_NAMED, ProtectedAccess

__all__ = [
    "LAST_IN_QUEUE",
    "MOST_NAMED",
    "AgendaItem",
    "Assignment",
    "Case",
    "CaseNote",
    "CaseTransition",
    "Closure",
    "ContactAttempt",
    "ContactMade",
    "Conversation",
    "Marking",
    "ProtectedAccess",
    "RoleGrant",
    "TeamMeeting",
    "Youth",
]
