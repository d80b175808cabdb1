"""Who each address is for. Every name stands in exactly one class; a test walks the addresses and finds the one that does not.

The classes say what stands before a view; the view asks the rest (which role, which case) of its own app's policies.
"""

from enum import StrEnum


class Access(StrEnum):
    """What it takes to be let in."""

    PUBLIC = "alla"
    FORM = "den som har utkastet, koden eller kvittot"
    SIGN_IN = "den som loggar in"
    ACCOUNT = "inloggad personal"
    EDITOR = "kommunikatör med andra faktor"
    DESK = "handläggande roll med andra faktor"
    MACHINE = "driften"


OPEN = frozenset({Access.PUBLIC, Access.FORM, Access.SIGN_IN, Access.MACHINE})

NAMES: dict[Access, frozenset[str]] = {
    Access.PUBLIC: frozenset(
        {
            "wagtail_serve",
            "news:feed",
            "calendar",
            "sitemap",
            "robots",
            "theme_css",
            "theme_icon",
            "styleguide",
            "media",
            "wagtaildocs_serve",
            "wagtaildocs_authenticate_with_password",
            "editor_sign_in",
            "editor_reset",
            "editorial:feedback",
            "editorial:text",
            "editorial:thanks",
            "search:page",
            "search:suggestions",
        }
    ),
    Access.FORM: frozenset(
        {
            "forms:router",
            "forms:start",
            "forms:stop",
            "forms:work",
            "forms:prove",
            "forms:prove_eid",
            "forms:resume",
            "forms:step",
            "forms:list",
            "forms:list_template",
            "forms:list_rows",
            "forms:list_corrections",
            "forms:list_receipt",
            "forms:code",
            "forms:keep",
            "forms:discard",
            "forms:review",
            "forms:receipt",
            "forms:status",
            "forms:withdraw",
            "forms:complete",
            "forms:close",
            "forms:remind",
            "forms:withdraw_consent",
            "forms:own_answers",
            "forms:own_paper",
            "forms:own_receipt",
            "forms:gather",
            "forms:together",
            "forms:reply",
            "forms:reply_questions",
            "forms:reply_thanks",
            "forms:evaluate",
            "forms:evaluate_thanks",
            "forms:check",
            "forms:sign",
            "forms:sign_code",
            "forms:sign_part",
            "forms:sign_eid",
            "forms:sign_decline",
            "forms:sign_renew",
            "forms:sign_receipt",
            "forms:sign_receipt_pdf",
            "forms:sign_paper",
            "forms:eid_return",
            "forms:leave",
        }
    ),
    Access.SIGN_IN: frozenset(
        {
            "account_login",
            "account_logout",
            "account_inactive",
            "account_reset_password",
            "account_confirm_password_reset_code",
            "account_complete_password_reset",
            "account_password_reset_completed",
            "mfa_authenticate",
        }
    ),
    Access.ACCOUNT: frozenset(
        {
            "landing",
            "account_reauthenticate",
            "account_change_password",
            "account_set_password",
            "mfa_index",
            "mfa_reauthenticate",
            "mfa_activate_totp",
            "mfa_deactivate_totp",
            "mfa_view_recovery_codes",
            "mfa_generate_recovery_codes",
            "mfa_download_recovery_codes",
        }
    ),
    Access.DESK: frozenset(),
    Access.MACHINE: frozenset({"alive", "ready"}),
}
# The editor's addresses are Wagtail's own, several hundred, all below one door; the desk's are casework's, one namespace.
EDITOR_ROUTE = "redaktion/"
DESK_NAMESPACE = "desk:"

ACCESS: dict[str, Access] = {name: access for access, names in NAMES.items() for name in names}


def access_of(view_name: str, route: str) -> Access:
    """Return the class of an address by its name and its route; raises LookupError where nobody has said."""
    if view_name in ACCESS:
        return ACCESS[view_name]
    if view_name.startswith(DESK_NAMESPACE):
        return Access.DESK
    if route.startswith(EDITOR_ROUTE):
        return Access.EDITOR
    raise LookupError(f"{view_name} ({route})")
