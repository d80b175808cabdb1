"""The addresses of the forms. What stands first wins: whatever else lies two steps below /ansok/ is a page of somebody's draft."""

from django.urls import path

from forms.views.batch import CorrectionsView, ListReceiptView, ListView, RowsView, list_template
from forms.views.check import CheckView
from forms.views.code import CodeView, DiscardView, KeepView, ResumeView
from forms.views.evaluation import EvaluationThanksView, EvaluationView
from forms.views.leave import leave
from forms.views.own_signing import GatherView, OwnPaperView, OwnReceiptView, RemindView, TogetherView, WithdrawConsentView
from forms.views.proving import ProveEidView, ProveView
from forms.views.reply import ReplyQuestionsView, ReplyThanksView, ReplyView
from forms.views.review import ReceiptView, ReviewView
from forms.views.signing.eid import EidReturnView, SignEidView
from forms.views.signing.part import PartView
from forms.views.signing.proving import CodeView as SignCodeView
from forms.views.signing.receipt import PaperView, ReceiptPdfView
from forms.views.signing.receipt import ReceiptView as SignReceiptView
from forms.views.signing.renewing import RenewView
from forms.views.signing.signing import DeclineView, SignView
from forms.views.start import RouterView, StartView, StopView, WorkView
from forms.views.status import CloseView, CompleteView, OwnAnswersView, StatusView, WithdrawView
from forms.views.step import StepView

app_name = "forms"
urlpatterns = [
    path("ansok/", RouterView.as_view(), name="router"),
    path("ansok/fortsatt/", ResumeView.as_view(), name="resume"),
    path("ansok/jobbar/", WorkView.as_view(), name="work"),
    path("ansok/<slug:slug>/", StartView.as_view(), name="start"),
    path("ansok/visa/<slug:slug>/", ProveView.as_view(), name="prove"),
    path("ansok/visa/<slug:slug>/e-legitimation/", ProveEidView.as_view(), name="prove_eid"),
    path("ansok/stopp/<slug:name>/", StopView.as_view(), name="stop"),
    path("ansok/anmalan/lista/", ListView.as_view(), name="list"),
    path("ansok/anmalan/lista/mall/", list_template, name="list_template"),
    path("ansok/anmalan/lista/<str:reference>/", RowsView.as_view(), name="list_rows"),
    path("ansok/anmalan/lista/<str:reference>/rattas/", CorrectionsView.as_view(), name="list_corrections"),
    path("ansok/anmalan/lista/<str:reference>/kvitto/", ListReceiptView.as_view(), name="list_receipt"),
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
    path("min-ansokan/paminn/<uuid:reference>/", RemindView.as_view(), name="remind"),
    path("min-ansokan/samtycke/<slug:recipient>/", WithdrawConsentView.as_view(), name="withdraw_consent"),
    path("min-ansokan/svar/", OwnAnswersView.as_view(), name="own_answers"),
    path("min-ansokan/papper.pdf", OwnPaperView.as_view(), name="own_paper"),
    path("min-ansokan/kvitto.pdf", OwnReceiptView.as_view(), name="own_receipt"),
    path("min-ansokan/tillsammans/", GatherView.as_view(), name="gather"),
    path("tillsammans/", TogetherView.as_view(), name="together"),
    path("svara/", ReplyView.as_view(), name="reply"),
    path("svara/fragor/", ReplyQuestionsView.as_view(), name="reply_questions"),
    path("svara/tack/", ReplyThanksView.as_view(), name="reply_thanks"),
    path("utvardering/", EvaluationView.as_view(), name="evaluate"),
    path("utvardering/tack/", EvaluationThanksView.as_view(), name="evaluate_thanks"),
    path("underskrift/<str:token>/", SignView.as_view(), name="sign"),
    path("underskrift/<str:token>/kod/", SignCodeView.as_view(), name="sign_code"),
    path("underskrift/<str:token>/din-del/", PartView.as_view(), name="sign_part"),
    path("underskrift/<str:token>/e-legitimation/", SignEidView.as_view(), name="sign_eid"),
    path("underskrift/<str:token>/nej/", DeclineView.as_view(), name="sign_decline"),
    path("underskrift/<str:token>/ny-lank/", RenewView.as_view(), name="sign_renew"),
    path("underskrift/<str:token>/kvitto/", SignReceiptView.as_view(), name="sign_receipt"),
    path("underskrift/<str:token>/kvitto.pdf", ReceiptPdfView.as_view(), name="sign_receipt_pdf"),
    path("underskrift/<str:token>/papper.pdf", PaperView.as_view(), name="sign_paper"),
    path("e-legitimation/svar/", EidReturnView.as_view(), name="eid_return"),
    path("kontrollera/", CheckView.as_view(), name="check"),
    path("lamna/", leave, name="leave"),
]
