"""The formats in which a table can be had. A new one is one function and one row here."""

from collections.abc import Callable
from dataclasses import dataclass

from apps.tables.csv_file import marked, write_csv
from apps.tables.html_file import write_html
from apps.tables.json_file import write_json
from apps.tables.long_csv_file import write_long_csv
from apps.tables.markdown_file import write_markdown
from apps.tables.office_file import write_docx, write_odt
from apps.tables.pdf_file import write_pdf
from apps.tables.table import Table
from apps.tables.xlsx_file import write_xlsx


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write a table into a file. `key` is the ending of the address and of the file.

    `variant_of` is the key of the format that this one is another shape of. Pages offer the
    formats that are no variant; a variant is had by its ending.
    """

    key: str
    label: str
    media_type: str
    write: Callable[[Table], bytes]
    variant_of: str = ""


CSV = "text/csv; charset=utf-8"
FORMATS = (
    Format("csv", "CSV", CSV, write_csv),
    Format("long.csv", "CSV, one row an answer", CSV, write_long_csv, variant_of="csv"),
    Format("bom.csv", "CSV for Excel", CSV, marked(write_csv), variant_of="csv"),
    Format("long.bom.csv", "CSV for Excel, one row an answer", CSV, marked(write_long_csv), variant_of="csv"),
    Format("json", "JSON", "application/json", write_json),
    Format("xlsx", "Excel (XLSX)", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", write_xlsx),
    Format("docx", "Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", write_docx),
    Format("odt", "OpenDocument", "application/vnd.oasis.opendocument.text", write_odt),
    Format("pdf", "PDF", "application/pdf", write_pdf),
    Format("md", "Markdown", "text/markdown; charset=utf-8", write_markdown),
    Format("html", "HTML", "text/html; charset=utf-8", write_html),
)
MAIN_FORMATS = tuple(known for known in FORMATS if not known.variant_of)


def format_named(key: str) -> Format:
    """The format with this key; KeyError, naming those that exist, where there is none."""
    for known in FORMATS:
        if known.key == key:
            return known
    raise KeyError(f"There is no format {key!r}; there are {', '.join(known.key for known in FORMATS)}.")
