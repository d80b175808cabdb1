"""Cases and what happens to them. Nothing here says who the young person is: that lies in the boxes of the case (common.boxes)."""

import datetime

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from casework.states import CARRIED, PROMISED, STATE_LENGTH, Outcome, State
from casework.visibility import AssignmentQuerySet, CaseQuerySet
from common.codes import REFERENCE_SIGNS, new_reference
from common.privacy import Kind
from forms.models import ApplicationKind

# What has no date to keep stands last in the queue.
LAST_IN_QUEUE = datetime.date.max


class Youth(models.Model):
    """A young person, as one reference: several cases may be hers."""

    reference = models.CharField(max_length=REFERENCE_SIGNS, unique=True, default=new_reference, editable=False)
    created_at = models.DateTimeField(default=timezone.now)

    wagtail_reference_index_ignore = True

    class Privacy:
        reference = Kind.PSEUDONYM
        created_at = Kind.PSEUDONYM

    def __str__(self) -> str:
        return self.reference


class Case(models.Model):
    """One young person's matter in one programme, from what she sent to how it ended."""

    box_kind = "case"

    reference = models.CharField(_("referens"), max_length=REFERENCE_SIGNS, unique=True, default=new_reference, editable=False)
    youth = models.ForeignKey(Youth, on_delete=models.PROTECT, related_name="cases")
    # Its indexes are the composite ones below: one of its own would lead SQLite to sort.
    programme = models.ForeignKey(
        "services.Programme", on_delete=models.PROTECT, related_name="+", verbose_name=_("tjänst"), db_index=False
    )
    application = models.OneToOneField("forms.Application", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    contact_person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("kontaktperson")
    )
    state = models.CharField(_("läge"), max_length=STATE_LENGTH, choices=State, default=State.RECEIVED)
    # SQLite cannot order through IN (open states), so whether the case is open has a column of its own.
    is_open = models.BooleanField(_("öppet"), default=True)
    due_on = models.DateField(_("löftets dag"), null=True, blank=True)
    # The date that orders lists: the promise, the last day of time where none runs, and for a closed case the day it closed.
    queue_on = models.DateField(default=LAST_IN_QUEUE)
    received_at = models.DateTimeField(_("kom in"), default=timezone.now)
    contacted_at = models.DateTimeField(_("senaste kontakt"), null=True, blank=True)
    closed_on = models.DateField(_("avslutat"), null=True, blank=True)
    version = models.PositiveIntegerField(default=1)
    # Which form opened it.
    kind = models.CharField(_("slag"), max_length=20, choices=ApplicationKind, default=ApplicationKind.SUPPORT)
    is_urgent = models.BooleanField(_("brådskande"), default=False)
    # A robot may have sent it; staff say when a person did.
    is_suspect = models.BooleanField(_("kan vara skräp"), default=False)
    # Protected identity: only those named in `ProtectedAccess` see that it exists.
    is_protected = models.BooleanField(_("skyddat"), default=False)

    objects = CaseQuerySet.as_manager()

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("ärende")
        verbose_name_plural = _("ärenden")
        indexes = [
            models.Index(fields=["queue_on", "reference"], condition=Q(is_open=True), name="casework_open"),
            models.Index(fields=["programme", "queue_on", "reference"], condition=Q(is_open=True), name="casework_open_programme"),
            models.Index(fields=["state", "queue_on", "reference"], condition=Q(is_open=True), name="casework_open_state"),
            models.Index(
                fields=["programme", "state", "queue_on", "reference"], condition=Q(is_open=True), name="casework_open_programme_state"
            ),
            models.Index(fields=["contact_person", "queue_on", "reference"], condition=Q(is_open=True), name="casework_open_person"),
            models.Index(fields=["kind", "queue_on", "reference"], condition=Q(is_open=True), name="casework_open_kind"),
            models.Index(
                fields=["programme", "kind", "queue_on", "reference"], condition=Q(is_open=True), name="casework_open_programme_kind"
            ),
            # The marked are few: each mark has a small index of its own, in the order of the queue.
            models.Index(fields=["queue_on", "reference"], condition=Q(is_open=True, is_urgent=True), name="casework_urgent"),
            models.Index(
                fields=["programme", "queue_on", "reference"], condition=Q(is_open=True, is_urgent=True), name="casework_urgent_programme"
            ),
            models.Index(fields=["queue_on", "reference"], condition=Q(is_open=True, is_suspect=True), name="casework_suspect"),
            models.Index(
                fields=["programme", "queue_on", "reference"], condition=Q(is_open=True, is_suspect=True), name="casework_suspect_programme"
            ),
            models.Index(fields=["queue_on", "reference"], condition=Q(is_open=False), name="casework_closed"),
            models.Index(fields=["programme", "queue_on", "reference"], condition=Q(is_open=False), name="casework_closed_programme"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["youth", "programme"],
                condition=Q(is_open=True),
                name="casework_case_one_open",
                violation_error_message=_("Ungdomen har redan ett öppet ärende i den här tjänsten."),
            ),
            models.CheckConstraint(
                condition=Q(state__in=State.values),
                name="casework_case_known_state",
                violation_error_message=_("Läget finns inte."),
            ),
            models.CheckConstraint(
                condition=Q(is_open=True, closed_on__isnull=True) & ~Q(state=State.CLOSED)
                | Q(is_open=False, state=State.CLOSED, closed_on__isnull=False, due_on__isnull=True, contact_person__isnull=True),
                name="casework_case_closed_is_closed",
                violation_error_message=_("Ett avslutat ärende har en dag för avslutet, och varken löfte eller kontaktperson."),
            ),
            models.CheckConstraint(
                condition=Q(due_on__isnull=False) | ~Q(state=State.ON_HOLD) & (Q(contacted_at__isnull=False) | ~Q(state__in=PROMISED)),
                name="casework_case_promise_has_a_day",
                violation_error_message=_("Ett ärende där vi har lovat att höra av oss har en dag för löftet."),
            ),
            models.CheckConstraint(
                condition=Q(contact_person__isnull=False) | ~Q(state__in=CARRIED),
                name="casework_case_carried_by_somebody",
                violation_error_message=_("Ett ärende i det här läget har en kontaktperson."),
            ),
            models.CheckConstraint(
                condition=Q(is_open=True, due_on__isnull=False, queue_on=F("due_on"))
                | Q(is_open=True, due_on__isnull=True, queue_on=LAST_IN_QUEUE)
                | Q(is_open=False, queue_on=F("closed_on")),
                name="casework_case_queue_day_follows",
                violation_error_message=_("Dagen som ordnar kön följer löftet eller avslutet."),
            ),
            models.CheckConstraint(
                condition=Q(kind__in=ApplicationKind.values),
                name="casework_case_known_kind",
                violation_error_message=_("Slaget finns inte."),
            ),
        ]

    class Privacy:
        reference = Kind.PSEUDONYM
        youth = Kind.PSEUDONYM
        programme = Kind.PSEUDONYM
        application = Kind.PSEUDONYM
        contact_person = Kind.STAFF
        state = Kind.PSEUDONYM
        is_open = Kind.PSEUDONYM
        due_on = Kind.PSEUDONYM
        queue_on = Kind.PSEUDONYM
        received_at = Kind.PSEUDONYM
        contacted_at = Kind.PSEUDONYM
        closed_on = Kind.PSEUDONYM
        version = Kind.NONE
        kind = Kind.PSEUDONYM
        is_urgent = Kind.PSEUDONYM
        is_suspect = Kind.PSEUDONYM
        is_protected = Kind.PSEUDONYM

    def __str__(self) -> str:
        return self.reference


class CaseTransition(models.Model):
    """One step of a case through its states; written by `workflow.move` alone."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="transitions")
    name = models.CharField(max_length=30)
    from_state = models.CharField(max_length=STATE_LENGTH, choices=State, blank=True)
    to_state = models.CharField(max_length=STATE_LENGTH, choices=State)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    wagtail_reference_index_ignore = True

    class Meta:
        indexes = [models.Index(fields=["case", "at"], name="casework_transition_of_case")]

    class Privacy:
        case = Kind.PSEUDONYM
        name = Kind.PSEUDONYM
        from_state = Kind.PSEUDONYM
        to_state = Kind.PSEUDONYM
        by = Kind.STAFF
        at = Kind.PSEUDONYM

    def __str__(self) -> str:
        return f"{self.case_id}:{self.name}"


class Assignment(models.Model):
    """Who answers for a case, and from when to when."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="assignments")
    contact_person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    started_at = models.DateTimeField(default=timezone.now)
    ended_at = models.DateTimeField(null=True, blank=True)

    objects = AssignmentQuerySet.as_manager()

    wagtail_reference_index_ignore = True

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["case"],
                condition=Q(ended_at__isnull=True),
                name="casework_assignment_one_open",
                violation_error_message=_("Ärendet har redan en kontaktperson."),
            ),
            models.CheckConstraint(
                condition=Q(ended_at__isnull=True) | Q(ended_at__gte=F("started_at")),
                name="casework_assignment_ends_after_start",
                violation_error_message=_("Ett uppdrag slutar efter att det har börjat."),
            ),
        ]

    class Privacy:
        case = Kind.PSEUDONYM
        contact_person = Kind.STAFF
        by = Kind.STAFF
        started_at = Kind.PSEUDONYM
        ended_at = Kind.PSEUDONYM

    def __str__(self) -> str:
        return f"{self.case_id}:{self.pk}"


class Closure(models.Model):
    """How and when a case ended, and when it is to be disposed of (rulings on retention)."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="closures")
    outcome = models.CharField(_("utfall"), max_length=20, choices=Outcome)
    closed_on = models.DateField()
    dispose_on = models.DateField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    reopened_at = models.DateTimeField(null=True, blank=True)

    wagtail_reference_index_ignore = True

    class Meta:
        indexes = [models.Index(fields=["dispose_on"], condition=Q(reopened_at__isnull=True), name="casework_closure_due")]
        constraints = [
            models.UniqueConstraint(
                fields=["case"],
                condition=Q(reopened_at__isnull=True),
                name="casework_closure_one_standing",
                violation_error_message=_("Ärendet är redan avslutat."),
            ),
            models.CheckConstraint(
                condition=Q(outcome__in=Outcome.values),
                name="casework_closure_known_outcome",
                violation_error_message=_("Utfallet finns inte."),
            ),
            models.CheckConstraint(
                condition=Q(dispose_on__gt=F("closed_on")),
                name="casework_closure_disposed_later",
                violation_error_message=_("Gallringen sker efter avslutet."),
            ),
        ]

    class Privacy:
        case = Kind.PSEUDONYM
        outcome = Kind.PSEUDONYM
        closed_on = Kind.PSEUDONYM
        dispose_on = Kind.PSEUDONYM
        by = Kind.STAFF
        reopened_at = Kind.PSEUDONYM

    def __str__(self) -> str:
        return f"{self.case_id}:{self.pk}"
