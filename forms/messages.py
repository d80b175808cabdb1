"""The one message that the portal sends an applicant by itself: that what she sent has come, without her name or what it is about."""

from django.utils.translation import gettext as _

from common.site_settings import site_settings
from forms.actions.submission import RECEIPT_TOPIC
from forms.answers import how_to_reach
from forms.models import Application, NoticeChannel
from forms.words import day
from forms.workflow import State
from outbox.models import Message
from outbox.topics import Letter, handler


def _text(application: Application) -> str:
    facts = {"phone": application.programme.phone, "sender": site_settings().municipality_name}
    if application.public_due_on is None:
        return _("Hej! Vi har fått det du skickade. Ring %(phone)s om du undrar något. %(sender)s") % facts
    facts["due"] = day(application.public_due_on)
    return _("Hej! Vi har fått det du skickade. Vi hör av oss senast %(due)s. Ring %(phone)s om du undrar något. %(sender)s") % facts


@handler(RECEIPT_TOPIC)
def receipt(message: Message) -> list[Letter]:
    """Write the receipt to the address that the person chose; nothing where the application is gone or has been taken back.

    Staff may have been faster than the worker: where no date is promised any longer, none is named.
    """
    application = Application.objects.select_related("programme").filter(reference=message.payload["application"]).first()
    if application is None or application.notice_channel == NoticeChannel.NONE or application.state == State.WITHDRAWN:
        return []
    to = how_to_reach(application).contact
    if application.notice_channel == NoticeChannel.SMS:
        return [Letter("sms", to, "", _text(application))]
    return [Letter("email", to, _("Vi har fått det du skickade"), _text(application))]
