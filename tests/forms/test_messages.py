"""What the portal writes by itself to those who sign: to whom, in which words, for how long, and what is never said."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from forms.actions import decline, mute, send_signing_code, withdraw
from forms.actions.inviting import remind
from forms.actions.lapsing import free_adults, remind_who_waits
from forms.models import Application, Role
from outbox.models import Message
from outbox.topics import letters_for
from tests.forms import mailing
from tests.forms.joint import signer_of
from tests.forms.mailing import joint, link_of, read, request_for, sign_as, written

pytestmark = pytest.mark.django_db
ALL = (Role.YOUTH, Role.GUARDIAN, Role.SECOND_GUARDIAN, Role.OFFICER)
OTHERS = ALL[1:]
INVITED, CHANGED, REMINDED = "forms.invitation", "forms.invitation_changed", "forms.invitation_reminder"
SIGNED, ENDED = "forms.all_signed", "forms.signing_ended"


@pytest.fixture(autouse=True)
def clock():
    with time_machine.travel(mailing.NOW, tick=False) as traveller:
        yield traveller


def _say_no(application: Application, role: Role) -> None:
    decline(signer=signer_of(application, role))
    application.refresh_from_db()


def _remind(application: Application, role: Role) -> None:
    remind(request=request_for(application, role))


def _due(topic: str) -> list[Message]:
    return list(Message.objects.filter(topic=topic).order_by("pk"))


def test_an_invitation_says_from_whom_until_when_where_and_whom_to_ask():
    application = joint()
    request = request_for(application, Role.GUARDIAN)
    (letter,) = written(INVITED, request)
    assert (letter.channel, letter.to, letter.is_awaited) == ("sms", mailing.GUARDIAN_PHONE, False)
    assert letter.text == (
        "Hej! Någon har bett dig att skriva under en ansökan. Gör det senast 9 december kl. 13.05: "
        f"{link_of(request)} Länken öppnar inget utan en kod som du får sedan. Fel person, eller undrar du? Ring 070-174 06 08. "
        "Lindhamra kommun"
    )


def test_an_email_has_a_subject_and_its_link_on_a_line_of_its_own():
    request = request_for(joint(), Role.OFFICER)
    (letter,) = written(INVITED, request)
    assert (letter.channel, letter.to) == ("email", mailing.OFFICER_EMAIL)
    assert letter.subject == "En ansökan att läsa och skriva under"
    assert f"\n{link_of(request)}\n" in letter.text
    assert letter.text.endswith("\n\nLindhamra kommun\n")


def test_each_is_invited_to_a_link_of_her_own_and_the_young_person_who_sits_there_is_not():
    application = joint()
    assert {message.payload["request"] for message in _due(INVITED)} == {str(request_for(application, role).reference) for role in OTHERS}
    links = {read(letter).split("underskrift/")[1].split("/")[0] for message in _due(INVITED) for letter in letters_for(message)}
    assert links == {mailing.token_of(request_for(application, role)) for role in OTHERS}


def test_the_young_person_with_whom_another_has_typed_gets_her_link_while_she_sits_there():
    application = mailing.assisted(best_time="evening")
    (letter,) = written(INVITED)
    assert (letter.channel, letter.to, letter.is_awaited, letter.not_before) == ("sms", "+46701740621", False, None)
    assert link_of(request_for(application, Role.YOUTH)) in letter.text


def test_a_reminder_to_her_waits_for_the_hours_that_suit(clock):
    application = mailing.assisted(best_time="evening")
    clock.shift(timedelta(days=2))
    _remind(application, Role.YOUTH)
    (letter,) = written(REMINDED)
    assert letter.not_before.isoformat() == "2026-11-27T17:00:00+01:00"


def test_who_has_asked_us_not_to_say_what_it_is_about_gets_a_link_and_no_more():
    application = mailing.assisted(avoid="no_subject")
    request = request_for(application, Role.YOUTH)
    (letter,) = written(INVITED)
    assert letter.text == (
        f"Hej! Här är en länk till dig. Öppna den senast 9 december kl. 13.05: {link_of(request)} "
        "Länken öppnar inget utan en kod som du får sedan. Undrar du? Ring 070-174 06 05. Lindhamra kommun"
    )
    sign_as(application, Role.YOUTH)
    (letter,) = written(SIGNED)
    assert letter.text == (
        "Hej! Nu är allt klart. Vi hör av oss senast onsdag 9 december 2026. Undrar du? Ring 070-174 06 05. Lindhamra kommun"
    )


def test_a_change_is_told_in_other_words_than_the_first_invitation_and_with_a_new_link():
    draft = mailing.joint_draft()
    application = mailing.submitted(draft)
    first = request_for(application, Role.GUARDIAN)
    sign_as(application, Role.OFFICER)
    mailing.change(application, draft, more="Jag vill laga bilar.")
    for role in OTHERS:
        request = request_for(application, role)
        (letter,) = written(CHANGED, request)
        assert read(letter).startswith(
            "Ansökan har ändrats. Det som skrevs under förut gäller inte längre. Skriv under senast 9 december kl. 13.05: "
        )
        assert link_of(request) in letter.text
        assert "Länken öppnar inget utan en kod som du får sedan." in letter.text
        assert letter.subject in ("", "Ansökan har ändrats: läs och skriv under igen")
    assert link_of(first) != link_of(request_for(application, Role.GUARDIAN))
    assert written(INVITED, first) == []


def test_who_is_asked_for_the_first_time_by_a_change_is_invited():
    draft = mailing.joint_draft(guardian_count="one", second_name="", second_surname="", second_email="")
    application = mailing.submitted(draft)
    mailing.change(application, draft, guardian_count="two", second_name="Charlie", second_surname="T", second_email=mailing.SECOND_EMAIL)
    words = {role: read(written(CHANGED, request_for(application, role))[0]) for role in (Role.GUARDIAN, Role.SECOND_GUARDIAN)}
    assert words[Role.GUARDIAN].startswith("Ansökan har ändrats. ")
    assert words[Role.SECOND_GUARDIAN].startswith("Hej! Någon har bett dig att skriva under en ansökan. ")


def test_a_reminder_brings_the_link_of_the_invitation(clock):
    application = joint()
    request = request_for(application, Role.SECOND_GUARDIAN)
    clock.move_to("2026-11-28T13:10+01:00")
    assert remind_who_waits() == 4
    (letter,) = written(REMINDED, request)
    assert letter.subject == "Påminnelse: du har inte skrivit under än"
    assert read(letter) == (
        f"Påminnelse: du har inte skrivit under ansökan än. Gör det senast 9 december kl. 13.05: {link_of(request)} "
        "Länken öppnar inget utan en kod som du får sedan. Fel person, eller undrar du? Ring 070-174 06 08. Lindhamra kommun"
    )
    assert link_of(request) in written(INVITED, request)[0].text
    (to_youth,) = written(REMINDED, request_for(application, Role.YOUTH))
    assert to_youth.to == mailing.YOUTH_PHONE


@pytest.mark.parametrize("topic", [INVITED, REMINDED])
@pytest.mark.parametrize("event", ["signed", "declined", "withdrawn", "expired", "purged"])
def test_nothing_is_written_to_whoever_no_longer_needs_to_sign(clock, topic, event):
    application = joint()
    clock.shift(timedelta(days=2))
    _remind(application, Role.GUARDIAN)
    request = request_for(application, Role.GUARDIAN)
    message = Message.objects.get(topic=topic, payload__request=str(request.reference))
    assert len(letters_for(message)) == 1
    {
        "signed": lambda: sign_as(application, Role.GUARDIAN),
        "declined": lambda: _say_no(application, Role.GUARDIAN),
        "withdrawn": lambda: withdraw(application=application),
        "expired": lambda: clock.move_to("2026-12-09T13:05+01:00"),
        "purged": request.delete,
    }[event]()
    assert letters_for(message) == []


def test_everybody_who_was_asked_is_told_that_nothing_is_needed_and_not_why():
    application = joint()
    sign_as(application, Role.OFFICER)
    withdraw(application=application)
    found = {letter.to: letter for message in _due(ENDED) for letter in letters_for(message)}
    assert set(found) == {mailing.YOUTH_PHONE, mailing.GUARDIAN_PHONE, mailing.SECOND_EMAIL, mailing.OFFICER_EMAIL}
    assert {read(letter) for letter in found.values()} == {
        "Hej! Ansökan är inte aktuell längre. Du behöver inte göra något. Undrar du? Ring 070-174 06 08. Lindhamra kommun"
    }
    assert found[mailing.OFFICER_EMAIL].subject == "Ansökan är inte aktuell längre"


def test_a_no_that_ends_it_reads_like_every_other_end():
    application = joint()
    _say_no(application, Role.OFFICER)
    assert application.state == "lapsed"
    found = [letter for message in _due(ENDED) for letter in letters_for(message)]
    assert {letter.to for letter in found} == {mailing.YOUTH_PHONE, mailing.GUARDIAN_PHONE, mailing.SECOND_EMAIL}
    assert {read(letter) for letter in found} == {
        "Hej! Ansökan är inte aktuell längre. Du behöver inte göra något. Undrar du? Ring 070-174 06 08. Lindhamra kommun"
    }


def test_nothing_is_written_by_itself_where_an_identity_is_protected():
    application = joint()
    request = request_for(application, Role.GUARDIAN)
    send_signing_code(request=request, address="127.0.0.1")
    mute(application=application, is_muted=True)
    for topic in (INVITED, "forms.signing_code"):
        assert written(topic, request) == []
    sign_as(application, *ALL)
    assert written(SIGNED) == []
    withdraw(application=application)
    assert [letter for message in _due(ENDED) for letter in letters_for(message)] == []


def test_no_guardian_is_written_to_once_the_young_person_is_of_age(clock):
    application = joint(age="17", number="", no_number="yes", birth_on="2008-12-01")
    sign_as(application, Role.GUARDIAN)
    clock.move_to("2026-12-01T00:00+01:00")
    for role in (Role.GUARDIAN, Role.SECOND_GUARDIAN):
        assert written(INVITED, request_for(application, role)) == []
    free_adults()
    sign_as(application, Role.YOUTH, Role.OFFICER)
    assert {letter.to for letter in written(SIGNED)} == {mailing.YOUTH_PHONE, mailing.OFFICER_EMAIL}


def test_the_language_of_the_application_is_that_of_its_messages():
    application = joint()
    Application.objects.update(language="en")
    assert "9 December" in written(INVITED, request_for(application, Role.OFFICER))[0].text


def _everything(clock) -> list:
    """Write every message there is about one application that is changed, signed by all and taken back, and one of another's typing."""
    draft = mailing.joint_draft()
    application, found = mailing.submitted(draft), []

    def gather(*topics: str) -> None:
        found.extend(letter for topic in topics for message in _due(topic) for letter in letters_for(message))

    mailing.assisted()
    gather(INVITED)
    mailing.change(application, draft, more="Jag vill laga bilar.")
    clock.shift(timedelta(days=2))
    _remind(application, Role.GUARDIAN)
    send_signing_code(request=request_for(application, Role.GUARDIAN), address="127.0.0.1")
    gather(CHANGED, REMINDED, "forms.signing_code")
    sign_as(application, *ALL)
    gather(SIGNED)
    mailing.joint()
    withdraw(application=Application.objects.filter(state="awaiting_signatures", kind="joint").latest("pk"))
    gather(ENDED)
    return found


def test_no_message_says_a_name_a_service_a_reason_or_a_reference(clock):
    found = _everything(clock)
    assert len(found) >= 15
    references = [*Application.objects.values_list("reference", flat=True)]
    for letter in found:
        words = f"{letter.subject} {letter.text}"
        for never in (*mailing.NEVER, *references, "avhopp", "skola"):
            assert never not in words, (never, words)


def test_no_subject_speaks_of_a_confirmation(clock):
    subjects = {letter.subject for letter in _everything(clock)} - {""}
    assert len(subjects) >= 4
    assert not [subject for subject in subjects if "bekräft" in subject.casefold()]


def test_a_link_that_is_written_opens_nothing_by_itself(client):
    request = request_for(joint(), Role.GUARDIAN)
    (letter,) = written(INVITED, request)
    page = client.get(f"/underskrift/{letter.text.split('/underskrift/')[1].split('/')[0]}/").content.decode()
    for never in mailing.NEVER:
        assert never not in page


def test_the_time_that_is_named_is_the_time_that_holds(clock):
    request = request_for(joint(), Role.GUARDIAN)
    assert "9 december kl. 13.05" in written(INVITED, request)[0].text
    assert timezone.localtime(request.expires_at).isoformat() == "2026-12-09T13:05:00+01:00"
