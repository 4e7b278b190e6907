"""A table in a frame on another site: what it says, whose it is, and the way to the whole page."""

from datetime import date

from django.shortcuts import render

from apps.pages.answers import laid_out, page_of_answers
from apps.tables import Table
from apps.tables.contents import digest_of


def show_framed(request, table: Table, address, more, remark=""):
    """The page for a frame, with a remark above the table.

    `address` is that of the whole page, `more(row, column)` that of one answer alone, given the cell that names the row.
    """
    context = {
        **laid_out(table, more, page_of_answers(request, table)),
        "day": date.fromisoformat(table.as_of) if table.as_of else None,
        "digest": digest_of(table),
        "address": address,
        "remark": remark,
    }
    return render(request, "embed/table.html", context)
