"""How templates name the documents that findings stand in."""

from django import template

from apps.findings.sayings import short_name

register = template.Library()
register.filter("short_name", short_name)
