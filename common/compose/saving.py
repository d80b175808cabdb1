"""A drawn picture becomes one of the editor's own, to be chosen like any other; whoever may add pictures may draw them."""

from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.core.files.base import ContentFile
from django.db import transaction
from django.db.models import QuerySet
from django.utils.text import slugify
from wagtail.log_actions import log
from wagtail.models import Collection
from wagtail.permissions import policy_registry

from common.compose.picture import HEIGHT, WIDTH, Picture, draw
from common.errors import NotAllowed
from common.pictures import PortalImage
from common.theme import theme


def _policy() -> Any:
    return policy_registry.get_by_type(PortalImage)


def may_draw(user: AbstractBaseUser) -> bool:
    """Whether somebody may add pictures anywhere."""
    return bool(_policy().user_has_permission(user, "add"))


def collections_of(user: AbstractBaseUser) -> "QuerySet[Collection]":
    """Return the collections that somebody may add pictures to."""
    found: QuerySet[Collection] = _policy().collections_user_has_permission_for(user, "add")
    return found


@transaction.atomic
def save_picture(*, picture: Picture, title: str, description: str, collection: Collection, by: AbstractBaseUser) -> PortalImage:
    """Save a picture among the others; raises `NotAllowed` for somebody who may not add any to the collection."""
    if collection not in collections_of(by):
        raise NotAllowed
    drawing = draw(picture, theme()).encode()
    image = PortalImage(
        title=title,
        description=description,
        collection=collection,
        uploaded_by_user=by,
        file=ContentFile(drawing, name=f"{slugify(title) or 'bild'}.svg"),
        width=WIDTH,
        height=HEIGHT,
        file_size=len(drawing),
    )
    image.save()
    log(instance=image, action="wagtail.create", user=by)
    return image
