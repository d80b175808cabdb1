"""What applications tell whoever listens, inside the same transaction: a listener's failure undoes the act.

Each is sent with `send` and the keyword argument `application`. What staff need at a glance is told once, when the content is frozen, since
whoever signs last may not be able to read it: the listener seals it then, and opens the case when the application is submitted.
"""

from django.dispatch import Signal

# With `summary`, a dict in memory only, and `is_first`: the content has been frozen, or frozen anew.
application_frozen = Signal()
application_submitted = Signal()
application_completed = Signal()
application_withdrawn = Signal()
# It ended before anybody at the desk had seen it: what was sealed for a case has no use.
application_lapsed = Signal()
# With `about` (the reference of a case), `occupation` and `wants_call` in words: a postcard was answered.
card_answered = Signal()
