"""How a letter leaves: to a mail server or an SMS gateway where one is named, otherwise one file a message for somebody to look at."""

import hashlib
import json
import os
import smtplib
import ssl
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parseaddr
from pathlib import Path
from uuid import uuid4

from django.conf import settings
from django.utils import timezone

from common.keys import installation_salt
from common.outgoing import LOOPBACK
from outbox import sms
from outbox.models import Message
from outbox.topics import Letter

_IDENTITY_BYTES = 20


def identity(message: Message, letter: Letter) -> str:
    """Return the letter's own one-way name: the same at every try, another for each receiver, and nobody's address."""
    text = "\0".join((message.topic, message.key, letter.channel, letter.to))
    return hashlib.blake2b(text.encode(), key=installation_salt(), digest_size=_IDENTITY_BYTES, person=b"outbox-letter").hexdigest()


def _domain() -> str:
    return parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2] or "localhost"


def _mail(letter: Letter, who: str) -> EmailMessage:
    mail = EmailMessage(policy=SMTP)
    mail["From"] = settings.DEFAULT_FROM_EMAIL
    mail["To"] = Address(addr_spec=letter.to)
    mail["Subject"] = letter.subject
    mail["Date"] = format_datetime(timezone.localtime())
    mail["Message-ID"] = f"<{who}@{_domain()}>"
    mail["Auto-Submitted"] = "auto-generated"
    mail.set_content(letter.text, cte="quoted-printable")
    return mail


def _by_smtp(mail: EmailMessage, to: str) -> None:
    sender = parseaddr(settings.DEFAULT_FROM_EMAIL)[1]
    with smtplib.SMTP(settings.MAIL_HOST, settings.MAIL_PORT, local_hostname=_domain(), timeout=settings.EMAIL_TIMEOUT) as server:
        if settings.MAIL_HOST not in LOOPBACK:
            server.ehlo()
            if server.has_extn("starttls"):
                server.starttls(context=ssl.create_default_context())
        server.send_message(mail, from_addr=sender, to_addrs=[to])


def _write(folder: str, name: str, content: bytes) -> None:
    """Write a file whole or not at all, for its owner only; a second try replaces the first."""
    where = Path(settings.PORTAL_DATA) / folder
    where.mkdir(mode=0o700, parents=True, exist_ok=True)
    unfinished = where / f".{name}.{uuid4().hex}"
    descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    unfinished.replace(where / name)


def _send_email(letter: Letter, who: str) -> None:
    mail = _mail(letter, who)
    if settings.MAIL_HOST:
        _by_smtp(mail, letter.to)
    else:
        _write("mail", f"{who}.eml", mail.as_bytes())


def _send_sms(letter: Letter, who: str) -> None:
    text = sms.fitted(letter.text)
    if settings.SMS_GATEWAY_URL:
        sms.post(letter.to, text)
        return
    content = {"to": letter.to, "text": text, "sent_at": timezone.now().isoformat()}
    _write("sms", f"{who}.json", json.dumps(content, ensure_ascii=False).encode())


def send(letter: Letter, who: str) -> None:
    """Send one letter under its own name `who`; whatever goes wrong is raised as the transport raised it."""
    {"email": _send_email, "sms": _send_sms}[letter.channel](letter, who)
