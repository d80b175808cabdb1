"""Form E, the school's notification (skollagen 15 kap. 15 §): one pupil at a time; a list of many asks the same."""

from forms.specs.notification.spec import NOTIFICATION

__all__ = ["NOTIFICATION"]
