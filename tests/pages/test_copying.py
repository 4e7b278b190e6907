"""The lines to copy say what they are to say to a shell, to Python and to R, whatever the address holds."""

import ast
import html
import re
import shlex
from io import BytesIO

import pytest

from apps.pages.copying import in_shell, lines_of, quoted

LINES = r'<pre tabindex="0"><code>(.*?)</code></pre>'
WICKED = [
    "https://demandkb.example/statutes.csv?state=SE&q=a'b",
    "https://demandkb.example/statutes.csv?q=%22;rm+-rf+~;%60id%60$(id)",
    'https://demandkb.example/statutes.csv?q="x\\"+!$HOME`id`[1-9]{a,b}',
    "https://demandkb.example/statutes.csv?q=łaska",
]


@pytest.mark.parametrize("address", WICKED)
def test_an_address_reaches_each_language_as_it_is(address):
    assert shlex.split(in_shell(address, "a file's.csv")) == [
        *("curl", "--fail", "--globoff", "--output", "a file's.csv"),
        address,
    ]
    assert ast.literal_eval(quoted(address)) == address


@pytest.mark.parametrize("address", WICKED)
def test_no_line_is_broken_by_what_it_holds(address):
    csv, json, python, r = (each.text for each in lines_of(address, address, "statutes"))
    assert len(shlex.split(csv)) == len(shlex.split(json)) == 6
    ast.parse(python)
    inside = re.fullmatch(r'rows <- read\.csv\("((?:[^"\\]|\\["\\])*)", encoding = "UTF-8", check\.names = FALSE\)', r)
    assert inside


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("path", "file"),
    [
        ("/statutes/?state=XA&q=Act&page=1&sort=", "/statutes.csv?state=XA&q=Act"),
        ("/compare/?states=XA,XB&topics=law", "/compare.csv?states=XA,XB&topics=law"),
        ("/data/", "/statutes.csv?state=SE&in_force_on=2010-01-01"),
    ],
)
def test_a_page_shows_the_lines_of_its_own_table(client, path, file):
    page = client.get(path).content.decode()
    csv, _, _, r = (html.unescape(each) for each in re.findall(LINES, page, re.DOTALL)[-4:])
    assert quoted(f"http://testserver{file}") in r
    assert shlex.split(csv)[-1] == f"http://testserver{file}"


@pytest.mark.django_db
def test_the_lines_for_python_read_the_rows_of_the_page(client, monkeypatch):
    monkeypatch.setattr("urllib.request.urlopen", lambda address: BytesIO(client.get(address).content))
    address, named = "http://testserver/statutes.csv?state=XA", {}
    exec(lines_of(address, address, "statutes")[2].text, named)
    assert {row["state"] for row in named["rows"]} == {"Arcadia"}
