"""The page to try the API says what it needs, and breaks no policy."""


def test_the_page_names_what_works_without_script(db, client):
    page = client.get("/api/v1/docs/").content.decode()
    assert page.count("<h1>") == 1
    assert "<noscript>" in page
    assert "style=" not in page
    assert "<script>" not in page
