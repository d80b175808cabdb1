"""Many caseworkers of one programme, signed in: run inside an installation, it prints the cookies of their sessions as JSON.

python -m tests.harness.crew <slug of the programme> <how many>
"""

import json
import sys

import django


def main(slug: str, many: int) -> None:
    """Make them and print the cookies."""
    django.setup()
    from django.conf import settings
    from django.test import Client

    from services.models import Programme
    from tests import factories, personae

    programme = Programme.objects.get(slug=slug)
    cookies = []
    for number in range(many):
        user = factories.caseworker(programme, name=f"Handläggare {number}", email=f"drill{number}@lindhamra.example")
        client = personae.sign_in(Client(), user)
        cookies.append(client.cookies[settings.SESSION_COOKIE_NAME].value)
    sys.stdout.write(json.dumps({"cookie": settings.SESSION_COOKIE_NAME, "sessions": cookies}))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
