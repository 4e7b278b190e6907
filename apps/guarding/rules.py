"""The headers by which a browser is told what it may do with an answer, by the kind of answer.

| answer | policy | who may take it in |
| --- | --- | --- |
| page | that of the site (`CONTENT_SECURITY_POLICY`) | this site alone |
| page for frames, under `/embed/` | that of the site, with any ancestor | anybody |
| PDF, JSON | nothing is loaded | anybody |
| any other file, picture or redirect | nothing is loaded, and it stands in a sandbox | anybody |
"""

from csp.utils import build_policy
from django.http.response import HttpResponseBase

POLICY = "Content-Security-Policy"
NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
BOXED = f"{NOTHING}; sandbox"
# Browsers show these in readers of their own, which a sandbox would forbid.
READ_IN_PLACE = ("application/pdf", "application/json", "application/problem+json")
# What no page of the site asks a browser for. Nothing that is left out here is used either: `default-src` has it refused.
UNUSED = (
    "accelerometer",
    "autoplay",
    "browsing-topics",
    "camera",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "geolocation",
    "gyroscope",
    "hid",
    "identity-credentials-get",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "publickey-credentials-get",
    "screen-wake-lock",
    "serial",
    "usb",
    "xr-spatial-tracking",
)
PERMISSIONS = ", ".join(f"{what}=()" for what in UNUSED)
# What a browser already holds keeps the headers that it came with: a 304 that named others would change them there.
OF_A_WHOLE_ANSWER = (
    POLICY,
    "X-Frame-Options",
    "Permissions-Policy",
    "Cross-Origin-Opener-Policy",
    "Cross-Origin-Resource-Policy",
)


def guard(response: HttpResponseBase) -> None:
    """Put the headers of its kind on an answer."""
    if response.status_code == 304:
        for name in OF_A_WHOLE_ANSWER:
            response.headers.pop(name, None)
        return
    shown = is_page(response)
    if not shown:
        response.headers[POLICY] = NOTHING if _type_of(response) in READ_IN_PLACE else BOXED
    elif POLICY not in response.headers:  # refused before django-csp saw it: another host
        response.headers[POLICY] = build_policy()
    framed = shown and is_framed(response)
    if not framed:
        response.headers["X-Frame-Options"] = "DENY"
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin" if framed or not shown else "same-origin"
    response.headers["Permissions-Policy"] = PERMISSIONS


def is_page(response: HttpResponseBase) -> bool:
    """Whether a browser shows the answer as a page. HTML to be saved is a file."""
    is_kept = response.headers.get("Content-Disposition", "").startswith("attachment")
    return _type_of(response) == "text/html" and not is_kept and not 300 <= response.status_code < 400


def is_framed(response: HttpResponseBase) -> bool:
    """Whether the answer is a page that others may put into a frame; its policy says so."""
    return is_page(response) and "frame-ancestors *" in response.headers.get(POLICY, "")


def _type_of(response):
    return response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
