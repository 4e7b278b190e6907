"""The data set as an Excel workbook, a sheet a table."""

import io

import xlsxwriter

from apps.bulk.files.terms import TITLE, about, cells
from apps.tables.xlsx_file import NO_PARTICULAR_DAY, OPTIONS
from apps.tables.xlsx_sheet import Sheet


def write_xlsx(data):
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, OPTIONS) as workbook:
        workbook.set_properties({"title": TITLE, "created": NO_PARTICULAR_DAY})
        Sheet(workbook, "about").write(["About the data set", ""], [list(line) for line in about(data)])
        for table in data.tables:
            Sheet(workbook, table.name).write(table.header, list(cells(table)))
    return out.getvalue()
