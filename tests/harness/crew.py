"""Fifty caseworkers of one programme, signed in: run inside an installation, it prints a case and their cookies as JSON."""

import json
import sys

import django


def main(reference: str, many: int) -> None:
    """Make them and print the cookies of their sessions."""
    django.setup()
    from django.conf import settings
    from django.test import Client

    from casework.models import Case
    from tests import factories, personae

    programme = Case.objects.get(reference=reference).programme
    cookies = []
    for number in range(many):
        user = factories.caseworker(programme, name=f"Handläggare {number}", email=f"drill{number}@lindhamra.example")
        client = personae.sign_in(Client(), user)
        cookies.append(client.cookies[settings.SESSION_COOKIE_NAME].value)
    sys.stdout.write(json.dumps({"cookie": settings.SESSION_COOKIE_NAME, "sessions": cookies}))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
