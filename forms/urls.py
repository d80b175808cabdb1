"""The addresses of the forms. What stands first wins: whatever else lies two steps below /ansok/ is a page of somebody's draft."""

from django.urls import path

from forms.views.code import CodeView, DiscardView, KeepView, ResumeView
from forms.views.leave import leave
from forms.views.review import ReceiptView, ReviewView
from forms.views.start import OtherWayView, RouterView, StartView, StopView
from forms.views.status import CloseView, CompleteView, StatusView, WithdrawView
from forms.views.step import StepView

app_name = "forms"
urlpatterns = [
    path("ansok/", RouterView.as_view(), name="router"),
    path("ansok/stod/", StartView.as_view(), name="start"),
    path("ansok/fortsatt/", ResumeView.as_view(), name="resume"),
    path("ansok/andra/<str:slug>/", OtherWayView.as_view(), name="other_way"),
    path("ansok/stopp/<str:name>/", StopView.as_view(), name="stop"),
    path("ansok/<str:reference>/granska/", ReviewView.as_view(), name="review"),
    path("ansok/<str:reference>/kvitto/", ReceiptView.as_view(), name="receipt"),
    path("ansok/<str:reference>/kod/", CodeView.as_view(), name="code"),
    path("ansok/<str:reference>/kvar/", KeepView.as_view(), name="keep"),
    path("ansok/<str:reference>/ta-bort/", DiscardView.as_view(), name="discard"),
    path("ansok/<str:reference>/<str:step>/", StepView.as_view(url_name="forms:step", done_step_name="granska"), name="step"),
    path("min-ansokan/", StatusView.as_view(), name="status"),
    path("min-ansokan/ta-tillbaka/", WithdrawView.as_view(), name="withdraw"),
    path("min-ansokan/fyll-pa/", CompleteView.as_view(), name="complete"),
    path("min-ansokan/stang/", CloseView.as_view(), name="close"),
    path("lamna/", leave, name="leave"),
]
