"""E-ID through OpenID Connect: a relying party of one issuer, the broker behind which BankID, Freja and others stand. It keeps nothing.

    address, attempt = begin(broker="bankid", redirect_uri=…, now=…)    # send the browser to `address`, lay `attempt` in its session
    identity = finish(session.pop("eid", None), state=…, code=…, redirect_uri=…, now=…)

Both raise `Refused` or `Away` (common/openid/errors.py), whose words may be shown. OpenID Connect Core 1.0, RFC 7636 (PKCE), RFC 7009
(revocation), and the claims and scopes of the Swedish OpenID Connect profile (oidc.se, 1.0).
"""

from common.openid.choice import Broker, broker, brokers, form_action_source, is_available
from common.openid.errors import Away, Refused
from common.openid.flow import Attempt, Identity, begin, finish

__all__ = ["Attempt", "Away", "Broker", "Identity", "Refused", "begin", "broker", "brokers", "finish", "form_action_source", "is_available"]
