"""Addresses of the desk, mounted where the private key is."""

from django.urls import path

from casework.views.assisting import AssistView
from casework.views.cards import CardView
from casework.views.cases import CaseView
from casework.views.consents import ConsentView
from casework.views.contacts import ContactView, NoteView
from casework.views.evaluations import EvaluationsView
from casework.views.log import LogView
from casework.views.marks import MarkView
from casework.views.meetings import MeetingView
from casework.views.messages import MessagesView
from casework.views.protection import ProtectionView, UnprotectView
from casework.views.queue import QueueView
from casework.views.roles import RolesView
from casework.views.signatures import PaperView, SignaturesView
from casework.views.transitions import TransitionView

app_name = "desk"

urlpatterns = [
    path("", QueueView.as_view(), name="queue"),
    path("arenden/<str:reference>/", CaseView.as_view(), name="case"),
    path("arenden/<str:reference>/kontakt/", ContactView.as_view(), name="contact"),
    path("arenden/<str:reference>/anteckning/", NoteView.as_view(), name="note"),
    path("arenden/<str:reference>/marke/", MarkView.as_view(), name="mark"),
    path("arenden/<str:reference>/skydd/", ProtectionView.as_view(), name="protection"),
    path("arenden/<str:reference>/skydd/bort/", UnprotectView.as_view(), name="unprotect"),
    path("arenden/<str:reference>/samtycke/<slug:recipient>/", ConsentView.as_view(), name="consent"),
    path("arenden/<str:reference>/vykort/", CardView.as_view(), name="card"),
    path("arenden/<str:reference>/<slug:name>/", TransitionView.as_view(), name="transition"),
    path("teammote/", MeetingView.as_view(), name="meeting"),
    path("meddelanden/", MessagesView.as_view(), name="messages"),
    path("underskrifter/", SignaturesView.as_view(), name="signatures"),
    path("underskrifter/papper/", PaperView.as_view(), name="paper"),
    path("utvardering/", EvaluationsView.as_view(), name="evaluations"),
    path("fyll-i/", AssistView.as_view(), name="assist"),
    path("logg/", LogView.as_view(), name="log"),
    path("roller/", RolesView.as_view(), name="roles"),
]
