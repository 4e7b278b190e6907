#!/usr/bin/env python3
"""The command line of DemandKB."""

import os
import sys

from django.core.management import execute_from_command_line

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "demandkb.settings")
    execute_from_command_line(sys.argv)
