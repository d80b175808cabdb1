"""The messages that the portal sends by itself: each is written when it is sent, to whoever still needs it, and says nobody's name.

No service stands in them, no reason and no reference, and a link opens nothing by itself (the ruling on automatic messages).
"""

from forms.messages.codes import signing_code, work_code
from forms.messages.received import receipt
from forms.messages.signing import all_signed, changed, ended, invitation, reminder

__all__ = ["all_signed", "changed", "ended", "invitation", "receipt", "reminder", "signing_code", "work_code"]
