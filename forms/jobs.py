"""What the forms do every night. What opens a box needs the private key: the night runs where the worker does."""

from common.nightly import job
from forms.actions import forget_expired
from forms.actions.lapsing import expire_requests, free_adults, purge_lapsed, remind_who_waits
from forms.actions.one_time import forget_expired_codes
from forms.actions.replies import forget_expired_cards

job("forms.expired_drafts")(forget_expired)
job("forms.expired_cards")(forget_expired_cards)
job("forms.expired_codes")(forget_expired_codes)
job("forms.adults")(free_adults)
job("forms.expired_requests")(expire_requests)
job("forms.reminders")(remind_who_waits)
job("forms.lapsed")(purge_lapsed)
