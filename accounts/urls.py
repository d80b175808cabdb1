"""Addresses of staff sign-in, below /konto/. Only what we use of django-allauth is mounted: nobody signs up."""

from allauth.account import views as account
from allauth.mfa.base import views as factor
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from django.urls import path
from django.views.generic import RedirectView

from accounts.answers import in_house_style as own

urlpatterns = [
    path("logga-in/", own(account.login), name="account_login"),
    path("logga-ut/", own(account.logout), name="account_logout"),
    path("avstangt/", own(account.account_inactive), name="account_inactive"),
    path("bekrafta/", own(account.reauthenticate), name="account_reauthenticate"),
    path("losenord/", own(account.password_change), name="account_change_password"),
    path("losenord/valj/", own(account.password_set), name="account_set_password"),
    path("glomt/", own(account.password_reset), name="account_reset_password"),
    path("glomt/kod/", own(account.confirm_password_reset_code), name="account_confirm_password_reset_code"),
    path("glomt/nytt/", own(account.complete_password_reset), name="account_complete_password_reset"),
    path("glomt/klart/", own(account.password_reset_from_key_done), name="account_password_reset_completed"),
    path("sakerhet/", own(factor.index), name="mfa_index"),
    path("kod/", own(factor.authenticate), name="mfa_authenticate"),
    path("kod/igen/", own(factor.reauthenticate), name="mfa_reauthenticate"),
    path("kodapp/", own(totp.activate_totp), name="mfa_activate_totp"),
    path("kodapp/finns/", RedirectView.as_view(pattern_name="mfa_index"), name="mfa_deactivate_totp"),
    path("reservkoder/", own(recovery.view_recovery_codes), name="mfa_view_recovery_codes"),
    path("reservkoder/nya/", own(recovery.generate_recovery_codes), name="mfa_generate_recovery_codes"),
    path("reservkoder/fil/", own(recovery.download_recovery_codes), name="mfa_download_recovery_codes"),
]
