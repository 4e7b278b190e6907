"""The site for a ASGI server."""

import os

from django.core.asgi import get_asgi_application

from demandkb.memory import settle

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "demandkb.settings")

application = get_asgi_application()
settle()
