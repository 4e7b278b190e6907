"""Tags for the pieces that are drawn without a template (`apps.pages.drawing`)."""

from functools import partial

from django import template
from django.utils.html import format_html_join

from apps.databases.remembering import remembered
from apps.pages.drawing import pieces, tables
from apps.pages.drawing.answers import Asked, answer
from apps.pages.templatetags.pages import to

register = template.Library()
register.simple_tag(pieces.swatch)
register.simple_tag(pieces.source)
register.simple_tag(pieces.citations)
register.simple_tag(pieces.plain_cell)


@register.simple_tag(takes_context=True)
def references(context, citations):
    """Numbers, in the Sources section of this page, of the pages that are cited."""
    return pieces.references(context["references"].numbers_of(citations))


@register.simple_tag(takes_context=True)
def rows(context, table):
    """The rows of a table; on a page with a Sources section their sources are numbers that lead there."""
    is_numbered = "references" in context
    return tables.rows(table, partial(references, context) if is_numbered else pieces.citations)


@register.simple_tag
def cell(of):
    """One answer with its sources opened in place."""
    return pieces.cell(of, pieces.citations(of.citations))


@register.simple_tag(takes_context=True)
def answer_cell(context, state, dimension, cell, records):
    """One answer of a comparison; that of today is drawn once for each version of the facts."""
    clock, in_place = context["clock"], context["in_place"]
    if clock.query or not clock.is_today:
        return _answer(clock, in_place, state, dimension, cell, records)
    drawn, place = remembered(("answers drawn", clock.day, in_place), dict), (state.pk, dimension.key)
    if place not in drawn:
        drawn[place] = _answer(clock, in_place, state, dimension, cell, records)
    return drawn[place]


@register.simple_tag(takes_context=True)
def listed_answers(context, line):
    """The answers to one topic, state by state, as entries of a list."""
    return format_html_join(
        "",
        '<li data-kind-cell="{}"><a class="st" href="{}">{}</a>{}</li>',
        (
            (
                cell.kind.value,
                to(context, "state", state.slug),
                state.name,
                answer_cell(context, state, line.dimension, cell, records),
            )
            for state, cell, records in line.answers
        ),
    )


def _answer(clock, in_place, state, dimension, cell, records):
    asked = Asked(state.name, dimension.label, f"why-{state.id}-{dimension.key}")
    day = f"&{clock.query}" if clock.query else ""
    return answer(cell, asked, "" if in_place else f"?states={state.id}&topics={dimension.key}{day}", records)


@register.simple_tag
def framed_answer(row, place, in_place):
    """One answer of a table in a frame."""
    return answer(place.cell, Asked(row.name.text, place.column.label), "" if in_place else place.more)
