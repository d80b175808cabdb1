"""What the portal is measured against, in the same process and behind the same middleware."""

from django.http import HttpRequest, HttpResponse
from django.template import Context, Engine

TWENTY_KILOBYTES = b"<p>Sammanhang</p>\n" * 1_138
ROWS = 150
# A page of ordinary size: a loop, a condition, filters and an escaped text in each of its rows.
TEMPLATE = Engine().from_string(
    "<!doctype html><title>{{ title }}</title><ul>{% for row in rows %}"
    "<li{% if row.odd %} class='odd'{% endif %}><a href='/{{ row.slug|urlencode }}/'>{{ row.title|title }}</a> "
    "{{ row.text|truncatewords:9 }}"
    "</li>{% endfor %}</ul>"
)
TEXT = "En mening <b>med</b> en hel del ord & tecken som ska bli till text på en sida, och några till."


def trivial(request: HttpRequest) -> HttpResponse:
    """F: twenty kilobytes that cost nothing to make."""
    return HttpResponse(TWENTY_KILOBYTES)


def reference(request: HttpRequest) -> HttpResponse:
    """R: a template without a query."""
    rows = [{"odd": bool(n % 2), "slug": f"rad {n}", "title": f"rad nummer {n}", "text": TEXT} for n in range(ROWS)]
    return HttpResponse(TEMPLATE.render(Context({"title": "Mall", "rows": rows})))
