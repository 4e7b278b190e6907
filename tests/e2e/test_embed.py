"""A page of another origin frames a comparison, and is refused every other page."""

import threading
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.e2e
BLOG = '<!doctype html><html lang="en"><title>A blog</title><h1>A blog</h1><iframe title="Table" src="{}"></iframe>'


class Blog(BaseHTTPRequestHandler):
    """A site of somebody else, whose every page holds one frame."""

    def __init__(self, framed, *args):
        self.framed = framed
        super().__init__(*args)

    def do_GET(self):
        page = BLOG.format(self.framed + unquote(self.path)).encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, *args):
        """Nothing: the site keeps no log."""


@pytest.fixture
def blog(site):
    """The address of a site on another origin that frames pages of ours."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Blog, site))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_another_site_frames_a_comparison_and_its_sources_open_in_place(blog, page):
    page.goto(f"{blog}/embed/compare/?states=FR,DE,CY&topics=approach")
    frame = page.frame_locator("iframe")
    expect(frame.get_by_role("table")).to_contain_text("Use without proof of knowledge")
    frame.locator("summary").first.click()
    expect(frame.get_by_role("listitem").first).to_be_visible()


def test_the_way_back_opens_the_full_page_outside_the_frame(blog, page):
    page.goto(f"{blog}/embed/compare/?states=FR,DE,CY&topics=approach")
    with page.expect_popup() as opened:
        page.frame_locator("iframe").get_by_role("link", name="Open the full page").click()
    expect(opened.value.get_by_role("heading", level=1)).to_have_text("Compare states")
    assert opened.value.url.endswith("/compare/?states=FR,DE,CY&topics=approach")


def test_a_wrong_word_is_named_within_the_frame(blog, page):
    page.goto(f"{blog}/embed/compare/?states=Swedn")
    frame = page.frame_locator("iframe")
    expect(frame.get_by_role("main")).to_contain_text("Swedn")
    expect(frame.get_by_role("navigation")).to_have_count(0)


@pytest.mark.parametrize("address", ["/", "/compare/?states=FR,DE,CY", "/states/sweden/", "/api/v1/"])
def test_every_other_page_is_refused_to_a_frame(blog, page, address):
    said = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(blog + address, wait_until="networkidle")
    assert page.frame_locator("iframe").get_by_role("main").count() == 0
    assert any("frame-ancestors" in line or "X-Frame-Options" in line for line in said)
