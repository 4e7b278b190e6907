"""Keep a copy of the data set up to date, knowing nothing of it but where its description stands.

python mirror.py http://127.0.0.1:8000/api/v1/ copy/

Each list becomes a file of records, one a line. A second run asks again for every page, but the server sends only those
that have changed.
"""

import hashlib
import json
import sys
from pathlib import Path
from urllib.parse import urljoin

import httpx


class Mirror:
    """A copy of an API in a folder. `sent` and `unchanged` count the answers of the last run."""

    def __init__(self, client, base, folder):
        self.client, self.base, self.folder = client, base, Path(folder)
        self.sent = self.unchanged = 0

    def fetch(self, address):
        """The answer at an address, from the folder where the server says that it is still the same."""
        kept = self.folder / "answers" / f"{hashlib.sha256(address.encode()).hexdigest()[:32]}.json"
        known = json.loads(kept.read_text()) if kept.exists() else {}
        headers = {"Accept": "application/json", **({"If-None-Match": known["etag"]} if known else {})}
        answer = self.client.get(address, headers=headers)
        if answer.status_code == httpx.codes.NOT_MODIFIED:
            self.unchanged += 1
            return known["body"]
        body = answer.raise_for_status().json()
        self.sent += 1
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_text(json.dumps({"address": address, "etag": answer.headers["ETag"], "body": body}))
        return body

    def lists(self):
        """Name and address of every list: what is read page by page and needs nothing to be named first."""
        address = urljoin(self.base, "schema/")
        description = self.fetch(address)
        for path, methods in description["paths"].items():
            parameters = [_resolved(description, each) for each in methods.get("get", {}).get("parameters", [])]
            names = {each["name"] for each in parameters}
            if "cursor" in names and not any(each.get("required") for each in parameters):
                yield path.strip("/").rpartition("/")[2], urljoin(address, path)

    def records(self, address):
        """Every record of a list, page after page."""
        address += "?page_size=200"
        while address:
            page = self.fetch(address)
            yield from page["results"]
            address = page["next"]

    def update(self):
        """Bring every file up to date; how many records each holds."""
        self.sent = self.unchanged = 0
        found = {name: list(self.records(address)) for name, address in self.lists()}
        for name, records in found.items():
            lines = [json.dumps(record, ensure_ascii=False) for record in records]
            (self.folder / f"{name}.ndjson").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        return {name: len(records) for name, records in found.items()}

    def comparison(self, **asked):
        """States side by side: the states and the topics in order, and the cell of each topic and state."""
        answer = self.fetch(f"{urljoin(self.base, 'compare/')}?{httpx.QueryParams(asked)}")
        cells = {(cell["topic"], cell["state"]): cell for cell in answer["cells"]}
        return [state["id"] for state in answer["states"]], answer["topics"], cells


def _resolved(description, part):
    """What a reference within the description leads to."""
    if "$ref" not in part:
        return part
    found = description
    for step in part["$ref"].removeprefix("#/").split("/"):
        found = found[step]
    return found


def main(base, folder):
    with httpx.Client(timeout=60) as client:
        mirror = Mirror(client, base, folder)
        for name, number in mirror.update().items():
            print(name, number)
        print(f"{mirror.sent} answers sent, {mirror.unchanged} unchanged", file=sys.stderr)


if __name__ == "__main__":
    main(*sys.argv[1:])
