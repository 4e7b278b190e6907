"""The files as programs read them: each as the rows of each table."""

import io
import json
import sqlite3
import zipfile

import openpyxl


def members(contents):
    """The files of an archive by name."""
    with zipfile.ZipFile(io.BytesIO(contents)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def of_ndjson(contents):
    return {
        name.removesuffix(".ndjson"): [json.loads(line) for line in text.decode().splitlines()]
        for name, text in members(contents).items()
        if name.endswith(".ndjson")
    }


def of_xlsx(contents):
    book = openpyxl.load_workbook(io.BytesIO(contents))
    return {sheet.title: list(sheet.iter_rows()) for sheet in book}


def opened(contents):
    """The SQLite database in the memory of this process."""
    database = sqlite3.connect(":memory:")
    database.deserialize(contents)
    return database
