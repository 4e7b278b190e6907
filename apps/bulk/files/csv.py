"""The data set as CSV, which is a Frictionless Data Package at the same time."""

from apps.bulk.files.package import descriptor
from apps.bulk.files.terms import cells
from apps.bulk.files.zipped import archive
from apps.tables.csv_file import lines


def write_csv(data):
    members = {path_of(table): lines([table.header, *cells(table)]) for table in data.tables}
    described = [(table, path_of(table), members[path_of(table)]) for table in data.tables]
    return archive(data, [("datapackage.json", descriptor(data, described)), *members.items()])


def path_of(table):
    return f"data/{table.name}.csv"
