"""Addresses of the desk, mounted where the private key is."""

from django.urls import path

from casework.views.cases import CaseView
from casework.views.contacts import ContactView, NoteView
from casework.views.log import LogView
from casework.views.meetings import MeetingView
from casework.views.messages import MessagesView
from casework.views.queue import QueueView
from casework.views.roles import RolesView
from casework.views.transitions import TransitionView

app_name = "desk"

urlpatterns = [
    path("", QueueView.as_view(), name="queue"),
    path("arenden/<str:reference>/", CaseView.as_view(), name="case"),
    path("arenden/<str:reference>/kontakt/", ContactView.as_view(), name="contact"),
    path("arenden/<str:reference>/anteckning/", NoteView.as_view(), name="note"),
    path("arenden/<str:reference>/<slug:name>/", TransitionView.as_view(), name="transition"),
    path("teammote/", MeetingView.as_view(), name="meeting"),
    path("meddelanden/", MessagesView.as_view(), name="messages"),
    path("logg/", LogView.as_view(), name="log"),
    path("roller/", RolesView.as_view(), name="roles"),
]
