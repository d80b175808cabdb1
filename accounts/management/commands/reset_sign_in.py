"""Take away password and second factor of somebody who lost them."""

from argparse import ArgumentParser

from django.core.management.base import BaseCommand, CommandError

from accounts.actions import reset_sign_in
from accounts.models import User
from audit.actors import SYSTEM


class Command(BaseCommand):
    """`manage.py reset_sign_in EPOST`."""

    help = "Tar bort lösenord och andra faktor för ett konto. Personen väljer nya via Glömt lösenordet."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Ask for the address."""
        parser.add_argument("epost")

    def handle(self, *args: object, **options: str) -> None:
        """Reset the account that has the address."""
        user = User.objects.filter(email=options["epost"].lower()).first()
        if user is None:
            raise CommandError("Inget konto har den adressen.")
        reset_sign_in(user=user, by=SYSTEM)
        self.stdout.write("Klart. Personen väljer ett nytt lösenord via Glömt lösenordet och lägger sedan till sin kodapp igen.")
