"""The style guide: every component in each of its states, from the one template that the site uses. Not in production."""

from collections.abc import Iterator

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from common.theme import theme
from portal import specimens, specimens_forms, specimens_search, specimens_site
from services.block_samples import samples


def _block_samples(shape_class: str) -> Iterator[dict[str, str]]:
    """Yield the samples of the editor's blocks: for each its name, and what its template prints."""
    for name, block, value in samples(specimens_site.BLOCKS):
        yield {"name": name, "html": block.render(value, context={"is_under_heading": True, "shape_class": shape_class})}


@require_safe
def styleguide(request: HttpRequest) -> HttpResponse:
    """Show the guide; 404 in production."""
    if settings.PORTAL_ENVIRONMENT == "production":
        raise Http404
    look = theme()
    shape_class = look.marks[-1].css if look.marks else "of-site"
    context = {
        **specimens_site.context(look),
        **specimens_search.context(look),
        **specimens_forms.context(look),
        "page": specimens.page(),
        "inks": specimens.inks(look),
        "contrasts": specimens.contrasts(look),
        "shapes": specimens.shapes(look),
        "posters": specimens.posters(look),
        "item": specimens.news_item(look),
        "steps": specimens.steps(),
        "card": specimens.card(),
        "share": specimens.share(),
        "links": specimens.links(),
        "picture": specimens.picture(look),
        "programme": specimens.programme(look),
        "week": specimens.week(),
        "notices": specimens.notices(),
        "empty_form": specimens.form(),
        "wrong_form": specimens.form(is_sent=True),
        "climb": specimens.climb(),
        "code": specimens.code(),
        "signers": specimens.signers(),
        "shape_class": shape_class,
        "is_under_heading": True,
        "block_samples": list(_block_samples(shape_class)),
    }
    return render(request, "styleguide/page.html", context)
