"""The site for a WSGI server."""

import os

from django.core.wsgi import get_wsgi_application

from demandkb.memory import settle, share_memory

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "demandkb.settings")

share_memory()
application = get_wsgi_application()
settle()
