"""Looking into an installation from outside, as its operator can: counts that a drill compares, asked in a process with its environment."""

import json
from typing import Any

from tests.running import Portal

_COUNT = """
import json
from collections import Counter
from casework.models import Case
from forms.models import Application
from outbox.models import Message
print(json.dumps({
    "applications": list(Application.objects.values_list("reference", flat=True)),
    "cases": list(Case.objects.filter(application__isnull=False).values_list("reference", flat=True)),
    "messages": dict(Counter(Message.objects.values_list("state", flat=True))),
    "receipts": list(Message.objects.filter(topic="forms.receipt").values_list("key", flat=True)),
}))
"""


def ask(portal: Portal, script: str) -> Any:
    """Run a script in the installation's own Django; its last line is JSON."""
    return json.loads(portal.manage("shell", "--no-imports", "-c", script).strip().splitlines()[-1])


def counts(portal: Portal) -> dict[str, Any]:
    """Return the references of applications and cases, and how many messages stand in which state."""
    answer: dict[str, Any] = ask(portal, _COUNT)
    return answer
