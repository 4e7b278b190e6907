"""List the laws on file, page by page, and save them as a table; asked again, fetch the table only if it has changed.

python laws.py http://127.0.0.1:8000/api/v1/ laws.csv
"""

import sys
from pathlib import Path

import httpx


def records(client, address):
    """Every record of a list. `next` is the address of the following page, and null on the last one."""
    while address:
        page = client.get(address).raise_for_status().json()
        yield from page["results"]
        address = page["next"]


def save(client, address, file):
    """Save what stands at an address. The server is told which state of it we have, and answers 304 if that is the last."""
    tag = file.with_suffix(".etag")
    known = {"If-None-Match": tag.read_text()} if file.exists() and tag.exists() else {}
    answer = client.get(address, headers=known)
    if answer.status_code == httpx.codes.NOT_MODIFIED:
        return "not changed"
    answer.raise_for_status()
    file.write_bytes(answer.content)
    tag.write_text(answer.headers["ETag"])
    return "saved"


def main(base, file):
    with httpx.Client(base_url=base, timeout=60) as client:
        for law in records(client, "statutes/?fields=id,state,approach,in_force"):
            print(law["id"], law["state"], law["approach"], law["in_force"])
        print(file, save(client, "statutes/?format=csv", Path(file)), file=sys.stderr)


if __name__ == "__main__":
    main(*sys.argv[1:])
