"""The addresses of page feedback."""

from django.urls import path

from editorial.views.feedback import FeedbackView, TextView, ThanksView

app_name = "editorial"

urlpatterns = [
    path("tyck-till/", FeedbackView.as_view(), name="feedback"),
    path("tyck-till/tack/", ThanksView.as_view(), name="thanks"),
    path("tyck-till/<uuid:reference>/", TextView.as_view(), name="text"),
]
