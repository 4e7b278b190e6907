"""CSV files of facts: one row a fact, an empty cell for what is not known."""

import csv
import io

from apps.loading.entries import Entry
from apps.loading.faults import Fault


def read_grid(text, file):
    """The rows of a grid, and the faults of its form."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows, faults = [], []
    try:
        columns = next(reader, [])
        if not columns:
            return rows, [Fault(file, 0, "a_grid_has_columns", "is empty")]
        faults += _faults_of_columns(columns, file)
        begins = reader.line_num + 1
        for cells in reader:
            if len(cells) == len(columns):
                rows.append(_row(columns, cells, begins))
            elif cells:
                message = f"has {len(cells)} cells, not {len(columns)} (a comma in unquoted text?)"
                faults.append(Fault(file, begins, "a_row_fills_every_column", message))
            begins = reader.line_num + 1
    except csv.Error as error:
        faults.append(Fault(file, reader.line_num, "a_file_is_csv", f"is not CSV: {error}"))
    return rows, faults


def _faults_of_columns(columns, file):
    for number, column in enumerate(columns):
        if not column:
            yield Fault(file, 1, "a_grid_has_columns", f"column {number + 1} has no name")
        elif column in columns[:number]:
            yield Fault(file, 1, "a_grid_has_columns", f"column {column!r} stands twice")


def _row(columns, cells, line):
    pairs = [(column, cell.strip() or None) for column, cell in zip(columns, cells, strict=True)]
    return Entry(line, pairs, dict.fromkeys(columns, line))
