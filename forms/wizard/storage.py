"""formtools' storage over a sealed draft: read when the page is asked for, written only by a POST that can be used."""

from typing import Any, cast

from django.http import HttpRequest, HttpResponseBase
from formtools.wizard.storage.base import BaseStorage

from forms.actions import save_step
from forms.drafts import OpenDraft
from forms.specs.model import Values


class DraftRequest(HttpRequest):
    """A request whose draft the view has opened."""

    draft: OpenDraft


class DraftStorage(BaseStorage):
    """Holds the draft that the view has opened; each draft is its own, whatever other tabs are doing."""

    def __init__(self, prefix: str, request: HttpRequest | None = None, file_storage: Any = None) -> None:
        super().__init__(prefix, request, file_storage)
        self.draft = cast(DraftRequest, request).draft
        self.init_data()
        self.data[self.step_data_key] = dict(self.draft.content.pages)

    def reset(self) -> None:
        """Keep everything: the library empties its storage on `?reset` and after its last step, and a draft is emptied by submission."""

    def update_response(self, response: HttpResponseBase) -> None:
        """Write nothing: the library calls this on GET too."""

    def values(self, step: str) -> Values:
        """Return the kept answers of a page."""
        kept: Values = self.data[self.step_data_key].get(step, {})
        return kept

    def save(self, step: str, *, is_trapped: bool = False) -> None:
        """Write the answers of a page that is finished; raises `StaleState` where the draft is gone."""
        save_step(draft=self.draft, slug=step, values=self.values(step), is_trapped=is_trapped)
