"""What applications tell whoever listens, inside the same transaction: a listener's failure undoes the act.

Each is sent with `send` and the keyword arguments `application` and `summary`; the summary is what staff need at a glance, in memory only.
"""

from django.dispatch import Signal

application_submitted = Signal()
application_completed = Signal()
application_withdrawn = Signal()
