"""The demo's cases: each is sent by an invented young person through the form's own action, and worked with through the desk's."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import batched

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from casework.models import Case
from casework.roles import Role
from common.sealing import new_key
from common.time import today
from forms.actions import submit
from forms.drafts import IDLE, Content, OpenDraft, sealed
from forms.models import ApplicationKind, Draft
from portal.demo import stories
from portal.demo.dating import date_back
from portal.demo.stories import Story, Telling
from portal.demo.users import address
from portal.demo.youths import Youth, youth
