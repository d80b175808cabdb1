"""A service, and questions with their answers, in the words of schema.org."""

from collections.abc import Iterable
from typing import Any

from django.utils.html import strip_tags

from common.prose import print_prose
from common.site_settings import site_settings
from common.structured import Thing, publisher
from services.models import Programme
from services.pages import ServicePage


def service(page: ServicePage, programme: Programme, address: str, form: str) -> Thing:
    """Return a service; `address` is the whole address of its page, and `form` that of the form which leads to it."""
    return {
        "@type": "GovernmentService",
        "name": programme.name,
        "description": page.description,
        "url": address,
        "audience": {"@type": "PeopleAudience", "requiredMinAge": programme.min_age, "requiredMaxAge": programme.max_age},
        "areaServed": site_settings().home_area,
        "provider": publisher(),
        "availableChannel": {
            "@type": "ServiceChannel",
            "serviceUrl": form,
            "servicePhone": {"@type": "ContactPoint", "telephone": programme.phone},
        },
    }


def questions(stream: Iterable[Any]) -> tuple[Thing, ...]:
    """Return questions and their answers as one thing; nothing where there are none."""
    rows = [{"@type": "Question", "name": block.value["question"], "acceptedAnswer": _answer(block.value["answer"])} for block in stream]
    return ({"@type": "FAQPage", "mainEntity": rows},) if rows else ()


def _answer(text: Any) -> Thing:
    return {"@type": "Answer", "text": " ".join(strip_tags(print_prose(text.source).replace("</", " </")).split())}
