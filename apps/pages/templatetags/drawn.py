"""Tags for the pieces that are drawn without a template (`apps.pages.drawing`)."""

from functools import partial

from django import template

from apps.pages import drawing

register = template.Library()
register.simple_tag(drawing.swatch)
register.simple_tag(drawing.source)
register.simple_tag(drawing.citations)
register.simple_tag(drawing.plain_cell)


@register.simple_tag(takes_context=True)
def references(context, citations):
    """Numbers, in the Sources section of this page, of the pages that are cited."""
    return drawing.references(context["references"].numbers_of(citations))


@register.simple_tag(takes_context=True)
def rows(context, table):
    """The rows of a table; on a page with a Sources section their sources are numbers that lead there."""
    is_numbered = "references" in context
    return drawing.rows(table, partial(references, context) if is_numbered else drawing.citations)


@register.simple_tag
def cell(of):
    """One answer with its sources opened in place."""
    return drawing.cell(of, drawing.citations(of.citations))
