"""Runs nginx with deploy/nginx.conf in front of a site that runs, and asks both: `python -m trials.behind_nginx http://127.0.0.1:8000`.

The site must run with DEMANDKB_BEHIND_PROXY=1. Ports are plain here, and the folders are thrown away; all else is the example
as it stands, which `nginx -t` reads first. It ends with 1 where something does not hold.
"""

import argparse
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.site import ROOT, answers, free_port
from trials.fuzzing.asking import Question, over_http

EXAMPLE = ROOT / "deploy" / "nginx.conf"


def fitted(text: str, folder: Path, site: str, port: int) -> str:
    """The example for ports without HTTPS: its second server alone, with the site at another place."""
    text = text.replace("/var/cache/nginx", str(folder)).replace("server unix:/run/demandkb.sock;", f"server {site};")
    text = re.sub(r"server \{\n    listen 80;.*?\n\}\n", "", text, flags=re.DOTALL)
    text = re.sub(r"^ +(ssl_\w+|listen \[::\]:443) .*\n", "", text, flags=re.MULTILINE)
    text = text.replace("listen 443 ssl http2;", f"listen 127.0.0.1:{port};").replace(
        "demandkb.example;", "localhost 127.0.0.1;"
    )
    temporary = "".join(
        f"{kind}_temp_path {folder}/{kind};\n" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    logs = f"pid {folder}/pid;\nerror_log {folder}/error.log;\n"
    return f"daemon off;\n{logs}events {{}}\nhttp {{\naccess_log off;\n{temporary}{text}}}\n"


def checks(direct, through):
    """What must hold: a sentence, and whether it does."""
    page, file = through(Question("GET", "/about/")), through(Question("GET", "/static/icon.svg"))
    own = direct(Question("GET", "/about/"))
    yield (
        "a page comes through with the headers of the site",
        all(
            page.headers.get(name) == own.headers[name]
            for name in (
                "content-security-policy",
                "x-frame-options",
                "permissions-policy",
                "cross-origin-opener-policy",
            )
        ),
    )
    yield "a file comes through", file.status == 200
    twice = [through(Question("GET", "/api/v1/topics/")) for _ in range(2)]
    yield "what may be kept is kept", [each.headers.get("x-cache") for each in twice] == ["MISS", "HIT"]
    held = through(Question("GET", "/api/v1/topics/", {"If-None-Match": twice[0].headers["etag"]}))
    yield "who holds it is told so", held.status == 304
    wrong = through(Question("GET", "/about/?as_fo=1"))
    yield "a refusal is the site's own", (wrong.status, "permissions-policy" in wrong.headers) == (400, True)
    links = through(Question("GET", "/api/v1/", {"X-Forwarded-Proto": "https", "X-Forwarded-Host": "hostile.example"}))
    yield (
        "a visitor cannot claim HTTPS or another host",
        not re.search(rb"https://(?:localhost|127|hostile)", links.body),
    )
    large = through(Question("POST", "/api/v1/compare/", {"Content-Type": "application/json"}, b"a" * 70_000))
    yield "a large body is refused", large.status == 413
    long = through(Question("GET", "/about/", {"X-Long": "a" * 40_000}))
    yield "a long header is refused", long.status in (400, 414, 431)
    yield "the version of nginx is nobody's business", not re.search(r"\d", page.headers.get("server", ""))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    site = parser.add_argument("address") and parser.parse_args().address
    with tempfile.TemporaryDirectory(prefix="demandkb-nginx-") as name:
        folder, port = Path(name), free_port()
        folder.chmod(0o755)  # where nginx starts as root its workers are somebody else
        config = folder / "nginx.conf"
        config.write_text(fitted(EXAMPLE.read_text(), folder, site.partition("//")[2], port))
        subprocess.run(["nginx", "-t", "-q", "-c", config], check=True)
        server = subprocess.Popen(["nginx", "-c", config])
        try:
            end = time.monotonic() + 20
            while not answers(f"http://127.0.0.1:{port}") and time.monotonic() < end:
                time.sleep(0.2)
            found = list(checks(over_http(site), over_http(f"http://127.0.0.1:{port}")))
        finally:
            server.terminate()
            server.wait()
    for sentence, holds in found:
        print(f"{'holds' if holds else 'FAILS'}: {sentence}")
    return int(not all(holds for _, holds in found))


if __name__ == "__main__":
    sys.exit(main())
