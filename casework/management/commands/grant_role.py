"""Give the first administrator her role, from the server."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from accounts.models import User
from audit.actors import SYSTEM
from casework.actions import grant_role
from casework.roles import Role
from common.errors import DomainError
from services.catalogue import by_slug


class Command(BaseCommand):
    """`manage.py grant_role ADDRESS ROLE [--programme SLUG]`."""

    help = "Ger en roll vid handläggningen: grant_role e-post roll [--programme insats]"

    def add_arguments(self, parser: CommandParser) -> None:
        """Name whom, which, and where."""
        parser.add_argument("email")
        parser.add_argument("role", choices=Role.values)
        parser.add_argument("--programme", default="")

    def handle(self, *args: Any, **options: Any) -> None:
        """Give the role, or say why not."""
        user = User.objects.filter(email=options["email"].lower()).first()
        if user is None:
            raise CommandError(f"{options['email']} har inget konto.")
        try:
            programme = by_slug(options["programme"]) if options["programme"] else None
            grant_role(user=user, role=Role(options["role"]), programme=programme, by=SYSTEM)
        except DomainError as error:
            raise CommandError(str(error.message)) from error
        self.stdout.write(f"{user.email}: {options['role']}")
