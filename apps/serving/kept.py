"""A good answer as it is kept: who asks the same again is given it without any of it being worked out anew."""

import hashlib
from dataclasses import dataclass
from functools import wraps

from django.http import HttpResponse, HttpResponseNotModified
from django.utils.cache import patch_cache_control
from django.utils.http import parse_etags

from apps.serving.compressing import END, is_gzip_accepted

OF_ONE_REQUEST = {"ratelimit", "ratelimit-policy"}
OF_A_BODY = {"content-type", "content-length", "content-encoding", "content-language", "content-disposition"}


@dataclass(frozen=True, slots=True)
class Kept:
    """The headers and the bytes of an answer; `is_counted` is whether it counts against what one client may ask."""

    headers: tuple[tuple[str, str], ...]
    content: bytes
    is_counted: bool

    @classmethod
    def of(cls, answer) -> "Kept":
        headers = tuple((name, value) for name, value in answer.items() if name.lower() not in OF_ONE_REQUEST)
        return cls(headers, answer.content, answer.has_header("RateLimit"))

    @property
    def etag(self) -> str:
        return dict(self.headers)["ETag"]

    def whole(self) -> HttpResponse:
        """The answer again."""
        return HttpResponse(self.content, headers=dict(self.headers))

    def unchanged(self, etag: str) -> HttpResponse:
        """That the client has it, in the form that it names."""
        headers = {name: value for name, value in self.headers if name.lower() not in OF_A_BODY}
        return HttpResponseNotModified(headers={**headers, "ETag": etag})


def unchanged_page(etag: str, seconds_elsewhere: int) -> HttpResponse:
    """The same of a page that is not kept here."""
    answer = HttpResponseNotModified(headers={"ETag": etag, "Vary": "Accept-Encoding"})
    set_terms(answer, seconds_elsewhere)
    return answer


def never_kept(view):
    """A view whose answers follow from more than the facts: each is worked out anew."""

    @wraps(view)
    def asked(*args, **kwargs):
        answer = view(*args, **kwargs)
        answer.is_never_kept = True
        return answer

    return asked


def may_be_kept(answer) -> bool:
    """Whether an answer is the same for all who ask the same, on the same day, of the same facts."""
    return is_for_all(answer) and not getattr(answer, "is_never_kept", False)


def is_for_all(answer) -> bool:
    """Whether it is a good answer that anybody may be given."""
    is_open = "public" in answer.headers.get("Cache-Control", "public")
    return answer.status_code == 200 and not answer.streaming and not answer.cookies and is_open


def tag_of(key: str) -> str:
    """The tag of a page that may be kept: like its key, it follows from all that the page follows from.

    Who names it was given the page itself, so it is known without working the page out that it would be a good answer.
    """
    return f'"{key[:32]}"'


def mark(answer, key: str | None, seconds_elsewhere: int) -> None:
    """Give an answer its tag, and say on what terms others may keep it, where it does not say so by itself.

    Where it may not be kept here, the tag follows from its bytes. Browsers ask each time whether it is still the same. A
    cache that many share may give it for some seconds unasked.
    """
    if not answer.has_header("ETag"):
        by_key = key and may_be_kept(answer)
        answer.headers["ETag"] = tag_of(key) if by_key else f'"{hashlib.sha256(answer.content).hexdigest()[:32]}"'
    set_terms(answer, seconds_elsewhere)


def set_terms(answer, seconds_elsewhere: int) -> None:
    """For how long others may give it without asking."""
    if not answer.has_header("Cache-Control"):
        patch_cache_control(answer, public=True, max_age=0, must_revalidate=True)
    if seconds_elsewhere:
        patch_cache_control(answer, s_maxage=seconds_elsewhere)


def held_tag(request, etag: str, is_by_itself: bool = False) -> str:
    """The tag by which a client says that it holds this answer, compressed or not; "" where it does not.

    `*` says that it holds any; that is believed only where the answer is known to be good, not of a tag `is_by_itself`.
    """
    said = request.META.get("HTTP_IF_NONE_MATCH", "")
    if not said:
        return ""
    named = parse_etags(said)
    if is_by_itself and named == ["*"]:
        return ""
    forms = {etag, f"{_bare(etag)[:-1]}{END}", _bare(etag)} if is_gzip_accepted(request) else {etag}
    known = (tag.removeprefix("W/") for tag in named)
    return etag if named == ["*"] else next((tag for tag in known if tag in forms), "")


def _bare(etag):
    return f'{etag.removesuffix(END)}"' if etag.endswith(END) else etag
