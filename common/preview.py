"""How something is shown as it would be, in the frame beside the editor."""

from csp.constants import SELF
from django.http import HttpResponse


def in_editors_frame(response: HttpResponse, **also: list[str]) -> HttpResponse:
    """Let the editor, which is ours, show an answer in a frame; `also` replaces other directives ("style_src").

    The answer comes through the whole stack once before the editor's door sees it, and no policy is written over another.
    """
    directives = {"frame-ancestors": [SELF], **{name.replace("_", "-"): value for name, value in also.items()}}
    response._csp_replace = directives  # type: ignore[attr-defined]
    return response
