"""The entry of the web server; settings are named by the environment, production's when nothing is said."""

import gc
import os

from django.core.wsgi import get_wsgi_application

from portal.role import verify_role

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings.production")
application = get_wsgi_application()
verify_role()
# What was loaded stays for good: a collector that walks through it again stops a worker for a fifth of a second, in somebody's submit.
gc.collect()
gc.freeze()
